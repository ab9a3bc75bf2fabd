import { type Category, type Locality, takesSeat } from '@plenary/shared/language/categories'
import { Link } from '../../../components/action/link.js'
import { Meter } from '../../../components/figure/meter.js'
import { Empty } from '../../../components/show/empty.js'
import { Section } from '../../../components/show/section.js'
import { Tag } from '../../../components/show/tag.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import type { EventSheet } from '../sheet.js'
import { listOfCategory } from './balance-lines.js'

/** How each category is used against its quota; without one, against the seats that it shares with the others. */
export function Categories({ event: { id, seats, categories, may } }: { readonly event: EventSheet }) {
  const { t } = useTexts()
  const listOf = may.includes('registration.read') ? (category: Category) => listOfCategory(id, category) : undefined
  return (
    <Section
      title={t('organise.event.overview.categories')}
      action={<Link to={paths.organiseSettingsOf(id, 'seats')}>{t('organise.event.settings.seats')}</Link>}
    >
      {categories.length === 0 && (
        <Empty title={t('organise.event.overview.noSeats')}>{t('organise.event.overview.noSeats.text')}</Empty>
      )}
      <div className="stack gap-3">
        {categories.map(({ category, locality, quota, inUse }) =>
          quota !== null || takesSeat(category) ? (
            <Meter
              key={category}
              label={<Named category={category} locality={locality} to={listOf?.(category)} />}
              taken={inUse.confirmed}
              offered={inUse.offered}
              of={quota ?? seats}
            />
          ) : (
            <p key={category} className="row apart">
              <Named category={category} locality={locality} to={listOf?.(category)} />
              <span className="muted small">
                {t('organise.event.overview.legend.confirmed', { count: inUse.confirmed })}
              </span>
            </p>
          ),
        )}
      </div>
    </Section>
  )
}

interface NamedProps {
  readonly category: Category
  readonly locality: Locality
  /** Where its people are listed, for whom may read them. */
  readonly to: string | undefined
}

/** Most are for people of any country: the others say so. */
function Named({ category, locality, to }: NamedProps) {
  const { t } = useTexts()
  const name = t(`registration.category.${category}`)
  return (
    <span className="row gap-2">
      {to === undefined ? (
        name
      ) : (
        <Link className="plain" to={to}>
          {name}
        </Link>
      )}
      {locality === 'local' && <Tag>{t('registration.locality.local')}</Tag>}
    </span>
  )
}
