import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { git } from '../forge/run-git.ts'
import { commitFiles, createFolder, openBranch, openForge, readText } from './open-branch.ts'

const HOSTILE_CONFIG = `
[core]
	autocrlf = true
	hooksPath = HOOKS
	fsmonitor = HOOKS/fsmonitor
	attributesFile = HOOKS/attributes
[commit]
	gpgSign = true
[http]
	extraHeader = Authorization: Basic bGVmdDpvdmVy
	proxy = http://127.0.0.1:1
[url "http://127.0.0.1:1/"]
	insteadOf = http://127.0.0.1
[push]
	gpgSign = true
	default = nothing
[init]
	templateDir = HOOKS
[credential]
	helper = "!touch HOOKS/helped"
`

/** A home folder and an environment that would break git, leak the token or run code. */
async function hostileEnvironment(): Promise<{ env: Record<string, string>; folder: string }> {
  const folder = await createFolder()
  const config = HOSTILE_CONFIG.replaceAll('HOOKS', folder)
  await writeFile(join(folder, '.gitconfig'), config)
  await writeFile(join(folder, 'attributes'), '* text eol=crlf filter=lfs\n')
  await mkdir(join(folder, 'hooks'))
  for (const hook of ['pre-push', 'reference-transaction', 'hooks/pre-push', 'fsmonitor']) {
    await writeFile(join(folder, hook), `#!/bin/sh\ntouch ${folder}/ran\nexit 1\n`)
    await chmod(join(folder, hook), 0o755)
  }
  const env = {
    ...(process.env as Record<string, string>),
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    GIT_DIR: join(folder, 'elsewhere'),
    GIT_INDEX_FILE: join(folder, 'index'),
    GIT_WORK_TREE: folder,
    GIT_CONFIG_GLOBAL: join(folder, '.gitconfig'),
    GIT_CONFIG_SYSTEM: join(folder, '.gitconfig'),
    GIT_CONFIG_PARAMETERS: "'core.hooksPath'='/'",
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraheader',
    GIT_CONFIG_VALUE_0: 'Authorization: Basic bGVmdDpvdmVy',
    GIT_TRACE: join(folder, 'trace'),
    GIT_TRACE_CURL: join(folder, 'trace-curl'),
    GIT_CURL_VERBOSE: '1',
    GIT_ASKPASS: join(folder, 'fsmonitor'),
    GIT_SSL_NO_VERIFY: '1',
    GIT_AUTHOR_NAME: 'Mallory',
    LANG: 'ja_JP.UTF-8',
    LANGUAGE: 'ja',
  }
  return { env, folder }
}

const TEXT = 'a\r\nb\nc\r'

test('a hostile environment changes nothing and runs nothing', async () => {
  const forge = await openForge()
  const { env, folder } = await hostileEnvironment()
  const opened = await openBranch(forge, { env })
  const { id } = await commitFiles(opened, { 'data/a.json': TEXT, '.gitattributes': '* text\n' })
  const state = await opened.branch.read()
  expect(await readText(opened.branch, state, 'data/a.json')).toBe(TEXT)

  expect(await forge.readFile('data', 'data/a.json')).toBe(TEXT)
  expect((await forge.log('data'))[0]).toMatchObject({ id, author: /^github-actions\[bot\]/ })
  expect((await forge.log('data'))[0]?.author).toMatch(/^github-actions\[bot\] </)
  const left = await readdir(folder)
  expect(left).not.toEqual(expect.arrayContaining(['ran']))
  expect(left.sort()).toEqual(
    ['.gitconfig', 'attributes', 'fsmonitor', 'hooks', 'pre-push', 'reference-transaction'].sort(),
  )
})

/** A `git` that notes its arguments and environment, then does its work. */
async function notingGit(): Promise<{ path: string; notes: string }> {
  const folder = await createFolder()
  const notes = join(folder, 'notes')
  const real = await git(['--exec-path'])
  const script = [
    '#!/bin/sh',
    `{ printf '%s\\0' "$@"; echo; } >> ${notes}.argv`,
    `env >> ${notes}.env`,
    `exec ${real}/git "$@"`,
  ]
  await writeFile(join(folder, 'git'), script.join('\n'))
  await chmod(join(folder, 'git'), 0o755)
  return { path: `${folder}${delimiter}${process.env.PATH}`, notes }
}

async function everyFile(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(path)] as const)),
  )
}

test('the token stands in no argument, URL or file, and nothing else of ours reaches git', async () => {
  const forge = await openForge()
  const { path, notes } = await notingGit()
  const env = { ...process.env, PATH: path, 'INPUT_API-KEY': 'canary-key', GIT_TRACE: '1' }
  const opened = await openBranch(forge, { env, signed: true })
  await opened.branch.proveWriteAccess()
  const { state } = await commitFiles(opened, { a: '1' })
  await commitFiles(opened, { a: '2' }, state)
  await opened.branch.close()

  const secrets = [
    forge.token.value,
    Buffer.from(`x-access-token:${forge.token.value}`).toString('base64'),
  ]
  const argv = await readFile(`${notes}.argv`, 'utf8')
  expect(argv).toContain('push')
  for (const secret of secrets) {
    expect(argv).not.toContain(secret)
    for (const [file, bytes] of await everyFile(opened.gitDir)) {
      expect(bytes.includes(secret), file).toBe(false)
    }
  }
  const seen = await readFile(`${notes}.env`, 'utf8')
  expect(seen).toContain(secrets[1])
  expect(seen).not.toMatch(/canary-key|GIT_TRACE/)
  for (const { path: asked, query } of forge.requests) {
    for (const secret of secrets) expect(`${asked}?${query}`).not.toContain(secret)
  }
})

test('one Authorization header is sent, and none to another place', async () => {
  const forge = await openForge()
  const { branch } = await openBranch(forge)
  await branch.read()
  const headers = forge.requests.map(({ authorization }) => authorization)
  expect(headers).toEqual(headers.map(() => ({ scheme: 'basic', accepted: true })))
  const other = await openForge()
  const location = `${other.url}/acme/archive/info/refs?service=git-upload-pack`
  forge.inject({ path: /info\/refs$/, answer: { status: 302, headers: { location } } })
  await expect(branch.read()).rejects.toThrow("input 'repository'")
  expect(other.requests).toEqual([])
})

test('a missing git is named', async () => {
  const forge = await openForge()
  const folder = await createFolder()
  await expect(openBranch(forge, { env: { PATH: folder } })).rejects.toThrow('git was not found')
})

test('a git that is too old is named', async () => {
  const forge = await openForge()
  const folder = await createFolder()
  await writeFile(join(folder, 'git'), '#!/bin/sh\necho git version 2.30.9\n')
  await chmod(join(folder, 'git'), 0o755)
  const env = { PATH: `${folder}${delimiter}/bin${delimiter}/usr/bin` }
  await expect(openBranch(forge, { env })).rejects.toThrow('git 2.31 or newer')
})
