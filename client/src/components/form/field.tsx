import { type ReactNode, useEffect } from 'react'
import { type Control, get, useFormContext, useFormState } from 'react-hook-form'
import { useTexts } from '../../i18n/speaking.js'
import { classes } from '../classes.js'
import { Icon } from '../show/icon.js'
import { problemSentence } from './problems.js'

/** The id of a field's control: its name, with what an id may hold. */
export const idOf = (name: string): string => `field-${name.replaceAll('.', '-')}`

const labels = new WeakMap<object, Map<string, string>>()

/** The labels of a form's fields, for the summary of its errors. */
export function labelsOf(control: object): Map<string, string> {
  const known = labels.get(control) ?? new Map<string, string>()
  labels.set(control, known)
  return known
}

export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly help?: ReactNode
  /** Said beside the label; without it a field is needed. */
  readonly optional?: boolean
}

interface Described {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

/** What a field's control carries, so that label, help and error belong to it. */
export function useField(name: string, label: string, help?: ReactNode): { described: Described; problem?: string } {
  const texts = useTexts()
  const { control } = useFormContext()
  const error: { type?: unknown; message?: string } | undefined = get(useFormState({ name }).errors, name)
  useLabel(control, name, label)
  const id = idOf(name)
  const problem = error?.type ? problemSentence({ type: String(error.type), message: error.message }, texts) : undefined
  const by = classes(help !== undefined && `${id}-help`, problem && `${id}-error`)
  return {
    described: { id, ...(by && { 'aria-describedby': by }), ...(problem && { 'aria-invalid': true as const }) },
    ...(problem && { problem }),
  }
}

function useLabel(control: Control, name: string, label: string): void {
  useEffect(() => {
    labelsOf(control).set(name, label)
    return () => void labelsOf(control).delete(name)
  }, [control, name, label])
}

interface FrameProps extends FieldProps {
  readonly problem?: string | undefined
  readonly children: ReactNode
}

/** Label, help, error, control, in this order. */
export function Field({ name, label, help, optional, problem, children }: FrameProps) {
  const id = idOf(name)
  return (
    <div className={classes('field', problem && 'wrong')}>
      <label htmlFor={id}>
        {label} <Optional when={optional} />
      </label>
      <Below id={id} help={help} problem={problem} />
      {children}
    </div>
  )
}

/** The same for several controls that answer one question. */
export function FieldGroup({ name, label, help, optional, problem, children }: FrameProps) {
  const id = idOf(name)
  return (
    <fieldset className={classes('field', problem && 'wrong')} id={id} tabIndex={-1}>
      <legend>
        {label} <Optional when={optional} />
      </legend>
      <Below id={id} help={help} problem={problem} />
      {children}
    </fieldset>
  )
}

function Optional({ when }: { readonly when: boolean | undefined }) {
  const { t } = useTexts()
  return when ? <span className="optional">({t('form.optional')})</span> : null
}

function Below({
  id,
  help,
  problem,
}: {
  readonly id: string
  readonly help?: ReactNode
  readonly problem?: string | undefined
}) {
  return (
    <>
      {help !== undefined && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem && (
        <p className="error" id={`${id}-error`}>
          <Icon name="alert" />
          {problem}
        </p>
      )}
    </>
  )
}
