import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { FLUSH, packet } from './pkt-line.ts'
import { answerListing, capabilitiesOf, offerRefs } from './ref-listing.ts'
import { type BareRepository, createRepository } from './repository.ts'
import { GIT_ENV, gitBytes, tryGit } from './run-git.ts'

const line = (text: string) => packet(Buffer.from(`${text}\n`))

function listing(...args: string[]): Buffer {
  const capabilities = [line('agent=git/2.50.0'), packet(Buffer.from('object-format=sha1'))]
  const begin = [line('command=ls-refs'), ...capabilities, Buffer.from('0001')]
  return Buffer.concat([...begin, ...args.map(line), FLUSH])
}

/** As a client asks for all, for some, and for what nobody has. */
const LISTINGS = [
  listing(),
  listing('peel', 'symrefs', 'unborn'),
  listing('peel', 'symrefs', 'unborn', 'ref-prefix HEAD', 'ref-prefix refs/heads/'),
  listing('symrefs', 'ref-prefix refs/heads/d', 'ref-prefix refs/archive/'),
  listing('unborn', 'ref-prefix HEAD'),
  listing('ref-prefix refs/heads/missing'),
]

async function open(): Promise<BareRepository & { config: string }> {
  const gitDir = await mkdtemp(join(tmpdir(), 'listing-'))
  onTestFinished(() => rm(gitDir, { recursive: true, force: true }))
  const repository = await createRepository(gitDir, 'main')
  return { ...repository, config: await readFile(join(gitDir, 'config'), 'utf8') }
}

const serve = async ({ gitDir }: BareRepository, input: Buffer) => {
  const env = { ...GIT_ENV, GIT_PROTOCOL: 'version=2' }
  const args = ['upload-pack', '--strict', '--stateless-rpc', '.']
  return String((await tryGit(args, { cwd: gitDir, env, input })).stdout)
}

const offer = async ({ gitDir }: BareRepository) =>
  gitBytes(['receive-pack', '--stateless-rpc', '--advertise-refs', '.'], { cwd: gitDir })

test('refs are listed and offered byte for byte as git does it', async () => {
  const repository = await open()
  const empty = await offer(repository)
  const capabilities = capabilitiesOf(empty, repository.config) ?? ''
  expect(capabilities).toContain('report-status')
  const expectAlike = async () => {
    for (const body of LISTINGS) {
      const answer = await answerListing(repository, repository.config, body)
      expect(String(answer)).toBe(await serve(repository, body))
    }
    const offered = offerRefs(await repository.refs(), capabilities)
    expect(String(offered)).toBe(String(await offer(repository)))
  }
  await expectAlike()
  const id = await repository.commitFiles({ branch: 'data', files: { a: '1' } })
  await repository.commitFiles({ branch: 'refs/archive/data', files: { b: '1' } })
  await expectAlike()
  await repository.git('pack-refs', '--all')
  await repository.commitFiles({ branch: 'main', files: { c: '1' } })
  await repository.commitFiles({ branch: 'data', files: { a: '2' } })
  await expectAlike()
  await repository.git('update-ref', '--no-deref', 'HEAD', id)
  await expectAlike()
})

test('what is not plain is left to git', async () => {
  const repository = await open()
  const { config } = repository
  const id = await repository.commitFiles({ branch: 'data', files: { a: '1' } })
  const answer = (body: Buffer, settings = config) => answerListing(repository, settings, body)
  expect(await answer(listing())).toBeDefined()
  expect(await answer(listing('later'))).toBeUndefined()
  expect(await answer(Buffer.concat([line('command=fetch'), FLUSH]))).toBeUndefined()
  for (const more of ['[transfer]\n\thideRefs = refs/x', '[extensions]\n\tobjectformat = sha256']) {
    expect(await answer(listing(), `${config}${more}`)).toBeUndefined()
    expect(capabilitiesOf(await offer(repository), `${config}${more}`)).toBeUndefined()
  }
  await repository.git('update-ref', 'refs/tags/v1', id)
  expect(await answer(listing())).toBeUndefined()
})
