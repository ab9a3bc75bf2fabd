import { dirname } from 'node:path/posix'
import { finding, inEach, type Rule, type Tree } from './rule.js'
import type { SourceFile } from './source.js'

const lines = (count: number) => 'x()\n'.repeat(count)
const sources = /^(shared|server|client)\/(src|bin)\//
const code = /^(shared|server|client|test)\/.*\.(ts|tsx|mjs|css)$/

/** The longest that a file may be, by its kind. */
function limitOf({ path }: SourceFile): number {
  if (/^client\/src\/features\/.*\.screen\.tsx$/.test(path)) return 150
  return /^client\/src\/(features|components)\/.*\.tsx$/.test(path) ? 120 : 300
}

const shortFiles: Rule = {
  name: 'a file has at most 300 lines, a screen 150, a part 120',
  why: 'a longer one does several things, and one of them can’t be found by its name',
  good: [
    { 'server/src/http/guard.ts': lines(300) },
    { 'client/src/features/event/event.screen.tsx': lines(150) },
    { 'client/src/components/loaded.tsx': lines(120) },
  ],
  bad: [
    { 'server/src/http/guard.ts': lines(301) },
    { 'client/src/features/event/event.screen.tsx': lines(151) },
    { 'client/src/components/loaded.tsx': lines(121) },
  ],
  check: inEach(code, (file) => {
    const [length, limit] = [file.lines.length, limitOf(file)]
    return length > limit ? [finding(file, 1, `${length} lines, ${limit} are allowed: split it by use case`)] : []
  }),
}

/** A migration is one statement, read from top to bottom once. */
const tables = /^server\/src\/database\/migrations\//
const longest = 40
const body = (count: number) => `export function long() {\n${lines(count - 2)}}\n`

const shortFunctions: Rule = {
  name: 'a function has at most 40 lines',
  why: 'a longer one is not read but trusted',
  good: [{ 'server/src/http/guard.ts': body(longest) }, { 'test/api/event.spec.ts': body(100) }],
  bad: [
    { 'server/src/http/guard.ts': body(longest + 1) },
    { 'server/src/http/guard.ts': `export class A {\n  b() {\n${lines(longest)}  }\n}\n` },
    { 'client/src/lib/api.ts': `export const long = () => {\n${lines(longest)}}\n` },
  ],
  check: inEach(sources, (file) =>
    file.isCode && !tables.test(file.path)
      ? file.functions
          .filter((span) => span.lines > longest)
          .map(({ name, line, lines }) => finding(file, line, `${name} has ${lines} lines, ${longest} are allowed`))
      : [],
  ),
}

const mostFiles = 14
const folderOf = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`server/src/http/part-${n}.ts`, '']))

/** Contracts and catalogues have a file per word, migrations one per change; that is no disorder. */
const grows = /\/(contracts|migrations|i18n\/\w+)$/

function fullFolders(tree: Tree) {
  const folders = new Map<string, SourceFile[]>()
  for (const file of tree.values()) {
    const folder = dirname(file.path)
    if (sources.test(file.path) && !grows.test(folder)) folders.set(folder, [...(folders.get(folder) ?? []), file])
  }
  return [...folders].flatMap(([folder, files]) =>
    files.length > mostFiles && files[0]
      ? [finding(files[0], 1, `${folder} has ${files.length} files, ${mostFiles} are allowed`)]
      : [],
  )
}

const smallFolders: Rule = {
  name: 'a folder has at most 14 files',
  why: 'more are not seen at a glance; they are two things',
  good: [folderOf(mostFiles)],
  bad: [folderOf(mostFiles + 1)],
  check: fullFolders,
}

export const sizeRules: readonly Rule[] = [shortFiles, shortFunctions, smallFolders]
