export const id = 307;
export const ids = [307];
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

/***/ 8309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ CHART_FILES),
/* harmony export */   El: () => (/* binding */ PART_SIZE),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   KU: () => (/* binding */ resourceOf),
/* harmony export */   Rg: () => (/* binding */ formatGroup),
/* harmony export */   Rr: () => (/* binding */ parsePath),
/* harmony export */   Wk: () => (/* binding */ isOfMails),
/* harmony export */   ZM: () => (/* binding */ GIT_ATTRIBUTES),
/* harmony export */   _u: () => (/* binding */ ERASURES_FILE),
/* harmony export */   eh: () => (/* binding */ COVERAGE_FILE),
/* harmony export */   hb: () => (/* binding */ parseGroup),
/* harmony export */   kb: () => (/* binding */ readShardName),
/* harmony export */   lp: () => (/* binding */ errorShard),
/* harmony export */   ne: () => (/* binding */ SHARD_KINDS),
/* harmony export */   qh: () => (/* binding */ isJsonLines),
/* harmony export */   rX: () => (/* binding */ logStemOf),
/* harmony export */   sX: () => (/* binding */ ARCHIVE_FILE),
/* harmony export */   tI: () => (/* binding */ isMonthRight),
/* harmony export */   wb: () => (/* binding */ isContentsPath),
/* harmony export */   xl: () => (/* binding */ partPath)
/* harmony export */ });
/* unused harmony exports RESOURCES, dayOfLog, logShard, failureShard, deliveryShard, reportShard, contentsPath, USAGE_SHARD, dayOfLogs */
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3974);

/** Record → path, and back. Paths are relative to the archive's `directory`. */
/**
 * What can be asked for with the input `resources`; each is kept in shards of its own. Whoever adds one is led by the
 * compiler to every place that must know it.
 */
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
/** Which kind a path is of, by its folder, or its name at the top; `undefined`: none. */
function resourceOf(path) {
    const [name] = /^[a-z]+(?=\/|\.|_part-)/.exec(path) ?? [];
    return RESOURCES.find((one) => one === name);
}
/** Records in one file at most. */
const PART_SIZE = 10_000;
const ARCHIVE_FILE = 'archive.json';
const COVERAGE_FILE = 'coverage.json';
const ERASURES_FILE = 'erasures.csv';
/**
 * What `.gitattributes` says at the root of the branch: line ends are never changed, and a NUL in a subject
 * does not turn a diff into "Binary files differ".
 */
const GIT_ATTRIBUTES = '* -text diff\n';
/** The picture that `README.md` at the root of the branch shows, for a bright page and for a dark one. */
const CHART_FILES = {
    light: 'charts/mails-light.svg',
    dark: 'charts/mails-dark.svg',
};
const DAILY = new Map([
    ['TRANSACTION', 'transaction'],
    ['SMTP', 'smtp'],
]);
/** Day of a log: when it was created, else when it was delivered. */
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
const MONTH = '(?<month>\\d{4}-(?:0[1-9]|1[0-2])|undated)';
const DAY = '(?<day>\\d{4}-\\d{2}-\\d{2})';
const GROUP = '(?:delivery_(?<id>[1-9]\\d*)|(?<type>transaction|smtp|other))';
/** What the names of each kind of shard are like. */
const LAYOUTS = {
    deliveries: {
        ending: 'csv',
        stem: new RegExp(`^deliveries/${MONTH}/(?:${DAY}|deliveries)$`),
        hasDay: true,
        isOfMails: false,
    },
    logs: {
        ending: 'jsonl',
        stem: new RegExp(`^logs/${MONTH}/(?:${DAY}_)?${GROUP}$`),
        hasDay: true,
        isOfMails: true,
    },
    failures: {
        ending: 'jsonl',
        stem: new RegExp(`^failures/${MONTH}/(?:${DAY}_)?${GROUP}_failures$`),
        hasDay: true,
        isOfMails: true,
    },
    reports: {
        ending: 'csv',
        stem: new RegExp(`^reports/${MONTH}/delivery_(?<id>[1-9]\\d*)_opens$`),
        hasDay: false,
        isOfMails: false,
    },
    errors: { ending: 'csv', stem: new RegExp(`^errors/${MONTH}$`), hasDay: false, isOfMails: false },
    usage: { ending: 'csv', stem: /^usage$/, hasDay: false, isOfMails: false },
};
/** Whether the files of a kind are JSON Lines; the others are tables, with a header and quotes. */
function isJsonLines(kind) {
    return LAYOUTS[kind].ending === 'jsonl';
}
/** Whether each record of a kind is of one mail, whose ID it begins with. */
function isOfMails(kind) {
    return LAYOUTS[kind].isOfMails;
}
/** Path of part `part`, counted from 1. */
function partPath(shard, part) {
    return `${shard.stem}${part === 1 ? '' : `_part-${part}`}.${LAYOUTS[shard.kind].ending}`;
}
const CONTENTS = /^contents\/(?:\d{4}-\d{2}\/\d{4}-\d{2}-\d{2}_|undated\/)delivery_[1-9]\d*\.(?:txt|html)$/;
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
    const kind = SHARD_KINDS.find((one) => hasStem(one, stem));
    const part = Number(number ?? 1);
    if (kind === undefined || LAYOUTS[kind].ending !== suffix || number === '1')
        return undefined;
    return { kind, stem, part };
}
/** Without a day a name is undated. */
function hasStem(kind, text) {
    const { stem, hasDay } = LAYOUTS[kind];
    const match = stem.exec(text);
    if (match === null)
        return false;
    return !hasDay || (match.groups?.day === undefined) === (match.groups?.month === 'undated');
}
function groupOfName(id, type, day) {
    if (type === 'transaction' || type === 'smtp' || type === 'other')
        return { type, day };
    return id === undefined ? null : { type: 'delivery', deliveryId: id };
}
/** `undefined` when the archive gives no shard this name. */
function readShardName({ kind, stem }) {
    const match = LAYOUTS[kind].stem.exec(stem);
    if (match === null)
        return undefined;
    const { month = '', day, id, type } = match.groups ?? {};
    const group = groupOfName(id, type, day ?? null);
    return {
        month,
        day: day ?? null,
        group: kind === 'reports' || group === null ? '' : formatGroup(group),
        deliveryId: id ?? null,
    };
}
/** The day that a shard of logs is named by; `undefined` for one without, and for any other kind. */
function dayOfLogs(stem) {
    return readShardName({ kind: 'logs', stem })?.day ?? undefined;
}
/** Whether the folder's month is that of the date in the name, and the date is one. */
function isMonthRight(kind, { month, day }) {
    if (!LAYOUTS[kind].hasDay)
        return true;
    return day === null ? month === 'undated' : (0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .isRealDay */ .f$)(day) && day.startsWith(`${month}-`);
}


/***/ })

};
