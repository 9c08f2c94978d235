export const id = 983;
export const ids = [983];
export const modules = {

/***/ 5668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ parseProperties)
/* harmony export */ });
/* unused harmony exports FORMAT_VERSION, formatProperties */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9566);
/* harmony import */ var _exact_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5600);



/** Version of the archive's format; a newer one stops the run. */
const FORMAT_VERSION = 1;
/** The text of `archive.json`. */
function formatProperties(properties) {
    const { account, personalData, keyFingerprint, sealKey } = properties;
    const value = {
        version: FORMAT_VERSION,
        account,
        personal_data: personalData,
        pseudonym_key_fingerprint: keyFingerprint,
        seal_key: sealKey,
    };
    return `${JSON.stringify(value, null, 2)}\n`;
}
function parseObject(text) {
    let value;
    try {
        value = (0,_exact_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExact */ .jM)(text);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('archive.json: not JSON');
    }
    return (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeObject */ .gv)(value, 'archive.json');
}
function hex(object, key, digits) {
    const text = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(object, key);
    if (typeof text === 'string' && digits.test(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc(`archive.json: '${key}' cannot be read`);
}
function decodeAccount(value) {
    if (!(0,_exact_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value))
        return null;
    return { salt: hex(value, 'salt', /^[0-9a-f]+$/), sha256: hex(value, 'sha256', /^[0-9a-f]{64}$/) };
}
/** Throws `DecodeError` when it cannot be read, `InputError` when it is of a newer version. */
function parseProperties(text) {
    const object = parseObject(text);
    const version = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(object, 'version');
    if (typeof version !== 'number')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('archive.json: no version');
    if (version > FORMAT_VERSION) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`archive.json has version ${version}, this action knows ${FORMAT_VERSION}: use a newer version of the action`);
    }
    const personalData = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(object, 'personal_data');
    if (personalData !== 'keep' && personalData !== 'pseudonymize') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc(`archive.json: 'personal_data' cannot be read`);
    }
    return {
        account: decodeAccount(object.account),
        personalData,
        keyFingerprint: (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(object, 'pseudonym_key_fingerprint'),
        sealKey: hex(object, 'seal_key', /^[0-9a-f]{64}$/),
    };
}


/***/ }),

/***/ 7745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rV: () => (/* binding */ DELIVERIES),
  Sr: () => (/* binding */ ERRORS),
  EM: () => (/* binding */ FAILURES),
  _I: () => (/* binding */ MAIL_LOGS),
  $1: () => (/* binding */ USAGES),
  n6: () => (/* binding */ compareText)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/core/csv/csv.js
var csv = __webpack_require__(369);
// EXTERNAL MODULE: ./build/core/decode.js
var core_decode = __webpack_require__(9566);
// EXTERNAL MODULE: ./build/core/delivery.js
var core_delivery = __webpack_require__(3160);
;// CONCATENATED MODULE: ./build/core/delivery-row.js




/** How our count of a BULK delivery's logs stands against the provider's (contract, section 5). */
const COUNTS_MATCH = ['pending', 'yes', 'no'];
/** Columns of `deliveries/**.csv` in their order (contract, section 5). */
const COLUMNS = [
    ['delivery_id', 'deliveryId'],
    ['delivery_type', 'deliveryType'],
    ['status', 'status'],
    ['subject', 'subject'],
    ['from_email', 'fromEmail'],
    ['from_name', 'fromName'],
    ['delivery_time', 'deliveryTime'],
    ['reservation_time', 'reservationTime'],
    ['created_time', 'createdTime'],
    ['updated_time', 'updatedTime'],
    ['html', 'html'],
    ['total_count', 'totalCount'],
    ['sent_count', 'sentCount'],
    ['drop_count', 'dropCount'],
    ['hard_error_count', 'hardErrorCount'],
    ['soft_error_count', 'softErrorCount'],
    ['open_count', 'openCount'],
    ['archived_count', 'archivedCount'],
    ['counts_match', 'countsMatch'],
];
const FLAGS = ['true', 'false'];
const HEADER = COLUMNS.map(([name]) => name);
/** Counts belong to BULK deliveries alone (contract, section 5). */
function toDeliveryRow(delivery) {
    const none = {
        html: null,
        totalCount: null,
        sentCount: null,
        dropCount: null,
        hardErrorCount: null,
        softErrorCount: null,
        openCount: null,
    };
    const counted = delivery.deliveryType === 'BULK';
    return { ...delivery, ...(counted ? {} : none), archivedCount: null, countsMatch: null };
}
function formatDeliveryRows(rows) {
    const cells = rows.map((row) => COLUMNS.map(([, key]) => row[key] ?? ''));
    return (0,csv/* formatCsv */.y)([HEADER, ...cells]);
}
/** The archive's own CSV decodes as the API's rows do, once each cell has its column's name again. */
function decodeRow(cells) {
    const named = HEADER.map((name, column) => [name, cells[column] || null]);
    const row = Object.fromEntries(named);
    const from = { email: (0,core_decode/* field */.ZZ)(row, 'from_email'), name: (0,core_decode/* field */.ZZ)(row, 'from_name') };
    const html = FLAGS.find((flag) => flag === row.html) ?? null;
    const delivery = { ...(0,core_delivery/* decodeDelivery */.Vn)({ ...row, from }), html };
    const countsMatch = COUNTS_MATCH.find((state) => state === row.counts_match) ?? null;
    return { ...delivery, archivedCount: (0,core_decode/* decodeText */.g7)(row, 'archived_count'), countsMatch };
}
/** Throws `DecodeError` when the header is another one or a cell does not decode. */
function parseDeliveryRows(text) {
    const [header = [], ...rows] = (0,csv/* parseCsv */.W)(text);
    if (header.join() !== HEADER.join())
        throw new errors/* DecodeError */.Xc('deliveries: unknown header');
    return rows.map(decodeRow);
}

// EXTERNAL MODULE: ./build/core/exact-json.js
var exact_json = __webpack_require__(5600);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./build/core/id.js
var id = __webpack_require__(433);
// EXTERNAL MODULE: ./build/core/mail-log.js
var mail_log = __webpack_require__(6504);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
;// CONCATENATED MODULE: ./build/core/merge.js





