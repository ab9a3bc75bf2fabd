import { useId } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { Notice } from '../../../../components/show/notice.js'
import { useTexts } from '../../../../i18n/speaking.js'
import type { Draft } from '../draft.js'
import { isSame, type Part } from './meeting.js'
import { inWords } from './session-in-words.js'
import type { TypingSession } from './typed-session.js'
import type { Met } from './use-typed-session.js'

interface BothVersionsProps {
  readonly draft: Draft
  readonly met: Met
  readonly onTake: (part: Part, from: TypingSession) => void
}

/** Somebody else saved this session while it was being written: what was taken over, and both versions of what both wrote. */
export function BothVersions({ draft, met, onTake }: BothVersionsProps) {
  const { t, list } = useTexts()
  const { getValues } = useFormContext<TypingSession>()
  useWatch<TypingSession>()
  const taken = list(met.taken.map((part) => t(`organise.agenda.field.${part}`)))
  return (
    <section className="stack gap-3" aria-label={t('organise.agenda.met')}>
      <Notice tone="wait" live>
        <p className="strong">{t('organise.agenda.met')}</p>
        {met.taken.length > 0 && <p className="small">{t('organise.agenda.metTaken', { taken })}</p>}
        {met.both.length > 0 && <p className="small">{t('organise.agenda.metBoth')}</p>}
      </Notice>
      {met.both.map((part) => (
        <Versions key={part} draft={draft} part={part} met={met} typed={getValues()} onTake={onTake} />
      ))}
    </section>
  )
}

interface VersionsProps extends BothVersionsProps {
  readonly part: Part
  readonly typed: TypingSession
}

/** Theirs and mine of one part side by side; the one that is chosen is in the form, and is saved with it. */
function Versions({ draft, part, met, typed, onTake }: VersionsProps) {
  const texts = useTexts()
  const { t } = texts
  const group = useId()
  const isTheirs = isSame(part, typed, met.theirs)
  const mine = isTheirs ? met.mine : typed
  const versions = [
    { whose: 'theirs', version: met.theirs, chosen: isTheirs },
    { whose: 'mine', version: mine, chosen: !isTheirs },
  ] as const
  return (
    <fieldset className="versions">
      <legend className="strong small">{t('organise.agenda.versions', { part: t(`organise.agenda.${part}`) })}</legend>
      {versions.map(({ whose, version, chosen }) => (
        <label className="choice" key={whose}>
          <input type="radio" name={group} checked={chosen} onChange={() => onTake(part, version)} />
          <span>
            <span className="tiny muted block">{t(`organise.agenda.version.${whose}`)}</span>
            {inWords(part, version, draft, texts).map((line) => (
              <span className="small block" dir="auto" key={line}>
                {line}
              </span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
