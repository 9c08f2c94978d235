export const id = 959;
export const ids = [959];
export const modules = {

/***/ 8959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writePage: () => (/* binding */ writePage)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/compiled/errors.js
var errors = __webpack_require__(3071);
// EXTERNAL MODULE: ./build/compiled/privacy/pseudonym.js
var pseudonym = __webpack_require__(6487);
;// CONCATENATED MODULE: ./build/compiled/explorer/origin.js

const SSH = /^(?:ssh:\/\/)?(?:[^@/]+@)?([\w.-]+)(?::\d+)?[:/](?!\/)(.+)$/;
/** Server and path of a remote's URL, without credentials; `undefined` for a path of this machine. */
function splitUrl(url) {
    if (/^https?:/.test(url)) {
        if (!URL.canParse(url))
            return undefined;
        const { protocol, host, pathname } = new URL(url);
        return [`${protocol}//${host}`, pathname.slice(1)];
    }
    const isLocal = /^[./~]|^[a-z]:|^file:/i.test(url);
    const [, host, path] = isLocal ? [] : (SSH.exec(url) ?? []);
    return host === undefined || path === undefined ? undefined : [`https://${host}`, path];
}
/** What a remote's URL says of the pages that show its commits. */
function originOf(url) {
    const [server, path = ''] = splitUrl(url) ?? [];
    const repository = path.replace(/\/$/, '').replace(/\.git$/, '');
    if (server === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository))
        return undefined;
    return { repository, commitUrl: `${server}/${repository}/commit/` };
}
/** The remote `origin` of a clone, else any that has web pages. */
function readOrigin({ config, gitDir }) {
    const isOrigin = ({ name }) => name === 'origin';
    const remotes = [...config.remotes].sort((a, b) => Number(isOrigin(b)) - Number(isOrigin(a)));
    const found = remotes.flatMap(({ urls }) => urls.map(originOf)).find(Boolean);
    if (found !== undefined)
        return found;
    const folder = (0,external_node_path_.basename)(gitDir) === '.git' ? (0,external_node_path_.dirname)(gitDir) : gitDir;
    return { repository: (0,external_node_path_.basename)(folder).replace(/\.git$/, ''), commitUrl: '' };
}

// EXTERNAL MODULE: ./build/compiled/records/id.js
var id = __webpack_require__(34);
// EXTERNAL MODULE: ./build/compiled/records/time.js
var time = __webpack_require__(3974);
;// CONCATENATED MODULE: ./build/compiled/explorer/pack/columns.js
/**
 * Columns of whole numbers and texts as bytes. What the page's data costs is decided here: small
 * numbers in few bytes, neighbours alike, so that deflate finds little left to write.
 */
const MOST_32_BITS = 0xffff_ffff;
/** Bytes that grow. */
class ByteWriter {
    #bytes = new Uint8Array(1 << 12);
    #length = 0;
    byte(value) {
        if (this.#length === this.#bytes.length)
            this.#grow(1);
        this.#bytes[this.#length++] = value;
    }
    /** A whole number from 0 to 2^53 - 1, seven bits a byte. */
    varint(value) {
        let rest = value;
        while (rest > 127) {
            this.byte((rest % 128) | 128);
            rest = Math.floor(rest / 128);
        }
        this.byte(rest);
    }
    append(bytes) {
        if (this.#length + bytes.length > this.#bytes.length)
            this.#grow(bytes.length);
        this.#bytes.set(bytes, this.#length);
        this.#length += bytes.length;
    }
    finish() {
        return this.#bytes.slice(0, this.#length);
    }
    #grow(least) {
        const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + least));
        wider.set(this.#bytes);
        this.#bytes = wider;
    }
}
class ByteReader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    varint() {
        let byte = this.#bytes[this.#at++] ?? 0;
        if (byte < 128)
            return byte;
        let value = byte & 127;
        let scale = 128;
        do {
            byte = this.#bytes[this.#at++] ?? 0;
            value += (byte & 127) * scale;
            scale *= 128;
        } while (byte > 127);
        return value;
    }
}
/** Negative numbers between the positive ones: 0, -1, 1, -2, … as 0, 1, 2, 3, … */
const zigzag = (value) => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value) => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);
/** One number of a column to what is written; `decodeStep` takes it back. */
function encodeStep(coding, base) {
    let last = 0;
    let next = 1;
    if (coding === 'plain')
        return (value) => value;
    if (coding === 'delta') {
        return (value) => {
            const step = zigzag(value - last);
            last = value;
            return step;
        };
    }
    if (coding === 'fresh') {
        return (value) => {
            if (value !== next)
                return value + 1;
            next++;
            return 0;
        };
    }
    return (value, row) => {
        if (value === 0)
            return 0;
        const step = zigzag(value - (coding === 'time' ? last : (base[row] ?? 0))) + 1;
        last = value;
        return step;
    };
}
function decodeStep(coding, base) {
    let last = 0;
    let next = 1;
    if (coding === 'plain')
        return (step) => step;
    if (coding === 'delta') {
        return (step) => {
            last += unzigzag(step);
            return last;
        };
    }
    if (coding === 'fresh')
        return (step) => (step === 0 ? next++ : step - 1);
    return (step, row) => {
        if (step === 0)
            return 0;
        last = (coding === 'time' ? last : (base[row] ?? 0)) + unzigzag(step - 1);
        return last;
    };
}
const NONE = [];
/** `base`: the column that an `after` refers to. */
function encodeNumbers(values, coding, base = NONE) {
    const writer = new ByteWriter();
    const step = encodeStep(coding, base);
    for (let row = 0; row < values.length; row++)
        writer.varint(step(values[row] ?? 0, row));
    return writer.finish();
}
function columns_decodeNumbers(bytes, count, coding, base = NONE) {
    const reader = new ByteReader(bytes);
    const step = decodeStep(coding, base);
    let values = new Uint32Array(count);
    for (let row = 0; row < count; row++) {
        const value = step(reader.varint(), row);
        if (value > MOST_32_BITS && values instanceof Uint32Array)
            values = Float64Array.from(values);
        values[row] = value;
    }
    return values;
}
/** IDs as decimal digits, ascending, of any length: the steps between them. */
function encodeIds(ids) {
    const writer = new ByteWriter();
    let last = 0n;
    for (const id of ids) {
        const value = BigInt(id);
        let rest = value - last;
        last = value;
        for (; rest > 127n; rest >>= 7n)
            writer.byte(Number(rest & 127n) | 128);
        writer.byte(Number(rest));
    }
    return writer.finish();
}
/** `undefined` when an ID is not exact as a number. */
function decodeNarrowIds(bytes, count) {
    const reader = new ByteReader(bytes);
    const ids = new Float64Array(count);
    let last = 0;
    for (let row = 0; row < count; row++) {
        last += reader.varint();
        if (!Number.isSafeInteger(last))
            return undefined;
        ids[row] = last;
    }
    return ids;
}
function decodeWideIds(bytes) {
    const ids = [];
    let last = 0n;
    let step = 0n;
    let shift = 0n;
    for (const byte of bytes) {
        step |= BigInt(byte & 127) << shift;
        shift += 7n;
        if (byte > 127)
            continue;
        last += step;
        ids.push(last);
        step = 0n;
        shift = 0n;
    }
    return ids;
}
function decodeIds(bytes, count) {
    const ids = decodeNarrowIds(bytes, count) ?? decodeWideIds(bytes);
    const at = (row) => ids[row] ?? 0;
    return {
        length: count,
        get: (row) => String(at(row)),
        find(id) {
            const wanted = BigInt(id);
            let [low, high] = [0, count];
            while (low < high) {
                const middle = (low + high) >> 1;
                if (at(middle) < wanted)
                    low = middle + 1;
                else
                    high = middle;
            }
            return low < count && String(at(low)) === String(wanted) ? low : -1;
        },
    };
}
// A text may hold a line end, and half a surrogate pair has no UTF-8.
const SPECIAL = /[\\\n]|\p{Cs}/gu;
const escapeText = (text) => text.replace(SPECIAL, (special) => {
    if (special === '\\')
        return '\\\\';
    return special === '\n' ? '\\n' : `\\u${special.charCodeAt(0).toString(16)}`;
});
const unescapeText = (text) => text.replace(/\\(?:u([\da-f]{4})|(.))/g, (_, hex, mark) => {
    if (hex !== undefined)
        return String.fromCharCode(Number.parseInt(hex, 16));
    return mark === 'n' ? '\n' : mark;
});
/** One text a line, in UTF-8. */
function encodeTexts(texts) {
    return new TextEncoder().encode(texts.map((text) => `${escapeText(text)}\n`).join(''));
}
function decodeTexts(bytes, count) {
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const starts = new Uint32Array(count + 1);
    let at = 0;
    for (let index = 0; index < count; index++) {
        starts[index] = at;
        at = lines.indexOf('\n', at) + 1;
    }
    starts[count] = lines.length;
    return {
        length: count,
        lines,
        starts,
        get(index) {
            const line = lines.slice(starts[index] ?? 0, (starts[index + 1] ?? 1) - 1);
            return line.includes('\\') ? unescapeText(line) : line;
        },
    };
}

