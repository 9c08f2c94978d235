import { expect } from 'vitest'
import type { Forge } from '../forge/forge.ts'
import { CANARY } from './hostile-texts.ts'
import type { RunResult } from './run-action.ts'

/** The only commands that the action gives, whatever it reads. */
const OURS = new Set(['add-mask', 'error', 'warning', 'notice', 'group', 'endgroup'])

/** All that leaves the process but the files of the archive, which are the place for what people wrote. */
async function leavings(result: RunResult, forge: Forge): Promise<Record<string, string>> {
  const log = await forge.git('log', '--all', '--format=%an%ae%cn%ce%B')
  return {
    stdout: result.stdout,
    stderr: result.stderr,
    outputs: JSON.stringify(result.outputs),
    summary: result.summary,
    annotations: JSON.stringify(result.annotations),
    commits: log,
    refs: [...(await forge.refs()).keys()].join('\n'),
    pulls: forge.pulls.map(({ title, body }) => title + body).join('\n'),
    paths: await forge.git('log', '--all', '--name-only', '--format='),
  }
}

/** Fails when a text from outside got out, or a command that is not our own. */
export async function expectNoLeak(result: RunResult, forge: Forge): Promise<void> {
  const places = await leavings(result, forge)
  const leaking = Object.entries(places).filter(([, text]) => CANARY.test(text))
  expect(leaking).toEqual([])
  expect(result.commands.filter(({ command }) => !OURS.has(command))).toEqual([])
}

/** Fails when a secret got out by any other way than its own mask, or a mask came late. */
export async function expectMasked(
  result: RunResult,
  forge: Forge,
  secrets: readonly string[],
): Promise<void> {
  const lines = result.stdout.split('\n').filter((line) => line !== '')
  const masks = lines.filter((line) => line.startsWith('::add-mask::'))
  expect(lines.slice(0, masks.length)).toEqual(masks)
  const masked = masks.map((line) => line.slice('::add-mask::'.length))
  expect(masked).toEqual(expect.arrayContaining([...secrets]))
  const rest = { ...(await leavings(result, forge)), stdout: lines.slice(masks.length).join('\n') }
  for (const secret of secrets) {
    expect(Object.entries(rest).filter(([, text]) => text.includes(secret))).toEqual([])
  }
}
