import { expect, it } from 'vitest'
import { type Stage, setStage } from './stage.ts'

/** The groups of the runner's log, in order; `!` stands before one that began before the last one had ended. */
async function groupsOf(stage: Stage, inputs: Readonly<Record<string, string>>) {
  const { commands, stdout } = await stage.run(inputs)
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
  const stage = await setStage()
  const lists = ['List deliveries', 'Read mail logs', 'Read owed deliveries']
  expect(await groupsOf(stage, {})).toEqual([
    ...lists,
    'Check the list of mail logs',
    ...MISSING,
    'Fetch account lists',
    'Publish',
  ])
  const [id = ''] = [...stage.account.truth().deliveries()].map((row) => row.delivery_id)
  const named = await groupsOf(stage, { 'delivery-ids': String(id) })
  expect(named).toEqual(['Read deliveries', ...MISSING, 'Publish'])
  expect(await groupsOf(stage, { 'api-key': 'wrong' })).toEqual(['List deliveries', 'Publish'])
})
