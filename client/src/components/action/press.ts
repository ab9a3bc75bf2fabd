import { useState } from 'react'
import { useTexts } from '../../i18n/speaking.js'
import { sentenceOfError } from '../../lib/refusal-sentence.js'
import { useToast } from '../over/toast.js'
import type { MoveAction } from './move-action.js'

/** Makes the move once however often it is pressed, says so with the way back, or says what stands in the way now. */
export function usePress({ act, said, undo }: MoveAction, zone: string | undefined) {
  const texts = useTexts()
  const say = useToast()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()

  const make = async () => {
    setBusy(true)
    setRefused(undefined)
    try {
      await act?.()
      if (said) say({ text: said, onUndo: undo })
    } catch (error) {
      setRefused(sentenceOfError(error, texts, zone))
    } finally {
      setBusy(false)
    }
  }
  return { press: () => void make(), busy, refused }
}
