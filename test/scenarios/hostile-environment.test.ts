import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createHostileEnvironment } from './hostile-environment.ts'

/** What naive git calls do in there: the trap must close on them. */
test('git without protection runs what it should not', () => {
  const hostile = createHostileEnvironment({ url: 'http://127.0.0.1:9' })
  onTestFinished(hostile.remove)
  const folder = mkdtempSync(join(tmpdir(), 'naive-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { HOME = '' } = hostile.env
  const naive = (...args: string[]) =>
    spawnSync('git', args, { cwd: folder, env: { PATH: process.env.PATH, HOME } })
  expect(hostile.wasTouched()).toBe(false)
  naive('init')
  writeFileSync(join(folder, 'a'), 'x\n')
  expect(naive('add', 'a').status).toBe(0)
  naive('commit', '-m', 'm')
  expect(hostile.wasTouched()).toBe(true)
})

test('its variables alone lead git astray', () => {
  const hostile = createHostileEnvironment({ url: 'http://127.0.0.1:9' })
  onTestFinished(hostile.remove)
  const env = { PATH: process.env.PATH, ...hostile.env }
  const { stdout } = spawnSync('git', ['rev-parse', '--absolute-git-dir'], { cwd: '/', env })
  expect(String(stdout).trim()).toBe(join(hostile.checkout, '.git'))
  expect(hostile.wasTouched()).toBe(true)
})
