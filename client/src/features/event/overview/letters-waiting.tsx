import { Moves } from '../../../components/action/moves.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { EventSheet } from '../sheet.js'

interface LettersWaitingProps {
  readonly event: EventSheet
  readonly onRelease: () => Promise<unknown>
  readonly onThrowAway: () => Promise<unknown>
}

const allowed = { release: { ok: true }, throwAway: { ok: true } } as const

/** What was written when the event was cancelled, and goes to nobody before somebody says so. */
export function LettersWaiting({ event, onRelease, onThrowAway }: LettersWaitingProps) {
  const { t } = useTexts()
  const count = event.lettersWaiting
  return (
    <Section title={t('organise.event.letters.title', { count })}>
      <div className="stack gap-4">
        <p className="measure">{t('organise.event.letters.text', { count })}</p>
        <Moves
          of={event.may.includes('event.move') ? allowed : {}}
          actions={{
            release: {
              label: t('organise.event.letters.release', { count }),
              icon: 'mail',
              tone: 'primary',
              confirm: {
                title: t('organise.event.letters.release.title', { count }),
                text: t('organise.event.letters.release.text'),
              },
              act: onRelease,
              said: t('organise.event.letters.released', { count }),
            },
            throwAway: {
              label: t('organise.event.letters.throwAway'),
              tone: 'danger',
              confirm: {
                title: t('organise.event.letters.throwAway.title', { count }),
                text: t('organise.event.letters.throwAway.text', { count }),
              },
              act: onThrowAway,
              said: t('organise.event.letters.thrownAway', { count }),
            },
          }}
        />
      </div>
    </Section>
  )
}
