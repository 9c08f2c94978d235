export const id = 870;
export const ids = [870];
export const modules = {

/***/ 8782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ decodeUtf8),
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3071);

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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc(`${path}: not UTF-8`);
    }
}


/***/ }),

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

/***/ 2679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ holdsCode),
/* harmony export */   OG: () => (/* binding */ EMAIL_NAMES),
/* harmony export */   Qn: () => (/* binding */ holdsTime),
/* harmony export */   aQ: () => (/* binding */ holdsId),
/* harmony export */   eN: () => (/* binding */ holdsTimeOrNothing),
/* harmony export */   z_: () => (/* binding */ holdsAddress)
/* harmony export */ });
/* unused harmony exports knowsHeader, checkHeader, findByName */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3071);
/* harmony import */ var _address_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5027);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3974);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4237);




/** What a cell of the provider's CSV can be, judged by itself. */
/** One word with an @ sign in any spelling. */
function holdsAddress(cell) {
    return /^\S+$/.test(cell) && (0,_address_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHoldAddress */ .lM)(cell);
}
function holdsTime(cell) {
    return (0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTime */ .pe)((0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeTime */ .d2)(cell)) !== undefined;
}
/** A mail that was not opened has no time. */
function holdsTimeOrNothing(cell) {
    return cell === '' || holdsTime(cell);
}
function holdsId(cell) {
    return /^\d+$/.test(cell);
}
/** An SMTP reply, plain or enhanced, or none. */
function holdsCode(cell) {
    return /^(?:[2-5]\d\d|[245]\.\d{1,3}\.\d{1,3})?$/.test(cell);
}
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
    .replace(/[\s_\-./"]/g, '');
/** Whether a word of the header line is the name of a column. */
function knowsHeader(line, columns) {
    const names = line.split(/[,;\t]/).map(fold);
    return columns.some((column) => names.some((name) => column.names.includes(name)));
}
/** A file without its header would lose its first row unnoticed. Throws `DecodeError`. */
function checkHeader(header) {
    // A NUL in a text is one odd field; in a column's name it tells of a file in another encoding.
    if (header.some((cell) => cell.includes('\0')))
        throw new DecodeError(reasonOf('nul'));
    if (header.some((cell) => /[@＠]/.test(cell)))
        throw new DecodeError(reasonOf('noHeader'));
}
/** Per column its index in a row by the header's words, -1: no word that is known. */
function findByName(header, columns) {
    const names = header.map(fold);
    return columns.map((column) => names.findIndex((name) => column.names.includes(name)));
}


/***/ }),

/***/ 5900:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) => {


// UNUSED EXPORTS: readTable

// EXTERNAL MODULE: ./build/compiled/errors.js
var errors = __webpack_require__(3071);
// EXTERNAL MODULE: ./build/compiled/records/csv/columns.js
var columns = __webpack_require__(2679);
// EXTERNAL MODULE: ./build/compiled/records/csv/reasons.js
var reasons = __webpack_require__(4237);
// EXTERNAL MODULE: ./node_modules/papaparse/papaparse.js
var papaparse = __webpack_require__(8728);
;// CONCATENATED MODULE: ./build/compiled/records/csv/encoding.js


/** A file may be 90 MB: it is decoded piece by piece. */
const CHUNK = (/* unused pure expression or super */ null && (2 ** 16));
/** The text of the bytes, less a BOM. Throws where they are not of this encoding. */
function* encoding_decodePieces(bytes, encoding) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    for (let at = 0; at < bytes.length; at += CHUNK) {
        const isLast = at + CHUNK >= bytes.length;
        yield { text: decoder.decode(bytes.subarray(at, at + CHUNK), { stream: !isLast }), isLast };
    }
}
const KANA = /[ぁ-んァ-ヶ]/;
/** A decoder passes bytes that mean nothing in an encoding on as these. */
const NONSENSE = /[\u0080-\u009f\ufffd\uf8f0-\uf8f3]/;
function tryEncoding(bytes, encoding) {
    let firstLine;
    const isJapanese = !encoding.startsWith('utf');
    let hasKana = false;
    try {
        for (const { text } of encoding_decodePieces(bytes, encoding)) {
            if (isJapanese && NONSENSE.test(text))
                return undefined;
            firstLine ??= text.split(/[\r\n]/, 1)[0];
            hasKana ||= KANA.test(text);
        }
    }
    catch {
        return undefined;
    }
    // UTF-32 read as UTF-16, or no text at all.
    if (firstLine?.includes('\0'))
        return undefined;
    return { encoding, firstLine: firstLine ?? '', hasKana };
}
const MARKS = (/* unused pure expression or super */ null && ([
    [[0xef, 0xbb, 0xbf], 'utf-8'],
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
]));
function markedEncoding(bytes) {
    return MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
}
/** Header and commas are mostly ASCII, of which each second byte is NUL in UTF-16. */
function unmarkedUtf16(bytes) {
    const start = [...bytes.subarray(0, 512)];
    const countNul = (parity) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length;
    const [even, odd] = [countNul(0), countNul(1)];
    if (even + odd < start.length / 8 || (even > 0 && odd > 0))
        return undefined;
    return even > 0 ? 'utf-16be' : 'utf-16le';
}
/** ISO-2022-JP is all ASCII: only its escapes tell it. */
function has2022Escape(bytes) {
    for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
        if (bytes[at + 1] === 0x24)
            return true;
    }
    return false;
}
/**
 * Bytes of one are often valid in the other, and those of Western encodings in both: one of them must show
 * Japanese that is known or cannot be chance, and only one.
 */
