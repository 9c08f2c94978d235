export const id = 645;
export const ids = [645];
export const modules = {

/***/ 645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runExport: () => (/* binding */ runExport)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/compiled/cli/range.js
var range = __webpack_require__(2550);
// EXTERNAL MODULE: ./build/compiled/cli/usage-error.js
var usage_error = __webpack_require__(527);
// EXTERNAL MODULE: ./build/compiled/errors.js
var errors = __webpack_require__(3071);
// EXTERNAL MODULE: ./build/compiled/tell/markdown.js
var markdown = __webpack_require__(9635);
// EXTERNAL MODULE: ./build/compiled/tell/words/phrases.js
var phrases = __webpack_require__(6835);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/compiled/export/rows/tables.js
const TABLE_NAMES = [
    'deliveries',
    'mail_logs',
    'failures',
    'attempts',
    'opens',
    'errors',
    'usage',
    'mail_log_versions',
];
const columns = (type) => (...names) => names.map((name) => ({ name, type }));
const [id, tables_text, time, count] = [
    columns('id'),
    columns('text'),
    columns('time'),
    columns('count'),
];
const MAIL_LOG = [
    ...id('maillog_id', 'delivery_id'),
    ...tables_text('delivery_type', 'email', 'status', 'last_response_code', 'last_response_message'),
    ...time('delivery_time', 'open_time', 'created_time', 'updated_time'),
];
/** Keys of what an attempt does not hold itself; the API has no key that begins with a blank. */
const OF_ATTEMPT = { maillogId: ' maillog_id', number: ' attempt' };
/** The tables of an export and their columns: the keys of the archive's files, in the same order. */
const TABLES = {
    deliveries: {
        name: 'deliveries',
        columns: [
            ...id('delivery_id'),
            ...tables_text('delivery_type', 'status', 'subject', 'from_email', 'from_name'),
            ...time('delivery_time', 'reservation_time', 'created_time', 'updated_time'),
            ...tables_text('html'),
            ...count('total_count', 'sent_count', 'drop_count', 'hard_error_count', 'soft_error_count'),
            ...count('open_count', 'archived_count'),
            ...tables_text('counts_match'),
        ],
    },
    mail_logs: { name: 'mail_logs', columns: MAIL_LOG },
    failures: {
        name: 'failures',
        columns: [
            ...id('maillog_id', 'delivery_id'),
            ...tables_text('email', 'status', 'last_response_code', 'last_response_message'),
        ],
    },
    attempts: {
        name: 'attempts',
        columns: [
            // Both are ours: what the API puts into an attempt by these names stands in `extra`.
            { name: 'maillog_id', type: 'id', key: OF_ATTEMPT.maillogId },
            { name: 'attempt', type: 'count', key: OF_ATTEMPT.number },
            ...tables_text('status'),
            ...time('delivery_time'),
            ...tables_text('response_code', 'response_message'),
        ],
    },
    opens: {
        name: 'opens',
        columns: [
            ...id('delivery_id'),
            ...time('delivery_time'),
            ...tables_text('email'),
            ...time('open_time'),
        ],
    },
    errors: {
        name: 'errors',
        columns: [
            ...time('error_time'),
            ...tables_text('email', 'response_code', 'response_message'),
            // The provider's list may number its rows in some other way.
            ...columns('softId')('error_id'),
        ],
    },
    usage: {
        name: 'usage',
        // `month` is the folder that each month of every table stands in.
        columns: [
            { name: 'usage_month', type: 'text', key: 'month' },
            ...count('current', 'remaining'),
            ...tables_text('plan_id'),
            ...time('updated_time'),
        ],
    },
    mail_log_versions: {
        name: 'mail_log_versions',
        columns: [...MAIL_LOG, ...time('known_from'), ...tables_text('commit')],
    },
};
/** What `extra` of a version says when the branch lost the mail log with this commit; its other columns are null. */
const LOST = '{"in_archive":false}';
const SQL_TYPES = {
    id: 'BIGINT',
    softId: 'BIGINT',
    time: 'TIMESTAMPTZ',
    text: 'VARCHAR',
    count: 'INTEGER',
};
/** Name and SQL type of every column, `extra` before what is said of a version. */
function sqlColumns({ name, columns }) {
    const typed = columns.map((column) => [column.name, SQL_TYPES[column.type]]);
    const own = name === 'mail_log_versions' ? typed.length - 2 : typed.length;
    return [...typed.slice(0, own), ['extra', 'VARCHAR'], ...typed.slice(own)];
}

;// CONCATENATED MODULE: ./build/compiled/export/duckdb/engine.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};





const PACKAGE = '@duckdb/node-api';
/** With the version that this program was tried with. */
const ADD = `npm install --no-save ${PACKAGE}@1.5.6-r.1`;
/**
 * Memory of the database itself; what does not fit goes to its temporary folder. The allocator below it keeps more:
 * it gives back what it holds beyond `FLUSH`. Together with Node an export stays below 600 MB.
 */
const MEMORY = '90MB';
const FLUSH = '4MB';
/** The longest line of a spool, bytes: each thread of the reader holds several times as much. */
const LONGEST_ROW = 2 ** 22;
/** The database package is not there, or does not run here. */
class PackageError extends errors/* TranslatedError */.Xi {
}
function isMissing(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}
async function importFrom(folder) {
    const require = (0,external_node_module_.createRequire)((0,external_node_path_.join)(folder, 'package.json'));
    return import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ (0,external_node_url_.pathToFileURL)(require.resolve(PACKAGE)).href));
}
/** The package beside this program, or in the folder where the command is run. Throws `TranslatedError` with the command that adds it. */
async function loadPackage(folder) {
    try {
        // The bundle must neither hold it nor ask for it before a command needs it.
        return await import(/* webpackIgnore: true */ '@duckdb/node-api');
    }
    catch (error) {
        if (!isMissing(error)) {
            throw new PackageError({
                en: `the package ${PACKAGE} does not run on this machine; use a platform that it supports`,
                ja: `パッケージ${PACKAGE}はこのマシンでは動作しません。対応しているプラットフォームで実行してください`,
            });
        }
    }
    return importFrom(folder).catch(() => {
        throw new PackageError({
            en: `export needs the package ${PACKAGE}; add it in the folder where you run this: ${ADD}`,
            ja: `exportにはパッケージ${PACKAGE}が必要です。実行するフォルダーで次のコマンドを実行してください：${ADD}`,
        });
    });
}
/** A text inside a statement. */
function quote(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
/** Rows of a spool as a relation with the table's columns. */
function readSpool(table, path) {
    const columns = sqlColumns(table).map(([name, type]) => `${quote(name)}: ${quote(type)}`);
    const names = sqlColumns(table).map(([name]) => `"${name}"`);
    return `SELECT ${names.join(', ')} FROM read_json(${quote(path)}, format = 'newline_delimited', maximum_object_size = ${LONGEST_ROW}, columns = {${columns.join(', ')}})`;
}
const FULL_DISK = /No space left|Disk quota exceeded|not enough space|could not write all bytes/i;
/** What the database calls the kind of an error; the rest of its text names files and values. */
const KIND = /^((?:[A-Z][A-Za-z]* ){1,3}Error)\b/;
/** The database's error in our words. */
function translateError(error) {
    const text = error instanceof Error ? error.message : '';
    if (FULL_DISK.test(text)) {
        return new errors/* TranslatedError */.Xi({
            en: 'no space left on the disk; nothing was replaced',
            ja: 'ディスクの空き容量がありません。既存のファイルは置き換えていません',
        });
    }
    const kind = KIND.exec(text)?.[1] ?? 'unknown error';
    return new errors/* TranslatedError */.Xi({
        en: `the database could not write the tables (${kind}); nothing was replaced`,
        ja: `データベースが表を書き込めませんでした（${kind}）。既存のファイルは置き換えていません`,
    });
}
async function runAll(connection, sql) {
    try {
        return await connection.runAndReadAll(sql);
    }
    catch (error) {
        throw translateError(error);
    }
}
function createEngine(connection, close) {
    return {
        async run(sql) {
            const rows = (await runAll(connection, sql)).getRowsJson();
            return Number(rows[0]?.[0] ?? 0);
        },
        async query(sql) {
            const rows = (await runAll(connection, sql)).getRowObjectsJson();
            const text = (value) => (value === null ? null : String(value));
            return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, text(value)])));
        },
        close,
    };
}
/**
 * Opens the database. Throws `PackageError` when the package is missing, and `TranslatedError` when its file
 * cannot be opened.
 */
