import { importRules } from './imports.rules.js'
import type { Rule } from './rule.js'
import { screenRules } from './screen.rules.js'
import { sizeRules } from './size.rules.js'
import { styleRules } from './style.rules.js'

/** The rules of the house. Each is proven on its own examples, then run on the tree (`house.spec.ts`). */
export const rules: readonly Rule[] = [...importRules, ...sizeRules, ...styleRules, ...screenRules]
