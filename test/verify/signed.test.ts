import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runProgram } from '../cli/running.ts'
import { createSealedArchive, logLine, SIGNER } from '../evidence/sealed-archive.ts'
import { createSigner } from '../forge/openpgp.ts'
import { createFolder } from '../git/open-branch.ts'

test('counts the commits that a known key signed, and says of other keys that they were not checked', async () => {
  const archive = await createSealedArchive()
  const path = 'logs/2026-11/2026-11-21_delivery_3.jsonl'
  const signers = [SIGNER, SIGNER, null, createSigner()]
  const ids: string[] = []
  for (const [index, signer] of signers.entries()) {
    const lines = signers.slice(0, index + 1).map((_, id) => `${logLine(id + 1)}\n`)
    ids.push(await archive.commit({ [path]: lines.join('') }, { signer }))
  }
  const key = join(await createFolder(), 'key.asc')
  writeFileSync(key, SIGNER.publicKey)
  const tell = async (...args: string[]) => {
    const { stdout } = await runProgram(['verify', '--repository', archive.gitDir, ...args])
    return stdout.split('\n').find((line) => /GitHub/.test(line))
  }
  expect(await tell('--key', key)).toBe(
    'Signed by GitHub: 2 of 4 commits; by another key, which was not checked: 1.',
  )
  expect(await tell()).toBe(
    'Signed by GitHub: 0 of 4 commits; by another key, which was not checked: 3.',
  )
  expect(await tell('--key', key, '--since-commit', ids[0] ?? '', '--language', 'ja')).toBe(
    'GitHubの署名があるコミット：3件中1件（ほかに、検証していない別の鍵による署名1件）。',
  )
})
