import type { Instant } from '@plenary/shared/language/time'
import { useState } from 'react'
import { Button } from '../../components/action/button.js'
import { Filter } from '../../components/list/filter.js'
import { SearchField } from '../../components/list/search-field.js'
import { SelectionBar } from '../../components/list/selection-bar.js'
import { type Column, Table } from '../../components/list/table.js'
import { Crumbs } from '../../components/show/crumbs.js'
import { Facts } from '../../components/show/facts.js'
import { OwnSessionEntry } from '../../components/show/own-session.js'
import { Person } from '../../components/show/person.js'
import { RegistrationPill } from '../../components/show/pill.js'
import { Section } from '../../components/show/section.js'
import { type Tab, Tabs } from '../../components/show/tabs.js'
import { Tag } from '../../components/show/tag.js'
import { useTexts } from '../../i18n/speaking.js'

const opening = '2028-12-04T01:00:00.000Z' as Instant

const rows = [
  { id: '1', name: 'Mereseini Vakaloloma', from: 'Pacific Women in Water, Fiji', state: 'confirmed', score: 82 },
  { id: '2', name: '陈雨桐', from: 'Ministry, China', state: 'under review', score: 71 },
  { id: '3', name: 'Amina Wanjiru Kariuki', from: 'State Department for Science, Kenya', state: 'accepted', score: 90 },
] as const

export function Lists() {
  return (
    <div className="whole stack gap-5 desk">
      <Section title="Lists and time" minor>
        <div className="stack">
          <Crumbs above={[['My events', '/design']]} here="Seminar, Shanghai" />
          <Tabs label="Event" tabs={tabs} />
          <Tools />
          <Table
            label="Registrations"
            folds
            keyOf={(row) => row.id}
            rows={rows}
            isOpen={(row) => row.id === '3'}
            columns={columns}
          />
          <Times />
          <ol className="timeline">
            <OwnSessionEntry session={session}>
              <Button compact>Take off my agenda</Button>
            </OwnSessionEntry>
          </ol>
        </div>
      </Section>
    </div>
  )
}

const tabs: readonly Tab[] = [
  { label: 'Overview', to: '/design' },
  { label: 'Agenda', to: '/design/agenda', count: 1, due: true },
  { label: 'Registrations', to: '/design/registrations', count: 318 },
]

const columns: readonly Column<(typeof rows)[number]>[] = [
  {
    key: 'name',
    title: 'Name',
    sort: { to: '/design?sort=name', now: 'ascending' },
    cell: (row) => <Person name={row.name} second={row.from} />,
  },
  { key: 'state', title: 'State', cell: (row) => <RegistrationPill state={row.state} /> },
  { key: 'score', title: 'Score', end: true, cell: (row) => row.score },
]

const session = {
  zone: 'Asia/Shanghai',
  title: { en: 'Panel: what buyers ask for' },
  room: { en: 'Hall B' },
  startsAt: opening,
  endsAt: '2028-12-04T02:30:00.000Z' as Instant,
  roles: ['panellist'],
} as const

function Tools() {
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState(3)
  return (
    <>
      <div className="toolbar">
        <SearchField label="Search" placeholder="Name, number" value={search} onSearch={setSearch} />
        <Filter label="State" value="6 of 14">
          <p>Choices</p>
        </Filter>
        <Filter label="Region">
          <p>Choices</p>
        </Filter>
        <Tag>Panel</Tag>
        <Tag>EN</Tag>
      </div>
      <SelectionBar count={chosen} onClear={() => setChosen(0)}>
        <Button>Offer a seat</Button>
      </SelectionBar>
    </>
  )
}

function Times() {
  const { dates, days, moment, elsewhere } = useTexts()
  const there = elsewhere(opening, 'Asia/Shanghai', 'Africa/Nairobi')
  return (
    <Facts
      layout="across"
      of={[
        ['Opening', `${moment(opening, 'Asia/Shanghai')} ${there}`],
        ['Days', days('2028-12-04', '2028-12-07')],
        ['Offset', dates.offset(opening, 'Asia/Shanghai')],
      ]}
    />
  )
}
