export const id = 947;
export const ids = [947];
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
    errorsBy: null,
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
/** As `formatOpens` of the report stories spells them. */
function decodeOpens(row) {
    const logs = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(row, 'logs_opened');
    const last = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(row, 'last_open_time') ?? (logs === null ? '-' : '');
    return [(0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(row, 'open_count') ?? '-', logs ?? '-', last].join('/');
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
            opens: decodeOpens(row),
            read: required(row, 'read_at'),
        })),
        named: entries(object, 'read_by_id', (row) => required(row, 'read_at')),
        tallies: new Map(list(object, 'log_counts', decodeTally)),
        errorsRead: (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(object, 'errors_read_at'),
        errorsBy: (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(object, 'errors_by'),
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

/***/ 1033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EU: () => (/* binding */ domainEnd),
  Fc: () => (/* binding */ localOf),
  oD: () => (/* binding */ localStart),
  TV: () => (/* binding */ locateAddress),
  lM: () => (/* binding */ mayHoldAddress),
  HX: () => (/* binding */ replaceAddresses)
});

// EXTERNAL MODULE: ./build/core/privacy/address.js
var address = __webpack_require__(9385);
;// CONCATENATED MODULE: ./build/core/privacy/domain-text.js

/**
 * Where a domain ends in a text without a space behind it. No character is read more than a fixed number of times.
 */
const LATIN = '\\da-z０-９Ａ-Ｚａ-ｚ';
const HIDDEN = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff';
const ENCODED = '%(?:25){0,3}[89a-f][\\da-f]';
const DOT = '(?:[.．﹒]|\\\\+\\.|%(?:25){0,3}2e|&#46;|&period;)';
const LABEL = `(?:[\\p{L}\\p{M}\\p{N}_＿－${HIDDEN}-]|${ENCODED})+`;
const LATIN_LABEL = `[${HIDDEN}]*[${LATIN}](?:[${LATIN}${HIDDEN}－-]*[${LATIN}])?`;
const OTHER_LETTER = `(?!\\p{ASCII}|[${LATIN}])[\\p{L}\\p{M}\\p{N}]`;
/** Japanese text may follow without a space, so the last label is of one script. */
const DOMAIN = new RegExp(`\\[(?:ipv6:)?[\\da-f.:]{2,45}\\]|(?:${LABEL}${DOT})*(?:${LATIN_LABEL}|(?:${OTHER_LETTER})+|(?:${ENCODED})+)`, 'iuy');
const REST = new RegExp(`[。｡]((?:${LATIN_LABEL}(?:${DOT}|[。｡]))*${LATIN_LABEL})`, 'iuy');
/** What else follows in Japanese is the next sentence. */
const JAPANESE_TOP_LEVEL = 'みんな|コム|セール|ストア|テスト|クラウド|グーグル|アマゾン|ポイント|ファッション|家電|食品|通販|書籍';
const JAPANESE_REST = new RegExp(`[。｡](?:${JAPANESE_TOP_LEVEL})(?![\\p{L}\\p{M}\\p{N}])`, 'iuy');
const TOP_LEVEL = /^(?:[a-z]{2}|com|net|org|info|biz|edu|gov|dev|app|shop)$/;
function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text);
}
/**
 * `。` ends a sentence and is typed for a dot: it is one where a domain needs a dot yet, or where what follows is
 * the end of a domain name and no word.
 */
function restEnd(text, start, end) {
    const needsDot = !(0,address/* readDomain */.dO)(text.slice(start, end)).includes('.');
    const rest = matchAt(REST, text, end);
    if (rest !== null) {
        const last = (0,address/* readDomain */.dO)(rest[1] ?? '')
            .split('.')
            .at(-1) ?? '';
        return needsDot || TOP_LEVEL.test(last) ? end + rest[0].length : end;
    }
    const japanese = needsDot ? matchAt(JAPANESE_REST, text, end) : null;
    return end + (japanese?.[0].length ?? 0);
}
/** Where the domain that starts at `start` ends; `start` when there is none. */
function findDomainEnd(text, start) {
    const first = matchAt(DOMAIN, text, start);
    if (first === null)
        return start;
    let end = start + first[0].length;
    if (first[0].startsWith('['))
        return end;
    for (let next = restEnd(text, start, end); next > end; next = restEnd(text, start, end))
        end = next;
    return end;
}

;// CONCATENATED MODULE: ./build/core/privacy/address-text.js
/**
 * Finding mail addresses in text that strangers' servers wrote. Everything starts at an @ sign, and no
 * character is read more than a fixed number of times: a hostile text costs no more than a long one.
 */


