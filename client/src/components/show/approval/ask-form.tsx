import { localDateTime } from '@plenary/shared/contracts/parts'
import type { Instant } from '@plenary/shared/language/time'
import type { ReactNode } from 'react'
import * as z from 'zod'
import { useTexts } from '../../../i18n/speaking.js'
import { MoveForm } from '../../form/move-form.js'
import { DateTimeField } from '../../form/time/date-time-field.js'
import { instantAt } from '../../form/time/zone-time.js'

const askForm = z.strictObject({ dueLocal: localDateTime.nullable() })

interface AskFormProps {
  readonly zone: string
  readonly note: ReactNode
  readonly onAsk: (dueAt: Instant | null) => Promise<unknown>
  readonly onDone: () => void
}

/** Until when an answer is awaited, by the event's clocks, or without end. */
export function AskForm({ zone, note, onAsk, onDone }: AskFormProps) {
  const { t, city } = useTexts()
  return (
    <MoveForm
      verb={t('organise.approval.ask')}
      zone={zone}
      note={note}
      schema={askForm}
      values={{ dueLocal: null }}
      onSend={async ({ dueLocal }) => {
        await onAsk(dueLocal === null ? null : instantAt(dueLocal, zone))
      }}
      onDone={onDone}
    >
      <DateTimeField
        name="dueLocal"
        label={t('organise.approval.due')}
        help={t('organise.approval.dueHelp')}
        zone={t('organise.registration.cityTime', { city: city(zone) })}
        dayLabel={t('organise.registration.day')}
        timeLabel={t('organise.registration.time')}
        optional
        empty={null}
      />
    </MoveForm>
  )
}
