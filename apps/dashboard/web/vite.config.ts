import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { documents } from './build/documents.ts'
import { precompress } from './build/precompress.ts'

/** A phone pays for every file: what every page needs comes in two, of which the large one stays when Stella changes. */
const firstChunks = [
  {
    name: 'libraries',
    test: /[\\/]node_modules[\\/]|[\\/]first[\\/]react-dom\.ts$/,
    tags: ['$initial' as const],
    priority: 1,
  },
  { name: 'app', test: /^(?!.*[\\/]src[\\/]first[\\/])/, tags: ['$initial' as const] },
]

export default defineConfig({
  plugins: [react(), tailwindcss(), documents(), precompress()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    manifest: true,
    // light-dark() and oklch() stay as they are written; older browsers are not served.
    target: ['es2023', 'chrome123', 'firefox128', 'safari17.5'],
    // The policy of the page allows neither inline scripts nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'index.html', first: 'src/first/first.ts' },
      output: { codeSplitting: { groups: firstChunks } },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:4000', '/auth': 'http://127.0.0.1:4000' } },
})
