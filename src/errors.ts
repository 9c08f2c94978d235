/**
 * Every error that a story may meet. Messages are our own words, counts, ids and paths of the archive;
 * text that came from outside (API, git's server, files) never enters a message or a `cause`
 * (the runner would print it).
 */

/** Any error of ours: its message may be printed. */
export class OwnError extends Error {}

/** The user must change something: an input, a permission, a setting. Never retried. */
export class InputError extends OwnError {
  override readonly name = 'InputError'
}

/** HTTP said no, after `attempts` tries; `problem` may name its cure behind `; `. `status` is 0 when no answer came or it could not be read. */
export class HttpError extends OwnError {
  override readonly name = 'HttpError'
  readonly status: number

  constructor(endpoint: string, status: number, problem: string, attempts = 1) {
    const [happened = '', ...cures] = problem.split('; ')
    const tries = attempts > 1 ? ` after ${attempts} attempts` : ''
    super([`${endpoint}: ${happened}${tries}`, ...cures].join('; '))
    this.status = status
  }
}

/** A report job that did not end in the time that it was given. */
export class LateJobError extends HttpError {}

/** Why a run stops asking blastengine for more while what is finished is still published. */
export type StopReason = 'deadline' | 'signal' | 'rate-limit' | 'reserve'

const STOPPED: Readonly<Record<StopReason, string>> = {
  signal:
    'the run was told to stop, for example by a person or by the time limit of the job; start the workflow again',
  deadline: "the deadline ('deadline-minutes') was reached",
  'rate-limit': 'blastengine refused three requests in a row (HTTP 429)',
  reserve: "fewer requests than 'reserve' remained",
}

/** No further request may be started in this run. */
export class StoppedError extends OwnError {
  override readonly name = 'StoppedError'
  readonly reason: StopReason

  constructor(reason: StopReason) {
    super(STOPPED[reason])
    this.reason = reason
  }
}

/** Someone pushed meanwhile: read the new head, merge again, try again. */
export class MovedHeadError extends OwnError {
  override readonly name = 'MovedHeadError'

  constructor() {
    super('the branch moved while this run was publishing')
  }
}

/** The remote refused for good (rule, permission, size); the message names the cure. Never retried. */
export class RefusedError extends OwnError {
  override readonly name = 'RefusedError'
}

/** The branch does not take these files: too large for the remote, or something else has their place. All others it may take. */
export class UnwritableError extends RefusedError {
  /** Paths from the root of the branch. */
  readonly files: readonly string[]

  constructor(message: string, files: readonly string[]) {
    super(message)
    this.files = files
  }
}

/** A file of the archive, or an answer of the API, that does not decode. Holds a path or field name, never content. */
export class DecodeError extends OwnError {
  override readonly name = 'DecodeError'
}

/** Git failed on this machine: missing memory, a full disk, a broken installation. */
export class GitError extends OwnError {
  override readonly name = 'GitError'
}

/** A text in every language that people are spoken to in. */
export type TranslatedText = Readonly<Record<'en' | 'ja', string>>

/** The user must change something, told in every language; `message` is the English one. */
export class TranslatedError extends InputError {
  readonly text: TranslatedText

  constructor(text: TranslatedText) {
    super(text.en)
    this.text = text
  }
}

/** What a system error of this machine means; its own text names paths and stays silent. */
const MACHINE: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the disk of this runner',
  EDQUOT: 'no space left on the disk of this runner',
  EFBIG: 'a file would exceed the size limit of this runner',
  EMFILE: 'too many open files on this runner',
  ENFILE: 'too many open files on this runner',
  EACCES: 'a folder of this runner may not be written',
  EROFS: 'a folder of this runner may not be written',
  ENOENT: 'a temporary file of this run is gone',
}

/** Our own errors carry our own words; anything else may carry text from outside and stays silent. */
export function messageOf(error: unknown): string {
  if (error instanceof OwnError) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return MACHINE[code] ?? 'unexpected error'
}
