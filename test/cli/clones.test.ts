import { mkdtempSync, rmSync } from 'node:fs'
import { appendFile, chown, cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openClone } from '../../src/clone/clone.ts'
import { git, tryGit } from '../forge/run-git.ts'
import { mailLog } from '../verify/account.ts'
import { runProgram } from './running.ts'
import { createSmallArchive } from './small-archive.ts'

/** The reader's configuration and the make of the clone change nothing: every row tells the same story. */

const folder = mkdtempSync(join(tmpdir(), 'clones-'))
const origin = join(folder, 'origin.git')
const ASKED = ['--email', 'reader1@example.jp']

const STAGES = [
  { at: '2026-11-20T12:00:00+09:00', logs: [mailLog(1, { status: 'RETRY' }), mailLog(2)] },
  { at: '2026-11-21T12:00:00+09:00', logs: [mailLog(1), mailLog(2)] },
]

let told = ''
let newest = ''
let made = 0

/** A clone in a new folder, by its path as URL, so that git copies as from a server. */
async function clone(...args: string[]): Promise<string> {
  made += 1
  const path = join(folder, `clone-${made}`)
  await git(['clone', '--quiet', '--template=', ...args, `file://${origin}`, path])
  return path
}

/** A checked-out clone, made once: what only reads uses it, what changes it works on a copy. */
const pristine = join(folder, 'pristine')

async function copyOf(repository: string): Promise<string> {
  made += 1
  const path = join(folder, `copy-${made}`)
  await cp(repository, path, { recursive: true })
  return path
}

const plain = () => copyOf(pristine)

