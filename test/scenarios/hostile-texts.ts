/** In every text below: whatever leaves the process must not hold it, in any letter case. */
export const CANARY = /c[a4]n[a4]ry|ghp_C4n/i

const SECRETS = ['canary@canary.example', 'ghp_C4n4ryC4n4ryC4n4ryC4n4ryC4n4ryC4n4ry', 'xn--canary']

/** Starts of a line, as the runner may read one. */
const LEADS = [
  '',
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u200b',
  '\ufeff',
  '\0',
  'a ',
]

const COMMANDS = [
  '::set-output name=canary::',
  '::SET-ENV name=canary::',
  '::add-path::/canary/',
  '::add-mask::canary',
  '::stop-commands::canary',
  '::error file=canary,line=1::',
  '::warning::canary%0A::notice::',
  '::save-state name=canary::',
  '::add-matcher::canary.json ',
  '##[set-output name=canary;]',
  '##[error]canary',
  '##[set-env name=canary;]',
  '##[group]canary',
  '[31mcanary[0m',
  ']8;;https://canary.example\x07',
  '![canary](https://canary.example/x.png)',
  '<img src="https://canary.example/x" onerror=alert(1)>',
  '[skip ci] Fixes #1 @canary\n\nCo-authored-by: canary <c@canary.example>',
  '| a | b |\n|---|---|\n| `canary` |',
  '<<canary\nEOF\ncanary=1\nEOF\n',
  'ghadelimiter_canary\nchanged=canary\n',
  '=HYPERLINK("https://canary.example")',
  '$'.concat('{{ secrets.CANARY }}'),
  '$(touch canary) `touch canary` ; canary',
  '%0A::set-output name=canary::%0D',
  '{"canary":"\\u001b[2J"}\u001b[2Jcanary',
]

/** Every start with every command and every secret: about a thousand, always the same. */
export const HOSTILE_TEXTS: readonly string[] = LEADS.flatMap((lead) =>
  COMMANDS.flatMap((command) => SECRETS.map((secret) => `${lead}${command}${secret}`)),
)

/** Text number `index`, round and round. */
export function hostile(index: number): string {
  return HOSTILE_TEXTS[index % HOSTILE_TEXTS.length] ?? ''
}
