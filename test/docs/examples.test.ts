import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { stepsOf, type Workflow } from '../workflows/workflow-files.ts'

const OURS = /^OWNER\/blastengine-archive(?<other>\/(?:verify|explore))?@main$/
const PINNED = /uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/

/** The complete workflows of a README, as a user copies them. */
function quoted(file: string): [string, string][] {
  const blocks = readFileSync(file, 'utf8').matchAll(/^```yaml\n(name:[\s\S]*?)^```$/gm)
  return [...blocks].map(([, text = ''], index) => [`${file}, workflow ${index + 1}`, text])
}

const FILES = readdirSync('examples').filter((name) => name.endsWith('.yml'))
/** A workflow of the command line: it runs no action, so the rules for those are not its rules. */
const LAKE = 'lake.yml'

const EXAMPLES = [
  ...FILES.filter((name) => name !== LAKE).map((name): [string, string] => [
    name,
    readFileSync(`examples/${name}`, 'utf8'),
  ]),
  ...quoted('README.md'),
  ...quoted('README.ja.md'),
]

const inputsOf = (file: string) => Object.keys(parse(readFileSync(file, 'utf8')).inputs)

it('there is one example for each way to run it, and each README links all but the first', () => {
  expect(FILES).toEqual([
    'alert.yml',
    'dispatch.yml',
    'explorer.yml',
    'lake.yml',
    'other-repository.yml',
    'pull-request.yml',
    'schedule.yml',
    'several-accounts.yml',
    'verify-elsewhere.yml',
    'verify-pull-request.yml',
    'verify-weekly.yml',
  ])
  const inEachReadme = ['dry run', 'schedule']
  expect(EXAMPLES).toHaveLength(FILES.length - 1 + 2 * inEachReadme.length)
  for (const readme of ['README.md', 'README.ja.md']) {
    const text = readFileSync(readme, 'utf8')
    for (const name of FILES.filter((file) => file !== 'schedule.yml')) {
      expect(text).toContain(`(examples/${name})`)
    }
  }
})

it('the export to a bucket reads the archive alone, uses no action of others, and stores no key', () => {
  const text = readFileSync(`examples/${LAKE}`, 'utf8')
  const workflow: Workflow = parse(text)
  const [job] = Object.values(workflow.jobs)
  expect(workflow.permissions).toEqual({})
  expect(job?.permissions).toEqual({ contents: 'read', 'id-token': 'write' })
  expect(stepsOf(workflow).filter(({ uses }) => uses !== undefined)).toEqual([])
  expect(text).not.toMatch(/secrets\.|AWS_SECRET/)
  const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(text).toContain(`@duckdb/node-api@${peerDependencies['@duckdb/node-api']}`)
  expect(stepsOf(workflow).some(({ run = '' }) => /\$\{\{/.test(run))).toBe(false)
})

describe.each(EXAMPLES)('%s', (_name, text) => {
  const workflow: Workflow = parse(text)
  const steps = stepsOf(workflow)
  const ours = steps.filter(({ uses = '' }) => OURS.test(uses))
  const reads = ours.every(({ with: given }) => given?.mode === 'dry-run')
  const archives = !reads && ours.some(({ uses = '' }) => !/\/(?:verify|explore)@/.test(uses))

  it('uses this action with inputs that it has, and others by commit', () => {
    expect(ours.length).toBeGreaterThan(0)
    for (const { uses = '', with: given = {} } of ours) {
      const folder = (OURS.exec(uses)?.groups?.other ?? '').slice(1)
      expect(inputsOf(join(folder, 'action.yml'))).toEqual(
        expect.arrayContaining(Object.keys(given)),
      )
    }
    const lines = text.split('\n').filter((line) => line.includes('uses: '))
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length)
    for (const line of lines.filter((one) => !one.includes('uses: OWNER/'))) {
      expect(line).toMatch(PINNED)
    }
  })

  it('gives each job what it needs: the token writes only where this repository is archived', () => {
    expect(workflow.permissions).toEqual({})
    for (const job of Object.values(workflow.jobs)) {
      const usesOwnToken = job.steps.every((step) => step.with?.token === undefined)
      const { contents, 'pull-requests': pulls, issues, ...others } = job.permissions ?? {}
      expect(issues).toBe(job.steps.some(({ run }) => run !== undefined) ? 'write' : undefined)
      expect(others).toEqual({})
      expect(contents).toBe(usesOwnToken ? (archives ? 'write' : 'read') : undefined)
      const mode = ours.map((step) => step.with?.mode).find(Boolean)
      if (archives) expect(pulls).toBe(mode === undefined ? undefined : 'write')
    }
  })

  it('starts at an odd minute, away from the full quarters', () => {
    const { schedule = [] } = workflow.on as { schedule?: readonly { cron: string }[] }
    for (const { cron } of schedule) {
      const minute = Number(cron.split(' ')[0])
      expect(minute % 2).toBe(1)
      expect(minute % 5).not.toBe(0)
    }
    expect(schedule.length > 0 || 'workflow_dispatch' in workflow.on || !archives).toBe(true)
  })

  it('has time to publish after its deadline, and drops no run', () => {
    for (const job of Object.values(workflow.jobs)) {
      const deadline = Number(ours[0]?.with?.['deadline-minutes'] ?? (archives ? 300 : 0))
      expect(job['timeout-minutes']).toBeGreaterThan(deadline)
      if (ours[0]?.with?.token !== undefined && archives) expect(deadline).toBeLessThan(60)
      const concurrency = workflow.concurrency ?? (job as Partial<Workflow>).concurrency
      if (!archives) continue
      expect(concurrency).toMatchObject({ queue: 'max', 'cancel-in-progress': false })
    }
  })

  it('lets code of strangers come nowhere near: no checkout, no value in the text of a script', () => {
    for (const step of steps) {
      expect(step.run ?? '').not.toContain('${{')
      expect(step.uses ?? '').not.toMatch(/^actions\/checkout/)
    }
  })
})
