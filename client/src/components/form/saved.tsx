import { useTexts } from '../../i18n/speaking.js'
import { Icon } from '../show/icon.js'

export type Keeping =
  | { readonly state: 'untouched' | 'saving' | 'unsaved' }
  | { readonly state: 'saved'; readonly at: string }

/** What the form has kept so far; read out when it changes. */
export function Saved({ keeping }: { readonly keeping: Keeping }) {
  const { t } = useTexts()
  return (
    <p className="saved" role="status">
      {keeping.state === 'saving' && t('page.saving')}
      {keeping.state === 'unsaved' && (
        <>
          <Icon name="alert" />
          {t('page.unsaved')}
        </>
      )}
      {keeping.state === 'saved' && (
        <>
          <Icon name="check" />
          {t('page.saved', { time: keeping.at })}
        </>
      )}
    </p>
  )
}
