import type { Language } from '../tell/words.ts'

export interface SheetTexts {
  readonly title: string
  intro(states: number): string
  readonly limitsTitle: string
  readonly checkingTitle: string
  readonly checking: readonly string[]
  readonly proofHash: string
}

const EN: SheetTexts = {
  title: 'What became of mail log',
  intro: (states) =>
    `This sheet shows ${states} ${states === 1 ? 'record' : 'records'} that a mail archive kept of one mail, in the order in which the archive learned them. It is a copy for reading: the proof itself is the JSON file from which it was made.`,
  limitsTitle: 'What this does not show',
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
  title: 'メールの記録 — メールログ',
  intro: (states) =>
    `この用紙は、メールのアーカイブが 1 通のメールについて保存したレコード ${states} 件を、アーカイブが把握した順に示したものです。閲覧用の写しであり、証明そのものは、元になった JSON ファイルです。`,
  limitsTitle: 'この証明では分からないこと',
  checkingTitle: '検証の方法',
  checking: [
    'この用紙を渡した人から、証明（下記の SHA-256 を持つ JSON ファイル）を受け取ってください。',
    '「blastengine-archive check FILE」、または Python だけで動くドキュメントのスクリプト check_proof.py で検証してください。どちらもアーカイブへのアクセスは不要です。',
    '表示された日時とレコードを、この用紙の内容と照合してください。',
    '所有者の管理下にない人がアーカイブのシールを保管している場合は、--seal で指定してください。後から別の履歴が示されたものではないことを確認できます。',
  ],
  proofHash: '証明の SHA-256',
}

const TEXTS: Readonly<Record<Language, SheetTexts>> = { en: EN, ja: JA }

export function sheetTexts(language: Language): SheetTexts {
  return TEXTS[language]
}
