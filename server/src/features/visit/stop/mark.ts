import { askedStates } from '@plenary/shared/rules/visit/states'

/**
 * What an UPDATE of `visit_stop` sets beside another time or site. Once its host was asked, the group sees a stop: what
 * changes then is marked, with what it was before; what is moved back to that is as it was.
 */
export function marked({
  starts,
  ends,
  site,
  now,
}: Readonly<Record<'starts' | 'ends' | 'site' | 'now', string>>): string {
  const told = askedStates.map((state) => `'${state}'`).join(', ')
  const moves = `state IN (${told}) AND (starts_local, ends_local, site_id) IS DISTINCT FROM (${starts}::timestamp, ${ends}::timestamp, ${site}::uuid)`
  const before = placeAndTime('starts_local', 'ends_local', 'site_id')
  const after = placeAndTime(`${starts}::timestamp`, `${ends}::timestamp`, `${site}::uuid`)
  return `was = CASE WHEN NOT (${moves}) THEN was WHEN was = ${after} THEN NULL ELSE ${before} END,
    changed_at = CASE WHEN ${moves} THEN ${now}::timestamptz ELSE changed_at END`
}

const minute = `'YYYY-MM-DD"T"HH24:MI'`
const placeAndTime = (starts: string, ends: string, site: string) =>
  `jsonb_build_object('startsLocal', to_char(${starts}, ${minute}), 'endsLocal', to_char(${ends}, ${minute}), 'siteId', ${site})`