async function openEngine(settings) {
    const { DuckDBInstance } = await loadPackage(settings.folder);
    const options = {
        threads: '2',
        memory_limit: MEMORY,
        allocator_flush_threshold: FLUSH,
        temp_directory: settings.temporary,
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
        ...(settings.readOnly ? { access_mode: 'READ_ONLY' } : {}),
    };
    const open = DuckDBInstance.create(settings.database, options);
    const instance = await open.catch((error) => Promise.reject(translateError(error)));
    const connection = await instance.connect();
    // What is written is put into the file by a statement; on a full disk a try while closing would end the process.
    await runAll(connection, 'PRAGMA disable_checkpoint_on_shutdown');
    return createEngine(connection, () => {
        connection.closeSync();
        instance.closeSync();
    });
}

;// CONCATENATED MODULE: ./build/compiled/export/duckdb/views.js

const LOG_COLUMNS = sqlColumns(TABLES.mail_logs)
    .map(([name]) => `"${name}"`)
    .join(', ');
/** The branch no longer held the mail log: such a row ends the state before it, and is none itself. */
const IS_STATE = `NOT (extra IS NOT DISTINCT FROM '${LOST}' AND email IS NULL AND status IS NULL)`;
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
FROM log WHERE open_time IS NOT NULL`;
const KNOWN = `
UNION ALL BY NAME
SELECT maillog_id, v.delivery_id, v.email, d.subject, v.known_from AS "time", 'known' AS event,
  v.status, v.last_response_code AS response_code, v.last_response_message AS response_message
FROM mail_log_history v LEFT JOIN deliveries d USING (delivery_id)`;
const FAILURES_BY_DOMAIN = `CREATE VIEW failures_by_domain AS
SELECT lower(regexp_extract(email, '@([^@]*)$', 1)) AS domain, status,
  last_response_code AS response_code, count(*) AS mails,
  count(DISTINCT lower(email)) AS recipients,
  min(delivery_time) AS first_time, max(delivery_time) AS last_time
