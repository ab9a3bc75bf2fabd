import {
  myNomination,
  type NominationForFocalPoint,
  nameSuccessor,
} from '@plenary/shared/contracts/nomination/focal-point'
import { nameSuccessorForm } from '@plenary/shared/contracts/nomination.forms'
import { nominationId } from '@plenary/shared/language/ids'
import { useNavigate, useParams } from 'react-router'
import { Button, LinkButton } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { Loaded } from '../../../components/loaded.js'
import { Empty } from '../../../components/show/empty.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { useAct, useRead } from '../../../lib/server-state.js'
import { nameOf } from '../named.js'
import { blankNominee } from './nominee/blank.js'
import { NomineeFields } from './nominee/nominee-fields.js'

/** Who takes the place of somebody who drops out; nothing of the first goes over but the place, and a seat if one is held. */
export function Component() {
  const id = nominationId.parse(useParams()['nominationId'])
  const reading = useRead(myNomination, { params: { nominationId: id } })
  return (
    <Loaded of={reading} whole="screen">
      {(nomination) => <Successor of={nomination} />}
    </Loaded>
  )
}

function Successor({ of }: { readonly of: NominationForFocalPoint }) {
  const { t, language } = useTexts()
  const navigate = useNavigate()
  const name = useAct(nameSuccessor)
  const blank = blankNominee(of.focalPoint.country, language)
  const form = useFormOf(nameSuccessorForm, { ...blank, category: of.category, reason: '' })
  if (!of.mayNameSuccessor) return <NotNow of={of} />
  return (
    <div className="measure stack gap-5">
      <h1>{t('nominate.successorOf', { name: nameOf(of) })}</h1>
      <p>{t('nominate.successorText')}</p>
      <Form
        form={form}
        zone={of.event.zone}
        onSubmit={async (body) => {
          const made = await name.mutateAsync({ params: { nominationId: of.id }, body })
          await navigate(paths.nominee(made.id))
        }}
      >
        <TextField name="reason" label={t('nominate.successorWhy')} />
        <NomineeFields event={of.event} />
        <div className="row gap-3">
          <LinkButton to={paths.nominee(of.id)}>{t('page.cancel')}</LinkButton>
          <Button tone="primary" type="submit" busy={name.isPending}>
            {t('nominate.saveDraft')}
          </Button>
        </div>
      </Form>
    </div>
  )
}

function NotNow({ of: { id, successor } }: { readonly of: NominationForFocalPoint }) {
  const { t } = useTexts()
  const to = paths.nominee(successor?.id ?? id)
  return (
    <Empty
      heading={2}
      title={t('nominate.noSuccessor')}
      action={<LinkButton to={to}>{t('nominate.toNomination')}</LinkButton>}
    >
      {successor ? t('nominate.successorNamed', { name: successor.name }) : t('nominate.noSuccessorText')}
    </Empty>
  )
}
