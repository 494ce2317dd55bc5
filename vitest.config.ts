import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages,workers}/*/src/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
  },
})