FROM mail_logs
WHERE status IN ('HARDERROR', 'SOFTERROR', 'DROP')
GROUP BY ALL
ORDER BY mails DESC, domain, status, response_code`;
// Two commits in one second: the rows stand in the order of the commits.
const ORDER = 'known_from, rowid';
/** Every state with the time until which it was the newest one; null: it still is. */
const HISTORY = `CREATE VIEW mail_log_history AS
SELECT * EXCLUDE (is_state) FROM (
  SELECT *, lead(known_from) OVER (PARTITION BY maillog_id ORDER BY ${ORDER}) AS known_until,
    ${IS_STATE} AS is_state
  FROM mail_log_versions
) WHERE is_state`;
/** The mail logs as the archive held them at a moment. */
const AS_OF = `CREATE MACRO as_of(moment) AS TABLE
SELECT ${LOG_COLUMNS} FROM (
  SELECT * FROM mail_log_versions WHERE known_from <= moment::TIMESTAMPTZ
  QUALIFY row_number() OVER (PARTITION BY maillog_id ORDER BY known_from DESC, rowid DESC) = 1
) WHERE ${IS_STATE}`;
/** Statements that make the views; what needs the versions is left out without them. */
function viewStatements(hasVersions) {
    if (!hasVersions)
        return [MAIL_STORY, FAILURES_BY_DOMAIN];
    return [HISTORY, AS_OF, `${MAIL_STORY}${KNOWN}`, FAILURES_BY_DOMAIN];
}

// EXTERNAL MODULE: ./build/compiled/records/layout.js
var layout = __webpack_require__(8309);
// EXTERNAL MODULE: ./build/compiled/records/csv/csv.js
var csv = __webpack_require__(9347);
// EXTERNAL MODULE: ./build/compiled/records/json.js
var json = __webpack_require__(5849);
// EXTERNAL MODULE: ./build/compiled/records/time.js
var records_time = __webpack_require__(3974);
;// CONCATENATED MODULE: ./build/compiled/export/selection.js

function hasDay(day, { since, until }) {
    if (since === null && until === null)
        return true;
    return day !== null && day >= (since ?? day) && day <= (until ?? day);
}
/** Whether a month may hold wanted days. */
function hasMonth(month, { since, until }) {
    if (since === null && until === null)
        return true;
    if (month === 'undated')
        return false;
    return month >= (since ?? month).slice(0, 7) && month <= (until ?? month).slice(0, 7);
}
function isWanted(deliveryId, { deliveryIds }) {
    return deliveryIds === null || deliveryIds.has(deliveryId);
}
/** Day of each BULK delivery, by the names of its mail logs: the name of a report has no day. */
function daysOfDeliveries(paths) {
    const days = new Map();
    for (const path of paths) {
        const [, day, id] = /^logs\/[^/]+\/(\d{4}-\d{2}-\d{2})_delivery_(\d+)/.exec(path) ?? [];
        if (day !== undefined && id !== undefined)
            days.set(id, day);
    }
    return days;
}
function isSelected({ month, day, deliveryId }, kind, selection, days) {
    if (kind === 'errors')
        return selection.deliveryIds === null && hasMonth(month, selection);
    if (deliveryId !== null && !isWanted(deliveryId, selection))
        return false;
    const known = day ?? days.get(deliveryId ?? '');
    if (known !== undefined)
        return hasDay(known, selection);
    return kind === 'reports' ? hasMonth(month, selection) : hasDay(null, selection);
}
/** The data files that may hold wanted records, by their paths; `files` as a commit lists them. */
function selectFiles(files, directory, selection) {
    const folder = `${directory}/`;
    const inside = [...files]
        .filter(([path]) => path.startsWith(folder))
        .map(([path, blob]) => [path.slice(folder.length), blob]);
    const days = daysOfDeliveries(inside.map(([path]) => path));
    const found = inside.flatMap(([path, blob]) => {
        const shard = (0,layout/* parsePath */.Rr)(path);
        const name = shard === undefined ? undefined : (0,layout/* readShardName */.kb)(shard);
        if (shard === undefined || name === undefined || shard.kind === 'usage')
            return [];
        const { kind } = shard;
        if (!isSelected(name, kind, selection, days))
            return [];
        return [{ path: `${folder}${path}`, blob, kind, month: name.month }];
    });
    return found.sort((a, b) => comparePaths(a.path, b.path));
}
const comparePaths = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Whether versions of a mail log in this file are wanted; `path` from the folder of the archive. */
function isFileWanted(path, selection) {
    const shard = (0,layout/* parsePath */.Rr)(path);
    const name = shard?.kind === 'logs' ? (0,layout/* readShardName */.kb)(shard) : undefined;
    return name !== undefined && isSelected(name, 'logs', selection, new Map());
}

;// CONCATENATED MODULE: ./build/compiled/export/rows/rows.js



/** A record that is damaged: its file, or a past state of it, is not what the archive writes. */
class RecordError extends errors/* TranslatedError */.Xi {
    /** `place` names the record; `what`: `no JSON`, `no record`. */
    constructor(place, what) {
        super({
            en: `${place}: ${what.en}; 'blastengine-archive verify' tells what is damaged`,
            ja: `${place}：${what.ja}。'blastengine-archive verify' で破損箇所を確認できます`,
        });
    }
}
const MAX_ID = 2n ** 63n - 1n;
const MAX_COUNT = 2 ** 31 - 1;
/** As the archive writes a time that it can read. */
const CANONICAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\+09:00|Z)$/;
function textOf(value) {
    if (value === null || value === '')
        return null;
    if (typeof value === 'string')
        return value;
    return (0,json/* isRawNumber */.K4)(value) ? value.rawJSON : (0,json/* formatExact */.Bo)(value);
}
function formatId(text, { name, type }, place) {
    if (!/^\d+$/.test(text)) {
        if (type === 'softId')
            return undefined;
        throw new RecordError(place, {
            en: `${name} is not a number`,
            ja: `${name}が数値ではありません`,
        });
    }
    if (BigInt(text) <= MAX_ID)
        return String(BigInt(text));
    if (type === 'softId')
        return undefined;
    throw new errors/* TranslatedError */.Xi({
        en: `${place}: ${name} ${text} has more than 64 bits, which no table can hold`,
        ja: `${place}：${name} ${text}は64ビットを超えるため、表に書き込めません`,
    });
}
const formatTime = (text) => CANONICAL_TIME.test(text) && (0,records_time/* parseTime */.pe)(text) !== undefined ? `"${text}"` : undefined;
const formatCount = (text) => /^\d+$/.test(text) && Number(text) <= MAX_COUNT ? String(Number(text)) : undefined;
/** A value as JSON; `undefined`: the column cannot hold it. */
function formatCell(value, column, place) {
    if (column.type === 'text') {
        return JSON.stringify(value === '' ? '' : (textOf(value)?.toWellFormed() ?? null));
    }
    const text = textOf(value);
    if (text === null)
        return 'null';
    if (column.type === 'time')
        return formatTime(text);
    return column.type === 'count' ? formatCount(text) : formatId(text, column, place);
}
const HALF_PAIR = /^\\ud[89a-f]/;
/** Half of a surrogate pair, which JSON writes as an escape, has no bytes in UTF-8, and no table takes it. */
function wellFormed(value) {
    return (0,json/* formatExact */.Bo)(value).replace(/\\(?:ud[89a-f][\da-f]{2}|.)/g, (match) => HALF_PAIR.test(match) ? '\\ufffd' : match);
}
/**
 * A record as a row of its table: what a column cannot hold (a time that cannot be read) is null there and stands
 * in `extra`, as does every key that the table does not know. `place` names the record for an error; `known`: keys
 * that stand in another table. Throws `RecordError` when an id is none, and `TranslatedError` when one has more
 * than 64 bits.
 */
function formatRow(table, values, place, known = new Set()) {
    const extra = [];
    const cells = table.columns.map((column) => {
        const key = column.key ?? column.name;
        const value = (Object.hasOwn(values, key) ? values[key] : null) ?? null;
        const cell = formatCell(value, column, place);
        if (cell === undefined)
            extra.push([key, value]);
        return `"${column.name}":${cell ?? 'null'}`;
    });
    const keys = new Set(table.columns.map(({ name, key }) => key ?? name));
    for (const [key, value] of Object.entries(values)) {
        if (!keys.has(key) && !known.has(key))
            extra.push([key, value ?? null]);
    }
    const members = extra.map(([key, value]) => `${wellFormed(key)}:${wellFormed(value)}`);
    const text = extra.length === 0 ? 'null' : JSON.stringify(`{${members.sort().join(',')}}`);
    return `{${cells.join(',')},"extra":${text}}`;
}

;// CONCATENATED MODULE: ./build/compiled/export/rows/mail-log-lines.js



const DAY = '(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)';
const TIME = `(?:null|"[1-9]\\d{3}-${DAY}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\+09:00")`;
// No escape of a surrogate: half of a pair would be read as damage.
const ESCAPE = '\\\\(?:["\\\\/bfnrt]|u(?:[0-9a-cA-Ce-fE-F][0-9a-fA-F]{3}|[dD][0-7][0-9a-fA-F]{2}))';
const TEXT = `(?:null|"[^"\\\\\\u0000-\\u001f]*(?:${ESCAPE}[^"\\\\\\u0000-\\u001f]*)*")`;
const ID = '[1-9]\\d{0,17}';
const VALUES = {
    id: `(?:null|${ID})`,
    text: TEXT,
    time: TIME,
};
const MEMBERS = TABLES.mail_logs.columns.map(({ name, type }) => {
    return `"${name}":${name === 'maillog_id' ? ID : VALUES[type]}`;
});
/** A mail log as nearly all of them are: known keys in their order, real times, ids of 64 bits. */
const ORDINARY = new RegExp(`^\\{${MEMBERS.join(',')}\\}$`);
/** Whether a line of the archive is a row of the table as it stands; to look is ten times as fast as to decode. */
const isOrdinary = (line) => ORDINARY.test(line);
/** A record of a JSON Lines file; `place` names it. Throws `RecordError` when it cannot be read. */
function parseRecord(line, place) {
    let value;
    try {
        value = (0,json/* parseExact */.jM)(line);
    }
    catch {
        throw new RecordError(place, { en: 'this line is not JSON', ja: 'この行はJSONではありません' });
    }
    if (!(0,json/* isJsonObject */.OW)(value)) {
        throw new RecordError(place, {
            en: 'this line is not a record',
            ja: 'この行はレコードではありません',
        });
    }
    return value;
}
/** A line of a file of mail logs as a row of `mail_logs`. Throws `InputError` naming the record. */
function formatMailLogLine(line, place) {
    return isOrdinary(line) ? line : formatRow(TABLES.mail_logs, parseRecord(line, place), place);
}

;// CONCATENATED MODULE: ./build/compiled/export/rows/records.js








/** Lines of a file of JSON Lines with the place of each. */
function linesOf({ path, text }) {
    const lines = text.split('\n');
    if (lines.pop() !== '') {
        throw new RecordError(path, {
            en: 'the file ends in the middle of a line',
            ja: 'ファイルが行の途中で終わっています',
        });
    }
    return lines.map((line, index) => [line, `${path}:${index + 1}`]);
}
const DELIVERY = /^\{"maillog_id":\d+,"delivery_id":(\d+),/;
/** Whether a mail log or a failure, as it stands in its file, belongs to the deliveries that were asked for. */
function isLineWanted(line, { deliveryIds }) {
    return deliveryIds === null || deliveryIds.has(DELIVERY.exec(line)?.[1] ?? '');
}
function readMailLogs(file, selection) {
    const lines = linesOf(file);
    if (selection.deliveryIds === null && lines.every(([line]) => isOrdinary(line))) {
        return [['mail_logs', file.text]];
    }
    const wanted = lines.filter(([line]) => isLineWanted(line, selection));
    return [['mail_logs', wanted.map(([line, place]) => formatMailLogLine(line, place))]];
}
const OF_ATTEMPTS = new Set(['sent_history']);
function readAttempts(failure, place) {
    const history = failure.sent_history ?? [];
    return (Array.isArray(history) ? history : [history]).map((attempt, index) => {
        const values = (0,json/* isJsonObject */.OW)(attempt) ? attempt : { attempt };
        const maillogId = failure.maillog_id ?? null;
        const own = { [OF_ATTEMPT.maillogId]: maillogId, [OF_ATTEMPT.number]: index + 1 };
        const counted = { ...values, ...own };
        return formatRow(TABLES.attempts, counted, place);
    });
}
function readFailures(file, selection) {
    const failures = [];
    const attempts = [];
    for (const [line, place] of linesOf(file)) {
        if (!isLineWanted(line, selection))
            continue;
        const failure = parseRecord(line, place);
        failures.push(formatRow(TABLES.failures, failure, place, OF_ATTEMPTS));
        attempts.push(...readAttempts(failure, place));
    }
    return [
        ['failures', failures],
        ['attempts', attempts],
    ];
}
/** Rows of a CSV file by the names in its header. Throws `RecordError` naming the file. */
function readTable({ path, text }) {
    try {
        const [header = [], ...rows] = (0,csv/* parseCsv */.Wk)(text);
        return rows.map((cells) => Object.fromEntries(header.map((name, column) => [name, cells[column] || null])));
    }
    catch (error) {
        if (!(error instanceof errors/* DecodeError */.Xc))
            throw error;
        throw new RecordError(path, {
            en: 'the file is not CSV',
            ja: 'ファイルがCSVではありません',
        });
    }
}
function isRowWanted(table, row, selection) {
    if (table === 'errors')
        return hasDay((0,records_time/* dayOf */.kb)(row.error_time) ?? null, selection);
    return isWanted(row.delivery_id ?? '', selection);
}
/** A CSV file whose columns are those of its table. */
function readRows(table, file, selection) {
    const rows = readTable(file).flatMap((row, index) => {
        if (!isRowWanted(table, row, selection))
            return [];
        return [formatRow(TABLES[table], row, `${file.path}, #${index + 1}`)];
    });
    return [[table, rows]];
}
/** `202611` and `2026-11` as the name of a month's folder. */
function monthOfUsage(month) {
    const [, year, number] = /^(\d{4})-?(0[1-9]|1[0-2])$/.exec(month ?? '') ?? [];
    return year === undefined ? 'undated' : `${year}-${number}`;
}
/** The rows of `usage.csv` by their months. */
function readUsage(file) {
    const months = new Map();
    for (const [index, row] of readTable(file).entries()) {
        const month = monthOfUsage(row.month ?? null);
        const line = formatRow(TABLES.usage, row, `${file.path}, #${index + 1}`);
        months.set(month, [...(months.get(month) ?? []), line]);
    }
    return months;
}

