import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      '{packages,workers,apps/dashboard}/*/src/**/*.test.{ts,tsx}',
      'tests/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
  },
})
