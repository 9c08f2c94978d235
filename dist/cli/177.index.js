export const id = 177;
export const ids = [177];
export const modules = {

/***/ 9983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ createLogCounts),
/* harmony export */   H0: () => (/* binding */ sightingOf),
/* harmony export */   HU: () => (/* binding */ createShardChange),
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
/* unused harmony exports sumCounts, OTHER, publicStatus, publicCode */
/* harmony import */ var _mail_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9567);

function increase(counts, key) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
}
/** Collects one shard's change, record by record; words must be allow-listed by the caller. */
function createShardChange(kind, stem) {
    let added = 0;
    let changed = 0;
    let addedFailed = 0;
    const transitions = new Map();
    const codes = new Map();
    return {
        see(before, after) {
            if (before === undefined)
                added++;
            else
                changed++;
            if (before === undefined && after.failed)
                addedFailed++;
            if (before !== undefined && before.status !== after.status) {
                increase(transitions, `${before.status}→${after.status}`);
            }
            if (after.failed && before?.failed !== true)
                increase(codes, after.code);
        },
        result: () => ({
            kind,
            stem,
            added,
            changed,
            addedFailed,
            transitions,
            codes,
        }),
    };
}
/** Counts of several maps added up, largest first, ties by name. */
function sumCounts(maps) {
    const sums = new Map();
    for (const map of maps) {
        for (const [key, count] of map)
            sums.set(key, (sums.get(key) ?? 0) + count);
    }
    return new Map([...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
/**
 * The only words of the API that may be printed. A status or code
 * that is not listed was written by a stranger's server and could be a command to the runner.
 */
const STATUSES = ['SENT', 'RETRY', 'HARDERROR', 'SOFTERROR', 'DROP'];
/** SMTP replies that the API takes as a filter. */
const CODES = new Set('250 421 450 451 452 453 454 500 521 530 550 551 552 553 554'.split(' '));
const OTHER = 'other';
function publicStatus(status) {
    return status !== null && STATUSES.includes(status) ? status : OTHER;
}
function publicCode(code) {
    return CODES.has(String(code)) ? String(code) : OTHER;
}
/** The overview shows the ten that fail most; a shard keeps a few more, because shards are added up. */
const DOMAINS_KEPT = 20;
/** The part behind the last `@`, lower-cased. */
function domainOf(email) {
    return email === null ? '' : email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}
/** Counts one log after another; `result` may be asked for at the end. */
function createLogCounts() {
    let total = 0;
    let opened = 0;
    let lastOpen = '';
    const byStatus = new Map();
    const codes = new Map();
    const domains = new Map();
    return {
        add(log) {
            total++;
            increase(byStatus, log.status ?? '');
            if (log.openTime !== null) {
                opened++;
                if (log.openTime > lastOpen)
                    lastOpen = log.openTime;
            }
            if (!(0,_mail_log_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .Ix)(log.status))
                return;
            increase(codes, String(log.lastResponseCode ?? ''));
            increase(domains, domainOf(log.email));
        },
        result: () => ({
            total,
            opened,
            lastOpen,
            byStatus,
            codes,
            domains: new Map([...domains].sort((a, b) => b[1] - a[1]).slice(0, DOMAINS_KEPT)),
        }),
    };
}
/** What the semantic diff sees of a mail log or a failure: allow-listed words alone. */
function sightingOf(record) {
    return {
        status: publicStatus(record.status),
        code: publicCode(record.lastResponseCode),
        failed: (0,_mail_log_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .Ix)(record.status),
    };
}


/***/ }),

/***/ 1835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LY: () => (/* binding */ startDay),
/* harmony export */   rV: () => (/* binding */ DELIVERIES)
/* harmony export */ });
/* unused harmony exports decodeDelivery, decodeWholeDelivery, toDeliveryRow, parseDeliveryRows */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3071);
/* harmony import */ var _csv_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9347);
/* harmony import */ var _id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5849);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6601);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3974);






