import type { AskedTask } from '@plenary/shared/contracts/home-organise'
import { paths } from '../../../lib/paths.js'

const listed = (eventId: string, narrowed: string) => `${paths.organiseRegistrations(eventId)}?${narrowed}`

const places: Readonly<Record<AskedTask['task'], (task: AskedTask) => string>> = {
  'take up': ({ eventId }) => listed(eventId, 'state=submitted&sort=submitted'),
  'remind returned': ({ eventId }) => listed(eventId, 'state=returned&sort=changed'),
  'offers expire': ({ eventId }) => listed(eventId, 'state=accepted&columns=category,state,expires'),
  'offer free seats': ({ eventId }) => listed(eventId, 'state=waitlisted&sort=submitted'),
  'party objected': ({ eventId }) => listed(eventId, 'approval=objected&columns=category,state,approval'),
  'agenda objected': ({ eventId }) => paths.organiseAgenda(eventId),
  'mail parked': ({ eventId }) => paths.organiseMail(eventId),
  'release letters': ({ eventId }) => paths.organiseEvent(eventId),
  'solve conflicts': ({ eventId }) => paths.organiseAgenda(eventId),
  'release agenda': ({ eventId }) => paths.organiseAgenda(eventId),
  'send lists': ({ eventId }) => paths.organiseVisits(eventId),
  'remind hosts': ({ eventId }) => paths.organiseVisits(eventId),
  'answer hosts': ({ eventId }) => paths.organiseVisits(eventId),
  'find another host': ({ eventId }) => paths.organiseVisits(eventId),
  'review nominations': ({ eventId }) => paths.organiseNominations(eventId),
  'registration opens': ({ eventId }) => paths.organiseSettings(eventId),
  'registration closes': ({ eventId }) => paths.organiseSettings(eventId),
  describe: ({ eventId }) => paths.organiseSettings(eventId),
}

/** Where a task's button leads: to the rows that it is about, or to where it is done. */
export const whereToDo = (task: AskedTask): string => places[task.task](task)
