export const id = 727;
export const ids = [727];
export const modules = {

/***/ 7336:
/***/ ((module) => {

let p = process || {}, argv = p.argv || [], env = p.env || {}
let isColorSupported =
	!(!!env.NO_COLOR || argv.includes("--no-color")) &&
	(!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || ((p.stdout || {}).isTTY && env.TERM !== "dumb") || !!env.CI)

let formatter = (open, close, replace = open) =>
	input => {
		let string = "" + input, index = string.indexOf(close, open.length)
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close
	}

let replaceClose = (string, close, replace, index) => {
	let result = "", cursor = 0
	do {
		result += string.substring(cursor, index) + replace
		cursor = index + close.length
		index = string.indexOf(close, cursor)
	} while (~index)
	return result + string.substring(cursor)
}

let createColors = (enabled = isColorSupported) => {
	let f = enabled ? formatter : () => String
	return {
		isColorSupported: enabled,
		reset: f("\x1b[0m", "\x1b[0m"),
		bold: f("\x1b[1m", "\x1b[22m", "\x1b[22m\x1b[1m"),
		dim: f("\x1b[2m", "\x1b[22m", "\x1b[22m\x1b[2m"),
		italic: f("\x1b[3m", "\x1b[23m"),
		underline: f("\x1b[4m", "\x1b[24m"),
		inverse: f("\x1b[7m", "\x1b[27m"),
		hidden: f("\x1b[8m", "\x1b[28m"),
		strikethrough: f("\x1b[9m", "\x1b[29m"),

		black: f("\x1b[30m", "\x1b[39m"),
		red: f("\x1b[31m", "\x1b[39m"),
		green: f("\x1b[32m", "\x1b[39m"),
		yellow: f("\x1b[33m", "\x1b[39m"),
		blue: f("\x1b[34m", "\x1b[39m"),
		magenta: f("\x1b[35m", "\x1b[39m"),
		cyan: f("\x1b[36m", "\x1b[39m"),
		white: f("\x1b[37m", "\x1b[39m"),
		gray: f("\x1b[90m", "\x1b[39m"),

		bgBlack: f("\x1b[40m", "\x1b[49m"),
		bgRed: f("\x1b[41m", "\x1b[49m"),
		bgGreen: f("\x1b[42m", "\x1b[49m"),
		bgYellow: f("\x1b[43m", "\x1b[49m"),
		bgBlue: f("\x1b[44m", "\x1b[49m"),
		bgMagenta: f("\x1b[45m", "\x1b[49m"),
		bgCyan: f("\x1b[46m", "\x1b[49m"),
		bgWhite: f("\x1b[47m", "\x1b[49m"),

		blackBright: f("\x1b[90m", "\x1b[39m"),
		redBright: f("\x1b[91m", "\x1b[39m"),
		greenBright: f("\x1b[92m", "\x1b[39m"),
		yellowBright: f("\x1b[93m", "\x1b[39m"),
		blueBright: f("\x1b[94m", "\x1b[39m"),
		magentaBright: f("\x1b[95m", "\x1b[39m"),
		cyanBright: f("\x1b[96m", "\x1b[39m"),
		whiteBright: f("\x1b[97m", "\x1b[39m"),

		bgBlackBright: f("\x1b[100m", "\x1b[49m"),
		bgRedBright: f("\x1b[101m", "\x1b[49m"),
		bgGreenBright: f("\x1b[102m", "\x1b[49m"),
		bgYellowBright: f("\x1b[103m", "\x1b[49m"),
		bgBlueBright: f("\x1b[104m", "\x1b[49m"),
		bgMagentaBright: f("\x1b[105m", "\x1b[49m"),
		bgCyanBright: f("\x1b[106m", "\x1b[49m"),
		bgWhiteBright: f("\x1b[107m", "\x1b[49m"),
	}
}

module.exports = createColors()
module.exports.createColors = createColors


/***/ }),

/***/ 4816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLines)
/* harmony export */ });
/** A stream of UTF-8 as whole lines without their ends, some at a time. */
async function* readLines(stream) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let rest = '';
    for await (const chunk of stream) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        if (lines.length > 0)
            yield lines;
    }
}


/***/ }),

/***/ 3434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ createByteSearch),
/* harmony export */   _K: () => (/* binding */ searchFiles),
/* harmony export */   tt: () => (/* binding */ searchBlobs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3071);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4816);


const GREP = [
    'grep',
    '--text',
    '--no-textconv',
    '--no-color',
    '--no-line-number',
    '--no-column',
    '--no-recurse-submodules',
    '--full-name',
    '--null',
    '--ignore-case',
    '--fixed-strings',
];
/** Command lines end at some 100 KB on some machines. */
const PATHS_A_CALL = 400;
const patternsOf = (needles) => needles.flatMap((needle) => ['-e', needle]);
/** Exit code 1: nothing was found. */
function checkExit(code) {
    if (code > 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .XS(`git grep: exit code ${code}`);
}
/** `<commit>:<path>`, NUL, the line; `undefined` for a part of a name with a line break in it. */
function parseLine(text, commit) {
    const end = text.indexOf('\0');
    if (end === -1 || !text.startsWith(`${commit}:`))
        return undefined;
    return { path: text.slice(commit.length + 1, end), line: text.slice(end + 1) };
}
/**
 * Lines of files of a commit that hold one of some texts, file by file, as git finds them. Every line of the archive
 * may hold a short text, so lines are passed on as they come, and never all kept. Throws `GitError`.
 */
async function* searchFiles(git, { commit, paths }, needles) {
    for (let at = 0; at < paths.length; at += PATHS_A_CALL) {
        const some = paths.slice(at, at + PATHS_A_CALL);
        const options = ['--literal-pathspecs', ...GREP, ...patternsOf(needles)];
        const { stdin, stdout, ended } = git.converse([...options, commit, '--', ...some]);
        stdin.end();
        for await (const texts of (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readLines */ .S)(stdout)) {
            yield* texts.map((text) => parseLine(text, commit)).filter((one) => one !== undefined);
        }
        checkExit(await ended);
    }
}
const escapeText = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/**
 * Looks for texts in bytes, letter case aside. Each byte is taken for a letter of Latin-1: to decode all of a file would
 * take most of the time, and so would a copy in lower case. That ignores the case of more than ASCII letters, which
 * finds too much at most.
 */
function createByteSearch(needles) {
    const literals = needles.map((needle) => Buffer.from(needle).toString('latin1'));
    const wanted = new RegExp(literals.map(escapeText).join('|'), 'gi');
    return (bytes) => {
        const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
        return (from) => {
            wanted.lastIndex = from;
            return wanted.exec(text)?.index ?? -1;
        };
    };
}
/**
 * Those of some blobs that hold one of some texts, letter case aside. Git's own search of blobs checks the hash of each,
 * which takes most of its time. Throws as `readEach`.
 */
async function searchBlobs({ readEach }, blobs, needles) {
    const found = new Set();
    const search = createByteSearch(needles);
    await readEach(blobs, ({ blob, bytes }) => {
        if (search(bytes)(0) !== -1)
            found.add(blob);
    });
    return blobs.filter((blob) => found.has(blob));
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

/***/ 7318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bS: () => (/* binding */ disguiseTarget),
  B1: () => (/* binding */ readAddresses),
  Vy: () => (/* binding */ readTraceKey)
});

// EXTERNAL MODULE: ./build/compiled/errors.js
var errors = __webpack_require__(3071);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/compiled/hashes.js