;// CONCATENATED MODULE: ./build/compiled/export/months.js



/** The tables that each kind of file fills. */
const TABLES_OF = {
    deliveries: ['deliveries'],
    logs: ['mail_logs'],
    failures: ['failures', 'attempts'],
    reports: ['opens'],
    errors: ['errors'],
};
async function readUsageOf(clone, files, selection) {
    const path = `${clone.directory}/usage.csv`;
    const blob = files.get(path);
    if (blob === undefined || selection.deliveryIds !== null)
        return new Map();
    await clone.prefetch([blob]);
    const text = Buffer.from(await clone.readBlob(blob)).toString();
    const months = readUsage({ path, text });
    return new Map([...months].filter(([month]) => hasMonth(month, selection)).sort());
}
/** What a commit holds of the wanted part. Throws `InputError` when `usage.csv` cannot be read. */
async function listContent(clone, commit, selection) {
    const files = await clone.listFiles(commit, [clone.directory]);
    return {
        files: selectFiles(files, clone.directory, selection),
        usage: await readUsageOf(clone, files, selection),
    };
}
/** The months of use are no files of their own. */
const KINDS = layout/* SHARD_KINDS */.ne.filter((kind) => kind !== 'usage');
/** By kind, then by month. */
function monthsOf({ files, usage }) {
    const found = [];
    for (const kind of KINDS) {
        const own = Map.groupBy(files.filter((file) => file.kind === kind), ({ month }) => month);
        for (const [month, some] of [...own].sort(([a], [b]) => (a < b ? -1 : 1))) {
            found.push({ kind, month, tables: TABLES_OF[kind], files: some, rows: [] });
        }
    }
    for (const [month, rows] of usage) {
        found.push({ kind: 'usage', month, tables: ['usage'], files: [], rows });
    }
    return found;
}
/** What the rows of a month depend on, in one text. */
function fingerprint({ files, rows }) {
    return [...files.map(({ path, blob }) => `${blob} ${path}`), ...rows].join('\n');
}
/** Months that one content has in another form than the other, or that the other does not have. */
function changedMonths(now, before) {
    const key = ({ kind, month }) => `${kind} ${month}`;
    const old = new Map(monthsOf(before).map((one) => [key(one), fingerprint(one)]));
    return monthsOf(now).filter((one) => old.get(key(one)) !== fingerprint(one));
}
function readFile(kind, path, text, selection) {
    const file = { path, text };
    if (kind === 'logs')
        return readMailLogs(file, selection);
    if (kind === 'failures')
        return readFailures(file, selection);
    return readRows(kind === 'reports' ? 'opens' : kind, file, selection);
}
async function* readMonth(clone, { kind, files, rows }, selection) {
    if (kind === 'usage') {
        yield [['usage', rows]];
        return;
    }
    let at = 0;
    for await (const { bytes } of clone.readBlobs(files.map(({ blob }) => blob))) {
        const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
        yield readFile(kind, files[at++]?.path ?? '', text, selection);
    }
}
/** Brings the records of a month into its tables. Throws `InputError` naming a record that no table can hold. */
async function writeMonth(request, one) {
    const { clone, selection, sink, onFile } = request;
    const writers = new Map();
    try {
        for (const table of one.tables)
            writers.set(table, await sink.openMonth(table, one.month));
        for await (const file of readMonth(clone, one, selection)) {
            for (const [table, rows] of file)
                await writers.get(table)?.write(rows);
            onFile({ table: one.tables[0] ?? 'usage', month: one.month });
        }
        for (const writer of writers.values())
            await writer.close();
    }
    catch (error) {
        for (const writer of writers.values())
            await writer.discard();
        throw error;
    }
}

