import type { EventSheet } from '@plenary/shared/contracts/event/organiser'
import { type FocalPointForOrganiser, revokeFocalPoint } from '@plenary/shared/contracts/nomination/organiser'
import { Button } from '../../../components/action/button.js'
import { type Column, Table } from '../../../components/list/table.js'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { representedBy, useByRepresented, useCountryNames } from '../../../lib/country-names.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct } from '../../../lib/server-state.js'
import { ChangeFocalPoint } from './change-focal-point.js'

interface FocalPointsTableProps {
  readonly rows: readonly FocalPointForOrganiser[]
  readonly event: EventSheet
}

/** By what they nominate for: who, how many places are used, until when, and what came. */
export function FocalPointsTable({ rows, event }: FocalPointsTableProps) {
  const { t, moment } = useTexts()
  const ordered = useByRepresented(rows)
  const columns: Column<FocalPointForOrganiser>[] = [
    {
      key: 'represented',
      title: t('organise.nomination.represented'),
      cell: (row) => <Represented of={row} />,
    },
    {
      key: 'answer',
      title: t('organise.nomination.answer'),
      cell: (row) => <Answer of={row} />,
    },
    {
      key: 'due',
      title: t('organise.nomination.due'),
      cell: ({ dueAt }) => dueAt && <span className="nowrap">{moment(dueAt, event.zone)}</span>,
    },
    {
      key: 'places',
      title: t('organise.nomination.places'),
      end: true,
      cell: ({ used, places }) => `${used}/${places}`,
    },
    {
      key: 'acts',
      title: t('organise.nomination.acts'),
      end: true,
      cell: (row) => event.may.includes('nomination.decide') && <Acts of={row} zone={event.zone} />,
    },
  ]
  return (
    <Table label={t('organise.nomination.focalPoints')} columns={columns} rows={ordered} keyOf={({ id }) => id} folds />
  )
}

function Represented({ of }: { readonly of: FocalPointForOrganiser }) {
  const countryName = useCountryNames()
  return (
    <>
      <b dir="auto">{representedBy(of, countryName)}</b>
      <span className="two" dir="auto">
        {[of.person.name, of.person.address].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

function Answer({ of: { revokedAt, states } }: { readonly of: FocalPointForOrganiser }) {
  const { t } = useTexts()
  if (revokedAt) return t('organise.nomination.revoked')
  const counted = states.map(({ state, count }) => `${count} ${t(`nomination.state.${state}`)}`)
  return counted.join(' · ') || t('organise.nomination.notAnswered')
}

function Acts({ of, zone }: { readonly of: FocalPointForOrganiser; readonly zone: string }) {
  if (of.revokedAt !== null) return null
  return (
    <span className="row nowrap gap-1">
      <ChangeFocalPoint of={of} zone={zone} />
      <Revoke of={of} />
    </span>
  )
}

function Revoke({ of }: { readonly of: FocalPointForOrganiser }) {
  const texts = useTexts()
  const say = useToast()
  const { mutate, isPending, error } = useAct(revokeFocalPoint)
  const revoke = () =>
    mutate(
      { params: { focalPointId: of.id } },
      { onSuccess: () => say({ text: texts.t('organise.nomination.didRevoke', { name: of.person.name }) }) },
    )
  return (
    <>
      <Button compact tone="quiet" busy={isPending} onClick={revoke}>
        {texts.t('organise.nomination.revoke')}
      </Button>
      {error && <p role="alert">{sentenceOfError(error, texts)}</p>}
    </>
  )
}
