import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { root } from './tools.mjs'

const cell = (text) => text.replaceAll('|', '\\|')

/** The table of the README, one row per variable, from the place where they are read. */
export function tableOf(variables) {
  const rows = Object.entries(variables).map(
    ([name, { byDefault, means }]) => `| \`${name}\` | ${cell(byDefault)} | ${cell(means)} |`,
  )
  return ['| variable | default | what it is for |', '|---|---|---|', ...rows].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url) && (await build())) {
  const { variables } = await import(pathToFileURL(join(root, 'server/dist/config/variables.js')).href)
  console.log(tableOf(variables))
}