// EXTERNAL MODULE: ./build/compiled/clone/record-versions.js + 1 modules
var record_versions = __webpack_require__(5217);
// EXTERNAL MODULE: ./build/compiled/clone/versions.js
var versions = __webpack_require__(8419);
;// CONCATENATED MODULE: ./build/compiled/export/history.js








/** A version as a row of `mail_log_versions`. Throws `InputError` when the line is no record, or an id is too long. */
function formatVersion(version) {
    const { path, maillogId, line, isLost, commit, knownFrom } = version;
    const place = `${commit.slice(0, 12)}:${path}, ${maillogId}`;
    const known = `,"known_from":"${new Date(knownFrom).toISOString()}","commit":"${commit}"}`;
    if (isLost) {
        const row = formatRow(TABLES.mail_logs, { maillog_id: maillogId }, place);
        return `${row.replace(/"extra":null\}$/, `"extra":${JSON.stringify(LOST)}`)}${known}`;
    }
    return `${formatMailLogLine(line, place).slice(0, -1)}${known}`;
}
/** A past line that is no record any more cannot be mended: it has no row, and is counted. */
function tryFormat(version) {
    try {
        return formatVersion(version);
    }
    catch (error) {
        if (error instanceof RecordError)
            return undefined;
        throw error;
    }
}
/**
 * Brings every state of every wanted mail log into `mail_log_versions`, in the order of the commits. Returns how
 * many past lines are no records. Throws `InputError` naming a record with an id of more than 64 bits.
 */
async function writeVersions(request) {
    const { clone, selection, sink, since, onRows } = request;
    const { directory } = clone;
    const line = (0,versions/* lineOf */.cA)(await clone.listCommits());
    const walk = { line, directory, kinds: ['logs'], ...(since && { since }) };
    let writer;
    let month = '';
    let unreadable = 0;
    async function writeRows(at, rows) {
        if (writer === undefined || at !== month) {
            await writer?.close();
            writer = await sink.openMonth('mail_log_versions', at);
            month = at;
        }
        await writer.write(rows);
        onRows({ table: 'mail_log_versions', month: at }, rows.length);
    }
    try {
        for await (const versions of (0,record_versions/* readVersions */.q)(clone, walk)) {
            const wanted = versions.filter(({ path, line }) => isFileWanted(path, selection) && isLineWanted(line, selection));
            const [first] = wanted;
            if (first === undefined)
                continue;
            const rows = wanted.map(tryFormat).filter((row) => row !== undefined);
            unreadable += wanted.length - rows.length;
            await writeRows((0,records_time/* dayAt */.OC)(first.knownFrom).slice(0, 7), rows);
        }
        await writer?.close();
    }
    catch (error) {
        await writer?.discard();
        throw error;
    }
    return unreadable;
}
/** Whether a commit is on the first-parent line of the head. */
async function isOnLine(clone, commit) {
    const line = (0,versions/* lineOf */.cA)(await clone.listCommits());
    return line.some((one) => one.commit === commit);
}

;// CONCATENATED MODULE: ./build/compiled/export/plan.js



/** The request in one spelling: another one gives other tables. */
function describeRequest({ clone, selection, versions }) {
    const { since, until, deliveryIds } = selection;
    const ids = deliveryIds === null ? null : [...deliveryIds].sort();
    return JSON.stringify({ directory: clone.directory, since, until, deliveryIds: ids, versions });
}
const NO_MONTHS = Object.fromEntries(TABLE_NAMES.map((name) => [name, []]));
/** Everything, whatever stands there. */
function planAll(request, now, anew) {
    const versions = request.versions ? { since: undefined } : null;
    return { anew, months: monthsOf(now), versions, kept: NO_MONTHS };
}
async function whyAnew(request, lake) {
    if (lake.state === undefined)
        return lake.isOld ? 'incomplete' : 'first';
    if (lake.state.request !== describeRequest(request))
        return 'request';
    return (await isOnLine(request.clone, lake.state.head)) ? null : 'history';
}
/** Months that stay where they are: those of the last export that are still wanted and not written anew. */
function keptMonths(before, now, changed) {
    const wanted = new Set(monthsOf(now).flatMap((one) => one.tables.map((t) => `${t} ${one.month}`)));
    const anew = new Set(changed.flatMap((one) => one.tables.map((t) => `${t} ${one.month}`)));
    const stays = (table) => (month) => table === 'mail_log_versions' ||
        (wanted.has(`${table} ${month}`) && !anew.has(`${table} ${month}`));
    const rows = TABLE_NAMES.map((table) => [table, before[table].filter(stays(table))]);
    return Object.fromEntries(rows);
}
/** What differs from the export that stands in a lake; everything where it cannot be gone on from. */
async function planExport(request, lake) {
    const { clone, selection } = request;
    const now = await listContent(clone, clone.head, selection);
    const anew = await whyAnew(request, lake);
    const { state } = lake;
    if (anew !== null || state === undefined)
        return planAll(request, now, anew ?? 'incomplete');
    const before = await listContent(clone, state.head, selection);
    const months = changedMonths(now, before);
    const kept = keptMonths(state.months, now, months);
    const isNew = request.versions && state.head !== clone.head;
    return { anew: null, months, versions: isNew ? { since: state.head } : null, kept };
}

;// CONCATENATED MODULE: ./build/compiled/export/duckdb/spool.js

