import type { Forge, Traffic } from '../forge/forge.ts'
import { type RunResult, runAction } from '../scenarios/run-action.ts'
import type { Simulator } from '../simulator/simulator.ts'

/** What one whole process took. */
export interface Measured {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMiB: number
  /** To blastengine, by end point. */
  readonly requests: Readonly<Record<string, number>>
  readonly git: Traffic
  readonly outputs: RunResult['outputs']
}

/** The fastest pace that the inputs allow; the simulator has no limit of its own. */
const FASTEST = { 'requests-per-minute': '10000', reserve: '0' }

/** Runs the bundle once; throws unless it ends green and complete, for half a run measures nothing. */
export async function measureRun(
  simulator: Simulator,
  forge: Forge,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  simulator.requests.length = 0
  const skipped = forge.transfers.length
  const { offsetMs: clockOffsetMs } = simulator.account
  const run = await runAction({
    inputs: { ...FASTEST, ...inputs },
    simulator,
    forge,
    clockOffsetMs,
    event: 'schedule',
  })
  if (run.code !== 0 || run.outputs.complete !== 'true') {
    throw new Error(`the run failed: ${run.stdout.slice(-2000)}`)
  }
  return {
    seconds: run.seconds,
    cpuSeconds: run.cpuSeconds ?? Number.NaN,
    peakMiB: (run.peakMemoryBytes ?? Number.NaN) / 2 ** 20,
    requests: simulator.counts(),
    git: forge.traffic(skipped),
    outputs: run.outputs,
  }
}

export function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

/** Median of one figure over several runs. */
export function medianOf<T>(runs: readonly T[], figure: (run: T) => number): number {
  return median(runs.map(figure))
}
