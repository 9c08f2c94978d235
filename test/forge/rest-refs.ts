import type { Answer } from './requests.ts'
import { notFound, type RestCall, text, unprocessable } from './rest-answer.ts'
import { judge } from './rules.ts'
import { tryGit } from './run-git.ts'

/** No object, beside an id of the same length. */
const noneLike = (id: string) => '0'.repeat(id.length)

/** Names that git surely takes. */
const PLAIN_NAME = /^refs(?:\/[\w-]+){2,}$/

async function isRefName(ref: string): Promise<boolean> {
  if (PLAIN_NAME.test(ref)) return true
  return (await tryGit(['check-ref-format', ref])).code === 0 && /^refs\/[^/]+\/./.test(ref)
}

/** `undefined` when there is no such ref; never guesses like `rev-parse` does. */
async function readRef({ repository }: RestCall, ref: string): Promise<string | undefined> {
  // Only such a name is a ref's own and not followed by what git takes for a path from there.
  if (PLAIN_NAME.test(ref)) return (await repository.readObject(ref))?.id
  const { code, stdout } = await tryGit(['show-ref', '--verify', '-s', ref], {
    cwd: repository.gitDir,
  })
  return code === 0 ? String(stdout).trim() : undefined
}

async function isObject({ repository }: RestCall, id: string): Promise<boolean> {
  return (await repository.readObject(id))?.id === id // Not by another name, or by its beginning.
}

async function isForward({ repository }: RestCall, old: string, sha: string): Promise<boolean> {
  const commit = await repository.readObject(sha)
  if (commit?.bytes.includes(`\nparent ${old}\n`)) return true
  return (await repository.history(sha)).has(old)
}

function describe(call: RestCall, ref: string, sha: string) {
  const url = `${call.apiUrl}/git/${ref}`
  return {
    ref,
    node_id: 'REF',
    url,
    object: { sha, type: 'commit', url: `${call.apiUrl}/git/commits/${sha}` },
  }
}

async function update(call: RestCall, ref: string, oldId: string, newId: string) {
  const { repository } = call
  const refusal = await judge(repository.rules, { repository, ref, oldId, newId })
  if (refusal !== undefined) return unprocessable(refusal.message)
  const type = (await repository.readObject(newId))?.type ?? 'commit'
  const isPossible = type === 'commit' || !ref.startsWith('refs/heads/')
  if (isPossible && (await repository.moveRef({ ref, oldId, newId }))) return undefined
  return unprocessable('Reference cannot be updated')
}

export async function getRef(call: RestCall): Promise<Answer> {
  const ref = `refs/${call.rest}`
  const sha = await readRef(call, ref)
  return sha === undefined ? notFound() : { status: 200, body: describe(call, ref, sha) }
}

export async function matchingRefs(call: RestCall): Promise<Answer> {
  const all = await call.repository.refs()
  const found = [...all].filter(([ref]) => ref.startsWith(`refs/${call.rest}`))
  return { status: 200, body: found.map(([ref, sha]) => describe(call, ref, sha)) }
}

export async function createRef(call: RestCall): Promise<Answer> {
  const ref = text(call.body, 'ref') ?? ''
  const sha = text(call.body, 'sha') ?? ''
  if (!(await isRefName(ref))) return unprocessable(`${ref} is not a valid ref name.`)
  if (!(await isObject(call, sha))) return unprocessable('Object does not exist')
  if ((await readRef(call, ref)) !== undefined) return unprocessable('Reference already exists')
  const refused = await update(call, ref, noneLike(sha), sha)
  return refused ?? { status: 201, body: describe(call, ref, sha) }
}

export async function updateRef(call: RestCall): Promise<Answer> {
  const ref = `refs/${call.rest}`
  const sha = text(call.body, 'sha') ?? ''
  const old = await readRef(call, ref)
  if (old === undefined) return unprocessable('Reference does not exist')
  if (!(await isObject(call, sha))) return unprocessable('Object does not exist')
  if (call.body.force !== true && !(await isForward(call, old, sha))) {
    return unprocessable('Update is not a fast forward')
  }
  const refused = await update(call, ref, old, sha)
  return refused ?? { status: 200, body: describe(call, ref, sha) }
}

export async function deleteRef(call: RestCall): Promise<Answer> {
  const ref = `refs/${call.rest}`
  const old = await readRef(call, ref)
  if (old === undefined) return unprocessable('Reference does not exist')
  const refused = await update(call, ref, old, noneLike(old))
  return refused ?? { status: 204 }
}