function japaneseEncoding(bytes, isKnown) {
    const trials = ['shift_jis', 'euc-jp'].flatMap((name) => tryEncoding(bytes, name) ?? []);
    if (trials.length === 0)
        throw new DecodeError(reasonOf('noEncoding'));
    const known = trials.filter(({ firstLine }) => /\P{ASCII}/u.test(firstLine) && isKnown(firstLine));
    const likely = known.length > 0 ? known : trials.filter(({ hasKana }) => hasKana);
    const [only, other] = likely;
    if (only === undefined || other !== undefined)
        throw new DecodeError(reasonOf('uncertainEncoding'));
    return only.encoding;
}
/**
 * The encoding, by evidence and never by a guess that could be wrong silently: a BOM, the NULs of UTF-16, valid
 * UTF-8, then Shift_JIS or EUC-JP. `isKnown`: a header line in which a known word stands. Throws `DecodeError`.
 */
function encoding_findEncoding(bytes, isKnown) {
    const marked = markedEncoding(bytes);
    const named = marked ?? unmarkedUtf16(bytes);
    if (named !== undefined) {
        if (tryEncoding(bytes, named) !== undefined)
            return named;
        throw new DecodeError(reasonOf(marked === undefined ? 'noEncoding' : 'bomMisfit'));
    }
    if (tryEncoding(bytes, 'utf-8') !== undefined) {
        return has2022Escape(bytes) ? 'iso-2022-jp' : 'utf-8';
    }
    return japaneseEncoding(bytes, isKnown);
}

;// CONCATENATED MODULE: ./build/compiled/records/csv/rows.js




const LONGEST_RUN = (/* unused pure expression or super */ null && (2 ** 20));
/** Where what depends on the next piece begins: a line end, a quote or spaces at the end. */
function endOfCertain(text) {
    let end = text.length;
    while (end > 0 && '\r "'.includes(text.charAt(end - 1)))
        end -= 1;
    return end;
}
/** Length of what a sticky pattern matches; -1: nothing. */
function match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex - at : -1;
}
/**
 * A CSV as everybody would write it, from one as it came: every line ends with LF, and no space stands between a
 * comma and a quote. What stands inside of quotes stays as it is. Text is given and
 * returned in pieces. Throws `DecodeError`.
 */
