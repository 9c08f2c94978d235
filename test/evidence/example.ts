import { createHash } from 'node:crypto'
import { failureLine, logLine } from './sealed-archive.ts'

/**
 * The example of docs/evidence.md, computed by hand: nothing of our own code but the shape of two records. Each block
 * stands in the page word for word.
 */

const sha256 = (...parts: readonly (string | Buffer)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const hex = (bytes: Buffer) => bytes.toString('hex')
const ZERO = Buffer.of(0)
const ONE = Buffer.of(1)

const SEAL_KEY = Buffer.from([...Array(32).keys()])
const FILE = 'logs/2026-11/2026-11-21_smtp.jsonl'
const FAILURES = 'failures/2026-11/2026-11-21_smtp_failures.jsonl'
const more = { delivery_id: 3, delivery_type: 'SMTP' }
const RECORDS = [
  logLine(101, more),
  logLine(102, { ...more, status: 'HARDERROR', last_response_code: '550' }),
  logLine(103, more),
]
const FAILURE = failureLine(102)
const USAGE = ['month,current,remaining,plan_id,updated_time', '202611,120,880,p1,']

const stem = (path: string) => path.replace(/(?:_part-\d+)?\.[a-z]+$/, '')
const saltOf = (path: string, record: string) =>
  sha256(SEAL_KEY, stem(path), ZERO, record).subarray(0, 16)
const leafOf = (path: string, record: string) => sha256(ZERO, saltOf(path, record), record)
const node = (left: Buffer, right: Buffer) => sha256(ONE, left, right)

function computeExample() {
  const leaves = RECORDS.map((record) => leafOf(FILE, record))
  const [a, b, c] = leaves as [Buffer, Buffer, Buffer]
  const ab = node(a, b)
  const root = node(ab, c)
  const failureRoot = leafOf(FAILURES, FAILURE)
  const lines = [`${FAILURES},1,${hex(failureRoot)}`, `${FILE},3,${hex(root)}`] as const
  const lineLeaves = lines.map((line) => sha256(ZERO, line)) as [Buffer, Buffer]
  const month = node(...lineLeaves)
  const usage = USAGE.map((row) => leafOf('usage.csv', row)) as [Buffer, Buffer]
  const usageLine = `usage.csv,2,${hex(node(...usage))}`
  const undated = sha256(ZERO, usageLine)
  const months = [`2026-11 2 ${hex(month)}`, `undated 1 ${hex(undated)}`] as const
  const monthLeaves = months.map((text) => sha256(ZERO, text)) as [Buffer, Buffer]
  const seal = node(...monthLeaves)
  return {
    leaves,
    ab,
    root,
    lines,
    lineLeaves,
    month,
    usageLine,
    undated,
    months,
    monthLeaves,
    seal,
  }
}

/** Blocks of the page, by their place in it. */
export function exampleBlocks(): string[] {
  const {
    leaves,
    ab,
    root,
    lines,
    lineLeaves,
    month,
    usageLine,
    undated,
    months,
    monthLeaves,
    seal,
  } = computeExample()
  const records = RECORDS.flatMap((record, index) => [
    `record ${index}  ${record}`,
    `salt ${index}    ${hex(saltOf(FILE, record))}`,
    `leaf ${index}    ${hex(leaves[index]!)}`,
  ])
  return [
    [`seal key  ${hex(SEAL_KEY)}`, `file      ${FILE}`, ...records],
    [`node 01   ${hex(ab)}`, `root      ${hex(root)}`],
    ['path,records,root', ...lines],
    [
      `line 0    ${hex(lineLeaves[0])}`,
      `line 1    ${hex(lineLeaves[1])}`,
      `2026-11   ${hex(month)}`,
      `undated   ${hex(undated)}  (its only line: ${usageLine})`,
    ],
    [
      months[0],
      months[1],
      `month 0   ${hex(monthLeaves[0])}`,
      `month 1   ${hex(monthLeaves[1])}`,
      `seal      ${hex(seal)}`,
    ],
    [`Archive-Seal: v1 sha256:${hex(seal)} 2`],
    [
      `"leaf_index":1,"leaf_count":3,"file_path":["${hex(leaves[0]!)}","${hex(leaves[2]!)}"]`,
      `"line_index":1,"line_count":2,"month_path":["${hex(lineLeaves[0])}"]`,
      `"month_index":0,"month_count":2,"seal_path":["${hex(monthLeaves[1])}"]`,
    ],
  ].map((block) => block.join('\n'))
}

/** The files of the example, for our own code to seal. */
export const EXAMPLE_FILES: ReadonlyMap<string, string> = new Map([
  [FILE, `${RECORDS.join('\n')}\n`],
  [FAILURES, `${FAILURE}\n`],
  ['usage.csv', `${USAGE.join('\n')}\n`],
])
export const EXAMPLE_KEY = SEAL_KEY
export const EXAMPLE_SEAL = hex(computeExample().seal)