/** A cell cannot tell an empty text from none, so neither takes the place of a known one. */
const decodeCell = (row, key) => (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeText */ .g7)(row, key) || null;
/** Decodes a row of the list or the answer for one delivery. Throws `DecodeError` naming the field. */
function decodeDelivery(row) {
    const from = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(row, 'from');
    const sender = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(from) ? from : { email: from };
    return {
        deliveryId: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .requireId */ .l4)(row, 'delivery_id'),
        deliveryType: decodeCell(row, 'delivery_type'),
        status: decodeCell(row, 'status'),
        subject: decodeCell(row, 'subject'),
        fromEmail: decodeCell(sender, 'email'),
        fromName: decodeCell(sender, 'name'),
        deliveryTime: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeTime */ .A4)(row, 'delivery_time'),
        reservationTime: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeTime */ .A4)(row, 'reservation_time'),
        createdTime: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeTime */ .A4)(row, 'created_time'),
        updatedTime: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeTime */ .A4)(row, 'updated_time'),
        totalCount: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeCount */ .OV)(row, 'total_count'),
        sentCount: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeCount */ .OV)(row, 'sent_count'),
        dropCount: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeCount */ .OV)(row, 'drop_count'),
        hardErrorCount: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeCount */ .OV)(row, 'hard_error_count'),
        softErrorCount: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeCount */ .OV)(row, 'soft_error_count'),
        openCount: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeCount */ .OV)(row, 'open_count'),
        html: null,
    };
}
/** Decodes the answer for one delivery, which tells of its parts. Throws `DecodeError` naming the field. */
function decodeWholeDelivery(row) {
    const contents = { text: decodeCell(row, 'text_part'), html: decodeCell(row, 'html_part') };
    return { ...decodeDelivery(row), html: contents.html === null ? 'false' : 'true', contents };
}
/** Day of a delivery by its own times: a BULK delivery's is the day of its start. */
function startDay(delivery) {
    const { deliveryType, deliveryTime, createdTime, reservationTime } = delivery;
    const times = deliveryType === 'BULK'
        ? [deliveryTime, reservationTime, createdTime]
        : [createdTime, deliveryTime];
    return times.map(_time_js__WEBPACK_IMPORTED_MODULE_4__/* .dayOf */ .kb).find((day) => day !== undefined) ?? null;
}
/** How our count of a BULK delivery's logs stands against the provider's. */
const COUNTS_MATCH = ['pending', 'yes', 'no'];
/** Columns of `deliveries/**.csv` in their order. */
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
/** Counts belong to BULK deliveries alone. */
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
    return (0,_csv_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCsv */ .yv)([HEADER, ...cells]);
}
/** The archive's own CSV decodes as the API's rows do, once each cell has its column's name again. */
function decodeRow(cells) {
    const named = HEADER.map((name, column) => [name, cells[column] || null]);
    const row = Object.fromEntries(named);
    const from = { email: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(row, 'from_email'), name: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(row, 'from_name') };
    const html = FLAGS.find((flag) => flag === row.html) ?? null;
    const delivery = { ...decodeDelivery({ ...row, from }), html };
    const countsMatch = COUNTS_MATCH.find((state) => state === row.counts_match) ?? null;
    return { ...delivery, archivedCount: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeText */ .g7)(row, 'archived_count'), countsMatch };
}
/** Throws `DecodeError` when the header is another one or a cell does not decode. */
function parseDeliveryRows(text) {
    const [header = [], ...rows] = (0,_csv_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCsv */ .Wk)(text);
    if (header.join() !== HEADER.join())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('deliveries: unknown header');
    return rows.map(decodeRow);
}
const DELIVERIES = {
    compare: (a, b) => (0,_id_js__WEBPACK_IMPORTED_MODULE_5__/* .compareIds */ .q3)(a.deliveryId, b.deliveryId),
    merge: _kind_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeRows */ .YE,
    parse: parseDeliveryRows,
    format: formatDeliveryRows,
    header: (0,_csv_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCsv */ .yv)([HEADER]),
    line: (row) => formatDeliveryRows([row]),
};


/***/ }),

/***/ 3801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ FAILURES),
/* harmony export */   M3: () => (/* binding */ formatFailure),
/* harmony export */   lx: () => (/* binding */ decodeFailure)
/* harmony export */ });
/* harmony import */ var _id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5849);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6601);
/* harmony import */ var _mail_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9567);




