import { DecodeError } from '../errors.ts'
import { type Json, parseExact } from '../records/json.ts'
import type { Answer } from './http.ts'

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new DecodeError('not UTF-8')
  }
}

/** Stands before each control character that JSON forbids; no character of any text (a Unicode noncharacter). */
export const MARK = '\uFDD0'
const TEXT = /"[^"\\]*(?:\\.[^"\\]*)*"/gs

/** The JSON with its raw control characters escaped, each behind `mark`. */
function escapeControls(json: string, mark: string): string {
  const escapeOne = (character: string) =>
    character < ' '
      ? `${mark}\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
      : character
  return json.replace(TEXT, (text) => Array.from(text, escapeOne).join(''))
}

export interface Parsed {
  readonly value: Json
  /** Some texts held raw control characters; they stand behind the mark now. */
  readonly isMarked: boolean
}

function tryJson(text: string): Json | undefined {
  try {
    return parseExact(text)
  } catch {
    return undefined
  }
}

/**
 * Throws `DecodeError`: also for an empty body or a maintenance page in HTML. A control character that stands
 * raw in a text, as JSON forbids, is read all the same, behind `mark`.
 */
export function parseJson({ body }: Answer, mark: string): Parsed {
  const text = decodeUtf8(body)
  const plain = tryJson(text)
  const value = plain ?? tryJson(escapeControls(text, mark))
  if (value === undefined) throw new DecodeError('not JSON')
  return { value, isMarked: plain === undefined }
}
