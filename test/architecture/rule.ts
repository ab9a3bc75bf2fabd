import type { SourceFile } from './source.js'

export interface Finding {
  readonly path: string
  readonly line: number
  readonly says: string
}

/** A small tree: path → text. */
export type Example = Readonly<Record<string, string>>
export type Tree = ReadonlyMap<string, SourceFile>

/** One rule of the house: why it is there, and trees that keep and break it, so that it is known to find what it should. */
export interface Rule {
  readonly name: string
  readonly why: string
  readonly good: readonly Example[]
  readonly bad: readonly Example[]
  readonly check: (tree: Tree) => readonly Finding[]
}

export const finding = (file: SourceFile, line: number, says: string): Finding => ({ path: file.path, line, says })

/** What a check of one file at a time finds in all whose path fits. */
export const inEach =
  (paths: RegExp, check: (file: SourceFile, tree: Tree) => readonly Finding[]) =>
  (tree: Tree): readonly Finding[] =>
    [...tree.values()].filter(({ path }) => paths.test(path)).flatMap((file) => check(file, tree))

/** What a check of one line at a time finds; `says` may quote the line. */
export const inEachLine = (paths: RegExp, pattern: RegExp, says: string) =>
  inEach(paths, (file) =>
    file.lines.flatMap((line, index) => (pattern.test(line) ? [finding(file, index + 1, says)] : [])),
  )

/**
 * The exceptions: each reason that may stand behind `// allowed:`, the rule that it lifts, and where. The comment stands
 * on the line itself or on the one before; for a whole file on its first line.
 */
export const exceptions: readonly { readonly reason: string; readonly rule: string; readonly paths: RegExp }[] = [
  {
    reason: "swc's own tree type has no common shape",
    rule: 'types are not forced',
    paths: /^test\/architecture\/source\.ts$/,
  },
  {
    reason: 'the list of every entity',
    rule: 'the ground floor knows no feature',
    paths: /^server\/src\/database\/entities\.ts$/,
  },
  {
    reason: 'the queue works on the same database by connections of its own',
    rule: 'only entities, repositories, reads, moves and the database know TypeORM',
    paths: /^server\/src\/jobs\/worker\.ts$/,
  },
]

export function isAllowed(rule: Rule, { path, line }: Finding, tree: Tree): boolean {
  const lines = tree.get(path)?.lines ?? []
  const near = [lines[line - 1], lines[line - 2], lines[0]]
  return exceptions.some(
    (exception) =>
      exception.rule === rule.name &&
      exception.paths.test(path) &&
      near.some((text) => text?.includes(`// allowed: ${exception.reason}`)),
  )
}
