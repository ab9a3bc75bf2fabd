/** The zone of the reader's own clock. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
