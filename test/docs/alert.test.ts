import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { type Forge, type ForgeSettings, startForge } from '../forge/forge.ts'
import { type Step, stepsOf } from '../workflows/workflow-files.ts'

interface AlertStep extends Step {
  readonly shell: string
  readonly env: Readonly<Record<string, string>>
}

const STEP = stepsOf(parse(readFileSync('examples/alert.yml', 'utf8'))).find(
  ({ run }) => run !== undefined,
) as AlertStep

async function openForge(settings: ForgeSettings = {}): Promise<Forge> {
  const forge = await startForge(settings)
  onTestFinished(() => forge.close())
  return forge
}

/** Runs the step's script as the runner does: the text in a file without a name's ending, values by the environment. */
async function runStep(
  forge: Forge,
  outputs: { readonly rate: string; readonly failures: string },
) {
  const folder = mkdtempSync(join(tmpdir(), 'alert-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const script = join(folder, 'script')
  writeFileSync(script, STEP.run ?? '')
  const [command = '', ...args] = STEP.shell.replace('{0}', script).split(' ')
  const { THRESHOLD = '', LEAST = '' } = STEP.env
  const env = {
    PATH: process.env.PATH,
    THRESHOLD,
    LEAST,
    RATE: outputs.rate,
    FAILURES: outputs.failures,
    TOKEN: forge.token.value,
    GITHUB_API_URL: forge.apiUrl,
    GITHUB_SERVER_URL: forge.url,
    GITHUB_REPOSITORY: forge.repository,
    GITHUB_RUN_ID: '42',
  }
  const child = spawn(command, args, { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (printed += chunk))
  const code = await new Promise((resolve) => child.on('close', resolve))
  return { code, printed }
}

const issuesOf = ({ issues }: Forge) =>
  issues.map(({ number, state, body }) => ({ number, state, body }))

test('an issue is opened above the threshold, updated while it lasts, and closed when it is over', async () => {
  const forge = await openForge()
  const text = (failures: string, rate: string) =>
    `${failures} of the new mails failed, ${rate} % (threshold: 5 %).\n\n${forge.url}/acme/archive/actions/runs/42`
  const steps = [
    [{ rate: '4.9', failures: '120' }, []],
    [{ rate: '12.5', failures: '40' }, [{ number: 1, state: 'open', body: text('40', '12.5') }]],
    [{ rate: '7.1', failures: '3' }, [{ number: 1, state: 'open', body: text('3', '7.1') }]],
    [{ rate: '5.0', failures: '30' }, [{ number: 1, state: 'closed', body: text('30', '5.0') }]],
    [{ rate: '0.0', failures: '0' }, [{ number: 1, state: 'closed', body: text('30', '5.0') }]],
    [
      { rate: '100.0', failures: '11' },
      [
        { number: 1, state: 'closed', body: text('30', '5.0') },
        { number: 2, state: 'open', body: text('11', '100.0') },
      ],
    ],
  ] as const
  for (const [outputs, issues] of steps) {
    expect(await runStep(forge, outputs)).toEqual({ code: 0, printed: '' })
    expect(issuesOf(forge)).toEqual(issues)
  }
})

test('a few failures out of a few mails are no alert', async () => {
  const forge = await openForge()
  await runStep(forge, { rate: '50.0', failures: '1' })
  expect(issuesOf(forge)).toEqual([])
})

test('issues of people are left alone', async () => {
  const forge = await openForge()
  const theirs = {
    number: 1,
    title: 'Many mails fail',
    body: 'ours',
    state: 'open',
    labels: [],
  } as const
  forge.issues.push({ ...theirs })
  await runStep(forge, { rate: '0.0', failures: '0' })
  expect(forge.issues).toEqual([theirs])
})

test('without the permission the step is red, and says so without any text of GitHub', async () => {
  const forge = await openForge({ token: { issues: 'none' } })
  const { code, printed } = await runStep(forge, { rate: '50.0', failures: '100' })
  expect(code).toBe(1)
  expect(printed).toMatch(/^GET issues\?.*: HTTP 403\n$/)
})

test('the step runs whatever became of the archiving step, but not without new mails', () => {
  expect(STEP).toMatchObject({ if: "always() && steps.archive.outputs.failure-rate != ''" })
  expect(STEP.run).not.toContain('${{')
})
