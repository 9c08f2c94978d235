import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'

// `npm start` and `npm test` must each work alone on a fresh clone, and cost nothing afterwards:
// npm writes node_modules/.package-lock.json last, so it is as new as the finished installation.
const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

if (modified('package-lock.json') > modified('node_modules/.package-lock.json')) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  execFileSync(npm, ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit' })
}
