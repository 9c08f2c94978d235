/** The open report of one delivery: its table as the provider gave it, normalized (API page, 7). */
export interface OpenReport {
  /** Names of the columns behind `delivery_id,delivery_time,email,open_time`. */
  readonly extraColumns: readonly string[]
  /** One row a recipient: delivery id, delivery time, email, open time, then the extra columns. */
  readonly rows: readonly (readonly string[])[]
}
