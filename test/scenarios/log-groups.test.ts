import { expect, it } from 'vitest'
import { prepareScenario, type Scenario } from './scenario.ts'

/** The groups of the runner's log, in order; `!` stands before one that began before the last one had ended. */
async function groupsOf(scenario: Scenario, inputs: Readonly<Record<string, string>>) {
  const { commands, stdout } = await scenario.run(inputs)
  const groups: string[] = []
  let open = 0
  for (const { command, data } of commands) {
    if (command === 'group') groups.push(open++ === 0 ? data : `!${data}`)
    if (command === 'endgroup') open--
  }
  expect(open, stdout).toBe(0)
  return groups
}

const MISSING = [
  'Compare with the archive',
  'Fetch what is owed',
  'Fetch counts',
  'Fetch failures',
  'Fetch open reports',
]

it('the log shows the steps of a run as groups, closed also when reading ends early', async () => {
  const scenario = await prepareScenario()
  const lists = ['List deliveries', 'Read mail logs', 'Read owed deliveries']
  expect(await groupsOf(scenario, {})).toEqual([
    ...lists,
    'Check the list of mail logs',
    ...MISSING,
    'Fetch account lists',
    'Publish',
  ])
  const [id = ''] = [...scenario.account.truth().deliveries()].map((row) => row.delivery_id)
  const named = await groupsOf(scenario, { 'delivery-ids': String(id) })
  expect(named).toEqual(['Read deliveries', ...MISSING, 'Publish'])
  expect(await groupsOf(scenario, { 'api-key': 'wrong' })).toEqual(['List deliveries', 'Publish'])
})
