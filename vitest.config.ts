import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/missing-tools.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // A browser on a busy machine takes its time; a poll ends as soon as it succeeds.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 3,
    reporters: ['default'],
  },
})
