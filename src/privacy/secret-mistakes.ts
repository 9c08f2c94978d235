import type { OwnWords } from '../network/faults.ts'

/**
 * What a secret looks like when it was pasted wrongly. An HTTP header carries no such text, or the server takes it
 * for another secret; both are found before the first request. The first that fits is told; the value never is.
 */
const MISTAKES: readonly (readonly [pattern: RegExp, words: OwnWords])[] = [
  [
    /[\r\n\u0085\u2028\u2029]/,
    {
      en: 'it holds a line break; paste it again as one line',
      ja: '改行が含まれています。1行で貼り付け直してください',
    },
  ],
  [
    /^(?:authorization\s*:\s*)?(?:bearer|basic|token)(?:\s|:)|^authorization\s*:/i,
    {
      en: "it begins with the word before a token ('Bearer'); give the token alone",
      ja: '先頭に「Bearer」などの語が含まれています。トークンだけを指定してください',
    },
  ],
  [
    /^["'`\u2018\u201c\u300c\uff02\uff07]|["'`\u2019\u201d\u300d\uff02\uff07]$/u,
    {
      en: 'it stands in quotes; paste it without them',
      ja: '引用符で囲まれています。引用符を外して指定してください',
    },
  ],
  [
    /\p{DI}|\p{Cf}/u,
    {
      en: 'it holds a character that cannot be seen, such as a zero-width space; copy it again from where it was issued',
      ja: 'ゼロ幅スペースなど、目に見えない文字が含まれています。発行元の画面からコピーし直してください',
    },
  ],
  [
    /\p{Cc}/u,
    {
      en: 'it holds a control character; copy it again from where it was issued',
      ja: '制御文字が含まれています。発行元の画面からコピーし直してください',
    },
  ],
  [
    /\s/u,
    {
      en: 'it holds a space; paste it again without',
      ja: '空白が含まれています。空白を除いて貼り付け直してください',
    },
  ],
  [
    /[\uff00-\uffef]/,
    {
      en: 'it holds full-width characters; type them half-width',
      ja: '全角文字が含まれています。半角で入力してください',
    },
  ],
  [
    /[^!-~]/u,
    {
      en: 'it holds a character other than ASCII letters, digits and signs; copy it again from where it was issued',
      ja: '半角英数字と記号以外の文字が含まれています。発行元の画面からコピーし直してください',
    },
  ],
]

/** Every sentence of the table. */
export const SECRET_WORDS: readonly OwnWords[] = MISTAKES.map(([, words]) => words)

/** The mistake in a secret; `undefined`: it can be sent as it is, or is empty. */
export function findSecretMistake(secret: string): OwnWords | undefined {
  return MISTAKES.find(([pattern]) => pattern.test(secret))?.[1]
}
