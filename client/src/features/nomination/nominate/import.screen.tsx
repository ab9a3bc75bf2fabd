import {
  importNominees,
  type NomineePreview,
  previewNominees,
} from '@plenary/shared/contracts/nomination/nominee-import'
import { type FocalPointId, focalPointId } from '@plenary/shared/language/ids'
import { type ChangeEvent, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Button, LinkButton } from '../../../components/action/button.js'
import { useToast } from '../../../components/over/toast.js'
import { Notice } from '../../../components/show/notice.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { Refused } from '../../../lib/refused.js'
import { useUpload } from '../../../lib/server-state.js'
import { PreviewOfTable, problemInWords } from './import/preview.js'

/** A table of nominees: what it would add to the list, then all of it or nothing. */
export function Component() {
  const { t } = useTexts()
  const id = focalPointId.parse(useParams()['focalPointId'])
  const [file, setFile] = useState<File | null>(null)
  const preview = useUpload(previewNominees)
  const look = (chosen: File, mapping?: string) => {
    setFile(chosen)
    preview.mutate({ file: chosen, ask: { params: { focalPointId: id }, query: { mapping } } })
  }
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0]
    target.value = ''
    if (chosen) look(chosen)
  }
  return (
    <div className="stack gap-5">
      <h1>{t('nominate.importTitle')}</h1>
      <p className="measure">{t('nominate.importHelp')}</p>
      <label className="field">
        {t('nominate.importFile')}
        <input className="input" type="file" accept=".csv,.xlsx,.txt,text/csv" onChange={choose} />
      </label>
      {preview.isPending && <p role="status">{t('nominate.importReading')}</p>}
      {preview.error && <Unreadable error={preview.error} />}
      {file && preview.data && (
        <Checked id={id} file={file} preview={preview.data} onRead={(columns) => look(file, columns.join(','))} />
      )}
    </div>
  )
}

function Unreadable({ error }: { readonly error: Error }) {
  const texts = useTexts()
  const problems = error instanceof Refused ? error.carries['problems'] : undefined
  const [first] = Array.isArray(problems) ? (problems as { problem: string }[]) : []
  return (
    <Notice tone="stop" live>
      <p>{first ? problemInWords(first.problem, texts) : sentenceOfError(error, texts)}</p>
    </Notice>
  )
}

interface CheckedProps {
  readonly id: FocalPointId
  readonly file: File
  readonly preview: NomineePreview
  /** Another reading of the columns, or the same on the list as it is now. */
  readonly onRead: (columns: readonly string[]) => void
}

function Checked({ id, file, preview, onRead }: CheckedProps) {
  const { t } = useTexts()
  const say = useToast()
  const navigate = useNavigate()
  const apply = useUpload(importNominees)
  const columns = preview.columns.map(({ readAs }) => readAs as string)
  const send = async () => {
    const query = { mapping: columns.join(','), digest: preview.digest }
    const { made } = await apply.mutateAsync({ file, ask: { params: { focalPointId: id }, query } })
    say({ text: t('nominate.importDone', { count: made }) })
    await navigate(paths.nominees(id))
  }
  const isStale = apply.error instanceof Refused && apply.error.code === 'IMPORT_STALE'
  return (
    <>
      <PreviewOfTable preview={preview} onRead={(at, readAs) => onRead(columns.with(at, readAs))} />
      {apply.error && <Unreadable error={apply.error} />}
      <div className="row gap-3">
        {isStale && <Button onClick={() => onRead(columns)}>{t('nominate.importAgain')}</Button>}
        {preview.ok && !isStale && (
          <Button tone="primary" busy={apply.isPending} onClick={() => void send().catch(() => undefined)}>
            {t('nominate.importApply', { count: preview.rows.length })}
          </Button>
        )}
        {!preview.ok && <p className="strong">{t('nominate.importBlocked')}</p>}
        <LinkButton to={paths.nominees(id)}>{t('nominate.importBack')}</LinkButton>
      </div>
    </>
  )
}
