// What git check-ref-format(1) refuses anywhere in a name: `..`, `@{`, `//`, control characters, `~^:?*[\`, space.
const FORBIDDEN = /\.\.|@\{|\/\/|[\p{Cc} ~^:?*[\\]/u

/** Whether git takes a text as a branch name; one that looks like an option or a full ref is refused as well. */
export function isBranchName(name: string): boolean {
  if (name === '' || name === '@' || name === 'HEAD' || FORBIDDEN.test(name)) return false
  if (/^[-/]|[/.]$|^refs\//.test(name)) return false
  return name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'))
}

/** Places of ours at the top of the branch, which a folder of the archive would take. */
const OURS = /^(?:README\.md|\.gitattributes|charts)(?:\/|$)/i

/** Whether a text names a folder inside the branch: relative, without climbing, no place of git's own or of ours. */
export function isFolderPath(path: string): boolean {
  if (/[\p{Cc}\\:]/u.test(path) || OURS.test(path)) return false
  const parts = path.split('/')
  return parts.every(
    (part) => part !== '' && !/^\.\.?$/.test(part) && part.toLowerCase() !== '.git',
  )
}

/** Whether git can hold both branches: none is a folder of the other. */
export function canCoexist(a: string, b: string): boolean {
  return !a.startsWith(`${b}/`) && !b.startsWith(`${a}/`)
}
/** Where a person reviews: the head of the pull request. */
export function reviewBranch(branch: string): string {
  return `archive/${branch}`
}

/** The last head of the data branch that a run saw or wrote. */
export function lastHeadRef(branch: string): string {
  return `refs/archive/${branch}`
}

/** Refs of our own, there while objects of a commit are on their way. */
export const TEMPORARY_REFS = 'refs/archive-tmp/'
