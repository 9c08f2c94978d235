import { expect, it } from 'vitest'
import { readWorkflow } from './workflow-files.ts'

const expression = (text: string) => `\${{ ${text} }}`
const workflow = readWorkflow('archive.yml')
const job = workflow.jobs.archive!

it('runs once a day, away from the full hours at which GitHub is late, and by hand', () => {
  const [{ cron }] = workflow.on.schedule as [{ cron: string }]
  expect(cron).toMatch(/^\d{1,2} \d{1,2} \* \* \*$/)
  expect(Number(cron.split(' ')[0]) % 5).not.toBe(0)
  const { inputs } = workflow.on.workflow_dispatch as {
    inputs: Record<string, { options?: readonly string[] }>
  }
  expect(Object.keys(inputs)).toEqual(['delivery-ids', 'mode'])
  expect(inputs.mode?.options).toEqual(['push', 'pull-request', 'dry-run'])
})

it('drops no run and cuts none short', () => {
  expect(workflow.concurrency).toEqual({
    group: 'archive',
    queue: 'max',
    'cancel-in-progress': false,
  })
  expect(job['timeout-minutes']).toBeGreaterThan(300)
})

it('may write the branch and pull requests, and nothing else', () => {
  expect(job.permissions).toEqual({ contents: 'write', 'pull-requests': 'write' })
})

it('does nothing but say so while the secrets are not set', () => {
  expect(job.env?.READY).toBe(
    expression("secrets.BLASTENGINE_LOGIN_ID != '' && secrets.BLASTENGINE_API_KEY != ''"),
  )
  const [notice, ...others] = job.steps
  expect(notice?.if).toBe("env.READY != 'true'")
  expect(notice?.run).toMatch(/^echo '::notice::/)
  expect(others.map((step) => step.if)).toEqual(others.map(() => "env.READY == 'true'"))
})

it('runs the action of this repository, and does not open the archive to everyone', () => {
  const action = job.steps.at(-1)
  expect(action?.uses).toBe('./')
  expect(action?.with).toEqual({
    'login-id': expression('secrets.BLASTENGINE_LOGIN_ID'),
    'api-key': expression('secrets.BLASTENGINE_API_KEY'),
    'delivery-ids': expression('inputs.delivery-ids'),
    mode: expression("inputs.mode || 'push'"),
  })
})
