import { Crumbs } from '../../../../components/show/crumbs.js'

interface SmallHeadProps {
  readonly title: string
  readonly above: readonly (readonly [label: string, to: string])[]
}

/** The head of a page below an event's: where it belongs, and what it is. */
export function SmallHead({ title, above }: SmallHeadProps) {
  return (
    <div className="stack gap-3">
      <Crumbs above={above} here={title} />
      <h1 className="display">{title}</h1>
    </div>
  )
}
