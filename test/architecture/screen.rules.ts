import { finding, inEach, inEachLine, type Rule } from './rule.js'
import { type Node, type SourceFile, targetOf } from './source.js'

const screens = /^client\/src\/.*\.tsx$/
/** Shown to developers only, in the demo only. */
const forDevelopers = /^client\/src\/app\/design\//

const sides = '(left|right)'
const physical = new RegExp(
  [
    `(^|[\\s{;])(margin|padding|border|scroll-margin|scroll-padding)-${sides}\\b`,
    `(^|[\\s{;])${sides}\\s*:`,
    `(^|[\\s{;])border-(top|bottom)-${sides}-radius`,
    `(text-align|float|clear)\\s*:\\s*${sides}\\b`,
  ].join('|'),
)

const logicalSides: Rule = {
  name: 'styles know start and end, not left and right',
  why: 'the same page is read from right to left',
  good: [
    {
      'client/src/components/a.module.css': '.a { margin-inline-start: 1rem; inset-inline-end: 0; text-align: start }',
    },
    { 'client/src/components/a.module.css': '.a { background: linear-gradient(to right, red, blue) }' },
  ],
  bad: [
    { 'client/src/components/a.module.css': '.a { margin-left: 1rem }' },
    { 'client/src/components/a.module.css': '.a {\n  right: 0;\n}' },
    { 'client/src/components/a.module.css': '.a { text-align: left }' },
    { 'client/src/components/a.module.css': '.a { border-top-left-radius: 4px }' },
  ],
  check: inEachLine(/^client\/.*\.css$/, physical, 'use the logical property'),
}

const noStyleAttribute: Rule = {
  name: 'no style attribute',
  why: 'the content policy forbids it, so the page would look right in development only',
  good: [{ 'client/src/components/a.tsx': 'export const A = () => <p className="lead" />' }],
  bad: [{ 'client/src/components/a.tsx': 'export const A = () => <p style={{ color: "red" }} />' }],
  check: inEach(screens, (file) =>
    attributes(file)
      .filter(({ name }) => name === 'style')
      .map(({ node }) => finding(file, file.lineOf(node), 'give it a class')),
  ),
}

const spoken = ['title', 'alt', 'placeholder', 'label', 'aria-label', 'aria-description', 'aria-roledescription']

const textsHaveKeys: Rule = {
  name: 'every visible string has a key',
  why: 'a string in the code can’t be translated, and nobody sees that it is missing',
  good: [
    { 'client/src/components/a.tsx': "export const A = () => <p title={t('a.b')}>{t('event.title')} · 12 %</p>" },
    { 'client/src/app/design/a.tsx': 'export const A = () => <p>Buttons</p>' },
    { 'client/src/components/a.tsx': 'export const A = () => <svg><path d="M0 0" /></svg>' },
  ],
  bad: [
    { 'client/src/components/a.tsx': 'export const A = () => <p>Events</p>' },
    { 'client/src/components/a.tsx': 'export const A = () => <p>{"Events"}</p>' },
    { 'client/src/components/a.tsx': 'export const A = () => <img alt="Logo" />' },
    { 'client/src/components/a.tsx': 'export const A = () => <button aria-label={`Close`} />' },
  ],
  check: inEach(screens, (file) =>
    forDevelopers.test(file.path)
      ? []
      : [...textsOf(file)].map(({ node, text }) =>
          finding(file, file.lineOf(node), `“${text.trim().slice(0, 40)}” has no key`),
        ),
  ),
}

const part = /^client\/src\/components\/.*\.tsx$/
/** What draws a whole page, or nothing of its own. */
const noPart = /\/(table-page|around)\.tsx$/

const partsAreShown: Rule = {
  name: 'the page of parts shows every part',
  why: 'what is not looked at in every state and look falls behind the rest',
  good: [
    {
      'client/src/app/design/a.tsx': "import { A } from '../../components/a.js'",
      'client/src/components/a.tsx': "import { B } from './b.js'",
      'client/src/components/b.tsx': '',
    },
  ],
  bad: [{ 'client/src/app/design/a.tsx': '', 'client/src/components/a.tsx': '' }],
  check: (tree) => {
    const shown = new Set<string>()
    const show = (file: SourceFile | undefined) => {
      if (!file || shown.has(file.path)) return
      shown.add(file.path)
      for (const { from } of file.imports) show(tree.get(targetOf(file, from, tree) ?? ''))
    }
    for (const file of tree.values()) if (forDevelopers.test(file.path)) show(file)
    return [...tree.values()]
      .filter(({ path }) => part.test(path) && !noPart.test(path) && !shown.has(path))
      .map((file) => finding(file, 1, 'show it in client/src/app/design'))
  },
}

