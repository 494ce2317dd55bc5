import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      '{packages,workers,apps/dashboard}/*/src/**/*.test.{ts,tsx}',
      'tests/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    // Left to itself, vitest keeps a core free and loads every module anew for each file: twice the time for the same
    // answers. No test replaces a module, and whoever sets a global sets it back.
    isolate: false,
    maxWorkers: '100%',
    // Ends what hangs. On a busy machine a tenth of a second of hashing is a second.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
