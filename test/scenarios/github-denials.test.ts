import { describe, expect, it } from 'vitest'
import { messageOf } from '../../src/errors.ts'
import { explainDenial } from '../../src/git/refusals.ts'
import { createGitHub } from '../../src/github/github.ts'
import { readRepositoryFacts } from '../../src/github/repository.ts'
import { DENIALS, GIT_DENIALS } from '../forge/faults.ts'
import type { Answer } from '../forge/requests.ts'
import { createQuickClock, openForge } from '../git/open-branch.ts'
import { openScenario } from './scenario.ts'

const REPOSITORY = /\/repos\/acme\/archive$/
const TO_PUSH = /\/info\/refs$/
const ALWAYS = { times: 99 }

/** What the message says is the matter, and what is to be done. */
const BY_REST: Readonly<Record<keyof typeof DENIALS, readonly [string, string]>> = {
  'primary limit': ['rate limit is used up', 'run again in an hour'],
  'secondary limit': ['secondary rate limit', 'run again in some minutes'],
  'ip allow list': ['IP allow list', "add the runner's addresses"],
  saml: ['single sign-on', 'authorize the token'],
  'not accessible': ["input 'token'", 'permissions: contents: write'],
  'kind of token': ['this kind of personal access token', "an app's token"],
  archived: ['archived on GitHub', 'unarchive it'],
  blocked: ['blocked or disabled', "GitHub's support"],
  disabled: ['blocked or disabled', "GitHub's support"],
  suspended: ['suspended', "GitHub's support"],
  'not seen': ["input 'repository'", "input 'token' may not see it (HTTP 404)"],
}

const BY_GIT: Readonly<Record<keyof typeof GIT_DENIALS, readonly [string, string]>> = {
  'ip allow list': BY_REST['ip allow list'],
  saml: BY_REST.saml,
  archived: BY_REST.archived,
  disabled: BY_REST.disabled,
  'no permission': ['may not write', 'permissions: contents: write'],
}

/** Words of GitHub's that must not be printed. */
const THEIRS =
  /correct authorization|enforcement|`acme`|'acme'|192\.0\.2\.1|staff|Sorry|Please wait/

function keysOf<const K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[]
}

async function runDenied(path: RegExp, answer: Answer) {
  const scenario = await openScenario({ clockSpeed: 20 })
  scenario.forge.inject({ path, answer, ...ALWAYS })
  const result = await scenario.run()
  expect(result.code).toBe(1)
  expect(scenario.simulator.count()).toBe(0)
  expect(result.stdout + result.stderr + result.summary).not.toMatch(THEIRS)
  return result.annotations.map(({ message }) => message).join('\n')
}

describe('a refusal of GitHub is told as what it is, with its cure, before blastengine is asked', () => {
  it('by its API: not accessible', async () => {
    const said = await runDenied(REPOSITORY, DENIALS['not accessible'])
    for (const words of BY_REST['not accessible']) expect(said).toContain(words)
  })

  it('by git: ip allow list', async () => {
    const said = await runDenied(TO_PUSH, GIT_DENIALS['ip allow list'])
    for (const words of BY_GIT['ip allow list']) expect(said).toContain(words)
  })
})

/** Words that are looked up, limits that are waited for, and a 404: without a process for each. */
describe('by each of its words', () => {
  it('of its API', async () => {
    const forge = await openForge()
    const { apiUrl, repository, token } = forge
    for (const kind of keysOf(BY_REST)) {
      const fault = forge.inject({ path: REPOSITORY, answer: DENIALS[kind], ...ALWAYS })
      const timing = { clock: createQuickClock(), random: () => 0.5 }
      const github = createGitHub({ token: token.value, apiUrl, repository, ...timing })
      const said = await readRepositoryFacts(github).then(() => '', messageOf)
      for (const words of BY_REST[kind]) expect(said, kind).toContain(words)
      expect(said, kind).not.toMatch(THEIRS)
      fault.lift()
    }
  })

  it.each(keysOf(BY_GIT))('of git: %s', (kind) => {
    const { status, body } = GIT_DENIALS[kind]
    const said = explainDenial(
      `remote: ${body}fatal: unable to access: The requested URL returned error: ${status}`,
    )
    for (const words of BY_GIT[kind]) expect(said).toContain(words)
  })
})
