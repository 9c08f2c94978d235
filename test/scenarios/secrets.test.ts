import { describe, expect, it } from 'vitest'
import { findSecretMistake, SECRET_WORDS } from '../../src/privacy/secret-mistakes.ts'
import { translateMessage } from '../../src/tell/translate.ts'
import { textsOf } from '../../src/tell/words.ts'
import type { RunResult } from './run-action.ts'
import { openScenario } from './scenario.ts'

const said = ({ annotations }: RunResult) => annotations.map(({ message }) => message).join('\n')

const START = 'Zx7Qw9Lm3'
const END = 'Rt5Yp2Kd8'
/** A key of pseudonyms has 32 characters at least. */
const SHORT = 'k'.repeat(31)

/** How a secret is spoilt on its way into an input, and what is said of it. */
const SPOILT: readonly (readonly [name: string, value: string, says: RegExp])[] = [
  ['a line break', `${START}\n${END}`, /line break/],
  ['a line break of Windows', `${START}\r\n${END}`, /line break/],
  ['a carriage return', `${START}\r${END}`, /line break/],
  ['a line separator', `${START}\u2028${END}`, /line break/],
  ['NEL', `${START}\u0085${END}`, /line break/],
  ['a zero-width space', `${START}\u200b${END}`, /cannot be seen/],
  ['a zero-width space at the end', `${START}${END}\u200b`, /cannot be seen/],
  ['a zero-width joiner', `${START}\u200d${END}`, /cannot be seen/],
  ['a word joiner', `${START}\u2060${END}`, /cannot be seen/],
  ['a soft hyphen', `${START}\u00ad${END}`, /cannot be seen/],
  ['a BOM inside', `${START}\ufeff${END}`, /cannot be seen/],
  ['a mark of direction', `${START}\u202e${END}`, /cannot be seen/],
  ['a Hangul filler', `${START}\u3164${END}`, /cannot be seen/],
  ['full-width letters', `${START}ＡＢ${END}`, /full-width/],
  ['full-width digits', `${START}１２${END}`, /full-width/],
  ['a full-width hyphen', `${START}－${END}`, /full-width/],
  ['half-width kana', `${START}ｱ${END}`, /full-width/],
  ['an escape', `${START}\u001b[0m${END}`, /control character/],
  ['a tab', `${START}\t${END}`, /control character/],
  ['DEL', `${START}\u007f${END}`, /control character/],
  ['a space', `${START} ${END}`, /holds a space/],
  ['an ideographic space', `${START}\u3000${END}`, /holds a space/],
  ['a no-break space', `${START}\u00a0${END}`, /holds a space/],
  ['double quotes', `"${START}${END}"`, /in quotes/],
  ['single quotes', `'${START}${END}'`, /in quotes/],
  ['curly quotes', `“${START}${END}”`, /in quotes/],
  ['corner brackets', `「${START}${END}」`, /in quotes/],
  ['a quote that was copied along', `${START}${END}"`, /in quotes/],
  ['a quote before it', `'${START}${END}`, /in quotes/],
  ['Bearer and a colon', `Bearer:${START}${END}`, /word before a token/],
  ['Bearer before it', `Bearer ${START}${END}`, /word before a token/],
  ['bearer and two spaces', `bearer  ${START}${END}`, /word before a token/],
  ['a whole header', `Authorization: Bearer ${START}${END}`, /word before a token/],
  ['Japanese', `${START}鍵${END}`, /other than ASCII/],
  ['a dash for a hyphen', `${START}–${END}`, /other than ASCII/],
  ['a letter with an accent', `${START}é${END}`, /other than ASCII/],
]

/** Inputs that one run may have at once. */
const TOGETHER = [
  ['login-id', 'api-key', 'token'],
  ['api-token', 'token'],
] as const

describe('a secret that no header can carry is a mistake of its input', () => {
  it.each(SPOILT)('with %s', (_name, value, says) => {
    expect(findSecretMistake(value)?.en).toMatch(says)
  })

  // Node's own child process takes no NUL in a variable, so the runner has none to hand over either.
  it.each(TOGETHER)('%s at once, each spoilt in another way', async (...inputs) => {
    const { forge, simulator, run } = await openScenario()
    const isToken = inputs[0] === 'api-token'
    const ways = isToken ? SPOILT.slice(-2) : [SPOILT[0], SPOILT[13], SPOILT[27]]
    const spoilt = inputs.map((input, index) => [input, ...(ways[index] ?? SPOILT[0]!)] as const)
    const values = Object.fromEntries(spoilt.map(([input, _name, value]) => [input, value]))
    const others = isToken ? { 'login-id': '', 'api-key': '', language: 'ja' } : {}
    const key = { 'personal-data': 'pseudonymize', 'pseudonym-key': SHORT }
    const result = await run({ ...others, ...values, ...key, since: 'soon', branch: '-x' })
    expect(result).toMatchObject({ code: 1, outputs: { complete: 'false' } })
    const lines = said(result).split('\n')
    expect(lines).toHaveLength(spoilt.length + 3)
    expect(said(result)).toMatch(/'pseudonym-key'|「pseudonym-key」/)
    for (const [input, _name, _value, says] of spoilt) {
      const mistake = SECRET_WORDS.find(({ en }) => says.test(en))
      const line = isToken ? `入力「${input}」：${mistake?.ja}` : `input '${input}': ${mistake?.en}`
      expect(lines).toContain(line)
    }
    expect(forge.requests.length + simulator.count()).toBe(0)
    // The command that has the runner hide it aside.
    const shown = result.stdout.replaceAll(/^::add-mask::[^\n]*$/gm, '') + result.summary
    expect(shown + result.stderr).not.toMatch(new RegExp(`${START}|${END}|${SHORT}`))
  })

  it('every sentence has its Japanese', () => {
    for (const { en, ja } of SECRET_WORDS) {
      expect(translateMessage(`input 'token': ${en}`, 'ja')).toBe(`入力「token」：${ja}`)
    }
    expect(textsOf('ja').language).toBe('ja')
  })

  it('the verification says so too', async () => {
    const { forge, run } = await openScenario()
    const action = { entry: 'dist/verify/index.js', actionFile: 'verify/action.yml' }
    const result = await run({ token: `Bearer ${START}`, 'warn-days': 'x' }, action)
    expect(said(result)).toMatch(/^input 'token': .*\ninput 'warn-days': /)
    expect(forge.requests).toEqual([])
  })
})
