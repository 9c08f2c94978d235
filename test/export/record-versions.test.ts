import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type RecordVersion, readVersions } from '../../src/clone/record-versions.ts'
import { type LineCommit, lineOf, listCommits } from '../../src/clone/versions.ts'
import { createGitAt } from '../../src/git/process.ts'
import { type BareRepository, createRepository as createBare } from '../forge/repository.ts'
import { GIT_ENV } from '../forge/run-git.ts'
import { createFolder } from '../git/open-branch.ts'

type Files = Readonly<Record<string, string | null>>

const A = 'data/logs/2026-11/2026-11-20_delivery_7.jsonl'
const A2 = 'data/logs/2026-11/2026-11-20_delivery_7_part-2.jsonl'
const B = 'data/logs/2026-12/2026-12-01_smtp.jsonl'
const F = 'data/failures/2026-11/2026-11-20_delivery_7_failures.jsonl'

const line = (id: number, state = 'SENT') =>
  `{"maillog_id":${id},"delivery_id":7,"status":"${state}"}`
const file = (...lines: string[]) => lines.map((one) => `${one}\n`).join('')

const createRepository = async () => createBare(await createFolder(), 'main')

/** An archive of these commits, oldest first. */
async function createHistory(
  commits: readonly { readonly files: Files; readonly at?: number }[],
): Promise<BareRepository> {
  const repository = await createRepository()
  await repository.importHistory('data', commits)
  return repository
}

function openGit(gitDir: string) {
  const own = createGitAt({ cwd: gitDir, environment: { ...GIT_ENV } })
  onTestFinished(() => own.dispose())
  return own
}

/** The first-parent line of the branch. */
async function readLine(repository: BareRepository): Promise<LineCommit[]> {
  const head = (await repository.head('data')) ?? ''
  return lineOf(await listCommits(openGit(repository.gitDir), head))
}

async function versionsOf(repository: BareRepository, since?: string): Promise<RecordVersion[]> {
  const git = openGit(repository.gitDir)
  const clone = { git, config: { promisors: [] }, prefetch: async () => {} }
  const line = await readLine(repository)
  const kinds = ['logs', 'failures'] as const
  const request = { line, directory: 'data', kinds, ...(since === undefined ? {} : { since }) }
  const all = await Array.fromAsync(readVersions(clone, request))
  return all.flat()
}

/** Every commit of the branch, oldest first, with all of its files. */
async function readHistory(repository: BareRepository) {
  const commits = await readLine(repository)
  const history = []
  for (const one of commits) history.push({ ...one, files: await repository.files(one.commit) })
  return history
}

