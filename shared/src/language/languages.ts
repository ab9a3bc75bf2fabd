/** The languages Plenary itself can speak, in the order of their own names: العربية 中文 English Français Русский Español. */
export const interfaceLanguages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/** The languages whose catalogues are complete; only these are offered. */
export const offeredLanguages = ['ar', 'en'] as const satisfies readonly InterfaceLanguage[]
export type OfferedLanguage = (typeof offeredLanguages)[number]

export const isOffered = (language: string): language is OfferedLanguage =>
  offeredLanguages.some((offered) => offered === language)

/** How text in this language runs. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  /^(ar|fa|he|ur|ps|dv|yi)\b/.test(language) ? 'rtl' : 'ltr'

/** A language tag as BCP 47 writes it, as far as we need it: `en`, `pt-BR`, `zh-Hans`. */
export const languageTag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/
