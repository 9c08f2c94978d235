import { createHash } from 'node:crypto'
import { DecodeError } from '../errors.ts'
import { parseCsv } from '../records/csv/csv.ts'
import { decodeObject, formatExact, isJsonObject, type Json, parseExact } from '../records/json.ts'
import { showText } from '../tell/markdown.ts'
import type { Language } from '../tell/words.ts'
import type { ProvenState } from './check-proof.ts'
import { GITHUB_KEYS } from './signatures/github-keys.ts'
import { evidenceTexts, formatMoment } from './texts.ts'

interface SheetTexts {
  readonly title: string
  intro(states: number): string
  readonly limitsTitle: string
  readonly sent: string
  readonly checkingTitle: string
  readonly checking: readonly string[]
  readonly proofHash: string
}

const EN: SheetTexts = {
  title: 'What became of mail log',
  intro: (states) =>
    `This sheet shows ${states} ${states === 1 ? 'record' : 'records'} that a mail archive kept of one mail, in the order in which the archive learned them. It is a copy for reading: the proof itself is the JSON file from which it was made.`,
  limitsTitle: 'What this does not show',
  sent: 'SENT means that the recipient’s mail server accepted the mail; whether it reached the inbox or the spam folder is not known.',
  checkingTitle: 'How to check it',
  checking: [
    'Get the proof, the JSON file with the SHA-256 below, from whoever handed you this sheet.',
    'Run "blastengine-archive check FILE" on it, or the script check_proof.py of the documentation, which needs Python alone. Neither needs access to the archive.',
    'Compare the times and records that it prints with those on this sheet.',
    'If somebody outside the owner’s control kept a seal of the archive, add it with --seal: then no second history can have been shown later.',
  ],
  proofHash: 'SHA-256 of the proof',
}

const JA: SheetTexts = {
  title: 'メールの記録：メールログ',
  intro: (states) =>
    `このページは、メールのアーカイブが1通のメールについて保存したレコード${states}件を、アーカイブが把握した順に示したものです。閲覧用の写しであり、証明そのものは、元になったJSONファイルです。`,
  limitsTitle: 'この証明ではわからないこと',
  sent: 'SENT は、宛先のメールサーバーがメールを受け付けたことを示します。受信トレイと迷惑メールフォルダーのどちらに届いたかはわかりません。',
  checkingTitle: '検証の方法',
  checking: [
    'このページを渡した人から、証明（下記のSHA-256を持つJSONファイル）を受け取ってください。',
    '「blastengine-archive check FILE」、またはPythonだけで動くドキュメントのスクリプトcheck_proof.pyで検証してください。どちらもアーカイブへのアクセスは不要です。',
    '表示された日時とレコードを、このページの内容と照合してください。',
    '所有者の管理下にない人がアーカイブのシールを保管している場合は、--sealで指定してください。後から別の履歴が示されたものではないことを確認できます。',
  ],
  proofHash: '証明のSHA-256',
}

const TEXTS: Readonly<Record<Language, SheetTexts>> = { en: EN, ja: JA }

function sheetTexts(language: Language): SheetTexts {
  return TEXTS[language]
}

/** The look of the sheet: dark on white, on paper as on a screen. */
const SHEET_STYLE = `
:root { color-scheme: light; font: 11pt/1.5 system-ui, "Hiragino Sans", "Noto Sans JP", sans-serif; }
body { margin: 0; background: #fff; color: #111; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.1rem; border-bottom: 1px solid #999; break-after: avoid; }
time { font-weight: normal; }
section { margin-top: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .15rem .5rem .15rem 0; }
th { width: 12rem; font-weight: 600; color: #333; }
td { overflow-wrap: anywhere; white-space: pre-wrap; }
tr { break-inside: avoid; }
li { overflow-wrap: anywhere; }
.hashes { font: 9pt/1.4 ui-monospace, monospace; color: #333; }
@page { margin: 15mm; }
@media print { main { max-width: none; padding: 0; } }
`

