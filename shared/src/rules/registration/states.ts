export const registrationStates = [
  'draft',
  'submitted',
  'under review',
  'returned',
  'shortlisted',
  'accepted',
  'confirmed',
  'waitlisted',
  'not selected',
  'offer expired',
  'withdrawn',
  'cancelled',
  'replaced',
  'attended',
  'partly attended',
  'no show',
] as const
export type RegistrationState = (typeof registrationStates)[number]

/** A registration is live until it ended in one of these; one live registration per person and event. */
export const endedStates = [
  'withdrawn',
  'cancelled',
  'replaced',
  'not selected',
  'offer expired',
] as const satisfies readonly RegistrationState[]

export const isLive = (state: RegistrationState): boolean => !endedStates.some((ended) => ended === state)

export const attendanceStates = [
  'attended',
  'partly attended',
  'no show',
] as const satisfies readonly RegistrationState[]
export type Attendance = (typeof attendanceStates)[number]

/** "Any before attended": whoever still may come. */
export const beforeAttendance = [
  'draft',
  'submitted',
  'under review',
  'returned',
  'shortlisted',
  'accepted',
  'confirmed',
  'waitlisted',
] as const satisfies readonly RegistrationState[]
