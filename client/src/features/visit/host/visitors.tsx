import { visitorListFile } from '@plenary/shared/contracts/visit/host'
import type { PersonId } from '@plenary/shared/language/ids'
import { useState } from 'react'
import { Button, LinkButton } from '../../../components/action/button.js'
import { Table } from '../../../components/list/table.js'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { addressOf } from '../../../lib/api.js'
import { useCountryNames } from '../../../lib/country-names.js'
import { sentenceOf, sentenceOfError } from '../../../lib/refusal-sentence.js'
import { columnsOf } from './visitor-columns.js'
import type { People, Visit } from './visits.js'

/** So many are shown before one asks for the others, until it is marked who came. */
const first = 10

interface VisitorsProps {
  readonly visit: Visit
  readonly people: People
  readonly onMark: (personId: PersonId, came: boolean) => Promise<unknown>
}

/** Everybody who comes, as the gate needs them, on the screen, on paper and as a table. */
export function Visitors({ visit, people, onMark }: VisitorsProps) {
  const texts = useTexts()
  const { t } = texts
  const say = useToast()
  const country = useCountryNames()
  const [whole, setWhole] = useState(false)
  const { mayMark, event } = visit
  const marks = mayMark?.ok === true
  const shown = whole || marks ? people : people.slice(0, first)
  const mark = (personId: PersonId, came: boolean) =>
    onMark(personId, came).catch((error: unknown) => say({ text: sentenceOfError(error, texts, event.zone) }))
  return (
    <div>
      <Head visit={visit} people={people} />
      {mayMark && !mayMark.ok && mayMark.code === 'STOP_NOT_BEGUN' && (
        <p className="small muted">
          {t('host.markLater')} {sentenceOf(mayMark, texts, event.zone)}
        </p>
      )}
      <Table
        label={t('host.visitors', { count: people.length })}
        folds
        columns={columnsOf({ texts, country, visitors: people, ...(marks && { onMark: mark }) })}
        rows={shown}
        keyOf={({ personId }) => personId}
      />
      {shown.length < people.length && (
        <p className="above-2">
          <Button tone="quiet" onClick={() => setWhole(true)}>
            {t('host.showOthers', { count: people.length - shown.length })}
          </Button>
        </p>
      )}
    </div>
  )
}

function Head({ visit: { id, mayMark }, people }: Omit<VisitorsProps, 'onMark'>) {
  const { t, language } = useTexts()
  const file = (format: 'pdf' | 'xlsx') =>
    addressOf(visitorListFile, { params: { stopId: id, format }, query: { language } })
  const came = people.filter((visitor) => visitor.came === true).length
  return (
    <div className="row apart visitors-head">
      <h3>
        {t('host.visitors', { count: people.length })}
        {mayMark?.ok && <span className="muted count"> {t('host.cameCount', { count: came })}</span>}
      </h3>
      <span className="row gap-2">
        <LinkButton to={file('pdf')} download icon="print">
          {t('host.print')}
        </LinkButton>
        <LinkButton to={file('xlsx')} download icon="download">
          {t('host.download')}
        </LinkButton>
      </span>
    </div>
  )
}
