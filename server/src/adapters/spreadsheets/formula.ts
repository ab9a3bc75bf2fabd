/** What a spreadsheet takes for the beginning of a formula, also in the wide forms of East Asian keyboards. */
const formulaStart = /^[\s\0]*[=@\t\r+＝＠＋－-]/
/** `+86 138 1234 5678`, `-12.5`, `+41 (0)22/917-12-34`: signs and figures that can do no harm. */
const numberOrPhone = /^[+-][\d\s().,/-]*$/

/** Would a spreadsheet run this text as a formula? */
export const isFormula = (text: string): boolean => formulaStart.test(text) && !numberOrPhone.test(text)
