import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface HostileEnvironment {
  /** For `env` of a run: a HOME, `GIT_*` variables and tracing, each of which would change or break git. */
  readonly env: Readonly<Record<string, string>>
  /** For `cwd`: a checkout whose configuration holds a second Authorization header. */
  readonly checkout: string
  /** Whether any hook, filter, helper or redirection in there was run or written to. */
  wasTouched(): boolean
  remove(): void
}

const HOOKS = [
  'pre-push',
  'reference-transaction',
  'post-index-change',
  'pre-commit',
  'post-commit',
]

function writeProgram(path: string, canary: string): void {
  writeFileSync(path, `#!/bin/sh\ntouch '${canary}'\nexit 1\n`)
  chmodSync(path, 0o755)
}

/** Settings that alter bytes, run programs or send requests elsewhere. */
function gitConfig(folder: string, url: string): string {
  const program = join(folder, 'program')
  return `[core]
	hooksPath = ${join(folder, 'hooks')}
	autocrlf = true
	fsmonitor = ${program}
	sshCommand = ${program}
	attributesFile = ${join(folder, 'attributes')}
[credential]
	helper = ${program}
[filter "x"]
	clean = ${program}
	smudge = ${program}
[url "http://127.0.0.1:9/"]
	insteadOf = ${url}/
[http]
	extraheader = Authorization: basic c2Vjb25kOmhlYWRlcg==
	proxy = http://127.0.0.1:9
[commit]
	gpgSign = true
[gpg]
	program = ${program}
[push]
	followTags = true
	gpgSign = true
[fetch]
	prune = true
[user]
	name = Somebody Else
	email = somebody.else@example.com
[init]
	templateDir = ${join(folder, 'template')}
`
}

/** What a shared runner may hold: made fresh under the system's temporary folder; remove it. */
export function createHostileEnvironment(forge: { readonly url: string }): HostileEnvironment {
  const root = mkdtempSync(join(tmpdir(), 'hostile-'))
  const canary = join(root, 'canary')
  const traces = join(root, 'traces')
  const [home, checkout] = [join(root, 'home'), join(root, 'checkout')]
  const folders = ['hooks', 'template/hooks'].map((name) => join(home, name))
  const repository = join(checkout, '.git')
  for (const folder of [
    ...folders,
    traces,
    join(repository, 'objects'),
    join(repository, 'refs'),
  ]) {
    mkdirSync(folder, { recursive: true })
  }
  writeProgram(join(home, 'program'), canary)
  for (const folder of folders) {
    for (const name of HOOKS) writeProgram(join(folder, name), canary)
  }
  writeFileSync(join(home, 'attributes'), '* text eol=crlf filter=x\n')
  writeFileSync(join(home, '.gitconfig'), gitConfig(home, forge.url))
  writeFileSync(join(home, '.netrc'), 'machine 127.0.0.1 login other password other\n')
  writeFileSync(join(repository, 'HEAD'), 'ref: refs/heads/main\n')
  writeFileSync(join(repository, 'config'), gitConfig(home, forge.url))
  return {
    env: {
      HOME: home,
      XDG_CONFIG_HOME: home,
      GIT_DIR: repository,
      GIT_WORK_TREE: checkout,
      GIT_INDEX_FILE: join(repository, 'index'),
      GIT_OBJECT_DIRECTORY: join(repository, 'objects'),
      GIT_NAMESPACE: 'hostile',
      GIT_TEMPLATE_DIR: join(home, 'template'),
      GIT_ASKPASS: join(home, 'program'),
      GIT_SSH_COMMAND: join(home, 'program'),
      GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
      GIT_CONFIG_SYSTEM: join(home, '.gitconfig'),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.extraheader',
      GIT_CONFIG_VALUE_0: 'Authorization: basic dGhpcmQ6aGVhZGVy',
      GIT_AUTHOR_NAME: 'Somebody Else',
      GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z',
      GIT_TRACE: join(traces, 'trace'),
      GIT_TRACE_CURL: join(traces, 'curl'),
      GIT_CURL_VERBOSE: '1',
      LC_ALL: 'ja_JP.UTF-8',
      LANGUAGE: 'ja',
      TZ: 'America/St_Johns',
    },
    checkout,
    wasTouched: () =>
      [canary, join(traces, 'trace'), join(traces, 'curl'), join(repository, 'index')].some(
        existsSync,
      ),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
