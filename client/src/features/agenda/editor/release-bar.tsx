import { type RefusalCode, refusals } from '@plenary/shared/language/refusals'
import { dayOf } from '@plenary/shared/rules/time/wall-times'
import { useState } from 'react'
import { Button, LinkButton } from '../../../components/action/button.js'
import { Icon } from '../../../components/show/icon.js'
import { Pill } from '../../../components/show/pill.js'
import { useTexts } from '../../../i18n/speaking.js'
import { sentenceOf } from '../../../lib/refusal-sentence.js'
import { changesInWords, type Draft, titleOf } from './draft.js'
import { ReleaseDialog } from './release-dialog.js'

interface ReleaseBarProps {
  readonly draft: Draft
  readonly importAddress: string
  readonly onUndo: (actId: string) => Promise<unknown>
  readonly onRelease: (note: Readonly<Record<string, string>>) => Promise<unknown>
}

/** How the draft stands to what is public: what changed, what is in the way, and the release itself. */
export function ReleaseBar({ draft, importAddress, onRelease, onUndo }: ReleaseBarProps) {
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
      <span className="push row gap-2">
        <Saved draft={draft} onUndo={onUndo} />
        {draft.can.write && (
          <LinkButton to={importAddress} icon="file">
            {t('organise.agenda.import')}
          </LinkButton>
        )}
        {inTheWay && (
          <Pill
            look={{ icon: 'alert', tone: inTheWay.code === 'NOTHING_CHANGED' ? 'off' : 'stop' }}
            word={sentenceOf(inTheWay, texts, draft.zone)}
          />
        )}
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

/** When the draft was changed last, and the way back. */
function Saved({ draft: { savedAt, undo, zone }, onUndo }: Pick<ReleaseBarProps, 'draft' | 'onUndo'>) {
  const texts = useTexts()
  const { t } = texts
  return (
    <>
      {savedAt && (
        <span className="saved">
          <Icon name="check" />
          {t('organise.agenda.savedAt', { moment: texts.moment(savedAt, zone) })}
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

const isCode = (code: string | undefined): code is RefusalCode => code !== undefined && code in refusals

function standing(draft: Draft, texts: ReturnType<typeof useTexts>): string {
  const { t, dates } = texts
  if (draft.lastRelease === null) return t('organise.agenda.neverReleased')
  const { number, releasedAt } = draft.lastRelease
  const day = dates.day(dayOf(dates.dayOf(releasedAt, draft.zone)))
  const what = changesInWords(draft, texts)
  return what === ''
    ? t('organise.agenda.asReleased', { number, day })
    : t('organise.agenda.sinceRelease', { number, day, what })
}
