/** What one commit brings, in numbers alone: nothing from data, so nobody is mentioned and no issue closed. */
export interface CommitFacts {
  readonly deliveries: number
  readonly logs: number
  readonly added: number
  readonly updated: number
  readonly failures: number
  readonly reports: number
  readonly files: number
  readonly run: string
  readonly trigger: string
  readonly complete: boolean
  readonly requests: number
  /** The trailer that seals the commit, one line. */
  readonly seal: string
}

/** Trailer values come from the runner, not from data, but only word characters of them are used. */
const word = (text: string) => text.replace(/[^\w-]/g, '') || 'none'

/** Contract, section 6, "Commit message". */
export function formatCommitMessage(facts: CommitFacts): string {
  const { deliveries, logs, added, updated, failures, reports } = facts
  return [
    `archive: ${deliveries} deliveries, ${logs} mail logs (${added} new, ${updated} changed), ` +
      `${failures} failures, ${reports} reports`,
    '',
    `${facts.files} files of the archive changed.`,
    '',
    `Archive-Run: ${word(facts.run)}`,
    `Archive-Trigger: ${word(facts.trigger)}`,
    `Archive-Complete: ${facts.complete}`,
    `Archive-Requests: ${facts.requests}`,
    facts.seal,
    '',
  ].join('\n')
}
