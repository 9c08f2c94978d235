import { NO_ERRORS } from '../scenarios/exact-archive.ts'
import { race } from './race.ts'

/** Races of sixteen runs each; whether none lost anything. */
export async function soakRaces(races: number): Promise<boolean> {
  let lost = 0
  for (let at = 1; at <= races; at++) {
    const { lost: refused, red, errors, log, leftovers } = await race(16)
    const isLine = log.every(({ parents }, index) => parents.join() === (log[index + 1]?.id ?? ''))
    const isWhole = JSON.stringify(errors) === JSON.stringify(NO_ERRORS) && log.length === 16
    if (refused > 0 && red.length === 0 && isWhole && isLine && leftovers.length === 0) continue
    lost++
    console.log(
      `race ${at}: ${JSON.stringify({ refused, red, errors, commits: log.length, leftovers })}`,
    )
  }
  console.log(`races of sixteen runs: ${races}, of which ${lost} lost something`)
  return lost === 0
}
