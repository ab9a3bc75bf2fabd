import { describe, expect, test } from '@jest/globals'
import { JSDOM } from 'jsdom'
import { type Contents, letter } from '../../../server/src/adapters/mail/layout.js'

const offer: Contents = {
  language: 'en',
  heading: 'A seat is yours',
  preheader: 'Confirm it by 16 November',
  blocks: [
    { kind: 'paragraph', text: 'Dear Amina Wanjiru Kariuki,\n\nthere is a seat for you.\nIt is kept until Thursday.' },
    { kind: 'facts', rows: [{ term: 'Until', text: '16 November 2028, 10:20 (Shanghai)' }] },
    { kind: 'button', label: 'Confirm my seat', url: 'https://plenary.example.org/my?a=1&b=2' },
    { kind: 'code', code: '042917' },
  ],
  why: 'You get this because you registered.',
  sender: 'Green Technology Seminar',
}

const pageOf = (contents: Contents) => new JSDOM(letter(contents).html).window.document

describe('a letter', () => {
  test('says the same as text and as HTML', () => {
    const { text, html } = letter(offer)
    for (const said of [
      'A seat is yours',
      '16 November 2028, 10:20 (Shanghai)',
      'Confirm my seat',
      '042917',
      offer.why,
    ]) {
      expect(text).toContain(said)
      expect(html).toContain(said)
    }
    expect(text).toContain('https://plenary.example.org/my?a=1&b=2')
  })

  test('has a heading, paragraphs, a row with its head, and a link', () => {
    const page = pageOf(offer)
    expect(page.title).toBe('A seat is yours')
    expect(page.querySelector('h1')?.textContent).toBe('A seat is yours')
    expect([...page.querySelectorAll('td > p')].slice(0, 2).map((one) => one.innerHTML)).toEqual([
      'Dear Amina Wanjiru Kariuki,',
      'there is a seat for you.<br>It is kept until Thursday.',
    ])
    expect(page.querySelector('th[scope=row]')?.textContent).toBe('Until')
    expect(page.querySelector('a')?.href).toBe('https://plenary.example.org/my?a=1&b=2')
  })

  test('runs from right to left in Arabic, but addresses and codes do not', () => {
    const page = pageOf({ ...offer, language: 'ar', heading: 'لك مقعد' })
    expect(page.documentElement.lang).toBe('ar')
    expect(page.documentElement.dir).toBe('rtl')
    expect(page.querySelector('h1')?.closest('td')?.align).toBe('right')
    expect([...page.querySelectorAll('[dir=ltr]')].map((one) => one.textContent)).toEqual([
      'https://plenary.example.org/my?a=1&b=2',
      '042917',
    ])
  })

  test('shows what looks like markup as it is', () => {
    const nasty = `<script>alert(1)</script><img src=x onerror="a()"> & 'x' $& \${x}`
    const page = pageOf({
      ...offer,
      heading: nasty,
      preheader: nasty,
      sender: nasty,
      why: nasty,
      blocks: [
        { kind: 'paragraph', text: nasty },
        { kind: 'facts', rows: [{ term: nasty, text: nasty }] },
        { kind: 'button', label: nasty, url: 'https://example.org/"><script>' },
        { kind: 'code', code: nasty },
      ],
    })
    expect(page.querySelectorAll('script, img')).toHaveLength(0)
    expect(page.querySelector('h1')?.textContent).toBe(nasty)
    expect(page.querySelector('a')?.textContent).toBe(nasty)
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', '/my'])('never leads to %s', (url) =>
    expect(() => letter({ ...offer, blocks: [{ kind: 'button', label: 'Go', url }] })).toThrow(),
  )
})
