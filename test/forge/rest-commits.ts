import { createSigner, type Signer, signCommit } from './openpgp.ts'
import type { Answer } from './requests.ts'
import { notFound, problem, type RestCall, text, unprocessable } from './rest-answer.ts'
import { BOT, BOT_EMAIL } from './tokens.ts'

interface Person {
  readonly name: string
  readonly email: string
  readonly date: string
}

const GITHUB = { name: 'GitHub', email: 'noreply@github.com' }
const USER = { name: 'Octo Cat', email: 'octocat@users.noreply.github.com' }

function person(value: unknown, fallback: Omit<Person, 'date'>, now: number): Person {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<Person>
  const date = given.date ?? `${new Date(now).toISOString().slice(0, 19)}Z`
  return { name: given.name ?? fallback.name, email: given.email ?? fallback.email, date }
}

function identity(who: Person): string {
  return `${who.name} <${who.email}> ${Math.floor(Date.parse(who.date) / 1000)} +0000`
}

let signer: Signer | undefined

/** The key of this forge, as GitHub has one: every repository and every forge of a process is signed by it. */
export function forgeSigner(): Signer {
  signer ??= createSigner()
  return signer
}

async function isA(call: RestCall, id: string, type: string): Promise<boolean> {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id)) return false
  return (await call.repository.readObject(id))?.type === type
}

/** The commit object as GitHub writes it: the message as given, without a line end of its own. */
function commitObject(call: RestCall, parents: readonly string[], signed: boolean): string {
  const own = call.token.kind === 'app' ? { name: BOT, email: BOT_EMAIL } : USER
  const now = call.repository.now()
  const author = person(call.body.author, own, now)
  const committer = person(call.body.committer ?? call.body.author, signed ? GITHUB : own, now)
  const lines = [
    `tree ${text(call.body, 'tree')}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${identity(author)}`,
    `committer ${identity(committer)}`,
  ]
  const message = text(call.body, 'message') ?? ''
  const payload = `${lines.join('\n')}\n\n${message}`
  if (!signed) return payload
  return signCommit(payload, forgeSigner(), Math.floor(Date.parse(committer.date) / 1000))
}

/** App token and neither author nor committer given: GitHub signs. */
export async function createCommit(call: RestCall): Promise<Answer> {
  const { body, repository } = call
  const tree = text(body, 'tree') ?? ''
  const parents = Array.isArray(body.parents) ? body.parents.map(String) : []
  if (text(body, 'message') === undefined)
    return unprocessable('Invalid request.\n\n"message" wasn\'t supplied.')
  if (!(await isA(call, tree, 'tree'))) return unprocessable('Tree SHA does not exist')
  for (const parent of parents) {
    if (!(await isA(call, parent, 'commit'))) {
      return unprocessable('Parent SHA does not exist or is not a commit object')
    }
  }
  const named = body.author !== undefined || body.committer !== undefined
  const signed = call.token.kind === 'app' && !named
  const sha = repository.writeObject('commit', commitObject(call, parents, signed))
  if (signed) repository.verified.add(sha)
  return { status: 201, body: await describe(call, sha) }
}

async function describe(call: RestCall, sha: string) {
  const { repository, apiUrl, pageUrl } = call
  const raw = String((await repository.readObject(sha))?.bytes)
  const [head = '', ...rest] = raw.split('\n\n')
  const verified = repository.verified.has(sha)
  const people = ['author', 'committer'].map((role) => {
    const [, name, email, at] = head.match(new RegExp(`^${role} (.*) <(.*)> (\\d+)`, 'm')) ?? []
    const date = `${new Date(Number(at) * 1000).toISOString().slice(0, 19)}Z`
    return [role, { name, email, date }] as const
  })
  const tree = head.match(/^tree (\S+)/m)?.[1]
  const parents = [...head.matchAll(/^parent (\S+)/gm)].map(([, id]) => id)
  const reason = verified ? 'valid' : 'unsigned'
  return {
    sha,
    node_id: 'C',
    url: `${apiUrl}/git/commits/${sha}`,
    html_url: `${pageUrl}/commit/${sha}`,
    ...Object.fromEntries(people),
    tree: { sha: tree, url: `${apiUrl}/git/trees/${tree}` },
    message: rest.join('\n\n').replace(/^.*-----END PGP SIGNATURE-----\n\n/s, ''),
    parents: parents.map((id) => ({ sha: id, url: `${apiUrl}/git/commits/${id}` })),
    verification: { verified, reason, signature: null, payload: null },
  }
}

export async function getCommit(call: RestCall): Promise<Answer> {
  if (!(await isA(call, call.rest, 'commit'))) return notFound()
  return { status: 200, body: await describe(call, call.rest) }
}

export async function compare(call: RestCall): Promise<Answer> {
  const { repository } = call
  const [base = '', head = ''] = call.rest.split('...')
  const baseId = await repository.head(base)
  const headId = await repository.head(head)
  if (baseId === undefined || headId === undefined) return notFound()
  const [inBase, inHead] = [await repository.history(baseId), await repository.history(headId)]
  const common = [...inHead].filter((id) => inBase.has(id))
  if (common.length === 0) return problem(404, `No common ancestor between ${base} and ${head}.`)
  const [behind, ahead] = [inBase.size - common.length, inHead.size - common.length]
  let forkPoint = behind === 0 ? baseId : headId
  if (behind > 0 && ahead > 0) forkPoint = await repository.git('merge-base', baseId, headId)
  const table = { '00': 'identical', '10': 'ahead', '01': 'behind', '11': 'diverged' } as const
  const key = `${ahead > 0 ? 1 : 0}${behind > 0 ? 1 : 0}` as keyof typeof table
  return {
    status: 200,
    body: {
      url: `${call.apiUrl}/compare/${call.rest}`,
      status: table[key],
      ahead_by: ahead,
      behind_by: behind,
      total_commits: ahead,
      base_commit: { sha: baseId },
      merge_base_commit: { sha: forkPoint },
      commits: [],
      files: [],
    },
  }
}