/** SHA-256 of a text in UTF-8, as lower-case hex. */
function sha256hex(text) {
    return createHash('sha256').update(text).digest('hex');
}
/** HMAC-SHA-256 under `key`, of a text in UTF-8. */
function createHmacUnder(key) {
    return (text) => (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
}

// EXTERNAL MODULE: ./build/compiled/merge/files.js
var files = __webpack_require__(8782);
// EXTERNAL MODULE: ./build/compiled/privacy/pseudonym.js
var pseudonym = __webpack_require__(6487);
// EXTERNAL MODULE: ./build/compiled/records/layout.js
var layout = __webpack_require__(8309);
// EXTERNAL MODULE: ./build/compiled/records/properties.js
var properties = __webpack_require__(8346);
;// CONCATENATED MODULE: ./build/compiled/trace/pseudonym-key.js






/** The key that `--key-env` names. */
function readTraceKey({ args, env }) {
    const variable = args.text('key-env') ?? 'PSEUDONYM_KEY';
    const key = env[variable];
    return { hmac: key ? createHmacUnder(key) : null, variable };
}
async function parseOrNothing(clone, blob) {
    try {
        return (0,properties/* parseProperties */.$9)((0,files/* decodeUtf8 */._)(await clone.readBlob(blob), layout/* ARCHIVE_FILE */.sX));
    }
    catch (error) {
        if (error instanceof errors/* DecodeError */.Xc)
            return undefined;
        throw error;
    }
}
/**
 * How addresses are kept, by the newest `archive.json` that can be read. Throws `TranslatedError` when the folder
 * holds no archive, `InputError` when that is of a newer version.
 */
async function readAddresses(clone) {
    const { head, directory } = clone;
    const path = `${directory}/${layout/* ARCHIVE_FILE */.sX}`;
    const blob = (await clone.listFiles(head, [path])).get(path);
    const now = blob === undefined ? undefined : await parseOrNothing(clone, blob);
    if (now !== undefined)
        return now;
    const { versionsOf } = await clone.readHistory();
    for (const { files } of versionsOf([path]).reverse()) {
        const before = files.get(path);
        const properties = before === undefined ? undefined : await parseOrNothing(clone, before);
        if (properties !== undefined)
            return properties;
    }
    throw new errors/* TranslatedError */.Xi({
        en: `--directory: the branch holds no archive there (${layout/* ARCHIVE_FILE */.sX} is missing)`,
        ja: `--directory：ブランチのそのフォルダーにアーカイブはありません（${layout/* ARCHIVE_FILE */.sX}がありません）`,
    });
}
/** An address as the archive knows it: its pseudonym where addresses are replaced. Throws `TranslatedError`. */
function disguise(address, addresses, key) {
    if (addresses.personalData === 'keep' || (0,pseudonym/* isPseudonym */.d4)(address))
        return address;
    const { hmac, variable } = key;
    if (hmac === null) {
        throw new errors/* TranslatedError */.Xi({
            en: `--key-env: this archive holds pseudonyms; put its key into the environment variable ${variable}`,
            ja: `--key-env：このアーカイブのアドレスは仮名化されています。仮名化の鍵を環境変数${variable}に設定してください`,
        });
    }
    if ((0,pseudonym/* keyFingerprint */.yy)(hmac) !== addresses.keyFingerprint) {
        throw new errors/* TranslatedError */.Xi({
            en: `--key-env: the key in ${variable} is not the key of this archive`,
            ja: `--key-env：${variable}の鍵は、このアーカイブの鍵ではありません`,
        });
    }
    return (0,pseudonym/* createPseudonymizer */.tu)(hmac).address(address);
}
/** A target as the archive writes it: an address as its pseudonym. Throws `TranslatedError`. */
function disguiseTarget(target, addresses, key) {
    return target.by === 'email'
        ? { ...target, value: disguise(target.value, addresses, key) }
        : target;
}


/***/ }),

/***/ 1727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runTrace: () => (/* binding */ runTrace)
});

// EXTERNAL MODULE: ./build/compiled/cli/nearest.js + 1 modules
var cli_nearest = __webpack_require__(1764);
// EXTERNAL MODULE: ./build/compiled/cli/time.js
var cli_time = __webpack_require__(1818);
// EXTERNAL MODULE: ./build/compiled/cli/usage-error.js
var usage_error = __webpack_require__(527);
// EXTERNAL MODULE: ./build/compiled/errors.js
var errors = __webpack_require__(3071);
// EXTERNAL MODULE: ./build/compiled/records/counts.js
var counts = __webpack_require__(9983);
// EXTERNAL MODULE: ./build/compiled/records/id.js
var records_id = __webpack_require__(34);
// EXTERNAL MODULE: ./build/compiled/tell/markdown.js
var markdown = __webpack_require__(9635);
// EXTERNAL MODULE: ./build/compiled/tell/words/phrases.js
var phrases = __webpack_require__(6835);
// EXTERNAL MODULE: ./build/compiled/records/failure.js
var records_failure = __webpack_require__(3801);
// EXTERNAL MODULE: ./build/compiled/records/json.js
var json = __webpack_require__(5849);
// EXTERNAL MODULE: ./build/compiled/records/mail-log.js
var mail_log = __webpack_require__(9567);
// EXTERNAL MODULE: ./build/compiled/records/time.js
var records_time = __webpack_require__(3974);
;// CONCATENATED MODULE: ./build/compiled/trace/story.js


const NOTHING = { log: null, failure: null, opens: [] };
/** Equal exactly when the same was known. */
function fingerprint({ log, failure, opens }) {
    return JSON.stringify([log && (0,mail_log/* formatMailLog */.zT)(log), failure && (0,records_failure/* formatFailure */.M3)(failure), opens]);
}
/** Each commit in which something changed for the mail against the one before. */
function listTurns(snapshots, id) {
    const turns = [];
    let known = fingerprint(NOTHING);
    for (const { commit, time, mails } of snapshots) {
        const now = mails.get(id) ?? NOTHING;
        const print = fingerprint(now);
        if (print === known)
            continue;
        known = print;
        turns.push({ commit, time, ...now });
    }
    return turns;
}
/**
 * The states of one mail, each with the commit that learned it first: beside a review the branch goes on
 * with what it knew, so an old state may turn up once more. The last one is that of the last commit.
 */
function findStates(snapshots, id) {
    const turns = listTurns(snapshots, id);
    const byPrint = Map.groupBy(turns, fingerprint);
    byPrint.delete(fingerprint(NOTHING));
    const learned = [...byPrint.values()].flatMap((same) => same.slice(0, 1));
    const [newest, last] = [learned.at(-1), turns.at(-1)];
    const isLast = newest && last && fingerprint(newest) === fingerprint(last);
    return isLast || last === undefined ? learned : [...learned, last];
}
/** What was known last, whether or not the archive holds it still. */
function lastKnown({ states }) {
    return states.findLast(({ log, failure }) => log !== null || failure !== null);
}
/** What became of the mail, as far as it was known. */
function statusOf(story) {
    const last = lastKnown(story);
    return last?.log?.status ?? last?.failure?.status ?? null;
}
function emailOf(story) {
    const last = lastKnown(story);
    return last?.log?.email ?? last?.failure?.email ?? null;
}
/** By the mail log or by the open report. */
function isOpened(story) {
    const last = lastKnown(story);
    return last !== undefined && (Boolean(last.log?.openTime) || last.opens.length > 0);
}

;// CONCATENATED MODULE: ./build/compiled/trace/format-json.js






