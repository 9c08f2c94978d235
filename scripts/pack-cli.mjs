import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

// `node scripts/pack-cli.mjs <folder>`: the command line as a package that `npx <url of the tarball>` runs. It is the
// bundle with the explorer's page and nothing else, so that installing it runs no script and brings no other package. `tar` alone is needed:
// where a release is made no package manager runs.
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('expected the folder for the tarball')

const root = join(import.meta.dirname, '..')
const { name, version, description, license, engines, devDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)
const database = '@duckdb/node-api'
const manifest = {
  name,
  version,
  description: `${description}: the command line`,
  license,
  type: 'module',
  bin: { [name]: 'index.js' },
  engines: { node: engines.node },
  peerDependencies: { [database]: devDependencies[database] },
  peerDependenciesMeta: { [database]: { optional: true } },
}

const work = mkdtempSync(join(tmpdir(), 'pack-'))
try {
  const staged = join(work, 'package')
  cpSync(join(root, 'dist', 'cli'), staged, { recursive: true })
  // The page that `explore` writes into its file.
  cpSync(join(root, 'dist', 'explorer'), join(staged, 'explorer'), { recursive: true })
  for (const file of ['LICENSE', 'dist/licences.txt']) {
    cpSync(join(root, file), join(staged, file.split('/').at(-1)))
  }
  writeFileSync(join(staged, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  mkdirSync(folder, { recursive: true })
  const file = join(resolve(folder), `${name}-${version}.tgz`)
  execFileSync('tar', ['-czf', file, '-C', work, 'package'])
  console.log(file)
} finally {
  rmSync(work, { recursive: true, force: true })
}