/** `value` of the winner, unless it knows none: an absent or null field never erases a known value. */
function keepKnown(winner, loser) {
    const known = Object.entries(winner).filter(([, value]) => value !== null);
    return { ...loser, ...Object.fromEntries(known) };
}
function mergeExtra(winner, loser) {
    const merged = new Map(loser);
    for (const [key, value] of winner)
        if (value !== null || !merged.has(key))
            merged.set(key, value);
    return [...merged].sort(([a], [b]) => (a < b ? -1 : 1));
}
function compareUpdated(a, b) {
    const [first, second] = [a, b].map((text) => (text === null ? undefined : (0,time/* parseTime */.pe)(text)));
    return first === undefined || second === undefined ? 0 : Math.sign(second - first);
}
const isFinal = (status) => status !== null && status !== 'RETRY';
/** A known status other than RETRY is final, and a final one beats RETRY. */
function compareFinality(a, b) {
    return Number(isFinal(b)) - Number(isFinal(a));
}
/** The winner of two versions and the other; what nothing else decides, content does, so that the order of arrival cannot. */
function rank(a, b, order, format) {
    const bWins = order === 0 ? format(b) > format(a) : order > 0;
    return bWins ? [b, a] : [a, b];
}
/** Two versions of one mail log into one; loses no known value. */
function mergeMailLogs(a, b, order) {
    const decided = compareUpdated(a.updatedTime, b.updatedTime) || compareFinality(a.status, b.status) || order;
    const [winner, loser] = rank(a, b, decided, mail_log/* formatMailLog */.zT);
    return { ...keepKnown(winner, loser), extra: mergeExtra(winner.extra, loser.extra) };
}
/** Two versions of one failure; attempts are history, so none that is known is dropped. */
function mergeFailures(a, b, order) {
    const decided = compareFinality(a.status, b.status) || order;
    const [winner, loser] = rank(a, b, decided, failure/* formatFailure */.M3);
    return {
        ...keepKnown(winner, loser),
        attempts: (0,failure/* uniteAttempts */.Q5)(winner.attempts, loser.attempts),
        extra: mergeExtra(winner.extra, loser.extra),
    };
}
/** Two versions of one delivery, or two readings of one month. */
function mergeRows(a, b, order) {
    const decided = compareUpdated(a.updatedTime, b.updatedTime) || order;
    const format = (row) => (0,exact_json/* formatExact */.Bo)({ ...row });
    return keepKnown(...rank(a, b, decided, format));
}
/** Two sightings of one entry of the error-stop list: only its id may differ; the smaller stays. */
function mergeErrorEntries(a, b) {
    return (0,id/* compareIds */.q3)(a.id, b.id) <= 0 ? a : b;
}

;// CONCATENATED MODULE: ./build/core/canonical.js









/** By UTF-16 code unit. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function compareCells(a, b) {
    for (const [column, cell] of a.entries()) {
        const order = compareText(cell, b[column] ?? '');
        if (order !== 0)
            return order;
    }
    return 0;
}
/** JSON Lines: one record a line and nothing else, so that no line changes because another came after it. */
function formatJsonLines(lines) {
    return lines.map((line) => `${line}\n`).join('');
}
function parseJson(line) {
    try {
        return (0,exact_json/* parseExact */.jM)(line);
    }
    catch {
        throw new errors/* DecodeError */.Xc('not JSON Lines');
    }
}
function parseJsonLines(text, decode) {
    const lines = text.split('\n');
    if (lines.pop() !== '')
        throw new errors/* DecodeError */.Xc('no final newline');
    return lines.map((line) => decode((0,core_decode/* decodeObject */.gv)(parseJson(line), 'record')));
}
const MAIL_LOGS = {
    compare: (a, b) => (0,id/* compareIds */.q3)(a.maillogId, b.maillogId),
    merge: mergeMailLogs,
    parse: (text) => parseJsonLines(text, mail_log/* decodeMailLog */.CR),
    format: (logs) => formatJsonLines(logs.map(mail_log/* formatMailLog */.zT)),
    line: mail_log/* formatMailLog */.zT,
};
const FAILURES = {
    compare: (a, b) => (0,id/* compareIds */.q3)(a.maillogId, b.maillogId),
    merge: mergeFailures,
    parse: (text) => parseJsonLines(text, failure/* decodeFailure */.lx),
    format: (failures) => formatJsonLines(failures.map(failure/* formatFailure */.M3)),
    line: failure/* formatFailure */.M3,
};
const DELIVERIES = {
    compare: (a, b) => (0,id/* compareIds */.q3)(a.deliveryId, b.deliveryId),
    merge: mergeRows,
    parse: parseDeliveryRows,
    format: formatDeliveryRows,
    line: (row) => formatDeliveryRows([row]),
};
const ERROR_COLUMNS = ['error_time', 'email', 'response_code', 'response_message', 'error_id'];
const errorCells = (entry) => [
    entry.errorTime,
    entry.email,
    entry.responseCode,
    entry.responseMessage,
    entry.id,
];
/** The id of an entry may be a mere row number, so it is no part of the key (API page, 8.1: UNK). */
const ERRORS = {
    compare: (a, b) => compareCells(errorCells(a).slice(0, 4), errorCells(b)),
    merge: mergeErrorEntries,
    parse: (text) => parseTable(text, ERROR_COLUMNS).map((cells) => {
        const [errorTime = '', email = '', responseCode = '', responseMessage = '', id = ''] = cells;
        return { errorTime, email, responseCode, responseMessage, id };
    }),
    format: (entries) => (0,csv/* formatCsv */.y)([ERROR_COLUMNS, ...entries.map(errorCells)]),
    line: (entry) => (0,csv/* formatCsv */.y)([errorCells(entry)]),
};
const USAGE_COLUMNS = ['month', 'current', 'remaining', 'plan_id', 'updated_time'];
const usageCells = (usage) => [
    usage.month,
    usage.current ?? '',
    usage.remaining ?? '',
    usage.planId ?? '',
    usage.updatedTime ?? '',
];
const USAGES = {
    compare: (a, b) => (0,id/* compareIds */.q3)(a.month, b.month),
    merge: mergeRows,
    parse: (text) => parseTable(text, USAGE_COLUMNS).map((cells) => {
        const [month = '', ...others] = cells;
        const [current = null, remaining = null, planId = null, updatedTime = null] = others.map((cell) => cell || null);
        return { month, current, remaining, planId, updatedTime };
    }),
    format: (usages) => (0,csv/* formatCsv */.y)([USAGE_COLUMNS, ...usages.map(usageCells)]),
    line: (usage) => (0,csv/* formatCsv */.y)([usageCells(usage)]),
};
function parseTable(text, columns) {
    const [header = [], ...rows] = (0,csv/* parseCsv */.W)(text);
    if (header.join() !== columns.join())
        throw new errors/* DecodeError */.Xc('unknown header');
    return rows;
}