const exactId = (id) => (id === null ? null : JSON.rawJSON(id));
/** What was sent; its counts are the delivery's, not this mail's. */
function deliveryOf(row) {
    return {
        delivery_id: exactId(row.deliveryId),
        delivery_type: row.deliveryType,
        status: row.status,
        subject: row.subject,
        from_email: row.fromEmail,
        from_name: row.fromName,
        delivery_time: row.deliveryTime,
    };
}
/** The keys of the mail itself stand once, above its states. */
const OF_MAIL = ['maillog_id', 'delivery_id', 'email'];
/** Ours, whatever the provider may add one day. */
const OURS = ['known', 'commit', 'opens'];
function keysOf(line) {
    const record = line === null ? null : (0,json/* parseExact */.jM)(line);
    return (0,json/* isJsonObject */.OW)(record) ? record : {};
}
/**
 * The log's keys as the archive writes them; behind them `sent_history` (`null`: no detail) and what else only the
 * detail has, and the times of the open report.
 */
function stateOf({ commit, time, log, failure, opens }) {
    const detail = keysOf(failure && (0,records_failure/* formatFailure */.M3)(failure));
    const record = { ...detail, ...keysOf(log && (0,mail_log/* formatMailLog */.zT)(log)) };
    const own = mail_log/* MAIL_LOG_KEYS */.qW.filter((key) => !OF_MAIL.includes(key));
    const known = [...own, 'sent_history'];
    const others = [...known, ...OF_MAIL, ...OURS];
    const extra = Object.keys(record).filter((key) => !others.includes(key));
    const first = ['status', ...known.filter((key) => key !== 'status'), ...extra];
    return {
        known: (0,records_time/* formatTime */.fU)(time),
        commit,
        ...Object.fromEntries(first.map((key) => [key, record[key] ?? null])),
        opens,
    };
}
/** Mail stories as one JSON object: records as the archive writes them, ids exact. */
function formatStoriesJson(stories) {
    const mails = stories.map((story) => ({
        maillog_id: exactId(story.maillogId),
        delivery_id: exactId(story.deliveryId),
        email: emailOf(story),
        delivery: story.delivery && deliveryOf(story.delivery),
        states: story.states.map(stateOf),
    }));
    return `${(0,markdown/* formatVisibleJson */._v)({ mails })}\n`;
}

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(7336);
// EXTERNAL MODULE: ./build/compiled/trace/search/address.js
var search_address = __webpack_require__(1461);
;// CONCATENATED MODULE: ./build/compiled/trace/format-text.js






const EN = {
    mails: (number) => (0,phrases/* many */._d)(number, 'mail', 'mails'),
    deliveries: (number) => (0,phrases/* many */._d)(number, 'delivery', 'deliveries'),
    addresses: (number) => (0,phrases/* many */._d)(number, 'address', 'addresses'),
    ofFound: (number) => `of ${(0,markdown/* formatCount */.B4)(number)} found`,
    opened: (number) => `${(0,markdown/* formatCount */.B4)(number)} opened`,
    separator: ', ',
    colon: ': ',
    unknownStatus: 'unknown',
    mailLog: 'mail log',
    to: 'to',
    delivery: 'delivery',
    from: 'from',
    known: 'known since',
    commit: 'commit',
    delivered: 'delivered',
    lastTried: 'last tried',
    openTime: 'opened',
    attempts: 'attempts',
    openReport: 'open report',
    gone: 'no longer in the archive',
};
const JA = {
    mails: (number) => `メール${(0,markdown/* formatCount */.B4)(number)}通`,
    deliveries: (number) => `配信${(0,markdown/* formatCount */.B4)(number)}件`,
    addresses: (number) => `宛先${(0,markdown/* formatCount */.B4)(number)}件`,
    ofFound: (number) => `該当${(0,markdown/* formatCount */.B4)(number)}通のうち`,
    opened: (number) => `開封${(0,markdown/* formatCount */.B4)(number)}通`,
    separator: '、',
    colon: '：',
    unknownStatus: '不明',
    mailLog: 'メールログ',
    to: '宛先',
    delivery: '配信',
    from: '差出人',
    known: '判明',
    commit: 'コミット',
    delivered: '配信日時',
    lastTried: '最終試行',
    openTime: '開封',
    attempts: '配信の試行',
    openReport: '開封レポート',
    gone: 'アーカイブからなくなった',
};
function traceTextsOf(language) {
    return language === 'ja' ? JA : EN;
}
/** Mail stories for a terminal: every text of others is shown, and none of it is obeyed. */
const LONGEST = 500;
const quote = (text) => (text === null ? '' : `"${(0,markdown/* clip */.$Q)((0,markdown/* showText */.h$)(text), LONGEST)}"`);
/** Two spaces between what there is. */
function line(indent, ...parts) {
    const shown = parts.filter((part) => part !== null && part !== '');
    return ' '.repeat(indent) + shown.join('  ');
}
const shown = (text) => (text === null ? null : (0,markdown/* showText */.h$)(text));
function paint(status, { colours }) {
    if (status === null)
        return null;
    if (status === 'SENT')
        return colours.green(status);
    return status === 'RETRY' ? colours.yellow(status) : colours.red((0,markdown/* showText */.h$)(status));
}
const code = (value) => (value === null ? null : (0,markdown/* showText */.h$)(String(value)));
function formatLog(log, style) {
    const { texts } = style;
    const { status, lastResponseCode, lastResponseMessage, deliveryTime, openTime } = log;
    // The delivery time of a mail that did not arrive is that of the last try.
    const when = status === 'SENT' ? texts.delivered : texts.lastTried;
    return [
        line(4, paint(status, style), code(lastResponseCode), quote(lastResponseMessage)),
        ...(deliveryTime === null ? [] : [line(4, when, shown(deliveryTime))]),
        ...(openTime === null ? [] : [line(4, texts.openTime, shown(openTime))]),
    ];
}
function formatAttempt(attempt, style) {
    const { deliveryTime, status, responseCode, responseMessage } = attempt;
    const [time, words] = [shown(deliveryTime) ?? '?', quote(responseMessage)];
    return line(6, time, paint(status, style), code(responseCode), words);
}
/** Without a mail log the failure is all there is, so its own status is told as well. */
function formatFailure(failure, hasLog, style) {
    const { status, lastResponseCode, attempts } = failure;
    const own = hasLog ? [] : [line(4, paint(status, style), code(lastResponseCode))];
    if (attempts.length === 0)
        return own;
    const rows = attempts.map((attempt) => formatAttempt(attempt, style));
    return [...own, line(4, style.texts.attempts), ...rows];
}
function formatState({ commit, time, log, failure, opens }, style) {
    const { texts, colours } = style;
    const isGone = log === null && failure === null;
    const known = line(2, texts.known, (0,records_time/* formatTime */.fU)(time), texts.commit, commit.slice(0, 12));
    return [
        '',
        colours.bold(known),
        ...(isGone ? [line(4, texts.gone)] : []),
        ...(log === null ? [] : formatLog(log, style)),
        ...(failure === null ? [] : formatFailure(failure, log !== null, style)),
        ...(opens.length === 0 ? [] : [line(4, texts.openReport, (0,markdown/* showText */.h$)(opens.join(', ')))]),
    ];
}
function formatHeading(story, { texts, colours }) {
    const { maillogId, deliveryId, delivery } = story;
    const type = lastKnown(story)?.log?.deliveryType ?? delivery?.deliveryType ?? null;
    const subject = quote(delivery?.subject ?? null);
    return [
        colours.bold(line(0, `${texts.mailLog} ${maillogId}`, texts.to, shown(emailOf(story)))),
        line(2, texts.delivery, deliveryId, shown(type), subject),
        ...(delivery?.fromEmail ? [line(2, texts.from, shown(delivery.fromEmail))] : []),
    ];
}
const unique = (values) => new Set(values.filter((value) => value !== null)).size;
/** How many there are, by what became of them. `found`: before a choice by status. */
function formatTotals(stories, found, { texts }) {
    const byStatus = Map.groupBy(stories, (story) => statusOf(story) ?? texts.unknownStatus);
    const statuses = [...byStatus].sort(([, a], [, b]) => b.length - a.length);
    const opened = stories.filter(isOpened).length;
    const counts = [
        texts.mails(stories.length) + (found > stories.length ? ` (${texts.ofFound(found)})` : ''),
        texts.deliveries(unique(stories.map(({ deliveryId }) => deliveryId))),
        texts.addresses(unique(stories.map((story) => (0,search_address/* foldAddress */.iv)(emailOf(story) ?? '')))),
    ];
    const ends = statuses.map(([status, own]) => `${(0,markdown/* showText */.h$)(status)} ${own.length}`);
    const all = opened === 0 ? ends : [...ends, texts.opened(opened)];
    return counts.join(texts.separator) + texts.colon + all.join(texts.separator);
}
/** The totals in a line, then `stories` with an empty line between them. */
function formatStories(stories, found, look) {
    const style = { texts: traceTextsOf(look.language), colours: (0,picocolors.createColors)(look.hasColours) };
    const blocks = stories.map((story) => [
        '',
        ...formatHeading(story, style),
        ...story.states.flatMap((state) => formatState(state, style)),
    ]);
    return [formatTotals(stories, found, style), ...blocks.flat()].map((text) => `${text}\n`).join('');
}

