/** Makes the data folder of one test run, and removes what killed runs left. */
export function makeThrowAway(): string

/** Removes a data folder, wherever its database lies. */
export function removeThrowAway(folder: string): void