;// CONCATENATED MODULE: ./build/compiled/explorer/pack/tables.js

/** The tables of a page and how each column is written; times are seconds since the epoch, 0 for unknown. */
/** One row a mail log, ascending by its ID: the newest state. */
const MAIL_COLUMNS = {
    delivery: 'delta',
    type: 'plain',
    email: 'delta',
    status: 'plain',
    code: 'plain',
    message: 'fresh',
    deliveryTime: 'time',
    createdTime: { after: 'deliveryTime' },
    updatedTime: { after: 'createdTime' },
    openTime: { after: 'deliveryTime' },
    /** Commit in which this state first stood. */
    known: 'delta',
    extra: 'fresh',
};
const STATE_FIELDS = Object.keys(MAIL_COLUMNS).filter((name) => name !== 'known');
/**
 * One row an earlier state of a mail log, by mail, newest first. Every value says how it differs from the
 * state behind it: 0 is no difference, for times 1 is unknown and n + 2 the difference in seconds.
 */
const STATE_COLUMNS = {
    mail: 'delta',
    /** Commits between the one where this state first stood and that of the state behind it. */
    back: 'plain',
    ...Object.fromEntries(STATE_FIELDS.map((name) => [name, 'plain'])),
};
/** One row an attempt of a failed mail, by mail and time. */
const ATTEMPT_COLUMNS = {
    mail: 'delta',
    status: 'plain',
    code: 'plain',
    message: 'fresh',
    time: 'time',
    known: 'delta',
};
/** One row an open of the open reports, by mail and time. */
const OPEN_COLUMNS = {
    mail: 'delta',
    time: 'time',
    known: 'delta',
};
/** One row a delivery, ascending by its ID; the counts are one more than the provider's, 0 for unknown. */
const DELIVERY_COLUMNS = {
    type: 'plain',
    status: 'plain',
    subject: 'fresh',
    fromEmail: 'plain',
    fromName: 'plain',
    deliveryTime: 'time',
    createdTime: { after: 'deliveryTime' },
    html: 'plain',
    total: 'plain',
    sent: 'plain',
    drop: 'plain',
    hard: 'plain',
    soft: 'plain',
    open: 'plain',
    archived: 'plain',
    match: 'plain',
    known: 'delta',
};
/** One row an entry of the error list. */
const ERROR_COLUMNS = {
    email: 'delta',
    code: 'plain',
    message: 'fresh',
    time: 'time',
    known: 'delta',
};
const TABLES = {
    mails: MAIL_COLUMNS,
    states: STATE_COLUMNS,
    attempts: ATTEMPT_COLUMNS,
    opens: OPEN_COLUMNS,
    deliveries: DELIVERY_COLUMNS,
    errors: ERROR_COLUMNS,
};
/** Lists that columns point into; index 0 is the empty text, for unknown. */
const LISTS = [
    'emails',
    'types',
    'statuses',
    'codes',
    'messages',
    'extras',
    'subjects',
    'matches',
];
/** The column that a column's times are written against. */
function baseOf(coding, read) {
    return typeof coding === 'object' ? read(coding.after) : undefined;
}
/** Each column of a table as bytes, by its name. */
function encodeTable(schema, columns) {
    return new Map(Object.entries(schema).map(([name, coding]) => {
        const base = baseOf(coding, (other) => columns[other]);
        return [name, encodeNumbers(columns[name] ?? [], coding, base)];
    }));
}
/** `read` gives the bytes of a column; a base stands before the columns that need it. */
function decodeTable(schema, count, read) {
    const columns = {};
    for (const [name, coding] of Object.entries(schema)) {
        const base = baseOf(coding, (other) => columns[other]);
        columns[name] = decodeNumbers(read(name), count, coding, base);
    }
    return columns;
}

;// CONCATENATED MODULE: ./build/compiled/explorer/pack/lists.js

function createLists() {
    const lists = new Map(LISTS.map((name) => {
        const texts = [''];
        return [name, { indexes: new Map([['', 0]]), texts }];
    }));
    const find = (name) => {
        const list = lists.get(name);
        if (list === undefined)
            throw new RangeError(`no list ${name}`);
        return list;
    };
    return {
        index(name, text) {
            const { indexes, texts } = find(name);
            const known = indexes.get(text);
            if (known !== undefined)
                return known;
            indexes.set(text, texts.length);
            return texts.push(text) - 1;
        },
        texts: (name) => find(name).texts,
    };
}
/** New numbers for a list's texts, in the order in which `columns` use them; unused ones are dropped. */
function renumber(texts, columns) {
    const numbers = new Int32Array(texts.length).fill(-1);
    numbers[0] = 0;
    const ordered = [''];
    for (const column of columns) {
        for (let row = 0; row < column.length; row++) {
            const old = column[row] ?? 0;
            if (numbers[old] !== -1)
                continue;
            numbers[old] = ordered.length;
            ordered.push(texts[old] ?? '');
        }
    }
    return { texts: ordered, number: (old) => numbers[old] ?? 0 };
}

