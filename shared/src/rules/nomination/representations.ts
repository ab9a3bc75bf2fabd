/** What somebody can nominate for. */
export const representations = ['country', 'institution', 'network', 'stakeholder group'] as const
export type Representation = (typeof representations)[number]

/** How many nominations one focal point's list can hold, and how many focal points one event; a limit of lists, not of places. */
export const longestList = { nominations: 300, focalPoints: 500 }
