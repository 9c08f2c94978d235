import { expect, test } from 'vitest'
import { runSchedule } from './schedule.ts'

const NOTHING = { wrong: 0, falselyComplete: 0, falselyClaimed: 0, unhealed: 0, unclean: 0 }

/** The seeds are always the same: a failure can be run again alone. */
test.each(Array.from({ length: 3 }, (_, batch) => batch * 20))(
  'twenty random schedules of faults from seed %i on converge to the truth after one clean run',
  async (first) => {
    for (let seed = first; seed < first + 20; seed++) {
      expect(await runSchedule(seed), `seed ${seed}`).toMatchObject(NOTHING)
    }
  },
)
