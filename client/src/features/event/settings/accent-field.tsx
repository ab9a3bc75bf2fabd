import { useFormContext, useWatch } from 'react-hook-form'
import { Field, useField } from '../../../components/form/field.js'
import { useTexts } from '../../../i18n/speaking.js'

/** The one colour of the event; says how a colour that cannot be read will be shown. */
export function AccentField({ shown }: { readonly shown: string }) {
  const { t } = useTexts()
  const { register, formState } = useFormContext()
  const label = t('organise.event.field.accent')
  const help = t('organise.event.field.accent.help')
  const { described, problem } = useField('accent', label, help)
  const chosen: unknown = useWatch({ name: 'accent' })
  const corrected = !formState.dirtyFields['accent'] && chosen !== shown
  return (
    <Field name="accent" label={label} help={help} problem={problem}>
      <span className="row gap-3">
        <input type="color" className="input short" {...described} {...register('accent')} />
        <output className="small muted num">
          {corrected ? t('organise.event.field.accent.shown', { colour: shown }) : String(chosen)}
        </output>
      </span>
    </Field>
  )
}
