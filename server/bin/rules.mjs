import './node-version.mjs'
import { rulesOf } from './generate.mjs'

/** `npm run rules`: every rule by the question that it answers, its file, what it refuses, and its test. */
for (const { question, file, name, codes, test } of rulesOf())
  console.log(
    [
      question,
      `  ${name} in ${file}`,
      ...(codes.length > 0 ? [`  refuses ${codes.join(', ')}`] : []),
      `  tested by ${test}`,
    ].join('\n'),
  )
