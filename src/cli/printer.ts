import type { Variables } from '../ports.ts'
import type { Printer } from './command.ts'

/** What is needed of a stream of the process. */
export type Target = NodeJS.WritableStream & { readonly isTTY?: boolean }

/** `NO_COLOR` with any value but an empty one turns colours off (https://no-color.org). */
const wantsNoColour = (env: Variables) => Boolean(env.NO_COLOR) || env.TERM === 'dumb'

/**
 * Prints to a stream of the process. `onClosed` is called once when the reader has gone (`… | head`), which is
 * no fault.
 */
export function createPrinter(target: Target, env: Variables, onClosed: () => void): Printer {
  const isTerminal = target.isTTY === true
  let closed = false
  target.on('error', (error: NodeJS.ErrnoException) => {
    if (closed) return
    closed = true
    if (error.code !== 'EPIPE') process.exitCode = 2
    onClosed()
  })
  return {
    isTerminal,
    hasColours: isTerminal && !wantsNoColour(env),
    print: (text) =>
      closed || text === ''
        ? Promise.resolve()
        : new Promise((resolve) => target.write(text, () => resolve())),
  }
}
