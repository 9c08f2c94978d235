export const id = 596;
export const ids = [596];
export const modules = {

/***/ 7596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runErase: () => (/* binding */ runErase)
});

// EXTERNAL MODULE: ./build/compiled/cli/usage-error.js
var usage_error = __webpack_require__(527);
// EXTERNAL MODULE: ./build/compiled/records/id.js
var records_id = __webpack_require__(34);
// EXTERNAL MODULE: ./build/compiled/records/layout.js
var layout = __webpack_require__(8309);
// EXTERNAL MODULE: ./build/compiled/trace/pseudonym-key.js + 1 modules
var pseudonym_key = __webpack_require__(7318);
// EXTERNAL MODULE: ./build/compiled/trace/search/address.js
var address = __webpack_require__(1461);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/compiled/evidence/clone-seals.js
var clone_seals = __webpack_require__(8716);
// EXTERNAL MODULE: ./build/compiled/evidence/originals.js
var evidence_originals = __webpack_require__(2698);
// EXTERNAL MODULE: ./build/compiled/git/trees.js
var trees = __webpack_require__(1932);
// EXTERNAL MODULE: ./build/compiled/privacy/erasures.js
var erasures = __webpack_require__(6869);
// EXTERNAL MODULE: ./build/compiled/records/csv/csv.js
var csv = __webpack_require__(9347);
// EXTERNAL MODULE: ./build/compiled/seal/leaves.js
var leaves = __webpack_require__(9216);
// EXTERNAL MODULE: ./build/compiled/seal/seal.js
var seal_seal = __webpack_require__(9529);
// EXTERNAL MODULE: ./build/compiled/seal/seals-file.js
var seals_file = __webpack_require__(2167);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/compiled/erase/commit-object.js

