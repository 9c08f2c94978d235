import type { Visibility } from '../ports.ts'

/** Whether this run may write to the repository. `alarm`: it may, and ends red. */
export type Disclosure =
  | { readonly verdict: 'ok' | 'alarm' }
  | { readonly verdict: 'warn' | 'refuse'; readonly message: string }

interface Circumstances {
  readonly visibility: Visibility
  /** Input `allow-public`. */
  readonly allowPublic: boolean
  /** What `coverage.json` says of the last run; 'unknown' before the first one. */
  readonly previous: string
}

const WHY = 'pseudonyms are personal data too, and subjects stay readable'
const CURE = `use a private repository, or set 'true' if everyone may read this archive`

/**
 * Whether personal data may be written where `visibility` lets it be read, pseudonymized or not: asked
 * before the first request to blastengine.
 */
export function judgeDisclosure({ visibility, allowPublic, previous }: Circumstances): Disclosure {
  const turnedPublic =
    visibility === 'public' && (previous === 'private' || previous === 'internal')
  if (visibility === 'private') return { verdict: 'ok' }
  if (visibility === 'internal') {
    return {
      verdict: 'warn',
      message: 'the repository is internal: every member of the enterprise can read this archive',
    }
  }
  if (!allowPublic) return { verdict: 'refuse', message: refusal(visibility, turnedPublic) }
  return { verdict: turnedPublic ? 'alarm' : 'ok' }
}

function refusal(visibility: Visibility, turnedPublic: boolean): string {
  const exposure = turnedPublic ? 'turned public since the last run' : 'is public'
  const finding = visibility === 'unknown' ? 'has a visibility that could not be read' : exposure
  return `input 'allow-public': the repository ${finding}; ${WHY}: ${CURE}`
}
