/** A piece of finished HTML; only `html` makes one. */
export class Markup {
  constructor(readonly markup: string) {}
}

type Filling = string | Markup | readonly Filling[]

/** HTML in which every text that is filled in is escaped; other pieces of HTML, and lists of them, go in as they are. */
export function html(pieces: TemplateStringsArray, ...fillings: readonly Filling[]): Markup {
  return new Markup(String.raw({ raw: pieces }, ...fillings.map(written)))
}

function written(filling: Filling): string {
  if (filling instanceof Markup) return filling.markup
  return typeof filling === 'string' ? escaped(filling) : filling.map(written).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
