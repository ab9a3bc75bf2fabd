import { basename } from 'node:path/posix'
import { finding, inEach, inEachLine, type Rule } from './rule.js'
import type { SourceFile } from './source.js'

const server = /^server\/src\/.*\.ts$/
const code = /^(shared|server|client)\/(src|bin)\/.*\.(ts|tsx|mjs)$/
const all = /^(shared|server|client|test)\/.*\.(ts|tsx|mjs)$/

const noLoadedWrites: Rule = {
  name: 'no save(, no lazy or eager relations, no cascades, no subscribers',
  why: 'each writes or reads what nobody asked for; insert, or update named columns where id and version fit',
  good: [{ 'server/src/features/event/event.repository.ts': 'await rows.update({ id, version }, { title })' }],
  bad: [
    { 'server/src/features/event/event.repository.ts': 'await rows.save(event)' },
    { 'server/src/features/event/event.entity.ts': '@OneToMany(() => Room, (room) => room.event, { eager: true })' },
    { 'server/src/features/event/event.entity.ts': '@OneToMany(() => Room, (room) => room.event, { cascade: true })' },
    { 'server/src/features/event/event.entity.ts': '@EventSubscriber()' },
  ],
  check: inEachLine(
    server,
    /\.save\(|\b(lazy|eager|cascade)\s*:|@EventSubscriber|\bforwardRef\b/,
    'insert, or update named columns; facts are announced',
  ),
}

const setsState = /\bSET\b(?:(?!\bWHERE\b)[\s\S])*?(?<![\w.])state\s*=(?!=)/i

const statesMove: Rule = {
  name: 'a state is written in its moves file only',
  why: 'one door that judges, writes, audits and announces; every other is a way around the rules',
  good: [
    { 'server/src/features/event/event.moves.ts': "sql('UPDATE event SET state = $2 WHERE id = $1 AND state = $3')" },
    { 'server/src/features/event/event.reads.ts': "sql('UPDATE event SET title = $2 WHERE state = $1')" },
  ],
  bad: [
    { 'server/src/features/event/event.service.ts': "sql('UPDATE event SET title = $3, state = $2 WHERE id = $1')" },
    { 'server/src/features/event/event.repository.ts': 'sql(`UPDATE event\n  SET state = $2 WHERE id = $1`)' },
    { 'server/src/features/event/event.repository.ts': "rows.update({ id, version }, { state: 'open' })" },
  ],
  check: inEach(/^server\/src\/features\/(?!.*\.moves\.ts$)/, (file) =>
    statements(file.text)
      .filter(({ text }) => setsState.test(text) || /\.update\([^)]*\bstate\s*:/.test(text))
      .map(({ line }) => finding(file, line, 'this writes a state outside the moves file')),
  ),
}

/** Each string that looks like a statement, and each call of `update`, with the line on which it starts. */
function statements(text: string): { text: string; line: number }[] {
  const found = text.matchAll(/`[^`]*`|'[^'\n]*'|"[^"\n]*"|\.update\([\s\S]*?\)/g)
  return [...found].map((match) => ({ text: match[0], line: text.slice(0, match.index).split('\n').length }))
}

const banned = ['util', 'helper', 'manager', 'common', 'data', 'info', 'handle', 'process']

/** TypeORM's data source is a term, and so is the folder of data that `DATA_PATH` names. */
const terms = /data-?(source|path|folder)/gi

function bannedIn(name: string): string | undefined {
  const parts = name.replace(terms, '').split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/)
  return parts
    .map((part) => part.toLowerCase().replace(/s$/, ''))
    .find((part) => banned.includes(part) || part === 'proces')
}

const namesSay: Rule = {
  name: 'names say what a thing is',
  why: 'util, helper, manager, common, data, info, handle, process: a drawer for whatever has no name',
  good: [{ 'server/src/database/data-source.ts': 'export const dataSourceFor = 1' }],
  bad: [
    { 'server/src/http/utils.ts': '' },
    { 'client/src/lib/date-helpers.ts': '' },
    { 'shared/src/common/a.ts': '' },
    { 'client/src/lib/a.ts': 'export const handleClick = () => {}' },
    { 'server/src/jobs/a.ts': 'export class JobManager {}' },
    { 'server/src/jobs/a.ts': 'export interface EventInfo { a: 1 }' },
  ],
  check: inEach(code, (file) => [
    ...file.path.split('/').flatMap((part) => complaintAbout(file, part, 1)),
    ...file.exports.flatMap(({ name, line }) => complaintAbout(file, name, line)),
  ]),
}

function complaintAbout(file: SourceFile, name: string, line: number) {
  const word = bannedIn(name)
  return word ? [finding(file, line, `${name} is called ${word}`)] : []
}

const noUnfinished: Rule = {
  name: 'nothing is left for later in the code',
  why: 'what is missing is an issue, where it is seen',
  good: [{ 'server/src/http/guard.ts': '// Closing is exclusive' }],
  bad: [{ 'server/src/http/guard.ts': `// ${'TO'}DO: look again` }, { 'client/src/lib/a.ts': `// ${'FIX'}ME` }],
  check: inEachLine(all, new RegExp(`\\b(${'TO'}DO|${'FIX'}ME|${'X'}XX)\\b`), 'finish it, or write an issue'),
}

const noForcedTypes: Rule = {
  name: 'types are not forced',
  why: 'what is forced is not checked, and breaks where it is used',
  good: [{ 'server/src/http/guard.ts': 'const a = b as const' }],
  bad: [{ 'server/src/http/guard.ts': `const a = b ${'as'} unknown as string` }],
  check: inEachLine(all, new RegExp(`\\b${'as'} unknown as\\b`), 'parse it, or name the type where it comes from'),
}

const zodWhole: Rule = {
  name: 'zod is imported as a namespace',
  why: '`import { z }` keeps the whole library in a bundle: 93 kB instead of 25',
  good: [{ 'shared/src/contracts/event.ts': "import * as z from 'zod'" }],
  bad: [{ 'shared/src/contracts/event.ts': "import { z } from 'zod'" }],
  check: inEachLine(all, /^import \{.*\bz\b.*\} from 'zod'/, "write: import * as z from 'zod'"),
}

const ownsTheClock = /^(server\/src\/adapters\/|server\/src\/http\/log\.ts|server\/src\/database\/embedded)/

const oneClock: Rule = {
  name: 'the time comes from the clock',
  why: 'a rule that looks at the wall can be tested on one day only',
  good: [
    { 'server/src/features/event/event.service.ts': 'const now = this.clock.now()' },
    { 'server/src/adapters/clock.ts': 'new Date()' },
    { 'shared/src/language/time.ts': 'new Date(text)' },
  ],
  bad: [
    { 'server/src/features/event/event.service.ts': 'const now = new Date()' },
    { 'shared/src/rules/event/moves.ts': 'const now = Date.now()' },
    { 'server/src/features/event/event.reads.ts': 'sql`WHERE closes_at > now()`' },
  ],
  check: inEach(/^(server|shared)\/src\//, (file) =>
    ownsTheClock.test(file.path)
      ? []
      : file.lines.flatMap((line, index) =>
          /\bDate\.now\(|\bnew Date\(\)|(?<![.\w])now\(\)/.test(line.replace(/\/\/.*|^\s*\*.*/, ''))
            ? [finding(file, index + 1, 'ask the clock')]
            : [],
        ),
  ),
}

const nothingSleeps: Rule = {
  name: 'no test sleeps',
  why: 'a pause is too long on a fast machine and too short on a slow one; wait for what should happen',
  good: [{ 'test/journeys/event.spec.ts': "await page.getByRole('button').click()" }],
  bad: [
    { 'test/journeys/event.spec.ts': 'await page.waitForTimeout(500)' },
    { 'test/api/event.spec.ts': 'await new Promise((resolve) => setTimeout(resolve, 100))' },
  ],
  check: inEachLine(
    /^test\/.*\.spec\.tsx?$/,
    /waitForTimeout\(|setTimeout\((resolve|done)\b/,
    'wait for what should happen',
  ),
}

const testsSaySo: Rule = {
  name: 'no test is left out or alone',
  why: 'a skipped test is a promise that nobody keeps',
  good: [{ 'test/api/event.spec.ts': "test('opens', () => {})" }],
  bad: [
    { 'test/api/event.spec.ts': "test.only('opens', () => {})" },
    { 'test/api/event.spec.ts': "describe.skip('opens', () => {})" },
  ],
  check: inEachLine(/^test\/.*\.spec\.tsx?$/, /\b(test|it|describe)\.(only|skip|todo)\b/, 'mend it or remove it'),
}

const testNames: Rule = {
  name: 'tests are in files called *.spec.ts(x)',
  why: 'a file with another name is never run, and nobody notices',
  good: [{ 'test/api/event.spec.ts': "import { test } from '@jest/globals'\ntest('a', () => {})" }],
  bad: [{ 'test/api/event.test.ts': "import { test } from '@jest/globals'\ntest('a', () => {})" }],
  check: inEach(/^test\/.*\.tsx?$/, (file) =>
    !/\.spec\.tsx?$/.test(basename(file.path)) && /^\s*(test|it|describe)(\.each)?\(/m.test(file.text)
      ? [finding(file, 1, 'tests in a file that Jest does not run')]
      : [],
  ),
}

export const styleRules: readonly Rule[] = [
  noLoadedWrites,
  statesMove,
  namesSay,
  noUnfinished,
  noForcedTypes,
  zodWhole,
  oneClock,
  nothingSleeps,
  testsSaySo,
  testNames,
]
