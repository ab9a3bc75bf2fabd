import { useSearchParams } from 'react-router'
import { Segments } from '../../../components/show/tabs.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useHydrated } from '../../../lib/hydrated.js'
import { paths } from '../../../lib/paths.js'
import type { Content } from './content.js'
import { Narrowing } from './narrowing.js'
import { addressWith } from './wishes.js'

/** Search, filters and whose time: all in the address, and all of it works as a plain form. */
export function AgendaTools({ content }: { readonly content: Content }) {
  const { t } = useTexts()
  const [query] = useSearchParams()
  const here = paths.agenda(content.slug)
  const { wishes } = content
  const views = [
    {
      label: t('public.agenda.byRoom'),
      to: addressWith(here, query, { view: null, q: null, type: null, language: null }),
      current: !wishes.asList,
    },
    { label: t('public.agenda.asList'), to: addressWith(here, query, { view: 'list' }), current: wishes.asList },
  ]
  return (
    <div className="agenda-tools row apart">
      <div className="row gap-2">
        <Segments label={t('public.agenda.view')} segments={views} />
        <OwnTime content={content} />
      </div>
      <Narrowing content={content} />
    </div>
  )
}

/** The reader's own zone is known to the browser only, so this choice comes with the script; the address it makes does not need it. */
function OwnTime({ content: { slug, zone, wishes } }: { readonly content: Content }) {
  const texts = useTexts()
  const [query] = useSearchParams()
  const hydrated = useHydrated()
  const own = wishes.zone ?? (hydrated ? new Intl.DateTimeFormat().resolvedOptions().timeZone : zone.id)
  if (own === zone.id) return <span className="muted small">{zone.name}</span>
  const here = paths.agenda(slug)
  return (
    <Segments
      label={texts.t('public.agenda.times')}
      segments={[
        { label: zone.name, to: addressWith(here, query, { zone: null }), current: wishes.zone === null },
        { label: texts.city(own), to: addressWith(here, query, { zone: own }), current: wishes.zone !== null },
      ]}
    />
  )
}
