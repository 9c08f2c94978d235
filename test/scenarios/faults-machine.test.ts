import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { expectHealed, expectHonest, GREEN, setStage, verdictOf } from './stage.ts'

/** Whether a process under this limit cannot do its work at all: the limit itself must bite. */
function bites(ulimit: string, command: string): boolean {
  return spawnSync('sh', ['-c', `ulimit ${ulimit} && ${command}`]).status !== 0
}

/** Row 45: the disk is full. A pack of the first push is larger than the limit of 512-byte blocks. */
test.each([8, 24])(
  'no file may exceed %i blocks: red, nothing on the branch is broken',
  async (blocks) => {
    const stage = await setStage((account) => {
      account.addBulk({ recipients: 400, at: '2026-11-22T10:00:00' })
    })
    expect(bites(`-f ${blocks}`, 'head -c 20000 /dev/zero > "$(mktemp)"')).toBe(true)
    const red = await stage.run({}, { ulimit: `-f ${blocks}` })
    expect(red.code).not.toBe(0)
    expect(red.tempLeftovers).toEqual([])
    await expectHonest(stage)
    await expectHealed(stage)
  },
)

/** Row 45: no file descriptors. */
test.each([20, 26, 32])(
  'no more than %i open files: red or whole, and never half',
  async (files) => {
    const stage = await setStage()
    const run = await stage.run({}, { ulimit: `-n ${files}` })
    if (run.code === 0) expect(verdictOf(run)).toEqual(GREEN)
    else
      expect({ code: run.code, complete: run.outputs.complete }).not.toMatchObject({
        complete: 'true',
      })
    expect(run.tempLeftovers).toEqual([])
    await expectHonest(stage)
    await expectHealed(stage)
  },
)