const ATTEMPT_KEYS = new Set(['status', 'delivery_time', 'response_code', 'response_message']);
// A failure does not repeat the keys of its mail log.
const KNOWN = new Set([..._mail_log_js__WEBPACK_IMPORTED_MODULE_2__/* .MAIL_LOG_KEYS */ .qW, 'sent_history']);
function decodeAttempt(value) {
    const row = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeObject */ .gv)(value, `field 'sent_history'`);
    return {
        status: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'status'),
        deliveryTime: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeTime */ .A4)(row, 'delivery_time'),
        responseCode: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeCode */ .k)(row, 'response_code'),
        responseMessage: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'response_message'),
        extra: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeExtra */ .jO)(row, ATTEMPT_KEYS),
    };
}
function formatAttempt(attempt) {
    return (`{"status":${JSON.stringify(attempt.status)}` +
        `,"delivery_time":${JSON.stringify(attempt.deliveryTime)}` +
        `,"response_code":${JSON.stringify(attempt.responseCode)}` +
        `,"response_message":${JSON.stringify(attempt.responseMessage)}${(0,_mail_log_js__WEBPACK_IMPORTED_MODULE_2__/* .formatExtra */ .Y1)(attempt.extra)}}`);
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
/** Attempts of one history that the other does not have, or has less often. */
function withoutKnown(attempts, known) {
    const spare = new Map();
    for (const line of known.map(formatAttempt))
        spare.set(line, (spare.get(line) ?? 0) + 1);
    return attempts.filter((attempt) => {
        const line = formatAttempt(attempt);
        const left = spare.get(line) ?? 0;
        spare.set(line, left - 1);
        return left <= 0;
    });
}
const ANSWER = ['status', 'responseCode', 'responseMessage'];
/** Whether two lines are one attempt, of which the other line lacks what it does not know. */
function completes(whole, part) {
    if (whole.deliveryTime === null || whole.deliveryTime !== part.deliveryTime)
        return false;
    return ANSWER.every((key) => part[key] === null || part[key] === whole[key]);
}
/** Every attempt that one of two histories knows, as often as the one that knows it more often. */
function uniteAttempts(a, b) {
    const added = withoutKnown(b, a);
    if (added.length === 0)
        return a;
    const open = new Set(withoutKnown(a, b));
    const filled = new Map();
    const others = added.filter((attempt) => {
        const same = [...open].find((one) => completes(one, attempt) || completes(attempt, one));
        if (same === undefined)
            return true;
        open.delete(same);
        filled.set(same, {
            ...(0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .keepKnown */ .th)(same, attempt),
            extra: (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeExtra */ .bW)(same.extra, attempt.extra),
        });
        return false;
    });
    return sortAttempts([...a.map((one) => filled.get(one) ?? one), ...others]);
}
/** Decodes a detail of the API or a row of the archive. Throws `DecodeError` naming the field. */
function decodeFailure(row) {
    const history = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(row, 'sent_history') ?? [];
    return {
        maillogId: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .requireId */ .l4)(row, 'maillog_id'),
        deliveryId: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeId */ .ks)(row, 'delivery_id'),
        email: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'email'),
        status: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'status'),
        lastResponseCode: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeCode */ .k)(row, 'last_response_code'),
        lastResponseMessage: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'last_response_message'),
        attempts: sortAttempts((Array.isArray(history) ? history : [history]).map(decodeAttempt)),
        extra: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeExtra */ .jO)(row, KNOWN),
    };
}
/** The record's one line in the archive, without separator or line end. */
function formatFailure(failure) {
    return (`{"maillog_id":${failure.maillogId},"delivery_id":${failure.deliveryId}` +
        `,"email":${JSON.stringify(failure.email)},"status":${JSON.stringify(failure.status)}` +
        `,"last_response_code":${JSON.stringify(failure.lastResponseCode)}` +
        `,"last_response_message":${JSON.stringify(failure.lastResponseMessage)}` +
        `,"sent_history":[${failure.attempts.map(formatAttempt).join(',')}]${(0,_mail_log_js__WEBPACK_IMPORTED_MODULE_2__/* .formatExtra */ .Y1)(failure.extra)}}`);
}
/** Two versions of one failure; attempts are history, so none that is known is dropped. */
function mergeFailures(a, b, order) {
    const decided = (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .compareFinality */ .uM)(a.status, b.status) || order;
    const [winner, loser] = (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .rank */ .Tm)(a, b, decided, formatFailure);
    return {
        ...(0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .keepKnown */ .th)(winner, loser),
        attempts: uniteAttempts(winner.attempts, loser.attempts),
        extra: (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeExtra */ .bW)(winner.extra, loser.extra),
    };
}
const FAILURES = {
    compare: (a, b) => (0,_id_js__WEBPACK_IMPORTED_MODULE_3__/* .compareIds */ .q3)(a.maillogId, b.maillogId),
    merge: mergeFailures,
    parse: (text) => (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJsonLines */ .Lx)(text, decodeFailure),
    format: (failures) => (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .formatJsonLines */ .z6)(failures.map(formatFailure)),
    header: '',
    line: formatFailure,
};


/***/ }),

