import { safeUntil } from '../coverage/countdown.ts'
import { showText } from '../tell/markdown.ts'
import type { Language } from '../tell/words.ts'
import {
  countFindings,
  cureOf,
  FINDING_TEXTS,
  type FindingGroup,
  placeOf,
  type VerifyResult,
} from './findings.ts'
import { tellSigned, verifyTextsOf } from './report.ts'

/** A meaning that asks needs no full stop. */
const finish = (text: string) => text.replace(/([?？])[.。]$/, '$1')

function formatGroupLines({ code, count, findings }: FindingGroup, language: Language): string[] {
  const { more, sentence, whatToDo } = verifyTextsOf(language)
  const [en, ja] = FINDING_TEXTS[code]
  const [cureEn, cureJa] = cureOf(code)
  const rest = count - findings.length
  const places = findings.map((one) => placeOf(one, '  ')).filter(Boolean)
  return [
    '',
    finish(sentence(language === 'ja' ? ja : en)),
    ...places.map((place) => `  ${showText(place)}`),
    ...(rest > 0 ? [`  ${more(rest)}`] : []),
    `  ${whatToDo}: ${sentence(language === 'ja' ? cureJa : cureEn)}`,
  ]
}

/** What a verification found, for a terminal: a verdict, then each kind of finding with its places and its cure. */
export function formatVerification(result: VerifyResult, language: Language): string {
  const texts = verifyTextsOf(language)
  const { findings, records, commits, coverage } = result
  const count = countFindings(findings)
  const until = coverage === undefined ? '' : safeUntil(coverage)
  const signed = tellSigned(result, language)
  const lines = [
    count === 0 ? texts.sound : texts.damaged(count),
    texts.checked(records, commits),
    ...(signed === '' ? [] : [signed]),
    ...(until === '' ? [] : [texts.safeUntil(until)]),
    ...findings.flatMap((group) => formatGroupLines(group, language)),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