/** Signatures of the old bytes, which would not fit the new ones, and copies of signed tags of parents. */
const DROPPED = /^(?:tree|parent|gpgsig|gpgsig-sha256|mergetag)(?: |$)/;
/** Rewrites a commit object. Author, committer, times and unknown headers stay byte for byte. */
function rewriteCommit(raw, { tree, parents, rewriteMessage }) {
    const end = raw.indexOf('\n\n');
    const head = raw
        .subarray(0, end)
        .toString('latin1')
        .split(/\n(?! )/);
    const kept = head.filter((header) => !DROPPED.test(header));
    const own = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), ...kept];
    const body = raw.subarray(end + 2);
    const text = body.toString();
    // A message in another encoding is not touched: the seal stands in none of those.
    const message = Buffer.from(text).equals(body) ? Buffer.from(rewriteMessage(text)) : body;
    return Buffer.concat([Buffer.from(`${own.join('\n')}\n\n`, 'latin1'), message]);
}
/** The name of a commit object, in the repository's object format. */
function nameCommit(raw, like) {
    const hash = (0,external_node_crypto_.createHash)(like.length === 64 ? 'sha256' : 'sha1');
    return hash.update(`commit ${raw.length}\0`).update(raw).digest('hex');
}
/** Whether a path stands in a stream of git's fast-import as it is. */
function isPlain(path) {
    return !path.startsWith('"') && !path.includes('\n');
}
/** A path as git's fast-import reads it. */
function quotePath(path) {
    if (isPlain(path))
        return path;
    return `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

;// CONCATENATED MODULE: ./build/compiled/erase/history.js

const DIFF = ['diff-tree', '--stdin', '-r', '--root', '--raw', '--no-renames', '--no-abbrev', '-z'];
/** `:<mode> <mode> <id> <id> <letter>` and, behind a NUL, the path. */
function readChange(row, path) {
    const [, mode = '', , blob = ''] = row.split(' ');
    return { path, mode, blob: mode === '000000' ? null : blob };
}
/** What `git diff-tree -z` answers: a commit's id, then its changes. */
function readChanges(answer) {
    const all = new Map();
    const fields = answer.split('\0');
    let changes = [];
    for (let at = 0; at < fields.length; at++) {
        const field = fields[at] ?? '';
        if (field.startsWith(':')) {
            changes.push(readChange(field, fields[++at] ?? ''));
            continue;
        }
        changes = [];
        all.set(field, changes);
    }
    return all;
}
/** Commits of one git process: its answer stays in the tens of megabytes. */
const COMMITS_A_CALL = 2000;
/** Every commit of the branch, parents before children. */
async function listHistory({ git, head }) {
    const listing = await git.read(['rev-list', '--topo-order', '--reverse', '--parents', head]);
    const rows = listing.split('\n').map((row) => row.split(' '));
    const commits = [];
    for (let at = 0; at < rows.length; at += COMMITS_A_CALL) {
        const some = rows.slice(at, at + COMMITS_A_CALL);
        const input = some.map(([id = '', first = '']) => `${id} ${first}`.trim()).join('\n');
        const changes = readChanges(await git.read(DIFF, { input: `${input}\n` }));
        for (const [id = '', ...parents] of some) {
            commits.push({ id, parents, changes: changes.get(id) ?? [] });
        }
    }
    return commits;
}
/** Every version of every regular file, each once. */
function listFileVersions(commits) {
    const versions = new Map();
    for (const { changes } of commits) {
        for (const { path, mode, blob } of changes) {
            if (blob !== null && trees/* REGULAR */.N9.test(mode))
                versions.set(`${blob} ${path}`, { path, blob });
        }
    }
    return [...versions.values()];
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/compiled/errors.js
var errors = __webpack_require__(3071);
// EXTERNAL MODULE: ./build/compiled/records/address.js
var records_address = __webpack_require__(5651);
// EXTERNAL MODULE: ./build/compiled/records/address-text.js
var address_text = __webpack_require__(5027);
;// CONCATENATED MODULE: ./build/compiled/erase/person.js







/** What stands in place of an address that another record mentions. */
const ERASED = 'erased';
/** What most addresses look like: the canonical form of one is itself, and to read it takes long. */
const PLAIN = /^[\w.+=-]+@[\w.-]*\w$/;
/** An address as it is compared: one mailbox has one form, however it was typed. */
function comparable(address) {
    return (PLAIN.test(address) ? address : (0,records_address/* readAddress */.zq)(address).address).toLowerCase();
}
/** A text in which the person's address became `erased`, however it was spelled. */
function forget(text, own) {
    if (own === undefined || !(0,address_text/* mayHoldAddress */.lM)(text))
        return text;
    return (0,address_text/* replaceAddresses */.HX)(text, (whole, sign) => (0,address_text/* locateOwn */.Dr)(whole, sign, own), () => ERASED);
}
const STRING = /"(?:[^"\\]|\\.)*"/g;
/** `undefined`: a damaged one. */
function readString(literal) {
    try {
        return JSON.parse(literal);
    }
    catch {
        return undefined;
    }
}
/** JSON in which every string forgot the address; nothing else of it changes. */
function forgetInJson(line, own) {
    return line.replace(STRING, (literal) => {
        const text = readString(literal);
        if (text === undefined)
            return forget(literal, own);
        const after = forget(text, own);
        return after === text ? literal : JSON.stringify(after);
    });
}
const withoutEnd = (text) => text.replace(/\n$/, '');
/** A row in which every cell forgot the address. */
function forgetInRow(row, own) {
    const [cells = []] = (0,csv/* parseCsv */.Wk)(`${row}\n`);
    const after = cells.map((cell) => forget(cell, own));
    return after.every((cell, index) => cell === cells[index]) ? row : withoutEnd((0,csv/* formatCsv */.yv)([after]));
}
// People edit files: a byte order mark and spaces are no reason to leave somebody in.
const LOG = /^\s*\{\s*"maillog_id"\s*:\s*(\d+)\s*,/;
const EMAIL = /"email"\s*:\s*("(?:[^"\\]|\\.)*")/;
/** The mail log ID ('': it tells none) and the address of a line of logs or failures. */
function readLine(line) {
    const [, id = ''] = LOG.exec(line) ?? [];
    const [, literal] = EMAIL.exec(line) ?? [];
    return { id, email: literal === undefined ? null : (readString(literal) ?? literal) };
}
const isSame = (address, other) => other !== null && comparable(address) === comparable(other);
function isTheirLine(line, { maillogIds, email, isWhole }) {
    const { id, email: own } = readLine(line);
    return maillogIds.has(id) || (isWhole && own !== null && isSame(own, email));
}
/** Whether a row of a report or of the error list is of the address. */
function isTheirRow(header, cells, person) {
    const cell = (name) => cells[header.indexOf(name)];
    if (!isSame(cell('email') ?? '', person.email))
        return false;
    return person.isWhole || person.deliveryIds.has(cell('delivery_id') ?? '');
}
/**
 * What a file of each kind has to do with a person: lines of their mails, rows of theirs, rows that may mention
 * them, or text.
 */
const HOLDS = {
    logs: 'mails',
    failures: 'mails',
    reports: 'rows of people',
    errors: 'rows of people',
    deliveries: 'mentions',
    usage: 'mentions',
    contents: 'text',
};
/** `null`, and no kind: a file that is none of the archive's, a text as a whole. */
function holdingOf(path) {
    const kind = path === null ? undefined : (0,layout/* resourceOf */.KU)(path);
    return kind === undefined ? 'text' : HOLDS[kind];
}
function rewritingOf(holding, records, person) {
    const own = person.isWhole && person.email !== null ? (0,address_text/* ownAddress */.Xj)(person.email) : undefined;
    if (holding === 'mails') {
        return {
            isTheirs: (line) => isTheirLine(line, person),
            forget: (line) => forgetInJson(line, own),
            headers: 0,
        };
    }
    if (holding === 'text') {
        return { isTheirs: () => false, forget: (text) => forget(text, own), headers: 0 };
    }
    const [header = []] = (0,csv/* parseCsv */.Wk)(`${records[0] ?? ''}\n`);
    const isTheirs = (row) => isTheirRow(header, (0,csv/* parseCsv */.Wk)(`${row}\n`)[0] ?? [], person);
    return {
        isTheirs: holding === 'mentions' ? () => false : isTheirs,
        forget: (row) => forgetInRow(row, own),
        headers: 1,
    };
}
/** Files of the archive that hold numbers and hashes alone. */
const OWN_FILES = /^(?:archive\.json|coverage\.json|erasures\.csv|seals\/.*)$/;
/** Whether a file has records; one that is none of the archive's, and one of contents, is a text as a whole. */
function holdsRecords(path) {
    return path !== null && holdingOf(path) !== 'text';
}
/** Bytes that are no UTF-8 stay what they are when each of them is taken for a letter. */
const encodingOf = (bytes) => ((0,external_node_buffer_.isUtf8)(bytes) ? 'utf8' : 'latin1');
function splitFile(path, bytes) {
    const encoding = encodingOf(bytes);
    if (!holdsRecords(path))
        return [bytes.toString(encoding)];
    return (0,leaves/* splitRecords */.DQ)(path, bytes).map((record) => record.toString(encoding));
}
/**
 * A file without the person; `undefined`: it stays as it is. `path`: from the archive's folder, `null` for a file
 * beside it. A table that does not decode is a text as well.
 */
function rewriteFile(path, bytes, person) {
    if (path !== null && OWN_FILES.test(path))
        return undefined;
    try {
        return rewriteRecords(path, bytes, person);
    }
    catch (error) {
        if (error instanceof errors/* DecodeError */.Xc)
            return rewriteRecords(null, bytes, person);
        throw error;
    }
}
/** Sorts records into those that go and those that stay, without the address. */
function sortRecords(records, { isTheirs, forget: rewrite, headers }) {
    const taken = [];
    const kept = [];
    let mentions = 0;
    for (const [index, record] of records.entries()) {
        if (index >= headers && isTheirs(record)) {
            taken.push(record);
            continue;
        }
        const after = rewrite(record);
        if (after !== record)
            mentions += 1;
        kept.push(after);
    }
    return { taken, kept, mentions };
}
function rewriteRecords(path, bytes, person) {
    const records = splitFile(path, bytes);
    const rewriting = rewritingOf(holdingOf(path), records, person);
    const { taken, kept, mentions } = sortRecords(records, rewriting);
    if (taken.length === 0 && mentions === 0)
        return undefined;
    const text = holdsRecords(path) ? `${kept.join('\n')}\n` : kept.join('');
    const isEmpty = taken.length > 0 && kept.length <= rewriting.headers;
    return { bytes: isEmpty ? null : Buffer.from(text, encodingOf(bytes)), taken, mentions };
}
/** Texts of which at least one stands in every line that speaks of an address, ASCII letter case aside. */
function needlesOf(email) {
    const own = (0,address_text/* ownAddress */.Xj)(email);
    const locals = own?.locals ?? [email.toLowerCase()];
    const wide = (text) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    const json = locals.map((local) => JSON.stringify(local).slice(1, -1));
    const csv = locals.map((local) => local.replaceAll('"', '""'));
    return [...new Set([...locals, ...json, ...csv, ...locals.map(wide)])];
}

;// CONCATENATED MODULE: ./build/compiled/erase/find-person.js



const MAIL_FOLDERS = layout/* SHARD_KINDS */.ne.filter(layout/* isOfMails */.Wk);
const isRecords = ({ path }, directory) => MAIL_FOLDERS.some((folder) => path.startsWith(`${directory}/${folder}/`));
const DELIVERY = /"delivery_id":(\d+),/;
/** Lines of logs and failures that hold one of some texts, letter case aside. */
async function* findLines({ clone, directory, versions }, needles) {
    const records = versions.filter((version) => isRecords(version, directory));
    const paths = new Map(records.map(({ blob, path }) => [blob, path]));
    const found = await clone.searchBlobs([...paths.keys()], needles);
    for await (const { blob, bytes } of clone.readBlobs(found)) {
        for (const line of Buffer.from(bytes).toString().split('\n')) {
            const folded = line.toLowerCase();
            if (!needles.some((needle) => folded.includes(needle.toLowerCase())))
                continue;
            const { id, email } = readLine(line);
            const deliveryId = DELIVERY.exec(line)?.[1] ?? null;
            yield { id, email: comparable(email ?? ''), deliveryId, path: paths.get(blob) ?? '' };
        }
    }
}
/** A file without part and kind: logs and failures of one shard have the same. */
function mailShardOf(path, directory) {
    const inside = path.slice(directory.length + 1);
    return inside
        .replace(/^(?:logs|failures)\//, '')
        .replace(/(?:_failures)?(?:_part-\d+)?\.[a-z]+$/, '');
}
async function findByEmail(place, email) {
    const lines = await Array.fromAsync(findLines(place, needlesOf(email)));
    const wanted = comparable(email);
    return lines.filter((line) => line.email === wanted);
}
/** A damaged line may tell none; no other line is theirs because it tells none either. */
const mailLogsOf = (lines) => new Set(lines.map(({ id }) => id).filter((id) => id !== ''));
const deliveriesOf = (lines) => new Set(lines.map(({ deliveryId }) => deliveryId).filter((id) => id !== null));
/** The versions that may hold the person: those that the search finds, and all of the shards that held a record. */
async function findVersions({ clone, directory, versions }, lines, email) {
    const shards = new Set(lines.map(({ path }) => mailShardOf(path, directory)));
    const blobs = [...new Set(versions.map(({ blob }) => blob))];
    const found = new Set(email === null ? [] : await clone.searchBlobs(blobs, needlesOf(email)));
    return versions.filter((version) => {
        const isOfShard = isRecords(version, directory) && shards.has(mailShardOf(version.path, directory));
        return isOfShard || found.has(version.blob);
    });
}
/**
 * Finds everything of a person. A mail log ID stands for the person where it is the only mail to its address, else for
 * that mail alone. `undefined`: the archive holds nothing of them.
 */
async function findPerson(clone, directory, commits, target) {
    const place = { clone, directory, versions: listFileVersions(commits) };
    if (target.by === 'email') {
        const lines = await findByEmail(place, target.value);
        const maillogIds = mailLogsOf(lines);
        const person = {
            email: target.value,
            maillogIds,
            deliveryIds: deliveriesOf(lines),
            isWhole: true,
        };
        return { person, versions: await findVersions(place, lines, target.value), others: 0 };
    }
    const all = await Array.fromAsync(findLines(place, [`{"maillog_id":${target.value},`]));
    const lines = all.filter(({ id }) => id === target.value);
    if (lines.length === 0)
        return undefined;
    const email = lines.map((line) => line.email).find((text) => text !== '') ?? null;
    const same = email === null ? [] : await findByEmail(place, email);
    const others = mailLogsOf(same.filter(({ id }) => id !== target.value));
    const person = {
        email,
        maillogIds: new Set([target.value]),
        deliveryIds: deliveriesOf(lines),
        isWhole: email !== null && others.size === 0,
    };
    return { person, versions: await findVersions(place, lines, email), others: others.size };
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
;// CONCATENATED MODULE: ./build/compiled/erase/import.js




const SCRATCH = 'refs/erasure-scratch';
async function write(stream, bytes) {
    if (stream.write(bytes))
        return;
    await new Promise((resolve) => stream.once('drain', resolve).once('close', resolve));
}
/** Starts git's own importer in a clone; `folder`: for its notes, removed by whoever made it. */
function startImport({ git }, folder) {
    const marks = (0,external_node_path_.join)(folder, 'marks');
    const { stdin, stdout } = git.converse([
        ...['fast-import', '--quiet', '--force', '--done', `--export-marks=${marks}`],
    ]);
    const ended = (0,consumers_.text)(stdout);
    const trees = [];
    let last = 0;
    async function readTrees() {
        const rows = (await (0,promises_.readFile)(marks, 'utf8').catch(() => '')).split('\n');
        const commits = new Map(rows.map((row) => row.slice(1).split(' ')));
        const input = trees.map((mark) => `${commits.get(String(mark)) ?? ''}^{tree}\n`).join('');
        const answer = await git.read(['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
            input,
        });
        const names = answer.split('\n').map((row) => /^(\w+) tree$/.exec(row)?.[1]);
        if (names.includes(undefined))
            throw new errors/* GitError */.XS('git fast-import: ended early');
        return new Map(trees.map((mark, index) => [mark, names[index] ?? '']));
    }
    return {
        async blob(bytes) {
            last += 1;
            await write(stdin, `blob\nmark :${last}\ndata ${bytes.length}\n`);
            await write(stdin, bytes);
            await write(stdin, '\n');
            return last;
        },
        async tree(from, files) {
            last += 1;
            trees.push(last);
            const start = from === undefined ? `reset ${SCRATCH}\n` : '';
            const parent = from === undefined ? '' : `from ${from}\n`;
            const head = `commit ${SCRATCH}\nmark :${last}\ncommitter x <x> 0 +0000\ndata 0\n${parent}`;
            await write(stdin, `${start}${head}${files.join('')}\n`);
            return last;
        },
        async end() {
            stdin.end('done\n');
            await ended;
            const found = trees.length === 0 ? new Map() : await readTrees();
            await git.run(['update-ref', '-d', SCRATCH]);
            return found;
        },
    };
}

// EXTERNAL MODULE: ./build/compiled/seal/merkle.js
var merkle = __webpack_require__(1490);
;// CONCATENATED MODULE: ./build/compiled/erase/seals.js




/** Notes which line of a seals file a rewritten file changes. */
function noteLine(changes, file, sealKey) {
    const { path, before, after } = file;
    if ((0,seals_file/* sealedMonthOf */.eG)(path) === undefined)
        return;
    const old = { path, ...(0,leaves/* fileSeal */.c2)(path, before, sealKey) };
    const now = after === null ? null : { path, ...(0,leaves/* fileSeal */.c2)(path, after, sealKey) };
    changes.set((0,seals_file/* formatSealsLine */.ke)(old), now);
}
/** The root of a file with one record is the hash of that record: of its line only a hash is kept. */
function keepLine(line) {
    const text = (0,seals_file/* formatSealsLine */.ke)(line);
    if (line.records > 1)
        return { path: line.path, line: text, leaf: null };
    return { path: line.path, line: null, leaf: (0,merkle/* leafHash */.Jq)(Buffer.from(text)).toString('hex') };
}
/** Rewrites a seals file. Throws `DecodeError`. */
function rewriteSeals(month, text, changes) {
    const lines = (0,seals_file/* parseSealsFile */.gj)(text);
    const replaced = new Map();
    const kept = lines.flatMap((line) => {
        const change = changes.get((0,seals_file/* formatSealsLine */.ke)(line));
        if (change === undefined)
            return [line];
        replaced.set(line.path, keepLine(line));
        return change === null ? [] : [change];
    });
    const old = (0,seal_seal/* sealMonth */.kO)(month, lines);
    if (replaced.size === 0)
        return { old, now: old, text: undefined, replaced };
    if (kept.length === 0)
        return { old, now: null, text: null, replaced };
    return { old, now: (0,seal_seal/* sealMonth */.kO)(month, kept), text: (0,seals_file/* formatSealsFile */.Of)(kept), replaced };
}
/** The seal over some versions of seals files. */
function sealOfVersions(versions, which) {
    return (0,seal_seal/* sealOf */.Ru)(versions.map((version) => version[which]).filter((month) => month !== null));
}
/** The message with the seal of the rewritten files; one whose seal did not fit keeps it. */
function resealMessage(message, { old, now }) {
    const seal = (0,seal_seal/* parseSealTrailer */._Y)(message);
    if (seal === undefined || seal.root !== old.root || seal.months !== old.months)
        return message;
    const trailer = (0,seal_seal/* formatSealTrailer */.UY)(seal);
    const at = message.lastIndexOf(trailer);
    return message.slice(0, at) + (0,seal_seal/* formatSealTrailer */.UY)(now) + message.slice(at + trailer.length);
}
/** What differs between the replaced lines of a commit and those of its first parent. */
function diffReplaced(own, parent) {
    const isSame = (line) => {
        const other = parent.get(line.path);
        return other?.line === line.line && other.leaf === line.leaf;
    };
    return {
        lines: [...own.values()].filter((line) => !isSame(line)),
        same: [...parent.keys()].filter((path) => !own.has(path)),
    };
}

// EXTERNAL MODULE: ./build/compiled/git/objects.js
var git_objects = __webpack_require__(4209);
;// CONCATENATED MODULE: ./build/compiled/erase/write-commits.js





/** Commits to one git process: their files lie in one folder. */
const OBJECTS_A_CALL = 5000;
/** Writes commit objects into the clone; `folder`: for their files, removed by whoever made it. */
async function storeCommits({ git }, folder, objects) {
    for (let at = 0; at < objects.length; at += OBJECTS_A_CALL) {
        const some = objects.slice(at, at + OBJECTS_A_CALL);
        const files = some.map((_, index) => (0,external_node_path_.join)(folder, `commit-${index}`));
        for (const [index, file] of files.entries())
            await (0,promises_.writeFile)(file, some[index] ?? '');
        const args = ['hash-object', '-t', 'commit', '-w', '--no-filters', '--stdin-paths'];
        await git.read(args, { input: files.map((file) => `${file}\n`).join('') });
    }
}
/** Makes the commit objects, one on the other, and stores them; the ids follow from the objects alone. */
async function writeCommits(clone, folder, drafts, trees) {
    const names = new Map();
    const objects = [];
    const originals = [];
    const raws = await (0,git_objects/* readObjects */.$I)(clone.git, drafts.map(({ commit }) => commit.id));
    for (const [index, { commit, mark, seals, difference }] of drafts.entries()) {
        const raw = raws[index] ?? Buffer.alloc(0);
        const object = rewriteCommit(raw, {
            tree: trees.get(mark) ?? '',
            parents: commit.parents.map((parent) => names.get(parent) ?? parent),
            rewriteMessage: (message) => resealMessage(message, seals),
        });
        const name = nameCommit(object, commit.id);
        const parent = names.get(commit.parents[0] ?? '') ?? null;
        originals.push({ rewritten: name, parent, commit: raw, ...difference });
        names.set(commit.id, name);
        objects.push(object);
    }
    await storeCommits(clone, folder, objects);
    return { head: names.get(clone.head) ?? clone.head, commits: drafts.length, originals };
}

;// CONCATENATED MODULE: ./build/compiled/erase/rewrite.js











const NO_LINES = new Map();
const keyOf = ({ path, blob }) => `${blob} ${path}`;
/** The path from the archive's folder; `null` for a file beside it. */
function insideOf({ directory }, path) {
    return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : null;
}
/** Each version of a file that the person is in, with what is left of it, one at a time. */
async function* rewriteVersions(place, { person, versions }) {
    const byBlob = Map.groupBy(versions, ({ blob }) => blob);
    for await (const { blob, bytes } of place.clone.readBlobs(byBlob.keys())) {
        for (const version of byBlob.get(blob) ?? []) {
            const before = Buffer.from(bytes);
            const file = rewriteFile(insideOf(place, version.path), before, person);
            if (file !== undefined)
                yield { version, before, file };
        }
    }
}
async function readSealKey({ clone, directory }) {
    const path = `${directory}/archive.json`;
    const blob = (await clone.listFiles(clone.head, [path])).get(path);
    return blob === undefined ? undefined : (0,clone_seals/* parseSealKey */.k)(await clone.readBlob(blob));
}
/** Rewrites every version of every file that the person is in. */
async function importFiles(work, found) {
    const sealKey = await readSealKey(work);
    const taken = [];
    for await (const { version, before, file } of rewriteVersions(work, found)) {
        const after = file.bytes;
        const mark = after === null ? null : await work.importer.blob(after);
        work.replacements.set(keyOf(version), mark);
        taken.push({ path: version.path, records: file.taken, mentions: file.mentions });
        const path = insideOf(work, version.path);
        if (path !== null && sealKey)
            noteLine(work.lines, { path, before, after }, sealKey);
    }
    return taken;
}
/** The month whose seals file a change is of. */
function sealsMonthOf(place, path) {
    return (0,seals_file/* monthOfSeals */.qd)(insideOf(place, path) ?? '');
}
const sealsKey = (month, blob) => `${month} ${blob}`;
/** Every version of every seals file: its blob with the months that it stands for. */
function listSeals(place, commits) {
    const months = new Map();
    for (const { path, blob } of commits.flatMap(({ changes }) => changes)) {
        const month = sealsMonthOf(place, path);
        if (month !== undefined && blob !== null) {
            months.set(blob, (months.get(blob) ?? new Set()).add(month));
        }
    }
    return months;
}
/** A version of a seals file rewritten; `undefined` where it does not decode, and so stays. */
function readVersion(month, bytes, lines) {
    try {
        return rewriteSeals(month, Buffer.from(bytes).toString(), lines);
    }
    catch (error) {
        if (error instanceof errors/* DecodeError */.Xc)
            return undefined;
        throw error;
    }
}
/** Notes what becomes of a version of a seals file. */
async function importVersion(work, key, version) {
    const { text } = version;
    work.seals.set(key, version);
    if (text === undefined)
        return;
    work.sealsMarks.set(key, text === null ? null : await work.importer.blob(Buffer.from(text)));
}
/** Reads every version of every seals file and rewrites those that name a rewritten file. */
async function importSeals(work, commits) {
    const months = listSeals(work, commits);
    for await (const { blob, bytes } of work.clone.readBlobs(months.keys())) {
        for (const month of months.get(blob) ?? []) {
            const version = readVersion(month, bytes, work.lines);
            if (version !== undefined)
                await importVersion(work, sealsKey(month, blob), version);
        }
    }
}
/** A change as the rewritten commit has it. */
function changeLine(work, { path, mode, blob }) {
    const month = sealsMonthOf(work, path);
    const key = month === undefined ? keyOf({ path, blob: blob ?? '' }) : sealsKey(month, blob ?? '');
    const mark = (month === undefined ? work.replacements : work.sealsMarks).get(key);
    if (blob === null || mark === null)
        return `D ${quotePath(path)}\n`;
    return `M ${mode} ${mark === undefined ? blob : `:${mark}`} ${quotePath(path)}\n`;
}
const touches = ({ replacements }, { changes }) => changes.some(({ path, blob }) => blob !== null && replacements.has(keyOf({ path, blob })));
const NO_SEALS = new Map();
/** The seals files of a commit, of those of its first parent and of what it changed. */
function nextState(place, before, { changes }) {
    const state = new Map(before);
    let isSame = true;
    for (const { path, blob } of changes) {
        const month = sealsMonthOf(place, path);
        if (month === undefined)
            continue;
        isSame = false;
        if (blob === null)
            state.delete(month);
        else
            state.set(month, blob);
    }
    return isSame ? before : state;
}
/** Follows the seals files from commit to commit; a commit's are forgotten once its children are done. */
function createSealsStates(place, commits) {
    const states = new Map();
    const children = new Map();
    for (const { parents: [first = ''], } of commits) {
        children.set(first, (children.get(first) ?? 0) + 1);
    }
    return (commit) => {
        const [first = ''] = commit.parents;
        const before = states.get(first) ?? NO_SEALS;
        const own = nextState(place, before, commit);
        states.set(commit.id, own);
        const rest = (children.get(first) ?? 1) - 1;
        children.set(first, rest);
        if (rest === 0)
            states.delete(first);
        return { before, own };
    };
}
function versionsOf({ seals }, state) {
    return [...state].flatMap(([month, blob]) => seals.get(sealsKey(month, blob)) ?? []);
}
function sealsOf(work, state) {
    const versions = versionsOf(work, state);
    return { old: sealOfVersions(versions, 'old'), now: sealOfVersions(versions, 'now') };
}
/** How the replaced lines of a commit differ from those of its first parent, month by month. */
function diffStates({ seals }, own, before) {
    const replacedIn = (state, month) => seals.get(sealsKey(month, state.get(month) ?? ''))?.replaced ?? NO_LINES;
    const months = new Set([...own.keys(), ...before.keys()]);
    const changed = [...months].filter((month) => own.get(month) !== before.get(month));
    const parts = changed.map((month) => diffReplaced(replacedIn(own, month), replacedIn(before, month)));
    return { lines: parts.flatMap(({ lines }) => lines), same: parts.flatMap(({ same }) => same) };
}
/** Puts the trees of the rewritten commits together. */
async function importTrees(work, commits) {
    const marks = new Map();
    const follow = createSealsStates(work, commits);
    const drafts = [];
    for (const commit of commits) {
        const { before, own } = follow(commit);
        const isRewritten = commit.parents.some((parent) => marks.has(parent)) || touches(work, commit);
        if (!isRewritten)
            continue;
        const [first = ''] = commit.parents;
        const parent = marks.get(first);
        const from = parent === undefined ? first || undefined : `:${parent}`;
        const files = commit.changes.map((change) => changeLine(work, change));
        const mark = await work.importer.tree(from, files);
        marks.set(commit.id, mark);
        drafts.push({
            commit,
            mark,
            seals: sealsOf(work, own),
            difference: diffStates(work, own, parent === undefined ? NO_SEALS : before),
        });
    }
    return drafts;
}
/** Rewrites every commit that held the person. Throws as git does; the clone's branches stay as they are. */
async function rewriteHistory(place, commits, found) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'erasure-'));
    try {
        const importer = startImport(place.clone, folder);
        const work = {
            ...place,
            importer,
            replacements: new Map(),
            lines: new Map(),
            seals: new Map(),
            sealsMarks: new Map(),
        };
        const taken = await importFiles(work, found);
        await importSeals(work, commits);
        const drafts = await importTrees(work, commits);
        const trees = await importer.end();
        return { ...(await writeCommits(place.clone, folder, drafts, trees)), taken };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/compiled/erase/erase.js


















/** How many commits hold a rewritten file, or come after one that does. */
function countRewritten(commits, files) {
    const rewritten = new Set();
    for (const { id, parents, changes } of commits) {
        const isTouched = changes.some(({ path, blob }) => files.has(`${blob} ${path}`));
        if (isTouched || parents.some((parent) => rewritten.has(parent)))
            rewritten.add(id);
    }
    return rewritten.size;
}
/** Looks for everything of a person and changes nothing. `undefined`: the archive holds nothing of them. */
async function findErasure(place, target) {
    const commits = await listHistory(place.clone);
    const person = await findPerson(place.clone, place.directory, commits, target);
    if (person === undefined)
        return undefined;
    const taken = [];
    const files = new Set();
    for await (const { version, file } of rewriteVersions(place, person)) {
        files.add(`${version.blob} ${version.path}`);
        taken.push({ path: version.path, records: file.taken, mentions: file.mentions });
    }
    if (taken.length === 0)
        return undefined;
    return { person, commits, taken, rewritten: countRewritten(commits, files) };
}
async function readText({ clone, directory, head }, file) {
    const path = `${directory}/${file}`;
    const blob = (await clone.listFiles(head, [path])).get(path);
    return blob === undefined ? undefined : Buffer.from(await clone.readBlob(blob)).toString();
}
/** The list of erasures with these mail logs. */
function addErasures(text, ids, day) {
    const known = text === undefined ? new Set() : (0,erasures/* parseErasures */.gd)(text);
    const [header = ['maillog_id', 'erased_on'], ...rows] = (0,csv/* parseCsv */.Wk)(text ?? 'maillog_id,erased_on\n');
    const added = [...ids].filter((id) => !known.has(id)).map((id) => [id, day]);
    const all = [...rows, ...added].sort(([a = ''], [b = '']) => (0,records_id/* compareIds */.q3)(a, b));
    return (0,csv/* formatCsv */.yv)([header, ...all]);
}
/** The parts of the day's file of originals that are there. */
async function readParts(place, day) {
    const parts = [];
    for (let part = 1;; part += 1) {
        const text = await readText(place, (0,evidence_originals/* originalsPath */.kd)(day, part));
        if (text === undefined)
            return parts;
        parts.push(text.split('\n').filter(Boolean));
    }
}
/** The day's files of originals with more lines; only those that change. */
async function addOriginals(place, originals, day) {
    const parts = await readParts(place, day);
    const files = new Map();
    for (const original of originals) {
        const last = parts.at(-1);
        const line = (0,evidence_originals/* formatOriginal */.h2)(original);
        if (last === undefined || last.length >= evidence_originals/* ORIGINALS_A_FILE */.mz)
            parts.push([line]);
        else
            last.push(line);
        files.set((0,evidence_originals/* originalsPath */.kd)(day, parts.length), '');
    }
    for (const [index, lines] of parts.entries()) {
        const path = (0,evidence_originals/* originalsPath */.kd)(day, index + 1);
        if (files.has(path))
            files.set(path, `${lines.join('\n')}\n`);
    }
    return files;
}
/** The seals of the head with another list of erasures: the undated seals file, and the trailer. */
async function sealErasures(place, erasures) {
    const properties = await readText(place, 'archive.json');
    if (properties === undefined)
        return undefined;
    const key = (0,clone_seals/* parseSealKey */.k)(Buffer.from(properties));
    const { clone, directory, head } = place;
    const months = new Map([['undated', []]]);
    for (const [path, blob] of await clone.listFiles(head, [`${directory}/seals`])) {
        const month = (0,seals_file/* monthOfSeals */.qd)(path.slice(directory.length + 1));
        if (month === undefined)
            continue;
        months.set(month, (0,seals_file/* parseSealsFile */.gj)(Buffer.from(await clone.readBlob(blob)).toString()));
    }
    const others = (months.get('undated') ?? []).filter(({ path }) => path !== layout/* ERASURES_FILE */._u);
    const own = { path: layout/* ERASURES_FILE */._u, ...(0,leaves/* fileSeal */.c2)(layout/* ERASURES_FILE */._u, Buffer.from(erasures), key) };
    const text = (0,seals_file/* formatSealsFile */.Of)([...others, own]);
    months.set('undated', (0,seals_file/* parseSealsFile */.gj)(text));
    const seal = (0,seal_seal/* sealOf */.Ru)([...months].map(([month, lines]) => (0,seal_seal/* sealMonth */.kO)(month, lines)));
    return { text, trailer: (0,seal_seal/* formatSealTrailer */.UY)(seal) };
}
async function stage({ clone }, text) {
    return clone.git.read(['hash-object', '-w', '--no-filters', '--stdin'], { input: text });
}
const AUTHOR = 'blastengine-archive <erase@blastengine-archive.invalid>';
/** The message of the commit that notes an erasure: a number and nothing of the person. */
function describeErasure(logs, commits, trailer) {
    const subject = `archive: erase ${logs} mail log${logs === 1 ? '' : 's'} at a person's request`;
    const body = `Rewrote ${commits} commit${commits === 1 ? '' : 's'}; the originals are kept in seals/erased/.`;
    return [subject, '', body, ...(trailer === undefined ? [] : ['', trailer]), ''].join('\n');
}
/** Puts the commit that notes the erasure on top of the rewritten history; its id. */
async function commitErasure(place, { person: { maillogIds } }, { originals, commits }, now) {
    const { clone, directory, head } = place;
    const day = new Date(now + 9 * 3_600_000).toISOString().slice(0, 10);
    const erasures = addErasures(await readText(place, layout/* ERASURES_FILE */._u), maillogIds, day);
    const seals = await sealErasures(place, erasures);
    const files = await addOriginals(place, originals, day);
    files.set(layout/* ERASURES_FILE */._u, erasures);
    if (seals !== undefined)
        files.set((0,seals_file/* sealsPath */.c2)('undated'), seals.text);
    const changes = [];
    for (const [file, text] of files) {
        changes.push({ path: `${directory}/${file}`, blob: await stage(place, text) });
    }
    const tree = await (0,trees/* createTrees */.sc)(clone.git).write(head, changes);
    const time = `${Math.floor(now / 1000)} +0900`;
    const message = describeErasure(maillogIds.size, commits, seals?.trailer);
    const lines = [`tree ${tree}`, `parent ${head}`, `author ${AUTHOR} ${time}`];
    const object = Buffer.from([...lines, `committer ${AUTHOR} ${time}`, '', message].join('\n'));
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'erasure-'));
    try {
        await storeCommits(clone, folder, [object]);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    return nameCommit(object, head);
}
/** Rewrites the history without the person and notes it; the new head, which no branch names yet. `now`: ms. */
async function erase(place, found, now) {
    const rewriting = await rewriteHistory(place, found.commits, found.person);
    return commitErasure({ ...place, head: rewriting.head }, found.person, rewriting, now);
}

