import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface Step {
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

export interface Job {
  readonly if?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly 'runs-on': string
  readonly needs?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions?: unknown
  readonly concurrency?: {
    readonly group: string
    readonly queue?: string
    readonly 'cancel-in-progress'?: boolean | string
  }
  readonly jobs: Readonly<Record<string, Job>>
}

const FOLDER = '.github/workflows'

export function readWorkflow(name: string): Workflow {
  return parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))
}

export function readWorkflowText(name: string): string {
  return readFileSync(`${FOLDER}/${name}`, 'utf8')
}

export const WORKFLOWS = readdirSync(FOLDER).filter((name) => /\.ya?ml$/.test(name))

export function stepsOf(workflow: Workflow): readonly Step[] {
  return Object.values(workflow.jobs).flatMap(({ steps }) => steps)
}
