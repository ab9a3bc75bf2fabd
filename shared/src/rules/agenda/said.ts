import type { Change, ComparedSession, EditedField } from './changes.js'
import { noticed, noticedIn } from './touched.js'

export const saids = [...noticed, 'materials', 'edited'] as const
export type Said = (typeof saids)[number]

/** What `noticedIn` and the materials say by themselves. */
const saidByName: readonly EditedField[] = ['title', 'people', 'materials']

/** What are readers of an agenda told of a change? All of it: a session that moved and has other people says both. */
export function saidOf(change: Pick<Change<ComparedSession>, 'change' | 'moved' | 'edited'>): Said[] {
  const { edited } = change
  return [
    ...noticedIn(change),
    ...(edited.includes('materials') ? (['materials'] as const) : []),
    ...(edited.some((field) => !saidByName.includes(field)) ? (['edited'] as const) : []),
  ]
}
