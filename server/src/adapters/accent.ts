import { clampChroma, converter, formatHex, parse, wcagContrast } from 'culori'

const oklch = converter('oklch')

/** The light paper of the theme, `--paper`: a little darker than white, so what is readable on it carries white text too. */
const paper = '#faf9f5'
const leastContrast = 4.5

/**
 * The event's colour as it can be used: white text on it, and itself as text on paper, both at 4.5:1 or better (WCAG 2,
 * AA). A colour that is readable already stays as it is; another is darkened, as little as it takes, its hue kept.
 * `hex` as `#0b5f60`; throws a RangeError for anything else.
 */
export function readableAccent(hex: string): string {
  const colour = oklch(/^#[0-9a-f]{6}$/i.test(hex) ? parse(hex) : undefined)
  if (colour === undefined) throw new RangeError('not a colour')
  if (isReadable(hex)) return hex.toLowerCase()

  const at = (lightness: number) => formatHex(clampChroma({ ...colour, l: lightness }, 'oklch')) // judged as it is stored: rounded
  let readable = 0
  let tooLight = colour.l
  for (let step = 0; step < 18; step++) {
    const middle = (readable + tooLight) / 2
    if (isReadable(at(middle))) readable = middle
    else tooLight = middle
  }
  return at(readable)
}

const isReadable = (hex: string) => wcagContrast(hex, paper) >= leastContrast
