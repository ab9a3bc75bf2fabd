import { words } from '@plenary/shared/contracts/route'
import { type Finding, finding, inEach, type Rule, type Tree } from './rule.js'
import { type Import, type SourceFile, targetOf } from './source.js'

type Complaint = (file: SourceFile, to: string, imported: Import) => string | null

/** Looks at each import of each file whose path fits: `to` is a path of the tree, or a package's name. */
const eachImport = (paths: RegExp, complaint: Complaint) =>
  inEach(paths, (file, tree) =>
    file.imports.flatMap((imported) => {
      const says = complaint(file, targetOf(file, imported.from, tree) ?? imported.from, imported)
      return says ? [finding(file, imported.line, says)] : []
    }),
  )

const place = (path: string) => /^shared\/src\/(language|rules|contracts)\//.exec(path)?.[1]
const layers = ['language', 'rules', 'contracts']

const sharedLayers: Rule = {
  name: 'shared looks down: contracts, rules, language',
  why: 'a rule that knows a route, or a word that knows a rule, can be read and tested with neither',
  good: [
    { 'shared/src/rules/event/moves.ts': "import { refuse } from '../decision.js'" },
    {
      'shared/src/contracts/event.ts':
        "import * as z from 'zod'\nimport type { A } from '../rules/access/permissions.js'",
    },
  ],
  bad: [
    { 'shared/src/rules/event/moves.ts': "import { route } from '../../contracts/route.js'" },
    { 'shared/src/language/ids.ts': "import { judge } from '../rules/moves.js'" },
    { 'shared/src/rules/time/zone.ts': "import { Temporal } from 'temporal-polyfill'" },
    {
      'shared/src/rules/event/moves.ts': "import { UnitOfWork } from '../../../../server/src/database/unit-of-work.js'",
    },
  ],
  check: eachImport(/^shared\/src\//, (file, to) => {
    if (!/^(shared|server|client|test)\//.test(to))
      return to === 'zod' ? null : `shared knows no package but zod, and this is ${to}`
    const [own, other] = [place(file.path), place(to)]
    if (!own || !other) return `shared knows only itself, and this is ${to}`
    return layers.indexOf(other) > layers.indexOf(own) ? `${own} must not know ${other}` : null
  }),
}

const twoEnds: Rule = {
  name: 'server and client meet in shared',
  why: 'what both must know is a contract; anything else would ship the server to the browser',
  good: [{ 'server/src/http/pages.ts': "import { render } from '@plenary/client/public.server'" }],
  bad: [
    { 'client/src/lib/api.ts': "import { refused } from '../../../server/src/http/refused.js'" },
    { 'server/src/http/pages.ts': "import { paths } from '../../../client/src/app/paths.js'" },
  ],
  check: eachImport(/^(server|client)\/src\//, (file, to) => {
    const own = file.path.split('/')[0]
    return /^(server|client|test)\//.test(to) && !to.startsWith(`${own}/`) ? `${own} must not know ${to}` : null
  }),
}

const featureOf = (path: string) => /^(?:server|client)\/src\/features\/([\w-]+)\//.exec(path)?.[1]
const line: readonly string[] = words

const downTheLine: Rule = {
  name: 'features look down the line of words',
  why: 'who stands on whom is decided once; news travels upward by announced facts, so no circle can close',
  good: [
    { 'server/src/features/agenda/agenda.service.ts': "import { Events } from '../event/event.service.js'" },
    { 'server/src/features/agenda/agenda.service.ts': "import { Sessions } from './session.repository.js'" },
  ],
  bad: [
    { 'server/src/features/event/event.service.ts': "import { Agenda } from '../agenda/agenda.service.js'" },
    { 'server/src/features/things/thing.service.ts': "import { Events } from '../event/event.service.js'" },
  ],
  check: eachImport(/^server\/src\/features\//, (file, to) => {
    const [own, other] = [featureOf(file.path) ?? '', featureOf(to)]
    if (!line.includes(own)) return `${own} is no word of the line in shared/src/contracts/route.ts`
    return other && other !== own && line.indexOf(other) >= line.indexOf(own) ? `${own} must not know ${other}` : null
  }),
}

const controllers: Rule = {
  name: 'a controller calls services and reads only',
  why: 'one route, one call: a decision in a controller is a decision nobody finds',
  good: [{ 'server/src/features/event/event.controller.ts': "import { Events } from './event.service.js'" }],
  bad: [
    { 'server/src/features/event/event.controller.ts': "import { EventRows } from './event.repository.js'" },
    { 'server/src/features/event/event.controller.ts': "import { EventMoves } from './event.moves.js'" },
    { 'server/src/features/event/event.controller.ts': "import { EventRow } from './event.entity.js'" },
  ],
  check: eachImport(/^server\/src\/features\/.*\.controller\.ts$/, (_, to) =>
    /\.(repository|moves|entity|listeners)(\.ts)?$/.test(to) ? `a controller must not know ${to}` : null,
  ),
}