/***/ }),

/***/ 8571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ NO_COVERAGE),
/* harmony export */   Y: () => (/* binding */ COVERAGE_VERSION)
/* harmony export */ });
/** Version of `coverage.json`; a newer one stops the run (contract, section 6). */
const COVERAGE_VERSION = 1;
const NO_COVERAGE = {
    visibility: 'unknown',
    since: null,
    floor: null,
    head: null,
    settled: null,
    spans: [],
    owed: { details: [], deliveries: [], reports: [], days: [] },
    reports: new Map(),
    named: new Map(),
    tallies: new Map(),
    errorsRead: null,
    filtersChecked: null,
    gaps: [],
    written: null,
};


/***/ }),

/***/ 7873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseCoverage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9566);
/* harmony import */ var _exact_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5600);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8571);




/** The version comes first, so that a file of a later version is refused before anything else is read. */
function checkVersion(object) {
    const version = object.version;
    if (typeof version !== 'number')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('coverage.json: no version');
    if (version > _coverage_js__WEBPACK_IMPORTED_MODULE_2__/* .COVERAGE_VERSION */ .Y) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`coverage.json has version ${version}, this action knows ${_coverage_js__WEBPACK_IMPORTED_MODULE_2__/* .COVERAGE_VERSION */ .Y}: use a newer version of the action`);
    }
}
function list(object, key, decode) {
    const value = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(object, key);
    if (!Array.isArray(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc(`coverage.json: '${key}' is no list`);
    return value.map(decode);
}
function entries(object, key, decode) {
    return new Map(list(object, key, (value) => {
        const row = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeObject */ .gv)(value, `coverage.json: '${key}'`);
        return [(0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .requireId */ .l4)(row, 'delivery_id'), decode(row)];
    }));
}
function text(value) {
    if (typeof value !== 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('coverage.json: expected text');
    return value;
}
function required(object, key) {
    return text((0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(object, key));
}
function count(object, key) {
    const value = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(object, key);
    if (typeof value !== 'number')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc(`coverage.json: '${key}' is no number`);
    return value;
}
function decodeRange(row) {
    return {
        from: (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .requireId */ .l4)(row, 'first_id'),
        to: (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .requireId */ .l4)(row, 'last_id'),
        rows: count(row, 'rows'),
    };
}
function decodeSpan(value) {
    const row = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeObject */ .gv)(value, 'coverage.json: span');
    const detailsOwed = count(row, 'failures_owed');
    return {
        day: required(row, 'day'),
        ...decodeRange(row),
        read: required(row, 'read_at'),
        detailsOwed,
    };
}
function decodeOwed(rows) {
    const ids = (kind, key) => rows.filter((row) => row.kind === kind).map((row) => (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .requireId */ .l4)(row, key));
    const days = rows.filter((row) => row.kind === 'deliveries').map((row) => required(row, 'day'));
    return {
        details: ids('failure', 'maillog_id'),
        deliveries: ids('delivery', 'delivery_id'),
        reports: ids('report', 'delivery_id'),
        days,
    };
}
function decodeGap(value) {
    const row = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeObject */ .gv)(value, 'coverage.json: gap');
    return { from: required(row, 'first_day'), to: required(row, 'last_day') };
}
function decodeTally(value) {
    const row = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeObject */ .gv)(value, 'coverage.json: counts');
    const counts = (key) => {
        const object = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeObject */ .gv)((0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(row, key), 'coverage.json: counts');
        return new Map(Object.keys(object).map((name) => [name, count(object, name)]));
    };
    const tally = {
        total: count(row, 'logs'),
        opened: count(row, 'opened'),
        lastOpen: (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(row, 'last_open_time') ?? '',
        byStatus: counts('by_status'),
        codes: counts('failed_by_code'),
        domains: counts('failed_by_domain'),
    };
    return [required(row, 'file'), tally];
}
function decodeMembers(object) {
    const { past_retention: settled } = object;
    return {
        visibility: required(object, 'visibility'),
        since: (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(object, 'first_day'),
        floor: (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeId */ .ks)(object, 'left_out_to_id'),
        head: (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(object, 'covered_until'),
        settled: (0,_exact_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .OW)(settled)
            ? { until: required(settled, 'last_day'), ...decodeRange(settled) }
            : null,
        spans: list(object, 'spans', decodeSpan),
        owed: decodeOwed(list(object, 'owed', (value) => (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeObject */ .gv)(value, 'coverage.json: debt'))),
        reports: entries(object, 'reports', (row) => ({
            opens: required(row, 'opens'),
            read: required(row, 'read_at'),
        })),
        named: entries(object, 'read_by_id', (row) => required(row, 'read_at')),
        tallies: new Map(list(object, 'log_counts', decodeTally)),
        errorsRead: (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(object, 'errors_read_at'),
        filtersChecked: (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(object, 'filters_checked_at'),
        gaps: list(object, 'gaps', decodeGap),
        written: (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(object, 'written_at'),
    };
}
/** Throws `DecodeError` when it cannot be read, `InputError` when it is of a newer version. */
function parseCoverage(fileText) {
    let value;
    try {
        value = (0,_exact_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseExact */ .jM)(fileText);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('coverage.json: not JSON');
    }
    const object = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeObject */ .gv)(value, 'coverage.json');
    checkVersion(object);
    return decodeMembers(object);
}


/***/ }),

/***/ 3160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LY: () => (/* binding */ startDay),
/* harmony export */   Vn: () => (/* binding */ decodeDelivery)
/* harmony export */ });
/* unused harmony export decodeWholeDelivery */
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9566);
/* harmony import */ var _exact_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5600);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3669);