/***/ 6601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ compareCells),
/* harmony export */   Lx: () => (/* binding */ parseJsonLines),
/* harmony export */   Tm: () => (/* binding */ rank),
/* harmony export */   YE: () => (/* binding */ mergeRows),
/* harmony export */   bW: () => (/* binding */ mergeExtra),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   th: () => (/* binding */ keepKnown),
/* harmony export */   uM: () => (/* binding */ compareFinality),
/* harmony export */   z6: () => (/* binding */ formatJsonLines),
/* harmony export */   zO: () => (/* binding */ compareUpdated)
/* harmony export */ });
/* unused harmony export isFinal */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3071);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5849);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3974);



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
    const [first, second] = [a, b].map((text) => (text === null ? undefined : (0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTime */ .pe)(text)));
    return first === undefined || second === undefined ? 0 : Math.sign(second - first);
}
/** A known status other than RETRY is final. */
const isFinal = (status) => status !== null && status !== 'RETRY';
/** A final status beats RETRY. */
function compareFinality(a, b) {
    return Number(isFinal(b)) - Number(isFinal(a));
}
/** The winner of two versions and the other; what nothing else decides, content does, so that the order of arrival cannot. */
function rank(a, b, order, format) {
    const bWins = order === 0 ? format(b) > format(a) : order > 0;
    return bWins ? [b, a] : [a, b];
}
/** Two versions of one delivery, or two readings of one month. */
function mergeRows(a, b, order) {
    const decided = compareUpdated(a.updatedTime, b.updatedTime) || order;
    const format = (row) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .formatExact */ .Bo)({ ...row });
    return keepKnown(...rank(a, b, decided, format));
}
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
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExact */ .jM)(line);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('not JSON Lines');
    }
}
function parseJsonLines(text, decode) {
    const lines = text.split('\n');
    if (lines.pop() !== '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('no final newline');
    return lines.map((line) => decode((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeObject */ .gv)(parseJson(line), 'record')));
}


/***/ }),

/***/ 9567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ decodeMailLog),
/* harmony export */   Ix: () => (/* binding */ isFailed),
/* harmony export */   Y1: () => (/* binding */ formatExtra),
/* harmony export */   _I: () => (/* binding */ MAIL_LOGS),
/* harmony export */   qW: () => (/* binding */ MAIL_LOG_KEYS),
/* harmony export */   zT: () => (/* binding */ formatMailLog)
/* harmony export */ });
/* harmony import */ var _id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5849);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6601);



/** The keys of a mail log in their order on the branch. */
const KEYS = {
    maillogId: 'maillog_id',
    deliveryId: 'delivery_id',
    deliveryType: 'delivery_type',
    email: 'email',
    status: 'status',
    lastResponseCode: 'last_response_code',
    lastResponseMessage: 'last_response_message',
    deliveryTime: 'delivery_time',
    openTime: 'open_time',
    createdTime: 'created_time',
    updatedTime: 'updated_time',
};
const MAIL_LOG_KEYS = Object.values(KEYS);
const KNOWN = new Set(MAIL_LOG_KEYS);
/** Decodes one row of the API or of the archive. Throws `DecodeError` naming the field. */
function decodeMailLog(row) {
    return {
        maillogId: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .requireId */ .l4)(row, 'maillog_id'),
        deliveryId: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeId */ .ks)(row, 'delivery_id'),
        deliveryType: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'delivery_type'),
        email: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'email'),
        status: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'status'),
        lastResponseCode: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeCode */ .k)(row, 'last_response_code'),
        lastResponseMessage: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(row, 'last_response_message'),
        deliveryTime: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeTime */ .A4)(row, 'delivery_time'),
        openTime: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeTime */ .A4)(row, 'open_time'),
        createdTime: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeTime */ .A4)(row, 'created_time'),
        updatedTime: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeTime */ .A4)(row, 'updated_time'),
        extra: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeExtra */ .jO)(row, KNOWN),
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
    return extra.map(([key, value]) => `,${JSON.stringify(key)}:${(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .formatExact */ .Bo)(value)}`).join('');
}
/** Two versions of one mail log into one; loses no known value. */
function mergeMailLogs(a, b, order) {
    const decided = (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .compareUpdated */ .zO)(a.updatedTime, b.updatedTime) || (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .compareFinality */ .uM)(a.status, b.status) || order;
    const [winner, loser] = (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .rank */ .Tm)(a, b, decided, formatMailLog);
    return { ...(0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .keepKnown */ .th)(winner, loser), extra: (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeExtra */ .bW)(winner.extra, loser.extra) };
}
const MAIL_LOGS = {
    compare: (a, b) => (0,_id_js__WEBPACK_IMPORTED_MODULE_2__/* .compareIds */ .q3)(a.maillogId, b.maillogId),
    merge: mergeMailLogs,
    parse: (text) => (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJsonLines */ .Lx)(text, decodeMailLog),
    format: (logs) => (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .formatJsonLines */ .z6)(logs.map(formatMailLog)),
    header: '',
    line: formatMailLog,
};


/***/ })

};
