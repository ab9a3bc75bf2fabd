import { useLayoutEffect, useRef } from 'react'

/** The room of rows that are not drawn. Its height is set by script, because the content policy forbids `style`. */
export function Gap({ pixels }: { readonly pixels: number }) {
  const cell = useRef<HTMLTableCellElement>(null)
  useLayoutEffect(() => {
    if (cell.current) cell.current.style.blockSize = `${pixels}px`
  }, [pixels])
  if (pixels <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without content cannot have the focus
    <tr aria-hidden="true">
      <td ref={cell} colSpan={99} />
    </tr>
  )
}
