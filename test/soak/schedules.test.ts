import { expect, test } from 'vitest'
import { runSchedule } from './schedule.ts'

const NOTHING = { wrong: 0, falselyComplete: 0, falselyClaimed: 0, unhealed: 0, unclean: 0 }

/** The seeds are always the same: a failure can be run again alone. `npm run soak` runs ten thousand more. */
test('eight random schedules of faults converge to the truth after one clean run', async () => {
  for (let seed = 0; seed < 8; seed++) {
    expect(await runSchedule(seed), `seed ${seed}`).toMatchObject(NOTHING)
  }
})