/** A cell cannot tell an empty text from none, so neither takes the place of a known one. */
const decodeCell = (row, key) => (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, key) || null;
/** Decodes a row of the list or the answer for one delivery. Throws `DecodeError` naming the field. */
function decodeDelivery(row) {
    const from = (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(row, 'from');
    const sender = (0,_exact_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(from) ? from : { email: from };
    return {
        deliveryId: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .requireId */ .l4)(row, 'delivery_id'),
        deliveryType: decodeCell(row, 'delivery_type'),
        status: decodeCell(row, 'status'),
        subject: decodeCell(row, 'subject'),
        fromEmail: decodeCell(sender, 'email'),
        fromName: decodeCell(sender, 'name'),
        deliveryTime: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeTime */ .A4)(row, 'delivery_time'),
        reservationTime: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeTime */ .A4)(row, 'reservation_time'),
        createdTime: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeTime */ .A4)(row, 'created_time'),
        updatedTime: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeTime */ .A4)(row, 'updated_time'),
        totalCount: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeCount */ .OV)(row, 'total_count'),
        sentCount: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeCount */ .OV)(row, 'sent_count'),
        dropCount: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeCount */ .OV)(row, 'drop_count'),
        hardErrorCount: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeCount */ .OV)(row, 'hard_error_count'),
        softErrorCount: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeCount */ .OV)(row, 'soft_error_count'),
        openCount: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeCount */ .OV)(row, 'open_count'),
        html: null,
    };
}
/** Decodes the answer for one delivery, which tells of its parts. Throws `DecodeError` naming the field. */
function decodeWholeDelivery(row) {
    const contents = { text: decodeCell(row, 'text_part'), html: decodeCell(row, 'html_part') };
    return { ...decodeDelivery(row), html: contents.html === null ? 'false' : 'true', contents };
}
/** Day of a delivery by its own times: a BULK delivery's is the day of its start (contract, section 4). */
function startDay(delivery) {
    const { deliveryType, deliveryTime, createdTime, reservationTime } = delivery;
    const times = deliveryType === 'BULK'
        ? [deliveryTime, reservationTime, createdTime]
        : [createdTime, deliveryTime];
    return times.map(_time_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOf */ .kb).find((day) => day !== undefined) ?? null;
}


/***/ }),

/***/ 8624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ formatFailure),
/* harmony export */   Q5: () => (/* binding */ uniteAttempts),
/* harmony export */   lx: () => (/* binding */ decodeFailure)
/* harmony export */ });
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9566);
/* harmony import */ var _mail_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6504);


const ATTEMPT_KEYS = new Set(['status', 'delivery_time', 'response_code', 'response_message']);
// A failure does not repeat the keys of its mail log (contract, section 5).
const KNOWN = new Set([..._mail_log_js__WEBPACK_IMPORTED_MODULE_1__/* .MAIL_LOG_KEYS */ .qW, 'sent_history']);
function decodeAttempt(value) {
    const row = (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeObject */ .gv)(value, `field 'sent_history'`);
    return {
        status: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'status'),
        deliveryTime: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeTime */ .A4)(row, 'delivery_time'),
        responseCode: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeCode */ .k)(row, 'response_code'),
        responseMessage: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'response_message'),
        extra: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeExtra */ .jO)(row, ATTEMPT_KEYS),
    };
}
function formatAttempt(attempt) {
    return (`{"status":${JSON.stringify(attempt.status)}` +
        `,"delivery_time":${JSON.stringify(attempt.deliveryTime)}` +
        `,"response_code":${JSON.stringify(attempt.responseCode)}` +
        `,"response_message":${JSON.stringify(attempt.responseMessage)}${(0,_mail_log_js__WEBPACK_IMPORTED_MODULE_1__/* .formatExtra */ .Y1)(attempt.extra)}}`);
}
/** In the order of their times; the API promises no order, so equal times are ordered by content, unknown ones last. */
function sortAttempts(attempts) {
    return attempts
        .map((attempt) => ({
        attempt,
        key: `${attempt.deliveryTime ?? '~'} ${formatAttempt(attempt)}`,
    }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map(({ attempt }) => attempt);
}
/** Every attempt that one of two histories knows, as often as the one that knows it more often. */
function uniteAttempts(a, b) {
    const spare = new Map();
    for (const line of a.map(formatAttempt))
        spare.set(line, (spare.get(line) ?? 0) + 1);
    const added = b.filter((attempt) => {
        const line = formatAttempt(attempt);
        const left = spare.get(line) ?? 0;
        spare.set(line, left - 1);
        return left <= 0;
    });
    return added.length === 0 ? a : sortAttempts([...a, ...added]);
}
/** Decodes a detail of the API or a row of the archive. Throws `DecodeError` naming the field. */
function decodeFailure(row) {
    const history = (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(row, 'sent_history') ?? [];
    return {
        maillogId: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .requireId */ .l4)(row, 'maillog_id'),
        deliveryId: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeId */ .ks)(row, 'delivery_id'),
        email: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'email'),
        status: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'status'),
        lastResponseCode: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeCode */ .k)(row, 'last_response_code'),
        lastResponseMessage: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'last_response_message'),
        attempts: sortAttempts((Array.isArray(history) ? history : [history]).map(decodeAttempt)),
        extra: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeExtra */ .jO)(row, KNOWN),
    };
}
/** The record's one line in the archive, without separator or line end. */
function formatFailure(failure) {
    return (`{"maillog_id":${failure.maillogId},"delivery_id":${failure.deliveryId}` +
        `,"email":${JSON.stringify(failure.email)},"status":${JSON.stringify(failure.status)}` +
        `,"last_response_code":${JSON.stringify(failure.lastResponseCode)}` +
        `,"last_response_message":${JSON.stringify(failure.lastResponseMessage)}` +
        `,"sent_history":[${failure.attempts.map(formatAttempt).join(',')}]${(0,_mail_log_js__WEBPACK_IMPORTED_MODULE_1__/* .formatExtra */ .Y1)(failure.extra)}}`);
}


/***/ }),

/***/ 6418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ PART_SIZE),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   Rg: () => (/* binding */ formatGroup),
/* harmony export */   Rr: () => (/* binding */ parsePath),
/* harmony export */   ZM: () => (/* binding */ GIT_ATTRIBUTES),
/* harmony export */   _u: () => (/* binding */ ERASURES_FILE),
/* harmony export */   eh: () => (/* binding */ COVERAGE_FILE),
/* harmony export */   hb: () => (/* binding */ parseGroup),
/* harmony export */   lp: () => (/* binding */ errorShard),
/* harmony export */   rX: () => (/* binding */ logStemOf),
/* harmony export */   sX: () => (/* binding */ ARCHIVE_FILE),
/* harmony export */   wb: () => (/* binding */ isContentsPath),
/* harmony export */   xl: () => (/* binding */ partPath)
/* harmony export */ });
/* unused harmony exports RESOURCES, SHARD_KINDS, dayOfLog, logShard, failureShard, deliveryShard, reportShard, contentsPath, USAGE_SHARD */
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3669);

/** Record → path, and back (contract, section 4). Paths are relative to the archive's `directory`. */
/** What can be asked for with the input `resources`; each is kept in shards of its own. */
const RESOURCES = [
    'deliveries',
    'logs',
    'failures',
    'reports',
    'errors',
    'usage',
    'contents',
];
const SHARD_KINDS = RESOURCES.filter((kind) => kind !== 'contents');
/** Records in one file at most (contract, section 4). */
const PART_SIZE = 10_000;
const ARCHIVE_FILE = 'archive.json';
const COVERAGE_FILE = 'coverage.json';
const ERASURES_FILE = 'erasures.csv';
/**
 * What `.gitattributes` says at the root of the branch: line ends are never changed, and a NUL in a subject
 * does not turn a diff into "Binary files differ".
 */