export interface SheetSource {
  readonly states: readonly ProvenState[]
  /** The text of the proof. */
  readonly proof: string
  readonly language: Language
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text of others as text: nothing in it is markup, and what is invisible is shown. */
const escapeHtml = (text: string) =>
  showText(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '')

/** What a delivery's row says, by the columns that the archive gives it. */
const DELIVERY_COLUMNS: readonly string[] = [
  ...['delivery_id', 'delivery_type', 'status', 'subject', 'from_email', 'from_name'],
  ...['delivery_time', 'reservation_time', 'created_time', 'updated_time', 'html', 'total_count'],
  ...['sent_count', 'drop_count', 'hard_error_count', 'soft_error_count', 'open_count'],
  ...['archived_count', 'counts_match'],
]

const show = (value: Json | undefined) =>
  typeof value === 'string' ? value : formatExact(value ?? null)

/** Names and values of a record, those without a value left out. */
function fieldsOf({ kind, state }: ProvenState): (readonly [name: string, value: string])[] {
  if (kind === 'delivery') {
    const [cells = []] = parseCsv(`${state.record}\n`)
    const pairs = cells.map(
      (cell, index) => [DELIVERY_COLUMNS[index] ?? `${index + 1}`, cell] as const,
    )
    return pairs.filter(([, cell]) => cell !== '')
  }
  const fields = Object.entries(decodeObject(parseExact(state.record), 'record'))
  return fields.flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, show(value)] as const],
  )
}

/** The attempts of a failure, each as what it says. */
function attemptsOf({ state, kind }: ProvenState): string[] {
  if (kind !== 'failure') return []
  const history = decodeObject(parseExact(state.record), 'record').sent_history
  if (!Array.isArray(history)) return []
  return history.map((attempt: Json) => {
    const values = isJsonObject(attempt) ? Object.values(attempt) : [attempt]
    return values
      .filter((value) => value !== null)
      .map(show)
      .join(' · ')
  })
}

const row = (name: string, value: string) =>
  `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`

function formatState(proven: ProvenState, number: number, language: Language): string {
  const texts = evidenceTexts(language)
  const { kind, commit, seal, fingerprint, signedAt, state } = proven
  const isGitHubs = GITHUB_KEYS.some((key) => key.fingerprint === fingerprint)
  const attempts = attemptsOf(proven).map((attempt) => `<li>${escapeHtml(attempt)}</li>`)
  const fields = fieldsOf(proven).filter(
    ([name]) => name !== 'sent_history' || attempts.length === 0,
  )
  return `<section>
<h2>${number}. ${escapeHtml(texts.kinds[kind])} <time>${escapeHtml(formatMoment(signedAt, language))}</time></h2>
<table>${fields.map(([name, value]) => row(name, value)).join('\n')}</table>
${attempts.length > 0 ? `<ol>${attempts.join('')}</ol>` : ''}
<p>${escapeHtml(texts.proved(formatMoment(signedAt, language)))}</p>
${isGitHubs ? '' : `<p>${escapeHtml(texts.givenKey(fingerprint))}</p>`}
<table class="hashes">${[
    row(texts.file, state.file),
    row(texts.commit, commit.id),
    row(texts.seal, seal.root),
    row(texts.key, fingerprint),
  ].join('\n')}</table>
</section>`
}

function formatChecking(words: SheetTexts, proof: string): string {
  const sha256 = createHash('sha256').update(proof).digest('hex')
  const steps = words.checking.map((step) => `<li>${escapeHtml(step)}</li>`).join('\n')
  return `<section><h2>${escapeHtml(words.checkingTitle)}</h2>
<ol>${steps}</ol>
<table class="hashes">${row(words.proofHash, sha256)}</table></section>`
}

/**
 * A page to print: the story of a mail as far as it is proved, what proves it, and how to check it. It needs nothing
 * beside itself, runs no script and makes no request. Throws `DecodeError` for a record that does not decode.
 */
export function formatSheet({ states, proof, language }: SheetSource): string {
  const texts = evidenceTexts(language)
  const words = sheetTexts(language)
  const maillogId = states.find((state) => state.maillogId !== null)?.maillogId
  if (maillogId === undefined) throw new DecodeError('sheet: no mail')
  const title = `${words.title} ${maillogId}`
  const style = createHash('sha256').update(SHEET_STYLE).digest('base64')
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-${style}'`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${SHEET_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(words.intro(states.length))}</p>
${states.map((state, index) => formatState(state, index + 1, language)).join('\n')}
<section><h2>${escapeHtml(words.limitsTitle)}</h2><p>${escapeHtml(texts.notProved)}</p><p>${escapeHtml(words.sent)}</p></section>
${formatChecking(words, proof)}
</main>
</body>
</html>
`
}