function createTidier(delimiter) {
    const stop = delimiter === '\t' ? '\\t' : delimiter;
    const opening = / *"/y;
    const padding = new RegExp(` +(?=[${stop}\\r\\n]|$)`, 'y');
    const plain = new RegExp(`[^${stop}\\r\\n]*`, 'y');
    const lineEnd = /\r\n?|\n/y;
    let held = '';
    let inQuotes = false;
    let atStart = true;
    /** What is inside of quotes, with the closing one; `''` is a quote of the text. */
    function readQuoted(text, at) {
        let end = text.indexOf('"', at);
        while (end >= 0 && text[end + 1] === '"')
            end = text.indexOf('"', end + 2);
        if (end < 0)
            return [text.slice(at), text.length];
        inQuotes = false;
        return [text.slice(at, end + 1), end + 1 + Math.max(0, match(padding, text, end + 1))];
    }
    function readPlain(text, at) {
        const quote = atStart ? match(opening, text, at) : -1;
        atStart = false;
        if (quote > 0) {
            inQuotes = true;
            return ['"', at + quote];
        }
        const end = at + match(plain, text, at);
        if (end === text.length)
            return [text.slice(at), end];
        atStart = true;
        const isDelimiter = text[end] === delimiter;
        const length = isDelimiter ? 1 : match(lineEnd, text, end);
        return [text.slice(at, end) + (isDelimiter ? delimiter : '\n'), end + length];
    }
    return (piece, isLast) => {
        const all = held + piece;
        const cut = isLast ? all.length : endOfCertain(all);
        held = all.slice(cut);
        if (held.length > LONGEST_RUN)
            throw new DecodeError(reasonOf('longRow'));
        const text = all.slice(0, cut);
        const parts = [];
        for (let at = 0; at < text.length;) {
            const [part, next] = inQuotes ? readQuoted(text, at) : readPlain(text, at);
            parts.push(part);
            at = next;
        }
        return parts.join('');
    };
}
/** A row is never longer; an unclosed quote would otherwise swallow the file again with every chunk. */
const LONGEST_ROW = (/* unused pure expression or super */ null && (2 ** 20));
function parsePiece(parser, text, isLast) {
    const result = parser.parse(text, 0, !isLast);
    const { data, errors, meta } = result;
    // An error behind the last whole row is only the cut through the text.
    if (errors.some(({ row }) => isLast || (row ?? 0) < data.length)) {
        throw new DecodeError(reasonOf('quotes'));
    }
    const rest = isLast ? '' : text.slice(meta.cursor);
    if (rest.length > LONGEST_ROW)
        throw new DecodeError(reasonOf('longRow'));
    return { rows: data.filter((row) => row.length > 1 || row[0] !== ''), rest };
}
/** A line for spreadsheets, before the header: `sep=;`. */
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?(?:\r\n?|\n)/i;
/** What parts the cells: as the line for spreadsheets says, else what the header holds. */
function readSeparator(text) {
    const [line = '', told] = SEPARATOR_LINE.exec(text) ?? [];
    if (told !== undefined)
        return { delimiter: told, skipped: line.length };
    const header = (text.split(/[\r\n]/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
    return { delimiter: [',', '\t', ';'].find((mark) => header.includes(mark)) ?? ',', skipped: 0 };
}
/**
 * The rows of a CSV of the provider, the header first, blank lines left out. Decoded and parsed piece
 * by piece, for a report of a million rows is 90 MB. `isKnown`: a header line in which a known word stands.
 * Throws `DecodeError`.
 */
function* rows_readCsvRows(bytes, isKnown = () => false) {
    let parser;
    let tidy = createTidier(',');
    let rest = '';
    for (const { text, isLast } of decodePieces(bytes, findEncoding(bytes, isKnown))) {
        let piece = text;
        if (parser === undefined) {
            const { delimiter, skipped } = readSeparator(text);
            parser = new Papa.Parser({ delimiter, newline: '\n' });
            tidy = createTidier(delimiter);
            piece = text.slice(skipped);
        }
        const parsed = parsePiece(parser, rest + tidy(piece, isLast), isLast);
        rest = parsed.rest;
        yield* parsed.rows;
    }
}

;// CONCATENATED MODULE: ./build/compiled/records/csv/table.js




/** More columns than any file of the provider has: their orders are too many to try. */
const MOST_UNKNOWN = 12;
function canHold({ holds, isUnique, isOptional }, rows, index) {
    const cells = rows.map((row) => row[index] ?? '');
    if (isUnique && new Set(cells).size < cells.length)
        return false;
    return cells.every(holds) && !(isOptional && cells.every((cell) => cell === ''));
}
/** Every way to give the columns that are missing (-1) an index of their own; an optional one may stay missing. */
function* table_assign(indexes, candidates, at = 0) {
    if (at === indexes.length) {
        yield indexes;
        return;
    }
    for (const index of candidates[at] ?? []) {
        if (index !== -1 && index !== indexes[at] && indexes.includes(index))
            continue;
        yield* table_assign(indexes.with(at, index), candidates, at + 1);
    }
}
const countFound = (indexes) => indexes.filter((index) => index !== -1).length;
/** The cells of the columns in their order. */
function cellsOf(row, indexes) {
    return indexes.map((index) => row[index] ?? '');
}
/**
 * Completes `byName` by what the rows hold. Only a way that is the only one counts: with two, one of them would be
 * wrong silently. Throws `DecodeError`.
 */
function findByContents({ columns, fits = () => true }, width, byName, rows) {
    const free = Array.from({ length: width }, (_, index) => index).filter((index) => !byName.includes(index));
    if (free.length > MOST_UNKNOWN)
        throw new DecodeError(reasonOf('uncertainColumns'));
    const candidates = columns.map((column, at) => {
        if (byName[at] !== -1)
            return [byName[at] ?? -1];
        const found = free.filter((index) => canHold(column, rows, index));
        return column.isOptional ? [...found, -1] : found;
    });
    const ways = [...table_assign(byName, candidates)].filter((indexes) => rows.every((row) => fits(cellsOf(row, indexes), (at) => byName[at] === -1)));
    const most = Math.max(...ways.map(countFound));
    const [only, other] = ways.filter((indexes) => countFound(indexes) === most);
    if (only !== undefined && other === undefined)
        return only;
    const lacksColumn = columns.some(({ isOptional }, at) => !isOptional && candidates[at]?.length === 0);
    throw new DecodeError(reasonOf(lacksColumn ? 'noColumn' : 'uncertainColumns'));
}
/** So many rows show what a column holds; the others must fit what they showed. */
const SAMPLE = 1000;
/** Rows of one width: a comma at the end of a line makes no column. A single row of another width costs only itself. */
function* evenRows(rows, width, noteOdd) {
    let [count, odd] = [0, 0];
    for (let next = rows.next(); !next.done; next = rows.next()) {
        count += 1;
        const row = [...next.value];
        while (row.length > width && row.at(-1) === '')
            row.pop();
        if (row.length === width)
            yield row;
        else {
            odd += 1;
            noteOdd(row, count);
        }
    }
    // More than single rows: the file is cut, or is written in another way than was thought.
    if (odd > 0 && odd * 2 > count)
        throw new DecodeError(reasonOf('width', count, width));
}
function take(rows, most) {
    const taken = [];
    while (taken.length < most) {
        const next = rows.next();
        if (next.done)
            break;
        taken.push(next.value);
    }
    return taken;
}
function findColumns(shape, header, sample) {
    const { columns } = shape;
    const byName = findByName(header, columns);
    // What is optional and has another word stays a column of its own: nothing of it is lost or wrong.
    const isNamed = columns.every(({ isOptional }, at) => isOptional || byName[at] !== -1);
    const hasUnknown = byName.filter((index) => index !== -1).length < header.length;
    if (!isNamed && !hasUnknown)
        throw new DecodeError(reasonOf('noColumn'));
    const indexes = isNamed || sample.length === 0 ? byName : findByContents(shape, header.length, byName, sample);
    const guessed = columns.flatMap((_, at) => (byName[at] === indexes[at] ? [] : [at]));
    const others = [...header.keys()].filter((index) => !indexes.includes(index));
    return { indexes, guessed, others };
}
function* arrange(shape, { indexes, guessed, others }, rows, checkCount) {
    const { columns, fits = () => true } = shape;
    const isGuessed = (at) => guessed.includes(at);
    let count = 0;
    for (const row of rows) {
        count += 1;
        const cells = cellsOf(row, indexes);
        const isWrong = guessed.some((at) => !columns[at]?.holds(cells[at] ?? ''));
        if (guessed.length > 0 && (isWrong || !fits(cells, isGuessed))) {
            throw new DecodeError(reasonOf('misfit', count));
        }
        yield [...cells, ...cellsOf(row, others)];
    }
    checkCount(count);
}
function* chain(first, rest) {
    yield* first;
    for (let next = rest.next(); !next.done; next = rest.next())
        yield next.value;
}
/**
 * Reads a CSV of the provider: columns by the words of its header, else by what they hold. `expected` is the
 * provider's count of rows, `null` where it does not say. Throws `DecodeError`, also while the rows are read.
 */
function readTable(bytes, shape, expected, noteOdd = () => { }) {
    const rows = readCsvRows(bytes, (line) => knowsHeader(line, shape.columns));
    const first = rows.next();
    const header = first.done ? shape.columns.map(({ names }) => names[0] ?? '') : [...first.value];
    checkHeader(header);
    while (header.at(-1)?.trim() === '')
        header.pop();
    let odd = 0;
    const even = evenRows(rows, header.length, (row, number) => {
        odd += 1;
        noteOdd(row, number);
    });
    const sample = take(even, SAMPLE);
    const found = findColumns(shape, header, sample);
    return {
        otherColumns: found.others.map((index) => header[index] ?? ''),
        rows: arrange(shape, found, chain(sample, even), (count) => {
            if (expected === null || count + odd === expected)
                return;
            throw new DecodeError(reasonOf('count', expected, count + odd));
        }),
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
    line: (row) => formatDeliveryRows([row]),
};


/***/ }),

/***/ 750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Om: () => (/* binding */ formatOpenReport),
/* harmony export */   ez: () => (/* binding */ parseOpenReport),
/* harmony export */   oB: () => (/* binding */ isOpened),
/* harmony export */   vm: () => (/* binding */ unpackOpen)
/* harmony export */ });
/* unused harmony exports packOpen, createOpenReport, decodeOpenReport */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3071);
/* harmony import */ var _csv_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2679);
/* harmony import */ var _csv_csv_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9347);
/* harmony import */ var _csv_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5900);





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
        holds: _csv_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsTimeOrNothing */ .eN,
    },
    { names: _csv_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .EMAIL_NAMES */ .OG, holds: _csv_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsAddress */ .z_ },
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
        holds: _csv_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsTimeOrNothing */ .eN,
    },
];
const OPEN_TIME = 3;
/** Of two times the mail was sent at the first: none is opened before. One time alone could be either. */
function isInOrder(cells, isGuessed) {
    const [, deliveryTime = '', , openTime = ''] = cells;
    if (openTime === '')
        return true;
    const [sent, opened] = [deliveryTime, openTime].map((time) => parseTime(normalizeTime(time)));
    if (sent === undefined || opened === undefined)
        return !isGuessed(OPEN_TIME);
    return sent <= opened;
}
/** An id alone could be any number: a column of unknown name is the delivery's if it holds the asked one. */
function shapeOf(deliveryId) {
    const names = ['deliveryid', '配信id', '配信番号'];
    const id = { names, isOptional: true, holds: (cell) => cell === deliveryId };
    return { columns: [id, ...COLUMNS], fits: isInOrder };
}
/**
 * Decodes the provider's CSV. A row without a delivery id gets the asked one; `totalCount` is the
 * job's count of rows, `null` where it gives none. Throws `DecodeError`.
 */
