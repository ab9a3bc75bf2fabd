import { dirname, join } from 'node:path/posix'
import { parseSync } from '@swc/core'

/** A node of swc's tree, as loosely as a walk needs it. */
export interface Node {
  readonly type: string
  readonly span?: { readonly start: number; readonly end: number }
  readonly [property: string]: unknown
}

export interface Import {
  readonly from: string
  readonly line: number
  /** Gone after compilation. */
  readonly typeOnly: boolean
  /** `import()`: loaded when opened. */
  readonly dynamic: boolean
  readonly names: readonly string[]
}

export interface Span {
  readonly name: string
  readonly line: number
  readonly lines: number
}

const functions = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'ClassMethod', 'Constructor']
const ending = '\n;void 0'

/** One file of the tree; code is parsed when it is asked about. */
export class SourceFile {
  private imported: readonly Import[] | null = null
  private parsed: { readonly body: readonly Node[]; readonly base: number } | null = null

  constructor(
    readonly path: string,
    readonly text: string,
  ) {}

  get isCode(): boolean {
    return /\.(ts|tsx|mjs)$/.test(this.path)
  }

  get lines(): readonly string[] {
    return this.text.replace(/\n$/, '').split('\n')
  }

  get body(): readonly Node[] {
    return this.tree.body
  }

  /** Every node of the file, outermost first. */
  *nodes(of: unknown = this.tree.body): Generator<Node> {
    if (Array.isArray(of)) for (const one of of) yield* this.nodes(one)
    else if (of !== null && typeof of === 'object') {
      if (typeof (of as Node).type === 'string') yield of as Node
      for (const part of Object.values(of)) yield* this.nodes(part)
    }
  }

  lineOf(node: Node): number {
    return this.lineAt(node.span?.start ?? this.tree.base)
  }

  get imports(): readonly Import[] {
    this.imported ??= [...this.nodes()].flatMap((node) => this.importsOf(node))
    return this.imported
  }

  get functions(): readonly Span[] {
    return [...this.nodes()]
      .filter((node) => functions.includes(node.type))
      .map((node) => {
        const line = this.lineOf(node)
        return { name: nameOf(node), line, lines: this.lineAt(node.span?.end ?? 0) - line + 1 }
      })
  }

  /** What the file gives away, by the names of its own declarations. */
  get exports(): readonly { readonly name: string; readonly line: number }[] {
    return this.body
      .filter((node) => node.type === 'ExportDeclaration')
      .flatMap((node) => declaredBy(node['declaration'] as Node).map((name) => ({ name, line: this.lineOf(node) })))
  }

  /** swc counts bytes on and on from one parse to the next; a known last statement tells where this file began. */
  private get tree() {
    if (this.parsed) return this.parsed
    if (!this.isCode) return { body: [], base: 0 }
    const whole = this.text + ending
    const tsx = this.path.endsWith('.tsx')
    const { body } = parseSync(whole, { syntax: 'typescript', tsx, decorators: true, target: 'es2022' })
    const statements = body as unknown as Node[] // allowed: swc's own tree type has no common shape
    const end = statements.at(-1)?.span?.end ?? 0
    this.parsed = { body: statements.slice(0, -1), base: end - Buffer.byteLength(whole) }

    return this.parsed
  }

  private lineAt(position: number): number {
    const before = Buffer.from(this.text).subarray(0, position - this.tree.base)
    return before.toString().split('\n').length
  }

  private importsOf(node: Node): Import[] {
    const line = this.lineOf(node)
    const source = (node['source'] as { value?: string } | null)?.value
    if (node.type === 'ImportDeclaration' && source !== undefined) return [{ from: source, line, ...namesOf(node) }]
    if (/^Export(All|Named)Declaration$/.test(node.type) && source !== undefined)
      return [{ from: source, line, typeOnly: node['typeOnly'] === true, dynamic: false, names: [] }]
    return node.type === 'CallExpression' ? this.openedBy(node, line) : []
  }

  private openedBy(call: Node, line: number): Import[] {
    const [first] = call['arguments'] as { expression: Node }[]
    const from = first?.expression['value']
    return (call['callee'] as Node).type === 'Import' && typeof from === 'string'
      ? [{ from, line, typeOnly: false, dynamic: true, names: [] }]
      : []
  }
}

function namesOf(node: Node) {
  const specifiers = node['specifiers'] as { local: { value: string }; isTypeOnly?: boolean }[]
  const onlyTypes = specifiers.length > 0 && specifiers.every(({ isTypeOnly }) => isTypeOnly)

  return {
    typeOnly: node['typeOnly'] === true || onlyTypes,
    dynamic: false,
    names: specifiers.map(({ local }) => local.value),
  }
}

const textOf = (node: unknown) => (node as { value?: string } | null | undefined)?.value

const nameOf = (node: Node) => textOf(node['identifier']) ?? textOf(node['key']) ?? 'a function'

function declaredBy(declaration: Node): string[] {
  const declarators = (declaration['declarations'] as { id: Node }[] | undefined) ?? []
  const names = [
    textOf(declaration['identifier']),
    textOf(declaration['id']),
    ...declarators.map(({ id }) => textOf(id)),
  ]
  return names.filter((name) => name !== undefined)
}

/** Where an import leads within the tree; undefined: to a package. */
export function targetOf(file: SourceFile, from: string, tree: ReadonlyMap<string, SourceFile>): string | undefined {
  const shared = /^@plenary\/shared\/(.+)$/.exec(from)
  if (!shared && !from.startsWith('.')) return undefined
  const base = shared ? `shared/src/${shared[1]}` : join(dirname(file.path), from).replace(/\.js$/, '')

  return [base, `${base}.ts`, `${base}.tsx`].find((path) => tree.has(path)) ?? base
}
