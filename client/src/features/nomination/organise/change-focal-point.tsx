import { changeFocalPoint, type FocalPointForOrganiser } from '@plenary/shared/contracts/nomination/organiser'
import { changeFocalPointForm } from '@plenary/shared/contracts/nomination.forms'
import { useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { Dialog } from '../../../components/over/dialog.js'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { representedBy, useCountryNames } from '../../../lib/country-names.js'
import { useAct } from '../../../lib/server-state.js'
import { PlacesFields, RepresentedFields } from './mandate-fields.js'

interface ChangeProps {
  readonly of: FocalPointForOrganiser
  readonly zone: string
}

/** For what, how many, until when: all but who it is, because another person is another focal point. */
export function ChangeFocalPoint({ of, zone }: ChangeProps) {
  const { t } = useTexts()
  const name = representedBy(of, useCountryNames())
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button
        compact
        tone="quiet"
        aria-label={t('organise.nomination.changeOf', { name })}
        onClick={() => setOpen(true)}
      >
        {t('organise.nomination.change')}
      </Button>
      <Dialog open={open} onClose={close} title={t('organise.nomination.changeOf', { name })}>
        <ChangeForm of={of} zone={zone} onDone={close} />
      </Dialog>
    </>
  )
}

function ChangeForm({ of, zone, onDone }: ChangeProps & { readonly onDone: () => void }) {
  const { t } = useTexts()
  const say = useToast()
  const change = useAct(changeFocalPoint)
  const { represents, country, name, places, dueLocal } = of
  const form = useFormOf(changeFocalPointForm, { represents, country, name, places, dueLocal })
  return (
    <Form
      form={form}
      zone={zone}
      onSubmit={async (answers) => {
        await change.mutateAsync({ params: { focalPointId: of.id }, body: { version: of.version, form: answers } })
        say({ text: t('organise.nomination.didChange', { name: of.person.name }) })
        onDone()
      }}
    >
      <p className="muted small">{t('organise.nomination.changeText', { name: of.person.name, used: of.used })}</p>
      <RepresentedFields />
      <PlacesFields zone={zone} />
      <div className="row gap-3">
        <Button onClick={onDone}>{t('page.cancel')}</Button>
        <Button tone="primary" type="submit" busy={change.isPending}>
          {t('organise.nomination.save')}
        </Button>
      </div>
    </Form>
  )
}
