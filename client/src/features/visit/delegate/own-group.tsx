import { Facts } from '../../../components/show/facts.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Group } from './days.js'

/** Whom I travel with. */
export function OwnGroup({ group }: { readonly group: Group }) {
  const { t, languageName } = useTexts()
  const { letter, leader, interpreter, vehicle, heads } = group
  const person = (one: { readonly name: string; readonly organisation: string }) => (
    <>
      <bdi>{one.name}</bdi>
      {one.organisation && (
        <span className="small muted">
          {' '}
          · <bdi>{one.organisation}</bdi>
        </span>
      )}
    </>
  )
  return (
    <Section title={t('visit.day.group', { letter })} minor>
      <Facts
        of={[
          leader !== null && [t('visit.part.leader'), person(leader)],
          interpreter !== null && [t('visit.part.interpreter'), person(interpreter)],
          [t('visit.day.language'), languageName(group.language)],
          vehicle !== null && [t('visit.day.vehicle'), <bdi key="vehicle">{vehicle}</bdi>],
          [t('visit.day.people'), heads],
        ]}
      />
    </Section>
  )
}