const GIT_ATTRIBUTES = '* -text diff\n';
const DAILY = new Map([
    ['TRANSACTION', 'transaction'],
    ['SMTP', 'smtp'],
]);
/** Day of a log: when it was created, else when it was delivered (contract, section 4). */
function dayOfLog(log) {
    return (0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(log.createdTime) ?? (0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(log.deliveryTime) ?? null;
}
function groupOf(log) {
    if (log.deliveryType === 'BULK' && log.deliveryId !== null) {
        return { type: 'delivery', deliveryId: log.deliveryId };
    }
    return { type: DAILY.get(log.deliveryType) ?? 'other', day: dayOfLog(log) };
}
/** A group as one word, for sorting and look-up; `parseGroup` reads it. */
function formatGroup(group) {
    return group.type === 'delivery'
        ? `delivery:${group.deliveryId}`
        : `${group.type}:${group.day ?? ''}`;
}
function parseGroup(text) {
    const [type, rest = ''] = text.split(':');
    if (type === 'transaction' || type === 'smtp')
        return { type, day: rest || null };
    return type === 'delivery' ? { type, deliveryId: rest } : { type: 'other', day: rest || null };
}
function monthly(folder, day, name) {
    return day === null ? `${folder}/undated/${name}` : `${folder}/${day.slice(0, 7)}/${day}_${name}`;
}
/** `deliveryDay`: the day on which a BULK delivery's files are named; not used for other groups. */
function logShard(group, deliveryDay) {
    const stem = group.type === 'delivery'
        ? monthly('logs', deliveryDay, `delivery_${group.deliveryId}`)
        : monthly('logs', group.day, group.type);
    return { kind: 'logs', stem };
}
function failureShard(logs) {
    return { kind: 'failures', stem: `${logs.stem.replace(/^logs/, 'failures')}_failures` };
}
/** Stem of the logs that the failures of this stem belong to; any other stem as it is. */
function logStemOf(stem) {
    return stem.replace(/^failures\/(.*)_failures$/, 'logs/$1');
}
function deliveryShard(day) {
    const stem = day === null ? 'undated/deliveries' : `${day.slice(0, 7)}/${day}`;
    return { kind: 'deliveries', stem: `deliveries/${stem}` };
}
function reportShard(deliveryId, deliveryDay) {
    const month = deliveryDay === null ? 'undated' : deliveryDay.slice(0, 7);
    return { kind: 'reports', stem: `reports/${month}/delivery_${deliveryId}_opens` };
}
/** What was sent of a BULK delivery. */
function contentsPath(deliveryId, deliveryDay, ending) {
    return `${monthly('contents', deliveryDay, `delivery_${deliveryId}`)}.${ending}`;
}
/** By month of the error. */
function errorShard(errorTime) {
    return { kind: 'errors', stem: `errors/${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(errorTime)?.slice(0, 7) ?? 'undated'}` };
}
const USAGE_SHARD = { kind: 'usage', stem: 'usage' };
function extension(kind) {
    return kind === 'logs' || kind === 'failures' ? 'jsonl' : 'csv';
}
/** Path of part `part`, counted from 1. */
function partPath(shard, part) {
    return `${shard.stem}${part === 1 ? '' : `_part-${part}`}.${extension(shard.kind)}`;
}
const MONTH = String.raw `(?:\d{4}-\d{2}|undated)`;
const DAILY_NAME = String.raw `(?:\d{4}-\d{2}/\d{4}-\d{2}-\d{2}_|undated/)`;
const DAILY_FILE = `${DAILY_NAME}${String.raw `(?:delivery_\d+|transaction|smtp|other)`}`;
const STEMS = [
    ['failures', new RegExp(`^failures/${DAILY_FILE}_failures$`)],
    ['logs', new RegExp(`^logs/${DAILY_FILE}$`)],
    ['deliveries', /^deliveries\/(?:\d{4}-\d{2}\/\d{4}-\d{2}-\d{2}|undated\/deliveries)$/],
    ['reports', new RegExp(String.raw `^reports/${MONTH}/delivery_\d+_opens$`)],
    ['errors', new RegExp(`^errors/${MONTH}$`)],
    ['usage', /^usage$/],
];
const CONTENTS = new RegExp(`^contents/${DAILY_NAME}${String.raw `delivery_[1-9]\d*\.(?:txt|html)$`}`);
/** Whether a path is one that `contentsPath` gives. */
function isContentsPath(path) {
    return CONTENTS.test(path);
}
/** Which part of which shard a path names; `undefined` when it is none of the archive's data files. */
function parsePath(path) {
    const match = /^(.+?)(?:_part-([1-9]\d*))?\.(jsonl|csv)$/.exec(path);
    if (!match)
        return undefined;
    const [, stem = '', number, suffix] = match;
    const kind = STEMS.find(([, pattern]) => pattern.test(stem))?.[0];
    const part = Number(number ?? 1);
    if (kind === undefined || extension(kind) !== suffix || number === '1')
        return undefined;
    return { kind, stem, part };
}


/***/ }),

/***/ 6504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ decodeMailLog),
/* harmony export */   Ix: () => (/* binding */ isFailed),
/* harmony export */   Y1: () => (/* binding */ formatExtra),
/* harmony export */   qW: () => (/* binding */ MAIL_LOG_KEYS),
/* harmony export */   zT: () => (/* binding */ formatMailLog)
/* harmony export */ });
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9566);
/* harmony import */ var _exact_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5600);


