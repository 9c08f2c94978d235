import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findRepository } from './repository.ts'
import { formatCommand } from './screen.ts'

test('a command is shown so that a shell takes it as it was run', () => {
  const words = ['node', 'a b', "it's", '$HOME `x` "y" \\', '日本', '*', '', 'a,b=c:/d.e_f-g@h%i+j']
  const script = `set -- ${formatCommand(words)}; printf '%s\\n' "$@"`
  expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(`${words.join('\n')}\n`)
})

test('ARCHIVE_REPOSITORY names a bare repository or one with a work tree; without it one is made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'tree', '.git'), { recursive: true })
  expect(findRepository(join(folder, 'tree'), folder)).toBe(join(folder, 'tree', '.git'))
  expect(findRepository(join(folder, 'bare.git'), '/other')).toBe(join(folder, 'bare.git'))
  for (const asked of [undefined, '']) {
    expect(findRepository(asked, folder)).toBe(join(folder, 'archive.git'))
  }
})
