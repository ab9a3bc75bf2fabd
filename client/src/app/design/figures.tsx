import type { Instant } from '@plenary/shared/language/time'
import { useState } from 'react'
import { Button } from '../../components/action/button.js'
import { Bars } from '../../components/figure/bars.js'
import { Hemicycle } from '../../components/figure/hemicycle.js'
import { Job } from '../../components/figure/job.js'
import { Meter } from '../../components/figure/meter.js'
import { Filter } from '../../components/list/filter.js'
import { SelectionBar } from '../../components/list/selection-bar.js'
import { Table } from '../../components/list/table.js'
import { Crumbs } from '../../components/show/crumbs.js'
import { Facts } from '../../components/show/facts.js'
import { Person } from '../../components/show/person.js'
import { RegistrationPill } from '../../components/show/pill.js'
import { Section } from '../../components/show/section.js'
import { Tabs } from '../../components/show/tabs.js'
import { Tag } from '../../components/show/tag.js'
import { useTexts } from '../../i18n/speaking.js'

const opening = '2028-12-04T01:00:00.000Z' as Instant

const rows = [
  { id: '1', name: 'Mereseini Vakaloloma', from: 'Pacific Women in Water, Fiji', state: 'confirmed', score: 82 },
  { id: '2', name: '陈雨桐', from: 'Ministry, China', state: 'under review', score: 71 },
  { id: '3', name: 'Amina Wanjiru Kariuki', from: 'State Department for Science, Kenya', state: 'accepted', score: 90 },
] as const

export function Lists() {
  const [chosen, setChosen] = useState(3)
  const { t, ...texts } = useTexts()
  return (
    <div className="whole stack gap-5 desk">
      <Section title="Lists and time" minor>
        <div className="stack">
          <Crumbs above={[['My events', '/design']]} here="Seminar, Shanghai" />
          <Tabs
            label="Event"
            tabs={[
              { label: 'Overview', to: '/design' },
              { label: 'Agenda', to: '/design/agenda', count: 1, due: true },
              { label: 'Registrations', to: '/design/registrations', count: 318 },
            ]}
          />
          <div className="toolbar">
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
          <Table
            label="Registrations"
            folds
            keyOf={(row) => row.id}
            rows={rows}
            isOpen={(row) => row.id === '3'}
            columns={[
              {
                key: 'name',
                title: 'Name',
                sort: { to: '/design?sort=name', now: 'ascending' },
                cell: (row) => <Person name={row.name} second={row.from} />,
              },
              { key: 'state', title: 'State', cell: (row) => <RegistrationPill state={row.state} /> },
              { key: 'score', title: 'Score', end: true, cell: (row) => row.score },
            ]}
          />
          <Facts
            layout="across"
            of={[
              [
                'Opening',
                `${texts.moment(opening, 'Asia/Shanghai')} ${texts.elsewhere(opening, 'Asia/Shanghai', 'Africa/Nairobi')}`,
              ],
              ['Days', texts.days('2028-12-04', '2028-12-07')],
              ['Offset', texts.dates.offset(opening, 'Asia/Shanghai')],
            ]}
          />
        </div>
      </Section>
    </div>
  )
}

export function Figures() {
  return (
    <div className="whole">
      <Section title="Figures" minor>
        <div className="pair">
          <div className="stack">
            <Meter label="Expert" taken={14} offered={2} of={16} />
            <Meter label="Small island developing States" taken={7} of={14} target={12} />
            <Bars
              bars={[
                { label: 'Africa', count: 28, offered: 4, target: 30 },
                { label: 'Asia', count: 34, target: 30 },
                { label: 'Oceania', count: 5, target: 8 },
              ]}
            />
            <Job title="Sending 94 invitation letters" done={61} all={94} minutesLeft={2} onCancel={() => {}} />
            <Job
              title="Export of registrations"
              done={318}
              all={318}
              result={<a href="/design">Download XLSX</a>}
              kept="318 rows, kept until Tue 21 Nov"
            />
          </div>
          <div className="stack">
            <Hemicycle seats={100} confirmed={83} offered={11} />
            <Hemicycle seats={24} confirmed={10} offered={4} />
            <Hemicycle seats={400} confirmed={212} offered={40} />
          </div>
        </div>
      </Section>
    </div>
  )
}
