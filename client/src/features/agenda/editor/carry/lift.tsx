import type { DraftSession } from '@plenary/shared/contracts/agenda'
import { useEffect, useRef } from 'react'
import { Icon } from '../../../../components/show/icon.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { titleOf } from '../draft.js'
import type { Carrying } from './use-carry.js'

interface LiftProps {
  readonly session: DraftSession
  readonly carrying: Carrying
}

/** Takes the session up by keys. It keeps the focus on its way, also from the list of what is not placed into the grid. */
export function Lift({ session, carrying: { carried, onKey } }: LiftProps) {
  const texts = useTexts()
  const button = useRef<HTMLButtonElement>(null)
  const held = carried?.session.id === session.id && carried.by === 'keys'
  useEffect(() => {
    if (held) button.current?.focus()
  }, [held])
  return (
    <button
      type="button"
      ref={button}
      className="handle"
      aria-label={texts.t('organise.agenda.carry.handle', { title: titleOf(session.title, texts) })}
      aria-pressed={held}
      onKeyDown={(event) => onKey(event, session)}
    >
      <Icon name="drag" />
    </button>
  )
}
