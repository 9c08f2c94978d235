/**
 * Git's update hook of a repository with rules: asks the forge, which judges with the objects in place.
 * It is run by git as a program of its own; arguments: ref, old id, new id.
 */
const [ref, oldId, newId] = process.argv.slice(2)
const response = await fetch(process.env.FORGE_HOOK_URL ?? '', {
  method: 'POST',
  body: JSON.stringify({ ref, oldId, newId }),
})
const { lines } = (await response.json()) as { lines?: readonly string[] }
if (lines !== undefined) {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''))
  process.exitCode = 1
}

export {}
