/** The seventeen Sustainable Development Goals and how many targets each has that are numbered (1.1 … 1.5). */
export const sdgTargets: Readonly<Record<number, number>> = {
  1: 5,
  2: 5,
  3: 9,
  4: 7,
  5: 6,
  6: 6,
  7: 3,
  8: 10,
  9: 5,
  10: 7,
  11: 7,
  12: 8,
  13: 3,
  14: 7,
  15: 9,
  16: 10,
  17: 19,
}

/** `7` (a goal), `17.6` (a numbered target) or `6.a` (a means of implementation). */
export const isSdg = (text: string): boolean => {
  const match = /^(\d{1,2})(?:\.(\d{1,2}|[a-d]))?$/.exec(text)
  const targets = sdgTargets[Number(match?.[1])]
  if (!match || targets === undefined) return false
  return match[2] === undefined || /[a-d]/.test(match[2]) || (Number(match[2]) >= 1 && Number(match[2]) <= targets)
}
