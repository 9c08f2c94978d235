import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { collect } from '../../src/archive.ts'
import { planReads } from '../../src/coverage/plan.ts'
import { openArchive } from '../../src/merge/open-archive.ts'
import type { BlobId, DataBranch } from '../../src/ports.ts'
import { createPublications } from '../../src/publish/publications.ts'
import { takeLog } from '../../src/read/collected.ts'
import { compare, oweMissing } from '../../src/read/missing.ts'
import { openSession } from '../../src/read/session.ts'
import type { Forge } from '../forge/forge.ts'
import { openForge } from '../git/open-branch.ts'
import { type Account, createAccount, delivery, mailLog } from '../verify/account.ts'
import { archive, openRun, REQUEST } from '../verify/archiving.ts'

const FIRST = '2026-11-21T12:00:00+09:00'
const SECOND = '2026-11-22T12:00:00+09:00'
const LOGS = 'data/logs/2026-11/2026-11-20_delivery_100.jsonl'

/** Ten mails of delivery 100, and two of a transaction, of 20 November. */
function openAccount(): Account {
  const account = createAccount()
  account.deliveries.set('100', delivery(100))
  for (let id = 1; id <= 10; id++) account.logs.set(String(id), mailLog(id))
  for (const id of [11, 12]) {
    account.logs.set(String(id), mailLog(id, { deliveryType: 'TRANSACTION', deliveryId: `${id}` }))
  }
  return account
}

/** One mail of delivery 100 was opened. */
function open(account: Account, maillogId: number): void {
  const openTime = '2026-11-21T18:00:00+09:00'
  account.logs.set(`${maillogId}`, mailLog(maillogId, { openTime, updatedTime: openTime }))
}

const folder = mkdtempSync(join(tmpdir(), 'merged-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
const archived = join(folder, 'archived.git')

/** A forge whose branch holds what the first run read of the account; the first test that asks makes it. */
async function openArchived(): Promise<Forge> {
  if (!existsSync(archived)) {
    const first = await openForge({ gitDir: archived })
    await archive(first, openAccount(), FIRST)
  }
  const gitDir = mkdtempSync(join(folder, 'copy-'))
  cpSync(archived, gitDir, { recursive: true })
  return openForge({ gitDir })
}

const idsOf = (text: string) => [...text.matchAll(/"maillog_id":(\d+)/g)].map(([, id]) => id)

/** A branch that notes what passes: blobs that are read, and mail logs that are staged. */
function watch(branch: DataBranch) {
  const read: BlobId[] = []
  const staged: string[] = []
  const watched: DataBranch = {
    ...branch,
    readBlob(blob) {
      read.push(blob)
      return branch.readBlob(blob)
    },
    stageLong() {
      const long = branch.stageLong()
      let text = ''
      return {
        append(more) {
          text += more
          long.append(more)
        },
        end() {
          if (text.startsWith('{"maillog_id"')) staged.push(text)
          return long.end()
        },
      }
    },
  }
  return { branch: watched, read, staged }
}

it('reads each archived file of mail logs once and writes it once, whether it changed or not', async () => {
  const forge = await openArchived()
  const account = openAccount()
  open(account, 3)
  const run = await openRun(forge, account, SECOND)
  const { branch, read, staged } = watch(run.branch)
  const watched = { ...run, branch }
  const start = await openArchive(watched)
  const logs = [...start.state.files].filter(([path]) => path.startsWith('data/logs/'))
  expect(logs).toHaveLength(2)
  await collect(watched, start, REQUEST)
  expect(logs.map(([, blob]) => read.filter((one) => one === blob))).toEqual(
    logs.map(([, blob]) => [blob]),
  )
  expect(staged).toHaveLength(2)
  expect(await forge.readFile('data', LOGS)).toContain('"open_time":"2026-11-21T18:00')
})

it('merges again on the head of another run that was faster', async () => {
  const forge = await openArchived()
  const account = openAccount()
  const faster = openAccount()
  faster.logs.set('13', mailLog(13))
  open(account, 3)
  const run = await openRun(forge, account, SECOND)
  let isFirst = true
  const branch: DataBranch = {
    ...run.branch,
    async commit(...commit) {
      if (isFirst) await archive(forge, faster, SECOND)
      isFirst = false
      return run.branch.commit(...commit)
    },
  }
  const late = { ...run, branch }
  await collect(late, await openArchive(late), REQUEST)
  const text = await forge.readFile('data', LOGS)
  expect(idsOf(text)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '13'])
  expect(text).toContain('"open_time":"2026-11-21T18:00')
})

/** A run that has read all mail logs and not compared them. */
async function openRead(forge: Forge, account: Account) {
  const run = await openRun(forge, account, SECOND)
  const start = await openArchive(run)
  const session = openSession(run, start, [])
  const plan = planReads(start.coverage, run.began)
  for (const log of account.logs.values()) takeLog(session.collected, log)
  return { session, publications: createPublications(session, REQUEST, plan) }
}

it('merges a group again that got another mail log after it was compared', async () => {
  const forge = await openArchived()
  const account = openAccount()
  const { session, publications } = await openRead(forge, account)
  await oweMissing(session)
  takeLog(session.collected, mailLog(13))
  await publications.publishRest()
  expect(idsOf(await forge.readFile('data', LOGS))).toContain('13')
})

it('files a group by the day that its delivery tells after it was compared', async () => {
  const forge = await openArchived()
  const account = openAccount()
  account.logs.set('21', mailLog(21, { deliveryId: '200' }))
  const { session, publications } = await openRead(forge, account)
  await compare(session)
  const deliveryTime = '2026-11-19T23:00:00+09:00'
  session.collected.deliveriesById.set('200', delivery(200, { deliveryTime }))
  await publications.publishRest()
  const files = [...(await forge.files('data')).keys()].filter((path) => path.includes('_200.'))
  expect(files).toEqual(['data/logs/2026-11/2026-11-19_delivery_200.jsonl'])
})
