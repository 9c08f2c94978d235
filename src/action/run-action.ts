import { messageOf } from '../errors.ts'
import { translateMessage } from '../tell/translate.ts'
import type { Language } from '../tell/words.ts'
import { derivedSecrets, type Runner, readRunner, refuseInsecurity } from './environment.ts'
import { readLanguage, readSecretInputs } from './inputs.ts'
import { listenForStops, type Stops } from './signals.ts'
import { endRed, maskSecrets, setOutputs, writeSummary } from './workflow.ts'

/** GitHub ends a job after six hours. */
const LONGEST_MS = 6 * 3_600_000

/** An action that reads an archive and changes nothing in it. */
export interface ReadingAction<Inputs> {
  /** What every output is until `run` sets it. */
  readonly outputs: Readonly<Record<string, string>>
  /** Throws `InputError`. */
  readInputs(): Inputs
  /** Sets the outputs and writes the summary. */
  run(inputs: Inputs, runner: Runner, stops: Stops): Promise<void>
  /** The summary of a run that an error ended. */
  formatEnd(message: string, language: Language): string
  /** The title of its annotation. */
  endTitle(language: Language): string
}

const UNEXPECTED = 'The run ended unexpectedly; nothing in the archive was changed'

/** Runs an action from inputs to outputs; whatever goes wrong, it ends red with our own words. */
export async function runAction<Inputs>(action: ReadingAction<Inputs>): Promise<void> {
  const language = readLanguage()
  let stops: Stops | undefined
  // An error that is not caught would be printed with its text, which may be a stranger's.
  process.on('uncaughtException', () => {
    endRed(translateMessage(UNEXPECTED, language), action.endTitle(language))
    process.exit(1)
  })
  try {
    const { token } = readSecretInputs()
    maskSecrets([token, ...derivedSecrets('', '', token)])
    setOutputs(action.outputs)
    refuseInsecurity(process.env)
    const inputs = action.readInputs()
    stops = listenForStops(LONGEST_MS)
    await action.run(inputs, readRunner(process.env), stops)
  } catch (error) {
    const message = translateMessage(messageOf(error), language)
    endRed(message, action.endTitle(language))
    await writeSummary(action.formatEnd(message, language), language)
  } finally {
    stops?.release()
  }
}
