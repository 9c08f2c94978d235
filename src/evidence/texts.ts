import { many } from '../tell/words/phrases.ts'
import type { Language } from '../tell/words.ts'
import type { CloneStep } from './check-clone.ts'
import type { ProofStep, ProvenKind } from './check-proof.ts'

/** Every word about evidence that people read. */
export interface EvidenceTexts {
  readonly kinds: Readonly<Record<ProvenKind, string>>
  /** What a valid state proves; `time`: the signature's own. */
  proved(time: string): string
  readonly notProved: string
  valid(maillogId: string, states: number): string
  readonly commit: string
  readonly seal: string
  readonly key: string
  readonly file: string
  claimedRepository(repository: string): string
  givenKey(fingerprint: string): string
  /** Why a proof is not valid; `state`: the number of the state whose fault it is, or null. */
  notValid(cause: string, state: number | null): string
  /** The same of a proof that cannot be judged. */
  notJudged(cause: string, state: number | null): string
  /** What stands between two sentences. */
  readonly gap: string
  readonly steps: Readonly<Record<ProofStep | CloneStep, string>>
  unknownKey(keyId: string): string
  cloneAgrees(commits: number): string
  rewritten(commits: number): string
  sealAgrees(seal: string, states: number): string
  sealDisagrees(seal: string): string
  restUnsealed(states: number): string
  readonly unknownMail: string
  readonly nothingSigned: string
  readonly passedOver: {
    unsigned(commits: number): string
    unknownKeys(keyIds: string): string
    badlySigned(commits: number): string
    unsealed(commits: number): string
  }
  readonly cureUnsigned: string
  readonly cureSha256: string
  readonly cureUnknownKey: string
  partly(proved: number, known: number): string
  /** `counts`: records of the mail log, its failure and its delivery. */
  written(counts: readonly [number, number, number], file: string): string
}

const JAPAN = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A moment (ms) in Japan and in UTC. */
export function formatMoment(ms: number, language: Language): string {
  const utc = new Date(ms).toISOString().replace('.000Z', 'Z')
  const japan = JAPAN.format(ms)
  return language === 'ja' ? `${japan}（日本時間、${utc}）` : `${japan} Japan time (${utc})`
}

