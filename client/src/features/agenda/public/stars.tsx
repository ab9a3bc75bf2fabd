import { ownStars, starSession, unstarSession } from '@plenary/shared/contracts/agenda-stars'
import type { SessionId } from '@plenary/shared/language/ids'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { call } from '../../../lib/api.js'
import { Refused, Unreachable } from '../../../lib/refused.js'
import { isSignedInHere } from '../../../lib/signed-in-here.js'

/** Why a press was not kept: nobody is signed in any more, no answer came, or it was refused. */
type Failure = 'signedOut' | 'unreachable' | 'refused'

export interface Stars {
  /** Null for who is not signed in, and until the answer is here: the page is the same for everybody until then. */
  readonly starred: ReadonlySet<SessionId> | null
  /** The last press was not kept; the star is what it was. */
  readonly failed: Failure | null
  readonly toggle: (sessionId: SessionId) => void
}

const nobodys: Stars = { starred: null, failed: null, toggle: () => {} }
const OwnStars = createContext<Stars>(nobodys)

export const useStars = (): Stars => useContext(OwnStars)

/** The reader's stars of an event, for all that stands below. */
export function WithStars({ slug, children }: { readonly slug: string; readonly children: ReactNode }) {
  const [starred, setStarred] = useState<ReadonlySet<SessionId> | null>(null)
  const [failed, setFailed] = useState<Failure | null>(null)

  useEffect(() => {
    if (!isSignedInHere()) return
    let left = false
    call(ownStars, { query: { slug } })
      .then(({ sessionIds }) => left || setStarred(new Set(sessionIds)))
      .catch(unlessSignedOut)
    return () => {
      left = true
    }
  }, [slug])

  const put = (sessionId: SessionId, on: boolean) =>
    setStarred((before) => {
      const others = [...(before ?? [])].filter((id) => id !== sessionId)
      return new Set(on ? [...others, sessionId] : others)
    })

  /** Shown at once, and taken back where it could not be kept. */
  const toggle = (sessionId: SessionId) => {
    const on = !starred?.has(sessionId)
    const ask = { body: { slug, sessionId } }
    setFailed(null)
    put(sessionId, on)
    const kept = on ? call(starSession, ask) : call(unstarSession, ask)
    kept.catch((error: unknown) => {
      if (isSignedOut(error)) setStarred(null)
      else put(sessionId, !on)
      setFailed(failureOf(error))
    })
  }

  return <OwnStars value={{ starred, failed, toggle }}>{children}</OwnStars>
}

const isSignedOut = (error: unknown) => error instanceof Refused && error.status === 401

function failureOf(error: unknown): Failure {
  if (isSignedOut(error)) return 'signedOut'
  return error instanceof Unreachable ? 'unreachable' : 'refused'
}

/** Whose session ended meanwhile, or whose network is away, reads on without stars. */
function unlessSignedOut(error: unknown): void {
  if (!(error instanceof Refused || error instanceof Unreachable)) throw error
}
