import { seatedStates } from '@plenary/shared/rules/registration/seat-use'

const among = seatedStates.map((state) => `'${state}'`).join(', ')

/** Whether the row of `registration` is in one of `seatedStates`. */
export const isSeated = `registration.state IN (${among})`

/** The rule `seatUseOf` in SQL, of the row of `registration`; `now`: a parameter, such as `$2`. */
export const seatUse = (now: string): string =>
  `(CASE WHEN ${isSeated} THEN 'confirmed' WHEN registration.state = 'waitlisted' THEN 'waiting'
     WHEN registration.state = 'accepted' AND registration.offer_expires_at > ${now}
       THEN CASE WHEN registration.asked_again_at IS NULL THEN 'offered' ELSE 'confirmed' END END)`
