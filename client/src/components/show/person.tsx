import { classes } from '../classes.js'

const oneCharacter = /^[\u3400-\u9fff]/

/** First and last word; one character for a Chinese name. */
export function initialsOf(name: string): string {
  if (oneCharacter.test(name)) return name.slice(0, 1)
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('')
}

interface AvatarProps {
  readonly name: string
  /** Address of the photo, where the person gave one. */
  readonly photo?: string | null | undefined
  readonly size?: 'small' | 'large'
}

/** Decorative: the name stands beside it, or names the link around it. */
export function Avatar({ name, photo, size }: AvatarProps) {
  const className = classes('avatar', size)
  if (photo) return <img className={className} src={photo} alt="" />
  return (
    <span className={className} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

/** A person in a list: as its owner writes the name, and who they are below it. */
export function Person({ name, second, photo }: AvatarProps & { readonly second?: string | undefined }) {
  return (
    <span className="person">
      <Avatar name={name} photo={photo} />
      <span>
        <b dir="auto">{name}</b>
        {second && <small dir="auto">{second}</small>}
      </span>
    </span>
  )
}
