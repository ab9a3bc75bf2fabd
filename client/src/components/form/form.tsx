import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { type DefaultValues, type FieldValues, FormProvider, type UseFormReturn, useForm } from 'react-hook-form'
import type * as z from 'zod'
import { useTexts } from '../../i18n/speaking.js'
import { sentenceOfError } from '../../lib/refusal-sentence.js'
import { Refused } from '../../lib/refused.js'
import { Notice } from '../show/notice.js'
import { ErrorSummary } from './error-summary.js'

/** A form that checks itself with the contract's schema, when a field is left and when it is sent. */
export function useFormOf<In extends FieldValues, Out extends FieldValues>(
  schema: z.ZodType<Out, In>,
  values: DefaultValues<In>,
): UseFormReturn<In, unknown, Out> {
  return useForm<In, unknown, Out>({
    resolver: zodResolver(schema),
    defaultValues: values,
    mode: 'onTouched',
    shouldFocusError: false,
  })
}

interface FormProps<In extends FieldValues, Out extends FieldValues> {
  readonly form: UseFormReturn<In, unknown, Out>
  /** What it throws is said above the fields, or at them where the server names them; what was typed stays. */
  readonly onSubmit: (values: Out) => unknown
  /** The zone in which a refusal says its times. */
  readonly zone?: string
  readonly children: ReactNode
}

/** Fields inside find their form by context. After a refused submit the summary of errors takes the focus. */
export function Form<In extends FieldValues, Out extends FieldValues>(props: FormProps<In, Out>) {
  const { form, onSubmit, zone, children } = props
  const texts = useTexts()
  const send = form.handleSubmit(async (values) => {
    try {
      await onSubmit(values)
    } catch (error) {
      if (placed(form, error)) return
      form.setError('root', { type: 'refused', message: sentenceOfError(error, texts, zone) })
    }
  })
  const refused = form.formState.errors.root?.message
  return (
    <FormProvider {...form}>
      <form noValidate className="stack gap-5" onSubmit={(event) => void send(event)}>
        <ErrorSummary />
        {refused && (
          <Notice tone="stop" live>
            <p>{refused}</p>
          </Notice>
        )}
        {children}
      </form>
    </FormProvider>
  )
}

type Problems = readonly { readonly path: string; readonly problem: string }[]

/** Puts what the server found wrong at its fields; false where it names no field. */
function placed<In extends FieldValues, Out>(form: UseFormReturn<In, unknown, Out>, error: unknown): boolean {
  if (!(error instanceof Refused) || !Array.isArray(error.carries['problems'])) return false
  const problems = error.carries['problems'] as Problems
  for (const { path, problem } of problems)
    form.setError(path.replace(/^body\./, '') as Parameters<typeof form.setError>[0], {
      type: 'server',
      message: problem,
    })
  return problems.length > 0
}
