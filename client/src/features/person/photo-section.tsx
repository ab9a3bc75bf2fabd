import { photoOfPerson, removePhoto, uploadPhoto } from '@plenary/shared/contracts/person'
import { useId, useState } from 'react'
import { Button } from '../../components/action/button.js'
import { Notice } from '../../components/show/notice.js'
import { Avatar } from '../../components/show/person.js'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'
import { addressOf } from '../../lib/api.js'
import { sentenceOfError } from '../../lib/refusal-sentence.js'
import { useAct, useUpload } from '../../lib/server-state.js'
import type { Profile } from './profile-form.js'
import styles from './shown.module.css'

/** The photo, sent as soon as it is chosen. */
export function PhotoSection({ profile }: { readonly profile: Profile }) {
  const texts = useTexts()
  const { t } = texts
  const [sent, setSent] = useState(0)
  const upload = useUpload(uploadPhoto)
  const remove = useAct(removePhoto)
  const failure = upload.error ?? remove.error
  const send = (file: File | undefined) => file && upload.mutate({ file }, { onSuccess: () => setSent(sent + 1) })
  return (
    <Section title={t('person.photo')}>
      <div className={styles['photo']}>
        {profile.hasPhoto ? (
          <img
            key={sent}
            src={addressOf(photoOfPerson, { params: { personId: profile.id } })}
            alt={t('person.photo.own')}
          />
        ) : (
          <Avatar name={`${profile.givenName} ${profile.familyName}`} size="large" />
        )}
        <div className="stack gap-2">
          <PhotoInput busy={upload.isPending} onChoose={send} />
          {profile.hasPhoto && (
            <Button compact busy={remove.isPending} onClick={() => remove.mutate({})}>
              {t('person.photo.remove')}
            </Button>
          )}
        </div>
        {failure && (
          <Notice tone="stop" live>
            <p>{sentenceOfError(failure, texts)}</p>
          </Notice>
        )}
      </div>
    </Section>
  )
}

interface PhotoInputProps {
  readonly busy: boolean
  readonly onChoose: (file: File | undefined) => void
}

function PhotoInput({ busy, onChoose }: PhotoInputProps) {
  const { t } = useTexts()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{t('person.photo.choose')}</label>
      <p className="help">{t('person.photo.help')}</p>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        disabled={busy}
        onChange={({ target }) => onChoose(target.files?.[0])}
      />
    </div>
  )
}