const CHUNK = 1024 * 1024;
function countLines(text) {
    let lines = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        lines++;
    return lines;
}
async function writeAll(file, text) {
    const bytes = Buffer.from(text);
    let at = 0;
    while (at < bytes.length)
        at += (await file.write(bytes, at)).bytesWritten;
}
/** Makes the file. Throws the system's error when the disk is full. */
async function createRowSpool(path) {
    const file = await (0,promises_.open)(path, 'w');
    let waiting = [];
    let size = 0;
    let rows = 0;
    let isClosed = false;
    async function flush() {
        const text = waiting.join('');
        waiting = [];
        size = 0;
        await writeAll(file, text);
    }
    return {
        path,
        async write(some) {
            const isText = typeof some === 'string';
            rows += isText ? countLines(some) : some.length;
            const text = isText || some.length === 0 ? some : `${some.join('\n')}\n`;
            if (text.length === 0)
                return;
            waiting.push(String(text));
            size += text.length;
            if (size >= CHUNK)
                await flush();
        },
        count: () => rows,
        async discard() {
            if (isClosed)
                return;
            isClosed = true;
            await file.close();
        },
        async close() {
            if (isClosed)
                return;
            isClosed = true;
            try {
                await flush();
            }
            finally {
                await file.close();
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/compiled/export/duckdb/sink.js



/** Collects each month in a file; the database takes one while the next is collected. */
function createSpoolingSink({ folder, load, remove }) {
    let last = Promise.resolve();
    let number = 0;
    async function take(spool, table, month) {
        await load({ table, month, path: spool.path, rows: spool.count() });
        await remove(spool.path);
    }
    return {
        async openMonth(table, month) {
            const spool = await createRowSpool(`${folder}/rows-${number++}.jsonl`);
            return {
                write: (rows) => spool.write(rows),
                discard: () => spool.discard(),
                async close() {
                    await spool.close();
                    // One month waits at most: the disk holds two, however many there are.
                    await last;
                    last = take(spool, table, month);
                    last.catch(() => { }); // told when it is awaited
                },
            };
        },
        finish: () => last,
    };
}
/** Writes rows of a spool, behind those of an older file, as a Parquet file. */
function parquetStatement({ table, path }, target, older) {
    const rows = readSpool(TABLES[table], path);
    const before = older === undefined
        ? ''
        : `SELECT * FROM read_parquet(${quote(older)}, hive_partitioning = false) UNION ALL `;
    return `COPY (${before}${rows}) TO ${quote(target)} (FORMAT parquet, COMPRESSION zstd)`;
}

;// CONCATENATED MODULE: ./build/compiled/export/write.js




/** Writes what is planned, month by month. Throws `InputError` naming a record that no table can hold. */
async function writePlan(request, plan, { engine, staging, load, remove }) {
    const { clone, selection, progress } = request;
    const months = [];
    const amounts = new Map();
    async function loadMonth(spooled) {
        if (spooled.rows === 0)
            return;
        const rows = await load(engine, spooled);
        if (rows < spooled.rows)
            throw new errors/* OwnError */.Nj('the database did not take every row');
        const { table, month } = spooled;
        const before = amounts.get(table) ?? { months: 0, rows: 0 };
        amounts.set(table, { months: before.months + 1, rows: before.rows + rows });
        months.push({ table, month });
    }
    const sink = createSpoolingSink({ folder: staging, load: loadMonth, remove });
    const files = plan.months.reduce((sum, one) => sum + Math.max(1, one.files.length), 0);
    progress.begin(plan.versions === null ? files : files * 2);
    let unreadable = 0;
    try {
        // A partial clone would fetch the files of each month by itself.
        await clone.prefetch(plan.months.flatMap((one) => one.files.map(({ blob }) => blob)));
        const onFile = (where) => progress.step(where);
        for (const month of plan.months)
            await writeMonth({ clone, selection, sink, onFile }, month);
        if (plan.versions !== null) {
            const onRows = (where, rows) => progress.step(where, rows / 10_000);
            const walk = { clone, selection, sink, since: plan.versions.since, onRows };
            unreadable = await writeVersions(walk);
        }
    }
    finally {
        // To close the database in the middle of a statement would end the process.
        await sink.finish();
    }
    return { months, amounts, unreadable };
}

;// CONCATENATED MODULE: ./build/compiled/export/export-database.js










const MAGIC = 'DUCK';
const MAGIC_AT = 8;
/** Throws `InputError` when something else stands where the database is to be written. */
async function refuseOther(path) {
    const file = await (0,promises_.open)(path, 'r').catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (file === undefined)
        return;
    try {
        if ((await file.stat()).isFile()) {
            const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, 4, MAGIC_AT);
            if (bytesRead === MAGIC.length && buffer.toString('latin1') === MAGIC)
                return;
        }
    }
    finally {
        await file.close();
    }
    throw new errors/* TranslatedError */.Xi({
        en: `--output: '${path}' exists and is not a DuckDB database; it is not replaced`,
        ja: `--output：'${path}' はDuckDBのデータベースではない既存のファイルなので、置き換えません`,
    });
}
/** What a database stands for; it is the comment of its table `mail_logs`. */
function describeDatabase(request) {
    return `${request.clone.head} ${describeRequest(request)}`;
}
async function isUpToDate(request) {
    if (!(0,external_node_fs_.existsSync)(request.output))
        return false;
    const { output, folder } = request;
    try {
        const engine = await openEngine({
            database: output,
            temporary: `${output}.partial.tmp`,
            folder,
            readOnly: true,
        });
        try {
            const sql = `SELECT comment FROM duckdb_tables() WHERE table_name = 'mail_logs'`;
            return (await engine.query(sql))[0]?.comment === describeDatabase(request);
        }
        finally {
            engine.close();
        }
    }
    catch (error) {
        if (error instanceof PackageError)
            throw error;
        return false; // Somebody holds it open, or it is from another version: it is written anew.
    }
}
async function createTables(engine, versions) {
    for (const name of TABLE_NAMES) {
        if (name === 'mail_log_versions' && !versions)
            continue;
        const columns = sqlColumns(TABLES[name]).map(([column, type]) => `"${column}" ${type}`);
        await engine.run(`CREATE TABLE ${name} (${columns.join(', ')})`);
    }
}
async function fill(request, staging) {
    const { clone, selection, versions, folder } = request;
    const engine = await openEngine({
        database: `${staging}/tables.duckdb`,
        temporary: `${staging}/temporary`,
        folder,
    });
    try {
        await createTables(engine, versions);
        const plan = planAll(request, await listContent(clone, clone.head, selection), null);
        const written = await writePlan(request, plan, {
            engine,
            staging,
            load: (_, { table, path }) => engine.run(`INSERT INTO ${table} ${readSpool(TABLES[table], path)}`),
            remove: (path) => (0,promises_.rm)(path, { force: true }),
        });
        for (const statement of viewStatements(versions))
            await engine.run(statement);
        await engine.run(`COMMENT ON TABLE mail_logs IS ${quote(describeDatabase(request))}`);
        await engine.run('CHECKPOINT');
        return { ...written, anew: null, removed: 0, isEmpty: written.months.length === 0 };
    }
    finally {
        engine.close();
    }
}
/**
 * Writes the tables, views and the macro `as_of` as one DuckDB file, anew when the archive has changed. Throws
 * `InputError` when something else stands there, the database package is missing, or a record fits into no table;
 * then nothing is replaced.
 */
async function exportDatabase(request) {
    const { output } = request;
    const staging = `${output}.partial`;
    await refuseOther(output);
    await (0,promises_.rm)(staging, { recursive: true, force: true });
    if (await isUpToDate(request)) {
        return {
            months: [],
            amounts: new Map(),
            unreadable: 0,
            anew: null,
            removed: 0,
            isEmpty: false,
        };
    }
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(output), { recursive: true });
    await (0,promises_.mkdir)(staging);
    try {
        const exported = await fill(request, staging);
        if (!exported.isEmpty)
            await (0,promises_.rename)(`${staging}/tables.duckdb`, output);
        return exported;
    }
    finally {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/compiled/export/lake.js





/** Changes when the files themselves would be written in another way: then they are all written anew. */
const FORMAT = 1;
const isMonths = (value) => typeof value === 'object' &&
    value !== null &&
    TABLE_NAMES.every((name) => Array.isArray(value[name]));
function parseState(text) {
    try {
        const { format, complete, head, request, months } = JSON.parse(text);
        if (format !== FORMAT || complete !== true || !isMonths(months))
            return undefined;
        if (typeof head !== 'string' || typeof request !== 'string')
            return undefined;
        return { head, request, months };
    }
    catch {
        return undefined;
    }
}
/** On the disk, not only on its way there: a full disk is told before anything is replaced. */
async function sync(path) {
    const file = await (0,promises_.open)(path, 'r+');
    try {
        await file.sync();
    }
    finally {
        await file.close();
    }
}
async function writeState(path, staging, state) {
    const staged = (0,external_node_path_.join)(staging, 'state.json');
    await (0,promises_.writeFile)(staged, `${JSON.stringify(state, null, 2)}\n`);
    await sync(staged);
    await (0,promises_.rename)(staged, path);
}
const isNot = (...codes) => (error) => {
    if (!codes.includes(error.code ?? ''))
        throw error;
};
async function listFolders(folder, prefix) {
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        isNot('ENOENT', 'ENOTDIR')(error);
        return [];
    });
    return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}
/** Files of a table that a state does not have, with the folders that are empty then. */
async function removeOthers(folder, months) {
    const known = new Set(months);
    for (const month of await listFolders(folder, 'month=')) {
        if (known.has(month))
            continue;
        await (0,promises_.rm)((0,external_node_path_.join)(folder, `month=${month}`, 'data.parquet'), { force: true });
        await (0,promises_.rmdir)((0,external_node_path_.join)(folder, `month=${month}`)).catch(isNot('ENOTEMPTY', 'EEXIST', 'ENOTDIR'));
    }
    if (known.size > 0)
        return;
    await (0,promises_.rmdir)(folder).catch(isNot('ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'));
    await (0,promises_.rmdir)((0,external_node_path_.dirname)(folder)).catch(isNot('ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'));
}
async function readState(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        isNot('ENOENT')(error);
        return '';
    });
    return parseState(text);
}
function refuseFile(output) {
    return (error) => {
        if (error.code !== 'EEXIST' && error.code !== 'ENOTDIR')
            throw error;
        throw new errors/* TranslatedError */.Xi({
            en: `--output: '${output}' is not a folder; the tables need one`,
            ja: `--output：'${output}' はフォルダーではありません。表の出力先にはフォルダーを指定してください`,
        });
    };
}
/** Opens a folder of tables, which is made where it is missing, and removes what an interrupted run left there. */
async function openLake(output, name) {
    const own = (0,external_node_path_.join)(output, '_export');
    const staging = (0,external_node_path_.join)(own, `${name}.partial`);
    const statePath = (0,external_node_path_.join)(own, `${name}.json`);
    const folderOf = (table) => (0,external_node_path_.join)(output, table, `archive=${name}`);
    const pathOf = ({ table, month }) => (0,external_node_path_.join)(folderOf(table), `month=${month}`, 'data.parquet');
    const stagedPathOf = ({ table, month }) => (0,external_node_path_.join)(staging, `${table}.${month}.parquet`);
    const [isNew, isEmpty] = [!(0,external_node_fs_.existsSync)(output), !(0,external_node_fs_.existsSync)(own)];
    await (0,promises_.rm)(staging, { recursive: true, force: true }).catch(refuseFile(output));
    const known = await readState(statePath);
    const stands = ({ months }) => TABLE_NAMES.every((table) => months[table].every((month) => (0,external_node_fs_.existsSync)(pathOf({ table, month }))));
    // A file that somebody removed is as if the last export had been cut short.
    const state = known !== undefined && stands(known) ? known : undefined;
    const isOld = (0,external_node_fs_.existsSync)(statePath) || TABLE_NAMES.some((table) => (0,external_node_fs_.existsSync)(folderOf(table)));
    return {
        staging,
        state,
        isOld,
        pathOf,
        stagedPathOf,
        async commit(staged, next) {
            await (0,promises_.mkdir)(staging, { recursive: true });
            for (const month of staged) {
                await sync(stagedPathOf(month));
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(pathOf(month)), { recursive: true });
            }
            const file = { format: FORMAT, ...next };
            await writeState(statePath, staging, { ...file, complete: false });
            for (const month of staged)
                await (0,promises_.rename)(stagedPathOf(month), pathOf(month));
            for (const table of TABLE_NAMES)
                await removeOthers(folderOf(table), next.months[table]);
            await writeState(statePath, staging, { ...file, complete: true });
        },
        async dispose() {
            await (0,promises_.rm)(staging, { recursive: true, force: true });
            // What stays empty was made for nothing.
            if (isEmpty)
                await (0,promises_.rmdir)(own).catch(() => { });
            if (isNew)
                await (0,promises_.rmdir)(output).catch(() => { });
        },
    };
}

