import { execSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'

// What the README offers must work alone on a fresh clone, and cost nothing afterwards:
// npm writes node_modules/.package-lock.json last, so it is as new as the finished installation.
const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

if (modified('package-lock.json') > modified('node_modules/.package-lock.json')) {
  const folder = join(process.cwd(), 'node_modules')
  console.error(
    `Installing the packages of package-lock.json into ${folder} (about a minute, once) …`,
  )
  // By a shell: on Windows npm is a batch file, which Node starts in no other way. To stderr: the output of
  // `trace --json` is for programs. Without warnings: packages that want a newer Node get the one installed here.
  execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: [0, 2, 2] })
}
