/** Who interprets in Harbour Hall: Chinese and English, Chinese and French, English and French. */
export const interpreters = ['interpreter', 'wenbo-sun', 'anning-xu', 'philippe-castagnous'] as const