;// CONCATENATED MODULE: ./build/compiled/explorer/pack/collect.js




/** Midnights of days in Japan, seconds; few days, many times. */
const midnights = new Map();
function midnightOf(day) {
    const known = midnights.get(day);
    if (known !== undefined)
        return known;
    const ms = (0,time/* parseTime */.pe)(day);
    if (ms !== undefined)
        midnights.set(day, ms / 1000);
    return ms === undefined ? undefined : ms / 1000;
}
const CLOCK = /^T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\+09:00$/;
/** Nearly every time is in the archive's own spelling: its day is looked up, which takes a tenth of the time. */
function parseCanonical(text) {
    const clock = CLOCK.exec(text.slice(10));
    const midnight = clock === null ? undefined : midnightOf(text.slice(0, 10));
    if (clock === null || midnight === undefined)
        return undefined;
    return midnight + Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
}
function seconds(text) {
    if (!text)
        return 0;
    const known = parseCanonical(text) ?? ((0,time/* parseTime */.pe)(text) ?? 0) / 1000;
    // Before 1970 no mail was sent, and 0 means unknown.
    return Math.max(0, Math.floor(known));
}
function rowsOf(...names) {
    const rows = {};
    for (const name of names)
        rows[name] = [];
    return rows;
}
const TIME_KEYS = [
    ['delivery_time', 'deliveryTime'],
    ['open_time', 'openTime'],
    ['created_time', 'createdTime'],
    ['updated_time', 'updatedTime'],
];
/** Keys that the page has no column for, and times that cannot be read, as JSON; '' where there are none. */
function formatRest(log) {
    const unread = TIME_KEYS.filter(([, key]) => log[key] && seconds(log[key]) === 0);
    if (unread.length === 0 && log.extra.length === 0)
        return '';
    const times = unread.map(([name, key]) => [name, log[key]]);
    const added = log.extra.map(([name, value]) => [name, value]);
    return JSON.stringify(Object.fromEntries([...times, ...added]), (_, value) => typeof value === 'bigint' ? String(value) : value);
}
function openInterning() {
    const lists = createLists();
    const deliveryIds = [''];
    const indexes = new Map([['', 0]]);
    const interning = {
        lists,
        delivery(id) {
            const key = id ?? '';
            const known = indexes.get(key);
            if (known !== undefined)
                return known;
            indexes.set(key, deliveryIds.length);
            return deliveryIds.push(key) - 1;
        },
        text: (list, text) => lists.index(list, text == null ? '' : String(text)),
    };
    return { ...interning, deliveryIds };
}
function pushState(rows, log, known, to) {
    rows.delivery.push(to.delivery(log.deliveryId));
    rows.type.push(to.text('types', log.deliveryType));
    rows.email.push(to.text('emails', log.email));
    rows.status.push(to.text('statuses', log.status));
    rows.code.push(to.text('codes', log.lastResponseCode));
    rows.message.push(to.text('messages', log.lastResponseMessage));
    rows.deliveryTime.push(seconds(log.deliveryTime));
    rows.createdTime.push(seconds(log.createdTime));
    rows.updatedTime.push(seconds(log.updatedTime));
    rows.openTime.push(seconds(log.openTime));
    rows.known.push(known);
    rows.extra.push(to.text('extras', formatRest(log)));
}
function createCollector() {
    const to = openInterning();
    const ids = [];
    const states = rowsOf(...STATE_FIELDS, 'known');
    const attemptIds = [];
    const attempts = rowsOf('status', 'code', 'message', 'time', 'known');
    const opens = rowsOf('delivery', 'email', 'time', 'known');
    const errors = rowsOf('email', 'code', 'message', 'time', 'known');
    const deliveries = new Map();
    return {
        get stateCount() {
            return ids.length;
        },
        addMail(log, known) {
            ids.push(log.maillogId);
            pushState(states, log, known, to);
        },
        addAttempts(failure, known) {
            for (const attempt of failure.attempts) {
                attemptIds.push(failure.maillogId);
                attempts.status.push(to.text('statuses', attempt.status));
                attempts.code.push(to.text('codes', attempt.responseCode));
                attempts.message.push(to.text('messages', attempt.responseMessage));
                attempts.time.push(seconds(attempt.deliveryTime));
                attempts.known.push(known);
            }
        },
        addOpen(row, known) {
            opens.delivery.push(to.delivery(row.deliveryId));
            opens.email.push(to.text('emails', row.email));
            opens.time.push(seconds(row.openTime));
            opens.known.push(known);
        },
        addDelivery(cells, known) {
            const index = to.delivery(cells.delivery_id);
            if (index === 0)
                return;
            deliveries.set(index, { cells, known: deliveries.get(index)?.known ?? known });
        },
        addError(row, known) {
            errors.email.push(to.text('emails', row.email));
            errors.code.push(to.text('codes', row.responseCode));
            errors.message.push(to.text('messages', row.responseMessage));
            errors.time.push(seconds(row.errorTime));
            errors.known.push(known);
        },
        finish: () => ({
            lists: to.lists,
            ids,
            states,
            attempts: { ids: attemptIds, rows: attempts },
            opens,
            errors,
            deliveryIds: to.deliveryIds,
            deliveries,
        }),
    };
}
/** Orders states by mail log, those of one by the commit in which they first stood. */
function orderStates(ids, known) {
    const order = Uint32Array.from(ids.keys());
    const compare = (a, b) => (0,id/* compareIds */.q3)(ids[a] ?? '', ids[b] ?? '') || (known[a] ?? 0) - (known[b] ?? 0);
    const sorted = order.every((_, index) => index === 0 || compare(index - 1, index) <= 0);
    return sorted ? order : order.sort(compare);
}

;// CONCATENATED MODULE: ./build/compiled/explorer/pack/pack-deliveries.js

const COUNTS = [
    ['total', 'total_count'],
    ['sent', 'sent_count'],
    ['drop', 'drop_count'],
    ['hard', 'hard_error_count'],
    ['soft', 'soft_error_count'],
    ['open', 'open_count'],
    ['archived', 'archived_count'],
];
/** One more than a count, 0 where there is none. */
function packCount(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) + 1 : 0;
}
const secondsOf = (text) => {
    const ms = text ? (0,time/* parseTime */.pe)(text) : undefined;
    return ms === undefined || ms <= 0 ? 0 : Math.floor(ms / 1000);
};
const HTML = { true: 2, false: 1 };
/** The deliveries of `order`, indexes of the collected ones; one that only mail logs name has nothing but its ID. */
function packDeliveries({ deliveries, lists }, order) {
    const of = (read) => order.map((index) => read(deliveries.get(index)?.cells ?? {}));
    const counts = COUNTS.map(([name, column]) => [name, of((cells) => packCount(cells[column]))]);
    return {
        type: of((cells) => lists.index('types', cells.delivery_type ?? '')),
        status: of((cells) => lists.index('statuses', cells.status ?? '')),
        subject: of((cells) => lists.index('subjects', cells.subject ?? '')),
        fromEmail: of((cells) => lists.index('emails', cells.from_email ?? '')),
        fromName: of((cells) => lists.index('subjects', cells.from_name ?? '')),
        deliveryTime: of((cells) => secondsOf(cells.delivery_time)),
        createdTime: of((cells) => secondsOf(cells.created_time)),
        html: of((cells) => HTML[cells.html ?? ''] ?? 0),
        match: of((cells) => lists.index('matches', cells.counts_match ?? '')),
        known: order.map((index) => deliveries.get(index)?.known ?? 0),
        ...Object.fromEntries(counts),
    };
}