// EXTERNAL MODULE: ./build/compiled/git/names.js
var names = __webpack_require__(9185);
;// CONCATENATED MODULE: ./build/compiled/erase/push-commands.js

/** The commands that a person runs after an erasure, one a line, in the folder of the clone. */
/** A word of a POSIX command line. */
function quote(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}
const command = (...words) => ['git', ...words].map(quote).join(' ');
const find = ({ refs }, name) => refs.find((ref) => ref.name === name)?.id;
/** The branch and the ref by which the next run accepts the rewritten head move together. */
function pushTo({ name: remote, isMirror }, push) {
    const { branch, old, head, isBare } = push;
    const start = isMirror ? ['-c', `remote.${remote}.mirror=false`, 'push'] : ['push'];
    const target = `refs/heads/${branch}`;
    const known = find(push, `refs/remotes/${remote}/${branch}`) ?? old;
    const review = (0,names/* reviewBranch */.zJ)(branch);
    const hasReview = isBare
        ? find(push, `refs/heads/${review}`)
        : find(push, `refs/remotes/${remote}/${review}`);
    // A plus sign in front of the branch would push whatever the lease says.
    const lease = `--force-with-lease=${target}:${known}`;
    const moves = [`${head}:${target}`, `+${head}:${(0,names/* lastHeadRef */.oF)(branch)}`];
    return [
        command(...start, '--quiet', '--atomic', lease, remote, ...moves),
        ...(hasReview === undefined
            ? []
            : [command(...start, '--quiet', remote, `:refs/heads/${review}`)]),
    ];
}
/** Moves the clone's own refs of the branch. */
async function moveOwn({ git }, push) {
    const { branch, head, isBare } = push;
    const [own, review] = [`refs/heads/${branch}`, `refs/heads/${(0,names/* reviewBranch */.zJ)(branch)}`];
    const current = (await git.run(['symbolic-ref', '--quiet', 'HEAD'])).stdout.toString().trim();
    const isCheckedOut = current === own && !isBare;
    const isThere = (name) => find(push, name) !== undefined;
    const lastHead = (0,names/* lastHeadRef */.oF)(branch);
    return [
        ...(isThere(own) && isCheckedOut ? [command('reset', '--quiet', '--hard', head)] : []),
        ...(isThere(own) && !isCheckedOut ? [command('update-ref', own, head)] : []),
        ...(isThere(lastHead) ? [command('update-ref', lastHead, head)] : []),
        ...(isBare && isThere(review) ? [command('update-ref', '-d', review)] : []),
    ];
}
/** Keeps the rewritten head in the clone until it is pushed. */
const keptRef = (branch) => `refs/erasure/${branch}`;
/**
 * The commands that publish a rewritten head and then remove what the clone still holds of the old history.
 * `head`: the rewritten one.
 */
