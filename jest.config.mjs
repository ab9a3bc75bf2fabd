/** swc compiles the tests; `.ts` and `.tsx` need parser entries of their own. */
const swc = (tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'es6' },
    jsc: {
      target: 'es2023',
      keepClassNames: true,
      experimental: { keepImportAttributes: true },
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
  },
]

const withoutJsEnding = { '^(\\.{1,2}/.*)\\.js$': '$1' }

const noComplaints = '<rootDir>/test/support/no-complaints.ts'

const project = (name, rest = {}) => ({
  displayName: name,
  // Where tests are looked for; otherwise each project walks through all packages first
  roots: [`<rootDir>/test/${name}`],
  testMatch: ['**/*.spec.{ts,tsx}'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@plenary/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
  moduleNameMapper: withoutJsEnding,
  setupFilesAfterEnv: [noComplaints],
  ...rest,
})

/** One PostgreSQL for the run, started only when a test of such a project runs. */
const onDatabase = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
}
const styles = '<rootDir>/test/support/css-names.mjs'

export default {
  projects: [
    project('rules'),
    project('architecture'),
    project('api', { ...onDatabase, setupFiles: ['<rootDir>/test/support/metadata.ts'] }),
    project('client', {
      testEnvironment: '<rootDir>/test/support/jsdom.mjs',
      testEnvironmentOptions: { customExportConditions: ['@plenary/source', 'browser'] },
      moduleNameMapper: { '\\.module\\.css$': styles, '\\.css$': styles, ...withoutJsEnding },
      setupFilesAfterEnv: [noComplaints, '<rootDir>/test/support/jest-dom.ts'],
    }),
    project('journeys', onDatabase),
  ],
  testTimeout: 30_000,
}
