import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openScenario } from './scenario.ts'

const bytesOf = (path: string): string => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return '' // gone meanwhile
  }
}

/** Command lines of every git process that descends from `root`. */
function gitArguments(root: number): string[] {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parentOf = (pid: string) => Number(bytesOf(`/proc/${pid}/stat`).match(/\) \S (\d+)/)?.[1])
  const family = new Set([root])
  for (const pid of children) if (family.has(parentOf(pid))) family.add(Number(pid))
  family.delete(root)
  return [...family].map((pid) => bytesOf(`/proc/${pid}/cmdline`))
}

/** Every file below a folder, git's configuration included. */
function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true }) as string[]
  return names
    .map((name) => join(folder, name))
    .filter((path) => {
      return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
    })
}

it.skipIf(process.platform !== 'linux')(
  'no credential is in an argument, in a file while the run goes on, or left behind',
  async () => {
    const { account, forge, start } = await openScenario()
    account.addTransactions({ count: 20, day: -1, failureRate: 0.5 })
    const key = 'pseudonym-key-0123456789-0123456789'
    const secrets = [
      forge.token.value,
      Buffer.from(`x-access-token:${forge.token.value}`).toString('base64'),
      account.apiKey,
      account.token,
      key,
    ]
    const isSecret = (text: string) => secrets.some((secret) => text.includes(secret))
    const seen = { arguments: 0, configs: 0 }
    const found: string[] = []
    const action = start({ 'personal-data': 'pseudonymize', 'pseudonym-key': key })
    forge.inject({
      path: /git-(upload|receive)-pack|info\/refs/,
      times: 1000,
      before() {
        const lines = gitArguments(action.process.pid ?? 0)
        const files = filesBelow(action.runnerTemp)
        seen.arguments += lines.filter((line) => line.startsWith('git')).length
        seen.configs += files.filter((path) => path.endsWith('/config')).length
        found.push(...lines.filter(isSecret), ...files.filter((path) => isSecret(bytesOf(path))))
      },
    })
    const result = await action.done
    expect(result).toMatchObject({ code: 0, tempLeftovers: [] })
    expect(found).toEqual([])
    // Both were really looked at.
    expect(seen.arguments).toBeGreaterThan(3)
    expect(seen.configs).toBeGreaterThan(0)
  },
)
