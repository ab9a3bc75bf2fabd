import type { VisitorForHost } from '@plenary/shared/contracts/visit/host'
import type { PersonId } from '@plenary/shared/language/ids'
import type { Column } from '../../../components/list/table.js'
import { Tag } from '../../../components/show/tag.js'
import type { Texts } from '../../../i18n/texts.js'
import { CameButtons } from './came-buttons.js'

interface Columns {
  readonly texts: Texts
  /** The name of a country in the reader's language. */
  readonly country: (code: string) => string
  readonly visitors: readonly VisitorForHost[]
  readonly onMark?: (personId: PersonId, came: boolean) => Promise<unknown>
}

/** What a gate needs of each; who came stands at the end once the visit has begun. */
export function columnsOf({ texts, country, visitors, onMark }: Columns): Column<VisitorForHost>[] {
  const { t } = texts
  const numbers = new Map(visitors.map(({ personId }, index) => [personId, index + 1]))
  const columns: Column<VisitorForHost>[] = [
    { key: 'number', title: t('visit.list.number'), end: true, cell: ({ personId }) => numbers.get(personId) },
    { key: 'name', title: t('visit.list.name'), cell: (visitor) => <VisitorName visitor={visitor} texts={texts} /> },
    { key: 'organisation', title: t('visit.list.organisation'), cell: (visitor) => <Work visitor={visitor} /> },
    { key: 'country', title: t('visit.list.country'), cell: ({ country: code }) => code && country(code) },
    { key: 'document', title: t('visit.list.document'), cell: ({ document }) => t(`visit.document.${document}`) },
    { key: 'needs', title: t('visit.list.needs'), cell: (visitor) => <VisitorNeeds visitor={visitor} texts={texts} /> },
  ]
  if (!onMark) return columns
  const came: Column<VisitorForHost> = {
    key: 'came',
    title: t('host.cameTitle'),
    cell: (visitor) => <CameButtons visitor={visitor} onMark={(now) => onMark(visitor.personId, now)} />,
  }
  return [...columns, came]
}

interface Cell<Field extends keyof VisitorForHost> {
  readonly visitor: Pick<VisitorForHost, Field>
  readonly texts: Texts
}
type Named = 'familyName' | 'givenName' | 'ownScriptName' | 'ownScriptLanguage' | 'part'

/** The family name in capitals, because a gate must know which is which; the own script beside it. */
export function VisitorName({ visitor, texts: { t } }: Cell<Named>) {
  const { familyName, givenName, ownScriptName, ownScriptLanguage, part } = visitor
  return (
    <>
      <span className="strong">
        <bdi>{[familyName.toUpperCase(), givenName].filter(Boolean).join(' ')}</bdi>
      </span>{' '}
      {ownScriptName !== null && <bdi lang={ownScriptLanguage ?? undefined}>{ownScriptName}</bdi>}{' '}
      {part !== 'delegate' && <Tag>{t(`visit.part.${part}`)}</Tag>}
    </>
  )
}

function Work({ visitor: { organisation, position } }: Pick<Cell<'organisation' | 'position'>, 'visitor'>) {
  return (
    <>
      <bdi>{organisation}</bdi>
      {position && (
        <span className="two">
          <bdi>{position}</bdi>
        </span>
      )}
    </>
  )
}

export const VisitorNeeds = ({
  visitor: { accessNeeds, foodNeeds },
  texts: { t },
}: Cell<'accessNeeds' | 'foodNeeds'>) =>
  [accessNeeds && `${t('visit.list.access')}: ${accessNeeds}`, foodNeeds && `${t('visit.list.food')}: ${foodNeeds}`]
    .filter(Boolean)
    .join('. ')