;// CONCATENATED MODULE: ./build/compiled/export/export-lake.js







const NOTHING = { months: [], amounts: new Map(), unreadable: 0 };
const isIdle = ({ anew, months, versions }) => anew === null && months.length === 0 && versions === null;
async function write(request, lake, plan) {
    if (isIdle(plan))
        return NOTHING;
    const { folder } = request;
    await (0,promises_.mkdir)(lake.staging, { recursive: true });
    const engine = await openEngine({ database: ':memory:', temporary: lake.staging, folder });
    const older = (month) => {
        const isAdded = plan.versions?.since !== undefined && month.table === 'mail_log_versions';
        return isAdded && plan.kept[month.table].includes(month.month) ? lake.pathOf(month) : undefined;
    };
    try {
        return await writePlan(request, plan, {
            engine,
            staging: lake.staging,
            load: (_, month) => engine.run(parquetStatement(month, lake.stagedPathOf(month), older(month))),
            remove: (path) => (0,promises_.rm)(path, { force: true }),
        });
    }
    finally {
        engine.close();
    }
}
/** All months that stand there in the end. */
function unite(kept, written) {
    const rows = TABLE_NAMES.map((table) => {
        const own = written.filter((one) => one.table === table).map(({ month }) => month);
        return [table, [...new Set([...kept[table], ...own])].sort()];
    });
    return Object.fromEntries(rows);
}
const export_lake_count = (months) => TABLE_NAMES.reduce((sum, name) => sum + months[name].length, 0);
/** Months of the last export that are gone now. */
function countRemoved(before, now) {
    if (before === undefined)
        return 0;
    const gone = TABLE_NAMES.map((name) => before[name].filter((month) => !now[name].includes(month)));
    return gone.flat().length;
}
/**
 * Writes the tables of an archive as Parquet files, a folder a table, a file a month; only those that differ from
 * what the last export left there. Throws `InputError` when the output is no folder, the database package is
 * missing, or a record fits into no table; then nothing is replaced.
 */
async function exportLake(request) {
    const lake = await openLake(request.output, request.name);
    try {
        const plan = await planExport(request, lake);
        const written = await write(request, lake, plan);
        const months = unite(plan.kept, written.months);
        const isEmpty = export_lake_count(months) === 0;
        // Nothing fits what was asked for this time: that says nothing against the tables of the last time.
        const isMiss = isEmpty && (plan.anew === 'first' || plan.anew === 'request');
        if (isMiss)
            return { ...written, anew: null, removed: 0, isEmpty };
        const removed = countRemoved(lake.state?.months, months);
        const { head } = request.clone;
        const isSame = lake.state?.head === head && plan.anew === null && isIdle(plan) && removed === 0;
        if (!isSame) {
            await lake.commit(written.months, { head, request: describeRequest(request), months });
        }
        return { ...written, anew: plan.anew, removed, isEmpty };
    }
    finally {
        await lake.dispose();
    }
}

