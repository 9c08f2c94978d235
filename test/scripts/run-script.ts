import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Runs one of scripts/ in a folder that holds `files`; `read` gets the folder before it is removed. */
export function runScript<R>(
  script: string,
  args: readonly string[],
  files: Readonly<Record<string, string>>,
  read: (folder: string) => R,
): {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly result: R
} {
  const folder = mkdtempSync(join(tmpdir(), 'script-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('scripts', script), ...args],
      { cwd: folder, encoding: 'utf8' },
    )
    return { code: status, stdout, stderr, result: status === 0 ? read(folder) : (undefined as R) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
