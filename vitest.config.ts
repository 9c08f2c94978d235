import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/order.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/missing-tools.ts', 'test/demo/made.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // A browser on a busy machine takes its time; a poll ends as soon as it succeeds.
    expect: { poll: { timeout: 30_000 } },
    // Many tests wait for other processes: more of them than this machine has cores keep it busy.
    maxWorkers: 4,
    // No test mocks a module or changes what others see, so a process serves many files, and loads the sources once.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    reporters: ['default'],
  },
})
