import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/order.ts'

// Starting git copies the page tables of what malloc holds, 0.1 ms per MB, and tests start it some ten thousand
// times: what is freed goes back to the system at once, and the rest lies in large pages. Read when a process of
// tests starts; the bundle does not inherit them.
Object.assign(process.env, {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '32768', // bytes
  MALLOC_TRIM_THRESHOLD_: '32768', // bytes
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
})

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/missing-tools.ts', 'test/demo/made.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // A browser on a busy machine takes its time; a poll ends as soon as it succeeds.
    expect: { poll: { timeout: 30_000 } },
    // Many tests wait for other processes: more of them than this machine has cores keep it busy.
    maxWorkers: 5,
    // No test mocks a module or changes what others see, so a process serves many files, and loads the sources once.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    reporters: ['default'],
  },
})
