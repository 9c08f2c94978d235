export const id = 542;
export const ids = [542];
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