/** The keys of a mail log in their order on the branch (contract, section 5). */
const MAIL_LOG_KEYS = [
    'maillog_id',
    'delivery_id',
    'delivery_type',
    'email',
    'status',
    'last_response_code',
    'last_response_message',
    'delivery_time',
    'open_time',
    'created_time',
    'updated_time',
];
const KNOWN = new Set(MAIL_LOG_KEYS);
/** Decodes one row of the API or of the archive. Throws `DecodeError` naming the field. */
function decodeMailLog(row) {
    return {
        maillogId: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .requireId */ .l4)(row, 'maillog_id'),
        deliveryId: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeId */ .ks)(row, 'delivery_id'),
        deliveryType: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'delivery_type'),
        email: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'email'),
        status: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'status'),
        lastResponseCode: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeCode */ .k)(row, 'last_response_code'),
        lastResponseMessage: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'last_response_message'),
        deliveryTime: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeTime */ .A4)(row, 'delivery_time'),
        openTime: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeTime */ .A4)(row, 'open_time'),
        createdTime: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeTime */ .A4)(row, 'created_time'),
        updatedTime: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeTime */ .A4)(row, 'updated_time'),
        extra: (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeExtra */ .jO)(row, KNOWN),
    };
}
/** The record's one line in the archive, without separator or line end. */
function formatMailLog(log) {
    return (`{"maillog_id":${log.maillogId},"delivery_id":${log.deliveryId}` +
        `,"delivery_type":${JSON.stringify(log.deliveryType)},"email":${JSON.stringify(log.email)}` +
        `,"status":${JSON.stringify(log.status)}` +
        `,"last_response_code":${JSON.stringify(log.lastResponseCode)}` +
        `,"last_response_message":${JSON.stringify(log.lastResponseMessage)}` +
        `,"delivery_time":${JSON.stringify(log.deliveryTime)}` +
        `,"open_time":${JSON.stringify(log.openTime)}` +
        `,"created_time":${JSON.stringify(log.createdTime)}` +
        `,"updated_time":${JSON.stringify(log.updatedTime)}${formatExtra(log.extra)}}`);
}
const FAILED = ['HARDERROR', 'SOFTERROR', 'DROP'];
/** Whether a mail failed for good. */
const isFailed = (status) => FAILED.includes(status);
/** Keys that the API added, behind the known ones. */
function formatExtra(extra) {
    return extra.map(([key, value]) => `,${JSON.stringify(key)}:${(0,_exact_json_js__WEBPACK_IMPORTED_MODULE_1__/* .formatExact */ .Bo)(value)}`).join('');
}


/***/ }),

/***/ 3678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ formatOpenReport),
/* harmony export */   e: () => (/* binding */ parseOpenReport)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _csv_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(369);
/* harmony import */ var _open_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1662);



const COLUMNS = ['delivery_id', 'delivery_time', 'email', 'open_time'];
function formatOpenReport({ extraColumns, rows }) {
    const cells = rows.map((row) => {
        const { deliveryId, deliveryTime, email, openTime, extra } = (0,_open_report_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackOpen */ .vm)(row);
        return [deliveryId, deliveryTime, email, openTime, ...extra];
    });
    return (0,_csv_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCsv */ .y)([[...COLUMNS, ...extraColumns], ...cells]);
}
/** Throws `DecodeError`. */
function parseOpenReport(text) {
    const [header = [], ...rows] = (0,_csv_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCsv */ .W)(text);
    if (header.slice(0, COLUMNS.length).join() !== COLUMNS.join()) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('unknown header');
    }
    return {
        extraColumns: header.slice(COLUMNS.length),
        rows: rows.map(([deliveryId = '', deliveryTime = '', email = '', openTime = '', ...extra]) => (0,_open_report_js__WEBPACK_IMPORTED_MODULE_2__/* .packOpen */ .aS)({ email, openTime, deliveryTime, deliveryId, extra })),
    };
}


/***/ }),

/***/ 1662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oB: () => (/* binding */ isOpened),
  aS: () => (/* binding */ packOpen),
  vm: () => (/* binding */ unpackOpen)
});

// UNUSED EXPORTS: createOpenReport, decodeOpenReport

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/core/csv/csv-columns.js

const EMAIL_NAMES = [
    'email',
    'mail',
    'mailaddress',
    'emailaddress',
    'address',
    'メールアドレス',
    'アドレス',
    '宛先',
    '宛先アドレス',
    '宛先メールアドレス',
    '配信先メールアドレス',
];
/** `Delivery_ID`, `delivery id` and `ＤeliveryID` are one name. */
const fold = (header) => header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-./]/g, '');
/**
 * Finds columns by the name in the header, else by their usual position if the header there has an
 * unknown name. Throws `DecodeError` when a needed one is in neither place.
 */
function csv_columns_findColumns(header, columns) {
    const names = header.map(fold);
    const byName = columns.map((column) => names.findIndex((name) => column.names.includes(name)));
    const isKnown = new Set(byName);
    const indexes = byName.map((index, usual) => {
        const isFree = usual < header.length && !isKnown.has(usual);
        return index === -1 && isFree ? usual : index;
    });
    if (columns.some(({ isOptional }, at) => !isOptional && indexes[at] === -1)) {
        throw new DecodeError('CSV: a needed column is missing');
    }
    // A file without its header would lose its first row unnoticed.
    if (header.some((cell) => cell.includes('@')))
        throw new DecodeError('CSV: no header');
    return { indexes, others: [...header.keys()].filter((index) => !indexes.includes(index)) };
}

// EXTERNAL MODULE: ./node_modules/papaparse/papaparse.js
var papaparse = __webpack_require__(8728);
;// CONCATENATED MODULE: ./build/core/csv/csv-rows.js


/** A row is never longer; an unclosed quote would otherwise swallow the file again with every chunk. */
const LONGEST_ROW = (/* unused pure expression or super */ null && (2 ** 20));
const LONGEST_HEADER = (/* unused pure expression or super */ null && (2 ** 16));
const CHUNK = (/* unused pure expression or super */ null && (2 ** 16));
function* decodePieces(bytes, encoding) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    for (let at = 0; at < bytes.length; at += CHUNK) {
        const isLast = at + CHUNK >= bytes.length;
        yield { text: decoder.decode(bytes.subarray(at, at + CHUNK), { stream: !isLast }), isLast };
    }
}
function canDecode(bytes, encoding) {
    try {
        return decodePieces(bytes, encoding).every(() => true);
    }
    catch {
        return false;
    }
}
const hasBom = ([a, b, c]) => a === 0xef && b === 0xbb && c === 0xbf;
/** UTF-8 with or without BOM, else Shift_JIS; never a replacement character (field notes, row 14). */
function encodingOf(bytes) {
    const candidates = hasBom(bytes) ? ['utf-8'] : ['utf-8', 'shift_jis'];
    const encoding = candidates.find((name) => canDecode(bytes, name));
    if (encoding === undefined)
        throw new DecodeError('CSV: neither UTF-8 nor Shift_JIS');
    return encoding;
}
/** The line end behind the header; all others must be the same (CRLF, LF or CR alone: field notes, row 41). */
function lineEndOf(text) {
    const unquoted = text.slice(0, LONGEST_HEADER).replace(/"[^"]*"/g, '');
    const [end] = /\r\n?|\n/.exec(unquoted) ?? [];
    return end === '\r\n' || end === '\r' ? end : '\n';
}
function parsePiece(parser, text, isLast) {
    const result = parser.parse(text, 0, !isLast);
    const { data, errors, meta } = result;
    // An error behind the last whole row is only the cut through the text.
    if (errors.some(({ row }) => isLast || (row ?? 0) < data.length)) {
        throw new DecodeError('CSV: broken quotes');
    }
    const rest = isLast ? '' : text.slice(meta.cursor);
    if (rest.length > LONGEST_ROW)
        throw new DecodeError('CSV: a row is too long');
    return { rows: data.filter((row) => row.length > 1 || row[0] !== ''), rest };
}
/** A NUL in a text is one odd field; in a column's name it tells of a file in another encoding. */
function checkHeader(header) {
    if (header?.some((cell) => cell.includes('\0')))
        throw new DecodeError('CSV: holds NUL');
}
/**
 * The rows of a CSV of the provider, the header first, blank lines left out. Decoded and parsed piece
 * by piece, for a report of a million rows is 90 MB. Throws `DecodeError`.
 */
