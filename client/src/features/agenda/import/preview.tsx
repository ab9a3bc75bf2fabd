import './preview.css'
import type { ImportEntry, ImportPreview } from '@plenary/shared/contracts/agenda-import'
import { dayOf } from '@plenary/shared/rules/time/wall-times'
import { Facts } from '../../../components/show/facts.js'
import { Notice } from '../../../components/show/notice.js'
import { Pill } from '../../../components/show/pill.js'
import { Section } from '../../../components/show/section.js'
import type { StateLook } from '../../../components/show/states.js'
import { useTexts } from '../../../i18n/speaking.js'
import { ProblemList } from './problem-list.js'

/** What a file would do: rooms and people first, then each session, what is refused before all others. */
export function PreviewOfImport({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTexts()
  const { conference, entries, otherOffsets } = preview
  const counted = orders.map((becomes) => ({
    becomes,
    count: entries.filter((entry) => entry.becomes === becomes).length,
  }))
  return (
    <Section title={conference.title} count={entries.length}>
      <div className="stack gap-4">
        <Facts
          of={[
            ...counted.map(
              ({ becomes, count }) => count > 0 && ([t(`organise.agenda.becomes.${becomes}`), String(count)] as const),
            ),
            named(t('organise.agenda.roomsMade'), preview.rooms.made),
            named(t('organise.agenda.roomsMatched'), preview.rooms.matched),
            named(t('organise.agenda.peopleMade'), preview.people.made),
            named(t('organise.agenda.peopleMatched'), preview.people.matched),
          ]}
        />
        {otherOffsets.length > 0 && (
          <Notice tone="note">
            <p>{t('organise.agenda.otherOffsets', { offsets: otherOffsets.join(', ') })}</p>
          </Notice>
        )}
        <Entries entries={[...entries].sort((a, b) => orders.indexOf(a.becomes) - orders.indexOf(b.becomes))} />
      </div>
    </Section>
  )
}

const orders: readonly ImportEntry['becomes'][] = ['refused', 'changed', 'made', 'same']

const named = (label: string, names: readonly string[]) =>
  names.length > 0 && ([label, `${names.length}: ${names.join(', ')}`] as const)

const looks: Readonly<Record<ImportEntry['becomes'], StateLook>> = {
  made: { icon: 'plus', tone: 'ok' },
  changed: { icon: 'edit', tone: 'note' },
  same: { icon: 'check', tone: 'off' },
  refused: { icon: 'alert', tone: 'stop' },
}

function Entries({ entries }: { readonly entries: readonly ImportEntry[] }) {
  const { t } = useTexts()
  return (
    <div className="scrolls">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('organise.agenda.session')}</th>
            <th scope="col">{t('organise.agenda.time')}</th>
            <th scope="col">{t('organise.agenda.room')}</th>
            <th scope="col">{t('organise.agenda.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Entry key={entry.path} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Entry({ entry }: { readonly entry: ImportEntry }) {
  const texts = useTexts()
  const { t, dates } = texts
  const { startsLocal, endsLocal } = entry
  return (
    <tr>
      <th scope="row" dir="auto">
        {entry.title || <code dir="ltr">{entry.path}</code>}
      </th>
      <td className="num">
        {startsLocal && endsLocal && `${dates.day(dayOf(startsLocal))}, ${texts.clocks({ startsLocal, endsLocal })}`}
      </td>
      <td dir="auto">{entry.room}</td>
      <td>
        <Pill look={looks[entry.becomes]} word={t(`organise.agenda.becomes.${entry.becomes}`)} />
        {entry.changes.length > 0 && (
          <span className="tiny muted">
            {' '}
            {entry.changes.map((field) => t(`organise.agenda.field.${field}`)).join(', ')}
          </span>
        )}
        {entry.problems.length > 0 && <ProblemList problems={entry.problems} />}
      </td>
    </tr>
  )
}
