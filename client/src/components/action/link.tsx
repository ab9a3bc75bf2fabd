import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react'
import { useHref, useLinkClickHandler, useResolvedPath, useSearchParams } from 'react-router'

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: string
  /** The page takes the present one's place in the history. */
  readonly replace?: boolean | undefined
  readonly preventScrollReset?: boolean | undefined
  readonly ref?: Ref<HTMLAnchorElement>
}

/**
 * A link inside Plenary. An address that names its language (`?lang=ar`) hands it on, because public pages differ by
 * address only. Our own in place of the router's, which brings the fetching ahead that we do not use.
 */
export function Link({ to, replace, preventScrollReset, onClick, ...rest }: LinkProps) {
  const path = useResolvedPath(useSpoken(to))
  const href = useHref(path)
  const follow = useLinkClickHandler<HTMLAnchorElement>(path, { target: rest.target, replace, preventScrollReset })
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (!event.defaultPrevented) follow(event)
  }
  return <a {...rest} href={href} onClick={press} />
}

/** The same address in the language that the present one names. */
export function useSpoken(to: string): string {
  const language = useSearchParams()[0].get('lang')
  if (!language || /[?&]lang=/.test(to)) return to
  const [before = '', ...fragment] = to.split('#')
  const spoken = `${before}${before.includes('?') ? '&' : '?'}lang=${language}`
  return [spoken, ...fragment].join('#')
}