const ESCAPE = /%(?:25){0,3}([\da-f]{2})/gi;
// With the full-width forms of letters, digits and the signs that addresses have.
const ATEXT = /[\w.!#$%&'*+/=?^`{|}~０-９Ａ-Ｚａ-ｚ．＿－＋-]/;
// Halves of surrogate pairs count as letters, as the walk goes by UTF-16 code unit.
const FOREIGN_LETTER = /(?!\p{ASCII}|[０-９Ａ-Ｚａ-ｚ])[\p{L}\p{M}\p{N}\p{Cs}]/u;
const address_text_HIDDEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const LEADING_PUNCTUATION = /^[.!#$&'*/=?^`{|}~]+/;
const LINK_SEPARATORS = ['/', '?', '&', '=', '#'];
// RFC 5321 allows a local part 64 octets.
const QUOTED_LIMIT = 256;
/** Whether an @ sign in any spelling stands in the text. */
function mayHoldAddress(text) {
    return text.search(address.AT) !== -1;
}
/** Rewrites every place that `locate` finds; no two of them overlap. */
function replaceAddresses(text, locate, rewrite) {
    let rewritten = '';
    let done = 0;
    for (const { index: at, 0: sign } of text.matchAll(address.AT)) {
        const span = at < done ? undefined : locate(text, { floor: done, at, end: at + sign.length });
        if (span === undefined)
            continue;
        const between = text.slice(done, span.start);
        // Behind a domain a pseudonym would read as one more label of it when the text is read again.
        const glued = done > 0 && /^[.．。｡_-]*$/.test(between);
        rewritten += between + (glued ? ' ' : '') + rewrite(span.address);
        done = span.end;
    }
    return rewritten + text.slice(done);
}
/** Anything that reads like an address. A bare word on both sides ("SALE@Shibuya") does not, except in an SMTP path or a link. */
function locateAddress(text, sign) {
    const end = domainEnd(text, sign);
    if (end === sign.end)
        return undefined;
    const start = localStart(text, sign);
    if (start === sign.at)
        return undefined;
    const domain = (0,address/* readDomain */.dO)(text.slice(sign.end, end));
    const inPath = /[<＜]/.test(text.charAt(start - 1)) && /[>＞]/.test(text.charAt(end));
    if (!inPath && isPlain(text, sign) && !/[.[]/.test(domain))
        return undefined;
    return { start, end, address: `${localOf(text, start, sign)}@${domain}` };
}
function isPlain(text, { at, end }) {
    return (0,address/* isPlainAt */.wG)(text.slice(at, end));
}
/** The local part that starts at `start`, canonical. */
function localOf(text, start, sign) {
    return (0,address/* readLocal */.iG)(text.slice(start, sign.at), !isPlain(text, sign));
}
/** Where the domain behind an @ sign ends; the sign's own end when there is none. */
function domainEnd(text, { end }) {
    return findDomainEnd(text, end);
}
/** Where the local part before an @ sign starts; the sign itself when there is none. */
function localStart(text, { floor, at }) {
    const foreign = FOREIGN_LETTER.test(text.charAt(at - 1));
    let start = text[at - 1] === '"' ? quotedStart(text, floor, at) : at;
    while (start > floor && isLocalCharacter(text.charAt(start - 1), foreign))
        start--;
    const local = text.slice(start, at);
    start += Math.max(escapedPrefix(local), linkPrefix(local));
    return start + (LEADING_PUNCTUATION.exec(text.slice(start, at))?.[0].length ?? 0);
}
// An ASCII local part ends at a letter of another script: Japanese text before it is not part of it.
function isLocalCharacter(character, foreign) {
    return (ATEXT.test(character) || address_text_HIDDEN.test(character) || (foreign && FOREIGN_LETTER.test(character)));
}
function quotedStart(text, floor, at) {
    const closing = text[at - 2] === '\\';
    const last = Math.max(floor, at - QUOTED_LIMIT);
    for (let start = at - 2; start >= last; start--) {
        if (text[start] === '"' && (text[start - 1] === '\\') === closing)
            return start;
    }
    return at;
}
/** Length of what ends with an encoded character that stands in no local part, as in `%3Cuser%40…`. */
function escapedPrefix(local) {
    let length = 0;
    for (const { index, 0: shown, 1: hex = '' } of local.matchAll(ESCAPE)) {
        const allowed = ATEXT.test(String.fromCharCode(Number.parseInt(hex, 16)));
        if (!allowed)
            length = index + shown.length;
    }
    return length === local.length ? 0 : length;
}
/** Length of a link's part before the value that holds the local part. */
function linkPrefix(local) {
    if (!local.startsWith('//'))
        return 0;
    return Math.max(...LINK_SEPARATORS.map((separator) => local.lastIndexOf(separator))) + 1;
}


/***/ }),

/***/ 9385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ AT),
/* harmony export */   dO: () => (/* binding */ readDomain),
/* harmony export */   iG: () => (/* binding */ readLocal),
/* harmony export */   wG: () => (/* binding */ isPlainAt),
/* harmony export */   zq: () => (/* binding */ readAddress)
/* harmony export */ });
/**
 * What a mail address is and how it reads, for a field that holds one and for a text that mentions one: one
 * mailbox has one canonical form, however a person, a program or a server typed it.
 */