/** Those of a module are asked for by name, and the compiler knows them. */
const styleSheet = /^client\/src\/(?!.*\.module\.css$).*\.css$/
const comment = /\/\*[\s\S]*?\*\//g

const classesAreStyled: Rule = {
  name: 'a class that is given is styled',
  why: 'when a style is lost, no type and no text is, and the page falls apart unseen',
  good: [
    {
      'client/src/app/a.css': '.lead { margin: 0 } .is-b .wide { margin: 0 }',
      'client/src/app/a.tsx':
        "export const A = ({ of }) => <p className={classes('lead', of === 'b' && 'wide')} id=\"a\" />",
    },
    { 'client/src/app/a.tsx': "export const A = () => <p className={styles['lead']} />" },
  ],
  bad: [
    {
      'client/src/app/a.css': '/* .lead { } */',
      'client/src/app/a.tsx': 'export const A = () => <p className="lead" />',
    },
    { 'client/src/app/a.tsx': "export const A = ({ of }) => <p className={classes('stack', of && 'lead')} />" },
    { 'client/src/app/a.tsx': "export const A = ({ of }) => <p className={of ? 'lead' : undefined} />" },
  ],
  check: (tree) => {
    const sheets = [...tree.values()].filter(({ path }) => styleSheet.test(path))
    const styled = new Set(sheets.flatMap(({ text }) => text.replace(comment, '').match(/(?<=\.)[a-z][\w-]*/g) ?? []))
    return [...tree.values()]
      .filter(({ path }) => screens.test(path))
      .flatMap((file) =>
        attributes(file)
          .filter(({ name }) => name === 'className')
          .flatMap(({ node, value }) =>
            [...given(value as Node | null)]
              .flatMap((names) => names.split(' '))
              .filter((name) => name !== '' && !styled.has(name))
              .map((name) => finding(file, file.lineOf(node), `.${name} has no style`)),
          ),
      )
  },
}

/** The texts that an attribute can have, or that are passed on to be put together; what is compared is none. */
function* given(node: Node | null): Generator<string> {
  if (!node) return
  if (node.type === 'StringLiteral') yield String(node['value'])
  if (node.type === 'JSXExpressionContainer') yield* given(node['expression'] as Node)
  if (node.type === 'ConditionalExpression')
    for (const one of ['consequent', 'alternate']) yield* given(node[one] as Node)
  if (node.type === 'BinaryExpression' && /^(&&|\|\||\?\?)$/.test(String(node['operator'])))
    for (const one of ['left', 'right']) yield* given(node[one] as Node)
  if (node.type === 'CallExpression')
    for (const { expression } of node['arguments'] as { expression: Node }[]) yield* given(expression)
}

interface Attribute {
  readonly node: Node
  readonly name: string
  readonly value: unknown
}

function attributes(file: SourceFile): Attribute[] {
  return [...file.nodes()]
    .filter(({ type }) => type === 'JSXAttribute')
    .map((node) => ({ node, name: attributeName(node['name'] as Node), value: node['value'] }))
}

const attributeName = (name: Node) => String(name['value'] ?? (name['name'] as Node | undefined)?.['value'] ?? '')

/** Texts between tags, and in attributes that are shown or read aloud; an identifier or a call is no text. */
function* textsOf(file: SourceFile): Generator<{ node: Node; text: string }> {
  for (const node of file.nodes()) {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node['children'] as Node[]) yield* written(child)
  }
  for (const { name, value } of attributes(file)) if (spoken.includes(name)) yield* written(value as Node | null)
}

function* written(node: Node | null): Generator<{ node: Node; text: string }> {
  if (!node) return
  const inner = node.type === 'JSXExpressionContainer' ? (node['expression'] as Node) : node
  const text = literalOf(inner)
  if (/\p{L}/u.test(text)) yield { node, text }
}

function literalOf(node: Node): string {
  if (node.type === 'JSXText' || node.type === 'StringLiteral') return String(node['value'])
  if (node.type !== 'TemplateLiteral') return ''
  return (node['quasis'] as { raw: unknown }[]).map(({ raw }) => String(raw)).join(' ')
}

export const screenRules: readonly Rule[] = [
  logicalSides,
  noStyleAttribute,
  textsHaveKeys,
  partsAreShown,
  classesAreStyled,
]
