/** What one commit brings, in numbers alone: nothing from data, so that it mentions no person and closes no issue. */
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

/** What the commit holds beside seals and the page of the branch. */
function describeFiles(files: number): string {
  if (files === 0) return 'No record changed: coverage.json notes what was read and what is left.'
  return files === 1 ? '1 file of the archive changed.' : `${files} files of the archive changed.`
}

/** Counts in the first line, then what changed, then trailers for programs. */
export function formatCommitMessage(facts: CommitFacts): string {
  const { deliveries, logs, added, updated, failures, reports } = facts
  return [
    `archive: ${deliveries} deliveries, ${logs} mail logs (${added} new, ${updated} changed), ` +
      `${failures} failures, ${reports} reports`,
    '',
    describeFiles(facts.files),
    '',
    `Archive-Run: ${word(facts.run)}`,
    `Archive-Trigger: ${word(facts.trigger)}`,
    `Archive-Complete: ${facts.complete}`,
    `Archive-Requests: ${facts.requests}`,
    facts.seal,
    '',
  ].join('\n')
}