const groundFloor: Rule = {
  name: 'the ground floor knows no feature',
  why: 'http, database, jobs, adapters and config are used by every feature, so they can depend on none',
  good: [{ 'server/src/jobs/sweep.ts': "import { Clock } from '../adapters/clock.js'" }],
  bad: [{ 'server/src/http/guard.ts': "import { Accounts } from '../features/account/account.service.js'" }],
  check: eachImport(/^server\/src\/(http|database|jobs|adapters|config)\/(?!demo\/)/, (file, to) =>
    featureOf(to) ? `${file.path.split('/')[2]} must not know the feature ${featureOf(to)}` : null,
  ),
}

/** `app.ts`, `app.module.ts` and `launch.ts` hand the data source on. */
const knowsTypeorm = /\.(entity|repository|reads|moves)\.ts$|^server\/src\/(database\/|(app|app\.module|launch)\.ts$)/

const typeorm: Rule = {
  name: 'only entities, repositories, reads, moves and the database know TypeORM',
  why: 'SQL has five places to be looked for, and use cases can be read without knowing how rows are kept',
  good: [{ 'server/src/features/event/event.entity.ts': "import { Entity } from 'typeorm'" }],
  bad: [{ 'server/src/features/event/event.service.ts': "import { DataSource } from 'typeorm'" }],
  check: eachImport(/^server\/src\//, (file, to) =>
    /^(typeorm|@nestjs\/typeorm)$/.test(to) && !knowsTypeorm.test(file.path) ? 'this file must not know TypeORM' : null,
  ),
}

const floorOf = (path: string) => /^client\/src\/(app|features|components|lib|i18n)\//.exec(path)?.[1]
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  app: ['app', 'features', 'components', 'lib', 'i18n'],
  features: ['features', 'components', 'lib', 'i18n'],
  components: ['components', 'lib', 'i18n'],
  lib: ['lib', 'i18n'],
  i18n: ['i18n', 'lib'],
}

const clientFloors: Rule = {
  name: 'the client looks down: app, features, components, lib, i18n',
  why: 'a part that knows no feature can be used by all of them; pages that join features are the app’s',
  good: [{ 'client/src/features/event/event.screen.tsx': "import { Loaded } from '../../components/loaded.js'" }],
  bad: [
    { 'client/src/components/loaded.tsx': "import { eventPath } from '../features/event/paths.js'" },
    { 'client/src/features/event/event.screen.tsx': "import { paths } from '../../app/paths.js'" },
    { 'client/src/features/event/event.screen.tsx': "import { Seats } from '../registration/seats.js'" },
  ],
  check: eachImport(/^client\/src\//, (file, to) => {
    const [own, other] = [floorOf(file.path), floorOf(to)]
    if (!own || !other) return null
    if (!mayKnow[own]?.includes(other)) return `${own} must not know ${other}`
    const features = [featureOf(file.path), featureOf(to)]
    return features[1] && features[0] && features[0] !== features[1]
      ? `the feature ${features[0]} must not know ${features[1]}; a page in app joins them`
      : null
  }),
}

const onlyScreensRead: Rule = {
  name: 'only screens read',
  why: 'a part that fetches can’t be used twice on a page, nor tested without a server',
  good: [{ 'client/src/features/event/event.screen.tsx': "import { useRead } from '../../lib/server-state.js'" }],
  bad: [{ 'client/src/features/event/seats.tsx': "import { useRead } from '../../lib/server-state.js'" }],
  check: eachImport(/^client\/src\/(features|components)\/(?!.*\.screen\.tsx$)/, (_, __, { names }) =>
    names.includes('useRead') ? 'a part takes what it shows by props' : null,
  ),
}

const heavy =
  /^(@tanstack\/.*|react-aria.*|@react-aria\/.*|@internationalized\/.*|zod.*|react-hook-form|@hookform\/.*)$/

/** Everything that a file loads, at once or when opened, with the file that asks for it. */
function reached(tree: Tree, entry: string): { file: SourceFile; imported: Import; to: string }[] {
  const seen = new Set<string>([entry])
  const steps: { file: SourceFile; imported: Import; to: string }[] = []
  for (const path of seen) {
    const file = tree.get(path)
    if (!file?.isCode || /^shared\/src\/contracts\/([\w-]+\/)?[\w-]+\.ts$/.test(path)) continue
    for (const imported of file.imports.filter(({ typeOnly }) => !typeOnly)) {
      const to = targetOf(file, imported.from, tree) ?? imported.from
      steps.push({ file, imported, to })
      seen.add(to)
    }
  }
  return steps
}

