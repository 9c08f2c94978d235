import { showText } from '../../../tell/markdown.ts'

/** A line's end as mail servers and Unicode spell it. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/

const showLine = (line: string) => line.split('\t').map(showText).join('\t')

/** The lines of a text of the archive: what is invisible or turns letters around is written out. */
export const listLines = (text: string) => text.split(LINE_END).map(showLine)

/** A text of the archive in its own lines. */
export const showLines = (text: string) => listLines(text).join('\n')

/** Stands for a line's end where a text has one line. */
export const LINE_MARK = '↵'

/** A text of the archive on one line. */
export const showOnOneLine = (text: string) => listLines(text).join(` ${LINE_MARK} `)