// EXTERNAL MODULE: ./build/compiled/trace/pseudonym-key.js + 1 modules
var pseudonym_key = __webpack_require__(7318);
;// CONCATENATED MODULE: ./build/compiled/trace/search/nearest-addresses.js


/** A person waits for it: what was not read by then is not suggested. */
const LONGEST_MS = 3_000;
const MOST = 5;
const EMAIL = /"email":("(?:[^"\\]|\\.)*")/g;
function addressesOf(bytes) {
    const text = new TextDecoder().decode(bytes);
    return [...text.matchAll(EMAIL)].map(([, quoted = '""']) => {
        // Most addresses need no unescaping, which takes half of the time.
        return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
    });
}
/** Compares an address with every one of the archive, newest files first, for a bounded time. */
async function findSimilar(clone, places, address) {
    const end = performance.now() + LONGEST_MS;
    const files = await clone.listFiles(clone.head, [`${clone.directory}/logs`]);
    const paths = places.groups.flatMap(({ logs }) => logs.map(({ path }) => path)).reverse();
    const blobs = paths.map((path) => files.get(path)).filter((blob) => blob !== undefined);
    const known = new Set();
    let read = 0;
    for await (const { bytes } of clone.readBlobs(blobs)) {
        for (const one of addressesOf(bytes))
            known.add(one);
        read += 1;
        if (performance.now() > end)
            break;
    }
    const wanted = (0,search_address/* foldAddress */.iv)(address);
    const same = [...known].filter((one) => (0,search_address/* foldAddress */.iv)(one) === wanted);
    const near = same.length > 0 ? [] : (0,cli_nearest/* findNearest */.q)(address, known, MOST);
    return { same, near, isComplete: read === blobs.length };
}

// EXTERNAL MODULE: ./build/compiled/records/kind.js
var kind = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/compiled/records/layout.js
var layout = __webpack_require__(8309);
;// CONCATENATED MODULE: ./build/compiled/trace/search/places.js


const byPart = (a, b) => a.part - b.part;
/** Logs and failures of one group have the same month, day and group in their names, whatever their folders. */
const groupKey = ({ name }) => `${name.day ?? ''} ${name.month} ${name.group}`;
function placeFile(path, directory) {
    const place = (0,layout/* parsePath */.Rr)(path.slice(directory.length + 1));
    const name = place && (0,layout/* readShardName */.kb)(place);
    if (place === undefined || name === undefined)
        return [];
    return [{ path, kind: place.kind, part: place.part, name }];
}
function createGroup(files) {
    const ofKind = (kind) => files.filter((file) => file.kind === kind).sort(byPart);
    return {
        logs: ofKind('logs'),
        failures: ofKind('failures'),
        day: files[0]?.name.day ?? null,
        deliveryId: files[0]?.name.deliveryId ?? null,
    };
}
/** Sorts the files of a commit; those that the archive does not know are left out. */
function indexPlaces(files, directory) {
    const placed = [...files.keys()].flatMap((path) => placeFile(path, directory));
    const ofKind = (...kinds) => placed.filter(({ kind }) => kinds.includes(kind));
    const grouped = Map.groupBy(ofKind('logs', 'failures'), groupKey);
    const groups = [...grouped]
        .sort(([a], [b]) => (0,kind/* compareText */.n6)(a, b))
        .map(([, own]) => createGroup(own));
    const groupOf = new Map(groups.flatMap((group) => [...group.logs, ...group.failures].map(({ path }) => [path, group])));
    const reports = Map.groupBy(ofKind('reports'), ({ name }) => name.deliveryId);
    const deliveries = Map.groupBy(ofKind('deliveries'), ({ name }) => name.day);
    return {
        groups,
        groupOf: (path) => groupOf.get(path),
        reportsOf: (id) => (reports.get(id) ?? []).map(({ path }) => path),
        deliveriesOf: (day) => (deliveries.get(day) ?? []).map(({ path }) => path),
    };
}

// EXTERNAL MODULE: ./build/compiled/merge/files.js
var merge_files = __webpack_require__(8782);
// EXTERNAL MODULE: ./build/compiled/records/delivery.js
var delivery = __webpack_require__(1835);
// EXTERNAL MODULE: ./build/compiled/clone/search.js
var search = __webpack_require__(3434);
;// CONCATENATED MODULE: ./build/compiled/trace/search/target.js

/** What every line of the target holds; other lines may hold it as well. ASCII letter case aside. */
function needleOf({ by, value }) {
    if (by === 'email')
        return (0,search_address/* searchPiece */.rB)(value);
    return by === 'maillogId' ? `{"maillog_id":${value},` : `,"delivery_id":${value},`;
}
/** Whether a mail log or failure is of the target. Another letter case is the same mailbox. */
function isOfTarget({ maillogId, deliveryId, email }, { by, value }) {
    if (by === 'maillogId')
        return maillogId === value;
    if (by === 'deliveryId')
        return deliveryId === value;
    return email !== null && (0,search_address/* foldAddress */.iv)(email) === (0,search_address/* foldAddress */.iv)(value);
}

;// CONCATENATED MODULE: ./build/compiled/trace/search/excerpts.js






