import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runScript } from './run-script.ts'

const LOCK = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/zeta': { version: '2.0.0', license: 'MIT' },
    'node_modules/@a/b': { version: '1.0.0', license: 'ISC' },
    'node_modules/zeta/node_modules/@a/b': { version: '1.0.0', license: 'ISC' },
    'node_modules/readme-only': { version: '3.0.0', license: 'MIT' },
    'node_modules/tool': { version: '9.0.0', license: 'MIT', dev: true },
  },
}
const FILES = {
  'package-lock.json': JSON.stringify(LOCK),
  'dist/index.js': '',
  'node_modules/zeta/LICENSE': 'Zeta licence  \r\nsecond line\r\n',
  'node_modules/zeta/NOTICE.txt': 'Zeta notice',
  'node_modules/zeta/licenser.js': 'no licence',
  'node_modules/@a/b/License.md': 'AB licence',
  'node_modules/zeta/node_modules/@a/b/License.md': 'AB licence',
  'node_modules/readme-only/README.md': '# Readme\n\nText\n\nLicense\n-------\n\nReadme licence\n',
  'node_modules/tool/LICENSE': 'Tool licence',
}
const EXPECTED = `@a/b 1.0.0 (ISC)
----------------

AB licence


readme-only 3.0.0 (MIT)
-----------------------

Readme licence


zeta 2.0.0 (MIT)
----------------

Zeta licence
second line

Zeta notice
`
const readList = (folder: string) => readFileSync(join(folder, 'dist/licences.txt'), 'utf8')

it('lists each package that can be bundled, once, with what it says of its licence', () => {
  expect(runScript('licences.mjs', [], FILES, readList).result).toBe(EXPECTED)
})

it('fails for a package without a licence text', () => {
  const files = { ...FILES, 'node_modules/readme-only/README.md': '# Readme\n' }
  const { code, stderr } = runScript('licences.mjs', [], files, readList)
  expect(code).not.toBe(0)
  expect(stderr).toContain('node_modules/readme-only: no licence text found')
})
