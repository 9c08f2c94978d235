import type { Account } from './account.ts'
import type { Answer } from './answer.ts'
import type { CsvStyle } from './csv.ts'
import type { Jobs } from './jobs.ts'
import type { Oddities } from './oddities.ts'

/** What a request asks, and what answers it. */
export interface Call {
  readonly account: Account
  /** Moment of the account at which the request arrived, ms. */
  readonly now: number
  readonly query: URLSearchParams
  /** What the pattern's groups matched. */
  readonly path: readonly string[]
  readonly body: string
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly japanese: boolean
  readonly oddities: Oddities
  readonly reports: ReportStyle
  readonly jobs: Jobs
}

/** How report jobs behave. */
export interface ReportStyle {
  /** Polls before the job ends; default 2. */
  polls?: number
  /** Terminal status; default `FINISHED`. */
  end?: string
  csv?: CsvStyle
  /** What a delivery without opens gives: an error at the POST (default), a job without a file, or a file without rows. */
  noData?: 'refused' | 'no-file' | 'no-rows'
  /** Also list recipients who did not open. */
  unopened?: boolean
  /** In place of the download's own path. */
  fileUrl?: string
}

export interface Route {
  /** Name under which requests are counted. */
  readonly endpoint: Endpoint
  readonly method: 'GET' | 'POST'
  /** Of the path behind `/api/v1`. */
  readonly pattern: RegExp
  answer(call: Call): Answer
}

export type Endpoint =
  | 'deliveries'
  | 'delivery'
  | 'logs'
  | 'detail'
  | 'report-start'
  | 'report-poll'
  | 'report-download'
  | 'errors-start'
  | 'errors-poll'
  | 'errors-download'
  | 'errors'
  | 'usages'
  | 'unknown'
