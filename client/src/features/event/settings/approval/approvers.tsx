import type { PartyOfEvent } from '@plenary/shared/contracts/approval/organiser'
import { type ApproverForm, approverForm } from '@plenary/shared/contracts/approval.forms'
import { readLocalText } from '@plenary/shared/language/local-text'
import { accept } from '@plenary/shared/rules/decision'
import { useState } from 'react'
import { Button } from '../../../../components/action/button.js'
import { Moves } from '../../../../components/action/moves.js'
import { Form, useFormOf } from '../../../../components/form/form.js'
import { useInterfaceLanguages } from '../../../../components/form/many/language-options.js'
import { SelectField } from '../../../../components/form/select-field.js'
import { TextField } from '../../../../components/form/text-field.js'
import { DateField } from '../../../../components/form/time/date-field.js'
import { Dialog } from '../../../../components/over/dialog.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'

type Approver = PartyOfEvent['approvers'][number]

interface ApproversProps {
  readonly party: PartyOfEvent
  readonly zone: string
  readonly onGrant: (form: ApproverForm) => Promise<unknown>
  readonly onRevoke: (id: Approver['membershipId']) => Promise<unknown>
}

/** Who speaks for a party: granted, dated, revocable. Without anybody it can't answer. */
export function Approvers({ party, zone, onGrant, onRevoke }: ApproversProps) {
  const { t, language } = useTexts()
  const [naming, setNaming] = useState(false)
  const { approvers, name, states } = party
  const called = readLocalText(name, language).text
  const standing = states.map(({ state, count }) => `${t(`approval.standing.${state}`)}: ${count}`).join(' · ')
  return (
    <Section
      title={t('organise.approval.approvers', { party: called })}
      count={approvers.length}
      minor
      action={<Button onClick={() => setNaming(true)}>{t('organise.approval.name')}</Button>}
    >
      {standing !== '' && <p className="small muted num">{standing}</p>}
      {approvers.length === 0 && <p className="muted">{t('organise.approval.nobody')}</p>}
      <ul className="stack gap-3 above-2">
        {approvers.map((one) => (
          <Approver key={one.membershipId} of={one} zone={zone} onRevoke={() => onRevoke(one.membershipId)} />
        ))}
      </ul>
      <Dialog open={naming} onClose={() => setNaming(false)} title={t('organise.approval.nameFor', { party: called })}>
        <NameForm onGrant={onGrant} onDone={() => setNaming(false)} />
      </Dialog>
    </Section>
  )
}

interface ApproverProps {
  readonly of: Approver
  readonly zone: string
  readonly onRevoke: () => Promise<unknown>
}

function Approver({ of: { name, address, endsAt }, zone, onRevoke }: ApproverProps) {
  const { t, moment } = useTexts()
  const revoke = {
    label: t('organise.approval.revoke', { name }),
    confirm: { title: t('organise.approval.revokeAsk', { name }), text: t('organise.approval.revokeText') },
    act: onRevoke,
  }
  return (
    <li className="row gap-3 apart">
      <span>
        <span className="strong" dir="auto">
          {name}
        </span>
        <span className="small muted block">{address}</span>
        {endsAt && (
          <span className="small muted block">{t('organise.approval.until', { moment: moment(endsAt, zone) })}</span>
        )}
      </span>
      <Moves of={{ revoke: accept }} actions={{ revoke }} zone={zone} />
    </li>
  )
}

function NameForm({ onGrant, onDone }: Pick<ApproversProps, 'onGrant'> & { readonly onDone: () => void }) {
  const { t, language } = useTexts()
  const options = useInterfaceLanguages()
  const empty = { familyName: '', givenName: '', address: '', position: '', language, lastDay: null }
  const form = useFormOf(approverForm, empty)
  const send = async (given: ApproverForm) => {
    await onGrant(given)
    onDone()
  }
  return (
    <Form form={form} onSubmit={send}>
      <TextField name="givenName" label={t('organise.approval.givenName')} maxLength={100} />
      <TextField name="familyName" label={t('organise.approval.familyName')} maxLength={100} />
      <TextField name="address" type="email" label={t('organise.approval.mail')} />
      <TextField name="position" label={t('organise.approval.position')} maxLength={200} />
      <SelectField name="language" label={t('organise.approval.letterLanguage')} options={options} />
      <DateField name="lastDay" label={t('organise.approval.lastDay')} optional empty={null} />
      <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
        {t('organise.approval.name')}
      </Button>
    </Form>
  )
}