;// CONCATENATED MODULE: ./build/compiled/explorer/pack/pack-events.js
/** By mail and time; each once, from the first commit on that told of it. */
function uniteEvents(events) {
    const first = new Map();
    for (const event of events) {
        const key = `${event.mail} ${event.time} ${event.words.join(' ')}`;
        const before = first.get(key);
        if (before === undefined || event.known < before.known)
            first.set(key, event);
    }
    return [...first.values()].sort((a, b) => a.mail - b.mail || a.time - b.time || a.known - b.known);
}
const columnOf = (events, word) => events.map(({ words }) => words[word] ?? 0);
function rowsOfIds(ids, wanted) {
    const rows = new Map();
    for (const [row, id] of ids.entries())
        if (wanted.has(id))
            rows.set(id, row);
    return rows;
}
/** Attempts of the mails of the page; the archive may know a failure whose mail log it lacks. */
function packAttempts({ attempts }, mailIds) {
    const rows = rowsOfIds(mailIds, new Set(attempts.ids));
    const { status, code, message, time, known } = attempts.rows;
    const events = attempts.ids.flatMap((id, index) => {
        const mail = rows.get(id);
        if (mail === undefined)
            return [];
        const words = [status[index] ?? 0, code[index] ?? 0, message[index] ?? 0];
        return [{ mail, time: time[index] ?? 0, known: known[index] ?? 0, words }];
    });
    const united = uniteEvents(events);
    return {
        mail: united.map(({ mail }) => mail),
        status: columnOf(united, 0),
        code: columnOf(united, 1),
        message: columnOf(united, 2),
        time: united.map((event) => event.time),
        known: united.map((event) => event.known),
    };
}
const pairKey = (delivery, email) => delivery * 2 ** 26 + email;
/** Opens of the reports, by the mail to that address in that delivery; `mails` still counts deliveries and addresses as they were collected. */
function packOpens({ opens }, mails) {
    const reported = new Set(opens.delivery);
    const rows = new Map();
    const [deliveries, emails] = [mails.delivery ?? [], mails.email ?? []];
    for (let row = deliveries.length - 1; row >= 0; row--) {
        const delivery = deliveries[row] ?? 0;
        if (reported.has(delivery))
            rows.set(pairKey(delivery, emails[row] ?? 0), row);
    }
    const events = opens.time.flatMap((time, index) => {
        const mail = rows.get(pairKey(opens.delivery[index] ?? 0, opens.email[index] ?? 0));
        return mail === undefined || time === 0
            ? []
            : [{ mail, time, known: opens.known[index] ?? 0, words: [] }];
    });
    const united = uniteEvents(events);
    return {
        mail: united.map(({ mail }) => mail),
        time: united.map((event) => event.time),
        known: united.map((event) => event.known),
    };
}
/** The error list as far as the page's recipients stand on it, each entry once. */
function packErrors({ errors }, mails) {
    const recipients = new Set(mails.email);
    const events = errors.time
        .map((time, index) => ({
        mail: errors.email[index] ?? 0,
        time,
        known: errors.known[index] ?? 0,
        words: [errors.code[index] ?? 0, errors.message[index] ?? 0],
    }))
        .filter(({ mail }) => recipients.has(mail));
    const united = uniteEvents(events);
    return {
        email: united.map(({ mail }) => mail),
        code: columnOf(united, 0),
        message: columnOf(united, 1),
        time: united.map((event) => event.time),
        known: united.map((event) => event.known),
    };
}

;// CONCATENATED MODULE: ./build/compiled/explorer/pack/pack.js