function* csv_rows_readCsvRows(bytes) {
    let parser;
    let rest = '';
    let isHeaderRead = false;
    for (const { text, isLast } of decodePieces(bytes, encodingOf(bytes))) {
        parser ??= new Papa.Parser({ delimiter: ',', newline: lineEndOf(text) });
        const parsed = parsePiece(parser, rest + text, isLast);
        rest = parsed.rest;
        if (!isHeaderRead)
            checkHeader(parsed.rows[0]);
        isHeaderRead ||= parsed.rows.length > 0;
        yield* parsed.rows;
    }
}

;// CONCATENATED MODULE: ./build/core/csv/csv-table.js



function* arrange(rows, width, order, expected) {
    let count = 0;
    for (let next = rows.next(); !next.done; next = rows.next()) {
        count += 1;
        const row = next.value;
        if (row.length !== width)
            throw new DecodeError(`CSV: row ${count}: expected ${width} columns`);
        yield order.map((index) => row[index] ?? '');
    }
    if (expected !== null && count !== expected) {
        throw new DecodeError(`CSV: expected ${expected} rows, got ${count}`);
    }
}
/**
 * Reads a CSV of the provider. `expected` is the provider's count of rows, `null` where it does not
 * say. Throws `DecodeError`, also while the rows are read.
 */
function csv_table_readTable(bytes, columns, expected) {
    const rows = readCsvRows(bytes);
    const first = rows.next();
    const header = first.done ? columns.map(() => '') : first.value;
    const { indexes, others } = findColumns(header, columns);
    return {
        otherColumns: others.map((index) => header[index] ?? ''),
        rows: arrange(rows, header.length, [...indexes, ...others], expected),
    };
}

;// CONCATENATED MODULE: ./build/core/open-report.js



// The lowest code unit, so that a cell sorts before a longer one that begins with it.
const SEPARATOR = '\0';
/** A cell with a NUL, which no mailbox, time or id has, keeps the sign that stands for it. */
const withoutNul = (cell) => cell.replaceAll(SEPARATOR, '\u2400');
function packOpen({ email, openTime, deliveryTime, deliveryId, extra }) {
    return [email, openTime, deliveryTime, deliveryId, ...extra].map(withoutNul).join(SEPARATOR);
}
function unpackOpen(row) {
    const cells = row.split(SEPARATOR);
    const [email = '', openTime = '', deliveryTime = '', deliveryId = '', ...extra] = cells;
    return { email, openTime, deliveryTime, deliveryId, extra };
}
function isOpened(row) {
    return row[row.indexOf(SEPARATOR) + 1] !== SEPARATOR;
}
/** Sorts `rows` in place and takes them over. */
function createOpenReport(extraColumns, rows) {
    return { extraColumns, rows: rows.sort(), openedRows: rows.filter(isOpened).length };
}
const COLUMNS = [
    { names: ['deliveryid', '配信id', '配信番号'], isOptional: true },
    {
        names: [
            'deliverytime',
            'deliverydate',
            'deliverydatetime',
            'senttime',
            'sentat',
            '配信日時',
            '配信日',
            '配信時刻',
            '配信開始日時',
            '送信日時',
        ],
        isOptional: true,
    },
    { names: EMAIL_NAMES },
    {
        names: [
            'opentime',
            'openedtime',
            'opendate',
            'opendatetime',
            'openedat',
            '開封日時',
            '開封日',
            '開封時刻',
        ],
    },
];
/**
 * Decodes the provider's CSV. A row without a delivery id gets the asked one; `totalCount` is the
 * job's count of rows, `null` where it gives none. Throws `DecodeError`.
 */
function decodeOpenReport(bytes, deliveryId, totalCount) {
    const table = readTable(bytes, COLUMNS, totalCount);
    const rows = [];
    for (const [id = '', deliveryTime = '', email = '', openTime = '', ...extra] of table.rows) {
        rows.push(packOpen({
            email,
            openTime: normalizeTime(openTime),
            deliveryTime: normalizeTime(deliveryTime),
            deliveryId: id === '' ? deliveryId : id,
            extra,
        }));
    }
    return createOpenReport(table.otherColumns, rows);
}


/***/ }),

/***/ 6817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ publicStatus),
/* harmony export */   Zc: () => (/* binding */ publicCode),
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
/* unused harmony export OTHER */
/**
 * The only words of the API that may be printed (contract, section 6, "Counts only"). A status or code
 * that is not listed was written by a stranger's server and could be a command to the runner.
 */
const STATUSES = ['SENT', 'RETRY', 'HARDERROR', 'SOFTERROR', 'DROP'];
/** SMTP replies that the API page (6.1) names. */
const CODES = new Set('250 421 450 451 452 453 454 500 521 530 550 551 552 553 554'.split(' '));
const OTHER = 'other';
function publicStatus(status) {
    return status !== null && STATUSES.includes(status) ? status : OTHER;
}
function publicCode(code) {
    return CODES.has(String(code)) ? String(code) : OTHER;
}


/***/ }),

/***/ 880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kb: () => (/* binding */ readShardName),
/* harmony export */   tI: () => (/* binding */ isMonthRight)
/* harmony export */ });
/* unused harmony export dayOfLogs */
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6418);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3669);


