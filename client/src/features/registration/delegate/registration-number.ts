/** `R-0187`: how people call a registration. */
export const numberOf = (number: number): string => `R-${String(number).padStart(4, '0')}`