const ID = /^\s*\{"maillog_id":(\d+),/;
const LINE_FEED = 0x0a;
/** An editor may put a byte order mark before the first record of a file. */
const MARK = /^\ufeff/;
const viewOf = (content) => Buffer.from(content.buffer, content.byteOffset, content.byteLength);
function createSearch(bytes, target) {
    const needle = needleOf(target);
    if (target.by === 'email')
        return (0,search/* createByteSearch */.RV)([needle])(bytes);
    return (from) => bytes.indexOf(needle, from);
}
/** Lines of a file that may be of the target. */
function findLines(content, target) {
    const bytes = viewOf(content);
    const find = createSearch(bytes, target);
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const lines = [];
    for (let at = find(0); at !== -1;) {
        const start = at === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, at - 1) + 1;
        const found = bytes.indexOf(LINE_FEED, at);
        const end = found === -1 ? bytes.length : found;
        lines.push(decoder.decode(bytes.subarray(start, end)));
        at = find(end);
    }
    return lines;
}
/** Between which ids the records of a file are. */
function boundsOf(content) {
    const bytes = viewOf(content);
    const head = bytes.toString('latin1', 0, 200).split('\n');
    const tailStart = bytes.lastIndexOf('\n{"maillog_id":');
    const tail = bytes.toString('latin1', tailStart + 1, tailStart + 100);
    const first = head.map((line) => ID.exec(line)?.[1]).find((id) => id !== undefined) ?? '';
    return { first, last: ID.exec(tail)?.[1] ?? first };
}
/** `undefined` when the line is no record. */
function readLine(line, decode) {
    try {
        return decode((0,json/* decodeObject */.gv)((0,json/* parseExact */.jM)(line.replace(MARK, '')), 'record'));
    }
    catch (error) {
        if (error instanceof errors/* DecodeError */.Xc || error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** Reads lines as records of one kind, and keeps those of the target. */
function createReader(decode, target) {
    return (lines) => {
        const read = lines.map((line) => readLine(line, decode)).filter((one) => one !== undefined);
        const own = read.filter((record) => isOfTarget(record, target));
        const records = new Map(own.map((record) => [record.maillogId, record]));
        return { records, unreadable: lines.length - read.length };
    };
}
const readLogLines = (target) => createReader(mail_log/* decodeMailLog */.CR, target);
const readFailureLines = (target) => createReader(records_failure/* decodeFailure */.lx, target);

;// CONCATENATED MODULE: ./build/compiled/trace/search/locate.js


/** Days before and behind the one that an id points to: a delivery's logs may be made some time before it starts. */
const DAYS_AROUND = 3;
const filesOf = ({ logs, failures }) => [...logs, ...failures];
const pathsOf = (group) => filesOf(group).map(({ path }) => path);
/** Some files by their groups. */
function groupFiles(places, paths) {
    const found = new Set(paths);
    const holding = new Set([...found].map(places.groupOf).filter((group) => group !== undefined));
    return [...holding].map((group) => ({
        group,
        files: filesOf(group).filter(({ path }) => found.has(path)),
    }));
}
async function searchGroups({ clone, places, search }, groups) {
    // A few names cost git less than a folder with everything, and many more.
    const few = groups.length < places.groups.length;
    const { directory } = clone;
    const paths = few ? groups.flatMap(pathsOf) : [`${directory}/logs`, `${directory}/failures`];
    return groupFiles(places, await search(paths, groups.flatMap(filesOf)));
}
/** Ids ascend with the days on which logs were made, nearly: where the id must be is looked at first. */
async function groupsAround({ clone, places }, id) {
    const dated = places.groups.filter(({ day, logs }) => day !== null && logs.length > 0);
    const days = [...new Set(dated.map(({ day }) => day))];
    const files = await clone.listFiles(clone.head, [`${clone.directory}/logs`]);
    let [low, high] = [0, days.length - 1];
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        const path = dated.find(({ day }) => day === days[middle])?.logs[0]?.path ?? '';
        const blob = files.get(path);
        const first = blob && boundsOf(await clone.readBlob(blob)).first;
        if (first && (0,records_id/* compareIds */.q3)(id, first) < 0)
            high = middle - 1;
        else
            low = middle;
    }
    const near = new Set(days.slice(Math.max(0, low - DAYS_AROUND), low + DAYS_AROUND + 1));
    return places.groups.filter(({ day }) => day === null || near.has(day));
}
async function locateMail(scope, id) {
    const around = await groupsAround(scope, id);
    const found = await searchGroups(scope, around);
    return found.length > 0 ? found : searchGroups(scope, scope.places.groups);
}
/** The groups that may hold mails of the target in the head of the clone. */
async function locate(scope, { by, value }) {
    const { groups } = scope.places;
    if (by === 'maillogId')
        return locateMail(scope, value);
    if (by === 'deliveryId') {
        // The name of a BULK delivery's file is its id.
        const own = groups.filter(({ deliveryId }) => deliveryId === value);
        if (own.length > 0)
            return own.map((group) => ({ group, files: filesOf(group) }));
    }
    return searchGroups(scope, groups);
}

;// CONCATENATED MODULE: ./build/compiled/trace/search/past.js

/**
 * Files of the history that hold mails of the target, each with the last blob that did: path from the root of the
 * branch → blob. What the head holds is not searched again. `now`: the files of the head.
 */
async function searchPast(clone, now, target, scope) {
    const folders = ['logs', 'failures'].map((kind) => `${clone.directory}/${kind}`);
    const past = (await clone.readHistory()).filesBelow(folders);
    const held = new Set(now.values());
    const wanted = past.filter(({ path, blob }) => !held.has(blob) && (scope === 'everything' || !now.has(path)));
    const blobs = [...new Set(wanted.map(({ blob }) => blob))];
    const found = new Set(await clone.searchBlobs(blobs, [needleOf(target)]));
    return new Map(wanted.flatMap(({ path, blob }) => (found.has(blob) ? [[path, blob]] : [])));
}

// EXTERNAL MODULE: ./build/compiled/records/open-report.js
var open_report = __webpack_require__(750);
;// CONCATENATED MODULE: ./build/compiled/trace/search/file-excerpts.js

/** Reads blobs of one kind. */
function createFileExcerpts(clone, target, readLines) {
    const excerpts = new Map();
    const bounds = new Map();
    function add(blob, lines) {
        const excerpt = readLines(lines);
        excerpts.set(blob, excerpt);
        return excerpt;
    }
    return {
        add,
        known: (blob) => excerpts.get(blob),
        read: async (blob) => excerpts.get(blob) ?? add(blob, findLines(await clone.readBlob(blob), target)),
        async readBounds(blob) {
            const known = bounds.get(blob);
            if (known !== undefined)
                return known;
            const bytes = await clone.readBlob(blob);
            if (!excerpts.has(blob))
                add(blob, findLines(bytes, target));
            const own = boundsOf(bytes);
            bounds.set(blob, own);
            return own;
        },
        async readAhead(blobs) {
            const wanted = blobs.filter((blob) => !excerpts.has(blob));
            await clone.readEach(wanted, ({ blob, bytes }) => add(blob, findLines(bytes, target)));
        },
        countUnreadable: () => [...excerpts.values()].reduce((sum, one) => sum + one.unreadable, 0),
    };
}

;// CONCATENATED MODULE: ./build/compiled/trace/snapshots.js








/** Beyond this many parts a mail is looked for where its id must be. */
const FEW_PARTS = 4;
const FEW_IDS = 8;
function parseOpens(bytes, path) {
    const rows = (0,open_report/* parseOpenReport */.ez)((0,merge_files/* decodeUtf8 */._)(bytes, path)).rows.map(open_report/* unpackOpen */.vm);
    const opened = rows.filter(({ openTime }) => openTime !== '');
    const byAddress = Map.groupBy(opened, ({ email }) => (0,search_address/* foldAddress */.iv)(email));
    const times = [...byAddress].map(([email, own]) => {
        return [email, own.map(({ openTime }) => openTime).sort()];
    });
    return new Map(times);
}
function partsIn(files, version) {
    return files.flatMap(({ path }) => {
        const blob = version.files.get(path);
        return blob === undefined ? [] : [[path, blob]];
    });
}
async function readAll(parts, files) {
    const records = new Map();
    for (const [, blob] of parts) {
        for (const [id, record] of (await files.read(blob)).records)
            records.set(id, record);
    }
    return records;
}
/** Whether the file could hold an id, or in which direction to go on. */
function direction({ first, last }, id) {
    if (first === '')
        return 0;
    if ((0,records_id/* compareIds */.q3)(id, first) < 0)
        return -1;
    return (0,records_id/* compareIds */.q3)(id, last) > 0 ? 1 : 0;
}
/** Looks for one mail in parts that were read, else, as ids ascend from part to part, in few of the others. */
async function findRecord(parts, id, files) {
    const known = parts.map(([, blob]) => files.known(blob));
    const held = known.find((excerpt) => excerpt?.records.has(id));
    if (held !== undefined || !known.includes(undefined))
        return held?.records.get(id);
    return bisect(parts, id, files);
}
/** Reads few of many parts. */
async function bisect(parts, id, files) {
    let [low, high] = [0, parts.length - 1];
    while (low <= high) {
        const middle = (low + high) >> 1;
        const blob = parts[middle]?.[1] ?? '';
        const bounds = await files.readBounds(blob);
        const next = direction(bounds, id);
        // A part that does not tell its ids may be any.
        if (next === 0 && bounds.first === '')
            return (await readAll(parts, files)).get(id);
        if (next === 0)
            return (await files.read(blob)).records.get(id);
        [low, high] = next < 0 ? [low, middle - 1] : [middle + 1, high];
    }
    return undefined;
}
/** Whether so few mails are asked for of so many parts that each is looked for. */
const isSparse = (parts, { ids }) => parts.length > FEW_PARTS && ids.size <= FEW_IDS;
async function readParts(parts, found, files) {
    if (!isSparse(parts, found))
        return readAll(parts, files);
    const records = new Map();
    for (const id of found.ids) {
        const record = await findRecord(parts, id, files);
        if (record !== undefined)
            records.set(id, record);
    }
    return records;
}
function createOpensReader(clone) {
    const known = new Map();
    let unreadable = 0;
    async function read(path, blob) {
        try {
            return parseOpens(await clone.readBlob(blob), path);
        }
        catch (error) {
            if (!(error instanceof errors/* DecodeError */.Xc))
                throw error;
            unreadable += 1;
            return new Map();
        }
    }
    return {
        unreadable: () => unreadable,
        async readOpens(paths, { files }) {
            const all = new Map();
            for (const path of paths) {
                const blob = files.get(path);
                if (blob === undefined)
                    continue;
                const opens = known.get(blob) ?? (await read(path, blob));
                known.set(blob, opens);
                for (const [email, times] of opens)
                    all.set(email, [...(all.get(email) ?? []), ...times]);
            }
            return all;
        },
    };
}
/** What a search found, file by file. */
async function* groupByFile(found) {
    let path = '';
    let lines = [];
    for await (const one of found) {
        if (one.path !== path && lines.length > 0)
            yield { path, lines };
        if (one.path !== path)
            [path, lines] = [one.path, []];
        lines.push(one.line);
    }
    if (lines.length > 0)
        yield { path, lines };
}
/** Reads what versions of the archive's files say of the target. */
function createSnapshotReader(clone, target) {
    const logs = createFileExcerpts(clone, target, readLogLines(target));
    const failures = createFileExcerpts(clone, target, readFailureLines(target));
    const opens = createOpensReader(clone);
    const ofKind = (files, kind) => files.filter((file) => file.kind === kind);
    const blobsOf = (files, version) => partsIn(files, version).map(([, blob]) => blob);
    return {
        async search(paths, files, blobs) {
            const kinds = new Map(files.map(({ path, kind }) => [path, kind]));
            const found = new Set();
            const add = (path, lines) => (kinds.get(path) === 'logs' ? logs : failures).add(blobs.get(path) ?? '', lines);
            const place = { commit: clone.head, paths };
            for await (const { path, lines } of groupByFile(clone.search(place, [needleOf(target)]))) {
                if (!kinds.has(path))
                    continue;
                found.add(path);
                add(path, lines);
            }
            for (const { path } of files)
                if (!found.has(path))
                    add(path, []);
            return found;
        },
        async readFiles(files, version) {
            const [ownLogs, ownFailures] = [ofKind(files, 'logs'), ofKind(files, 'failures')];
            await logs.readAhead(blobsOf(ownLogs, version));
            await failures.readAhead(blobsOf(ownFailures, version));
            return {
                logs: await readAll(partsIn(ownLogs, version), logs),
                failures: await readAll(partsIn(ownFailures, version), failures),
            };
        },
        async readAhead(found, versions) {
            const blobs = (kind) => found.flatMap((one, index) => {
                const files = one.group[kind];
                if (isSparse(files, one))
                    return [];
                return (versions[index] ?? []).flatMap((version) => blobsOf(files, version));
            });
            await logs.readAhead(blobs('logs'));
            await failures.readAhead(blobs('failures'));
        },
        readRecords: (found, versions) => Array.fromAsync(versions, async (version) => ({
            logs: await readParts(partsIn(found.group.logs, version), found, logs),
            failures: await readParts(partsIn(found.group.failures, version), found, failures),
        })),
        readOpens: opens.readOpens,
        countUnreadable: () => logs.countUnreadable() + failures.countUnreadable() + opens.unreadable(),
    };
}
/** What the records and opens of one commit say, mail by mail. */
function joinKnowledge({ logs, failures }, opens) {
    const ids = new Set([...logs.keys(), ...failures.keys()]);
    const mails = [...ids].map((id) => {
        const [log = null, failure = null] = [logs.get(id), failures.get(id)];
        const email = log?.email ?? failure?.email ?? null;
        const times = email === null ? [] : (opens.get((0,search_address/* foldAddress */.iv)(email)) ?? []);
        return [id, { log, failure, opens: times }];
    });
    return new Map(mails);
}

;// CONCATENATED MODULE: ./build/compiled/trace/trace.js









const trace_pathsOf = ({ logs, failures }) => [...logs, ...failures].map(({ path }) => path);
/** Which mails of the target there are; the files of all groups are read at one go. */
async function readNow({ reader }, located, head) {
    const files = located.flatMap((one) => one.files);
    await reader.readFiles(files, head);
    return Array.fromAsync(located, async ({ group, files: own }) => {
        const { logs, failures } = await reader.readFiles(own, head);
        const records = [...logs.values(), ...failures.values()];
        const ids = records.map(({ deliveryId }) => deliveryId).filter((id) => id !== null);
        return {
            group,
            ids: new Set(records.map(({ maillogId }) => maillogId)),
            deliveryIds: new Set(ids),
        };
    });
}
/** Where each delivery's row stands: on the day of its logs, or on another one, which must be searched. */
async function listDeliveryFiles({ clone, places }, found) {
    const near = found.flatMap(({ group }) => places.deliveriesOf(group.day));
    const apart = found.filter(({ group }) => group.deliveryId === null);
    const ids = new Set(apart.flatMap(({ deliveryIds }) => [...deliveryIds]));
    if (ids.size === 0)
        return near;
    const place = { commit: clone.head, paths: [`${clone.directory}/deliveries`] };
    const needles = [...ids].map((id) => `${id},`);
    const lines = await Array.fromAsync(clone.search(place, needles), ({ path }) => path);
    return [...new Set([...near, ...lines])];
}
/** Every delivery's row as it was known last. */
async function readDeliveries({ clone }, versions) {
    const rows = new Map();
    const files = versions.at(-1)?.files ?? new Map();
    await clone.prefetch(files.values());
    for (const [path, blob] of files) {
        try {
            const list = delivery/* DELIVERIES */.rV.parse((0,merge_files/* decodeUtf8 */._)(await clone.readBlob(blob), path));
            for (const row of list)
                rows.set(row.deliveryId, row);
        }
        catch (error) {
            if (!(error instanceof errors/* DecodeError */.Xc))
                throw error;
        }
    }
    return rows;
}
/** What was known of a group's mails, commit by commit. */
async function readSnapshots({ reader }, found, reports, versions) {
    const records = await reader.readRecords(found, versions);
    const nothing = { logs: new Map(), failures: new Map() };
    return Array.fromAsync(versions, async (version, index) => {
        const opens = await reader.readOpens(reports, version);
        const mails = joinKnowledge(records[index] ?? nothing, opens);
        return { commit: version.commit, time: version.time, mails };
    });
}
function toStories(snapshots, deliveries) {
    const ids = new Set(snapshots.flatMap(({ mails }) => [...mails.keys()]));
    return [...ids].map((maillogId) => {
        const states = findStates(snapshots, maillogId);
        const last = states.findLast(({ log, failure }) => log !== null || failure !== null);
        const deliveryId = last?.log?.deliveryId ?? last?.failure?.deliveryId ?? null;
        const delivery = deliveries.get(deliveryId ?? '') ?? null;
        return { maillogId, deliveryId, delivery, states };
    });
}
async function readStories(tracer, found, asOf) {
    const { clone, places, reader } = tracer;
    const rows = await listDeliveryFiles(tracer, found);
    const own = found.map(({ group }) => trace_pathsOf(group));
    const reports = found.map(({ deliveryIds }) => [...deliveryIds].flatMap(places.reportsOf));
    const history = await clone.readHistory();
    const listVersions = (...paths) => history.versionsOf(paths).filter(({ onBranch }) => asOf === null || onBranch <= asOf);
    const versions = found.map((_, at) => listVersions(...(own[at] ?? []), ...(reports[at] ?? [])));
    await reader.readAhead(found, versions);
    const deliveries = await readDeliveries(tracer, listVersions(...rows));
    const stories = [];
    for (const [at, one] of found.entries()) {
        const snapshots = await readSnapshots(tracer, one, reports[at] ?? [], versions[at] ?? []);
        stories.push(...toStories(snapshots, deliveries));
    }
    return stories.sort((a, b) => (0,records_id/* compareIds */.q3)(a.maillogId, b.maillogId));
}
/** The stories of the mails that some files hold in a version, `located` among the places of `files`. */
async function traceLocated(tracer, asOf, { located, files }) {
    const version = { commit: tracer.clone.head, time: 0, onBranch: 0, files };
    const found = await readNow(tracer, located, version);
    const stories = found.length === 0 ? [] : await readStories(tracer, found, asOf);
    return { stories, isHeld: found.some(({ ids }) => ids.size > 0) };
}
/** The stories of mails that files of the history hold and the head, whose files are `now`, does not. */
async function tracePast({ clone, reader }, { target, asOf }, now, scope) {
    const files = await searchPast(clone, now, target, scope);
    const places = indexPlaces(new Map([...now, ...files]), clone.directory);
    const located = groupFiles(places, files.keys());
    return traceLocated({ clone, places, reader }, asOf, { located, files });
}
/** The stories of all mails of the target in the head, or in files that it no longer has; by mail log id. */
async function trace(clone, request) {
    const { target, asOf } = request;
    const files = await clone.listFiles(clone.head, [clone.directory]);
    const places = indexPlaces(files, clone.directory);
    const reader = createSnapshotReader(clone, target);
    const search = (paths, some) => reader.search(paths, some, files);
    const located = await locate({ clone, places, search }, target);
    const now = await traceLocated({ clone, places, reader }, asOf, { located, files });
    const known = new Set(now.stories.map(({ maillogId }) => maillogId));
    const gone = await tracePast({ clone, reader }, request, files, 'gone-files');
    const lost = gone.stories.filter(({ maillogId }) => !known.has(maillogId));
    const stories = [...now.stories, ...lost];
    return {
        stories: stories.sort((a, b) => (0,records_id/* compareIds */.q3)(a.maillogId, b.maillogId)),
        unreadable: reader.countUnreadable(),
        past: lost.length,
        isHeld: now.isHeld || gone.isHeld,
    };
}
/** The stories of all mails of the target that the head does not hold, from every version of every file. */
async function traceHistory(clone, request) {
    const files = await clone.listFiles(clone.head, [clone.directory]);
    const reader = createSnapshotReader(clone, request.target);
    const told = await tracePast({ clone, reader }, request, files, 'everything');
    return { ...told, unreadable: reader.countUnreadable(), past: told.stories.length };
}

;// CONCATENATED MODULE: ./build/compiled/trace/run.js
















/** Far above what a mail server takes (254), and below what a command line holds. */
const run_LONGEST = 1000;
const TARGETS = ['email', 'maillog-id', 'delivery-id'];
/** What was typed. Throws `UsageError`. */
function readTarget({ args }) {
    const given = TARGETS.filter((name) => args.has(name));
    const [name] = given;
    if (given.length !== 1 || name === undefined) {
        throw new usage_error/* UsageError */.e({
            en: 'expected one of --email, --maillog-id and --delivery-id',
            ja: '--email、--maillog-id、--delivery-idのいずれか1つを指定してください',
        });
    }
    const text = args.text(name) ?? '';
    if (name === 'email') {
        const value = (0,search_address/* readTypedAddress */.pc)(text);
        if (value !== '' && value.length <= run_LONGEST)
            return { by: 'email', value };
        throw new usage_error/* UsageError */.e({
            en: `--email: expected an address of at most ${run_LONGEST} characters`,
            ja: `--email：${run_LONGEST}文字以内のアドレスを指定してください`,
        });
    }
    const id = (0,records_id/* parseId */.Fg)(text.trim());
    if (id !== undefined)
        return { by: name === 'maillog-id' ? 'maillogId' : 'deliveryId', value: id };
    throw new usage_error/* UsageError */.e({
        en: `--${name}: expected a positive integer`,
        ja: `--${name}：正の整数を指定してください`,
    });
}
function readStatuses({ args }) {
    const words = args.texts('status').flatMap((text) => text.split(/[,\s]+/));
    return words.filter((word) => word !== '').map((word) => word.toUpperCase());
}
const list = (words) => words.map((word) => `  ${(0,markdown/* showText */.h$)(word)}\n`).join('');
/** Says that none of what was found has the status. */
async function tellOthers({ stderr, language }, count) {
    const text = {
        en: `none of ${count === 1 ? 'one mail' : `${count} mails`} found has this status`,
        ja: `該当するメール${count}通の中に、この状態のものはありません`,
    };
    await stderr.print(`${text[language]}\n`);
    return 1;
}
/** Says that there is none, and which addresses are like it. */
async function tellNone(context, near) {
    const { stderr, language } = context;
    const then = context.args.has('as-of');
    const none = {
        en: `the archive knows no such mail${then ? ' as of that time' : ''}`,
        ja: `${then ? 'その時点で、' : ''}アーカイブに該当するメールはありません`,
    };
    const similar = { en: 'addresses like it in the archive:', ja: 'アーカイブにある似たアドレス：' };
    await stderr.print(`${none[language]}\n`);
    if (near.length > 0)
        await stderr.print(`${similar[language]}\n${list(near)}`);
    return 1;
}
/** Once more with every spelling of the address that the archive has and git's search does not see as the same. */
async function traceSimilar(clone, target, asOf) {
    const none = { stories: [], unreadable: 0, past: 0, isHeld: false };
    if (target.by !== 'email')
        return { traced: none, near: [] };
    const places = indexPlaces(await clone.listFiles(clone.head, [clone.directory]), clone.directory);
    const { same, near } = await findSimilar(clone, places, target.value);
    const found = await Array.fromAsync(same, (value) => trace(clone, { target: { by: 'email', value }, asOf }));
    const byId = new Map(found.flatMap(({ stories }) => stories.map((story) => [story.maillogId, story])));
    const sum = (key) => found.reduce((all, one) => all + one[key], 0);
    const stories = [...byId.values()];
    const isHeld = found.some((one) => one.isHeld);
    const traced = { stories, unreadable: sum('unreadable'), past: sum('past'), isHeld };
    return { traced, near };
}
const isFound = ({ stories, isHeld }) => stories.length > 0 || isHeld;
/** What the branch holds, then the address in other spellings, then what the history alone holds. */
async function traceAll(clone, target, asOf, isPlain) {
    const held = await trace(clone, { target, asOf });
    if (isFound(held))
        return { traced: held, near: [] };
    const none = { traced: held, near: [] };
    const { traced: similar, near } = isPlain ? await traceSimilar(clone, target, asOf) : none;
    const traced = isFound(similar) ? similar : await traceHistory(clone, { target, asOf });
    return { traced: { ...traced, unreadable: held.unreadable + traced.unreadable }, near };
}
/** Says that some of the mails are no longer in the archive: an archive in order loses none. */
async function tellPast({ stderr, language }, { past }) {
    if (past === 0)
        return;
    const text = {
        en: `note: ${(0,phrases/* many */._d)(past, 'mail was', 'mails were')} found in the history alone: the newest commit of the branch no longer holds ${past === 1 ? 'it' : 'them'}; 'blastengine-archive verify' tells what is missing`,
        ja: `注意：${past}通は履歴だけで見つかりました。ブランチの最新のコミットにはありません。欠けているものは 'blastengine-archive verify' で確認できます`,
    };
    await stderr.print(`${text[language]}\n`);
}
/** An odd status is no mistake in itself: the provider may add one. */
async function tellStatuses(context, wanted, stories) {
    const known = new Set([...counts/* STATUSES */.f, ...stories.map((story) => statusOf(story) ?? '')]);
    const words = wanted.filter((word) => !known.has(word));
    for (const word of words) {
        const [nearest] = (0,cli_nearest/* findNearest */.q)(word, known);
        const { en, ja } = {
            en: `--status: no mail has the status '${word}'`,
            ja: `--status：状態が '${word}' のメールはありません`,
        };
        const hint = { en: `; did you mean '${nearest}'?`, ja: `。'${nearest}' ではありませんか` };
        const text = context.language === 'ja' ? ja : en;
        await context.stderr.print(`${(0,markdown/* showText */.h$)(text)}${nearest === undefined ? '' : (0,markdown/* showText */.h$)(hint[context.language])}\n`);
    }
}
async function warnOfUnreadable({ stderr, language }, count) {
    if (count === 0)
        return;
    const text = {
        en: `warning: ${count} records or files that may belong here cannot be read; 'blastengine-archive verify' names them`,
        ja: `警告：該当する可能性のあるレコードかファイルのうち${count}件を読み取れません。'blastengine-archive verify' で確認できます`,
    };
    await stderr.print(`${text[language]}\n`);
}
/** `trace`. 0: told; 1: no such mail. Throws `OwnError`. */
async function runTrace(context) {
    const { args, stdout, language } = context;
    const typed = readTarget(context);
    const statuses = readStatuses(context);
    const time = args.text('as-of');
    const asOf = time === undefined ? null : (0,cli_time/* readTime */.a)('as-of', time).last;
    const clone = await context.openClone();
    const addresses = await (0,pseudonym_key/* readAddresses */.B1)(clone);
    const target = (0,pseudonym_key/* disguiseTarget */.bS)(typed, addresses, (0,pseudonym_key/* readTraceKey */.Vy)(context));
    const isPlain = addresses.personalData === 'keep';
    const { traced, near } = await traceAll(clone, target, asOf, isPlain);
    await warnOfUnreadable(context, traced.unreadable);
    await tellPast(context, traced);
    const isWanted = (story) => statuses.length === 0 || statuses.includes((statusOf(story) ?? '').toUpperCase());
    const stories = traced.stories.filter(isWanted);
    if (stories.length === 0) {
        await tellStatuses(context, statuses, traced.stories);
        if (traced.unreadable > 0)
            throw unreadableError();
        const others = traced.stories.length;
        return others > 0 ? tellOthers(context, others) : tellNone(context, near);
    }
    const look = { language, hasColours: stdout.hasColours };
    const text = args.has('json')
        ? formatStoriesJson(stories)
        : formatStories(stories, traced.stories.length, look);
    await stdout.print(text);
    return 0;
}
/** Nothing was found, but what could not be read may have held it. */
function unreadableError() {
    return new errors/* TranslatedError */.Xi({
        en: 'nothing was found in what can be read',
        ja: '読み取れた範囲では見つかりませんでした',
    });
}


/***/ }),

