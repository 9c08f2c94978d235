import { describe, expect, it } from 'vitest'
import { reply, tooManyRequests } from '../simulator/behaviours.ts'
import { prepareArchivedScenario } from './beginning.ts'
import type { RunResult } from './run-action.ts'
import { prepareScenario, type Scenario } from './scenario.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }
const LIST = /^GET \/logs\/mails\/results/
type Inputs = Readonly<Record<string, string>>
type Tell = (scenario: Scenario, inputs: Inputs) => Promise<RunResult>

interface Situation {
  /** Begins with the archive of a first run. Default: with nothing. */
  readonly isArchived?: boolean
  /** Default: English. What is the same in every run is held in both languages by tests of the summary. */
  readonly language?: 'ja'
  readonly tell: Tell
}

/** What a run says, after everything that is asked of it at once: what happened, is anything lost, what to do now. */
const SCENARIOS: Readonly<Record<string, Situation>> = {
  'wrong-key': {
    language: 'ja',
    async tell(scenario, inputs) {
      const result = await scenario.run({ 'api-key': 'wrong-key-0123456789', ...inputs })
      expect(groupsOf(result)).toEqual(['List deliveries', 'Publish'])
      return result
    },
  },
  'list-broken-off': {
    tell(scenario, inputs) {
      scenario.simulator.oddities.maxCount = 30
      scenario.simulator.inject(LIST, reply(503), { ...ALWAYS, after: 3 })
      return scenario.run(inputs)
    },
  },
  'three-429': {
    tell(scenario, inputs) {
      scenario.simulator.oddities.maxCount = 10
      scenario.simulator.inject(/./, tooManyRequests(1), { ...ALWAYS, after: 10 })
      return scenario.run(inputs)
    },
  },
  'damaged-files': {
    isArchived: true,
    language: 'ja',
    async tell(scenario, inputs) {
      const [shard = ''] = [...(await scenario.forge.files('data')).keys()].filter((path) =>
        /2026-11-22_delivery_\d+\.jsonl$/.test(path),
      )
      const deliveries = 'data/deliveries/2026-11/2026-11-22.csv'
      const files = { [shard]: '{"maillog_id":1\n', [deliveries]: 'broken' }
      await scenario.forge.commitFiles({ branch: 'data', files, message: 'Break two files' })
      return scenario.run(inputs)
    },
  },
  'quiet-run': {
    isArchived: true,
    /** The same facts make no second commit, whatever the machine believes in. */
    async tell(scenario, inputs) {
      const head = await scenario.forge.head('data')
      const env = { TZ: 'Pacific/Apia', LC_ALL: 'ja_JP.UTF-8' }
      const result = await scenario.run(inputs, { env })
      expect(result.outputs).toMatchObject({ commit: '', seal: '', changed: 'false' })
      expect(await scenario.forge.head('data')).toBe(head)
      return result
    },
  },
  /** By a user who may read nothing but mail logs. */
  'dry-run': {
    async tell(scenario, inputs) {
      for (const right of ['deliveries', 'details', 'reports', 'errors', 'usages'] as const) {
        scenario.simulator.denied.add(right)
      }
      const result = await scenario.run({ mode: 'dry-run', ...inputs })
      expect(result.outputs).toMatchObject({ commit: '', seal: '' })
      expect(await scenario.forge.head('data')).toBeUndefined()
      return result
    },
  },
}

/** Without what differs from run to run: ids of commits, addresses, the time taken, the number of requests. */
function normalize({ summary, annotations, outputs }: RunResult): string {
  const told = summary
    .replace(/\[`[0-9a-f]{7}`\]\(<[^>]*>\)/g, '[`commit`](<url>)')
    .replace(/took .*|所要時間.*/g, 'took …')
    .replace(/(Requests to blastengine:\*\* )[\d,]+/, '$1…')
    .replace(/(リクエスト：\*\* )[\d,]+/, '$1…')
    .replace(/(refused by the rate limit: )[\d,]+|(拒否)[\d,]+/, '$1$2…')
    .replace(/\/logs\/mails\/\d+/g, '/logs/mails/{id}')
  const messages = annotations.map(({ level, title, message }) => `${level} [${title}]: ${message}`)
  const { complete, changed } = outputs
  const lines = [told, ...messages, `complete=${complete} changed=${changed}`, '']
  return lines.join('\n').replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'https://github.example')
}

