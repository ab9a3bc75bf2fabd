import { directionOf } from '@plenary/shared/language/languages'
import { html, type Markup } from './markup.js'

/** The parts of a letter. All texts are plain: what looks like markup in them is shown as it is. */
export type Block =
  /** A blank line in the text begins a new paragraph; a line break stays one. */
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly term: string; readonly text: string }[] }
  /** The one thing to do. `url` is absolute, http or https; it is also written out, for those who do not trust buttons. */
  | { readonly kind: 'button'; readonly label: string; readonly url: string }
  /** Something to type elsewhere, as a sign-in code. */
  | { readonly kind: 'code'; readonly code: string }

export interface Contents {
  readonly language: string
  /** What it is about, as the heading of the letter. */
  readonly heading: string
  /** What the list of mails shows after the subject; not shown again in the letter. */
  readonly preheader: string
  readonly blocks: readonly Block[]
  /** One sentence: why this person gets this letter. */
  readonly why: string
  /** Who writes, in the last line: the title of the event, or the platform. */
  readonly sender: string
  /** The event's colour, already readable with white on it; `#0b5f60` if there is none. */
  readonly accent?: string
}

/** The same letter twice, as text and as HTML, in the look of Plenary and in the direction of its language. */
export const letter = (contents: Contents) => ({ text: asText(contents), html: asHtml(contents) })

function asText({ heading, blocks, why, sender }: Contents): string {
  return [heading, ...blocks.map(blockAsText), `-- \n${sender}\n${why}`].join('\n\n')
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text
    case 'facts':
      return block.rows.map(({ term, text }) => `${term}: ${text}`).join('\n')
    case 'button':
      return `${block.label}:\n${safeUrl(block.url)}`
    case 'code':
      return `    ${block.code}`
  }
}

const colours = {
  paper: '#faf9f5',
  surface: '#ffffff',
  line: '#e1ded5',
  ink: '#18201f',
  ink2: '#47514e',
  ink3: '#626c68',
}
const fonts =
  "'IBM Plex Sans','IBM Plex Sans Arabic','Segoe UI',Tahoma,'Noto Sans','PingFang SC','Microsoft YaHei',sans-serif"

/** Mail programs know tables and style attributes, and little else. */
function asHtml({ language, heading, preheader, blocks, why, sender, accent = '#0b5f60' }: Contents): string {
  const direction = directionOf(language)
  const start = direction === 'rtl' ? 'right' : 'left'
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${heading}</title>
</head>
<body style="margin:0;padding:0;background:${colours.paper};color:${colours.ink};font-family:${fonts}">
<div style="display:none;max-height:0;overflow:hidden">${preheader}</div>
<table role="presentation" dir="${direction}" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:576px;background:${colours.surface};border:1px solid ${colours.line};border-top:4px solid ${accent}">
<tr><td align="${start}" style="padding:28px 28px 12px;font-size:16px;line-height:1.55">
<h1 style="margin:0 0 20px;font-size:21px;line-height:1.35;font-weight:600">${heading}</h1>
${blocks.map((block) => blockAsHtml(block, accent))}
</td></tr>
<tr><td align="${start}" style="padding:16px 28px 24px;border-top:1px solid ${colours.line};font-size:13px;line-height:1.5;color:${colours.ink3}">
<p style="margin:0 0 4px;color:${colours.ink2}"><bdi>${sender}</bdi></p>
<p style="margin:0">${why}</p>
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`.markup
}

function blockAsHtml(block: Block, accent: string): Markup {
  switch (block.kind) {
    case 'paragraph':
      return html`${block.text.split(/\n\s*\n/).map(paragraph)}`
    case 'facts':
      return facts(block.rows)
    case 'button':
      return button(block.label, safeUrl(block.url), accent)
    case 'code':
      return html`<p dir="ltr" style="margin:0 0 20px;padding:14px;text-align:center;background:${colours.paper};border:1px solid ${colours.line};font-size:30px;line-height:1.2;letter-spacing:6px;font-weight:600">${block.code}</p>
`
  }
}

const paragraph = (text: string) => html`<p style="margin:0 0 16px">${lines(text)}</p>
`

const lines = (text: string) => text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))

const facts = (rows: readonly { term: string; text: string }[]) =>
  html`<table cellpadding="0" cellspacing="0" style="margin:0 0 20px;font-size:15px;line-height:1.5">
${rows.map(
  ({ term, text }) => html`<tr>
<th scope="row" valign="top" style="padding:4px 0;padding-inline-end:20px;text-align:start;font-weight:400;color:${colours.ink3}">${term}</th>
<td valign="top" style="padding:4px 0;text-align:start;font-weight:500"><bdi>${text}</bdi></td>
</tr>
`,
)}</table>
`

const button = (label: string, url: string, accent: string) =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:4px 0 12px"><tr><td style="background:${accent};border-radius:3px">
<a href="${url}" style="display:inline-block;padding:12px 22px;color:#ffffff;font-weight:600;text-decoration:none">${label}</a>
</td></tr></table>
<p dir="ltr" style="margin:0 0 20px;font-size:13px;line-height:1.4;color:${colours.ink3};word-break:break-all">${url}</p>
`

/** The address as a browser would write it. Throws when a letter would lead anywhere but to a web page: a bug of ours. */
function safeUrl(text: string): string {
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error(`not a web address: ${url.protocol}`)
  return url.href
}
