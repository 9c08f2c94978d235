import { safeUntil } from '../../coverage/countdown.ts'
import type { Finding, FindingGroup } from '../verify/finding.ts'
import { cureOf } from '../verify/finding-cures.ts'
import { FINDING_TEXTS, type FindingCode } from '../verify/finding-texts.ts'
import { countFindings, type VerifyResult } from '../verify/verify-result.ts'
import { escapeMarkdown, formatTable, joinBlocks } from './markdown.ts'
import { formatDiff } from './pull-request-text.ts'
import { type Language, textsOf } from './texts.ts'
import { verifyTextsOf } from './verify-texts.ts'

const pick = ([en, ja]: readonly [string, string], language: Language) =>
  language === 'ja' ? ja : en

function meaningOf(code: FindingCode, language: Language): string {
  return pick(FINDING_TEXTS[code], language)
}

/** GitHub keeps ten errors of a step, and the last one is the verdict (field notes, 4.6). */
const MOST_MESSAGES = 9
const MOST_IN_A_MESSAGE = 10

const placeOf = ({ file, record, commit }: Finding) =>
  [file, record, commit === '' ? '' : `(commit ${commit})`].filter(Boolean).join(' ')

function formatGroup({ code, count, findings }: FindingGroup, language: Language): string {
  const { message, andMore } = verifyTextsOf(language)
  const shown = findings.slice(0, MOST_IN_A_MESSAGE)
  const places = shown.map(placeOf).filter(Boolean)
  const rest = count - shown.length
  const named = [...places, ...(rest > 0 ? [andMore(rest)] : [])].join(', ')
  return message(meaningOf(code, language), named, pick(cureOf(code), language))
}

/** One message a kind of finding, with what to do about it. */
export function formatFindings(
  findings: readonly FindingGroup[],
  language: Language,
): readonly string[] {
  return findings.slice(0, MOST_MESSAGES).map((group) => formatGroup(group, language))
}

/** The last message, after those of the findings. */
export function formatVerdict(count: number, language: Language): string {
  return verifyTextsOf(language).verdict(count)
}

function formatFindingTable(findings: readonly FindingGroup[], language: Language): string {
  const { columns, more } = verifyTextsOf(language)
  const code = (text: string) => (text === '' ? '' : `\`${text}\``)
  const rows = findings.flatMap((group) => {
    const meaning = meaningOf(group.code, language)
    const rest = group.count - group.findings.length
    return [
      ...group.findings.map(({ file, record, commit }) => [
        meaning,
        ...[file, record, commit].map(code),
      ]),
      ...(rest > 0 ? [[meaning, more(rest)]] : []),
    ]
  })
  const headings = columns.map((heading) => ({ heading }))
  return rows.length === 0 ? '' : formatTable(headings, rows)
}

function formatCures(findings: readonly FindingGroup[], language: Language): string {
  const { whatToDo, sentence } = verifyTextsOf(language)
  const cures = new Set(findings.map(({ code }) => sentence(pick(cureOf(code), language))))
  const lines = [...cures].map((cure) => `- ${escapeMarkdown(cure)}`)
  return cures.size === 0 ? '' : [`### ${whatToDo}`, '', ...lines].join('\n')
}

/** The job summary: counts, paths and ids alone. */
export function formatVerifySummary(result: VerifyResult, language: Language): string {
  const texts = verifyTextsOf(language)
  const { sentences } = textsOf(language)
  const { findings, records, commits, coverage, changes } = result
  const count = countFindings(findings)
  const until = coverage === undefined ? '' : safeUntil(coverage)
  const hasChanges = changes !== undefined && changes.length > 0
  return joinBlocks([
    `## ${count === 0 ? texts.sound : texts.damaged(count)}`,
    sentences([texts.checked(records, commits), until === '' ? '' : texts.safeUntil(until)]),
    formatFindingTable(findings, language),
    formatCures(findings, language),
    hasChanges ? `## ${texts.changes}` : '',
    ...(hasChanges ? formatDiff(changes, textsOf(language)) : []),
  ])
}
