import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { tableOf } from './configuration.mjs'
import { root } from './tools.mjs'

/** `npm run generate`: the parts of the README that are made from the code, each between two marks. */
const readme = join(root, 'README.md')

const filesBelow = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()

const textOf = (file) => readFileSync(join(root, file), 'utf8')

/** A rule begins with the question that it answers: a comment whose first sentence ends with a question mark. */
const rule = /\/\*\*\s*(?:\*\s*)?([^/]*?\?)[^/]*?\*\/\s*export (?:function|const) (\w+)/g

/** The test of a rule: of those that name it one of its own word, and among these the one that names it most. */
function testOf(name, file, tests) {
  const word = file.split('/')[3]
  const mentions = ({ text }) => text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0
  const ofWord = (test) => (test.file.startsWith(`test/rules/${word}`) ? 1 : 0)
  const naming = tests.filter((test) => mentions(test) > 0)
  return naming.sort((a, b) => ofWord(b) - ofWord(a) || mentions(b) - mentions(a))[0]?.file
}

/** Every rule: its question, its place, what it can refuse, and the test that is about it. */
export function rulesOf() {
  const tests = filesBelow('test/rules', '.spec.ts').map((file) => ({ file, text: textOf(file) }))
  return filesBelow('shared/src/rules', '.ts').flatMap((file) => {
    const text = textOf(file)
    return [...text.matchAll(rule)].map((found) => {
      const [, question, name] = found
      const body = text.slice(found.index + found[0].length).split(/\n(?:\/\*\*|export )/)[0]
      return {
        question: question.replace(/\s*\n\s*\*\s*/g, ' ').trim(),
        file,
        name,
        codes: [...new Set([...body.matchAll(/refuse\('(\w+)'/g)].map(([, code]) => code))],
        test: testOf(name, file, tests),
      }
    })
  })
}

const ruleRow = ({ question, file, name, codes, test }) =>
  `| ${question} | [\`${name}\`](${file}) | ${codes.map((code) => `\`${code}\``).join(' ')} | ${test ? `[${test.split('/').at(-1)}](${test})` : ''} |`

const ruleTable = () =>
  ['| question | rule | refuses | test |', '|---|---|---|---|', ...rulesOf().map(ruleRow)].join('\n')

const stateId = (state) => state.replaceAll(/[ -]/g, '_')

/** One machine as a Mermaid diagram; moves that share their ends share their arrow. */
function diagramOf({ states, initial, moves }) {
  const arrows = new Map()
  for (const [action, { from, to }] of Object.entries(moves))
    for (const start of from)
      for (const end of to) {
        const key = `${stateId(start)} --> ${stateId(end)}`
        arrows.set(key, [...(arrows.get(key) ?? []), action])
      }
  const lines = [...arrows].map(([arrow, actions]) => `  ${arrow}: ${actions.join(', ')}`)
  const names = states
    .filter((state) => stateId(state) !== state)
    .map((state) => `  state "${state}" as ${stateId(state)}`)
  return ['```mermaid', 'stateDiagram-v2', ...names, `  [*] --> ${stateId(initial)}`, ...lines, '```'].join('\n')
}

const built = (path) => import(pathToFileURL(join(root, path)).href)

/** What stands between which marks. Needs the built code. */
export async function generatedParts() {
  const { registrationMachine } = await built('shared/dist/rules/registration/moves.js')
  const { approvalMachine } = await built('shared/dist/rules/approval/moves.js')
  const { nominationMachine } = await built('shared/dist/rules/nomination/moves.js')
  const { eventMachine } = await built('shared/dist/rules/event/moves.js')
  const { agreementMachine } = await built('shared/dist/rules/agreement/moves.js')
  const { stopMachine } = await built('shared/dist/rules/visit/moves.js')
  const { variables } = await built('server/dist/config/variables.js')
  return {
    rules: ruleTable(),
    registration: diagramOf(registrationMachine),
    nomination: diagramOf(nominationMachine),
    approval: diagramOf(approvalMachine),
    event: diagramOf(eventMachine),
    agreement: diagramOf(agreementMachine),
    stop: diagramOf(stopMachine),
    configuration: tableOf(variables),
  }
}

/** The text with each part put between its marks; a mark that is missing is a fault. */
export function filled(text, parts) {
  return Object.entries(parts).reduce((sofar, [name, part]) => {
    const marks = new RegExp(`(<!-- made: ${name} -->\\n)[\\s\\S]*?(<!-- end: ${name} -->)`)
    if (!marks.test(sofar)) throw new Error(`README.md has no place for ${name}`)
    return sofar.replace(marks, (_, opening, closing) => `${opening}${part}\n${closing}`)
  }, text)
}

if (process.argv[1] === fileURLToPath(import.meta.url) && (await build())) {
  writeFileSync(readme, filled(readFileSync(readme, 'utf8'), await generatedParts()))
}
