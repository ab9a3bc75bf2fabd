import type { DraftSession, SessionMaterial } from '@plenary/shared/contracts/agenda'
import { publicFile } from '@plenary/shared/contracts/file'
import { useState } from 'react'
import { Button } from '../../../../components/action/button.js'
import { Notice } from '../../../../components/show/notice.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { addressOf } from '../../../../lib/api.js'
import { sentenceOfError } from '../../../../lib/refusal-sentence.js'

interface MaterialsProps {
  readonly session: DraftSession
  readonly canWrite: boolean
  readonly onAttach: (session: DraftSession, file: File) => Promise<unknown>
  readonly onTakeOff: (session: DraftSession, material: SessionMaterial) => Promise<unknown>
}

/** What is there to read before or after a session, as PDF; readers find it with the next release. */
export function Materials({ session, canWrite, onAttach, onTakeOff }: MaterialsProps) {
  const texts = useTexts()
  const { t } = texts
  const [refused, setRefused] = useState<string>()
  const attach = (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    setRefused(undefined)
    if (!file) return
    onAttach(session, file)
      .catch((error: unknown) => setRefused(sentenceOfError(error, texts)))
      .finally(() => {
        input.value = '' // the same file can be chosen once more
      })
  }
  return (
    <Section title={t('organise.agenda.materials')} minor count={session.materials.length || undefined}>
      <div className="stack gap-3">
        {session.materials.length === 0 && <p className="muted small">{t('organise.agenda.materials.none')}</p>}
        {session.materials.map((material) => (
          <Material
            key={material.id}
            material={material}
            onTakeOff={canWrite ? () => void onTakeOff(session, material) : null}
          />
        ))}
        {refused && (
          <Notice tone="stop" live>
            <p>{refused}</p>
          </Notice>
        )}
        {canWrite && <Add onFile={attach} />}
      </div>
    </Section>
  )
}

interface MaterialProps {
  readonly material: SessionMaterial
  readonly onTakeOff: (() => void) | null
}

function Material({ material: { name, sha256 }, onTakeOff }: MaterialProps) {
  const { t } = useTexts()
  return (
    <p className="row apart gap-2">
      <a href={addressOf(publicFile, { params: { sha256 } })}>
        <bdi>{name}</bdi>
      </a>
      {onTakeOff && (
        <Button
          compact
          tone="quiet"
          icon="x"
          label={t('organise.agenda.materials.takeOff', { name })}
          onClick={onTakeOff}
        />
      )}
    </p>
  )
}

function Add({ onFile }: { readonly onFile: (input: HTMLInputElement) => void }) {
  const { t } = useTexts()
  return (
    <label className="field">
      <span className="small">{t('organise.agenda.materials.add')}</span>
      <input
        type="file"
        accept="application/pdf"
        className="input"
        onChange={({ currentTarget }) => onFile(currentTarget)}
      />
    </label>
  )
}
