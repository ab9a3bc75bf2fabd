import { photoOfPerson, type ShownPerson } from '@plenary/shared/contracts/person'
import { Facts } from '../../../components/show/facts.js'
import { Avatar } from '../../../components/show/person.js'
import { Tag } from '../../../components/show/tag.js'
import { useTexts } from '../../../i18n/speaking.js'
import { addressOf } from '../../../lib/api.js'
import { useCountryNames } from '../../../lib/country-names.js'
import styles from './participant.module.css'
import { moreOf } from './shown.js'

interface ParticipantProps {
  readonly person: ShownPerson
  readonly isMe: boolean
}

/** One of those who take part, as far as they show themselves. */
export function Participant({ person, isMe }: ParticipantProps) {
  const texts = useTexts()
  const country = useCountryNames()
  const { id, organisation, position, hasPhoto } = person
  const name = person.badgeName ?? person.name ?? ''
  const photo = hasPhoto ? addressOf(photoOfPerson, { params: { personId: id } }) : null
  const more = moreOf(person, texts)
  return (
    <li>
      <div className={styles['participant']}>
        <Avatar name={name} photo={photo} />
        <div>
          <h2 className="h3">
            {person.honorific && <bdi className="muted">{person.honorific} </bdi>}
            <bdi>{name}</bdi> <bdi lang={person.ownScriptLanguage ?? undefined}>{person.ownScriptName}</bdi>{' '}
            {isMe && <Tag>{texts.t('my.participants.you')}</Tag>}
          </h2>
          <p className="due" dir="auto">
            {[position, organisation].filter(Boolean).join(', ')}
          </p>
          {person.country && <p className="due">{country(person.country)}</p>}
          {more.length > 0 && (
            <details>
              <summary>{texts.t('my.participants.about', { name })}</summary>
              <Facts small layout="stacked" of={more} />
            </details>
          )}
        </div>
      </div>
    </li>
  )
}
