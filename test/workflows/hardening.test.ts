import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readWorkflow, readWorkflowText, stepsOf, WORKFLOWS } from './workflow-files.ts'

// A pinned commit with the release that it is; or the action of this repository.
const PINNED = /^\s*(?:- )?uses: (?:\.\/|[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)(?: #.*)?$/

it('there are workflows to check', () => {
  expect(WORKFLOWS).toEqual(
    expect.arrayContaining(['archive.yml', 'ci.yml', 'codeql.yml', 'release.yml']),
  )
})

describe.each(WORKFLOWS)('%s', (name) => {
  const workflow = readWorkflow(name)
  const text = readWorkflowText(name)

  it('gives nothing to a job that does not ask for it', () => {
    expect(workflow.permissions).toEqual({})
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions).toBeTypeOf('object')
      expect(Object.values(job.permissions ?? {})).not.toContain('write-all')
    }
  })

  it('uses actions by commit', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line))
    expect(uses.length).toBe(stepsOf(workflow).filter((step) => step.uses !== undefined).length)
    for (const line of uses) expect(line).toMatch(PINNED)
  })

  it('leaves no credential behind a checkout', () => {
    for (const step of stepsOf(workflow)) {
      if (!step.uses?.startsWith('actions/checkout@')) continue
      expect(step.with?.['persist-credentials']).toBe(false)
    }
  })

  it('puts no expression into a script', () => {
    for (const { run = '' } of stepsOf(workflow)) expect(run).not.toContain('${{')
  })

  it('ends by itself, and does not start for code of strangers with rights', () => {
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(360)
      expect(job['runs-on']).not.toContain('self-hosted')
    }
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
    expect(Object.keys(workflow.on)).not.toContain('workflow_run')
  })

  it.skipIf(name === 'archive.yml')('runs nothing in a private copy of this repository', () => {
    const isPublicRequest =
      "(github.event_name == 'pull_request' && !github.event.repository.private)"
    const allowed = [
      "vars.DEVELOPMENT == 'true'",
      `vars.DEVELOPMENT == 'true' || ${isPublicRequest}`,
    ]
    for (const job of Object.values(workflow.jobs)) expect(allowed).toContain(job.if)
  })

  it('queues or cancels, by values that GitHub knows', () => {
    const { queue = 'single', 'cancel-in-progress': cancel = false } = workflow.concurrency ?? {}
    expect(['single', 'max']).toContain(queue)
    if (queue === 'max') expect(cancel).toBe(false)
  })
})

it('one action is one commit everywhere', () => {
  const commits = new Map<string, Set<string>>()
  for (const { uses = './' } of WORKFLOWS.flatMap((name) => stepsOf(readWorkflow(name)))) {
    const [path = '', commit = ''] = uses.split('@')
    const repository = path.split('/').slice(0, 2).join('/')
    commits.set(repository, (commits.get(repository) ?? new Set()).add(commit))
  }
  for (const [repository, set] of commits) expect([repository, set.size]).toEqual([repository, 1])
})

it('Dependabot keeps packages and actions fresh', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'))
  const ecosystems = updates.map((update: Record<string, unknown>) => update['package-ecosystem'])
  expect(ecosystems).toEqual(['npm', 'github-actions'])
})