beforeAll(async () => {
  await createSmallArchive(origin, STAGES)
  await git(['clone', '--quiet', '--template=', '--branch=data', `file://${origin}`, pristine])
  const { code, stdout } = await runProgram(['trace', '--repository', origin, ...ASKED])
  expect(code).toBe(0)
  expect(stdout).toMatch(/known since.*RETRY.*known since.*SENT/s)
  told = stdout
  newest = await git(['rev-parse', 'data'], { cwd: origin })
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

async function expectTold(
  repository: string,
  env: Readonly<Record<string, string>> = {},
  more: readonly string[] = [],
) {
  const ran = await runProgram(['trace', '--repository', repository, ...ASKED, ...more], { env })
  expect(ran).toEqual({ code: 0, stdout: told, stderr: '' })
}

/** A program of git's that ends everything with an error and leaves a trace. */
const TRAP = '!touch trapped; exit 1'
const WRONG = 'sh -c "exit 1"'

/**
 * Lines of `~/.gitconfig` or of the clone's own file. Those of a group change different things, so that none hides
 * what another one would do.
 */
const SETTINGS: readonly (readonly [name: string, lines: string])[] = [
  [
    'how git prints',
    '[color]\nui=always\ngrep=always\ndiff=always\n[color "grep"]\nmatch=red bold\n[core]\nquotePath=true\nprecomposeUnicode=true\n[log]\nshowSignature=true\nshowRoot=false\nfollow=true\n[gpg]\nprogram=/bin/false',
  ],
  [
    'how git printed, and what it starts',
    `[grep]\ncolor=always\n[color]\nbranch=always\nstatus=always\n[core]\npager=${WRONG}\n[pager]\ngrep=true\nls-tree=true\nrev-list=true\n[diff]\nexternal=${WRONG}\nnoprefix=true\nrenames=copies\n[diff "x"]\ntextconv=false\nbinary=true`,
  ],
  [
    'aliases, and words of output',
    `[alias]\ngrep=${TRAP}\nrev-list=${TRAP}\ncat-file=${TRAP}\nls-tree=${TRAP}\nrev-parse=${TRAP}\n[i18n]\nlogOutputEncoding=UTF-16\n[core]\nabbrev=4\n[format]\npretty=oneline\n[log]\ndate=relative`,
  ],
  [
    'orders of grep, and what a fetch does',
    '[grep]\nlineNumber=true\ncolumn=true\npatternType=perl\nfullName=false\nextendedRegexp=true\nfallbackToNoIndex=true\nthreads=1\n[submodule]\nrecurse=true\n[fetch]\nrecurseSubmodules=true\nprune=true\n[url "https://192.0.2.1/"]\ninsteadOf=file://',
  ],
  [
    'hooks, watchers and attributes',
    '[core]\nhooksPath=/nowhere\nfsmonitor=/bin/false\nuntrackedCache=true\nattributesFile=ATTRIBUTES',
  ],
  ['what git refuses', '[safe]\nbareRepository=explicit\n[protocol]\nallow=never\nversion=0'],
]

describe("the reader's own configuration", () => {
  test.each([
    // No file of the reader's own is read: where one were, any of these would be told.
    ['everything that changes answers', SETTINGS.map(([, lines]) => lines).join('\n')],
    ['a file that git cannot read', '[core\n='],
  ])('%s', async (_, lines) => {
    made += 1
    const home = join(folder, `home-${made}`)
    await mkdir(home, { recursive: true })
    const attributes = join(home, 'attributes')
    await writeFile(attributes, '* binary -text diff=x working-tree-encoding=UTF-16\n')
    await writeFile(join(home, '.gitconfig'), `${lines.replace('ATTRIBUTES', attributes)}\n`)
    await expectTold(pristine, { HOME: home })
    expect(await readdir(home)).not.toContain('trapped')
  })

  test('clone.defaultRemoteName', async () => {
    await expectTold(await clone('--no-checkout', '--origin=upstream'))
  })
})

test.each(SETTINGS)("the clone's own configuration: %s", async (_, lines) => {
  const path = await plain()
  const attributes = join(path, '.git', 'info', 'attributes')
  await mkdir(join(path, '.git', 'info'), { recursive: true })
  await writeFile(attributes, '* binary diff=x\n')
  const file = join(path, '.git', 'config')
  await writeFile(file, `${lines.replace('ATTRIBUTES', attributes)}\n`, { flag: 'a' })
  await expectTold(path)
})

/** None of them reaches git: where one did, it would be the only one that is told. */
test('variables of git', async () => {
  await expectTold(pristine, {
    GIT_DIR: '/nowhere',
    GIT_WORK_TREE: '/nowhere',
    GIT_OBJECT_DIRECTORY: '/nowhere',
    GIT_INDEX_FILE: '/nowhere',
    GIT_NAMESPACE: 'x',
    GIT_ICASE_PATHSPECS: '1',
    GIT_NOGLOB_PATHSPECS: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'color.ui',
    GIT_CONFIG_VALUE_0: 'always',
    GIT_CONFIG_PARAMETERS: "'color.ui=always'",
    GIT_CONFIG: '/nowhere',
    GIT_CONFIG_GLOBAL: '/nowhere',
    GIT_CONFIG_SYSTEM: '/nowhere',
    GIT_TRACE: '1',
    GIT_TRACE2: '1',
    GIT_PAGER: 'false',
    GIT_PAGER_IN_USE: 'true',
    GIT_EXTERNAL_DIFF: 'false',
    GIT_DIFF_OPTS: '-u0',
    GIT_CEILING_DIRECTORIES: '/',
    GIT_DEFAULT_HASH: 'sha256',
    LANG: 'ja_JP.UTF-8',
    LC_ALL: 'ja_JP.UTF-8',
    LANGUAGE: 'ja',
    PAGER: 'false',
    TZ: 'America/St_Johns',
  })
})

describe('the make of a clone', () => {
  test('mirror', async () => expectTold(await clone('--mirror')))
  test('bare, its branches packed', async () => {
    const path = await clone('--bare')
    await git(['pack-refs', '--all'], { cwd: path })
    await expectTold(path)
  })
  test('a folder inside the checkout', async () => {
    await expectTold(join(pristine, 'data', 'logs'))
  })
  test('the git folder itself', async () => expectTold(join(pristine, '.git')))
  test('reached by a link', async () => {
    const link = join(folder, 'link')
    await symlink(pristine, link)
    await expectTold(link)
  })
  test('a linked worktree, of which the branch is checked out elsewhere', async () => {
    const path = await plain()
    await git(['worktree', 'add', '--quiet', '--detach', `${path}-tree`], { cwd: path })
    await expectTold(`${path}-tree`)
  })
  test('sparse', async () => {
    const path = await clone('--branch=data', '--sparse')
    await git(['sparse-checkout', 'set', 'nothing'], { cwd: path })
    await expectTold(path)
  })
  test('objects borrowed from another', async () => {
    made += 1
    const path = join(folder, `clone-${made}`)
    await git(['clone', '--quiet', '--shared', '--no-checkout', origin, path])
    await expectTold(path)
  })
  test.each(['blob:none', 'tree:0', 'blob:limit=10'])('partial: %s', async (filter) => {
    await expectTold(await clone('--no-checkout', `--filter=${filter}`))
  })
  test('partial, made by a reader whose configuration refuses protocols and prunes', async () => {
    const path = await clone('--no-checkout', '--filter=blob:none')
    const home = join(folder, 'home-partial')
    await mkdir(home)
    await writeFile(
      join(home, '.gitconfig'),
      '[protocol]\nallow=never\n[fetch]\nprune=true\n[color]\nui=always\n',
    )
    const refs = await git(['for-each-ref'], { cwd: path })
    await expectTold(path, { HOME: home })
    expect(await git(['for-each-ref'], { cwd: path })).toBe(refs)
  })
  test('partial, its remote gone: it cannot be read', async () => {
    const path = await clone('--no-checkout', '--filter=blob:none')
    await git(['remote', 'set-url', 'origin', '/nowhere'], { cwd: path })
    const ran = await runProgram(['trace', '--repository', path, ...ASKED])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('this clone is partial')
  })
  test('a worktree folder that its configuration names and that is gone', async () => {
    const path = await plain()
    await git(['config', 'core.worktree', '/nowhere'], { cwd: path })
    await expectTold(join(path, '.git'))
  })
  test.runIf(process.getuid?.() === 0)('another owner', async () => {
    const path = await plain()
    for (const name of ['', '.git', '.git/config', '.git/HEAD'])
      await chown(join(path, name), 65534, 65534)
    await expectTold(path)
  })
  test('SHA-256', async () => {
    const bare = join(folder, 'sha256.git')
    await createSmallArchive(bare, STAGES, 'sha256')
    const path = join(folder, 'sha256')
    await git(['clone', '--quiet', '--no-checkout', `file://${bare}`, path])
    const ran = await runProgram(['trace', '--repository', path, ...ASKED, '--json'])
    expect(ran.code).toBe(0)
    const [mail] = JSON.parse(ran.stdout).mails
    expect(mail.states.map(({ commit }: { commit: string }) => commit.length)).toEqual([64, 64])
  })
  test('reftable, where this git knows it', async ({ skip }) => {
    const path = join(folder, 'reftable')
    const { code } = await tryGit(['clone', '--quiet', '--ref-format=reftable', '-n', origin, path])
    if (code !== 0) skip('this git does not know reftable')
    await expectTold(path)
  })
})

describe('another history than the one that was published', () => {
  test('a replaced commit', async () => {
    const path = await plain()
    const [newest = '', oldest = ''] = (await git(['rev-list', 'HEAD'], { cwd: path })).split('\n')
    await git(['replace', newest, oldest], { cwd: path })
    await expectTold(path)
  })
  test('a grafted commit', async () => {
    const path = await plain()
    const [newest = ''] = (await git(['rev-list', 'HEAD'], { cwd: path })).split('\n')
    await mkdir(join(path, '.git', 'info'), { recursive: true })
    await writeFile(join(path, '.git', 'info', 'grafts'), `${newest}\n`)
    await expectTold(path)
  })
})

/** Where the branch is read when several hold it. */
describe('the head', () => {
  const old = join(folder, 'old')
  beforeAll(async () => {
    const options = ['--template=', '--no-checkout', '--origin=old']
    await git(['clone', '--quiet', ...options, `file://${origin}`, old])
    await git(['update-ref', 'refs/remotes/old/data', 'refs/remotes/old/data~1'], { cwd: old })
  })
  const withRemotes = () => copyOf(old)
  async function expectNewest(repository: string): Promise<void> {
    const opened = await openClone({
      repository,
      branch: 'data',
      directory: 'data',
      env: process.env,
    })
    await opened.close()
    expect(opened.head).toBe(newest)
  }
  test('of the remote that is newest, whatever its name', async () => {
    const path = await withRemotes()
    await git(['remote', 'add', 'a/b', `file://${origin}`], { cwd: path })
    await git(['fetch', '--quiet', 'a/b'], { cwd: path })
    await expectNewest(path)
  })
  test('of a remote whose branches land elsewhere', async () => {
    const path = await withRemotes()
    const remote = `[remote "x"]\n\turl = file://${origin}\n\tfetch = +refs/heads/*:refs/mine/*\n`
    await appendFile(join(path, '.git', 'config'), remote)
    await git(['fetch', '--quiet', 'x'], { cwd: path })
    await expectNewest(path)
  })
  test('of the local branch when it is ahead', async () => {
    const path = await withRemotes()
    await git(['fetch', '--quiet', `file://${origin}`, 'data:refs/heads/data'], { cwd: path })
    await expectNewest(path)
  })
  test('of the remote when the local branch is behind', async () => {
    const path = await plain()
    await git(['reset', '--quiet', '--soft', 'origin/data~1'], { cwd: path })
    await expectNewest(path)
  })
  test('of a remote that was removed by hand', async () => {
    const path = await clone('--no-checkout')
    await git(['config', '--remove-section', 'remote.origin'], { cwd: path })
    await git(['update-ref', '-d', 'refs/heads/data'], { cwd: path })
    await expectTold(path)
  })
  test('is not that of another branch whose name ends alike', async () => {
    const path = await withRemotes()
    await git(['update-ref', 'refs/remotes/old/x/data', 'refs/remotes/old/data'], { cwd: path })
    await git(['fetch', '--quiet', `file://${origin}`, 'data:refs/remotes/old/data'], { cwd: path })
    await expectNewest(path)
  })
  test('that parted is refused by name', async () => {
    const path = await plain()
    const tree = await git(['rev-parse', 'HEAD^{tree}'], { cwd: path })
    const other = await git(['commit-tree', tree, '-p', 'HEAD~1', '-m', 'other'], { cwd: path })
    await git(['update-ref', 'refs/heads/data', other], { cwd: path })
    const ran = await runProgram(['trace', '--repository', path, ...ASKED])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(/data \([0-9a-f]{12}\) and origin\/data \([0-9a-f]{12}\) parted/)
  })
})

test('nothing in the clone is changed', async () => {
  const path = await plain()
  const list = async () => (await readdir(path, { recursive: true })).sort()
  const before = await list()
  await expectTold(path)
  await runProgram(['trace', '--repository', path, '--email', 'nobody@example.jp'])
  await runProgram(['verify', '--repository', path])
  expect(await list()).toEqual(before)
  await rm(path, { recursive: true })
})
