import {
  type NominationForFocalPoint,
  ownEndorsement,
  ownNoteScan,
} from '@plenary/shared/contracts/nomination/focal-point'
import type { ChangeEvent } from 'react'
import { Notice } from '../../../../components/show/notice.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { addressOf } from '../../../../lib/api.js'
import { sentenceOfError } from '../../../../lib/refusal-sentence.js'

interface PapersProps {
  readonly of: NominationForFocalPoint
  readonly isOpen: boolean
  readonly busy: boolean
  readonly error: Error | null
  readonly onLetter: (file: File) => void
  readonly onScan: (file: File) => void
}

/** The endorsement letter and the scan of the note, as PDF; kept private. */
export function Papers({ of, isOpen, busy, error, onLetter, onScan }: PapersProps) {
  const texts = useTexts()
  const { t } = texts
  const params = { nominationId: of.id }
  return (
    <Section title={t('nominate.papers')} minor light>
      <div className="stack gap-4">
        <p className="small muted">{t('nominate.papersPrivate')}</p>
        <Paper
          label={t('nominate.letter')}
          name={of.letter}
          at={addressOf(ownEndorsement, { params })}
          onChoose={isOpen ? onLetter : null}
        />
        <Paper
          label={t('nominate.scan')}
          help={t('nominate.scanHelp')}
          name={of.scan}
          at={addressOf(ownNoteScan, { params })}
          onChoose={isOpen ? onScan : null}
        />
        {busy && <p role="status">{t('nominate.sending')}</p>}
        {error && (
          <Notice tone="stop" live>
            <p>{sentenceOfError(error, texts)}</p>
          </Notice>
        )}
      </div>
    </Section>
  )
}

interface PaperProps {
  readonly label: string
  readonly help?: string
  readonly name: string | null
  readonly at: string
  readonly onChoose: ((file: File) => void) | null
}

function Paper({ label, help, name, at, onChoose }: PaperProps) {
  const { t } = useTexts()
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0]
    target.value = ''
    if (chosen) onChoose?.(chosen)
  }
  return (
    <div className="stack gap-1">
      <span className="strong small">{label}</span>
      {name ? (
        <a href={at} dir="auto">
          {name}
        </a>
      ) : (
        <span className="muted small">{t('nominate.noPaper')}</span>
      )}
      {onChoose && (
        <label className="field">
          <span className="small">{t(name ? 'nominate.anotherFile' : 'nominate.chooseFile')}</span>
          {help && <span className="help">{help}</span>}
          <input className="input" type="file" accept=".pdf,application/pdf" aria-label={label} onChange={choose} />
        </label>
      )}
    </div>
  )
}