/**
 * An @ sign in any spelling: plain, full-width and small; behind backslashes; percent-encoded, also twice (a link
 * inside a link), also the full-width one; as HTML and as a program's string write it. A run of backslashes is
 * looked at from its beginning alone, or a long one would be read again from each of its characters.
 */
const AT = /(?<!\\)\\+(?:[@＠﹫]|u0040|x40)|[@＠﹫]|%(?:25){0,3}40|%(?:25){0,3}ef%(?:25){0,3}bc%(?:25){0,3}a0|&#0{0,6}64;|&#x0{0,6}40;|&commat;/gi;
const PLAIN_AT = /^[@＠﹫]$/;
/** Whether a sign is one that people write; any other one is a program's, and what stands around it encoded too. */
function isPlainAt(sign) {
    return PLAIN_AT.test(sign);
}
/** Dots of a domain: full-width and small ones, encoded ones, and the full stops that a Japanese keyboard gives. */
const DOTS = /\\+\.|%(?:25){0,3}2e|&#0{0,6}46;|&period;|[。｡]/gi;
/** Characters that nobody sees, such as a zero-width space. */
const INVISIBLE = /\p{DI}|\p{Cf}/gu;
/** A domain as it is compared and shown: NFKC, lower case, plain dots, none at its end. */
function readDomain(domain) {
    const plain = decodePercent(domain.replace(DOTS, '.')).normalize('NFKC');
    return plain.replace(/。/g, '.').replace(INVISIBLE, '').toLowerCase().replace(/\.+$/, '');
}
/** A local part as it is meant: NFKC, without quotes that it does not need; `isEncoded`: a program wrote it. */
function readLocal(local, isEncoded) {
    const plain = (isEncoded ? decodePercent(local) : local).normalize('NFKC').replace(INVISIBLE, '');
    return plain.replace(/^\\?"([\w.!#$%&'*+/=?^`{|}~-]+?)\\?"$/, '$1');
}
function decodePercent(text) {
    if (!text.includes('%'))
        return text;
    const once = text.replace(/%(?:25)+/g, '%');
    try {
        return decodeURIComponent(once);
    }
    catch {
        return once;
    }
}
/** What people put around an address: `Name <a@b>`, `<a@b>`, `"a@b"`, `mailto:a@b?subject=x`, `a@b (Name)`. */
const WRAPPINGS = [
    /[<＜]([^<>＜＞]*)[>＞][\s,;.]*$/,
    /^mailto:([^?]*)/i,
    /^(.*@.*?)\s*\([^()@]*\)$/s,
    /^"([^"]*)"$/,
    /^'([^']*)'$/,
    /^(.*?)[,;\s]+$/s,
];
/** Longer than any field; beyond it nobody meant an address. */
const LONGEST = 2_000;
function unwrap(text) {
    let bare = text.trim();
    if (bare.length > LONGEST)
        return bare;
    for (const wrapping of WRAPPINGS)
        bare = (wrapping.exec(bare)?.[1] ?? bare).trim();
    return bare;
}
/** The last sign that people write, else the last one that a program wrote: `a%b@example.jp` is one address. */
function lastSign(text) {
    const signs = [...text.matchAll(AT)];
    return signs.findLast(([sign]) => isPlainAt(sign)) ?? signs.at(-1);
}
/** Reads a field that holds an address and nothing else. */
function readAddress(field) {
    const bare = unwrap(field);
    const sign = lastSign(bare);
    if (sign === undefined)
        return { address: bare, domain: '' };
    const [shown] = sign;
    const at = sign.index ?? 0;
    const local = readLocal(bare.slice(0, at), !isPlainAt(shown));
    const domain = readDomain(bare.slice(at + shown.length));
    return { address: `${local}@${domain}`, domain };
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
