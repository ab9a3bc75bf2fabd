import type { ListLine } from '@plenary/shared/contracts/visit/host'
import { Button } from '../../../components/action/button.js'
import { useToast } from '../../../components/over/toast.js'
import { Notice } from '../../../components/show/notice.js'
import { useTexts } from '../../../i18n/speaking.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { changeWords } from '../list-words.js'

interface ListNoticeProps {
  readonly list: ListLine
  readonly zone: string
  readonly onAcknowledge: (number: number) => Promise<unknown>
}

/** Which number the host has, what changed, until when it can be read, and that it has it. */
export function ListNotice({ list, zone, onAcknowledge }: ListNoticeProps) {
  const texts = useTexts()
  const say = useToast()
  const { t, dates } = texts
  const { number, state, expiresAt, acknowledgedAt, acknowledgedBy } = list
  const press = () =>
    onAcknowledge(number).then(
      () => say({ text: t('host.list.acknowledged', { number }) }),
      (error: unknown) => say({ text: sentenceOfError(error, texts, zone) }),
    )
  return (
    <Notice
      tone={state === 'sent' ? 'wait' : 'note'}
      action={
        state === 'sent' && (
          <Button tone="primary" onClick={() => void press()}>
            {t('host.list.acknowledge', { number })}
          </Button>
        )
      }
    >
      <p className="strong">
        {[t('host.list.number', { number }), changeWords(list, texts)].filter(Boolean).join(': ')}
      </p>
      <p className="small">
        {t('host.list.purpose', { day: dates.day(dates.dayOf(expiresAt, zone)) })}{' '}
        {acknowledgedAt !== null &&
          t('host.list.by', { name: acknowledgedBy ?? '', moment: dates.moment(acknowledgedAt, zone) })}
      </p>
    </Notice>
  )
}
