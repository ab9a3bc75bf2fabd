import type { ReactNode } from 'react'
import type { DefaultValues, FieldValues } from 'react-hook-form'
import type * as z from 'zod'
import { useTexts } from '../../i18n/speaking.js'
import { Button } from '../action/button.js'
import { Form, useFormOf } from './form.js'

export interface MoveFormProps<Out> {
  /** The verb again, with its count. */
  readonly verb: string
  readonly zone: string
  /** What follows from it, above the fields. */
  readonly note?: ReactNode
  readonly onSend: (values: Out) => Promise<unknown>
  readonly onDone: () => void
}

interface Props<In extends FieldValues, Out extends FieldValues> extends MoveFormProps<Out> {
  readonly schema: z.ZodType<Out, In>
  readonly values: DefaultValues<In>
  readonly children: ReactNode
}

/** What a move asks first. A refusal is said above the fields, and what was typed stays. */
export function MoveForm<In extends FieldValues, Out extends FieldValues>(props: Props<In, Out>) {
  const { schema, values, verb, zone, note, onSend, onDone, children } = props
  const { t } = useTexts()
  const form = useFormOf(schema, values)
  const send = async (given: Out) => {
    await onSend(given)
    onDone()
  }
  return (
    <Form form={form} zone={zone} onSubmit={send}>
      {note && <div className="muted stack gap-1">{note}</div>}
      {children}
      <div className="actions">
        <Button onClick={onDone}>{t('page.notYet')}</Button>
        <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
          {verb}
        </Button>
      </div>
    </Form>
  )
}
