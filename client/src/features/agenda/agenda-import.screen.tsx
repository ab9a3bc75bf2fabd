import { applyImport, type ImportPreview, previewImport } from '@plenary/shared/contracts/agenda-import'
import { eventId } from '@plenary/shared/language/ids'
import { type ChangeEvent, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Button, LinkButton } from '../../components/action/button.js'
import { useToast } from '../../components/over/toast.js'
import { Notice } from '../../components/show/notice.js'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { sentenceOfError } from '../../lib/refusal-sentence.js'
import { Refused } from '../../lib/refused.js'
import { useUpload } from '../../lib/server-state.js'
import { PreviewOfImport } from './import/preview.js'
import { type Problem, ProblemList } from './import/problem-list.js'

/** A schedule file of another system: what it would do to the draft, then all of it or nothing. */
export function Component() {
  const { t } = useTexts()
  const event = eventId.parse(useParams()['eventId'])
  const [file, setFile] = useState<File | null>(null)
  const preview = useUpload(previewImport)
  const params = { eventId: event }
  const look = (chosen: File) => {
    setFile(chosen)
    preview.mutate({ file: chosen, ask: { params } })
  }
  return (
    <main id="main" className="page stack gap-5" tabIndex={-1}>
      <Section title={t('organise.agenda.importTitle')}>
        <p className="measure">{t('organise.agenda.importHelp')}</p>
        <FileChoice onChoose={look} />
        {preview.isPending && <p role="status">{t('organise.agenda.importReading')}</p>}
        {preview.error && <Unreadable error={preview.error} />}
      </Section>
      {file && preview.data && <Checked event={event} file={file} preview={preview.data} onStale={() => look(file)} />}
    </main>
  )
}

function FileChoice({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const { t } = useTexts()
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0]
    target.value = ''
    if (chosen) onChoose(chosen)
  }
  return (
    <label className="field">
      {t('organise.agenda.importFile')}
      <input className="input" type="file" accept=".json,application/json" onChange={choose} />
    </label>
  )
}

/** What the server found wrong with a file, place by place. */
function Unreadable({ error }: { readonly error: Error }) {
  const texts = useTexts()
  const problems = error instanceof Refused ? error.carries['problems'] : undefined
  return (
    <>
      <Notice tone="stop" live>
        <p>{sentenceOfError(error, texts)}</p>
      </Notice>
      {Array.isArray(problems) && <ProblemList problems={problems as readonly Problem[]} />}
    </>
  )
}

interface CheckedProps {
  readonly event: ReturnType<typeof eventId.parse>
  readonly file: File
  readonly preview: ImportPreview
  /** The draft changed since: look again. */
  readonly onStale: () => void
}

function Checked({ event, file, preview, onStale }: CheckedProps) {
  const { t } = useTexts()
  const say = useToast()
  const navigate = useNavigate()
  const apply = useUpload(applyImport)
  const back = paths.organiseAgenda(event)
  const send = async () => {
    const done = await apply.mutateAsync({
      file,
      ask: { params: { eventId: event }, query: { digest: preview.digest } },
    })
    say({ text: t('organise.agenda.importDone', { made: done.made, changed: done.changed }) })
    await navigate(back)
  }
  const count = preview.entries.filter(({ becomes }) => becomes === 'made' || becomes === 'changed').length
  const lookAgain = () => {
    apply.reset()
    onStale()
  }
  const stale = apply.error instanceof Refused && apply.error.code === 'IMPORT_STALE'
  return (
    <>
      <PreviewOfImport preview={preview} />
      {apply.error && <Unreadable error={apply.error} />}
      <div className="row gap-2">
        {stale && <Button onClick={lookAgain}>{t('organise.agenda.importAgain')}</Button>}
        {preview.ok && !stale && count > 0 && (
          <Button tone="primary" busy={apply.isPending} onClick={() => void send().catch(() => undefined)}>
            {t('organise.agenda.importApply', { count })}
          </Button>
        )}
        {!preview.ok && <p className="strong">{t('organise.agenda.importBlocked')}</p>}
        <LinkButton to={back}>{t('organise.agenda.importBack')}</LinkButton>
      </div>
    </>
  )
}
