/** The first that fits: most browsers also call themselves by the names of those that came before. */
const browsers = [
  ['Edge', /Edg/],
  ['Opera', /OPR/],
  ['Samsung Internet', /SamsungBrowser/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrom(e|ium)|CriOS/],
  ['Safari', /Safari/],
] as const
const systems = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const

const named = (list: readonly (readonly [string, RegExp])[], text: string) => list.find(([, is]) => is.test(text))?.[0]

/** What people call the browser that introduced itself so: `Firefox, Windows`; empty when it is none that we know. */
export const browserName = (userAgent: string): string =>
  [named(browsers, userAgent), named(systems, userAgent)].filter(Boolean).join(', ')