const numberOf = (cell: string) => Number(cell.replaceAll(',', ''))

/** The numbers of the table: kind → read, new, changed, archived already, not kept. */
function rowsOf(summary: string): Map<string, number[]> {
  const lines = summary.split('\n').filter((line) => /^\| [^-]/.test(line))
  const cells = lines.slice(1).map((line) => line.replace(/^\| | \|$/g, '').split(' | '))
  return new Map(cells.map(([kind = '', ...numbers]) => [kind, numbers.map(numberOf)]))
}

/** The groups of the runner's log, in order; `!` stands before one that began before the last one had ended. */
function groupsOf({ commands, stdout }: RunResult): string[] {
  const groups: string[] = []
  let open = 0
  for (const { command, data } of commands) {
    if (command === 'group') groups.push(open++ === 0 ? data : `!${data}`)
    if (command === 'endgroup') open--
  }
  expect(open, stdout).toBe(0)
  return groups
}

/** Every row of the table comes to what was read. */
function expectSums(summary: string): void {
  for (const [kind, [read = 0, ...parts]] of rowsOf(summary)) {
    expect([kind, parts.reduce((sum, one) => sum + one, 0)]).toEqual([kind, read])
  }
}

describe('the summary', () => {
  it.each(Object.entries(SCENARIOS))(
    'of %s tells what happened, what is lost and what to do',
    async (name, { language = 'en', isArchived = false, tell }) => {
      const scenario = await (isArchived ? prepareArchivedScenario() : prepareScenario())
      const result = await tell(scenario, { language })
      expectSums(result.summary)
      await expect(normalize(result)).toMatchFileSnapshot(`golden/${name}-${language}.golden.md`)
    },
  )
})

/** Groups of the log about what the archive lacks. */
const MISSING = [
  'Compare with the archive',
  'Fetch what is owed',
  'Fetch counts',
  'Fetch failures',
  'Fetch open reports',
]

const unkept = (summary: string) => /Read and not kept:.*/.exec(summary)?.[0]

/** What was read and not kept has its reason, whatever kind of record it is. */
describe('records are counted as read and not kept', () => {
  it('that resources does not name, that since leaves out, and of a delivery that did not start yet', async () => {
    const scenario = await prepareArchivedScenario()
    const left = await scenario.run({ resources: 'logs', since: '2026-11-22' })
    expectSums(left.summary)
    expect(unkept(left.summary)).toMatch(/\b3 deliveries that 'resources' does not name/)
    expect(unkept(left.summary)).toMatch(/\b62 mail logs older than 'since'/)
    const { id } = scenario.account.addBulk({ recipients: 3, at: '2026-12-01T10:00:00' })
    const early = await scenario.run({ 'delivery-ids': String(id) })
    expectSums(early.summary)
    expect(unkept(early.summary)).toMatch(/1 delivery that did not start yet/)
    expect(groupsOf(early)).toEqual(['Read deliveries', ...MISSING, 'Publish'])
  })
})

/** Every number in a text, in its order. */
const numbersIn = (text: string) => (text.match(/\d[\d,]*/g) ?? []).map(numberOf)

