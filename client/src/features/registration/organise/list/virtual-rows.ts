import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect } from 'react'
import { useRoomBelow } from '../../../../lib/long-list/room-below.js'

export type Virtual = Virtualizer<HTMLElement, HTMLTableRowElement>

const usualHeight = 53
const nearEnd = 30

/** Which rows can be seen; tells when those that are loaded come to an end. */
export function useVirtualRows(rows: readonly { readonly id: string }[], onNearEnd: () => void) {
  const box = useRoomBelow<HTMLElement>()
  const virtual = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 10,
  })
  const last = virtual.getVirtualItems().at(-1)
  useEffect(() => {
    if (last && last.index >= rows.length - nearEnd) onNearEnd()
  }, [last, rows.length, onNearEnd])
  return { box, virtual }
}

/** Brings a row into view, waits until it is drawn, and gives its box the focus. */
export function goTo(virtual: Virtual, box: HTMLElement | null, index: number): void {
  virtual.scrollToIndex(index)
  requestAnimationFrame(() => box?.querySelector<HTMLInputElement>(`[data-index="${index}"] .tick`)?.focus())
}
