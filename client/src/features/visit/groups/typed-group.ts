import type { GroupOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { type GroupForm, groupForm, type NamedPerson } from '@plenary/shared/contracts/visit/organiser.forms'
import { personId } from '@plenary/shared/language/ids'
import * as z from 'zod'

/** Somebody as typed: whoever was chosen from the list has an id, another name is somebody new. */
const typedPerson = z.object({ personId: personId.nullable(), name: z.string().trim().max(200) })
export type TypedPerson = z.output<typeof typedPerson>

const { letter, language, vehicleName, vehiclePlaces } = groupForm.shape
export const typedGroup = z.object({
  letter,
  language,
  vehicleName,
  vehiclePlaces,
  leader: typedPerson,
  interpreter: typedPerson,
  escorts: z.array(typedPerson),
})
export type TypedGroup = z.output<typeof typedGroup>

export const nobody: TypedPerson = { personId: null, name: '' }

export const typedFrom = (group: GroupOfPlan | null): TypedGroup => ({
  letter: group?.letter ?? '',
  language: group?.language ?? 'en',
  leader: group?.leader ?? nobody,
  interpreter: group?.interpreter ?? nobody,
  escorts: group?.escorts.map((one) => one) ?? [],
  vehicleName: group?.vehicle ?? null,
  vehiclePlaces: group?.vehiclePlaces ?? null,
})

export const formOf = ({ leader, interpreter, escorts, ...rest }: TypedGroup): GroupForm => ({
  ...rest,
  leader: namedOf(leader),
  interpreter: namedOf(interpreter),
  escorts: escorts.flatMap((one) => namedOf(one) ?? []),
})

/** The last word of a typed name is the family name, as most would say it; it can be mended in the profile. */
function namedOf({ personId: id, name }: TypedPerson): NamedPerson | null {
  if (id !== null) return { personId: id }
  if (name === '') return null
  const words = name.split(/\s+/)
  const familyName = words.pop() ?? ''
  return { familyName, givenName: words.join(' '), address: null, organisation: '', position: '' }
}

/** The first letter that no group has. */
export const nextLetter = ({ groups }: VisitPlan): string =>
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((one) => groups.every(({ letter: taken }) => taken !== one)) ?? ''
