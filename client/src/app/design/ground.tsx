import { Button } from '../../components/action/button.js'
import { Icon } from '../../components/show/icon.js'
import { Section } from '../../components/show/section.js'
import { wearAccent } from '../../lib/look/accent.js'

const colours = [
  'ink',
  'ink-2',
  'ink-3',
  'line-control',
  'line',
  'sunken',
  'surface',
  'paper',
  'accent',
  'accent-deep',
  'accent-soft',
  'ok',
  'wait',
  'stop',
  'note',
  'off',
]
const accents = [
  ['Shanghai', '#0b5f60'],
  ['Apia', '#1f4f8f'],
  ['Nairobi', '#8a4b12'],
  ['Kathmandu', '#4a6319'],
  ['Kigali', '#9a3324'],
] as const

export function Colours() {
  return (
    <div className="whole stack gap-6">
      <Section title="Colour" minor>
        <ul className="swatches">
          {colours.map((colour) => (
            <li key={colour}>
              <span className={`sw-${colour}`} />
              <b>{colour}</b>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="One accent per event" minor>
        <div className="accent-panel on-deep row">
          {accents.map(([city, colour]) => (
            <Button key={city} compact onClick={() => wearAccent(colour)}>
              {city}
            </Button>
          ))}
        </div>
      </Section>
    </div>
  )
}

export function Type() {
  return (
    <div className="whole">
      <Section title="Type" minor>
        <div className="stack gap-2">
          <p className="type-48">48 Public title</p>
          <p className="type-34">34 Page heading</p>
          <p className="h1">26 Desk heading</p>
          <p className="h2">21 Section</p>
          <p>
            16 Body: Технологии · <span lang="zh">绿色技术银行</span> ·{' '}
            <span lang="ar" dir="rtl">
              بنك التكنولوجيا الخضراء
            </span>
          </p>
          <p className="small">14 Desk body, tables: 0123456789</p>
          <p className="tiny muted">13 Labels and second lines</p>
        </div>
      </Section>
    </div>
  )
}

const signs =
  'next down up back arrow search download calendar clock pin globe check alert info x plus minus more edit eye file filter flag home kept link lock mail offline print swap talk ticket badge undo user users walk bus boot camera ramp columns drag bookmark sort'.split(
    ' ',
  )

export function Signs() {
  return (
    <div className="whole">
      <Section title="Signs" minor>
        <ul className="signs">
          {signs.map((sign) => (
            <li key={sign} className="row gap-2">
              <Icon name={sign} />
              {sign}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
