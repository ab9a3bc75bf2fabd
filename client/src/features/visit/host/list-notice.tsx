import type { ListLine } from '@plenary/shared/contracts/visit/host'
import { Button } from '../../../components/action/button.js'
import { useToast } from '../../../components/over/toast.js'
import { Notice } from '../../../components/show/notice.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'

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
      <p className="strong">{[t('host.list.number', { number }), changeOf(list, texts)].filter(Boolean).join(': ')}</p>
      <p className="small">
        {t('host.list.purpose', { day: dates.day(dates.dayOf(expiresAt, zone)) })}{' '}
        {acknowledgedAt !== null &&
          t('host.list.by', { name: acknowledgedBy ?? '', moment: dates.moment(acknowledgedAt, zone) })}
      </p>
    </Notice>
  )
}

/** 1 out, 1 new */
const changeOf = ({ joined, gone, corrected }: ListLine, { t }: Texts) =>
  [
    gone > 0 && t('host.list.gone', { count: gone }),
    joined > 0 && t('host.list.joined', { count: joined }),
    corrected > 0 && t('host.list.corrected', { count: corrected }),
  ]
    .filter(Boolean)
    .join(', ')