async function listCommands(clone, branch, head) {
    const { refs, config } = clone;
    const push = { branch, old: clone.head, head, refs, isBare: config.isBare };
    const remotes = config.remotes.filter(({ urls }) => urls.length > 0);
    return [
        ...remotes.flatMap((remote) => pushTo(remote, push)),
        ...(await moveOwn(clone, push)),
        command('update-ref', '-d', keptRef(branch)),
        command('reflog', 'expire', '--expire=now', '--all'),
        command('gc', '--quiet', '--prune=now'),
    ];
}

;// CONCATENATED MODULE: ./build/compiled/erase/texts.js
const EN = {
    none: 'The archive holds no such record.',
    preview: (c) => [
        'This would be taken out of the files and of the history:',
        `  ${c.logs} mail logs, ${c.failures} failures, ${c.opens} rows of open reports, ${c.errors} entries of the error list`,
        `  in ${c.versions} versions of ${c.files} files`,
        `The address becomes 'erased' in ${c.mentions} other records.`,
        `${c.rewritten} of ${c.commits} commits would be rewritten: their IDs change, and GitHub's signature on them is lost. The originals of the commit objects, which hold no personal data, are kept in seals/erased/.`,
    ].join('\n'),
    others: (count) => `The same address has ${count} other mail logs, which stay, and so does the address where other records mention it. --email takes everything of an address.`,
    howTo: 'Nothing was changed. Add --yes to do it; that pushes nothing either.',
    done: (c) => `Rewrote ${c.rewritten} of ${c.commits} commits in this clone without ${c.logs} mail logs, ${c.failures} failures, ${c.opens} rows of open reports and ${c.errors} entries of the error list. Nothing was pushed.`,
    remaining: 'Disable the workflow, wait until no run is under way, and lift a rule that forbids force pushes. Then run these commands in the folder of the clone, one after the other:',
    leftovers: 'Not reached: other clones and forks, pull requests and the commits that GitHub keeps of them (ask GitHub Support), and copies such as explorer pages, exports, artifacts and proofs. If an archive pull request is open, close it and delete its branch.',
    unlisted: 'No mail log of this address is in the archive, so erasures.csv does not name it: while blastengine lists the address, a later run can bring rows of it back.',
};
const JA = {
    none: 'アーカイブに該当するレコードはありません。',
    preview: (c) => [
        'ファイルと履歴から次のレコードが消去されます:',
        `  メールログ${c.logs}件、エラー詳細${c.failures}件、開封レポートの行${c.opens}件、エラー停止リストの項目${c.errors}件`,
        `  （${c.files}ファイルの${c.versions}版）`,
        `ほかのレコード${c.mentions}件の中のアドレスは「erased」に置き換わります。`,
        `${c.commits}件のコミットのうち${c.rewritten}件が書き換えられます。書き換えられたコミットはIDが変わり、GitHubの署名は失われます。元のコミットオブジェクト（個人データを含みません）はseals/erased/に保管されます。`,
    ].join('\n'),
    others: (count) => `同じアドレスのメールログがほかに${count}件あります。それらは残り、ほかのレコードの中のアドレスもそのまま残ります。アドレスに関するすべてを消去するには--emailを指定してください。`,
    howTo: '変更はしていません。実行するには--yesを付けてください。その場合もプッシュはしません。',
    done: (c) => `このクローンのコミット${c.commits}件のうち${c.rewritten}件を書き換え、メールログ${c.logs}件、エラー詳細${c.failures}件、開封レポートの行${c.opens}件、エラー停止リストの項目${c.errors}件を消去しました。プッシュはしていません。`,
    remaining: 'ワークフローを無効にし、実行中の処理がないことを確認し、強制プッシュを禁止するルールがあれば解除してください。その後、クローンのフォルダーで次のコマンドを順に実行してください:',
    leftovers: '次のものには及びません：ほかのクローンとフォーク、プルリクエストとGitHubが保持するそのコミット（GitHubサポートに依頼してください）、エクスプローラーのページ、エクスポート、アーティファクト、証明などの写し。アーカイブのプルリクエストが開いている場合は、閉じてブランチを削除してください。',
    unlisted: 'このアドレスのメールログはアーカイブにないため、erasures.csvには記録されません。blastengineの一覧にアドレスが残っている間は、以後の実行で該当する行が再び保存されることがあります。',
};
const TEXTS = { en: EN, ja: JA };
function eraseTexts(language) {
    return TEXTS[language];
}

