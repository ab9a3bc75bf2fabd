/** A sign beside a word, never instead of one; `flips` for those that point somewhere. */
export function Icon({ name, flips = false, large = false }: IconProps) {
  return <i className={`icon i-${name}${flips ? ' flips' : ''}${large ? ' large' : ''}`} aria-hidden="true" />
}

interface IconProps {
  readonly name: string
  readonly flips?: boolean
  readonly large?: boolean
}
