import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { markdown } from '../../../server/src/adapters/markdown.js'

test.each([
  ['Two\n\nparagraphs', '<p>Two</p>\n<p>paragraphs</p>'],
  ['**bold** and *not so*', '<p><strong>bold</strong> and <em>not so</em></p>'],
  ['- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
  ['# Who pays', '<h3>Who pays</h3>'],
  ['###### Deep', '<h6>Deep</h6>'],
  ['[Site](https://example.org/?a=1&b=2)', '<p><a href="https://example.org/?a=1&amp;b=2">Site</a></p>'],
  ['[Mail](mailto:a@example.org)', '<p><a href="mailto:a@example.org">Mail</a></p>'],
  ['绿色 **技术**', '<p>绿色 <strong>技术</strong></p>'],
  ['', ''],
])('%j becomes %j', (text, html) => expect(markdown(text).trim()).toBe(html))

const parser = new new JSDOM('').window.DOMParser()
const allowed = new Set('HTML HEAD BODY P STRONG EM UL OL LI H3 H4 H5 H6 A BLOCKQUOTE CODE PRE HR BR'.split(' '))

function expectHarmless(text: string): void {
  const document = parser.parseFromString(markdown(text), 'text/html')
  for (const element of document.querySelectorAll('*')) {
    expect(allowed).toContain(element.tagName)
    for (const { name, value } of element.attributes) {
      expect(['href', 'title', 'class', 'start']).toContain(name)
      if (name === 'href') expect(value).not.toMatch(/^\s*(javascript|data|vbscript|file):/i)
    }
  }
}

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a <b onclick="x()">b</b>',
  '<h1>not a heading</h1>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '<javascript:alert(1)>',
  '![x](https://tracker.example.org/pixel.gif)',
  '![x][y]\n\n[y]: https://tracker.example.org/pixel.gif',
  '[x](https://example.org "\\" onmouseover=\\"alert(1)")',
  '```"><script>\nx\n```',
])('%j does no harm', expectHarmless)

test('nothing that can be written does any harm', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom('<', '>', '"', "'", '[', ']', '(', ')', '!', '`', '\n', '\n\n', '# ', '- ', '&', '\\', ':'),
          fc.constantFrom(
            '<script>',
            'javascript:',
            'onerror=',
            '<a href=',
            'https://x.org',
            '<!--',
            '-->',
            '<?',
            ']]>',
          ),
          fc.string(),
        ),
      ),
      (parts) => expectHarmless(parts.join('')),
    ),
    { numRuns: 200 },
  ))
