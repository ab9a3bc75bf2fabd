import { takesSeat } from '@plenary/shared/language/categories'
import { Link } from '../../../components/action/link.js'
import { Meter } from '../../../components/figure/meter.js'
import { Empty } from '../../../components/show/empty.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import type { EventSheet } from '../sheet.js'

/** How each category is used against its quota; without one, against the seats that it shares with the others. */
export function Categories({ event: { id, seats, categories } }: { readonly event: EventSheet }) {
  const { t } = useTexts()
  return (
    <Section
      title={t('organise.event.overview.categories')}
      action={<Link to={paths.organiseSettingsOf(id, 'seats')}>{t('organise.event.settings.seats')}</Link>}
    >
      {categories.length === 0 && (
        <Empty title={t('organise.event.overview.noSeats')}>{t('organise.event.overview.noSeats.text')}</Empty>
      )}
      <div className="stack gap-3">
        {categories.map(({ category, quota, inUse }) =>
          quota !== null || takesSeat(category) ? (
            <Meter
              key={category}
              label={t(`registration.category.${category}`)}
              taken={inUse.confirmed}
              offered={inUse.offered}
              of={quota ?? seats}
            />
          ) : (
            <p key={category} className="row apart">
              {t(`registration.category.${category}`)}
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