const EN: EvidenceTexts = {
  kinds: { log: 'mail log', failure: 'failure', delivery: 'delivery' },
  proved: (time) =>
    `GitHub created and signed, at ${time}, a commit whose message fixes this record: it existed in this form by then and was not changed since.`,
  notProved:
    'This does not show who wrote it, that the commit was published, or that no other history exists, since anybody can have GitHub sign a commit.',
  valid: (id, states) => `Valid: mail log ${id}, ${many(states, 'record')}.`,
  commit: 'commit',
  seal: 'seal',
  key: 'key',
  file: 'file',
  claimedRepository: (repository) =>
    `The proof says that it is from the repository '${repository}'. Nothing in it proves that.`,
  givenKey: (fingerprint) =>
    `Signed by the key ${fingerprint}, which you gave with --key. This is GitHub's word only if that key belongs to your GitHub server.`,
  notValid: (cause, state) => `Not valid${state === null ? '' : `, state ${state}`}: ${cause}`,
  notJudged: (cause, state) =>
    `Cannot be judged: ${cause}${state === null ? '' : ` (state ${state})`}`,
  gap: ' ',
  steps: {
    empty: 'the proof holds no state.',
    record: 'this is not the record of a mail log, a failure or a delivery.',
    file: 'the record, its salt and its path do not lead to the root of the file that the line of the seals file gives.',
    line: "the file's name, its number of records or its month are not those of the line of the seals file.",
    month: "the line's path does not lead to the root of its month.",
    seal: 'the way from the record does not lead to the seal in the message of the commit.',
    commit: 'the commit object cannot be read.',
    unsigned: 'the commit is not signed.',
    signature: 'the signature of the commit is not one over this commit.',
    'unknown-key':
      'signed by a key that this program does not know. That does not make it a forgery: GitHub may have a new key, or the commit is from a GitHub Enterprise Server. Give its key with --key FILE.',
    'outside-life': 'the commit is signed at a time at which the key was not in use.',
    'another-mail': 'the proof holds states of more than one mail.',
    'clone-commit':
      'the archive does not hold the commit of this state: its history was rewritten, or this is another archive.',
    'clone-seal': "the archive's seals files do not fit the seal of the commit.",
    'clone-file': 'the file in the archive does not have the root that its seals file gives.',
    'clone-record': 'the archive does not hold this record in this file.',
    'clone-twice': 'the archive holds two records of this mail in this file.',
  },
  unknownKey: (keyId) => `Key ID: ${keyId}.`,
  cloneAgrees: (commits) =>
    `The archive agrees: ${commits === 1 ? 'the commit of the proof is' : commits === 2 ? 'both commits of the proof are' : `all ${commits} commits of the proof are`} on its branch, the seals fit, and the files hold the records.`,
  rewritten: (commits) =>
    `${many(commits, 'commit of them stands', 'commits of them stand')} there as an erasure rewrote ${commits === 1 ? 'it' : 'them'}; the original is kept beside.`,
  sealAgrees: (seal, states) =>
    `The seal ${seal} that you kept agrees with ${many(states, 'state')}.`,
  sealDisagrees: (seal) => `the seal ${seal} that you kept is not the seal of any state.`,
  restUnsealed: (states) =>
    `${many(states, 'state has another seal', 'states have other seals')}, which you did not name.`,
  unknownMail:
    "The archive does not know this mail. 'blastengine-archive trace --email ADDRESS' shows the mail log IDs of what a person was sent.",
  nothingSigned: 'No commit that holds this mail is signed by GitHub and bears a seal that fits.',
  passedOver: {
    unsigned: (commits) => `${many(commits, 'commit')} without a signature`,
    unknownKeys: (keyIds) => `commits signed by keys that are not known (${keyIds})`,
    badlySigned: (commits) => `${many(commits, 'commit')} with a signature that does not fit`,
    unsealed: (commits) => `${many(commits, 'signed commit')} without a seal that fits`,
  },
  cureUnsigned:
    "Let the action make its commits through GitHub's API: input 'commit-signing: always' with the default token or an app's. The first signed commit also proves what the archive holds by then.",
  cureSha256:
    'This repository names its objects by SHA-256. GitHub signs commits of SHA-1 repositories; keep the archive in one of those to have proofs.',
  cureUnknownKey:
    "If the archive is on a GitHub Enterprise Server, give the server's key with --key FILE (it is at https://SERVER/web-flow.gpg).",
  partly: (proved, known) =>
    `${proved} of ${many(known, 'state')} ${proved === 1 ? 'is' : 'are'} proved. No signed commit holds the others: they changed before GitHub signed one.`,
  written: ([logs, failures, deliveries], file) =>
    `${many(logs + failures + deliveries, 'record')} proved in ${file}: ${many(logs, 'state')} of the mail log, ${failures} of its failure, ${deliveries} of its delivery`,
}

