import type { ShardChange } from './core/changes.ts'
import type { Coverage } from './core/coverage.ts'
import { isRed } from './core/problems.ts'
import type { RunResult } from './core/run-result.ts'
import { endRed, workflow, writeSummary } from './runner/workflow.ts'
import type { Archive } from './stories/archive.ts'
import type { Run } from './stories/run.ts'

export function createOverview(_run: Run, _language: string) {
  return async (_coverage: Coverage, _archive: Archive) => '# blastengine archive\n'
}

export function describeReview(_language: string) {
  return (changes: readonly ShardChange[]) => ({
    title: `archive: ${changes.length} files`,
    body: changes.map(({ stem, added, changed }) => `- ${stem}: ${added} ${changed}`).join('\n'),
  })
}

export async function tell(result: RunResult, _language: string): Promise<void> {
  for (const { code, severity, count, subjects, reason } of result.problems) {
    const text = `${code}: ${count} ${subjects.join(', ')} ${reason}`
    if (severity === 'red') workflow.error(text)
    else workflow.warning(text)
  }
  await writeSummary('# summary\n')
  if (isRed(result.problems)) endRed('the archive is incomplete')
}
