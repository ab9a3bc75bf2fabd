import { createContext, type ReactNode, useContext } from 'react'

/** What a layout has drawn around its screens already, so that what stands in place of a screen draws the rest. */
interface Around {
  readonly main: boolean
  readonly title: boolean
}

const Around = createContext<Around>({ main: false, title: false })

/** For layouts: whether the screens inside stand in its `main`, and below its `h1`. */
export const Surrounds = Around.Provider

export const useAround = (): Around => useContext(Around)

/** The landmark to which one skips, unless the layout is it. */
export function OwnMain({ children }: { readonly children: ReactNode }) {
  return useAround().main ? (
    children
  ) : (
    <main id="main" className="page" tabIndex={-1}>
      {children}
    </main>
  )
}
