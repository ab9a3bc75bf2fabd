import { myFocalPoints } from '@plenary/shared/contracts/nomination/focal-point'
import type { Received } from '@plenary/shared/contracts/route'
import { readLocalText } from '@plenary/shared/language/local-text'
import { LinkButton } from '../../../components/action/button.js'
import { Meter } from '../../../components/figure/meter.js'
import { Loaded } from '../../../components/loaded.js'
import { Empty } from '../../../components/show/empty.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { representedBy, useCountryNames } from '../../../lib/country-names.js'
import { paths } from '../../../lib/paths.js'
import { useRead } from '../../../lib/server-state.js'
import { Waiting } from './list/waiting.js'
import { NomineeList } from './list.screen.js'

type Row = Received<typeof myFocalPoints>['rows'][number]

/** How many places, whom did I propose, where does each stand? Whoever has one list finds it here. */
export function Component() {
  return (
    <Loaded of={useRead(myFocalPoints)} whole="screen" skeleton={<Skeleton lines={8} />}>
      {({ rows }) => {
        const [only, ...others] = rows
        if (!only) return <NobodyAsked />
        return others.length === 0 ? <NomineeList id={only.id} /> : <Lists rows={rows} />
      }}
    </Loaded>
  )
}

function Lists({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTexts()
  return (
    <div className="stack gap-6">
      <h1>{t('nominate.title')}</h1>
      {rows.map((row) => (
        <OneOfMany key={row.id} row={row} />
      ))}
    </div>
  )
}

function OneOfMany({ row }: { readonly row: Row }) {
  const { t, language } = useTexts()
  const countryName = useCountryNames()
  const represented = representedBy(row, countryName)
  return (
    <Section
      title={t('nominate.forEvent', { represented, event: readLocalText(row.event.title, language).text })}
      action={<LinkButton to={paths.nominees(row.id)}>{t('nominate.toList')}</LinkButton>}
    >
      <div className="stack gap-4">
        <Meter label={t('nominate.places')} taken={row.used} of={row.places} />
        <Waiting list={row} />
      </div>
    </Section>
  )
}

function NobodyAsked() {
  const { t } = useTexts()
  return (
    <div className="stack gap-5">
      <h1>{t('nominate.title')}</h1>
      <Empty title={t('nominate.none')} heading={2}>
        {t('nominate.noneText')}
      </Empty>
    </div>
  )
}
