import { type RefusalCode, refusals } from '@plenary/shared/language/refusals'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import { useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Icon } from '../../../components/show/icon.js'
import { Pill } from '../../../components/show/pill.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { sentenceOf } from '../../../lib/refusal-sentence.js'
import { changesInWords, type Draft, openConflicts, titleOf } from './draft.js'
import { Parties } from './parties.js'
import { ReleaseDialog } from './release-dialog.js'

interface ReleaseBarProps {
  readonly draft: Draft
  /** Where all releases are listed; null as long as that page is not public. */
  readonly releases: string | null
  readonly onUndo: (actId: string) => Promise<unknown>
  readonly onRelease: (note: Readonly<Record<string, string>>) => Promise<unknown>
  readonly onAskParties: (dueAt: Instant | null) => Promise<unknown>
}

/** The parties themselves stand beside it, each with what it said. */
const saidOfParties: readonly RefusalCode[] = ['AWAITS_APPROVAL', 'OBJECTED']

/** How the draft stands to what is public: what changed, what is in the way, and the release itself. */
export function ReleaseBar({ draft, releases, onRelease, onUndo, onAskParties }: ReleaseBarProps) {
  const texts = useTexts()
  const { t } = texts
  const [asking, setAsking] = useState(false)
  const next = (draft.lastRelease?.number ?? 0) + 1
  const { release } = draft.can
  const inTheWay = release &&
    !release.ok &&
    isCode(release.code) && { code: release.code, carries: release.carries ?? {} }
  return (
    <section className="release-bar" aria-label={t('organise.agenda.workingDraft')}>
      <Pill look={{ icon: 'k-draft', tone: 'note' }} word={t('organise.agenda.workingDraft')} />
      <span>{standing(draft, texts)}</span>
      {draft.lastRelease && releases && <a href={releases}>{t('public.agenda.releases')}</a>}
      <span className="push row gap-2">
        <Saved draft={draft} onUndo={onUndo} />
        <Parties draft={draft} onAsk={onAskParties} />
        {inTheWay && !saidOfParties.includes(inTheWay.code) && <InTheWay of={inTheWay} draft={draft} />}
        {release && (
          <Button tone="primary" aria-disabled={!release.ok || undefined} onClick={() => release.ok && setAsking(true)}>
            {t('organise.agenda.release', { number: next })}
          </Button>
        )}
      </span>
      <ReleaseDialog open={asking} onClose={() => setAsking(false)} draft={draft} number={next} onRelease={onRelease} />
    </section>
  )
}

interface InTheWayProps extends Pick<ReleaseBarProps, 'draft'> {
  readonly of: { readonly code: RefusalCode; readonly carries: Readonly<Record<string, unknown>> }
}

/** Why there is no release now: conflicts by their number, as each stands in the list of them. That nothing changed is said already. */
function InTheWay({ of, draft }: InTheWayProps) {
  const texts = useTexts()
  if (of.code === 'NOTHING_CHANGED') return null
  const word =
    of.code === 'AGENDA_CONFLICTS'
      ? texts.t('organise.agenda.conflictsFirst', { count: openConflicts(draft).length })
      : sentenceOf(of, texts, draft.zone)
  return <Pill look={{ icon: 'alert', tone: 'stop' }} word={word} />
}

/** When the draft was changed last, by the event's clock; only the day, where it was another. And the way back. */
function Saved({ draft: { savedAt, undo, zone }, onUndo }: Pick<ReleaseBarProps, 'draft' | 'onUndo'>) {
  const texts = useTexts()
  const { t } = texts
  return (
    <>
      {savedAt && (
        <span className="saved">
          <Icon name="check" />
          <span title={texts.moment(savedAt, zone)}>{savedWhen(savedAt, zone, texts)}</span>
        </span>
      )}
      {undo && (
        <Button icon="undo" onClick={() => void onUndo(undo.actId)}>
          {t(`organise.agenda.undo.${undo.act}`, { title: titleOf(undo.title, texts) })}
        </Button>
      )}
    </>
  )
}

function savedWhen(savedAt: Instant, zone: string, { t, dates }: Texts): string {
  const [day, today] = [dates.dayOf(savedAt, zone), dates.dayOf(instantOf(new Date()), zone)]
  return day === today
    ? t('organise.agenda.savedAt', { time: dates.time(savedAt, zone) })
    : t('organise.agenda.savedOn', { day: dates.day(day) })
}

const isCode = (code: string | undefined): code is RefusalCode => code !== undefined && code in refusals

function standing(draft: Draft, texts: Texts): string {
  const { t, dates } = texts
  if (draft.lastRelease === null) return t('organise.agenda.neverReleased')
  const { number, releasedAt } = draft.lastRelease
  const day = dates.day(dates.dayOf(releasedAt, draft.zone))
  const what = changesInWords(draft, texts)
  return what === ''
    ? t('organise.agenda.asReleased', { number, day })
    : t('organise.agenda.sinceRelease', { number, day, what })
}