const MAIL_NAMES = Object.keys(MAIL_COLUMNS);
const STATE_NAMES = Object.keys(STATE_COLUMNS);
/** Columns of a state that point into something or are no time. */
const WORDS = ['delivery', 'type', 'email', 'status', 'code', 'message', 'extra'];
const TIMES = ['deliveryTime', 'createdTime', 'updatedTime', 'openTime'];
function emptyTable(names) {
    return Object.fromEntries(names.map((name) => [name, []]));
}
/** Which list each column points into. */
const POINTERS = [
    [
        'emails',
        [
            ['mails', 'email'],
            ['states', 'email'],
            ['errors', 'email'],
            ['deliveries', 'fromEmail'],
        ],
    ],
    [
        'types',
        [
            ['mails', 'type'],
            ['states', 'type'],
            ['deliveries', 'type'],
        ],
    ],
    [
        'statuses',
        [
            ['mails', 'status'],
            ['states', 'status'],
            ['attempts', 'status'],
            ['deliveries', 'status'],
        ],
    ],
    [
        'codes',
        [
            ['mails', 'code'],
            ['states', 'code'],
            ['attempts', 'code'],
            ['errors', 'code'],
        ],
    ],
    [
        'messages',
        [
            ['mails', 'message'],
            ['states', 'message'],
            ['attempts', 'message'],
            ['errors', 'message'],
        ],
    ],
    [
        'extras',
        [
            ['mails', 'extra'],
            ['states', 'extra'],
        ],
    ],
    [
        'subjects',
        [
            ['deliveries', 'subject'],
            ['deliveries', 'fromName'],
        ],
    ],
    ['matches', [['deliveries', 'match']]],
];
/** The states of each mail log, oldest first; equal neighbours are one. */
function* chainStates({ ids, states }) {
    const columns = [...WORDS, ...TIMES].map((name) => states[name]);
    const isSame = (a, b) => columns.every((column) => column[a] === column[b]);
    let chain = [];
    for (const state of orderStates(ids, states.known)) {
        const last = chain.at(-1);
        if (last !== undefined && ids[last] === ids[state]) {
            if (!isSame(state, last))
                chain.push(state);
            continue;
        }
        if (chain.length > 0)
            yield chain;
        chain = [state];
    }
    if (chain.length > 0)
        yield chain;
}
/** The newest state of each mail log, and its earlier ones behind it. */
function splitStates(collected) {
    const mailIds = [];
    const newest = [];
    const earlier = [];
    for (const chain of chainStates(collected)) {
        const last = chain.at(-1) ?? 0;
        const mail = mailIds.push(collected.ids[last] ?? '') - 1;
        newest.push(last);
        for (let index = chain.length - 2; index >= 0; index--) {
            earlier.push({ mail, state: chain[index] ?? 0, newer: chain[index + 1] ?? 0 });
        }
    }
    return { mailIds, newest, earlier };
}
function timeDifference(value, newer) {
    if (value === newer)
        return 0;
    return value === 0 ? 1 : zigzag(newer - value) + 2;
}
/** Earlier states with absolute values for now: `finishStates` makes differences of them, once lists have their numbers. */
function tableOfStates({ states }, earlier) {
    const [table, newer] = [emptyTable(STATE_NAMES), emptyTable([...WORDS, ...TIMES])];
    for (const { mail, state, newer: behind } of earlier) {
        table.mail?.push(mail);
        table.back?.push((states.known[behind] ?? 0) - (states.known[state] ?? 0));
        for (const name of [...WORDS, ...TIMES]) {
            table[name]?.push(states[name][state] ?? 0);
            newer[name]?.push(states[name][behind] ?? 0);
        }
    }
    return { table, newer };
}
function finishStates(table, newer) {
    const replace = (names, difference) => {
        for (const name of names) {
            const behind = newer[name] ?? [];
            table[name] = (table[name] ?? []).map((value, row) => difference(value, behind[row] ?? 0));
        }
    };
    replace(WORDS, (value, behind) => (value === behind ? 0 : value + 1));
    replace(TIMES, timeDifference);
}
/** Gives the texts of each list their numbers in the order of use, in all columns that point there. */
function renumberLists(collected, tables, newer) {
    return new Map(POINTERS.map(([list, pointers]) => {
        const columns = pointers.map(([table, name]) => tables[table][name] ?? []);
        const { texts, number } = renumber(collected.lists.texts(list), columns);
        for (const [table, name] of pointers) {
            tables[table][name] = (tables[table][name] ?? []).map(number);
            if (table === 'states')
                newer[name] = (newer[name] ?? []).map(number);
        }
        return [list, texts];
    }));
}
function pickMails({ states }, newest) {
    return Object.fromEntries(MAIL_NAMES.map((name) => [name, newest.map((state) => states[name][state] ?? 0)]));
}
/** Deliveries by their IDs; what points to one is given its row and one, 0 for none. */
function renumberDeliveries(collected, mails, states, newer) {
    const used = new Set([...(mails.delivery ?? []), ...(states.delivery ?? [])]);
    for (const index of collected.deliveries.keys())
        used.add(index);
    used.delete(0);
    const { deliveryIds } = collected;
    const order = [...used].sort((a, b) => (0,id/* compareIds */.q3)(deliveryIds[a] ?? '', deliveryIds[b] ?? ''));
    const rows = new Int32Array(deliveryIds.length);
    for (const [row, index] of order.entries())
        rows[index] = row + 1;
    for (const table of [mails, states, newer]) {
        table.delivery = (table.delivery ?? []).map((index) => rows[index] ?? 0);
    }
    return order;
}
/** All columns of a page, in as few bytes as they can be told. */
function pack(collected, origin) {
    const { mailIds, newest, earlier } = splitStates(collected);
    const mails = pickMails(collected, newest);
    const { table: states, newer } = tableOfStates(collected, earlier);
    const opens = packOpens(collected, mails);
    const order = renumberDeliveries(collected, mails, states, newer);
    const tables = {
        mails,
        states,
        attempts: packAttempts(collected, mailIds),
        opens,
        deliveries: packDeliveries(collected, order),
        errors: packErrors(collected, mails),
    };
    const lists = renumberLists(collected, tables, newer);
    finishStates(states, newer);
    const blocks = new Map();
    const rows = {};
    for (const [name, schema] of Object.entries(TABLES)) {
        const table = tables[name];
        rows[name] = Object.values(table)[0]?.length ?? 0;
        for (const [column, bytes] of encodeTable(schema, table)) {
            blocks.set(`${name}.${column}`, bytes);
        }
    }
    for (const name of LISTS)
        blocks.set(`lists.${name}`, encodeTexts(lists.get(name) ?? ['']));
    blocks.set('mailIds', encodeIds(mailIds));
    blocks.set('deliveryIds', encodeIds(order.map((index) => collected.deliveryIds[index] ?? '0')));
    const counts = Object.fromEntries(LISTS.map((name) => [name, lists.get(name)?.length ?? 1]));
    return {
        meta: { ...origin, format: 1, rows, lists: counts },
        blocks,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/compiled/explorer/page-file.js


const hash = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
/** Only this page's own script and styles run; no address is ever asked for anything. */
function formatPolicy({ script, style }) {
    return [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        'img-src data:',
        `script-src ${hash(script)}`,
        `style-src ${hash(style)}`,
    ].join('; ');
}
const compress = (bytes) => (0,external_node_zlib_.deflateRawSync)(bytes, { level: 7 }).toString('base64');
const formatBlock = (name, bytes) => `<script type="application/octet-stream" id="${name}">${compress(bytes)}</script>\n`;
const page_file_WORDS = {
    en: {
        title: 'Mail archive',
        script: 'This page needs JavaScript, which is switched off here. It asks no server for anything.',
        wait: 'Reading the archive …',
    },
    ja: {
        title: 'メール配信の記録',
        script: 'このページの表示にはJavaScriptが必要です（現在は無効になっています）。外部のサーバーには一切接続しません。',
        wait: '記録を読み込んでいます…',
    },
};
/**
 * The page as parts of one file, so that a page of many megabytes is never one string. No text of the
 * archive stands in the markup: everything comes from the compressed blocks.
 */
function* formatPageFile({ meta, blocks }, parts) {
    if (/<\/(?:script|style)/i.test(parts.script + parts.style)) {
        throw new RangeError('the page’s own code would end its element');
    }
    const words = page_file_WORDS[meta.language];
    yield `<!doctype html>
<html lang="${meta.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${formatPolicy(parts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<link rel="icon" href="data:,">
<style>${parts.style}</style>
</head>
<body>
<div id="app"><p class="wait" role="status">${words.wait}</p><noscript><p class="wait">${words.script}</p></noscript></div>
`;
    yield formatBlock('meta', new TextEncoder().encode(JSON.stringify(meta)));
    for (const [name, bytes] of blocks)
        yield formatBlock(name, bytes);
    yield `<script>${parts.script}</script>\n</body>\n</html>\n`;
}

// EXTERNAL MODULE: ./build/compiled/clone/record-versions.js + 1 modules
var record_versions = __webpack_require__(5217);
// EXTERNAL MODULE: ./build/compiled/clone/versions.js
var versions = __webpack_require__(8419);
// EXTERNAL MODULE: ./build/compiled/records/csv/csv.js
var csv = __webpack_require__(9347);
// EXTERNAL MODULE: ./build/compiled/records/failure.js
var records_failure = __webpack_require__(3801);
// EXTERNAL MODULE: ./build/compiled/records/json.js
var json = __webpack_require__(5849);
// EXTERNAL MODULE: ./build/compiled/records/mail-log.js
var mail_log = __webpack_require__(9567);
// EXTERNAL MODULE: ./build/compiled/records/layout.js
var layout = __webpack_require__(8309);
;// CONCATENATED MODULE: ./build/compiled/explorer/page-range.js

const LIMITS = { mails: 1_000_000, states: 5_000_000 };
const isDayWanted = (day, { since, until }) => day === null ? since === null && until === null : day >= (since ?? day) && day <= (until ?? day);
/** The day in the name of a file; `null` for none. */
function dayInName(path) {
    const shard = (0,layout/* parsePath */.Rr)(path);
    return (shard && (0,layout/* readShardName */.kb)(shard))?.day ?? null;
}
/** Whether a file may hold what is wanted; `path` from the archive's folder. Reports and errors have no day: they are wanted. */
function isFileWanted(path, range) {
    const shard = (0,layout/* parsePath */.Rr)(path);
    const name = shard && (0,layout/* readShardName */.kb)(shard);
    if (!shard || !name || shard.kind === 'usage')
        return false;
    const { deliveryIds } = range;
    const isOther = name.deliveryId !== null && !deliveryIds.includes(name.deliveryId);
    if (deliveryIds.length > 0 && isOther)
        return false;
    return shard.kind === 'reports' || shard.kind === 'errors' || isDayWanted(name.day, range);
}
/** The first day from which on all fit; `undefined` when they all do, or the last day alone does not. */
function findFittingDay(counts, most) {
    let total = 0;
    let first;
    const days = [...counts.keys()].filter((day) => day !== null);
    for (const day of days.sort().reverse()) {
        total += counts.get(day) ?? 0;
        if (total > most)
            return first;
        first = day;
    }
    return first;
}

;// CONCATENATED MODULE: ./build/compiled/explorer/read-archive.js









const inside = (clone, path) => path.slice(clone.directory.length + 1);
const DELIVERY = /^\{"maillog_id":\d+,"delivery_id":(\d+),/gm;
/** Mail logs of a file; of the wanted deliveries alone, where some are named. */
function countLines(bytes, { deliveryIds }) {
    let lines = 0;
    if (deliveryIds.length > 0) {
        const ids = Buffer.from(bytes).toString().matchAll(DELIVERY);
        for (const [, id = ''] of ids)
            if (deliveryIds.includes(id))
                lines++;
        return lines;
    }
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1))
        lines++;
    return lines;
}
/** Paths of the newest files of one kind, as git lists them. */
async function listFiles({ clone, range }, kind) {
    const files = await clone.listFiles(clone.head, [`${clone.directory}/${kind}`]);
    return new Map([...files].filter(([path]) => isFileWanted(inside(clone, path), range)));
}
async function countMails(reading) {
    const { clone } = reading;
    const days = new Map();
    for (const [path, blob] of await listFiles(reading, 'logs')) {
        days.set(blob, [...(days.get(blob) ?? []), dayInName(inside(clone, path))]);
    }
    const counts = new Map();
    for await (const { blob, bytes } of clone.readBlobs(days.keys())) {
        const mails = countLines(bytes, reading.range);
        for (const day of days.get(blob) ?? [])
            counts.set(day, (counts.get(day) ?? 0) + mails);
    }
    return counts;
}
/** Throws `InputError` that names the range that fits. */
function refuseMore(counts, most, what) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total <= most)
        return;
    const first = findFittingDay(counts, most);
    const cure = first === undefined
        ? "name deliveries by '--delivery-id'"
        : `'--since ${first}' is the longest range up to its end that fits`;
    throw new errors/* InputError */.dz(`--since: the range holds ${total} ${what}, and a page holds ${most} at most; ${cure}`);
}
function decodeLine(line, decode) {
    const row = (0,json/* parseExact */.jM)(line);
    if (!(0,json/* isJsonObject */.OW)(row))
        throw new errors/* InputError */.dz('a record of the archive is no object');
    return decode(row);
}
/** Gives a version of a record to the collector, if it is of a delivery that is wanted; says whether it is a state of a mail log. */
function takeVersion(reading, version) {
    const { collector, range, places, limits } = reading;
    const { line, commit, kind } = version;
    if (line === null)
        return false;
    const known = places.get(commit) ?? 0;
    const isOne = ({ deliveryId }) => range.deliveryIds.length === 0 || range.deliveryIds.includes(deliveryId ?? '');
    if (kind === 'failures') {
        const failure = decodeLine(line, records_failure/* decodeFailure */.lx);
        if (isOne(failure))
            collector.addAttempts(failure, known);
        return false;
    }
    const log = decodeLine(line, mail_log/* decodeMailLog */.CR);
    if (!isOne(log))
        return false;
    // What is more is counted alone: the error names the range that fits.
    if (collector.stateCount <= limits.states)
        collector.addMail(log, known);
    return true;
}
async function readStates(reading) {
    const { clone, range } = reading;
    const kinds = ['logs', 'failures'];
    /** The day of each file; `undefined` for one that is not wanted. */
    const days = new Map();
    const find = (path) => {
        if (!days.has(path))
            days.set(path, isFileWanted(path, range) ? dayInName(path) : undefined);
        return days.get(path);
    };
    const states = new Map();
    const request = { line: reading.commits, directory: clone.directory, kinds };
    for await (const versions of (0,record_versions/* readVersions */.q)(clone, request)) {
        for (const version of versions) {
            const day = find(version.path);
            if (day === undefined || !takeVersion(reading, version))
                continue;
            states.set(day, (states.get(day) ?? 0) + 1);
        }
    }
    refuseMore(states, reading.limits.states, 'states of mail logs');
}
function readRows(bytes) {
    const [header = [], ...rows] = (0,csv/* parseCsv */.Wk)(new TextDecoder().decode(bytes));
    return rows.map((cells) => Object.fromEntries(header.map((name, column) => [name, cells[column]])));
}
/** Every version of the files of one kind on the branch's own line, oldest first. */
async function* readTables(reading, kind) {
    const { clone, places } = reading;
    const paths = [...(await listFiles(reading, kind)).keys()];
    const history = await clone.readHistory();
    const seen = new Set();
    const ofLine = ({ commit }) => places.has(commit);
    const versions = paths.flatMap((path) => history
        .versionsOf([path])
        .filter(ofLine)
        .map(({ commit, files }) => ({
        known: places.get(commit) ?? 0,
        blob: files.get(path),
    })));
    const blobs = new Map();
    for (const { blob, known } of versions.sort((a, b) => a.known - b.known)) {
        if (blob !== undefined && !blobs.has(blob))
            blobs.set(blob, known);
    }
    for await (const { blob, bytes } of clone.readBlobs(blobs.keys())) {
        if (!seen.has(blob))
            yield { rows: readRows(bytes), known: blobs.get(blob) ?? 0 };
        seen.add(blob);
    }
}
async function readDeliveries(reading) {
    const { deliveryIds } = reading.range;
    for await (const { rows, known } of readTables(reading, 'deliveries')) {
        for (const row of rows) {
            if (deliveryIds.length > 0 && !deliveryIds.includes(row.delivery_id ?? ''))
                continue;
            reading.collector.addDelivery(row, known);
        }
    }
}
async function readOpens(reading) {
    for await (const { rows, known } of readTables(reading, 'reports')) {
        for (const { delivery_id: deliveryId = '', email = '', open_time: openTime = '' } of rows) {
            reading.collector.addOpen({ deliveryId, email, openTime }, known);
        }
    }
}
async function readErrors(reading) {
    for await (const { rows, known } of readTables(reading, 'errors')) {
        for (const row of rows) {
            reading.collector.addError({
                email: row.email ?? '',
                errorTime: row.error_time ?? '',
                responseCode: row.response_code ?? '',
                responseMessage: row.response_message ?? '',
            }, known);
        }
    }
}
/**
 * Reads the mails of a range with every state in which the branch has known them. Throws `InputError` when
 * they are more than a page holds, `GitError` and `DecodeError`.
 */
