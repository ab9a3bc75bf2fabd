import type { SiteForm } from '@plenary/shared/contracts/visit/organiser.forms'
import { sameValue } from '@plenary/shared/rules/same-value'
import { useRef, useState } from 'react'
import { Refused } from '../../../lib/refused.js'

export type SiteFact = keyof SiteForm

export interface VersionedSite {
  readonly form: SiteForm
  readonly version: number
}

interface SiteSaving {
  readonly site: VersionedSite
  /** As it is now. */
  readonly read: () => Promise<VersionedSite>
  readonly write: (form: SiteForm, version: number) => Promise<unknown>
}

interface Theirs extends VersionedSite {
  readonly facts: readonly SiteFact[]
}

const isOvertaken = (error: unknown) => error instanceof Refused && error.code === 'CHANGED_MEANWHILE'

/** What was typed since `began`, on what is there now; and the facts that both have changed, each in their own way. */
export function merged(began: SiteForm, typed: SiteForm, now: SiteForm): { form: SiteForm; both: SiteFact[] } {
  const mine = (Object.keys(typed) as SiteFact[]).filter((fact) => !sameValue(typed[fact], began[fact]))
  const both = mine.filter((fact) => !sameValue(now[fact], began[fact]) && !sameValue(now[fact], typed[fact]))
  return { form: { ...now, ...Object.fromEntries(mine.map((fact) => [fact, typed[fact]])) } as SiteForm, both }
}

/**
 * A site has one version for all its facts. When somebody changed others meanwhile, it is saved all the same, with theirs;
 * when they changed the same ones, the writer is told once, with the text kept, and whoever saves again means it.
 */
export function useSiteSaving({ site, read, write }: SiteSaving) {
  const [began, setBegan] = useState({ form: site.form, round: 0 })
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const seen = useRef(site)
  const begin = (now: VersionedSite) => {
    seen.current = now
    setTheirs(null)
    setBegan(({ round }) => ({ form: now.form, round: round + 1 }))
  }
  const send = async (form: SiteForm, version: number) => {
    await write(form, version)
    begin({ form, version: version + 1 })
  }
  const save = async (typed: SiteForm) => {
    try {
      await send(merged(began.form, typed, seen.current.form).form, seen.current.version)
    } catch (error) {
      if (!isOvertaken(error)) throw error
      seen.current = await read()
      const { form, both } = merged(began.form, typed, seen.current.form)
      if (both.length === 0) return send(form, seen.current.version)
      setTheirs({ ...seen.current, facts: both })
      throw error
    }
  }
  // a form writes into the values that it begins with
  return { key: began.round, values: structuredClone(began.form), save, theirs, take: begin }
}
