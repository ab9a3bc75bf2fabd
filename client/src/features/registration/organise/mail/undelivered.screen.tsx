import type { EventSheet } from '@plenary/shared/contracts/event/organiser'
import { sendAgain, undeliveredMail } from '@plenary/shared/contracts/registration/undelivered'
import { useOutletContext } from 'react-router'
import { Loaded } from '../../../../components/loaded.js'
import { useToast } from '../../../../components/over/toast.js'
import { Empty } from '../../../../components/show/empty.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { sentenceOfError } from '../../../../lib/refusal-sentence.js'
import { useAct, useRead } from '../../../../lib/server-state.js'
import { type Undelivered, UndeliveredTable } from './undelivered-table.js'

/** Which letters did not arrive, and why? */
export function Component() {
  const { t } = useTexts()
  const { id: eventId, zone } = useOutletContext<EventSheet>()
  const reading = useRead(undeliveredMail, { params: { eventId } })
  const send = useSendingAgain(eventId)
  return (
    <main id="main" tabIndex={-1} className="page">
      <Section title={t('organise.registration.mail.title')} count={reading.data?.rows.length}>
        <Loaded
          of={reading}
          isEmpty={({ rows }) => rows.length === 0}
          empty={
            <Empty title={t('organise.registration.mail.none')}>{t('organise.registration.mail.none.text')}</Empty>
          }
        >
          {({ rows }) => (
            <>
              <p className="muted measure">{t('organise.registration.mail.text')}</p>
              <UndeliveredTable rows={rows} eventId={eventId} zone={zone} {...send} />
            </>
          )}
        </Loaded>
      </Section>
    </main>
  )
}

/** The row goes with the act: the focus goes to the page. */
function useSendingAgain(eventId: EventSheet['id']) {
  const texts = useTexts()
  const say = useToast()
  const sending = useAct(sendAgain)
  const onSend = ({ id, toName, toAddress }: Undelivered) =>
    sending.mutate(
      { params: { eventId, deliveryId: id } },
      {
        onSuccess: () => say({ text: texts.t('organise.registration.mail.queued', { name: toName || toAddress }) }),
        onError: (error) => say({ text: sentenceOfError(error, texts) }),
      },
    )
  return { onSend, busy: sending.isPending ? sending.variables.params.deliveryId : null }
}
