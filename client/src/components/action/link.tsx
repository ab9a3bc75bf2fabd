import { type LinkProps, Link as RouterLink, useSearchParams } from 'react-router'

/**
 * A link inside Plenary. An address that names its language (`?lang=ar`) hands it on, because public pages differ by
 * address only.
 */
export function Link({ to, ...rest }: LinkProps) {
  return <RouterLink to={useSpoken(to)} {...rest} />
}

/** The same address in the language that the present one names. */
export function useSpoken(to: LinkProps['to']): LinkProps['to'] {
  const language = useSearchParams()[0].get('lang')
  if (!language || typeof to !== 'string' || /[?&]lang=/.test(to)) return to
  const [before = '', ...fragment] = to.split('#')
  const spoken = `${before}${before.includes('?') ? '&' : '?'}lang=${language}`
  return [spoken, ...fragment].join('#')
}
