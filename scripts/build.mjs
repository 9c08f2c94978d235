import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { writePage } from './build-page.mjs'

// ncc has no TypeScript 7 support, so tsc emits plain modules first; ncc never cleans its output,
// so a chunk that is no longer produced would stay in dist/ and be shipped.
const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' })

// Beside it lie pictures and what other tools made.
const remove = (folder) => rmSync(folder, { recursive: true, force: true })

remove('build/compiled')
run('tsc', '-p', 'tsconfig.build.json')
remove('dist')
run('ncc', 'build', 'build/compiled/main.js', '-o', 'dist')
run('ncc', 'build', 'build/compiled/verify.js', '-o', 'dist/verify')
run('ncc', 'build', 'build/compiled/cli.js', '-o', 'dist/cli', '--external', '@duckdb/node-api')
run('ncc', 'build', 'build/compiled/explore.js', '-o', 'dist/explore')
await writePage('dist/explorer')
run(process.execPath, 'scripts/licences.mjs')
