import type { ReactNode } from 'react'

/** A type or a language; bordered, never coloured, never a state. */
export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className="tag">{children}</span>
}
