import type { Language } from '../core/text/texts.ts'
import { translateToJapanese } from './messages-ja.ts'

/** An error's message in the language of the run. */
export function translateMessage(message: string, language: Language): string {
  return language === 'ja' ? translateToJapanese(message) : message
}