function decodeOpenReport(bytes, deliveryId, totalCount, noteOdd = () => { }) {
    const table = readTable(bytes, shapeOf(deliveryId), totalCount, noteOdd);
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
const FILE_COLUMNS = ['delivery_id', 'delivery_time', 'email', 'open_time'];
function formatOpenReport({ extraColumns, rows }) {
    const cells = rows.map((row) => {
        const { deliveryId, deliveryTime, email, openTime, extra } = unpackOpen(row);
        return [deliveryId, deliveryTime, email, openTime, ...extra];
    });
    return (0,_csv_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCsv */ .yv)([[...FILE_COLUMNS, ...extraColumns], ...cells]);
}
/** Throws `DecodeError`. */
function parseOpenReport(text) {
    const [header = [], ...rows] = (0,_csv_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCsv */ .Wk)(text);
    if (header.slice(0, FILE_COLUMNS.length).join() !== FILE_COLUMNS.join()) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('unknown header');
    }
    return {
        extraColumns: header.slice(FILE_COLUMNS.length),
        rows: rows.map(([deliveryId = '', deliveryTime = '', email = '', openTime = '', ...extra]) => packOpen({ email, openTime, deliveryTime, deliveryId, extra })),
    };
}


/***/ }),

/***/ 8346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ parseProperties)
/* harmony export */ });
/* unused harmony exports FORMAT_VERSION, formatProperties */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3071);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5849);


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
function hex(object, key, digits) {
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(object, key);
    if (typeof text === 'string' && digits.test(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc(`archive.json: '${key}' cannot be read`);
}
function decodeAccount(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value))
        return null;
    return { salt: hex(value, 'salt', /^[0-9a-f]+$/), sha256: hex(value, 'sha256', /^[0-9a-f]{64}$/) };
}
/** Throws `DecodeError` when it cannot be read, `InputError` when it is of a newer version. */
function parseProperties(text) {
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(text, 'archive.json');
    const version = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(object, 'version');
    if (typeof version !== 'number')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('archive.json: no version');
    if (version > FORMAT_VERSION) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`archive.json has version ${version}, this action knows ${FORMAT_VERSION}: use a newer version of the action`);
    }
    const personalData = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(object, 'personal_data');
    if (personalData !== 'keep' && personalData !== 'pseudonymize') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc(`archive.json: 'personal_data' cannot be read`);
    }
    return {
        account: decodeAccount(object.account),
        personalData,
        keyFingerprint: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(object, 'pseudonym_key_fingerprint'),
        sealKey: hex(object, 'seal_key', /^[0-9a-f]{64}$/),
    };
}


/***/ })

};
