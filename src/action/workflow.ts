import { error, group, info, notice, setOutput, setSecret, summary, warning } from '@actions/core'
import type { Reporter } from '../ports.ts'
import { translateMessage } from '../tell/translate.ts'
import { type Language, textsOf } from '../tell/words.ts'

/** Messages to the runner's log and annotations. */
export const workflow: Reporter = {
  info,
  notice: (message, title) => notice(message, { title }),
  warning: (message, title) => warning(message, { title }),
  error: (message, title) => error(message, { title }),
  group,
}

/** Messages to the runner in the language of the run; those of the log alone stay English. */
export function workflowIn(language: Language): Reporter {
  const { notice, warning, error } = workflow
  const say = (tell: Reporter['error']) => (message: string, title: string) =>
    tell(translateMessage(message, language), title)
  return { ...workflow, notice: say(notice), warning: say(warning), error: say(error) }
}

/** The run ends red with this message. */
export function endRed(message: string, title: string): void {
  workflow.error(message, title)
  failStep()
}

/** The step fails; the annotations say why. */
export function failStep(): void {
  process.exitCode = 1
}

/** Shorter texts hide half the log when they are masked. */
const SHORTEST_SECRET = 8

/**
 * Has the runner hide these texts from now on. Elsewhere than on a runner the command itself would show
 * them, so there is nothing to do. Standard error is closed: we write nothing there, while `NODE_DEBUG`
 * has Node write headers and addresses in forms that no mask knows.
 */
export function maskSecrets(secrets: Iterable<string>): void {
  process.stderr.write = () => true
  if (process.env.GITHUB_ACTIONS !== 'true') return
  for (const secret of secrets) if (secret.length >= SHORTEST_SECRET) setSecret(secret)
}

/** Sets outputs; a later value of a name wins. */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
}

/** Markdown for the job summary; nothing where there is none. The archive is published by now: a failure is told, no more. */
export async function writeSummary(markdown: string, language: Language): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return
  try {
    await summary.addRaw(markdown).write()
  } catch {
    const { summaryTitle } = textsOf(language).attention
    workflowIn(language).warning('The job summary could not be written', summaryTitle)
  }
}
