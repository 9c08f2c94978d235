import { LOST, sqlColumns, TABLES } from '../rows/tables.ts'

const LOG_COLUMNS = sqlColumns(TABLES.mail_logs)
  .map(([name]) => `"${name}"`)
  .join(', ')

/** The branch no longer held the mail log: such a row ends the state before it, and is none itself. */
const IS_STATE = `NOT (extra IS NOT DISTINCT FROM '${LOST}' AND email IS NULL AND status IS NULL)`

/** What happened to each mail, one row an event: its creation, attempts, opens and what the archive knew when. */
const MAIL_STORY = `CREATE VIEW mail_story AS
WITH log AS (
  SELECT l.*, d.subject FROM mail_logs l LEFT JOIN deliveries d USING (delivery_id)
)
SELECT maillog_id, delivery_id, email, subject, created_time AS "time", 'created' AS event,
  NULL::VARCHAR AS status, NULL::VARCHAR AS response_code, NULL::VARCHAR AS response_message
FROM log WHERE created_time IS NOT NULL
UNION ALL BY NAME
SELECT maillog_id, log.delivery_id, log.email, subject, a.delivery_time AS "time", 'attempt' AS event,
  a.status, a.response_code, a.response_message
FROM log JOIN attempts a USING (maillog_id)
UNION ALL BY NAME
SELECT maillog_id, delivery_id, email, subject, delivery_time AS "time", 'result' AS event,
  status, last_response_code AS response_code, last_response_message AS response_message
FROM log
UNION ALL BY NAME
SELECT maillog_id, delivery_id, email, subject, open_time AS "time", 'opened' AS event,
  NULL::VARCHAR AS status, NULL::VARCHAR AS response_code, NULL::VARCHAR AS response_message
FROM log WHERE open_time IS NOT NULL`

const KNOWN = `
UNION ALL BY NAME
SELECT maillog_id, v.delivery_id, v.email, d.subject, v.known_from AS "time", 'known' AS event,
  v.status, v.last_response_code AS response_code, v.last_response_message AS response_message
FROM mail_log_history v LEFT JOIN deliveries d USING (delivery_id)`

const FAILURES_BY_DOMAIN = `CREATE VIEW failures_by_domain AS
SELECT lower(regexp_extract(email, '@([^@]*)$', 1)) AS domain, status,
  last_response_code AS response_code, count(*) AS mails,
  count(DISTINCT lower(email)) AS recipients,
  min(delivery_time) AS first_time, max(delivery_time) AS last_time
FROM mail_logs
WHERE status IN ('HARDERROR', 'SOFTERROR', 'DROP')
GROUP BY ALL
ORDER BY mails DESC, domain, status, response_code`

// Two commits in one second: the rows stand in the order of the commits.
const ORDER = 'known_from, rowid'

/** Every state with the time until which it was the newest one; null: it still is. */
const HISTORY = `CREATE VIEW mail_log_history AS
SELECT * EXCLUDE (is_state) FROM (
  SELECT *, lead(known_from) OVER (PARTITION BY maillog_id ORDER BY ${ORDER}) AS known_until,
    ${IS_STATE} AS is_state
  FROM mail_log_versions
) WHERE is_state`

/** The mail logs as the archive held them at a moment. */
const AS_OF = `CREATE MACRO as_of(moment) AS TABLE
SELECT ${LOG_COLUMNS} FROM (
  SELECT * FROM mail_log_versions WHERE known_from <= moment::TIMESTAMPTZ
  QUALIFY row_number() OVER (PARTITION BY maillog_id ORDER BY known_from DESC, rowid DESC) = 1
) WHERE ${IS_STATE}`

/** Statements that make the views; what needs the versions is left out without them. */
export function viewStatements(hasVersions: boolean): string[] {
  if (!hasVersions) return [MAIL_STORY, FAILURES_BY_DOMAIN]
  return [HISTORY, AS_OF, `${MAIL_STORY}${KNOWN}`, FAILURES_BY_DOMAIN]
}
