/**
 * Control characters, which a terminal would obey, and invisible ones, which turn or hide text: strangers'
 * mail servers wrote what is shown here.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu

const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A text with all of them as visible escapes, `\u001b`. */
export function showText(text: string): string {
  return text.replace(UNSAFE, (unsafe) => unsafe.split('').map(escapeUnit).join(''))
}

/** JSON in which no string holds one of them: the same value, whoever reads it. */
export function formatVisibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).split('\n').map(showText).join('\n')
}
