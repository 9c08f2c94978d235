import { expect, test } from 'vitest'
import { runDamage } from './damages.ts'

/** The seeds are always the same: a failure can be run again alone. `npm run soak` runs thousands more. */
test.each([0, 50, 100])(
  'whatever is damaged from seed %i on, nothing is claimed that is not written, and a plain run heals it',
  async (first) => {
    for (let seed = first; seed < first + 50; seed++) {
      expect((await runDamage(seed)).wrongs, `seed ${seed}`).toEqual([])
    }
  },
)
