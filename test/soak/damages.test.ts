import { expect, test } from 'vitest'
import { runDamage } from './damages.ts'

/** The seeds are always the same: a failure can be run again alone. `npm run soak` runs thousands more. */
test('whatever is damaged, nothing is claimed that is not written, and a plain run heals it', async () => {
  for (let seed = 0; seed < 20; seed++) {
    expect((await runDamage(seed)).wrongs, `seed ${seed}`).toEqual([])
  }
})
