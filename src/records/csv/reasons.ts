import type { OwnWords } from '../../network/faults.ts'

/**
 * Why a file of the provider, a zip with one CSV in it, is not read. Each is final for that file: the same file is
 * refused again. Nothing of its content is repeated; `{}` is a number.
 */
export const FILE_REASONS = {
  bomMisfit: {
    en: 'CSV: its bytes do not fit the encoding that its mark (BOM) names',
    ja: 'CSV：先頭のBOMが示す文字コードと内容が一致しません',
  },
  noEncoding: {
    en: 'CSV: its encoding is none of UTF-8, UTF-16, Shift_JIS, EUC-JP and ISO-2022-JP',
    ja: 'CSV：文字コードがUTF-8、UTF-16、Shift_JIS、EUC-JP、ISO-2022-JPのいずれでもありません',
  },
  uncertainEncoding: {
    en: 'CSV: its encoding cannot be told for certain, since nothing in it is known Japanese',
    ja: 'CSV：既知の日本語が含まれていないため、文字コードを特定できません',
  },
  nul: { en: 'CSV: holds NUL', ja: 'CSV：NUL文字が含まれています' },
  quotes: { en: 'CSV: broken quotes', ja: 'CSV：引用符の対応が崩れています' },
  longRow: { en: 'CSV: a row is too long', ja: 'CSV：長すぎる行があります' },
  noHeader: { en: 'CSV: no header', ja: 'CSV：見出し行がありません' },
  noColumn: {
    en: 'CSV: a needed column is missing',
    ja: 'CSV：必要な列が見つかりません',
  },
  uncertainColumns: {
    en: 'CSV: the words of its header are unknown, and what its columns hold does not tell them apart for certain',
    ja: 'CSV：見出しの語が未知で、列の内容からも列を特定できません',
  },
  misfit: {
    en: 'CSV: row {}: holds something else than its column',
    ja: 'CSV：{}行目の内容が列の種類と一致しません',
  },
  width: {
    en: 'CSV: row {}: expected {} columns',
    ja: 'CSV：{}行目の列数が{}ではありません',
  },
  count: {
    en: 'CSV: expected {} rows, got {}',
    ja: 'CSV：行数が一致しません（想定{}行、実際{}行）',
  },
  zipBroken: { en: 'zip: broken', ja: 'ZIP：ファイルが破損しています' },
  zipSize: { en: 'zip: lying size', ja: 'ZIP：記載されたサイズと内容が一致しません' },
  zipChecksum: { en: 'zip: wrong checksum', ja: 'ZIP：チェックサムが一致しません' },
  zipName: { en: 'zip: odd file name', ja: 'ZIP：不正なファイル名が含まれています' },
  zipMode: { en: 'zip: not a regular file', ja: 'ZIP：通常のファイル以外が含まれています' },
  zipBomb: { en: 'zip: bomb', ja: 'ZIP：圧縮率が異常です' },
  zipEntries: { en: 'zip: too many entries', ja: 'ZIP：ファイル数が多すぎます' },
  zipDuplicates: { en: 'zip: duplicate names', ja: 'ZIP：同名のファイルが含まれています' },
  zipEncrypted: { en: 'zip: encrypted', ja: 'ZIP：暗号化されています' },
  zipLarge: { en: 'zip: too large', ja: 'ZIP：サイズが大きすぎます' },
  zipEmpty: { en: 'zip: no file in it', ja: 'ZIP：ファイルが含まれていません' },
  zipSeveral: {
    en: 'zip: several files, of which none or more than one is a CSV',
    ja: 'ZIP：複数のファイルが含まれ、CSVを1つに特定できません',
  },
} as const satisfies Readonly<Record<string, OwnWords>>

/** The English sentence, its numbers filled in. */
export function reasonOf(reason: keyof typeof FILE_REASONS, ...numbers: readonly number[]): string {
  const rest = [...numbers]
  return FILE_REASONS[reason].en.replace(/\{\}/g, () => String(rest.shift() ?? ''))
}
