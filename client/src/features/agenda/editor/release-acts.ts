import { releaseAgenda } from '@plenary/shared/contracts/agenda'
import { askForAgenda } from '@plenary/shared/contracts/agenda-approval'
import { decideNews } from '@plenary/shared/contracts/agenda-news'
import type { EventSheet } from '@plenary/shared/contracts/event/organiser'
import type { EventId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { useOutletContext } from 'react-router'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct } from '../../../lib/server-state.js'

export interface ReleaseActs {
  readonly onRelease: (note: Readonly<Record<string, string>>) => Promise<unknown>
  /** Asks the parties that approve releases for the draft as it is; null: for an answer whenever it comes. */
  readonly onAskParties: (dueAt: Instant | null) => Promise<unknown>
  /** Tells those whom a release concerns, or decides not to. */
  readonly onNews: (number: number, send: boolean) => Promise<unknown>
}

export function useReleaseActs(eventId: EventId): ReleaseActs {
  const texts = useTexts()
  const { t } = texts
  const say = useToast()
  const release = useAct(releaseAgenda)
  const news = useAct(decideNews)
  const ask = useAct(askForAgenda)
  return {
    onRelease: async (note) => {
      const { number } = await release.mutateAsync({ params: { eventId }, body: { note } })
      say({ text: t('organise.agenda.released', { number }) })
    },
    onAskParties: async (dueAt) => {
      await ask.mutateAsync({ params: { eventId }, body: { dueAt } })
      say({ text: t('organise.approval.askedForDraft') })
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

/** Where readers find all releases, once they may see the event. */
export function useReleases(): string | null {
  const { slug, state } = useOutletContext<EventSheet>()
  const { language } = useTexts()
  return state === 'draft' ? null : `${paths.agendaReleases(slug)}?lang=${language}`
}
