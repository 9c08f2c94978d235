import { NETWORK_FAULTS, type OwnWords } from '../network/faults.ts'
import { SECRET_WORDS } from '../privacy/secret-mistakes.ts'
import { FILE_REASONS } from '../records/csv/reasons.ts'
import { GITHUB_MESSAGES } from './messages/github.ts'
import { INPUT_MESSAGES } from './messages/inputs.ts'
import { READING_MESSAGES } from './messages/reading.ts'
import type { Language } from './words.ts'

/** Sentences that stand in both languages where they are thrown. */
const OWN_WORDS: readonly OwnWords[] = [
  ...Object.values(NETWORK_FAULTS),
  ...SECRET_WORDS,
  ...Object.values(FILE_REASONS),
]

/**
 * Messages of our own errors, found by their English text, as gettext does: an error is thrown in one language,
 * wherever it happens, and translated where it is told. The first that fits is taken.
 */
const CATALOG = [
  ...OWN_WORDS.map(({ en, ja }) => [en, ja] as const),
  ...Object.entries({ ...INPUT_MESSAGES, ...GITHUB_MESSAGES, ...READING_MESSAGES }),
].map(([en, ja]) => [compile(en), ja] as const)

function compile(template: string): RegExp {
  const parts = template.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('(.+?)')}$`)
}

/** A whole text; the parts that its template leaves open are translated, or stay as they are. */
function find(text: string): string | undefined {
  for (const [pattern, ja] of CATALOG) {
    const parts = pattern.exec(text)?.slice(1)
    if (parts === undefined) continue
    return ja.replace(/\{\}/g, () => translateLine(parts.shift() ?? ''))
  }
  return undefined
}

/** What failed, in front of a message: `GET /usages: `, `git push: `, `input 'token': `. */
const PLACE = /^(?:((?:GET|POST|PATCH|DELETE) \/[^\s:]*|git [a-z-]+)|input '([a-z-]+)'): (.+)$/
/** In the middle of a message, behind what happened. */
const TRIES = / after (\d+) attempts/
/** A push that was refused, and the places in our files that the server named. */
const REFUSED = /^the push was refused, (.+?)( \([\w.-]+\/[^\s→]+(?:, [^\s→]+)*\))?$/

function translateRefusal(line: string): string | undefined {
  const [, why = '', places = ''] = REFUSED.exec(line) ?? []
  const told = why === '' ? undefined : find(why)
  return (
    told && `プッシュが拒否されました。${told}${places.replace(' (', '（').replace(/\)$/, '）')}`
  )
}

/** A bare status is no sentence yet. */
function addTries(told: string, count: string | undefined): string {
  if (count === undefined) return told
  return /^HTTP \d+$/.test(told)
    ? `${count}回試行しましたが、${told}が返されました`
    : `${told}（${count}回試行）`
}

/** A line in Japanese; one that the catalogue does not know stays as it is. */
function translateLine(line: string): string {
  const bare = line.replace(TRIES, '')
  const count = TRIES.exec(line)?.[1]
  const tried = (text: string) => addTries(text, count)
  const [, call, input, said = ''] = PLACE.exec(bare) ?? []
  const told = find(said)
  if (told !== undefined) return `${call ?? `入力「${input}」`}：${tried(told)}`
  const whole = translateRefusal(bare) ?? find(bare)
  return whole === undefined ? line : tried(whole)
}

/** An error's message in the language of the run, line by line. */
export function translateMessage(message: string, language: Language): string {
  return language === 'ja' ? message.split('\n').map(translateLine).join('\n') : message
}
