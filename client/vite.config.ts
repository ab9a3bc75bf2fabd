import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite'
import { catalogues } from './build/catalogues.js'
import { compressed } from './build/compressed.js'
import { contractsWithoutSchemas } from './build/contracts.js'
import { fonts } from './build/fonts.js'
import { positions } from './build/positions.js'

const watching = process.argv.includes('--watch')

/** react-aria's own texts, for the languages that are offered. */
const locales = { ...optimizeLocales.vite({ locales: ['en-US', 'ar-AE'] }), enforce: 'pre' as const }

/** Public pages for browsers and for the server, and the signed-in faces: two browser entries, one server entry. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    contractsWithoutSchemas(),
    catalogues(),
    positions(),
    fonts(),
    react(),
    !isSsrBuild && locales,
    !isSsrBuild && !watching && compressed(),
  ],
  resolve: { conditions: ['@plenary/source', ...defaultClientConditions] },
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
        rolldownOptions: { input: { public: 'src/public.tsx', app: 'src/app.tsx' } },
      },
}))
