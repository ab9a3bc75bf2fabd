import type { DraftSession, SessionMaterial } from '@plenary/shared/contracts/agenda'
import { useState } from 'react'
import { Button } from '../../../../components/action/button.js'
import { Notice } from '../../../../components/show/notice.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { sentenceOfError } from '../../../../lib/refusal-sentence.js'

interface MaterialsProps {
  readonly session: DraftSession
  readonly canWrite: boolean
  readonly materialAddress: (session: DraftSession, material: SessionMaterial) => string
  readonly onAttach: (session: DraftSession, file: File) => Promise<unknown>
  readonly onTakeOff: (session: DraftSession, material: SessionMaterial) => Promise<unknown>
}

/** What is there to read before or after a session, as PDF; readers find it with the next release. */
export function Materials({ session, canWrite, materialAddress, onAttach, onTakeOff }: MaterialsProps) {
  const texts = useTexts()
  const { t } = texts
  const [refused, setRefused] = useState<string>()
  const [isAdding, setAdding] = useState(false)
  const attach = (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    setRefused(undefined)
    if (!file || isAdding) return
    setAdding(true)
    onAttach(session, file)
      .catch((error: unknown) => setRefused(sentenceOfError(error, texts)))
      .finally(() => {
        input.value = '' // the same file can be chosen once more
        setAdding(false)
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
            address={materialAddress(session, material)}
            onTakeOff={canWrite ? () => void onTakeOff(session, material) : null}
          />
        ))}
        {refused && (
          <Notice tone="stop" live>
            <p>{refused}</p>
          </Notice>
        )}
        {canWrite && <Add isAdding={isAdding} onFile={attach} />}
      </div>
    </Section>
  )
}

interface MaterialProps {
  readonly material: SessionMaterial
  readonly address: string
  readonly onTakeOff: (() => void) | null
}

function Material({ material: { name }, address, onTakeOff }: MaterialProps) {
  const { t } = useTexts()
  return (
    <p className="row nowrap apart gap-2">
      <a href={address}>
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

interface AddProps {
  readonly isAdding: boolean
  readonly onFile: (input: HTMLInputElement) => void
}

function Add({ isAdding, onFile }: AddProps) {
  const { t } = useTexts()
  return (
    <label className="field">
      <span className="small">{t('organise.agenda.materials.add')}</span>
      <input
        type="file"
        accept="application/pdf"
        className="input"
        disabled={isAdding}
        onChange={({ currentTarget }) => onFile(currentTarget)}
      />
      <span role="status" className="small muted">
        {isAdding && t('organise.agenda.materials.adding')}
      </span>
    </label>
  )
}