async function readArchive(clone, range, limits = LIMITS) {
    const commits = (0,versions/* lineOf */.cA)(await clone.listCommits());
    const places = new Map(commits.map(({ commit }, place) => [commit, place]));
    const reading = { clone, range, limits, collector: createCollector(), commits, places };
    refuseMore(await countMails(reading), limits.mails, 'mail logs');
    await readStates(reading);
    await readDeliveries(reading);
    await readOpens(reading);
    await readErrors(reading);
    return reading;
}

;// CONCATENATED MODULE: ./build/compiled/explorer/write-page.js










/** In the packed program, beside the bundles of a checkout, and from the sources in the bundles' folder. */
const PLACES = ['explorer', '../explorer', '../../dist/explorer'];
function readParts() {
    const here = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));
    for (const place of PLACES) {
        try {
            const read = (name) => (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(here, place, name), 'utf8').trimEnd();
            return { script: read('page.js'), style: read('page.css') };
        }
        catch { }
    }
    throw new errors/* InputError */.dz('the files of the page are missing beside this program; install it anew');
}
function isPseudonymized({ lists }) {
    return lists.texts('emails').some(pseudonym/* isPseudonym */.d4);
}
/** Writes beside the file and puts it in its place when it is whole. */
async function writeFile(output, parts) {
    const unfinished = `${output}.${process.pid}.part`;
    const file = await (0,promises_.open)(unfinished, 'w', 0o600);
    let bytes = 0;
    try {
        for (const part of parts)
            bytes += (await file.write(part)).bytesWritten;
        await file.close();
        await (0,promises_.rename)(unfinished, output);
    }
    catch (error) {
        await file.close().catch(() => undefined);
        await (0,promises_.rm)(unfinished, { force: true });
        throw error;
    }
    return bytes;
}
/** Writes the page of an archive; `undefined`: it would hold no mail, and nothing was written. Throws `InputError`, `GitError`, `DecodeError` and the system's errors of files. */
async function writePage(clone, settings) {
    const { range, branch, language, asOf, output } = settings;
    const parts = settings.parts ?? readParts();
    const { collector, commits } = await readArchive(clone, range);
    if (collector.stateCount === 0 && !settings.mayBeEmpty)
        return undefined;
    const collected = collector.finish();
    const packed = pack(collected, {
        ...(settings.origin ?? readOrigin(clone)),
        branch,
        directory: clone.directory,
        head: clone.head,
        since: range.since ?? '',
        until: range.until ?? '',
        deliveryId: range.deliveryIds.join(', '),
        pseudonymized: isPseudonymized(collected),
        language,
        asOf: asOf ?? '',
        commits: commits.map(({ commit, knownFrom }) => ({
            id: commit,
            time: Math.floor(knownFrom / 1000),
        })),
    });
    const { mails, states } = packed.meta.rows;
    const bytes = await writeFile(output, formatPageFile(packed, parts));
    return { mails, states, bytes };
}


