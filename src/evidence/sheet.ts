import type { Language } from '../core/text/texts.ts'
import type { ProvenState } from './check-proof.ts'

export interface SheetSource {
  readonly states: readonly ProvenState[]
  /** The text of the proof. */
  readonly proof: string
  readonly language: Language
}

/** The page to print. */
export function formatSheet(source: SheetSource): string {
  return source.proof
}