;// CONCATENATED MODULE: ./build/compiled/erase/run.js









/** What was typed. Throws `UsageError`. */
function readTarget({ args }) {
    const given = ['email', 'maillog-id'].filter((name) => args.has(name));
    if (given.length !== 1) {
        throw new usage_error/* UsageError */.e({
            en: 'expected one of --email and --maillog-id',
            ja: '--email、--maillog-idのいずれか1つを指定してください',
        });
    }
    if (args.has('email')) {
        const value = (0,address/* readTypedAddress */.pc)(args.text('email') ?? '');
        if ((0,address/* foldAddress */.iv)(value).includes('@'))
            return { by: 'email', value };
        throw new usage_error/* UsageError */.e({
            en: '--email: expected an address',
            ja: '--email：アドレスを指定してください',
        });
    }
    const id = (0,records_id/* parseId */.Fg)((args.text('maillog-id') ?? '').trim());
    if (id !== undefined)
        return { by: 'maillogId', value: id };
    throw new usage_error/* UsageError */.e({
        en: '--maillog-id: expected a positive integer',
        ja: '--maillog-id：正の整数を指定してください',
    });
}
/** A record as it is counted: mail logs and failures by their ID, rows as they stand. */
function nameRecord(kind, path, record) {
    return (0,layout/* isOfMails */.Wk)(kind) ? readLine(record).id : `${path} ${record}`;
}
/** Records of a kind, each once, however often it stands in the history. */
function countKind({ taken }, directory, kind) {
    const own = taken.filter(({ path }) => path.startsWith(`${directory}/${kind}/`));
    const names = own.flatMap(({ path, records }) => records.map((record) => nameRecord(kind, path, record)));
    return new Set(names).size;
}
function count(found, directory) {
    const { taken, rewritten, commits } = found;
    return {
        logs: countKind(found, directory, 'logs'),
        failures: countKind(found, directory, 'failures'),
        opens: countKind(found, directory, 'reports'),
        errors: countKind(found, directory, 'errors'),
        mentions: taken.reduce((sum, { mentions }) => sum + mentions, 0),
        files: new Set(taken.map(({ path }) => path)).size,
        versions: taken.length,
        rewritten,
        commits: commits.length,
    };
}
async function rewrite(context, clone, found) {
    const { args, language, stdout, stderr } = context;
    const texts = eraseTexts(language);
    const branch = args.text('branch') ?? 'data';
    const head = await erase({ clone, directory: clone.directory }, found, Date.now());
    await clone.git.read(['update-ref', keptRef(branch), head]);
    await stderr.print(`${texts.done(count(found, clone.directory))}\n`);
    if (found.person.person.maillogIds.size === 0)
        await stderr.print(`${texts.unlisted}\n`);
    await stderr.print(`${texts.leftovers}\n${texts.remaining}\n`);
    const commands = await listCommands(clone, branch, head);
    await stdout.print(commands.map((command) => `${command}\n`).join(''));
}
/** `erase`. 0: shown or done; 1: the archive holds nothing of the person. Throws `OwnError`. */
async function runErase(context) {
    const { args, language, stdout, stderr } = context;
    const texts = eraseTexts(language);
    const typed = readTarget(context);
    const clone = await context.openClone();
    const target = typed.by === 'email'
        ? (0,pseudonym_key/* disguiseTarget */.bS)(typed, await (0,pseudonym_key/* readAddresses */.B1)(clone), (0,pseudonym_key/* readTraceKey */.Vy)(context))
        : typed;
    const found = await findErasure({ clone, directory: clone.directory }, target);
    if (found === undefined) {
        await stderr.print(`${texts.none}\n`);
        return 1;
    }
    const { others } = found.person;
    if (args.has('yes')) {
        if (others > 0)
            await stderr.print(`${texts.others(others)}\n`);
        await rewrite(context, clone, found);
        return 0;
    }
    await stdout.print(`${texts.preview(count(found, clone.directory))}\n`);
    if (others > 0)
        await stdout.print(`${texts.others(others)}\n`);
    await stdout.print(`${texts.howTo}\n`);
    return 0;
}


