import type { StopForHost } from '@plenary/shared/contracts/visit/host'
import { Icon } from '../../../components/show/icon.js'
import { useTexts } from '../../../i18n/speaking.js'
import { sentenceOf } from '../../../lib/refusal-sentence.js'
import { siteOf } from './visits.js'

/** Whether the host can say yes, and if not what stands in the way. */
export function FitLine({ visit }: { readonly visit: StopForHost }) {
  const texts = useTexts()
  const verdict = visit.can.confirm
  const fits = verdict?.ok !== false
  const needs = visit.accessNeeds > 0 && texts.t('host.accessNeeds', { count: visit.accessNeeds })
  return (
    <p className={`tiny fit ${fits ? 'is-ok' : 'is-wait'}`}>
      <Icon name={fits ? 'check' : 'alert'} />
      {[fits ? fitSentence(visit, texts) : notSentence(visit, texts), needs].filter(Boolean).join(' ')}
    </p>
  )
}

function fitSentence(visit: StopForHost, texts: ReturnType<typeof useTexts>): string {
  const { largestGroup } = visit.site
  return largestGroup === null
    ? texts.t('host.fits', { site: siteOf(visit, texts) })
    : texts.t('host.fitsGroup', { site: siteOf(visit, texts), places: largestGroup })
}

function notSentence(visit: StopForHost, texts: ReturnType<typeof useTexts>): string {
  const verdict = visit.can.confirm
  if (!verdict || verdict.ok) return ''
  if (verdict.code === 'GROUP_TOO_LARGE')
    return texts.t('host.tooLarge', { site: siteOf(visit, texts), places: Number(verdict.carries['places']) })
  return sentenceOf(verdict, texts, visit.event.zone)
}