/***/ }),

/***/ 6487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d4: () => (/* binding */ isPseudonym),
/* harmony export */   tu: () => (/* binding */ createPseudonymizer),
/* harmony export */   yy: () => (/* binding */ keyFingerprint)
/* harmony export */ });
/* unused harmony exports createCache, base32 */
/* harmony import */ var _records_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5651);
/* harmony import */ var _records_address_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5027);


/**
 * Remembers up to twice `size` results of a pure function: the newest generation and the one before, so
 * that nothing is moved or counted on a hit and memory stays bounded.
 */
function createCache(size, compute) {
    let young = new Map();
    let old = new Map();
    return (key) => {
        const known = young.get(key);
        if (known !== undefined)
            return known;
        const value = old.get(key) ?? compute(key);
        if (young.size >= size) {
            old = young;
            young = new Map();
        }
        young.set(key, value);
        return value;
    };
}
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
/** The first `length` characters of the lower-case RFC 4648 base32 of `bytes`, without padding. */
function base32(bytes, length) {
    let text = '';
    let bits = 0;
    let held = 0;
    for (const byte of bytes) {
        held = ((held << 8) | byte) & 0xfff;
        bits += 8;
        for (; bits >= 5; bits -= 5)
            text += ALPHABET[(held >> (bits - 5)) & 31];
        if (text.length >= length)
            break;
    }
    if (bits > 0 && text.length < length)
        text += ALPHABET[(held << (5 - bits)) & 31];
    return text.slice(0, length);
}
const LENGTH = 26;
const PREFIX = 'p-';
const SHAPE = /^p-[a-z2-7]{26}$/;
const CACHED = 20_000;
/** What is left of odd spellings beside a pseudonym may read as another address or domain: read until nothing changes. */
const MOST_PASSES = 5;
const FINGERPRINT_LABEL = 'blastengine-archive: fingerprint of the pseudonym key';
/** Whether an address is a pseudonym, with the domain that it keeps or without one. */
function isPseudonym(address) {
    const at = address.lastIndexOf('@');
    return SHAPE.test(at === -1 ? address : address.slice(0, at));
}
/** What tells two keys apart and nothing about either: 16 hex digits. */
function keyFingerprint(hmac) {
    const bytes = hmac(FINGERPRINT_LABEL).subarray(0, 8);
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
/** Pseudonyms under the key of `hmac`; one address is hashed once while it is in use. */
function createPseudonymizer(hmac) {
    const cached = createCache(CACHED, (address) => PREFIX + base32(hmac(address), LENGTH));
    function address(text) {
        const { address: plain, domain } = (0,_records_address_js__WEBPACK_IMPORTED_MODULE_0__/* .readAddress */ .zq)(text);
        if (plain === '' || isPseudonym(plain))
            return plain;
        const pseudonym = cached(plain);
        return isDomain(domain) ? `${pseudonym}@${domain}` : pseudonym;
    }
    return {
        address,
        text(text, own) {
            if (!(0,_records_address_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHoldAddress */ .lM)(text))
                return text;
            const known = own ? (0,_records_address_text_js__WEBPACK_IMPORTED_MODULE_1__/* .ownAddress */ .Xj)(own) : undefined;
            const locate = (shown, sign) => locatePseudonym(shown, sign) ??
                (known && (0,_records_address_text_js__WEBPACK_IMPORTED_MODULE_1__/* .locateOwn */ .Dr)(shown, sign, known)) ??
                locateOther(shown, sign);
            let shown = text;
            for (let pass = 1; pass <= MOST_PASSES; pass++) {
                const next = (0,_records_address_text_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceAddresses */ .HX)(shown, locate, address);
                if (next === shown)
                    break;
                shown = next;
            }
            return shown;
        },
    };
}
// Whatever stands behind the last @ sign is shown: a name or a comment there must not pass for a domain.
function isDomain(text) {
    return /^(?:[\p{L}\p{M}\p{N}._-]+|\[[\da-f.:ipv]+\])$/u.test(text);
}
function locatePseudonym(text, sign) {
    const start = sign.at - PREFIX.length - LENGTH;
    const stands = start >= sign.floor && SHAPE.test(text.slice(start, sign.at));
    if (!stands || text[sign.at] !== '@')
        return undefined;
    if (!(0,_records_address_text_js__WEBPACK_IMPORTED_MODULE_1__/* .startsWord */ .aE)(text, start) && text[start - 1] !== '.')
        return undefined;
    const end = (0,_records_address_text_js__WEBPACK_IMPORTED_MODULE_1__/* .domainEnd */ .EU)(text, sign);
    return { start, end, address: text.slice(start, end) };
}
// "x%40" before a pseudonym stood before an address, and is no address with the pseudonym as its domain.
function locateOther(text, sign) {
    const span = (0,_records_address_text_js__WEBPACK_IMPORTED_MODULE_1__/* .locateAddress */ .TV)(text, sign);
    return span && /[@.]p-[a-z2-7]{26}$/.test(span.address) ? undefined : span;
}


/***/ }),