const JA: EvidenceTexts = {
  kinds: { log: 'メールログ', failure: 'エラー詳細', delivery: '配信' },
  proved: (time) =>
    `GitHubは${time}に、このレコードを確定するメッセージを持つコミットを作成し、署名しました。レコードはその時点までにこの形で存在し、その後変更されていません。`,
  notProved:
    'GitHubにコミットの署名をさせることは誰にでもできるため、レコードを書いたのが誰か、コミットが公開されたか、ほかの履歴が存在しないかは、これではわかりません。',
  valid: (id, states) => `有効：メールログ${id}、レコード${states}件。`,
  commit: 'コミット',
  seal: 'シール',
  key: '鍵',
  file: 'ファイル',
  claimedRepository: (repository) =>
    `この証明はリポジトリ「${repository}」のものと記されていますが、それを裏付けるものはありません。`,
  givenKey: (fingerprint) =>
    `--keyで指定された鍵${fingerprint}による署名です。その鍵がお使いのGitHubサーバーのものである場合に限り、GitHubによる証明になります。`,
  notValid: (cause, state) => `無効${state === null ? '' : `、状態${state}`}：${cause}`,
  notJudged: (cause, state) =>
    `判定できません：${cause}${state === null ? '' : `（状態${state}）`}`,
  gap: '',
  steps: {
    empty: '証明に状態が含まれていません。',
    record: 'メールログ、エラー詳細、配信のいずれのレコードでもありません。',
    file: 'レコード、ソルト、経路から計算したルートが、シールファイルの行のルートと一致しません。',
    line: 'ファイルの名前、レコード数、月のいずれかが、シールファイルの行と一致しません。',
    month: '行の経路から月のルートを計算できません。',
    seal: 'レコードから計算した値が、コミットメッセージのシールと一致しません。',
    commit: 'コミットオブジェクトを読み取れません。',
    unsigned: 'コミットに署名がありません。',
    signature: 'コミットの署名が、このコミットに対するものではありません。',
    'unknown-key':
      'このプログラムが知らない鍵で署名されています。偽造とは限りません。GitHubが新しい鍵を使っているか、GitHub Enterprise Serverのコミットである可能性があります。--key FILEでその鍵を指定してください。',
    'outside-life': '鍵が使われていなかった時期の署名です。',
    'another-mail': '証明に複数のメールの状態が含まれています。',
    'clone-commit':
      'アーカイブにこの状態のコミットがありません。履歴が書き換えられたか、別のアーカイブです。',
    'clone-seal': 'アーカイブのシールファイルが、コミットのシールと一致しません。',
    'clone-file': 'アーカイブのファイルのルートが、シールファイルの値と一致しません。',
    'clone-record': 'アーカイブのこのファイルに、このレコードがありません。',
    'clone-twice': 'アーカイブのこのファイルに、このメールのレコードが2件あります。',
  },
  unknownKey: (keyId) => `鍵ID：${keyId}。`,
  cloneAgrees: (commits) =>
    `アーカイブと一致します。ブランチに該当するコミット（${commits}件）があり、シールが一致し、ファイルにレコードがあります。`,
  rewritten: (commits) =>
    `うち${commits}件は、消去で書き換えられた形でブランチにあり、元のコミットが併せて保管されています。`,
  sealAgrees: (seal, states) => `保管されていたシール${seal}は、状態${states}件と一致します。`,
  sealDisagrees: (seal) => `保管されていたシール${seal}は、どの状態のシールとも一致しません。`,
  restUnsealed: (states) => `ほかの状態${states}件のシールは指定されていません。`,
  unknownMail:
    "このメールはアーカイブにありません。メールログIDは'blastengine-archive trace --email ADDRESS'で宛先から調べられます。",
  nothingSigned:
    'このメールを含むコミットのうち、GitHubの署名があり、シールが一致するものがありません。',
  passedOver: {
    unsigned: (commits) => `署名のないコミット${commits}件`,
    unknownKeys: (keyIds) => `不明な鍵で署名されたコミット（${keyIds}）`,
    badlySigned: (commits) => `署名が正しくないコミット${commits}件`,
    unsealed: (commits) => `一致するシールのない署名付きコミット${commits}件`,
  },
  cureUnsigned:
    'アクションがGitHubのAPIでコミットを作成するようにしてください（入力に「commit-signing: always」を指定し、既定のトークンまたはアプリのトークンを使う）。最初の署名付きコミットから、その時点のアーカイブの内容を証明できます。',
  cureSha256:
    'このリポジトリはオブジェクト名にSHA-256を使っています。GitHubが署名するのはSHA-1のリポジトリのコミットです。証明が必要な場合は、アーカイブをSHA-1のリポジトリに置いてください。',
  cureUnknownKey:
    'アーカイブがGitHub Enterprise Serverにある場合は、サーバーの鍵を--key FILEで指定してください（入手先：https://SERVER/web-flow.gpg ）。',
  partly: (proved, known) =>
    `状態${known}件のうち${proved}件を証明しました。残りは、GitHubが署名する前に変更されたため、署名付きのコミットに含まれていません。`,
  written: ([logs, failures, deliveries], file) =>
    `レコード${logs + failures + deliveries}件の証明：${file}（メールログの状態${logs}件、エラー詳細${failures}件、配信${deliveries}件）`,
}

const TEXTS: Readonly<Record<Language, EvidenceTexts>> = { en: EN, ja: JA }

export function evidenceTexts(language: Language): EvidenceTexts {
  return TEXTS[language]
}
