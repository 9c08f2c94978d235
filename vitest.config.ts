import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/missing-tools.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    maxWorkers: 3,
    reporters: ['default'],
  },
})
