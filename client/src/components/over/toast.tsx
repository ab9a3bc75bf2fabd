import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useTexts } from '../../i18n/speaking.js'
import { useFocusLeft } from '../focus-left.js'

interface Said {
  readonly text: string
  /** Takes back what was just done. */
  readonly onUndo?: (() => void) | undefined
}

/** Long enough to read it and to change one's mind. */
const staysMs = 8_000

const Saying = createContext<(said: Said) => void>(() => {
  throw new Error('nothing above this part shows toasts')
})

/** `const say = useToast(); say({ text: 'Session moved to 15:45', onUndo })`: only for what the person just did, never for errors. */
export const useToast = (): ((said: Said) => void) => useContext(Saying)

/** Shows one toast at a time at the foot of the page; a pointer on it or the focus in it makes it stay. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<(Said & { readonly key: number }) | null>(null)
  const [held, setHeld] = useState(false)
  const say = useCallback((next: Said) => setSaid((last) => ({ ...next, key: (last?.key ?? 0) + 1 })), [])

  useEffect(() => {
    if (!said || held) return
    const timer = setTimeout(() => setSaid(null), staysMs)
    return () => clearTimeout(timer)
  }, [said, held])

  const holding = useMemo(
    () => ({
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  )

  return (
    <Saying value={say}>
      {children}
      <div className="toasts" role="status" {...holding}>
        {said && <Toast key={said.key} said={said} onLeave={() => setSaid(null)} />}
      </div>
    </Saying>
  )
}

function Toast({ said: { text, onUndo }, onLeave }: { readonly said: Said; readonly onLeave: () => void }) {
  const { t } = useTexts()
  const toast = useFocusLeft<HTMLDivElement>()
  const undo = () => {
    onUndo?.()
    onLeave()
  }
  return (
    <div className="toast" ref={toast}>
      {text}
      {onUndo && (
        <button type="button" onClick={undo}>
          {t('page.undo')}
        </button>
      )}
    </div>
  )
}
