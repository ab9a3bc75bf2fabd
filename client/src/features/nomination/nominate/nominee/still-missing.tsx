import type { NominationForFocalPoint } from '@plenary/shared/contracts/nomination/focal-point'
import { Notice } from '../../../../components/show/notice.js'
import { useTexts } from '../../../../i18n/speaking.js'

/** What the nomination lacks before it can be handed in, by name. */
export function StillMissing({ of }: { readonly of: NominationForFocalPoint }) {
  const { t, says, list } = useTexts()
  const verdict = of.can.nominate ?? of.can['nominate again']
  const problems = verdict && !verdict.ok ? verdict.carries['problems'] : undefined
  if (!Array.isArray(problems)) return null
  const words = (problems as readonly { path: string }[]).map(({ path }) => {
    const key = `nominate.missing.${path}`
    return says(key) ? t(key) : path
  })
  return (
    <Notice tone="wait">
      <p>{t('nominate.missing', { what: list(words) })}</p>
    </Notice>
  )
}
