import { OwnError, TranslatedError, type TranslatedText } from '../errors.ts'
import { translateMessage } from '../tell/translate.ts'
import type { Language } from '../tell/words.ts'
import { cliTextsOf } from './texts.ts'

/** What a system error of this machine means; its own text names paths of the machine and stays silent. */
const MACHINE: Readonly<Record<string, TranslatedText>> = {
  ENOSPC: { en: 'no space left on the disk', ja: 'ディスクの空き容量がありません' },
  EDQUOT: { en: 'no space left on the disk', ja: 'ディスクの空き容量がありません' },
  EMFILE: { en: 'too many open files', ja: '開いているファイルが多すぎます' },
  ENFILE: { en: 'too many open files', ja: '開いているファイルが多すぎます' },
  EACCES: {
    en: 'a file or folder may not be read or written',
    ja: '読み取りまたは書き込みが許可されていないファイルかフォルダーがあります',
  },
  EPERM: {
    en: 'a file or folder may not be read or written',
    ja: '読み取りまたは書き込みが許可されていないファイルかフォルダーがあります',
  },
  EROFS: { en: 'the disk may not be written', ja: 'ディスクに書き込めません' },
  ENOENT: { en: 'there is no such file or folder', ja: 'ファイルまたはフォルダーがありません' },
  ENOTDIR: { en: 'there is no such file or folder', ja: 'ファイルまたはフォルダーがありません' },
  EISDIR: { en: 'expected a file, got a folder', ja: 'ファイルではなくフォルダーです' },
  EEXIST: { en: 'there is such a file already', ja: '同じ名前のファイルが既にあります' },
}

/** Words that the action shares are about a runner; here it is the reader's own machine. */
function onThisMachine(message: string): string {
  return message.replaceAll('this runner', 'this machine').replaceAll('このランナー', 'このマシン')
}

/** Our own errors carry our own words; anything else may carry text from outside and stays silent. */
export function describeError(error: unknown, language: Language): string {
  if (error instanceof TranslatedError) return error.text[language]
  if (error instanceof OwnError) return onThisMachine(translateMessage(error.message, language))
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return MACHINE[code]?.[language] ?? cliTextsOf(language).unexpected
}
