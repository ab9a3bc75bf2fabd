import type { ReactNode } from 'react'
import type { ButtonTone } from './button.js'

/** How one move looks, and what a press does. */
export interface MoveAction {
  readonly label: string
  /** What it is done to, read aloud after the label where the same button stands in many rows. */
  readonly about?: string
  readonly icon?: string
  readonly tone?: ButtonTone
  /** Asked before what cannot be undone: the title asks, the text says count and consequence. */
  readonly confirm?: { readonly title: string; readonly text: ReactNode }
  /** What the move needs to know first (a reason, an expiry): a form that calls `done` when it has been sent. */
  readonly form?: { readonly title: string; readonly body: (done: () => void) => ReactNode }
  /** Makes the move; not needed where a form does. */
  readonly act?: () => Promise<unknown>
  /** What the toast says afterwards, and how it is taken back. */
  readonly said?: string
  readonly undo?: () => void
}
