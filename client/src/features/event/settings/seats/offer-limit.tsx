import { offerLimitForm } from '@plenary/shared/contracts/event/event.forms'
import { decideOfferLimit } from '@plenary/shared/contracts/event/settings'
import { useState } from 'react'
import { Button } from '../../../../components/action/button.js'
import { Form, useFormOf } from '../../../../components/form/form.js'
import { NumberField } from '../../../../components/form/number-field.js'
import { TextField } from '../../../../components/form/text-field.js'
import { Dialog } from '../../../../components/over/dialog.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useAct } from '../../../../lib/server-state.js'
import type { EventSheet } from '../../sheet.js'

interface OfferLimitProps {
  readonly event: EventSheet
  readonly editable: boolean
}

/** How many offers may stand beside the confirmed; more than there are seats is a decision by name. */
export function OfferLimit({ event, editable }: OfferLimitProps) {
  const { t } = useTexts()
  const [asking, setAsking] = useState(false)
  const { seats, offerLimit, offerLimitReason } = event
  return (
    <Section title={t('organise.event.field.offerLimit')} minor light>
      <div className="stack gap-3">
        <p>
          {offerLimit === null
            ? t('organise.event.field.offerLimit.same', { seats })
            : t('organise.event.field.offerLimit.raised', { limit: offerLimit, seats })}
        </p>
        {offerLimitReason && (
          <p className="muted small">{t('organise.event.field.offerLimit.why', { reason: offerLimitReason })}</p>
        )}
        {editable && (
          <span>
            <Button onClick={() => setAsking(true)}>{t('organise.event.field.offerLimit.change')}</Button>
          </span>
        )}
      </div>
      {asking && <LimitDialog event={event} onClose={() => setAsking(false)} />}
    </Section>
  )
}

function LimitDialog({ event, onClose }: { readonly event: EventSheet; readonly onClose: () => void }) {
  const { t } = useTexts()
  const decide = useAct(decideOfferLimit)
  const form = useFormOf(offerLimitForm, { version: event.version, offerLimit: event.offerLimit, reason: '' })
  const submit = async (body: { version: number; offerLimit: number | null; reason: string }) => {
    await decide.mutateAsync({ params: { eventId: event.id }, body })
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('organise.event.field.offerLimit.title', { seats: event.seats })}>
      <Form form={form} onSubmit={submit} zone={event.zone}>
        <p className="muted">{t('organise.event.field.offerLimit.text')}</p>
        <NumberField
          name="offerLimit"
          label={t('organise.event.field.offerLimit.limit')}
          help={t('organise.event.field.offerLimit.limit.help')}
          optional
          empty={null}
        />
        <TextField name="reason" label={t('organise.event.reason')} help={t('organise.event.reason.help')} rows={2} />
        <div className="actions">
          <Button onClick={onClose}>{t('page.notYet')}</Button>
          <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
            {t('organise.event.field.offerLimit.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
