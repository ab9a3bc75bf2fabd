import type { ShownPerson } from '@plenary/shared/contracts/person'
import type { Fact } from '../../../components/show/facts.js'
import type { Texts } from '../../../i18n/texts.js'

/** What somebody shows besides who they are and where they work. */
export function moreOf(person: ShownPerson, { t, languageName, list }: Texts): Fact[] {
  const shown: [string, string | null][] = [
    [t('person.expertise'), person.expertise],
    [t('person.biography'), person.biography],
    [t('person.languages'), list(person.languages.map(({ tag }) => languageName(tag)))],
    [t('person.sdgs'), list(person.sdgs.map((goal) => t('my.participants.goal', { goal })))],
    [t('person.groups'), list(person.stakeholderGroups.map((group) => t(`person.group.${group}`)))],
    [t('person.gender'), person.gender && t(`person.gender.${person.gender}`)],
    [t('person.birthYear'), person.birthYear === null ? null : String(person.birthYear)],
  ]
  return shown.flatMap(([label, value]): Fact[] => (value ? [[label, value]] : []))
}