/** The same by comparing every file of every commit. */
function expectedVersions(
  history: Awaited<ReturnType<typeof readHistory>>,
  since?: string,
): string[] {
  let before = new Map<string, Set<string>>()
  const found: string[] = []
  let isNew = since === undefined
  for (const { commit, knownFrom, files } of history) {
    const now = new Map<string, Set<string>>()
    for (const [path, text] of files) {
      const kind = /^data\/(logs|failures)\/.*\.jsonl$/.exec(path)?.[1]
      for (const one of kind === undefined ? [] : text.split('\n')) {
        const id = /^\{"maillog_id":(\d+)/.exec(one)?.[1]
        if (id === undefined) continue
        const key = `${kind} ${id}`
        now.set(key, new Set([...(now.get(key) ?? []), one]))
      }
    }
    const tell = (key: string, state: string | null) => {
      if (isNew) found.push(`${commit} ${knownFrom} ${key} ${state}`)
    }
    for (const [key, states] of now) {
      for (const state of states) if (!before.get(key)?.has(state)) tell(key, state)
    }
    for (const key of before.keys()) if (!now.has(key)) tell(key, null)
    if (commit === since) isNew = true
    before = now
  }
  return found.sort()
}

const told = (versions: readonly RecordVersion[]) =>
  versions
    .map(
      (one) =>
        `${one.commit} ${one.knownFrom} ${one.kind} ${one.maillogId} ${one.isLost ? null : one.line}`,
    )
    .sort()

/** What each commit brings, without its id. */
async function brief(repository: BareRepository): Promise<string[]> {
  const commits = await readLine(repository)
  const order = new Map(commits.map(({ commit }, index) => [commit, index]))
  const status = ({ line, isLost }: RecordVersion) => (isLost ? 'gone' : JSON.parse(line).status)
  const all = await versionsOf(repository)
  return all
    .map((one) => `${order.get(one.commit)} ${one.kind} ${one.maillogId} ${status(one)}`)
    .sort()
}

const HISTORIES: readonly (readonly [
  name: string,
  commits: readonly Files[],
  versions: readonly string[],
])[] = [
  [
    'a new record and a changed one',
    [{ [A]: file(line(1), line(2)) }, { [A]: file(line(1), line(2, 'HARDERROR'), line(3)) }],
    ['0 logs 1 SENT', '0 logs 2 SENT', '1 logs 2 HARDERROR', '1 logs 3 SENT'],
  ],
  [
    'a record that moves to another part',
    [
      { [A]: file(line(1), line(3)), [A2]: file(line(4)) },
      { [A]: file(line(1), line(2)), [A2]: file(line(3), line(4)) },
    ],
    ['0 logs 1 SENT', '0 logs 3 SENT', '0 logs 4 SENT', '1 logs 2 SENT'],
  ],
  [
    'a record that moves to an earlier file',
    [
      { [A]: file(line(1)), [A2]: file(line(3), line(4)) },
      { [A]: file(line(1), line(3)), [A2]: file(line(4)) },
    ],
    ['0 logs 1 SENT', '0 logs 3 SENT', '0 logs 4 SENT'],
  ],
  [
    'a record that changes as it moves',
    [{ [A]: file(line(1), line(3)) }, { [A]: file(line(1)), [A2]: file(line(3, 'DROP')) }],
    ['0 logs 1 SENT', '0 logs 3 SENT', '1 logs 3 DROP'],
  ],
  [
    'a file that gets another name',
    [{ [A]: file(line(1), line(2)) }, { [A]: null, [B]: file(line(1), line(2)) }],
    ['0 logs 1 SENT', '0 logs 2 SENT'],
  ],
  [
    'a file that gets an earlier name',
    [{ [B]: file(line(1), line(2)) }, { [B]: null, [A]: file(line(1), line(2)) }],
    ['0 logs 1 SENT', '0 logs 2 SENT'],
  ],
  [
    'a record that goes and returns',
    [{ [A]: file(line(1), line(2)) }, { [A]: file(line(1)) }, { [A]: file(line(1), line(2)) }],
    ['0 logs 1 SENT', '0 logs 2 SENT', '1 logs 2 gone', '2 logs 2 SENT'],
  ],
  [
    'a state that comes back',
    [{ [A]: file(line(1)) }, { [A]: file(line(1, 'RETRY')) }, { [A]: file(line(1)) }],
    ['0 logs 1 SENT', '1 logs 1 RETRY', '2 logs 1 SENT'],
  ],
  [
    'a copy that is taken back',
    [{ [A]: file(line(1)), [B]: file(line(1), line(9)) }, { [B]: file(line(9)) }],
    ['0 logs 1 SENT', '0 logs 1 SENT', '0 logs 9 SENT'],
  ],
  [
    'a failure beside its log',
    [{ [A]: file(line(1, 'RETRY')) }, { [A]: file(line(1, 'DROP')), [F]: file(line(1, 'DROP')) }],
    ['0 logs 1 RETRY', '1 failures 1 DROP', '1 logs 1 DROP'],
  ],
  [
    'every file gone',
    [
      { [A]: file(line(1)), [F]: file(line(1)) },
      { [A]: null, [F]: null, x: 'y' },
    ],
    ['0 failures 1 SENT', '0 logs 1 SENT', '1 failures 1 gone', '1 logs 1 gone'],
  ],
  [
    'lines that are no records',
    [
      { [A]: file(line(1)) },
      { [A]: `<<<<<<< a\n--- x\n+++ y\n@@ -1 +1 @@\n${file(line(1))}` },
      { [A]: file(line(1)) },
    ],
    ['0 logs 1 SENT'],
  ],
  [
    'what is no archive file',
    [
      {
        'data/logs/a.csv': file(line(1)),
        'logs/2026-11/a.jsonl': file(line(2)),
        'data/x/a.jsonl': file(line(3)),
      },
    ],
    [],
  ],
  [
    'a file without its last line end',
    [{ [A]: line(1) }, { [A]: file(line(1), line(2)) }, { [A]: `${file(line(1))}${line(2)}` }],
    ['0 logs 1 SENT', '1 logs 2 SENT'],
  ],
]

test.each(HISTORIES)('%s', async (_name, commits, versions) => {
  const repository = await createHistory(commits.map((files) => ({ files })))
  expect(await brief(repository)).toEqual(versions)
})

test('a NUL in a record, Japanese and a quote are kept as they stand', async () => {
  const repository = await createRepository()
  const odd = `{"maillog_id":1,"a":"宛先不明 \u0000 \\" \r\u2028"}`
  await repository.commitFiles({ branch: 'data', files: { [A]: file(odd) } })
  expect((await versionsOf(repository)).map((one) => one.line)).toEqual([odd])
})

test('time never runs backwards along the line, and a merge counts by its own commit', async () => {
  const repository = await createRepository()
  const at = (minute: number) => Date.parse('2026-11-20T00:00:00Z') + minute * 60_000
  const first = await repository.commitFiles({
    branch: 'data',
    files: { [A]: file(line(1)) },
    at: at(10),
  })
  const side = { [A2]: file(line(2)) }
  const theirs = await repository.commitFiles({
    branch: 'side',
    files: side,
    at: at(12),
    parents: [first],
  })
  const ours = await repository.commitFiles({
    branch: 'data',
    files: { [B]: file(line(3)) },
    at: at(5),
  })
  const parents = [ours, theirs]
  const merged = { ...side, [A]: file(line(1, 'DROP')) }
  await repository.commitFiles({ branch: 'data', files: merged, at: at(20), parents })
  const found = (await versionsOf(repository)).map(
    (one) => `${one.maillogId} ${(one.knownFrom - at(0)) / 60_000}`,
  )
  expect(found.sort()).toEqual(['1 10', '1 20', '2 20', '3 10'])
})

/** A small random archive whose records change, move, go and return. */
function* randomHistory(seed: number, commits: number): Generator<Record<string, string | null>> {
  let state = seed
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % below
  }
  const paths = [A, A2, B, F]
  const records = new Map<number, { path: string; state: string }>()
  for (let at = 0; at < commits; at++) {
    for (let change = 0; change < 12; change++) {
      const id = 1 + random(30)
      if (random(8) === 0) records.delete(id)
      else records.set(id, { path: paths[random(4)]!, state: `S${random(4)}` })
    }
    const files: Record<string, string | null> = {}
    for (const path of paths) {
      const own = [...records].filter(([, one]) => one.path === path).sort(([a], [b]) => a - b)
      files[path] = own.length === 0 ? null : file(...own.map(([id, one]) => line(id, one.state)))
    }
    files.tick = String(at)
    yield files
  }
}

