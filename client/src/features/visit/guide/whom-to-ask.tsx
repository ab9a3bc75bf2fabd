import type { LedStop } from '@plenary/shared/contracts/visit/leader'
import { readLocalText } from '@plenary/shared/language/local-text'
import { Facts } from '../../../components/show/facts.js'
import { useTexts } from '../../../i18n/speaking.js'

/** To whom the leader turns at the site. */
export function WhomToAsk({ stop }: { readonly stop: LedStop }) {
  const { t, language } = useTexts()
  const { receivedBy, contacts, host } = stop
  const name = readLocalText(host, language)
  return (
    <div className="above-2">
      <Facts
        small
        of={[
          [
            t('visit.guide.host'),
            <span key="host" lang={name.language} dir="auto">
              {name.text}
            </span>,
          ],
          receivedBy !== '' && [t('visit.guide.receives'), <bdi key="receives">{receivedBy}</bdi>],
          contacts.length > 0 && [t('visit.guide.contacts'), <Contacts key="contacts" contacts={contacts} />],
        ]}
      />
    </div>
  )
}

const Contacts = ({ contacts }: Pick<LedStop, 'contacts'>) => (
  <ul className="stack">
    {contacts.map(({ name, address }) => (
      <li key={`${name} ${address}`}>
        <bdi>{name}</bdi>
        {address !== null && (
          <>
            {' '}
            · <a href={`mailto:${address}`}>{address}</a>
          </>
        )}
      </li>
    ))}
  </ul>
)