/***/ 5027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ locateOwn),
/* harmony export */   EU: () => (/* binding */ domainEnd),
/* harmony export */   HX: () => (/* binding */ replaceAddresses),
/* harmony export */   TV: () => (/* binding */ locateAddress),
/* harmony export */   Xj: () => (/* binding */ ownAddress),
/* harmony export */   aE: () => (/* binding */ startsWord),
/* harmony export */   lM: () => (/* binding */ mayHoldAddress)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5651);
/**
 * Finding mail addresses in text that strangers' servers wrote. Everything starts at an @ sign, and no
 * character is read more than a fixed number of times: a hostile text costs no more than a long one.
 */

const ESCAPE = /%(?:25){0,3}([\da-f]{2})/gi;
// With the full-width forms of letters, digits and the signs that addresses have.
const ATEXT = /[\w.!#$%&'*+/=?^`{|}~０-９Ａ-Ｚａ-ｚ．＿－＋-]/;
// Halves of surrogate pairs count as letters, as the walk goes by UTF-16 code unit.
const FOREIGN_LETTER = /(?!\p{ASCII}|[０-９Ａ-Ｚａ-ｚ])[\p{L}\p{M}\p{N}\p{Cs}]/u;
const HIDDEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const LEADING_PUNCTUATION = /^[.!#$&'*/=?^`{|}~]+/;
const LINK_SEPARATORS = ['/', '?', '&', '=', '#'];
// RFC 5321 allows a local part 64 octets.
const QUOTED_LIMIT = 256;
/** Whether an @ sign in any spelling stands in the text. */
function mayHoldAddress(text) {
    return text.search(_address_js__WEBPACK_IMPORTED_MODULE_0__.AT) !== -1;
}
/** Rewrites every place that `locate` finds; no two of them overlap. */
function replaceAddresses(text, locate, rewrite) {
    let rewritten = '';
    let done = 0;
    for (const { index: at, 0: sign } of text.matchAll(_address_js__WEBPACK_IMPORTED_MODULE_0__.AT)) {
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
    const domain = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .readDomain */ .dO)(text.slice(sign.end, end));
    const inPath = /[<＜]/.test(text.charAt(start - 1)) && /[>＞]/.test(text.charAt(end));
    if (!inPath && isPlain(text, sign) && !/[.[]/.test(domain))
        return undefined;
    return { start, end, address: `${localOf(text, start, sign)}@${domain}` };
}
function isPlain(text, { at, end }) {
    return (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlainAt */ .wG)(text.slice(at, end));
}
/** The local part that starts at `start`, canonical. */
function localOf(text, start, sign) {
    return (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .readLocal */ .iG)(text.slice(start, sign.at), !isPlain(text, sign));
}
/** Where the domain behind an @ sign ends; the sign's own end when there is none. */
function domainEnd(text, { end }) {
    return (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .findDomainEnd */ .Xq)(text, end);
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
    return (ATEXT.test(character) || HIDDEN.test(character) || (foreign && FOREIGN_LETTER.test(character)));
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
// The API allows 254; far above it the text of a row cannot be searched for it in bounded time.
const LONGEST = 1_000;
/** `undefined` when the text is no address that another text could repeat. */
function ownAddress(field) {
    if (field.length > LONGEST)
        return undefined;
    const { address, domain } = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .readAddress */ .zq)(field);
    const local = address.slice(0, -domain.length - 1).toLowerCase();
    if (domain === '' || local === '')
        return undefined;
    return {
        address,
        locals: [local, encodePercent(local)],
        domains: [domain, encodePercent(domain)],
        asciiDomain: toAscii(domain),
    };
}
// A lone surrogate has no percent-encoding.
function encodePercent(text) {
    return text.isWellFormed() ? encodeURIComponent(text).toLowerCase() : text;
}
function toAscii(domain) {
    return URL.parse(`http://${domain}`)?.hostname ?? domain;
}
/** The record's own address, in any letter case and encoding, and also where it could be no address elsewhere. */
function locateOwn(text, sign, own) {
    // The domain first: without one the walk back over the local part would be repeated at every sign.
    const end = ownEnd(text, sign, own);
    if (end === undefined)
        return undefined;
    const start = ownStart(text, sign, own);
    return start === undefined ? undefined : { start, end, address: own.address };
}
function ownStart(text, sign, own) {
    for (const local of own.locals) {
        const start = sign.at - local.length;
        const stands = start >= sign.floor && text.slice(start, sign.at).toLowerCase() === local;
        if (stands && startsWord(text, start))
            return start;
    }
    const start = localStart(text, sign);
    return localOf(text, start, sign).toLowerCase() === own.locals[0] ? start : undefined;
}
/** Not in the middle of a longer local part; an encoded character (`%3C`, `%253C`) ends the one before. */
function startsWord(text, start) {
    return /(?:^|[^\w.+-]|%(?:25){0,3}[\da-f]{2})$/i.test(text.slice(Math.max(0, start - 9), start));
}
function ownEnd(text, sign, own) {
    for (const domain of own.domains) {
        const end = sign.end + domain.length;
        const stands = text.slice(sign.end, end).toLowerCase() === domain;
        if (stands && !/^(?:[\w-]|[.．﹒][\p{L}\p{N}])/u.test(text.slice(end, end + 3)))
            return end;
    }
    const end = domainEnd(text, sign);
    const domain = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .readDomain */ .dO)(text.slice(sign.end, end));
    return domain !== '' && toAscii(domain) === own.asciiDomain ? end : undefined;
}


/***/ }),

/***/ 5651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ AT),
/* harmony export */   Xq: () => (/* binding */ findDomainEnd),
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
/** Invisible characters, such as a zero-width space. */
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
/** UTF-16 units; longer than any address field, so that a longer text is no address. */
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
    const needsDot = !readDomain(text.slice(start, end)).includes('.');
    const rest = matchAt(REST, text, end);
    if (rest !== null) {
        const last = readDomain(rest[1] ?? '')
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
