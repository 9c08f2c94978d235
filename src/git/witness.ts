import type { SeenRefs } from '../ports.ts'
import { witnessRef } from './ref-names.ts'

/** Commands are for any clone of any repository: they name the remote by its address. */
function deletedMessage(branch: string, url: string, { witness }: SeenRefs): string {
  const ref = witnessRef(branch)
  return [
    `branch '${branch}' is gone, but its last head ${witness} is kept in ${ref}.`,
    `To restore it: git fetch ${url} ${ref} && git push ${url} ${witness}:refs/heads/${branch}`,
    `To begin a new archive on purpose: git push ${url} :${ref}`,
  ].join('\n')
}

function rewrittenMessage(branch: string, url: string, refs: SeenRefs): string {
  const ref = witnessRef(branch)
  const head = `refs/heads/${branch}`
  const lease = `--force-with-lease=${head}:${refs.branch}`
  return [
    `branch '${branch}' was rewritten: its head ${refs.branch} does not descend from ${refs.witness}, the last one known.`,
    `To restore it: git fetch ${url} ${ref} && git push ${lease} ${url} ${refs.witness}:${head}`,
    `To accept the new head: git fetch ${url} ${head} && git push --force ${url} ${refs.branch}:${ref}`,
  ].join('\n')
}

/** What happened to a branch that was deleted or rewritten and the commands that cure it; `undefined`: all is well. */
export async function findRewrite(
  branch: string,
  url: string,
  refs: SeenRefs,
  isAncestor: (older: string, newer: string) => Promise<boolean>,
): Promise<string | undefined> {
  if (refs.witness === '' || refs.witness === refs.branch) return undefined
  if (refs.branch === '') return deletedMessage(branch, url, refs)
  if (await isAncestor(refs.witness, refs.branch)) return undefined
  return rewrittenMessage(branch, url, refs)
}