;// CONCATENATED MODULE: ./build/compiled/export/progress.js
const WIDTH = 30;
const REDRAW_MS = 100;
const CLEAR = '\r\u001b[K';
/** `[#####-------------------------]  17 %  mail_logs 2026-11` */
function formatBar(done, total, { table, month }) {
    const part = total === 0 ? 1 : Math.min(1, done / total);
    const full = Math.round(part * WIDTH);
    const percent = String(Math.floor(part * 100)).padStart(3);
    return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${percent} %  ${table} ${month}`;
}
/** `printer`: standard error. */
function createProgressBar(printer, now) {
    let total = 0;
    let done = 0;
    let drawn = 0;
    let table = '';
    let last = Promise.resolve();
    const print = (text) => {
        last = printer.print(text);
    };
    return {
        begin(steps) {
            total = steps;
        },
        step(where, steps = 1) {
            done += steps;
            if (printer.isTerminal) {
                if (now() - drawn < REDRAW_MS)
                    return;
                drawn = now();
                print(`${CLEAR}${formatBar(done, total, where)}`);
            }
            else if (where.table !== table) {
                table = where.table;
                print(`${table} …\n`);
            }
        },
        async end() {
            if (drawn > 0)
                print(CLEAR);
            await last;
        },
    };
}

;// CONCATENATED MODULE: ./build/compiled/export/run.js










const EN = {
    table: (name, months, rows) => `${name}: ${(0,phrases/* many */._d)(rows, 'row', 'rows')} in ${(0,phrases/* many */._d)(months, 'month', 'months')} written`,
    removed: (files) => `${(0,phrases/* many */._d)(files, 'file', 'files')} removed`,
    unchanged: 'Nothing has changed since the last export; nothing was written.',
    empty: 'The archive holds nothing of what was asked for; nothing was written.',
    unreadable: (lines) => `Left out: ${(0,phrases/* many */._d)(lines, 'past line', 'past lines')} of the history that cannot be read.`,
    anew: {
        history: 'The history of the archive was rewritten since the last export: everything of this archive was written anew, and what no longer belongs to it was removed.',
        request: 'The last export was made with other options: everything of this archive was written anew.',
        incomplete: 'The last export is incomplete or from another version: everything of this archive was written anew.',
    },
};
const JA = {
    table: (name, months, rows) => `${name}：${(0,markdown/* formatCount */.B4)(months)}か月分、${(0,markdown/* formatCount */.B4)(rows)}行を書き込みました`,
    removed: (files) => `${(0,markdown/* formatCount */.B4)(files)}個のファイルを削除しました`,
    unchanged: '前回の書き出しから変更はありません。何も書き込みませんでした。',
    empty: '指定に該当するデータはアーカイブにありません。何も書き込みませんでした。',
    unreadable: (lines) => `履歴のうち読み取れない${(0,markdown/* formatCount */.B4)(lines)}行は含めていません。`,
    anew: {
        history: '前回の書き出しの後にアーカイブの履歴が書き換えられたため、このアーカイブの表をすべて書き直し、不要になったものを削除しました。',
        request: '前回と異なるオプションが指定されたため、このアーカイブの表をすべて書き直しました。',
        incomplete: '前回の書き出しが完了していないか、別のバージョンで作られているため、このアーカイブの表をすべて書き直しました。',
    },
};
function exportTextsOf(language) {
    return language === 'ja' ? JA : EN;
}
/** A name that every engine takes as a folder `archive=NAME`. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
function readSelection(context) {
    const { deliveryIds, ...days } = (0,range/* readRange */.q)(context);
    return { ...days, deliveryIds: deliveryIds && new Set(deliveryIds) };
}
/** The repository's name by its remote, else by its folder: the same on every machine that cloned it. */
function nameOf({ config, gitDir }) {
    const origin = config.remotes.find(({ name }) => name === 'origin');
    const folder = (0,external_node_path_.basename)(gitDir) === '.git' ? (0,external_node_path_.dirname)(gitDir) : gitDir;
    const url = origin?.urls.at(-1)?.trim() || folder;
    const last = url
        .replace(/[/\\]+$/, '')
        .split(/[/\\:]/)
        .at(-1) ?? '';
    const name = last.replace(/\.git$/, '').replace(/[^A-Za-z0-9._-]+/g, '-');
    return NAME.test(name) ? name : 'archive';
}
/** Throws `TranslatedError` where the branch holds no archive. */
async function refuseNoArchive({ head, directory, listFiles }) {
    if ((await listFiles(head, [directory])).size > 0)
        return;
    throw new errors/* TranslatedError */.Xi({
        en: `--directory: the branch holds no archive in '${directory}'`,
        ja: `--directory：ブランチの '${directory}' にアーカイブがありません`,
    });
}
function readName({ args }) {
    const name = args.text('name')?.trim();
    if (name === undefined || NAME.test(name))
        return name;
    throw new usage_error/* UsageError */.e({
        en: '--name: expected letters, digits, dots, - and _, at most 64 of them, a letter or digit first',
        ja: '--name：英数字で始まり、英数字、ピリオド、-、_ からなる64文字以内の名前を指定してください',
    });
}
function formatResult({ amounts, removed, isEmpty }, texts) {
    if (isEmpty)
        return '';
    const tables = TABLE_NAMES.flatMap((table) => {
        const amount = amounts.get(table);
        return amount === undefined ? [] : [`${texts.table(table, amount.months, amount.rows)}\n`];
    });
    const gone = removed === 0 ? '' : `${texts.removed(removed)}\n`;
    return tables.length === 0 && removed === 0 ? `${texts.unchanged}\n` : tables.join('') + gone;
}
/** What a person should know beside the result. */
function formatNotes({ anew, unreadable, isEmpty }, texts) {
    const notes = [
        ...(anew === null || anew === 'first' ? [] : [texts.anew[anew]]),
        ...(unreadable === 0 ? [] : [texts.unreadable(unreadable)]),
        ...(isEmpty ? [texts.empty] : []),
    ];
    return notes.map((note) => `${note}\n`).join('');
}
/** The command `export`. Exit code 1: nothing that was asked for is in the archive. */
async function runExport(context) {
    const { args, folder, language, stdout, stderr } = context;
    const selection = readSelection(context);
    const typedName = readName(context);
    const output = (0,external_node_path_.resolve)(folder, args.text('output') ?? '');
    const clone = await context.openClone();
    await refuseNoArchive(clone);
    const progress = createProgressBar(stderr, Date.now);
    const versions = !args.has('no-versions');
    const request = { clone, selection, versions, folder, progress, output };
    const isDatabase = args.text('format') === 'duckdb';
    let exported;
    try {
        exported = isDatabase
            ? await exportDatabase(request)
            : await exportLake({ ...request, name: typedName ?? nameOf(clone) });
    }
    finally {
        await progress.end();
    }
    const texts = exportTextsOf(language);
    await stderr.print(formatNotes(exported, texts));
    await stdout.print(formatResult(exported, texts));
    return exported.isEmpty ? 1 : 0;
}


/***/ })

};
