import { type ReactNode, useId } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'

interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** Asks: "Offer 100 seats?" */
  readonly title: string
  /** Count and consequence; or a short form. */
  readonly children: ReactNode
  /** The way back first, then the verb with its count. A form brings its own. */
  readonly actions?: ReactNode
}

/** Before what cannot be undone, or to ask what an act needs. Esc and the veil lead back; the focus returns where it was. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const heading = useId()
  return (
    <ModalOverlay className="veil" isOpen={open} onOpenChange={(now) => !now && onClose()} isDismissable>
      <Modal className="modal">
        <AriaDialog className="dialog" aria-labelledby={heading}>
          <h2 id={heading}>{title}</h2>
          {children}
          {actions && <div className="actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
