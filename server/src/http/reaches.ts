import type { Scope } from '@plenary/shared/rules/access/standing'

/**
 * SQL that holds where the scope reaches an event, for a door or a list to join into its query:
 * `WHERE registration.id = $1 AND ${reaches('event', 2)}` with `[id, ...reach(scope)]`. Takes three parameters.
 */
export const reaches = (event: string, from: number): string =>
  `($${from}::boolean OR ${event}.programme_id = ANY($${from + 1}::uuid[]) OR ${event}.id = ANY($${from + 2}::uuid[]))`

export const reach = (scope: Scope): [boolean, readonly string[], readonly string[]] => [
  scope.everywhere,
  scope.programmeIds,
  scope.eventIds,
]
