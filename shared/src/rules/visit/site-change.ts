import type { LocalText } from '../../language/local-text.js'
import type { Instant } from '../../language/time.js'
import { headCount, mayReceive } from './heads.js'
import { type Plan, type PlanSite, type PlanStop, placesAtSite } from './plan.js'
import { type ProblemKind, problemsOf } from './problems.js'
import { wasAsked } from './states.js'

/** What a visit depends on of its site, beside what its plan knows. */
export interface SiteFacts extends Omit<PlanSite, 'id'> {
  readonly leadHours: number
  readonly name: LocalText
  readonly address: LocalText
  readonly addressLocal: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly accessRules: LocalText
  readonly documentRules: LocalText
  readonly equipment: LocalText
  readonly photoPolicy: LocalText
}

/** In what a change of its site can concern a visit: who gets in, who is understood, when its list is due, what its group must know. */
export const siteConcerns = ['access', 'language', 'lists', 'rules'] as const
export type SiteConcern = (typeof siteConcerns)[number]

/** How many visits of which concern. */
export type Concerned = Readonly<Record<SiteConcern, number>> & { readonly visits: number }

/** What the group and its driver read before they set out. */
const read = [
  'name',
  'address',
  'addressLocal',
  'latitude',
  'longitude',
  'accessRules',
  'documentRules',
  'equipment',
  'photoPolicy',
] as const satisfies readonly (keyof SiteFacts)[]

interface Change {
  readonly siteId: string
  readonly before: SiteFacts
  readonly after: SiteFacts
}

const planWith = (plan: Plan, id: string, facts: SiteFacts): Plan => ({
  ...plan,
  sites: plan.sites.map((site) => (site.id === id ? { ...facts, id } : site)),
})

const asked = (plan: Plan, siteId: string, now: Instant): PlanStop[] =>
  plan.stops.filter((stop) => stop.siteId === siteId && wasAsked(stop.state) && stop.endsAt > now)

/** Which visits that the host was asked for does a change of their site concern, and in what? Those that are over are not counted. */
export function concernedBy(plan: Plan, { siteId, before, after }: Change, now: Instant): Concerned {
  const stops = asked(plan, siteId, now).map(({ id }) => id)
  const known = new Set(problemsOf(planWith(plan, siteId, before)).map(({ key }) => key))
  const fresh = problemsOf(planWith(plan, siteId, after)).filter(({ key }) => !known.has(key))
  const those = (kind: ProblemKind) =>
    stops.filter((id) => fresh.some((problem) => problem.kind === kind && problem.stopId === id))
  const all = (changed: boolean) => (changed ? stops : [])
  const concerned: Readonly<Record<SiteConcern, readonly string[]>> = {
    access: those('access'),
    language: those('language'),
    lists: all(before.leadHours !== after.leadHours),
    rules: all(read.some((fact) => !isSame(before[fact], after[fact]))),
  }
  const visits = new Set(Object.values(concerned).flat()).size
  const { access, language, lists, rules } = concerned
  return { access: access.length, language: language.length, lists: lists.length, rules: rules.length, visits }
}

/** For how many visits that it was asked for would the site be too small? Who was asked for keeps their places, although fewer may come. */
export function tooSmallFor(plan: Plan, siteId: string, after: SiteFacts, now: Instant): number {
  const then = planWith(plan, siteId, after)
  const heads = new Map(then.groups.map((group) => [group.id, headCount(group.travellers)]))
  return asked(then, siteId, now).filter(
    (stop) => !mayReceive(Math.max(heads.get(stop.groupId) ?? 0, stop.askedHeads), placesAtSite(then, stop, stop)).ok,
  ).length
}

type Fact = SiteFacts[(typeof read)[number]]

/** Texts are the same whatever the order of their languages. */
function isSame(one: Fact, other: Fact): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const languages = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...languages].every((language) => one[language] === other[language])
}
