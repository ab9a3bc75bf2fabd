import type { RenderedPage } from '@plenary/client/public.server'
import { offeredLanguages } from '@plenary/shared/language/languages'
import type { Needed } from './bundle.js'

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** JSON inside a `script` element: nothing in it can end the element, or a line. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })

const meta = (kind: 'name' | 'property', name: string, content: string | undefined) =>
  content ? `<meta ${kind}="${name}" content="${escaped(content)}">` : ''

interface Frame {
  readonly language: string
  readonly direction: string
  readonly title: string
  readonly head: readonly string[]
  readonly body: string
  readonly needed: Pick<Needed, 'styles' | 'preloads'> & { readonly script: string | null }
  /** The sheet of the event's colour. It comes after the others, or the house's own colour would win. */
  readonly accent?: string | undefined
  /** Polls for a newer build; only under `npm run dev`. */
  readonly development: boolean
}

/** One page, whichever face it belongs to: styles first, then the script, for which nothing waits. */
const documentOf = ({ language, direction, title, head, body, needed, accent, development }: Frame): string =>
  [
    `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    ...head,
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    ...needed.styles.map((file) => `<link rel="stylesheet" href="${file}">`),
    accent ? `<link rel="stylesheet" id="accent" href="${escaped(accent)}">` : '',
    '<script src="/theme.js"></script>',
    ...needed.preloads.map((file) => `<link rel="modulepreload" href="${file}">`),
    needed.script ? `<script type="module" src="${needed.script}"></script>` : '',
    development ? '<script src="/dev/reload.js" defer></script>' : '',
    `</head><body>${body}</body></html>`,
  ].join('')

/** The one name that search engines keep of an address: what was left open in a form is no part of it. */
function canonical(publicUrl: string, url: string): URL {
  const address = new URL(url, publicUrl)
  for (const [name, value] of [...address.searchParams]) if (value === '') address.searchParams.delete(name)
  return address
}

/** Without its language: whoever comes without one is answered in theirs. */
function unspoken(address: URL): URL {
  const plain = new URL(address)
  plain.searchParams.delete('lang')
  return plain
}

const inLanguage = (address: URL, language: string) => {
  const spoken = new URL(address)
  spoken.searchParams.set('lang', language)
  return spoken.href
}

const locales: Readonly<Record<string, string>> = { ar: 'ar', en: 'en_GB' }

interface Published {
  readonly page: RenderedPage
  readonly needed: Needed
  readonly accentSheet: (accent: string) => string
  readonly publicUrl: string
  readonly url: string
  readonly development: boolean
}

/** A public page: readable before any script, with what search engines and messengers want to know. */
export function publicDocument({ page, needed, accentSheet, publicUrl, url, development }: Published): string {
  const { head, status } = page
  const address = canonical(publicUrl, url)
  const found = status === 200
  return documentOf({
    language: page.language,
    direction: page.direction,
    title: head.windowTitle,
    needed,
    accent: head.accent ? accentSheet(head.accent) : undefined,
    development,
    head: [
      meta('name', 'description', head.description),
      found ? `<link rel="canonical" href="${escaped(address.href)}">` : meta('name', 'robots', 'noindex'),
      ...(found ? offeredLanguages : []).map((language) => {
        return `<link rel="alternate" hreflang="${language}" href="${escaped(inLanguage(address, language))}">`
      }),
      found ? `<link rel="alternate" hreflang="x-default" href="${escaped(unspoken(address).href)}">` : '',
      meta('property', 'og:type', 'website'),
      meta('property', 'og:site_name', 'Plenary'),
      meta('property', 'og:title', head.title),
      meta('property', 'og:description', head.description),
      meta('property', 'og:url', address.href),
      meta('property', 'og:locale', locales[page.language] ?? page.language),
      meta('property', 'og:image', head.image),
      head.thing ? `<script type="application/ld+json">${jsonForScript(head.thing)}</script>` : '',
    ],
    body: `<div id="root">${page.body}</div><script id="state" type="application/json">${jsonForScript(page.state)}</script>`,
  })
}

interface Shell {
  readonly language: string
  readonly direction: string
  readonly needed: Needed
  readonly development: boolean
}

/** The signed-in faces are drawn in the browser; without a script the shell says so. */
export const signedInDocument = ({ language, direction, needed, development }: Shell): string =>
  documentOf({
    language,
    direction,
    title: 'Plenary',
    needed,
    development,
    head: [meta('name', 'robots', 'noindex, nofollow')],
    body: `<div id="root"></div><noscript><p class="wrap open">${
      language === 'ar'
        ? 'تحتاج هذه الصفحات إلى JavaScript. الصفحات العامة تُقرأ بدونها.'
        : 'These pages need JavaScript. The public pages can be read without it.'
    } <a href="/">Plenary</a></p></noscript>`,
  })

const failedTexts = {
  ar: ['حدث خطأ من جانبنا', 'سُجِّل الخطأ لدينا ولم يُفقد شيء مما لديك. حاول بعد قليل.', 'رقم هذا الطلب'],
  en: [
    'Something went wrong on our side',
    'It is written in our log, and nothing of yours was lost. Try again in a moment.',
    'Number of this request',
  ],
} as const

interface FailedFrame {
  readonly language: keyof typeof failedTexts
  readonly direction: string
  readonly styles: readonly string[]
  readonly requestId: string
}

/** In place of a page that could not be rendered; its texts are here because the catalogues may be what failed. */
export function failedDocument({ language, direction, styles, requestId }: FailedFrame): string {
  const [title, text, number] = failedTexts[language]
  return documentOf({
    language,
    direction,
    title: `${title} – Plenary`,
    head: [meta('name', 'robots', 'noindex')],
    needed: { script: null, preloads: [], styles },
    development: false,
    body: `<main class="wrap open stack"><h1>${title}</h1><p class="lede">${text}</p><p class="small muted">${number}: ${escaped(requestId)}</p><p><a href="/">Plenary</a></p></main>`,
  })
}

interface PlainFrame {
  readonly language: string
  readonly direction: string
  readonly title: string
  readonly styles: readonly string[]
  /** Finished HTML; whoever makes it has escaped what people wrote. */
  readonly body: string
}

/** A page of one purpose that needs no script, for links in letters. */
export const plainDocument = ({ language, direction, title, styles, body }: PlainFrame): string =>
  documentOf({
    language,
    direction,
    title: `${title} – Plenary`,
    head: [meta('name', 'robots', 'noindex, nofollow'), meta('name', 'referrer', 'same-origin')],
    needed: { script: null, preloads: [], styles },
    development: false,
    body: `<main class="wrap open"><div class="stack gap-4 measure">${body}</div></main>`,
  })
