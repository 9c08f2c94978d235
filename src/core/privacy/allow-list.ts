/**
 * The only words of the API that may be printed (contract, section 6, "Counts only"). A status or code
 * that is not listed was written by a stranger's server and could be a command to the runner.
 */
export const STATUSES: readonly string[] = ['SENT', 'RETRY', 'HARDERROR', 'SOFTERROR', 'DROP']

/** SMTP replies that the API page (6.1) names. */
const CODES: ReadonlySet<string> = new Set(
  '250 421 450 451 452 453 454 500 521 530 550 551 552 553 554'.split(' '),
)

export const OTHER = 'other'

export function publicStatus(status: string | null): string {
  return status !== null && STATUSES.includes(status) ? status : OTHER
}

export function publicCode(code: string | number | null): string {
  return CODES.has(String(code)) ? String(code) : OTHER
}
