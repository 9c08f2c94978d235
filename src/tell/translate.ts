import { NETWORK_FAULTS, type OwnWords } from '../network/faults.ts'
import { SECRET_WORDS } from '../privacy/secret-mistakes.ts'
import { FILE_REASONS } from '../records/csv/reasons.ts'
import { translateToJapanese } from './messages-ja.ts'
import type { Language } from './words.ts'

/** Numbers aside, since some of them are filled in. */
const keyOf = (sentence: string) => sentence.replace(/\d+|\{\}/g, '#')

/** Sentences that errors carry in English, by themselves or behind the name of what failed. */
const SENTENCES: ReadonlyMap<string, string> = new Map(
  [...Object.values(NETWORK_FAULTS), ...SECRET_WORDS, ...Object.values(FILE_REASONS)].map(
    ({ en, ja }: OwnWords) => [keyOf(en), ja],
  ),
)

function wordsOf(sentence: string): string | undefined {
  const numbers = sentence.match(/\d+/g) ?? []
  return SENTENCES.get(keyOf(sentence))?.replace(/\{\}/g, () => numbers.shift() ?? '')
}

/** The name of what failed, such as `git push` or `input 'token'`, and the sentence. */
const PARTS = /^((?:input '[a-z-]+'|[A-Z]+ \/[^\s:]*|git [a-z-]+): )?(.*)$/
const TRIES = / after (\d+) attempts/

function translateLine(line: string): string {
  const [, place = '', sentence = ''] = PARTS.exec(line.replace(TRIES, '')) ?? []
  const words = wordsOf(sentence)
  if (words === undefined) return line
  const input = /'([a-z-]+)'/.exec(place)?.[1]
  const where = input === undefined ? place : `入力${input}：`
  const count = TRIES.exec(line)?.[1]
  return `${where}${words}${count === undefined ? '' : `（${count}回試行）`}`
}

/** The faults of a network and the mistakes in secrets that a message tells, in Japanese; all else stays English. */
function translateFaults(message: string): string {
  return message.split('\n').map(translateLine).join('\n')
}

/** An error's message in the language of the run. */
export function translateMessage(message: string, language: Language): string {
  return language === 'ja' ? translateToJapanese(translateFaults(message)) : message
}
