import json from './people.json' with { type: 'json' }
import type { DemoPerson } from './shapes.js'

/** Everybody in the demo, all invented, the cast of nine first. A test holds the file to its shape. */
export const people = json as readonly DemoPerson[]

/** The nine of the cast, by the word that tests, pictures and sign-in buttons call them by, and the key of the person. */
export const castKeys = {
  helene: 'helene-marchetti',
  yutong: 'yutong-chen',
  babajide: 'babajide-ayodele',
  losa: 'losa-tuilagi',
  amina: 'amina-wanjiru-kariuki',
  tomasz: 'tomasz-wierzbicki',
  siyuan: 'siyuan-gu',
  zhihao: 'zhihao-wang',
  nusrat: 'nusrat-jahan-chowdhury',
} as const
