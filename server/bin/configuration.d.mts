interface Row {
  readonly byDefault: string
  readonly means: string
}

/** The table of the README, one row per variable, from the place where they are read. */
export function tableOf(variables: Readonly<Record<string, Row>>): string