const MONTH = '(?<month>\\d{4}-(?:0[1-9]|1[0-2])|undated)';
const DAY = '(?<day>\\d{4}-\\d{2}-\\d{2})';
const GROUP = '(?:delivery_(?<id>[1-9]\\d*)|(?<type>transaction|smtp|other))';
const NAMES = {
    logs: new RegExp(`^logs/${MONTH}/(?:${DAY}_)?${GROUP}$`),
    failures: new RegExp(`^failures/${MONTH}/(?:${DAY}_)?${GROUP}_failures$`),
    deliveries: new RegExp(`^deliveries/${MONTH}/(?:${DAY}|deliveries)$`),
    reports: new RegExp(`^reports/${MONTH}/delivery_(?<id>[1-9]\\d*)_opens$`),
    errors: new RegExp(`^errors/${MONTH}$`),
    usage: /^usage$/,
};
const DATED = new Set(['logs', 'failures', 'deliveries']);
function groupOfName(id, type, day) {
    if (type === 'transaction' || type === 'smtp' || type === 'other')
        return { type, day };
    return id === undefined ? null : { type: 'delivery', deliveryId: id };
}
/** `undefined` when the archive gives no shard this name. */
function readShardName({ kind, stem }) {
    const match = NAMES[kind].exec(stem);
    if (match === null)
        return undefined;
    const { month = '', day, id, type } = match.groups ?? {};
    const group = groupOfName(id, type, day ?? null);
    return {
        month,
        day: day ?? null,
        group: kind === 'reports' || group === null ? '' : (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .formatGroup */ .Rg)(group),
        deliveryId: id ?? null,
    };
}
/** The day that a shard of logs is named by; `undefined` for one without, and for any other kind. */
function dayOfLogs(stem) {
    return readShardName({ kind: 'logs', stem })?.day ?? undefined;
}
/** Whether the folder's month is that of the date in the name, and the date is one. */
function isMonthRight(kind, { month, day }) {
    if (!DATED.has(kind))
        return true;
    return day === null ? month === 'undated' : (0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .isRealDay */ .f$)(day) && day.startsWith(`${month}-`);
}


/***/ }),

/***/ 5583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   B4: () => (/* binding */ formatCount)
/* harmony export */ });
/* unused harmony exports WORD_JOINER, escapeMarkdown, linkFile, linkPage, formatTable, joinBlocks, formatCommand, foldBlock */
/**
 * Markdown as GitHub renders it. Text that others wrote goes through `escapeMarkdown` alone; everything
 * else here is for our own words, numbers, ids and paths.
 */
/** Invisible and unbreakable: keeps `@`, `#`, `:` and `www` from meaning anything to GitHub. */
const WORD_JOINER = '&#8288;';
/** Turn the direction of a line, or hide what stands behind them. */
const DIRECTION = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be replaced
const BREAKS = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029]+/g;
/** Everything that Markdown, HTML, MathJax or GitHub's references could begin with. */
const PUNCTUATION = /[#$&*<>@[\\\]^_`{|}~]|:(?=\S)/g;
/** Entities become text before GitHub looks for mentions, references and addresses, so these are cut apart. */
const REFERENCE = /&#(?:35|36|58|64);/g;
const BARE_REFERENCE = /www(?=\.)|GH(?=-\d)/gi;
/** At most `length` characters of a text, the last one an ellipsis when there were more. */
function clip(text, length) {
    const start = Array.from(text.slice(0, 2 * length + 2));
    return start.length <= length ? text : `${start.slice(0, length - 1).join('')}…`;
}
/** A stranger's text as one line that shows itself and does nothing, anywhere inside a line or a table cell. */
function escapeMarkdown(text) {
    return text
        .toWellFormed()
        .replace(DIRECTION, '')
        .replace(BREAKS, ' ')
        .trim()
        .replace(BARE_REFERENCE, `$&\u2060`)
        .replace(PUNCTUATION, (mark) => `&#${mark.charCodeAt(0)};`)
        .replace(REFERENCE, (entity) => `${entity}${WORD_JOINER}`)
        .replaceAll('\u2060', WORD_JOINER);
}
/** A link to a file of the branch, from the branch's own page; `label` is Markdown already. */
function linkFile(label, path) {
    const target = encodeURI(path).replace(/[()#?&]/g, (mark) => {
        return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
    });
    return `[${label}](${target})`;
}
/** A link to a page of GitHub. */
function linkPage(label, url) {
    return `[${label}](<${url.replace(/[<>\s\\|]/g, encodeURIComponent)}>)`;
}
/** Digits in groups of three, whatever their number: `1,234,567`. */
function formatCount(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** Lines of a table whose cells are Markdown already; a missing cell is empty. */
function formatTable(columns, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(columns.map(({ heading }) => heading)),
        line(columns.map(({ isNumber }) => (isNumber === true ? '---:' : '---'))),
        ...rows.map((cells) => line(columns.map((_, index) => cells[index] ?? ''))),
    ].join('\n');
}
/** Blocks with an empty line between them; empty ones are left out. */
function joinBlocks(blocks) {
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
/** A shell command with what it shows: a block of its own, because GitHub's button copies blocks. */
function formatCommand(shows, command) {
    return [shows, '', '```sh', command, '```'].join('\n');
}
/** A block that a person opens and closes; `title` is our own words. */
function foldBlock(title, block, isOpen) {
    return `<details${isOpen ? ' open' : ''}>\n<summary>${title}</summary>\n\n${block}\n\n</details>`;
}


/***/ }),

/***/ 5410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _6: () => (/* binding */ decodeUtf8),
/* harmony export */   tn: () => (/* binding */ readCoverage),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _core_coverage_coverage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8571);
/* harmony import */ var _core_coverage_parse_coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7873);
/* harmony import */ var _core_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6418);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);




/** Text of a file; `undefined` when there is none. Throws `DecodeError` on broken UTF-8. */
async function readText(branch, files, path) {
    const blob = files.get(path);
    if (blob === undefined)
        return undefined;
    return decodeUtf8(await branch.readBlob(blob), path);
}
/** Throws `DecodeError` naming the file. */
function decodeUtf8(bytes, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DecodeError */ .Xc(`${path}: not UTF-8`);
    }
}
/** Throws `InputError` when `coverage.json` is of a newer version. */
async function readCoverage(branch, files, directory) {
    try {
        const text = await readText(branch, files, `${directory}/${_core_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .COVERAGE_FILE */ .eh}`);
        return { coverage: text === undefined ? _core_coverage_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_COVERAGE */ .F : (0,_core_coverage_parse_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCoverage */ .g)(text), broken: false };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DecodeError */ .Xc))
            throw error;
        return { coverage: _core_coverage_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_COVERAGE */ .F, broken: true };
    }
}


/***/ })

};
