/**
 * Languages that people state to speak or work in, as BCP 47 tags, alphabetical by tag; their names come from
 * `Intl.DisplayNames` in the reader's language. Others can be typed as a tag: `languageTag` says what one looks like.
 */
export const spokenLanguages = `
  af am ar az be bg bi bn bo bs ca cs da de dv dz el en es et fa fi fj fr ga ha he hi hr ht hu hy id is it ja ka kk km ko
  ku ky lo lt lv mg mi mk mn ms mt my ne nl no ny om pl ps pt qu ro ru rw si sk sl sm sn so sq sr st sv sw ta tg th ti tk
  tn to tr uk ur uz vi wo xh yo zh zu`
  .trim()
  .split(/\s+/)

/** How well somebody speaks a language, from the least to the most. */
export const languageLevels = ['basic', 'working', 'fluent', 'native'] as const
export type LanguageLevel = (typeof languageLevels)[number]