const publicIsLight: Rule = {
  name: 'public pages load no Query, no react-aria, no zod',
  why: 'the first page is opened on a telephone far away; the limit is 110 kB of script',
  good: [
    {
      'client/src/public.tsx': "import { start } from './app/public-routes.js'",
      'client/src/app/public-routes.tsx': '',
    },
  ],
  bad: [
    {
      'client/src/public.tsx': "import './app/public-routes.js'",
      'client/src/app/public-routes.tsx': "const page = () => import('../features/event/event.screen.js')",
      'client/src/features/event/event.screen.tsx': "import { useQuery } from '@tanstack/react-query'",
    },
  ],
  check: (tree) =>
    reached(tree, 'client/src/public.tsx')
      .filter(({ to }) => heavy.test(to))
      .map(({ file, imported, to }) => finding(file, imported.line, `${to} is reached from a public page`)),
}

/** Follows what remains after compilation; a type that knows its neighbour makes no circle. */
function circles(tree: Tree): Finding[] {
  const state = new Map<string, 'open' | 'done'>()
  const found: Finding[] = []
  const visit = (path: string, way: readonly string[]) => {
    const file = tree.get(path)
    if (!file?.isCode || state.get(path) === 'done') return
    state.set(path, 'open')
    for (const { from, line: at } of file.imports.filter(({ typeOnly, dynamic }) => !typeOnly && !dynamic)) {
      const to = targetOf(file, from, tree)
      if (to && state.get(to) === 'open')
        found.push(finding(file, at, `a circle: ${[...way.slice(way.indexOf(to)), to].join(' → ')}`))
      else if (to) visit(to, [...way, to])
    }
    state.set(path, 'done')
  }
  for (const path of tree.keys()) visit(path, [path])

  return found
}

const pagesAreOpened: Rule = {
  name: 'what our router does not serve is not used',
  why: 'client/src/lib/router only opens pages; these parts of react-router ask for its own router, or weigh on public pages',
  good: [{ 'client/src/lib/a.ts': "import { useNavigate } from 'react-router'" }],
  bad: [
    { 'client/src/lib/a.ts': "import { useFetcher, useNavigate } from 'react-router'" },
    { 'client/src/app.tsx': "import {\n  createBrowserRouter,\n} from 'react-router'" },
  ],
  check: inEach(/^client\/src\//, (file) =>
    [...file.text.matchAll(/import {([^}]*)} from 'react-router'/g)]
      .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
      .filter((name) => unserved.test(name))
      .map((name) => finding(file, 1, `${name} is not served by client/src/lib/router`)),
  ),
}

const unserved =
  /^(createBrowserRouter|Form|Link|NavLink|Await|useSubmit|useFetchers?|useBlocker|useRevalidator|useActionData|useNavigation)$/

const noCircles: Rule = {
  name: 'imports make no circle',
  why: 'in a circle nothing can be understood, tested or loaded first',
  good: [
    {
      'shared/src/a.ts': "import type { B } from './b.js'\nexport const a = 1",
      'shared/src/b.ts': "import { a } from './a.js'",
    },
  ],
  bad: [
    {
      'shared/src/a.ts': "import { b } from './b.js'\nexport const a = b",
      'shared/src/b.ts': "import { a } from './a.js'",
    },
  ],
  check: circles,
}

const noBarrels: Rule = {
  name: 'no barrel files',
  why: 'a file that only passes on hides where things are and loads what nobody asked for',
  good: [{ 'client/src/lib/a.ts': "export { b } from './b.js'\nexport const a = 1" }],
  bad: [{ 'client/src/lib/index.ts': "export * from './a.js'\nexport { b } from './b.js'" }],
  check: inEach(/^(shared|server|client)\/src\/.*\.tsx?$/, (file) => {
    const passing = file.body.filter(({ type, source }) => /^Export(All|Named)/.test(type) && source)
    return passing.length > 0 && passing.length === file.body.length
      ? [finding(file, 1, 'this file only passes on')]
      : []
  }),
}

export const importRules: readonly Rule[] = [
  sharedLayers,
  twoEnds,
  downTheLine,
  controllers,
  groundFloor,
  typeorm,
  clientFloors,
  onlyScreensRead,
  publicIsLight,
  pagesAreOpened,
  noCircles,
  noBarrels,
]
