import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that wait more than they compute; the longest first. */
const WAITING = [
  'scenarios/taken-off',
  'scenarios/faults-stops',
  'scenarios/claims',
  'scenarios/scheduled',
  'scenarios/unwritable',
  'scenarios/faults-limits',
  'explorer/page',
  'explorer/page-barriers',
  'explorer/page-layout',
  'scenarios/faults-hanging',
]
/** Rooms whose tests start programs. */
const LONG = /\/test\/(scenarios|soak|coverage|verify|export|explorer|erase|git|cli)\//

const placeAmongWaiting = ({ moduleId }: TestSpecification) =>
  WAITING.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))

/**
 * Long files first, a waiting one and a busy one in turn: waiting ones beside each other would leave the machine
 * idle, and one that began late would run alone at the end. Those of one kind as Vitest orders them, which is by
 * their last time or their size.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const waiting = sorted.filter((file) => placeAmongWaiting(file) >= 0)
    waiting.sort((a, b) => placeAmongWaiting(a) - placeAmongWaiting(b))
    const busy = sorted.filter((file) => placeAmongWaiting(file) < 0)
    const rest = busy.toSorted(
      (a, b) => Number(LONG.test(b.moduleId)) - Number(LONG.test(a.moduleId)),
    )
    const turns = waiting.flatMap((file, index) => [file, ...rest.slice(index, index + 1)])
    return [...turns, ...rest.slice(waiting.length)]
  }
}
