import type { AuditLine } from '@plenary/shared/contracts/audit'
import { type Column, Table } from '../../components/list/table.js'
import { useTexts } from '../../i18n/speaking.js'
import type { Texts } from '../../i18n/texts.js'
import { actorOf, actSentence } from '../../lib/act-sentence.js'

interface AuditTableProps {
  readonly lines: readonly AuditLine[]
  readonly zone: string
}

/** When, who, what, about whom, from where to where, why. */
export function AuditTable({ lines, zone }: AuditTableProps) {
  const texts = useTexts()
  return (
    <Table
      folds
      label={texts.t('organise.audit.list')}
      columns={columnsOf(texts, zone)}
      rows={lines}
      keyOf={({ id }) => id}
    />
  )
}

function columnsOf(texts: Texts, zone: string): Column<AuditLine>[] {
  const { t, dates } = texts
  const heading = (key: 'when' | 'who' | 'what' | 'whom' | 'change' | 'why') => ({
    key,
    title: t(`organise.audit.${key}`),
  })
  return [
    {
      ...heading('when'),
      cell: ({ at }) => (
        <time className="num nowrap muted" dateTime={at}>
          {dates.moment(at, zone)}
        </time>
      ),
    },
    { ...heading('who'), cell: (line) => <b className="strong">{actorOf(line, texts)}</b> },
    { ...heading('what'), cell: (line) => actSentence(line, texts) },
    { ...heading('whom'), cell: ({ objectName }) => <span dir="auto">{objectName}</span> },
    { ...heading('change'), cell: (line) => <span className="muted">{changeOf(line, texts)}</span> },
    { ...heading('why'), cell: (line) => <Why line={line} /> },
  ]
}

/** States in the words of the screens. */
function changeOf({ word, fromState, toState }: AuditLine, { t, says }: Texts): string {
  const named = (state: string | null) => {
    const key = word === 'event' ? `public.event.state.${state}` : `${word}.state.${state}`
    return state === null ? '' : says(key) ? t(key) : state
  }
  if (fromState === null || toState === null) return named(toState)
  return t('organise.audit.fromTo', { from: named(fromState), to: named(toState) })
}

function Why({ line: { why, onBehalf } }: { readonly line: AuditLine }) {
  const { t, dates } = useTexts()
  return (
    <>
      <span dir="auto">{why}</span>
      {onBehalf && (
        <span className="two">
          {t('organise.audit.onBehalf', {
            who: onBehalf.saidBy,
            channel: t(`organise.audit.channel.${onBehalf.channel}`),
            day: dates.day(onBehalf.on),
          })}
        </span>
      )}
    </>
  )
}
