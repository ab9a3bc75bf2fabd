import { useTexts } from '../../i18n/speaking.js'

const widths = ['long', 'full', 'short', 'full', 'long', 'short'] as const

const linesOf = (lines: number) =>
  Array.from({ length: lines }, (_, line) => ({ line, width: widths[line % widths.length] }))

/** Lines in the place of the text that is coming; never a spinner alone. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const { t } = useTexts()
  return (
    <div className="stack gap-2" role="status" aria-label={t('page.loading')}>
      {linesOf(lines).map(({ line, width }) => (
        <span key={line} className={`skeleton ${width}`} />
      ))}
    </div>
  )
}
