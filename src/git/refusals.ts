/**
 * What GitHub means when it says no to a push, a fetch or a call of its git API: a table from its words to
 * our own. The texts come from outside, so they are only looked at and never
 * repeated; of a path only those that the caller names are.
 */

import { RefusedError, UnwritableError } from '../errors.ts'

interface Refusal {
  readonly pattern: RegExp
  readonly cure: string
}

/** Of this refusal only the files that the text names are the cause. */
const TOO_LARGE = /GH001|exceeds GitHub's file size limit/

/** Also when a branch that the commits build on was deleted or moved meanwhile. */
const LACKS_HISTORY = /shallow update not allowed/

const RULESETS = '(Settings → Rules → Rulesets)'

/** For good: the same push is refused again, whoever retries. The first match counts. */
const REFUSALS: readonly Refusal[] = [
  {
    pattern: TOO_LARGE,
    cure: 'GH001: a file is over the size limit of GitHub (100 MiB); on GitHub Enterprise Server an administrator can raise it',
  },
  {
    pattern: /must have verified signatures|protected branch.*signed/i,
    cure: "GH013: a rule asks for verified signatures; set input 'commit-signing' to 'auto' and give input 'token' the default token or an app's",
  },
  {
    pattern: /PUSH PROTECTION|cannot contain secrets|Secret detected|GH009/i,
    cure: 'GH013: push protection takes something in the data for a secret; look at the place, then allow it (Security → Secret scanning) or change the setting (Settings → Advanced Security → Push protection)',
  },
  {
    pattern:
      /GH006|protected branch hook declined|Protected branch update failed|Required status check/i,
    cure: "GH006: branch protection covers this branch; leave it out of the rule (Settings → Branches), or set input 'mode' to 'pull-request'",
  },
  {
    pattern: /made through a pull request/i,
    cure: `GH013: a rule asks for pull requests; set input 'mode' to 'pull-request', or leave the branch out of the rule ${RULESETS}`,
  },
  {
    pattern: /Cannot create ref|creations being restricted/i,
    cure: `GH013: a rule forbids to create this branch; let the token's app bypass it, or leave the branch out of the rule ${RULESETS}`,
  },
  {
    pattern: /GH013|repository rule violations|Cannot update this protected ref/i,
    cure: `GH013: a rule of the repository forbids it; let the token's app bypass the rule, or leave the branch out of it ${RULESETS}`,
  },
  {
    pattern: LACKS_HISTORY,
    cure: "the repository lacks the history that the archive builds on; let input 'repository' name the one that holds the branch",
  },
  {
    pattern: /exists; cannot create|directory file conflict/i,
    cure: "another branch's name stands in the way (git keeps no branch 'a' beside 'a/b'); remove that branch or choose another input 'branch'",
  },
  {
    pattern: /remote: .*(?:quota|No space left on device|maximum (?:repository|allowed) size)/i,
    cure: "the repository is full; go on in a new one, named by input 'repository'",
  },
  {
    pattern:
      /\[remote rejected\].*hook declined|denying (?:non-fast-forward|ref deletion)|deny updating a hidden ref/i,
    cure: 'a hook of the server declined it; ask the people who run this server',
  },
]

