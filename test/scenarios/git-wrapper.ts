import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Another git on the PATH: `lines` of shell come before it, `options` before its arguments. Ends with the test. */
export function createGitWrapper(
  lines: readonly string[],
  options: readonly string[] = [],
): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'git-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'git')
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  const given = options.map((option) => `'${option}' `).join('')
  writeFileSync(file, ['#!/bin/sh', ...lines, `exec '${real}' ${given}"$@"`].join('\n'))
  chmodSync(file, 0o755)
  return { PATH: `${folder}:${process.env.PATH}` }
}