/** New records of a pull request's text, summed over the files of each kind. */
function newByFile(body: string): Map<string, number> {
  const news = new Map<string, number>()
  for (const [, kind = '', count = ''] of body.matchAll(
    /^\| ([^|]+) \| `[^`]+` \| ([\d,]+) \|/gm,
  )) {
    news.set(kind, (news.get(kind) ?? 0) + numberOf(count))
  }
  return news
}

/** What the commit message counts: deliveries, mail logs read, new, changed, failures, reports. */
async function countsOfCommit(scenario: Scenario): Promise<number[]> {
  const message = await scenario.forge.git('log', '-1', '--format=%s', 'data')
  return numbersIn(message)
}

describe('the steps of a run', () => {
  it('are groups of the log', async () => {
    const { first } = await prepareArchivedScenario()
    const lists = ['List deliveries', 'Read mail logs', 'Read owed deliveries']
    const last = ['Fetch account lists', 'Publish']
    const groups = [...lists, 'Check the list of mail logs', ...MISSING, ...last]
    expect(groupsOf(first)).toEqual(groups)
  })
})

describe('the same count for the same thing', () => {
  it('in the table, the outputs, the commit and the log of a first run', async () => {
    const scenario = await prepareArchivedScenario()
    const { summary, outputs, stdout } = scenario.first
    expectSums(summary)
    await expect(normalize(scenario.first)).toMatchFileSnapshot('golden/first-run-en.golden.md')
    const read = (kind: string) => rowsOf(summary).get(kind) ?? []
    const [logs = 0, added = 0, changed = 0] = read('Mail logs')
    const [deliveries] = read('Deliveries')
    const [details = 0] = read('Failure details')
    const [reports = 0] = read('Open reports')
    const of = (...names: readonly string[]) => names.map((name) => Number(outputs[name]))
    expect(of('deliveries', 'logs-read', 'logs-added', 'logs-updated')).toEqual([
      deliveries,
      logs,
      added,
      changed,
    ])
    expect(of('failures', 'reports')).toEqual([details, reports])
    expect(await countsOfCommit(scenario)).toEqual([
      deliveries,
      logs,
      added,
      changed,
      details,
      reports,
    ])
    expect(summary).toContain(`## ✅ Archive created with ${added} mail logs`)
    expect(summary).toContain(`: ${outputs['files-changed']} files of the archive changed`)
    const failed = numbersIn(/New delivery failures:\*\* (.*)/.exec(summary)?.[1] ?? '')
    expect(failed[0]).toBe(Number(outputs['new-failures']))
    expect(failed[0]).toBe(details)
    const logged = /^Read ([\d,]+) mail logs? \((\d+) new, (\d+) changed\), (\d+).* (\d+) open/m
    expect(logged.exec(stdout)?.slice(1).map(Number)).toEqual([
      logs,
      added,
      changed,
      details,
      reports,
    ])
  })

  it('in the pull request, and in the annotation and the list of a problem', async () => {
    const scenario = await prepareScenario()
    const failures = [...scenario.account.truth().failures()]
    const failing = failures.slice(0, 2).map((row) => row.maillog_id)
    const path = new RegExp(`^GET /logs/mails/(?:${failing.join('|')})`)
    scenario.simulator.inject(path, reply(500), ALWAYS)
    const { summary, annotations } = await scenario.run({ mode: 'pull-request' })
    const [pull] = scenario.forge.pulls
    const [, added] = rowsOf(summary).get('Mail logs') ?? []
    expect(pull?.title).toBe(`archive: ${added} new mail logs`)
    expect(summary).toContain(`${added} new mail logs wait for review`)
    const news = new Map([...rowsOf(summary)].map(([kind, [, count]]) => [kind, count]))
    expect(news.get('Failure details')).toBe(failures.length - failing.length)
    expect(newByFile(pull?.body ?? '')).toEqual(news)

    const [annotation] = annotations.filter(({ title }) => title?.includes('failure details'))
    expect(annotation?.level).toBe('error')
    expect(numbersIn(annotation?.message ?? '')[0]).toBe(failing.length)
    expect(summary).toContain(`The details of ${failing.length} failed mails could not be fetched`)
    const left = /Left for the next run:\*\* .*?(\d+) failure details/.exec(summary)?.[1]
    expect(left).toBe(String(failing.length))
  })
})