/** Who we are, or where: the token, its permission, or the repository. */
const DENIALS: readonly Refusal[] = [
  {
    pattern: /secondary rate limit|abuse detection/i,
    cure: "GitHub refused too many requests at once (its secondary rate limit); run again in some minutes, at another minute than this account's other workflows",
  },
  {
    pattern: /API rate limit exceeded|rate limit for .* exceeded/i,
    cure: "GitHub's rate limit for input 'token' is used up; run again in an hour, or give the archive a token of its own",
  },
  {
    pattern: /IP allow ?list|IP address is not permitted/i,
    cure: "the organization's IP allow list does not let this runner in (HTTP 403); add the runner's addresses there (organization → Settings → Authentication security), or use a runner whose addresses are on it",
  },
  {
    pattern: /account (?:was|is|has been) suspended|suspended (?:account|installation)/i,
    cure: "input 'token': the account or the app behind it is suspended on GitHub (HTTP 403); ask its owner, or GitHub's support",
  },
  {
    pattern: /access blocked|has been disabled|is disabled|blocked by GitHub/i,
    cure: "input 'repository': GitHub has blocked or disabled it (HTTP 403); its owners see the reason on its page and answer GitHub's support",
  },
  {
    pattern: /forbids access via a|forbidden access via|token's lifetime/i,
    cure: "input 'token': the organization does not take this kind of personal access token (HTTP 403); use an app's token, or one that the organization's settings allow",
  },
  {
    pattern: /archived so (?:it )?is read-only|Repository was archived/i,
    cure: "input 'repository': it is archived on GitHub, so nothing can be written to it; unarchive it (Settings → General), or name another repository",
  },
  {
    pattern: /SAML (?:SSO|enforcement)|single sign-on/i,
    cure: "input 'token': the organization asks for single sign-on (SAML); authorize the token for it (your Settings → Developer settings → the token → Configure SSO)",
  },
  {
    pattern: /Resource not accessible by/i,
    cure: "input 'token': it may not do this in this repository (HTTP 403); the workflow's job needs 'permissions: contents: write', and another repository needs a token of its own",
  },
  {
    pattern: /returned error: 401|could not read Username|Authentication failed/,
    cure: "input 'token': GitHub does not accept it (HTTP 401); it may have ended or been revoked",
  },
  {
    pattern: /returned error: 403|Permission to .* denied|Write access to repository not granted/,
    cure: "input 'token': it may not write to this repository (HTTP 403); the workflow's job needs 'permissions: contents: write', and another repository needs a token of its own",
  },
  {
    pattern: /returned error: 404|repository .*not found/i,
    cure: "input 'repository': there is none of this name, or input 'token' may not see it (HTTP 404)",
  },
  {
    pattern: /returned error: 30\d|unable to update url base from redirection/,
    cure: "input 'repository': it was renamed or moved; give its new name",
  },
]

/** All the ways in which a lost race is told, by git and by the REST API. */
const LOST_RACE =
  /fetch first|non-fast-forward|stale info|cannot lock ref .* is at .* but expected|reference already exists|not a fast forward/i

function find(table: readonly Refusal[], text: string): string | undefined {
  return table.find(({ pattern }) => pattern.test(text))?.cure
}

/** `path:line` of each of our own files that the text points at; a path without a line stays alone. */
function places(text: string, paths: Iterable<string>): string[] {
  const found: string[] = []
  for (const path of paths) {
    const at = text.indexOf(path)
    if (at < 0) continue
    found.push(path + (/^:\d+/.exec(text.slice(at + path.length))?.[0] ?? ''))
  }
  return found
}

const PLACES_NAMED = 5

/** The cure for a push that is refused for good, `undefined` for anything else. `paths`: the files pushed. */
export function explainRefusal(text: string, paths: Iterable<string> = []): string | undefined {
  const cure = find(REFUSALS, text)
  if (cure === undefined) return undefined
  const where = places(text, paths).slice(0, PLACES_NAMED)
  return `the push was refused, ${cure}${where.length > 0 ? ` (${where.join(', ')})` : ''}`
}

/** The same as an error, which names files that alone were the cause. */
export function refusalOf(text: string, paths: readonly string[] = []): RefusedError | undefined {
  const message = explainRefusal(text, paths)
  if (message === undefined) return undefined
  const large = TOO_LARGE.test(text)
    ? paths.filter((path) => text.includes(`File ${path} is `))
    : []
  return large.length > 0 ? new UnwritableError(message, large) : new RefusedError(message)
}

/** The input to look at when the remote does not let us in, `undefined` for anything else. */
export function explainDenial(text: string): string | undefined {
  return find(DENIALS, text)
}

/** The remote lacks the history that the commits build on: another repository, or a head of it has moved. */
export function lacksHistory(text: string): boolean {
  return LACKS_HISTORY.test(text)
}

/** Someone else moved the branch first. */
export function isLostRace(text: string): boolean {
  return LOST_RACE.test(text)
}

/** HTTP status that git's client names in its words, 0 when it names none. */
export function statusOf(text: string): number {
  return Number(/returned error: (\d{3})|HTTP (\d{3})/.exec(text)?.slice(1).find(Boolean) ?? 0)
}
