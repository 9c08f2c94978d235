import { soakDamages } from './soak-damages.ts'
import { soakKills } from './soak-kills.ts'
import { soakRaces } from './soak-races.ts'
import { soakSchedules } from './soak-schedules.ts'

/**
 * `npm run soak [schedules] [first seed] [kill points] [damages] [races]`: by default ten thousand random schedules of
 * faults on the stories over HTTP, 5,000 cases of damaged files, 300 kills of the bundle with real git, then ten races
 * of sixteen runs.
 */
const [schedules = 10_000, first = 1, kills = 300, damages = 5_000, races = 10] = process.argv
  .slice(2)
  .map(Number)

const held = [
  await soakSchedules(schedules, first),
  await soakDamages(damages, first),
  await soakKills(kills),
  await soakRaces(races),
]
if (held.includes(false)) process.exitCode = 1
