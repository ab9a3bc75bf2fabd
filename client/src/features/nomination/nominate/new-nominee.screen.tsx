import { addNominee, type NomineeList, nomineesOfFocalPoint } from '@plenary/shared/contracts/nomination/focal-point'
import { nominationForm } from '@plenary/shared/contracts/nomination.forms'
import { focalPointId } from '@plenary/shared/language/ids'
import { useNavigate, useParams } from 'react-router'
import { Button, LinkButton } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { Loaded } from '../../../components/loaded.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { useAct, useRead } from '../../../lib/server-state.js'
import { blankNominee } from './nominee/blank.js'
import { NomineeFields } from './nominee/nominee-fields.js'

/** Somebody new on the list: kept as a draft, to which the papers are added. */
export function Component() {
  const id = focalPointId.parse(useParams()['focalPointId'])
  const reading = useRead(nomineesOfFocalPoint, { params: { focalPointId: id } })
  return (
    <Loaded of={reading} whole="screen">
      {(list) => <NewNominee list={list} />}
    </Loaded>
  )
}

function NewNominee({ list }: { readonly list: NomineeList }) {
  const { t, language } = useTexts()
  const navigate = useNavigate()
  const add = useAct(addNominee)
  const form = useFormOf(nominationForm, blankNominee(list.country, language))
  return (
    <div className="measure stack gap-5">
      <h1>{t('nominate.add')}</h1>
      <Form
        form={form}
        zone={list.event.zone}
        onSubmit={async (body) => {
          const made = await add.mutateAsync({ params: { focalPointId: list.id }, body })
          await navigate(paths.nominee(made.id))
        }}
      >
        <NomineeFields event={list.event} />
        <div className="row gap-3">
          <LinkButton to={paths.nominees(list.id)}>{t('page.cancel')}</LinkButton>
          <Button tone="primary" type="submit" busy={add.isPending}>
            {t('nominate.saveDraft')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
