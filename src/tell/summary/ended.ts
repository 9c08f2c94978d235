import { escapeMarkdown, formatCommand, joinBlocks } from '../markdown.ts'
import { type Language, textsOf } from '../words.ts'

/**
 * The lines of an error of our own, a paragraph each. A command at the end of one stands in a block, since
 * a word joiner that is copied out of a paragraph makes git refuse it.
 */
export function formatMessage(message: string): string {
  const lines = message.split('\n').map((line) => {
    const [, shows = '', command] = /^(.*[:：]) ?(git .*)$/.exec(line) ?? []
    return command === undefined
      ? escapeMarkdown(line)
      : formatCommand(escapeMarkdown(shows), command)
  })
  return lines.join('\n\n')
}

/** The job summary of a run that ended by an error of our own: `message` is that error's. */
export function formatEndedRun(message: string, language: Language): string {
  const { heading } = textsOf(language)
  return joinBlocks([`## ❌ ${heading.endedTitle}`, formatMessage(message), heading.endedHint])
}