/***/ }),

/***/ 6869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gd: () => (/* binding */ parseErasures)
/* harmony export */ });
/* unused harmony exports uniteErasures, withoutAddresses, blankAddresses */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3071);
/* harmony import */ var _records_csv_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9347);
/* harmony import */ var _records_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34);
/* harmony import */ var _records_open_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(750);




function parseRows(text) {
    return (0,_records_csv_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCsv */ .Wk)(text)
        .slice(1)
        .map((row) => {
        const id = (0,_records_id_js__WEBPACK_IMPORTED_MODULE_3__/* .parseId */ .Fg)(row[0] ?? '');
        if (id === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('erasures.csv: a row without a mail log id');
        return [id, row];
    });
}
/** Mail logs that were erased at a person's request, of a file `maillog_id,erased_on`. Throws `DecodeError`. */
function parseErasures(text) {
    return new Set(parseRows(text).map(([id]) => id));
}
/** The first file and, in its columns, the rows that only the second has. Throws `DecodeError`. */
function uniteErasures(text, other) {
    const [header = []] = parseCsv(text);
    const known = parseErasures(text);
    const rows = parseRows(other).filter(([id]) => !known.has(id));
    const cells = rows.map(([, row]) => header.map((_, column) => row[column] ?? ''));
    return cells.length === 0 ? text : text + formatCsv(cells);
}
/** A report without the rows of some addresses. */
function withoutAddresses(report, addresses) {
    if (addresses.size === 0)
        return report;
    const rows = report.rows.filter((row) => !addresses.has(unpackOpen(row).email.toLowerCase()));
    return createOpenReport(report.extraColumns, rows);
}
/** A text in which `erased` stands in place of some addresses. */
function blankAddresses(text, addresses) {
    let blanked = text;
    for (const address of addresses) {
        const literal = address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        const whole = new RegExp(`(?<![\\w.+-])${literal}(?![\\w-]|\\.\\w)`, 'giu');
        blanked = blanked.replace(whole, 'erased');
    }
    return blanked;
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
