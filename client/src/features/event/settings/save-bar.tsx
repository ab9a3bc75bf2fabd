import { useFormState } from 'react-hook-form'
import { Button } from '../../../components/action/button.js'
import { type Keeping, Saved } from '../../../components/form/saved.js'
import { useTexts } from '../../../i18n/speaking.js'

/** The one button of a section, and what it kept. */
export function SaveBar({ keeping }: { readonly keeping: Keeping }) {
  const { t } = useTexts()
  const { isSubmitting } = useFormState()
  return (
    <div className="row gap-4">
      <Button type="submit" tone="primary" busy={isSubmitting}>
        {t('organise.event.settings.save')}
      </Button>
      <Saved keeping={keeping} />
    </div>
  )
}
