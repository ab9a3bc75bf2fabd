import { documentOfAgreement } from '@plenary/shared/contracts/agreement'
import { useState } from 'react'
import { Notice } from '../../components/show/notice.js'
import { useTexts } from '../../i18n/speaking.js'
import { addressOf } from '../../lib/api.js'
import { sentenceOfError } from '../../lib/refusal-sentence.js'
import type { AgreementSheet } from './agreement.screen.js'

interface SignedTextProps {
  readonly agreement: AgreementSheet
  readonly onAttach: (file: File) => Promise<unknown>
}

/** The signed text as PDF: read it, attach it, replace it. */
export function SignedText({ agreement: { id, document, may }, onAttach }: SignedTextProps) {
  const texts = useTexts()
  const { t } = texts
  const [refused, setRefused] = useState<string>()
  const attach = (file: File | undefined) => {
    setRefused(undefined)
    if (file) onAttach(file).catch((error: unknown) => setRefused(sentenceOfError(error, texts)))
  }
  return (
    <div className="stack gap-3">
      {document ? (
        <a href={addressOf(documentOfAgreement, { params: { agreementId: id } })}>
          {t('organise.agreement.document.open', { name: document.name, size: Math.ceil(document.sizeBytes / 1024) })}
        </a>
      ) : (
        <p className="muted">{t('organise.agreement.document.none')}</p>
      )}
      {refused && (
        <Notice tone="stop" live>
          <p>{refused}</p>
        </Notice>
      )}
      {may.write && (
        <label className="field">
          <span className="small">{t(`organise.agreement.document.${document ? 'replace' : 'attach'}`)}</span>
          <input
            type="file"
            accept="application/pdf"
            className="input"
            onChange={(event) => attach(event.target.files?.[0])}
          />
        </label>
      )}
    </div>
  )
}
