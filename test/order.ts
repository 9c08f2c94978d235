import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest files, which wait much: one that began late would run alone at the end. */
const LONGEST = [
  'scenarios/taken-off',
  'scenarios/slices',
  'scenarios/faults-stops',
  'scenarios/claims',
  'scenarios/unwritable',
  'scenarios/accounts',
  'scenarios/guards',
  'cli/examples',
]
/** Rooms whose tests start programs. */
const LONG = /\/test\/(scenarios|soak|coverage|verify|export|explorer|erase|git|cli)\//

function rankOf({ moduleId }: TestSpecification): number {
  const named = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
  if (named >= 0) return named
  return LONGEST.length + (LONG.test(moduleId) ? 0 : 1)
}

/** Long files first; those of one rank as Vitest orders them, which is by their last time or their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}
