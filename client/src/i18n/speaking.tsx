import { createContext, type ReactNode, useContext } from 'react'
import type { Texts } from './texts.js'

const Speaking = createContext<Texts | null>(null)

/** Gives everything below it the texts of one language. */
export function Speaks({ texts, children }: { readonly texts: Texts; readonly children: ReactNode }) {
  return <Speaking value={texts}>{children}</Speaking>
}

/** `const { t } = useTexts()` */
export function useTexts(): Texts {
  const texts = useContext(Speaking)
  if (!texts) throw new Error('nothing above this part speaks a language')
  return texts
}