/***/ 1461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iv: () => (/* binding */ foldAddress),
/* harmony export */   pc: () => (/* binding */ readTypedAddress),
/* harmony export */   rB: () => (/* binding */ searchPiece)
/* harmony export */ });
/** An address as it is compared: whatever its letter case, its width and how its accents are stored. */
function foldAddress(address) {
    return address.normalize('NFKC').toLowerCase();
}
// Soft hyphen, zero-width characters, byte order mark, direction marks: they come along when text is copied.
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;
function decodeLink(link) {
    const [address = ''] = link.slice('mailto:'.length).split('?');
    try {
        return decodeURIComponent(address);
    }
    catch {
        return address;
    }
}
/**
 * The address that a person means by what was typed or pasted: without line breaks and spaces around it, `mailto:`,
 * a name before angle brackets, or quotes around it. '' when nothing is left.
 */
function readTypedAddress(typed) {
    const [, bracketed] = /<([^<>]+)>\s*$/.exec(typed) ?? [];
    const plain = (bracketed ?? typed).replace(INVISIBLE, '').trim();
    const address = /^mailto:/i.test(plain) ? decodeLink(plain).trim() : plain;
    return address.replace(/^(["'])(.*)\1$/, '$2').replace(/^<|>$/g, '');
}
/** The same bytes in every spelling that differs in case alone. */
function isStable(letter) {
    if (letter <= '\u007f')
        return true;
    return letter.toLowerCase() === letter.toUpperCase() && letter.normalize('NFKC') === letter;
}
/**
 * The longest piece of `"email":"…"`, as the archive writes it, that every spelling of an address has in common but
 * for the case of ASCII letters: git ignores the case of no other letter.
 */
function searchPiece(address) {
    const text = `"email":${JSON.stringify(address)}`;
    const pieces = [''];
    for (const letter of text) {
        if (!isStable(letter))
            pieces.push('');
        else
            pieces[pieces.length - 1] += letter;
    }
    // A piece that holds the key alone is in every line.
    const useful = pieces.filter((piece) => piece !== '"email":"');
    return useful.sort((a, b) => b.length - a.length)[0] ?? '"email":"';
}


/***/ })

};
