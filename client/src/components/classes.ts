/** Class names that hold now: `classes('button', primary && 'primary')`. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')
