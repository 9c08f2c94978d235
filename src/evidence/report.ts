import { showText } from '../tell/markdown.ts'
import type { Language } from '../tell/words.ts'
import type { Agreement, Disagreement } from './check-clone.ts'
import type { ProofRefusal, ProvenState } from './check-proof.ts'
import type { Proof } from './proof.ts'
import { GITHUB_KEYS } from './signatures/github-keys.ts'
import { evidenceTexts, formatMoment } from './texts.ts'

/** What a check says, for people. Text of the proof is shown with its control characters as escapes. */

/** What a proof was compared with beside itself; absent: with nothing. */
export interface Comparison {
  readonly clone?: Agreement | Disagreement
  /** Seals that were kept elsewhere, lower-case hex. */
  readonly seals: readonly string[]
}

/** `limits`: what none of the states shows, behind what the last one proves. */
function describeState(
  proven: ProvenState,
  number: number,
  limits: string,
  language: Language,
): string {
  const texts = evidenceTexts(language)
  const { kind, state, commit, seal, fingerprint, signedAt } = proven
  const isGitHubs = GITHUB_KEYS.some((key) => key.fingerprint === fingerprint)
  return [
    `${number}. ${texts.kinds[kind]}`,
    `   ${showText(state.record)}`,
    `   ${texts.file} ${showText(state.file)}`,
    `   ${texts.commit} ${commit.id}  ${texts.seal} ${seal.root}`,
    `   ${texts.key} ${fingerprint}`,
    '',
    `   ${texts.proved(formatMoment(signedAt, language))}${limits}`,
    ...(isGitHubs ? [] : [`   ${texts.givenKey(fingerprint)}`]),
    '',
  ].join('\n')
}

/** The seals that are none of any state; empty where all agree. */
export function findForeignSeals(
  states: readonly ProvenState[],
  seals: readonly string[],
): readonly string[] {
  const own = new Set(states.map(({ seal }) => seal.root))
  return seals.filter((seal) => !own.has(seal))
}

export function isDisagreement(clone: Comparison['clone']): clone is Disagreement {
  return clone !== undefined && 'step' in clone
}

function describeClone({ rewritten }: Agreement, commits: number, language: Language): string[] {
  const texts = evidenceTexts(language)
  return [texts.cloneAgrees(commits), ...(rewritten > 0 ? [texts.rewritten(rewritten)] : [])]
}

function describeSeals(
  states: readonly ProvenState[],
  seals: readonly string[],
  language: Language,
) {
  const texts = evidenceTexts(language)
  const backed = (seal: string) => states.filter((one) => one.seal.root === seal).length
  const rest = states.filter(({ seal }) => !seals.includes(seal.root)).length
  const lines = seals.map((seal) => texts.sealAgrees(seal, backed(seal)))
  return seals.length > 0 && rest > 0 ? [...lines, texts.restUnsealed(rest)] : lines
}

/** What a proof proves that is valid and with which everything that it was compared with agrees. */
export function describeValid(
  proof: Proof,
  states: readonly ProvenState[],
  { clone, seals }: Comparison,
  language: Language,
): string {
  const texts = evidenceTexts(language)
  const maillogId = states.find((state) => state.maillogId !== null)?.maillogId ?? ''
  const commits = new Set(states.map(({ commit }) => commit.id)).size
  const agreed = clone !== undefined && !isDisagreement(clone)
  return [
    texts.valid(maillogId, states.length),
    '',
    ...states.map((state, index) => {
      const limits = index + 1 === states.length ? `${texts.gap}${texts.notProved}` : ''
      return describeState(state, index + 1, limits, language)
    }),
    ...(agreed ? describeClone(clone, commits, language) : []),
    ...describeSeals(states, seals, language),
    texts.claimedRepository(showText(proof.repository)),
    '',
    // The records may be more than a screen holds.
    texts.valid(maillogId, states.length),
    '',
  ].join('\n')
}

/** Why a proof is not valid, or what disagrees with it. */
export function describeRefusal(
  { step, state, ...rest }: (ProofRefusal | Disagreement) & { readonly detail?: string },
  language: Language,
): string {
  const texts = evidenceTexts(language)
  const isWhole = step === 'empty' || step === 'another-mail'
  const told = isWhole ? null : state + 1
  const isUnknown = step === 'unknown-key'
  const key = isUnknown && rest.detail ? `${texts.gap}${texts.unknownKey(rest.detail)}` : ''
  const tell = isUnknown ? texts.notJudged : texts.notValid
  return `${tell(`${texts.steps[step]}${key}`, told)}\n`
}
