import type { Problem, ProblemCode } from '../core/problems.ts'
import type { Language } from '../core/text/texts.ts'

/** Why something is left, in a few words behind a colon. */
type Reasons = Readonly<Partial<Record<ProblemCode, string>>>

const EN: Reasons = {
  'access-lost': 'blastengine refused access',
  signal: 'the run was told to stop',
  deadline: "the deadline ('deadline-minutes') was reached",
  'rate-limit': 'blastengine refused three requests in a row (HTTP 429)',
  reserve: "fewer requests than 'reserve' remained",
  'filtered-list': 'the list of mail logs leaves some out',
  'list-failed': 'the list of mail logs broke off',
  'deliveries-failed': 'deliveries could not be listed',
  'delivery-failed': 'some deliveries could not be read',
  'damaged-file': 'a file of the archive is damaged',
  'detail-failed': 'some failure details could not be fetched',
  'report-late': 'some open reports were not ready in time',
  'report-unreadable': 'some open reports cannot be read',
  'report-failed': 'some open reports could not be fetched',
  'errors-failed': 'the error-stop list could not be read',
  'usage-failed': 'the usage could not be read',
  'no-right': 'the API user has no right to it',
}

const JA: Reasons = {
  'access-lost': 'blastengineにアクセスを拒否されたため',
  signal: '停止の指示を受けたため',
  deadline: '制限時間（deadline-minutes）に達したため',
  'rate-limit': 'リクエストが3回続けて制限（HTTP 429）を受けたため',
  reserve: '残りリクエスト数がreserveを下回ったため',
  'filtered-list': 'メールログの一覧に一部が含まれていないため',
  'list-failed': 'メールログの一覧を最後まで取得できなかったため',
  'deliveries-failed': '配信一覧を取得できなかったため',
  'delivery-failed': '一部の配信を取得できなかったため',
  'damaged-file': 'アーカイブのファイルが破損しているため',
  'detail-failed': '一部のエラー詳細を取得できなかったため',
  'report-late': '一部の開封レポートが時間内に作成されなかったため',
  'report-unreadable': '一部の開封レポートを読み取れなかったため',
  'report-failed': '一部の開封レポートを取得できなかったため',
  'errors-failed': 'エラー停止リストを取得できなかったため',
  'usage-failed': '利用状況を取得できなかったため',
  'no-right': 'APIユーザーに権限がないため',
}

const REASONS: Readonly<Record<Language, Reasons>> = { en: EN, ja: JA }

/** The order of the table: what ended the reading explains everything that came after it. */
const ORDER = Object.keys(EN) as readonly ProblemCode[]

/** The weightiest problem of a run as the reason of what is left; '' where none explains it. */
export function explainLeft(problems: readonly Problem[], language: Language): string {
  const met = ORDER.find((known) => problems.some(({ code }) => code === known))
  return met === undefined ? '' : (REASONS[language][met] ?? '')
}
