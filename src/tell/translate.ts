import type { Language } from '../core/text/texts.ts'
import { translateFaults } from '../core/text/translate.ts'
import { translateToJapanese } from './messages-ja.ts'

/** An error's message in the language of the run. */
export function translateMessage(message: string, language: Language): string {
  return language === 'ja' ? translateToJapanese(translateFaults(message)) : message
}
