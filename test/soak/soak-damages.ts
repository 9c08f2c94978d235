import { runDamage } from './damages.ts'

/** Runs so many cases of damaged files, tells each seed that fails; whether none did. */
export async function soakDamages(cases: number, first: number): Promise<boolean> {
  const kinds = new Map<string, number>()
  let [failed, severalPublications, named, stopped] = [0, 0, 0, 0]
  const began = performance.now()
  for (let seed = first; seed < first + cases; seed++) {
    const outcome = await runDamage(seed)
    for (const kind of outcome.damaged) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    if (outcome.publications > 1) severalPublications++
    if (outcome.isNamed) named++
    if (outcome.isStopped) stopped++
    if (outcome.wrongs.length === 0) continue
    failed++
    console.log(`seed ${seed}: ${outcome.wrongs.join(', ')}`)
  }
  if (cases === 0) return true
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`${cases} cases of damage from seed ${first}, ${seconds} s, ${failed} failed`)
  console.log(
    `  several publications: ${severalPublications}, by delivery id: ${named}, stopped: ${stopped}`,
  )
  for (const [kind, count] of kinds) console.log(`  ${String(count).padStart(7)} × ${kind}`)
  return failed === 0
}
