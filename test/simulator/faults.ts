import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import type { RecordedRequest } from './simulator.ts'

/** One request and the answer that it would get; calling `answer` does its work. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  answer(): Answer
  readonly record: RecordedRequest
}

/** What happens in place of the plain answer. `behaviours.ts` has the usual ones; a test may write its own. */
export type Behaviour = (exchange: Exchange) => void | Promise<void>

export interface InjectOptions {
  /** How many matching requests it befalls; default 1. */
  readonly times?: number
  /** Matching requests that pass unharmed before; default 0. */
  readonly after?: number
}

export interface Fault extends InjectOptions {
  /** Tested against method, space, path behind `/api/v1` and query. */
  readonly match: RegExp
  readonly behaviour: Behaviour
}

export interface Injection {
  /** Requests that it befell. */
  readonly hits: number
  remove(): void
}

export interface Faults {
  inject(match: RegExp, behaviour: Behaviour, options?: InjectOptions): Injection
  /** The behaviour for the next request, counted; the oldest fault that is due wins. */
  find(request: string): Behaviour | undefined
}

interface Armed {
  readonly fault: Fault
  seen: number
  hits: number
}

export function createFaults(initial: readonly Fault[]): Faults {
  const armed: Armed[] = []
  const arm = (fault: Fault): Armed => {
    const one = { fault, seen: 0, hits: 0 }
    armed.push(one)
    return one
  }
  initial.forEach(arm)
  return {
    inject(match, behaviour, options = {}) {
      const one = arm({ ...options, match, behaviour })
      return {
        get hits() {
          return one.hits
        },
        remove: () => void armed.splice(armed.indexOf(one), 1),
      }
    },
    find(request) {
      const due = armed.filter(({ fault }) => request.search(fault.match) >= 0).filter(isDue)
      if (due[0]) due[0].hits++
      return due[0]?.fault.behaviour
    },
  }
}

/** Counts the request as seen. */
function isDue(one: Armed): boolean {
  const { after = 0, times = 1 } = one.fault
  one.seen++
  return one.seen > after && one.hits < times
}
