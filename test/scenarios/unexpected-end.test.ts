import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createGitWrapper } from './git-wrapper.ts'
import { openScenario } from './scenario.ts'

const PERSON = 'taro.yamada@example.jp'
/** An error of somebody else's code, with text of an answer in it. */
const FAULT = `process.on('SIGUSR2', () => { throw new Error('${PERSON}') })`

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const ACTIONS = [
  ['archive', {}, 'The run ended early'],
  [
    'verify',
    { entry: 'dist/verify/index.js', actionFile: 'verify/action.yml' },
    'The verification did not come to its end',
  ],
  [
    'explore',
    { entry: 'dist/explore/index.js', actionFile: 'explore/action.yml' },
    'No page was written',
  ],
] as const

test.skipIf(process.platform === 'win32').each(ACTIONS)(
  '%s: an error that nothing catches is told without its text, and leaves neither a file nor a process that does not end',
  async (_, entry, title) => {
    const folder = mkdtempSync(join(tmpdir(), 'unexpected-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const pidFile = join(folder, 'pid')
    const stay = `trap '' TERM; echo $$ > '${pidFile}'; while :; do sleep 60; done`
    const env = createGitWrapper([`case "$*" in *remote-http* | *ls-remote*) ${stay};; esac`])
    const { start } = await openScenario()
    const preload = `data:text/javascript,${encodeURIComponent(FAULT)}`
    const action = start({}, { ...entry, env, nodeArguments: ['--import', preload] })
    const pid = () => Number(readFileSync(pidFile, 'utf8'))
    await expect.poll(pid).toBeGreaterThan(0)
    action.kill('SIGUSR2')
    const run = await action.done
    expect(run).toMatchObject({ code: 1, tempLeftovers: [] })
    expect(run.annotations.map(({ level, title }) => [level, title])).toEqual([['error', title]])
    expect(run.annotations[0]?.message).toContain('ended unexpectedly')
    expect(run.stdout + run.stderr + run.summary).not.toContain(PERSON)
    await expect.poll(() => isAlive(pid())).toBe(false)
  },
)
