import { tmpdir } from 'node:os'
import type { Printer } from '../../src/cli/command.ts'
import { COMMANDS } from '../../src/cli/commands.ts'
import { runProgram as run } from '../../src/cli/program.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Place {
  /** Current folder; default: one that is in no clone. */
  readonly folder?: string
  readonly env?: Readonly<Record<string, string>>
  /** Prints as on a terminal. */
  readonly isTerminal?: boolean
}

/** Prints into a list of texts. */
export function createCapture(isTerminal: boolean): Printer & { readonly texts: string[] } {
  const texts: string[] = []
  return {
    texts,
    isTerminal,
    hasColours: isTerminal,
    print: async (text) => {
      texts.push(text)
    },
  }
}

/**
 * Runs the program to its end in this process, which saves half a second each time, with nothing of this machine's
 * environment but PATH; git runs as it always does.
 */
export async function runProgram(args: readonly string[], place: Place = {}): Promise<Ran> {
  const [stdout, stderr] = [createCapture(place.isTerminal ?? false), createCapture(false)]
  const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...place.env }
  const code = await run(COMMANDS, { args, env, folder: place.folder ?? tmpdir(), stdout, stderr })
  return { code, stdout: stdout.texts.join(''), stderr: stderr.texts.join('') }
}