test.each([1, 2])(
  'as every file of every commit tells it, whole and since any commit (%i)',
  async (seed) => {
    const commits = Array.from(randomHistory(seed, 14), (files, index) => ({
      files,
      at: 1_700_000_000_000 + ((index * 7919) % 100) * 1000,
    }))
    const repository = await createHistory(commits)
    const history = await readHistory(repository)
    expect(history).toHaveLength(14)
    for (const since of [undefined, ...[0, 6, 13].map((at) => history[at]?.commit)]) {
      expect(told(await versionsOf(repository, since))).toEqual(expectedVersions(history, since))
    }
  },
)

test('a commit beside the first-parent line is refused as a start', async () => {
  const repository = await createRepository()
  await repository.commitFiles({ branch: 'data', files: { [A]: file(line(1)) } })
  const other = await repository.commitFiles({ branch: 'other', files: { [A]: file(line(2)) } })
  await expect(versionsOf(repository, other)).rejects.toThrow('first-parent line')
})

const SETTINGS = `
[color]
	ui = always
	diff = always
[diff]
	noprefix = true
	mnemonicPrefix = true
	external = false
	renames = copies
	context = 9
	interHunkContext = 9
	orderFile = /nonexistent
	suppressBlankEmpty = true
	relative = true
	algorithm = patience
	wordRegex = .
	wsErrorHighlight = all
	colorMoved = zebra
[diff "x"]
	textconv = false
	command = false
[core]
	quotePath = true
[log]
	diffMerges = off
`

test('the settings and attributes of the clone change nothing', async () => {
  const repository = await createHistory(Array.from(randomHistory(9, 8), (files) => ({ files })))
  const before = told(await versionsOf(repository))
  await appendFile(join(repository.gitDir, 'config'), SETTINGS)
  await mkdir(join(repository.gitDir, 'info'), { recursive: true })
  await writeFile(join(repository.gitDir, 'info', 'attributes'), '* diff=x\n*.jsonl -diff\n')
  expect(told(await versionsOf(repository))).toEqual(before)
  expect(before.length).toBeGreaterThan(20)
})
