export const id = 935;
export const ids = [935];
export const modules = {

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
    line: formatMailLog,
};


/***/ })

};
