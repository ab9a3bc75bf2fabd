import { micromark } from 'micromark'

/**
 * What organisers write, as HTML: paragraphs, lists, emphasis, links, headings below the page's own (`#` becomes an `h3`).
 * HTML in the text is shown as text; links lead to web and mail addresses only; there are no pictures, since they would
 * tell other hosts who reads.
 */
export function markdown(text: string): string {
  return micromark(text, { extensions: [{ disable: { null: ['htmlFlow', 'htmlText', 'labelStartImage'] } }] }).replace(
    /<(\/?)h([1-6])>/g,
    (_, end, level) => `<${end}h${Math.min(6, Number(level) + 2)}>`,
  )
}
