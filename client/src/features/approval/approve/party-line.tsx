import type { PartyOfMine } from '@plenary/shared/contracts/approval/approver'
import { readLocalText } from '@plenary/shared/language/local-text'
import { LocalName } from '../../../components/show/approval/local-name.js'
import { useTexts } from '../../../i18n/speaking.js'

/** For whom, when and where. */
export function PartyLine({ of: { event, party } }: { readonly of: Pick<PartyOfMine, 'event' | 'party'> }) {
  const { t, days, language } = useTexts()
  const city = readLocalText(event.city, language).text
  return (
    <p className="muted">
      {t('approve.for')} <LocalName of={party.name} />
      {' · '}
      {[days(event.startsOn, event.endsOn), city].filter(Boolean).join(' · ')}
    </p>
  )
}
