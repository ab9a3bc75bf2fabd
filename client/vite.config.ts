import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite'
import { catalogues } from './build/catalogues.js'
import { compressed } from './build/compressed.js'
import { contractsWithoutSchemas } from './build/contracts.js'
import { fonts } from './build/fonts.js'
import { positions } from './build/positions.js'
import { timeline } from './build/timeline.js'

const require = createRequire(import.meta.url)

function routerFile(name: string): string {
  return join(dirname(require.resolve('react-router/package.json')), `dist/production/${name}.mjs`)
}

const watching = process.argv.includes('--watch')

/** react-aria's own texts, for the languages that are offered. */
const locales = { ...optimizeLocales.vite({ locales: ['en-US', 'ar-AE'] }), enforce: 'pre' as const }

/** The router's package points at its build with warnings even in production; its own other build is 2 kB lighter. */
const quietRouter = [
  { find: /^react-router$/, replacement: routerFile('index') },
  { find: /^react-router\/dom$/, replacement: routerFile('dom-export') },
]

/** What both entries load: one chunk of it is smaller than four, and stays in the cache from the one face to the other. */
const ground =
  /node_modules\/(react|react-dom|react-router|scheduler|@formatjs)\/|client\/src\/(i18n\/(translator|message|texts|dates|speaking)\.tsx?|lib\/(api|refused|theme|hydrated|paths|chinese-type|signed-in-here)\.ts|app\/(brand|failed|theme-choice|accent)\.tsx?|components\/(classes\.ts|show\/icon\.tsx|action\/(button|link|details-menu|language-menu)\.tsx))$|shared\/src\/language\/(languages|local-text)\.ts$/

/** Public pages for browsers and for the server, and the signed-in faces: two browser entries, one server entry. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    contractsWithoutSchemas(),
    catalogues(),
    positions(),
    timeline(),
    fonts(),
    react(),
    !isSsrBuild && locales,
    !isSsrBuild && !watching && compressed(),
  ],
  resolve: { alias: isSsrBuild ? [] : quietRouter, conditions: ['@plenary/source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['@plenary/source', ...defaultServerConditions] } },
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        emptyOutDir: !watching,
        target: 'node20',
        // One file: in development it is imported again under another address, and its parts must not import the old one
        rolldownOptions: { input: 'src/public.server.tsx', output: { codeSplitting: false } },
      }
    : {
        outDir: 'dist/public',
        emptyOutDir: !watching,
        target: 'es2022',
        manifest: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: { public: 'src/public.tsx', app: 'src/app.tsx' },
          output: { codeSplitting: { groups: [{ name: 'ground', test: ground }] } },
        },
      },
}))
