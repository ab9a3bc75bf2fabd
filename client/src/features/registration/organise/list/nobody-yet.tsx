import { Button } from '../../../../components/action/button.js'
import { Empty } from '../../../../components/show/empty.js'
import { useTexts } from '../../../../i18n/speaking.js'

/** Nobody registered yet, or nobody of whom all of that is true. */
export function NobodyYet({ narrowed, onWiden }: { readonly narrowed: boolean; readonly onWiden: () => void }) {
  const { t } = useTexts()
  if (!narrowed) return <Empty title={t('organise.registration.noneTitle')}>{t('organise.registration.none')}</Empty>
  return (
    <Empty
      title={t('organise.registration.noMatchTitle')}
      action={<Button onClick={onWiden}>{t('organise.registration.widen')}</Button>}
    >
      {t('organise.registration.noMatch')}
    </Empty>
  )
}
