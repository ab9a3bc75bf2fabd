import { releaseAgenda } from '@plenary/shared/contracts/agenda'
import { decideNews } from '@plenary/shared/contracts/agenda-news'
import type { EventId } from '@plenary/shared/language/ids'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct } from '../../../lib/server-state.js'

export interface ReleaseActs {
  readonly onRelease: (note: Readonly<Record<string, string>>) => Promise<unknown>
  /** Tells those whom a release concerns, or decides not to. */
  readonly onNews: (number: number, send: boolean) => Promise<unknown>
}

export function useReleaseActs(eventId: EventId): ReleaseActs {
  const texts = useTexts()
  const { t } = texts
  const say = useToast()
  const release = useAct(releaseAgenda)
  const news = useAct(decideNews)
  return {
    onRelease: async (note) => {
      const { number } = await release.mutateAsync({ params: { eventId }, body: { note } })
      say({ text: t('organise.agenda.released', { number }) })
    },
    onNews: (number, send) =>
      news.mutateAsync({ params: { eventId, number: String(number) }, body: { send } }).then(
        ({ decided }) =>
          say({
            text: t(send ? 'organise.agenda.news.sent' : 'organise.agenda.news.kept', { count: decided?.sent ?? 0 }),
          }),
        (error: unknown) => say({ text: sentenceOfError(error, texts) }),
      ),
  }
}
