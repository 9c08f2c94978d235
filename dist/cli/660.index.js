export const id = 660;
export const ids = [660];
export const modules = {

/***/ 3389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseErasures)
/* harmony export */ });
/* unused harmony export uniteErasures */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _csv_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(369);
/* harmony import */ var _id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(433);



function parseRows(text) {
    return (0,_csv_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCsv */ .W)(text)
        .slice(1)
        .map((row) => {
        const id = (0,_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseId */ .Fg)(row[0] ?? '');
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


/***/ }),

/***/ 5306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lm: () => (/* binding */ noObject)
/* harmony export */ });
/* unused harmony exports formatOf, OTHER_FORMAT, initRepository, createFormat */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** The format of an object id. */
function formatOf(id) {
    return id.length === 64 ? 'sha256' : 'sha1';
}
/** What stands for "no object" beside objects of this id's format. */
function noObject(id) {
    return '0'.repeat(id.length);
}
/** Git says so when a server keeps its objects in another format than our repository. */
const OTHER_FORMAT = /does not support this repository's hash algorithm|mismatched algorithms: client/;
/**
 * Makes the bare repository in `gitDir`. The format is always named: which one git chooses by itself depends
 * on its version and on the machine, and a repository of another format cannot talk to the remote. It begins as
 * `sha1`, the one of nearly every remote; another one is learned from the remote's first answer.
 */
async function initRepository({ gitDir, read }, format) {
    const options = ['--bare', '--template=', '--initial-branch=none', `--object-format=${format}`];
    await read(['init', '--quiet', ...options, gitDir]);
}
/** All that `initRepository` makes; the empty home folder and files of a run stay. */
const MADE_BY_INIT = (/* unused pure expression or super */ null && (['HEAD', 'config', 'objects', 'refs', 'reftable', 'packed-refs']));
/** Makes the repository anew in another format. Nothing that it held is needed any more, no process reads it. */
async function changeFormat(git, format) {
    for (const name of MADE_BY_INIT) {
        await rm(join(git.gitDir, name), { recursive: true, force: true });
    }
    await initRepository(git, format);
}
/** Our own repository in the format of the remote, as far as its answers show it. */
function createFormat(git) {
    let format = 'sha1';
    let isKnown = false;
    return {
        isKnown: () => isKnown,
        async take(remote) {
            if (format !== remote)
                await changeFormat(git, remote);
            format = remote;
            isKnown = true;
        },
    };
}


/***/ }),

/***/ 2456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createObjectStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _byte_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(861);




/** Runs one call after the other: a dialogue answers in the order of its questions. */
function createQueue() {
    let last = Promise.resolve();
    return (call) => {
        const next = last.then(call, call);
        last = next.catch(() => { });
        return next;
    };
}
/** Starts the process when it is first asked. */
function createDialogue(git, args) {
    let process;
    return () => {
        if (process === undefined) {
            const { stdin, stdout } = git.converse(args);
            process = { stdin, stdout, ...(0,_byte_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .createByteReader */ .I)(stdout, git.interruption) };
        }
        return process;
    };
}
/** Two processes serve all blobs: one a blob costs some 3 ms each. */
function createObjectStore(git) {
    const reader = createDialogue(git, ['cat-file', '--batch']);
    const writer = createDialogue(git, ['hash-object', '-w', '--no-filters', '--stdin-paths']);
    const readQueue = createQueue();
    const writeQueue = createQueue();
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.gitDir, 'staged');
    const sizes = new Map();
    async function read(blob) {
        const { stdin, readLine, readBytes } = reader();
        stdin.write(`${blob}\n`);
        const [, type, size] = (await readLine()).split(' ');
        if (type === 'missing')
            return undefined;
        const bytes = await readBytes(Number(size));
        await readBytes(1);
        if (type !== 'blob')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitError */ .XS(`git cat-file: ${blob} is no blob`);
        return bytes;
    }
    async function write(text) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
        const { stdin, readLine } = writer();
        stdin.write(`${file}\n`);
        const blob = await readLine();
        sizes.set(blob, Buffer.byteLength(text));
        return blob;
    }
    return {
        async missing(blobs) {
            const input = [...new Set(blobs)].map((blob) => `${blob}\n`).join('');
            if (input === '')
                return [];
            const answer = await git.read(['cat-file', '--batch-check'], { input });
            const rows = answer.split('\n').map((row) => row.split(' '));
            return rows.filter(([, type]) => type === 'missing').map(([blob = '']) => blob);
        },
        readBlob: (blob) => readQueue(() => read(blob)),
        stage: (text) => writeQueue(() => write(text)),
        sizeOf: (blob) => sizes.get(blob) ?? 0,
    };
}


/***/ }),

/***/ 7707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   zJ: () => (/* binding */ reviewBranch),
/* harmony export */   zx: () => (/* binding */ witnessRef)
/* harmony export */ });
/* unused harmony export TEMPORARY_REFS */
/** Where a person reviews: the head of the pull request (contract, section 6). */
function reviewBranch(branch) {
    return `archive/${branch}`;
}
/** The last head of the data branch that a run saw or wrote (contract, section 6). */
function witnessRef(branch) {
    return `refs/archive/${branch}`;
}
/** Refs of our own, there while objects of a commit are on their way. */
const TEMPORARY_REFS = 'refs/archive-tmp/';


/***/ }),

/***/ 182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ REGULAR),
/* harmony export */   nT: () => (/* binding */ listTree),
/* harmony export */   sc: () => (/* binding */ createTrees)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _object_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5306);




/** Modes of a regular file. */
const REGULAR = /^100\d{3}$/;
const EXECUTABLE = '100755';
/** Every path of a commit. */
async function listTree(git, commit) {
    const listing = await git.read(['ls-tree', '-r', '-z', commit]);
    const entries = new Map();
    for (const row of listing.split('\0')) {
        const [, mode = '', blob = '', path] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(row) ?? [];
        const entry = { blob: REGULAR.test(mode) ? blob : null, isExecutable: mode === EXECUTABLE };
        if (path !== undefined)
            entries.set(path, entry);
    }
    return entries;
}
/** Any id at hand tells how long ids are here; without one there is nothing that a change could remove. */
function indexLines(base, changes) {
    const id = base ?? changes.find(({ blob }) => blob !== null)?.blob;
    if (typeof id !== 'string')
        return '';
    const none = (0,_object_format_js__WEBPACK_IMPORTED_MODULE_3__/* .noObject */ .lm)(id);
    const lines = changes.map(({ path, blob }) => blob === null ? `0 ${none}\t${path}\0` : `100644 ${blob}\t${path}\0`);
    return lines.join('');
}
const REMOVED = ['diff-index', '--cached', '--diff-filter=D', '--no-renames', '--name-only', '-z'];
function createTrees(git) {
    let written = 0;
    /** A folder of ours pushes out a file, link or submodule of its name, and a file a folder, without a word. */
    async function checkLosses(env, base, changes) {
        const removed = (await git.read([...REMOVED, base], { env })).split('\0').filter(Boolean);
        const meant = new Set(changes.filter(({ blob }) => blob === null).map(({ path }) => path));
        if (removed.every((path) => meant.has(path)))
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz("input 'directory': on the branch a file, link or submodule has the name of a folder of the archive, or a folder that of a file; move it, or choose another folder");
    }
    async function writeIndex(env, base, changes) {
        if (base !== undefined)
            await git.read(['read-tree', base], { env });
        const input = indexLines(base, changes);
        await git.read(['update-index', '-z', '--index-info'], { env, input });
        if (base !== undefined)
            await checkLosses(env, base, changes);
        // Without --missing-ok it would fetch every blob of the archive (field notes, 5.2).
        return git.read(['write-tree', '--missing-ok'], { env });
    }
    return {
        async list(commit) {
            const files = new Map();
            for (const [path, { blob }] of await listTree(git, commit)) {
                if (blob !== null)
                    files.set(path, blob);
            }
            return files;
        },
        async write(base, changes, folder) {
            written += 1;
            const index = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.gitDir, `index-${written}`);
            try {
                const tree = await writeIndex({ GIT_INDEX_FILE: index }, base, changes);
                if (folder === undefined)
                    return tree;
                const name = `${tree}:${folder}`;
                return (await git.run(['rev-parse', '--verify', '--quiet', name])).stdout.toString().trim();
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(index, { force: true });
            }
        },
    };
}


/***/ }),

/***/ 9660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(8137);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/git/ancestry.js

/** Whether a commit is another one's ancestor, or the same, by one request or by the bare history. */
function createAncestry({ git, remote, isAncestor }) {
    return async (older, newer) => {
        if (older === newer)
            return true;
        const told = await isAncestor(older, newer);
        if (told !== undefined)
            return told;
        await remote.fetchHistory([older, newer]);
        return isAncestorHere(git, older, newer);
    };
}
/** The same of commits whose history is here. */
async function isAncestorHere(git, older, newer) {
    const { code } = await git.run(['merge-base', '--is-ancestor', older, newer]);
    if (code > 1)
        throw new errors/* GitError */.XS(`git merge-base: exit code ${code}`);
    return code === 0;
}

;// CONCATENATED MODULE: ./build/git/blobs.js

/** Blobs that are here or on the remote. */
function createBlobs(store, remote) {
    async function prefetch(blobs) {
        const missing = await store.missing(blobs);
        if (missing.length > 0)
            await remote.fetchObjects(missing);
    }
    return {
        prefetch,
        stage: store.stage,
        async readBlob(blob) {
            const here = await store.readBlob(blob);
            if (here !== undefined)
                return here;
            await prefetch([blob]);
            const fetched = await store.readBlob(blob);
            if (fetched === undefined)
                throw new errors/* GitError */.XS(`git cat-file: ${blob} is missing`);
            return fetched;
        },
    };
}

// EXTERNAL MODULE: ./build/git/object-store.js
var object_store = __webpack_require__(2456);
// EXTERNAL MODULE: ./build/git/ref-names.js
var ref_names = __webpack_require__(7707);
// EXTERNAL MODULE: ./build/git/trees.js
var trees = __webpack_require__(182);
;// CONCATENATED MODULE: ./build/git/history.js






/** Steps of one git process: its answer stays in the tens of megabytes. */
const STEPS_A_CALL = 2000;
/** `:<mode> <mode> <id> <id> <letter>` and, behind a NUL, the path. */
function readChange(row, path) {
    const [oldMode = '', mode = '', before = '', after = ''] = row.slice(1).split(' ');
    return {
        path,
        before: trees/* REGULAR */.N9.test(oldMode) ? before : null,
        after: trees/* REGULAR */.N9.test(mode) ? after : null,
    };
}
/** What `git diff-tree -z` answers: a commit's id, then its changes; none for a commit that has none. */
function readSteps(answer) {
    const steps = [];
    const fields = answer.split('\0');
    for (let at = 0; at < fields.length - 1; at++) {
        const field = fields[at] ?? '';
        if (!field.startsWith(':'))
            steps.push({ commit: field, changes: [] });
        else
            steps.at(-1)?.changes.push(readChange(field, fields[++at] ?? ''));
    }
    return steps;
}
/** Each commit with each of its parents, oldest first; the first commit of all has none. */
async function listEdges(git, head, since) {
    const bound = since === '' ? [] : [`^${since}`];
    const listing = await git.read([
        'rev-list',
        '--topo-order',
        '--reverse',
        '--parents',
        head,
        ...bound,
    ]);
    const rows = listing.split('\n').filter((row) => row !== '');
    const edges = rows.flatMap((row) => {
        const [commit = '', ...parents] = row.split(' ');
        return parents.map((parent) => `${commit} ${parent}\n`);
    });
    return { commits: rows.length, edges };
}
const DIFF = ['diff-tree', '--stdin', '-r', '--raw', '--no-renames', '--no-abbrev', '-z'];
/**
 * Whether `since` is in the past of `head`, whose commits are here. One that is not may still be named
 * wrongly, which the remote tells. Throws `InputError` when it is no commit.
 */
async function isPast({ git, remote }, since, head) {
    const findType = () => git.run(['cat-file', '-t', since]);
    if ((await findType()).code !== 0 && !(await remote.fetchEdge(since)))
        return false;
    if ((await findType()).stdout.toString() !== 'commit\n') {
        throw new errors/* InputError */.dz("input 'since-commit': expected the id of a commit, got that of something else");
    }
    return isAncestorHere(git, since, head);
}
/** Trees of the commits up to `head` and, with `since`, of those that the ones behind it begin from. */
async function listTrees(git, head, since) {
    const range = since === '' ? [head] : ['--boundary', head, `^${since}`];
    const listing = await git.read(['log', '--format=%T', ...range]);
    const edge = since === '' ? '' : await git.read(['log', '-1', '--format=%T', since]);
    return [...new Set(`${listing}\n${edge}`.split('\n').filter(Boolean))];
}
/** The past of a data branch, over a bare repository of our own. Throws as `createDataBranch` does. */
function createHistory(settings) {
    const { git, remote, branch, directory } = settings;
    const { prefetch, readBlob } = createBlobs((0,object_store/* createObjectStore */.h)(git), remote);
    return {
        prefetch,
        readBlob,
        async readHeads() {
            const [head, review] = [`refs/heads/${branch}`, `refs/heads/${(0,ref_names/* reviewBranch */.zJ)(branch)}`];
            const witness = (0,ref_names/* witnessRef */.zx)(branch);
            const refs = await remote.listRefs([head, witness, review]);
            const find = (ref) => refs.get(ref) ?? '';
            return { branch: find(head), witness: find(witness), review: find(review) };
        },
        async open(head, since) {
            if (since === '') {
                await remote.fetchPast(head);
                return true;
            }
            // What a merge brings may begin before `since`: only all commits, which are small, tell what is new.
            await remote.fetchHistory([head]);
            const isBounded = await isPast(settings, since, head);
            await remote.fetchObjects(await listTrees(git, head, isBounded ? since : ''));
            return isBounded;
        },
        openAlone: remote.fetchEdge,
        listFiles: (commit) => (0,trees/* listTree */.nT)(git, commit),
        readMessage: (commit) => git.read(['log', '-1', '--format=%B', commit]),
        async listSteps(head, since) {
            const { commits, edges } = await listEdges(git, head, since);
            const steps = [];
            for (let at = 0; at < edges.length; at += STEPS_A_CALL) {
                const input = edges.slice(at, at + STEPS_A_CALL).join('');
                const args = ['--literal-pathspecs', ...DIFF, '--', directory];
                steps.push(...readSteps(await git.read(args, { input })));
            }
            return { steps, commits };
        },
        isAncestor: createAncestry(settings),
    };
}

;// CONCATENATED MODULE: ./build/clone/history.js


/** Where a clone keeps another branch of its remotes; `undefined` where none has it, or where they differ. */
async function findOther({ git }, name) {
    const patterns = [`refs/heads/${name}`, `refs/remotes/*/${name}`];
    const listing = await git.read(['for-each-ref', '--format=%(objectname)', ...patterns]);
    const ids = new Set(listing.split('\n').filter(Boolean));
    return ids.size === 1 ? [...ids][0] : undefined;
}
/** A clone in the place of the remote that it was made from: everything is here already. */
function createLocalRemote(clone, branch) {
    const { git, head } = clone;
    const exists = async (id) => (await git.run(['cat-file', '-e', `${id}^{commit}`])).code === 0;
    return {
        async listRefs() {
            const refs = new Map([[`refs/heads/${branch}`, head]]);
            const review = await findOther(clone, (0,ref_names/* reviewBranch */.zJ)(branch));
            if (review !== undefined)
                refs.set(`refs/heads/${(0,ref_names/* reviewBranch */.zJ)(branch)}`, review);
            const ref = (0,ref_names/* witnessRef */.zx)(branch);
            const witness = await git.run(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
            if (witness.code === 0)
                refs.set(ref, witness.stdout.toString().trim());
            return refs;
        },
        fetchEdge: exists,
        fetchObjects: clone.prefetch,
        fetchCommits: async () => { },
        fetchPast: async () => { },
        fetchHistory: async () => { },
        fetchWhole: async () => { },
        proveWriteAccess: async () => { },
    };
}
/** The archive of a clone and its past, for what checks it. */
function createCloneHistory(clone, branch) {
    const { git, directory } = clone;
    const remote = createLocalRemote(clone, branch);
    const isAncestor = async () => undefined;
    return {
        ...createHistory({ git, remote, branch, directory, isAncestor }),
        prefetch: async (blobs) => clone.prefetch(blobs),
        readBlob: clone.readBlob,
    };
}

;// CONCATENATED MODULE: ./build/core/verify/verify-result.js

function countFindings(findings) {
    return findings.reduce((sum, { count }) => sum + count, 0);
}
/** All outputs, set on every path; `undefined`: the verification did not come to its end. */
function toVerifyOutputs(result) {
    const problems = countFindings(result?.findings ?? []);
    return {
        ok: String(result !== undefined && problems === 0),
        problems: String(problems),
        records: String(result?.records ?? 0),
        'commits-checked': String(result?.commits ?? 0),
        'safe-until': result?.coverage === undefined ? '' : safeUntil(result.coverage),
        head: result?.head ?? '',
    };
}

// EXTERNAL MODULE: ./build/core/layout.js
var layout = __webpack_require__(6418);
// EXTERNAL MODULE: ./build/core/privacy/erasures.js
var erasures = __webpack_require__(3389);
;// CONCATENATED MODULE: ./build/core/verify/finding-texts.js
/** What each finding means, in English and Japanese; the gravest first, which is the order in which they are told. */
const FINDING_TEXTS = {
    'no-archive': ['the branch does not exist', 'ブランチがありません'],
    'branch-gone': [
        'the branch was deleted; its last head is kept in refs/archive',
        'ブランチが削除されています（最後のヘッドはrefs/archiveに残っています）',
    ],
    rewritten: [
        'the history was rewritten: a commit that was there before is no ancestor of the head',
        '履歴が書き換えられています（以前のコミットがヘッドの祖先ではありません）',
    ],
    vanished: ['a record vanished', 'レコードが消えています'],
    'value-lost': ['a known value of a record was lost', 'レコードの既知の値が失われています'],
    'other-mail': [
        'a record tells of another recipient or delivery than before',
        'レコードの宛先または配信が以前と異なります',
    ],
    'went-back': [
        'a record went back to a state that a later one had replaced',
        'レコードが、すでに更新された古い状態に戻っています',
    ],
    'attempts-lost': ['a failure lost attempts', 'エラー詳細の配信試行が減っています'],
    'opens-lost': ['an open report lost opened rows', '開封レポートの開封済みの行が減っています'],
    erased: ['an erased mail log is back', '消去済みのメールログが残っています'],
    'erasure-withdrawn': [
        'an erasure was withdrawn, so the mail log could come back',
        '消去の記録が取り消されています',
    ],
    'no-properties': [
        'archive.json is missing or cannot be read, so no seal can be checked',
        'archive.jsonがないか読み取れないため、シールを検査できません',
    ],
    'wrong-seal': [
        'does not fit its seal: it was changed after it was archived',
        'シールと一致しません（アーカイブ後に変更されています）',
    ],
    'seal-differs': [
        'the seal in the message of the head is not that of these files',
        'ヘッドのコミットメッセージのシールが、これらのファイルと一致しません',
    ],
    unsealed: ['has no seal', 'シールがありません'],
    unreadable: ['does not decode', '読み取れません'],
    'no-coverage': ['coverage.json is missing', 'coverage.jsonがありません'],
    'unknown-file': ['is no file of the archive', 'アーカイブのファイルではありません'],
    executable: [
        'is marked as executable, which no file of the archive is',
        '実行可能ファイルとして登録されています（アーカイブのファイルではありえません）',
    ],
    'wrong-month': [
        'the folder and the date in the name do not agree',
        'フォルダーの月とファイル名の日付が一致しません',
    ],
    'missing-part': ['a part before this one is missing', 'これより前の分割ファイルがありません'],
    'part-size': [
        'a part holds more than 10,000 records, or fewer and is not the last one',
        '分割ファイルの件数が正しくありません（最後以外は10,000件）',
    ],
    'empty-file': ['holds no record', 'レコードがありません'],
    'two-homes': [
        'a delivery has files under two days or months',
        '1つの配信のファイルが2つの日付の下にあります',
    ],
    'not-canonical': [
        'the bytes are not those that the same facts always give',
        '正規のバイト列ではありません',
    ],
    unsorted: ['a record is out of order', 'レコードの順序が正しくありません'],
    repeated: ['a record stands twice in one archive file', 'レコードが重複しています'],
    'two-files': [
        'a record stands in two archive files',
        'レコードが2つのアーカイブファイルにあります',
    ],
    misplaced: [
        'a record does not belong into this file',
        'このファイルに属さないレコードがあります',
    ],
    'no-log': ['a failure has no mail log', 'エラー詳細に対応するメールログがありません'],
    'logs-missing': [
        'holds fewer mail logs of a delivery than were counted before',
        '配信のメールログが以前の件数より少なくなっています',
    ],
    'coverage-order': [
        'ranges overlap or do not ascend',
        'coverage.jsonの範囲が重複しているか、昇順ではありません',
    ],
    'wrong-count': [
        'coverage.json counts the records of this file otherwise',
        'coverage.jsonの件数と一致しません',
    ],
    'rows-missing': [
        'mail logs that coverage.json says were read are missing: so many',
        'coverage.jsonでは読み取り済みなのに存在しないメールログの件数',
    ],
    attributes: [
        "must say '* -text diff', or git may change line ends",
        '「* -text diff」が必要です（改行が変わるおそれがあります）',
    ],
    future: ['tells of a time that has not come yet', 'まだ来ていない日時が記録されています'],
    stale: [
        'days since a run last wrote: is the schedule still running?',
        '最後の書き込みからの日数（スケジュールを確認してください）',
    ],
    'near-deletion': [
        'days until blastengine deletes something that is not archived yet',
        '未取得のデータがblastengineから削除されるまでの日数',
    ],
};

;// CONCATENATED MODULE: ./build/core/verify/finding.js

/** A damaged archive may have millions; what a person reads is a few of each. */
const KEPT = 50;
const CODES = Object.keys(FINDING_TEXTS);
function createFindings() {
    const groups = new Map();
    return {
        add(code, file, record = '', commit = '') {
            const group = groups.get(code) ?? { count: 0, findings: [] };
            groups.set(code, group);
            group.count++;
            if (group.findings.length < KEPT)
                group.findings.push({ code, file, record, commit });
        },
        list: () => [...groups]
            .map(([code, group]) => ({ code, ...group }))
            .sort((a, b) => CODES.indexOf(a.code) - CODES.indexOf(b.code)),
    };
}
/** A name that a person gave to a file may be anything: it is shown only when nothing can come of it. */
function showPath(path) {
    return /^[\w./-]{1,200}$/.test(path) ? path : '(a name with unusual characters)';
}

// EXTERNAL MODULE: ./build/core/archive-properties.js
var archive_properties = __webpack_require__(5668);
// EXTERNAL MODULE: ./build/seal/leaves.js
var leaves = __webpack_require__(7354);
// EXTERNAL MODULE: ./build/seal/seal.js
var seal_seal = __webpack_require__(5383);
// EXTERNAL MODULE: ./build/seal/seals-file.js
var seals_file = __webpack_require__(4981);
;// CONCATENATED MODULE: ./build/core/verify/first-difference.js
function commonLength(a, b) {
    const shorter = Math.min(a.length, b.length);
    for (let at = 0; at < shorter; at++)
        if (a[at] !== b[at])
            return at;
    return shorter;
}
/** Index of the record in which a file leaves its canonical form; `undefined` when it is the header before them. */
function findMiswritten(kind, records, text) {
    const at = commonLength(text, kind.format(records));
    const head = kind.format([]).length;
    const lengthOf = (record) => kind.format([record]).length - head;
    if (at < head)
        return undefined;
    let end = head;
    const index = records.findIndex((record) => {
        end += lengthOf(record);
        return at < end;
    });
    return index === -1 ? undefined : index;
}

// EXTERNAL MODULE: ./build/stories/branch-files.js
var branch_files = __webpack_require__(5410);
;// CONCATENATED MODULE: ./build/stories/verify/shard.js




/** A file's text and what `parse` makes of it; `undefined`, and a finding, when it cannot be read. */
async function readDecoded({ history, findings, seals }, files, path, parse) {
    try {
        const bytes = await history.readBlob(files.get(path) ?? '');
        seals?.take(path, bytes);
        const text = (0,branch_files/* decodeUtf8 */._6)(bytes, path);
        return { text, value: parse(text) };
    }
    catch (error) {
        if (!(error instanceof errors/* DecodeError */.Xc))
            throw error;
        findings.add('unreadable', path);
        return undefined;
    }
}
/** How many records a part may hold; one that lost erased ones is filled up when its shard is written again. */
function checkSize({ findings }, path, size, isLast, erased) {
    const least = isLast ? 0 : layout/* PART_SIZE */.El - erased;
    if (size === 0)
        findings.add('empty-file', path);
    else if (size > layout/* PART_SIZE */.El || size < least)
        findings.add('part-size', path);
}
/** How a finding calls a record. */
function nameOf(audit, record, index) {
    return audit.idOf(record) ?? `row ${index + 1}`;
}
function checkBytes({ findings }, audit, path, text, records) {
    if (audit.kind.format(records) === text)
        return;
    const index = findMiswritten(audit.kind, records, text);
    const record = index === undefined ? undefined : records[index];
    const name = record === undefined ? '' : nameOf(audit, record, index ?? 0);
    findings.add('not-canonical', path, name);
}
/** `last`: the record before the first one of this part. */
function checkRecords({ findings }, audit, name, path, records, last) {
    let previous = last;
    for (const [index, record] of records.entries()) {
        const order = previous === undefined ? -1 : audit.kind.compare(previous, record);
        if (order >= 0) {
            findings.add(order === 0 ? 'repeated' : 'unsorted', path, nameOf(audit, record, index));
        }
        if (!audit.belongs(record, name))
            findings.add('misplaced', path, nameOf(audit, record, index));
        previous = record;
    }
}
/** Checks one shard, part by part; `see` is shown every record with its file. `false`: a part cannot be read. */
async function checkShard(desk, { files, erased }, { name, paths }, audit, see) {
    let last;
    let isWhole = true;
    for (const [index, path] of paths.entries()) {
        const decoded = await readDecoded(desk, files, path, audit.kind.parse);
        isWhole &&= decoded !== undefined;
        if (decoded === undefined)
            continue;
        const { text, value: records } = decoded;
        checkSize(desk, path, records.length, index === paths.length - 1, erased.size);
        checkBytes(desk, audit, path, text, records);
        checkRecords(desk, audit, name, path, records, last);
        for (const record of records)
            see(record, path);
        last = records.at(-1) ?? last;
    }
    return isWhole;
}

;// CONCATENATED MODULE: ./build/verify/seals.js






/** The files that only their seals are checked of, from the root of the branch. */
function plainFilesOf(files, directory) {
    const start = directory.length + 1;
    return [...files.keys()].filter((path) => {
        const inside = path.startsWith(`${directory}/`) ? path.slice(start) : '';
        return inside === layout/* ERASURES_FILE */._u || (0,layout/* isContentsPath */.wb)(inside);
    });
}
/** Blobs that `openSeals` reads. */
function blobsOfSeals(files, directory) {
    const own = [...files.keys()].filter((path) => path.startsWith(`${directory}/${seals_file/* SEALS_FOLDER */.a1}`));
    return [`${directory}/${layout/* ARCHIVE_FILE */.sX}`, ...own].flatMap((path) => files.get(path) ?? []);
}
/** How a finding calls a record: by its id where it has one. */
function seals_nameOf(record, index) {
    const text = record?.subarray(0, 80).toString() ?? '';
    const id = /^\{"maillog_id":(\d+)/.exec(text)?.[1];
    return id ?? `row ${index}`;
}
/** The first record of a file that is not that of a version which fits. */
function firstOther(path, now, then) {
    const [records, known] = [(0,leaves/* splitRecords */.DQ)(path, now), (0,leaves/* splitRecords */.DQ)(path, then)];
    const end = Math.max(records.length, known.length);
    for (let at = 0; at < end; at++) {
        const [record, other] = [records[at], known[at]];
        if (record === undefined || other === undefined || !record.equals(other)) {
            return seals_nameOf(other ?? record, at);
        }
    }
    return '';
}
async function readLines(desk, files) {
    const lines = new Map();
    const months = [];
    for (const path of [...files.keys()].sort()) {
        const inside = path.startsWith(`${desk.directory}/`)
            ? path.slice(desk.directory.length + 1)
            : '';
        const month = (0,seals_file/* monthOfSeals */.qd)(inside);
        if (month === undefined)
            continue;
        const own = (await readDecoded(desk, files, path, seals_file/* parseSealsFile */.gj))?.value ?? [];
        months.push((0,seal_seal/* sealMonth */.kO)(month, own));
        for (const line of own)
            lines.set(line.path, line);
    }
    return { lines, seal: (0,seal_seal/* sealOf */.Ru)(months) };
}
/** Names files without a line and lines without a file. */
function checkNames({ directory, findings }, files, lines) {
    const start = directory.length + 1;
    const sealed = [...files.keys()].filter((path) => path.startsWith(`${directory}/`) && (0,seals_file/* sealedMonthOf */.eG)(path.slice(start)) !== undefined);
    for (const path of sealed)
        if (!lines.has(path.slice(start)))
            findings.add('unsealed', path);
    for (const path of lines.keys()) {
        if (!files.has(`${directory}/${path}`))
            findings.add('wrong-seal', `${directory}/${path}`);
    }
}
/** `undefined`, and a finding, when `archive.json` does not tell the key. */
async function openSeals(desk, files, head) {
    const { directory, findings, history } = desk;
    const path = `${directory}/${layout/* ARCHIVE_FILE */.sX}`;
    const read = files.has(path) ? await readDecoded(desk, files, path, archive_properties/* parseProperties */.$9) : undefined;
    if (read === undefined) {
        findings.add('no-properties', path);
        return undefined;
    }
    const key = Buffer.from(read.value.sealKey, 'hex');
    const { lines, seal } = await readLines(desk, files);
    checkNames(desk, files, lines);
    // A merge or an edit by people bears none until the next run.
    const told = (0,seal_seal/* parseSealTrailer */._Y)(await history.readMessage(head));
    if (told !== undefined && (told.root !== seal.root || told.months !== seal.months)) {
        findings.add('seal-differs', `${directory}/${seals_file/* SEALS_FOLDER */.a1}`);
    }
    const wrong = new Set();
    async function findFitting(inside, line, steps) {
        const own = steps
            .flatMap(({ changes }) => changes)
            .filter((one) => one.path === `${directory}/${inside}`);
        const blobs = new Set(own.flatMap(({ before, after }) => [before, after]).reverse());
        for (const blob of blobs) {
            if (blob === null)
                continue;
            const bytes = await history.readBlob(blob);
            if ((0,leaves/* fileSeal */.c2)(inside, bytes, key).root === line.root)
                return bytes;
        }
        return undefined;
    }
    return {
        take(file, bytes) {
            const inside = file.slice(directory.length + 1);
            const line = lines.get(inside);
            if (line === undefined)
                return;
            const { records, root } = (0,leaves/* fileSeal */.c2)(inside, bytes, key);
            if (records !== line.records || root !== line.root)
                wrong.add(inside);
        },
        async report(steps) {
            for (const inside of wrong) {
                const line = lines.get(inside);
                const blob = files.get(`${directory}/${inside}`);
                if (line === undefined || blob === undefined)
                    continue;
                const then = await findFitting(inside, line, steps);
                const now = await history.readBlob(blob);
                const record = then === undefined ? '' : firstOther(inside, now, then);
                findings.add('wrong-seal', `${directory}/${inside}`, record);
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/core/changes.js
function increase(counts, key) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
}
/** Collects one shard's change, record by record; words must be allow-listed by the caller. */
function changes_createShardChange(kind, stem) {
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

// EXTERNAL MODULE: ./build/core/shard-name.js
var shard_name = __webpack_require__(880);
;// CONCATENATED MODULE: ./build/merge/read-properties.js




/** `null` when there is none or it cannot be read. Throws `InputError` when it is of a newer version. */
async function tryBlob(branch, path, blob) {
    if (blob === undefined)
        return null;
    try {
        return parseProperties(decodeUtf8(await branch.readBlob(blob), path));
    }
    catch (error) {
        if (error instanceof DecodeError)
            return null;
        throw error;
    }
}
/** The newest version of the past that can be read. */
async function findLost(branch, path, blobs) {
    await branch.prefetch(blobs);
    for (const blob of blobs) {
        const properties = await tryBlob(branch, path, blob);
        if (properties !== null)
            return { properties, restored: [{ path, blob }] };
    }
    return undefined;
}
/**
 * Reads `archive.json` of the head, else of the other head that is to be merged in, else of the newest commit
 * that has one. Throws `InputError` when there are records but none of them tells whose they are.
 */
async function read_properties_readProperties(branch, { files, rival, parents }, directory, holdsRecords) {
    const path = `${directory}/${ARCHIVE_FILE}`;
    const theirs = rival?.get(path);
    const properties = await tryBlob(branch, path, files.get(path));
    const others = await tryBlob(branch, path, theirs);
    if (properties !== null)
        return { properties, others, restored: [] };
    if (others !== null && theirs !== undefined) {
        return { properties: others, others, restored: [{ path, blob: theirs }] };
    }
    const found = await findLost(branch, path, await branch.findVersions(parents, path));
    if (found !== undefined)
        return { ...found, others };
    if (!holdsRecords)
        return { properties: null, others, restored: [] };
    throw new InputError(`${path} is lost, and no commit of the branch holds one that can be read: bring it back from a clone or a backup in a commit, or use another 'branch'`);
}

;// CONCATENATED MODULE: ./build/publish/seal-archive.js





/** Paths below `directory` with their blobs. */
function* filesInside(files, directory) {
    const folder = `${directory}/`;
    for (const [path, blob] of files) {
        if (path.startsWith(folder))
            yield [path.slice(folder.length), blob];
    }
}
/** The seals files of a version, from the root of the branch. */
function seal_archive_sealsFilesOf(files, directory) {
    const inside = [...filesInside(files, directory)].map(([path]) => path);
    return inside
        .filter((path) => path.startsWith(SEALS_FOLDER))
        .map((path) => `${directory}/${path}`);
}
/** The lines of all seals files by month. Throws `DecodeError`. */
async function readMonths(branch, files, directory) {
    const months = new Map();
    const paths = seal_archive_sealsFilesOf(files, directory);
    await branch.prefetch(paths.flatMap((path) => files.get(path) ?? []));
    for (const path of paths) {
        const month = monthOfSeals(path.slice(directory.length + 1));
        if (month !== undefined)
            months.set(month, parseSealsFile((await readText(branch, files, path)) ?? ''));
    }
    return months;
}
function sealMonths(months) {
    return sealOf([...months].map(([month, lines]) => sealMonth(month, lines)));
}
/** A version with the message of its commit as a base; `undefined` when the seal in the message is not that of its seals files. */
async function readBase(branch, files, directory, message) {
    const told = parseSealTrailer(message);
    if (told === undefined)
        return undefined;
    try {
        const months = await readMonths(branch, files, directory);
        const { root, months: count } = sealMonths(months);
        if (root !== told.root || count !== told.months)
            return undefined;
        return { files, lines: new Map([...months.values()].flat().map((line) => [line.path, line])) };
    }
    catch (error) {
        if (error instanceof DecodeError)
            return undefined;
        throw error;
    }
}
/** Whether every sealed file has a line and every line a file. */
function hasAllLines({ files, lines }, directory) {
    const paths = [...filesInside(files, directory)].map(([path]) => path);
    const sealed = paths.filter((path) => sealedMonthOf(path) !== undefined);
    return sealed.length === lines.size && sealed.every((path) => lines.has(path));
}
/** So many sealed commits of the past are tried. */
const MOST_TRIED = 20;
/** The newest sealed commit behind a head that people merged, squashed or edited; what changed since is hashed anew. */
async function findPastBase(branch, parents, directory) {
    const sealed = (await branch.listPast(parents)).filter(({ message }) => parseSealTrailer(message) !== undefined);
    for (const { commit, message } of sealed.slice(0, MOST_TRIED)) {
        const base = await readBase(branch, await branch.listFiles(commit), directory, message);
        if (base !== undefined)
            return base;
    }
    return undefined;
}
/** Reads what is known of the seals of a state's parents. */
async function seal_archive_readHeadSeal(branch, { state, directory }) {
    const { parents, files, rival } = state;
    const [first, second] = parents;
    if (first === undefined)
        return { bases: [], fits: true };
    const own = await readBase(branch, files, directory, await branch.readMessage(first));
    if (own !== undefined && rival === undefined) {
        return { bases: [own], fits: hasAllLines(own, directory) };
    }
    const theirs = second === undefined || rival === undefined
        ? undefined
        : await readBase(branch, rival, directory, await branch.readMessage(second));
    const known = [own, theirs].filter((base) => base !== undefined);
    const past = known.length > 0 ? undefined : await findPastBase(branch, parents, directory);
    return { bases: past === undefined ? known : [past], fits: false };
}
function filesAfter(files, changes) {
    const after = new Map(files);
    for (const { path, blob } of changes) {
        if (blob === null)
            after.delete(path);
        else
            after.set(path, blob);
    }
    return after;
}
/** The line of each sealed file of `after`: taken over where a base has the same file, else hashed. */
async function sealFiles(branch, after, { directory, headSeal }, sealKey) {
    const sealed = [...filesInside(after, directory)].filter(([path]) => sealedMonthOf(path) !== undefined);
    const takeOver = (path, blob) => headSeal.bases
        .find(({ files, lines }) => files.get(`${directory}/${path}`) === blob && lines.has(path))
        ?.lines.get(path);
    const missing = sealed.filter(([path, blob]) => takeOver(path, blob) === undefined);
    await branch.prefetch(missing.map(([, blob]) => blob));
    const lines = [];
    for (const [path, blob] of sealed) {
        const known = takeOver(path, blob);
        lines.push(known ?? { path, ...fileSeal(path, await branch.readBlob(blob), sealKey) });
    }
    return lines;
}
/** Seals the archive as it is with `changes`. Only what no base knows is read. */
async function sealArchive(branch, archive, changes) {
    const { directory, state, properties } = archive;
    const sealKey = Buffer.from(properties?.sealKey ?? '', 'hex');
    const after = filesAfter(state.files, changes);
    const lines = await sealFiles(branch, after, archive, sealKey);
    const byMonth = Map.groupBy(lines, ({ path }) => sealedMonthOf(path) ?? '');
    const months = new Map();
    const staged = [];
    const written = new Set();
    for (const [month, own] of byMonth) {
        const text = formatSealsFile(own);
        months.set(month, parseSealsFile(text));
        const path = `${directory}/${sealsPath(month)}`;
        written.add(path);
        const blob = await branch.stage(text);
        if (after.get(path) !== blob)
            staged.push({ path, blob });
    }
    const isSurplus = (path) => !written.has(path) && monthOfSeals(path.slice(directory.length + 1)) !== undefined;
    const surplus = seal_archive_sealsFilesOf(after, directory).filter(isSurplus);
    const all = [...staged, ...surplus.map((path) => ({ path, blob: null }))];
    return {
        changes: all,
        seal: sealMonths(months),
        base: {
            files: filesAfter(after, all),
            lines: new Map(lines.map((line) => [line.path, line])),
        },
    };
}

;// CONCATENATED MODULE: ./build/stories/archive.js






/** Paths below `directory`, each with its place in a shard. */
function archive_indexShards(files, directory) {
    const places = [...files].flatMap((path) => {
        const isInside = path.startsWith(`${directory}/`);
        const place = isInside ? (0,layout/* parsePath */.Rr)(path.slice(directory.length + 1)) : undefined;
        return place === undefined ? [] : [{ ...place, path }];
    });
    const shards = Map.groupBy(places.sort((a, b) => a.part - b.part), ({ stem }) => stem);
    return new Map([...shards].map(([stem, parts]) => [stem, parts.map(({ path }) => path)]));
}
function findHomes(stems) {
    const homes = new Map();
    for (const stem of stems) {
        const name = readShardName({ kind: 'logs', stem });
        if (name?.deliveryId)
            homes.set(name.deliveryId, name.day);
    }
    return homes;
}
function findReports(stems) {
    const reports = new Map();
    for (const stem of stems) {
        const id = readShardName({ kind: 'reports', stem })?.deliveryId;
        if (id)
            reports.set(id, stem);
    }
    return reports;
}
/** What either version of the archive says was erased: neither brings it back. */
async function readErased(branch, { files, rival }, path) {
    const erased = new Set();
    for (const side of rival === undefined ? [files] : [files, rival]) {
        const text = await readText(branch, side, path);
        for (const id of text === undefined ? [] : parseErasures(text))
            erased.add(id);
    }
    return erased;
}
/** Looks up in the files what every run needs of them. */
function indexArchive(facts) {
    const shards = archive_indexShards(facts.state.files.keys(), facts.directory);
    return { ...facts, shards, homes: findHomes(shards.keys()), reports: findReports(shards.keys()) };
}
/** Reads the head of the branch. Throws `InputError` when its `coverage.json` is of a newer version. */
async function readArchive(branch, directory) {
    const state = await branch.read();
    const own = [
        ...[ARCHIVE_FILE, COVERAGE_FILE, ERASURES_FILE].map((name) => `${directory}/${name}`),
        ...sealsFilesOf(state.files, directory),
    ];
    const blobs = [state.files, state.rival].flatMap((files) => own.map((path) => files?.get(path)));
    await branch.prefetch(blobs.filter((blob) => blob !== undefined));
    const { coverage, broken } = await readCoverage(branch, state.files, directory);
    const erased = await readErased(branch, state, `${directory}/${ERASURES_FILE}`);
    const holdsRecords = archive_indexShards(state.files.keys(), directory).size > 0;
    const found = await readProperties(branch, state, directory, holdsRecords);
    const archive = indexArchive({
        state,
        directory,
        coverage,
        coverageBroken: broken,
        properties: found.properties,
        otherProperties: found.others,
        headSeal: await readHeadSeal(branch, { state, directory }),
        erased,
        pending: found.restored,
    });
    const isGone = coverage.written === null && archive.shards.size > 0;
    return { ...archive, coverageBroken: broken || isGone };
}
/** The archive with other files, which are staged but not committed. */
function archive_withFiles(archive, changes) {
    const files = new Map(archive.state.files);
    for (const { path, blob } of changes) {
        if (blob === null)
            files.delete(path);
        else
            files.set(path, blob);
    }
    return indexArchive({ ...archive, state: { ...archive.state, files } });
}
/** The archive as it stands after a commit. */
function onHead(archive, state, coverage, base) {
    const headSeal = { bases: [base], fits: true };
    return indexArchive({ ...archive, coverage, coverageBroken: false, headSeal, pending: [], state });
}

;// CONCATENATED MODULE: ./build/stories/shard-files.js


/** The blobs of whole shards; `parts`: the paths of each. */
function shard_files_blobsOf(files, parts, shards) {
    const paths = shards.flatMap(({ stem }) => parts.get(stem) ?? []);
    return paths.map((path) => files.get(path)).filter((blob) => blob !== undefined);
}
/** Fetches the blobs of whole shards in one round trip. */
async function prefetchShards(branch, archive, shards) {
    await branch.prefetch(shard_files_blobsOf(archive.state.files, archive.shards, shards));
}
/**
 * The records of a shard, one part after the other. Throws `DecodeError` naming the file when one does
 * not decode or its records do not ascend.
 */
async function* shard_files_readShard(branch, files, paths, kind) {
    let last;
    for (const path of paths) {
        const text = (await (0,branch_files/* readText */.yR)(branch, files, path)) ?? '';
        const records = parsePart(text, path, kind);
        for (const record of records) {
            if (last !== undefined && kind.compare(last, record) >= 0) {
                throw new errors/* DecodeError */.Xc(`${path}: records are not in ascending order`);
            }
            last = record;
        }
        yield records;
    }
}
/** All of them at once. */
async function shard_files_readWhole(...shard) {
    return (await Array.fromAsync(shard_files_readShard(...shard))).flat();
}
function parsePart(text, path, kind) {
    try {
        return kind.parse(text);
    }
    catch (error) {
        if (!(error instanceof errors/* DecodeError */.Xc))
            throw error;
        throw new errors/* DecodeError */.Xc(`${path}: does not decode (${error.message})`);
    }
}
/**
 * The result, or `undefined` where a file is damaged. Without `tell` nothing is said: the file is named, and the
 * run red, when it would be written.
 */
async function unlessDamaged(result, tell = () => { }) {
    try {
        return await result;
    }
    catch (error) {
        if (!(error instanceof DecodeError))
            throw error;
        tell(error);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/stories/merge-shard.js


function mergeOne(kind, before, read, orderOf) {
    const known = kind.line(before);
    if (kind.line(read) === known)
        return { record: before, before, changed: false, read: true };
    const record = kind.merge(before, read, orderOf(read));
    return { record, before, changed: kind.line(record) !== known, read: true };
}
/** A sequence whose next element may be looked at before it is taken. */
function createReader(records) {
    const iterator = records[Symbol.iterator]();
    let next = iterator.next();
    return {
        peek: () => (next.done ? undefined : next.value),
        take() {
            const { value } = next;
            next = iterator.next();
            return value;
        },
    };
}
function* takeWhile(reader, wanted) {
    for (let next = reader.peek(); next !== undefined && wanted(next); next = reader.peek()) {
        yield { record: reader.take(), before: undefined, changed: true, read: true };
    }
}
function* joinPart(kind, part, reader, orderOf) {
    for (const before of part) {
        yield* takeWhile(reader, (next) => kind.compare(next, before) < 0);
        const next = reader.peek();
        if (next !== undefined && kind.compare(next, before) === 0) {
            yield mergeOne(kind, before, reader.take(), orderOf);
        }
        else
            yield { record: before, before, changed: false, read: false };
    }
}
function* inBatches(items) {
    let batch = [];
    for (const item of items) {
        batch.push(item);
        if (batch.length < layout/* PART_SIZE */.El)
            continue;
        yield batch;
        batch = [];
    }
    if (batch.length > 0)
        yield batch;
}
/**
 * What the archive holds and what was read, both ascending, as one ascending sequence in batches.
 * No record of either is left out: nothing once archived is lost.
 */
async function* merge_shard_mergeStreams(kind, archived, read, orderOf) {
    const reader = createReader(read);
    for await (const part of archived)
        yield* inBatches(joinPart(kind, part, reader, orderOf));
    yield* inBatches(takeWhile(reader, () => true));
}
/** Merges a shard of the archive with what was read of it. Throws `DecodeError` naming a broken file. */
function merge_shard_mergeShard(branch, archive, shard, kind, read, orderOf) {
    const paths = archive.shards.get(shard.stem) ?? [];
    return merge_shard_mergeStreams(kind, readShard(branch, archive.state.files, paths, kind), read, orderOf);
}
/** Writes a shard's records part by part; returns the files that differ from the archive's. */
async function merge_shard_writeShard(branch, archive, shard, kind, merged, see) {
    const { files } = archive.state;
    const changes = [];
    const written = new Set();
    let waiting = [];
    async function writePart(records) {
        const path = `${archive.directory}/${partPath(shard, written.size + 1)}`;
        written.add(path);
        const blob = await branch.stage(kind.format(records));
        if (files.get(path) !== blob)
            changes.push({ path, blob });
    }
    for await (const batch of merged) {
        for (const one of batch) {
            see(one);
            waiting.push(one.record);
        }
        for (; waiting.length >= PART_SIZE; waiting = waiting.slice(PART_SIZE)) {
            await writePart(waiting.slice(0, PART_SIZE));
        }
    }
    if (waiting.length > 0)
        await writePart(waiting);
    const known = archive.shards.get(shard.stem) ?? [];
    const surplus = known.filter((path) => !written.has(path));
    return [...changes, ...surplus.map((path) => ({ path, blob: null }))];
}

// EXTERNAL MODULE: ./build/core/canonical.js + 2 modules
var canonical = __webpack_require__(7745);
;// CONCATENATED MODULE: ./build/core/coverage/coverage-update.js





const coverage_update_NOTHING_OWED = { details: [], deliveries: [], reports: [], days: [] };
/** Owed details listed by id, the oldest first: half a megabyte. The rest is counted by day, and found again when its day is read again. */
const MOST_LISTED_DETAILS = 50_000;
/** The later of two times, either of which may be unknown. */
function coverage_update_latest(a, b) {
    if (a === null || b === null)
        return a ?? b;
    return (parseTime(a) ?? 0) >= (parseTime(b) ?? 0) ? a : b;
}
function without(known, paid, added) {
    const gone = new Set(paid);
    return [...new Set([...known.filter((item) => !gone.has(item)), ...added])];
}
const ascending = (ids) => ids.toSorted(compareIds);
/** How many of some ascending ids lie in each span. */
function countWithin(spans, sorted) {
    let next = 0;
    return spans.map((span) => {
        while (next < sorted.length && compareIds(sorted[next] ?? '', span.from) < 0)
            next++;
        const first = next;
        while (next < sorted.length && compareIds(sorted[next] ?? '', span.to) <= 0)
            next++;
        return next - first;
    });
}
/** Counts what is owed of each span: the ids listed now, and those that were too many to list before. */
function countDetails(spans, before, now) {
    const listedBefore = countWithin(spans, before);
    const listedNow = countWithin(spans, now);
    return spans.map((span, index) => {
        const unlisted = Math.max(0, span.detailsOwed - (listedBefore[index] ?? 0));
        return { ...span, detailsOwed: unlisted + (listedNow[index] ?? 0) };
    });
}
/** `coverage` after a run; `now` in ms. Pure, so that a lost race applies it again to another head. */
function coverage_update_applyChange(coverage, change, now) {
    const united = uniteSpans(coverage.spans, change.spans);
    const kept = change.withdrawn.reduce(withdrawRange, united);
    const details = ascending(without(coverage.owed.details, change.paid.details, change.owed.details));
    const spans = countDetails(kept, coverage.owed.details, details);
    const { owed, paid } = change;
    const sinces = [coverage.since, change.walk?.since ?? null].filter((day) => day !== null);
    return foldCoverage({
        ...coverage,
        since: sinces.sort()[0] ?? null,
        floor: change.walk === null ? coverage.floor : change.walk.floor,
        head: change.walk === null ? coverage.head : coverage_update_latest(coverage.head, change.began),
        spans,
        owed: {
            details: details.slice(0, MOST_LISTED_DETAILS),
            deliveries: ascending(without(coverage.owed.deliveries, paid.deliveries, owed.deliveries)),
            reports: ascending(without(coverage.owed.reports, paid.reports, owed.reports)),
            days: without(coverage.owed.days, paid.days, owed.days).sort(),
        },
        reports: new Map([...coverage.reports, ...change.reports]),
        named: new Map([...coverage.named, ...change.named.map((id) => [id, change.began])]),
        tallies: new Map([...coverage.tallies, ...change.tallies]),
        errorsRead: coverage_update_latest(coverage.errorsRead, change.errorsRead),
        filtersChecked: coverage_update_latest(coverage.filtersChecked, change.filtersChecked),
        errorsBy: change.errorsBy ?? coverage.errorsBy,
        gaps: uniteGaps([...coverage.gaps, ...change.gaps]),
    }, now);
}
function recent(map, read, now) {
    const oldest = now - 2 * RETENTION_DAYS * DAY_MS;
    const kept = [...map].filter(([, value]) => (parseTime(read(value)) ?? 0) >= oldest);
    return new Map(kept.sort(([a], [b]) => compareIds(a, b)));
}
function settle(settled, old) {
    const [first, last] = [old[0], old.at(-1)];
    if (first === undefined || last === undefined)
        return settled;
    const rows = old.reduce((sum, span) => sum + span.rows, settled?.rows ?? 0);
    const until = settled !== null && settled.until > last.day ? settled.until : last.day;
    return { until, from: settled?.from ?? first.from, to: last.to, rows };
}
/** Days past retention become one range, and what was noted of their deliveries goes (contract, section 4). */
function foldCoverage(coverage, now) {
    const oldest = addDays(dayAt(now), -RETENTION_DAYS);
    const firstKept = coverage.spans.findIndex((span) => span.day > oldest);
    const cut = firstKept === -1 ? coverage.spans.length : firstKept;
    return {
        ...coverage,
        settled: settle(coverage.settled, coverage.spans.slice(0, cut)),
        spans: coverage.spans.slice(cut),
        owed: { ...coverage.owed, days: coverage.owed.days.filter((day) => day >= oldest) },
        reports: recent(coverage.reports, (basis) => basis.read, now),
        named: recent(coverage.named, (read) => read, now),
        tallies: new Map([...coverage.tallies].filter(([stem]) => (dayOfLogs(stem) ?? '') > oldest)),
    };
}
const DEBTS = (/* unused pure expression or super */ null && (['details', 'deliveries', 'reports', 'days']));
/**
 * What an earlier run owed and this one got would be asked for again, were it not said; a delivery that was
 * named and could not be read would never be: no plan brings an old one back.
 */
function changesDebts({ owed: before }, { owed: after }) {
    const isPaid = DEBTS.some((kind) => {
        const left = new Set(after[kind]);
        return before[kind].some((item) => !left.has(item));
    });
    return isPaid || after.deliveries.some((id) => !before.deliveries.includes(id));
}

;// CONCATENATED MODULE: ./build/core/coverage/unite-coverages.js



/** Two coverages of one archive (a review branch and its base) as one. */
function unite_coverages_uniteCoverages(a, b, now) {
    const change = {
        began: b.head ?? formatTime(0),
        walk: b.head === null ? null : { since: b.since, floor: b.floor },
        spans: b.spans,
        withdrawn: [],
        owed: b.owed,
        paid: NOTHING_OWED,
        reports: b.reports,
        named: [],
        tallies: b.tallies,
        errorsRead: b.errorsRead,
        filtersChecked: b.filtersChecked,
        errorsBy: b.errorsBy,
        gaps: b.gaps,
    };
    const united = applyChange(a, change, now);
    const named = new Map([...b.named, ...a.named]);
    for (const [id, read] of b.named)
        named.set(id, latest(read, a.named.get(id) ?? null) ?? read);
    const settled = [a.settled, b.settled].filter((range) => range !== null);
    settled.sort((x, y) => compareIds(y.to, x.to));
    return { ...united, named, settled: settled[0] ?? null };
}

// EXTERNAL MODULE: ./build/core/mail-log.js
var mail_log = __webpack_require__(6504);
;// CONCATENATED MODULE: ./build/core/tally.js


/** The overview shows the ten that fail most; a shard keeps a few more, because shards are added up. */
const DOMAINS_KEPT = 20;
/** The part behind the last `@`, lower-cased. */
function domainOf(email) {
    return email === null ? '' : email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}
/** Counts one log after another; `result` may be asked for at the end. */
function tally_createTally() {
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
            if (!(0,mail_log/* isFailed */.Ix)(log.status))
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

// EXTERNAL MODULE: ./build/core/csv/csv.js
var csv = __webpack_require__(369);
;// CONCATENATED MODULE: ./build/stories/report-files.js



const OPEN_TIME = 3;
/** How many rows an archived open report has, and how many of them are opens. Throws `DecodeError` naming a broken file. */
async function report_files_countReport(branch, files, paths) {
    let [rows, opened] = [0, 0];
    for (const path of paths) {
        const text = (await (0,branch_files/* readText */.yR)(branch, files, path)) ?? '';
        try {
            const records = (0,csv/* parseCsv */.W)(text).slice(1);
            rows += records.length;
            opened += records.filter((row) => (row[OPEN_TIME] ?? '') !== '').length;
        }
        catch (error) {
            if (!(error instanceof errors/* DecodeError */.Xc))
                throw error;
            throw new errors/* DecodeError */.Xc(`${path}: does not decode`);
        }
    }
    return { rows, opened };
}

;// CONCATENATED MODULE: ./build/core/formulas.js

/** What begins a formula in a spreadsheet, the full-width forms included (field notes, row 42). */
const LEAD = /^[=+\-@\t\r＝＋－＠]/;
/** A look at a whole line: most lines hold no such cell, and are not parsed. */
const SOMEWHERE = /(?:^|[,"])[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
/** Cells in lines of a CSV file that a spreadsheet would run when it opens the file; plain numbers are none. */
function formulas_countFormulasIn(lines) {
    if (!SOMEWHERE.test(lines))
        return 0;
    const cells = parseCsv(lines).flat();
    return cells.filter((cell) => LEAD.test(cell) && !NUMBER.test(cell)).length;
}

// EXTERNAL MODULE: ./build/core/privacy/allow-list.js
var allow_list = __webpack_require__(6817);
;// CONCATENATED MODULE: ./build/stories/write-records.js








/** Whether this run (1) or the one that the archive's version stems from (-1) read later. */
function createReadOrder(run, { coverage }) {
    return (record) => (run.began >= lastReadOf(coverage, record) ? 1 : -1);
}
/** What the semantic diff sees of a mail log or a failure: allow-listed words alone. */
function sightingOf(record) {
    return {
        status: (0,allow_list/* publicStatus */.Ee)(record.status),
        code: (0,allow_list/* publicCode */.Zc)(record.lastResponseCode),
        failed: (0,mail_log/* isFailed */.Ix)(record.status),
    };
}
const PLAIN = { status: '', code: '', failed: false };
const JSON_KINDS = new Set(['logs', 'failures']);
/** Merges one shard with what was read of it and stages its parts. Throws `DecodeError` naming a broken file. */
async function writeRecords(run, shard, kind, archive, merged, sight = () => PLAIN, see = () => { }) {
    const change = createShardChange(shard.kind, shard.stem);
    let formulas = 0;
    let recounted = 0;
    const files = await writeShard(run.branch, archive, shard, kind, merged, (one) => {
        see(one);
        if (!one.changed)
            return;
        if (!one.read)
            recounted++;
        change.see(one.before === undefined ? undefined : sight(one.before), sight(one.record));
        if (!JSON_KINDS.has(shard.kind))
            formulas += countFormulasIn(kind.line(one.record));
    });
    return { files, change: { ...change.result(), formulas, recounted } };
}
/** The logs of one group; `tally` counts the whole shard. */
async function writeLogs(run, archive, shard, records) {
    const orderOf = createReadOrder(run, archive);
    const merged = mergeShard(run.branch, archive, shard, MAIL_LOGS, records, orderOf);
    const tally = createTally();
    const staged = await writeRecords(run, shard, MAIL_LOGS, archive, merged, sightingOf, (one) => tally.add(one.record));
    return { ...staged, tally: tally.result() };
}
/** The failures of one group. */
async function writeFailures(run, archive, shard, records) {
    const orderOf = createReadOrder(run, archive);
    const merged = mergeShard(run.branch, archive, shard, FAILURES, records, orderOf);
    const ids = [];
    const staged = await writeRecords(run, shard, FAILURES, archive, merged, sightingOf, (one) => {
        if (one.read)
            ids.push(one.record.maillogId);
    });
    return { ...staged, ids };
}

;// CONCATENATED MODULE: ./build/stories/shard-kinds.js


/** Runs `use` with the kind of a shard; open reports are no records, they are replaced whole. */
function shard_kinds_withKind(shard, use) {
    const plain = () => ({ status: '', code: '', failed: false });
    const none = () => ({ maillogId: '0', deliveryId: null });
    switch (shard.kind) {
        case 'logs':
            return use({ kind: canonical/* MAIL_LOGS */._I, sight: sightingOf, ids: (log) => log });
        case 'failures':
            return use({ kind: canonical/* FAILURES */.EM, sight: sightingOf, ids: (failure) => failure });
        case 'deliveries':
            return use({
                kind: canonical/* DELIVERIES */.rV,
                sight: plain,
                ids: ({ deliveryId }) => ({ maillogId: '0', deliveryId }),
            });
        case 'errors':
            return use({ kind: canonical/* ERRORS */.Sr, sight: plain, ids: none });
        case 'usage':
            return use({ kind: canonical/* USAGES */.$1, sight: plain, ids: none });
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/stories/take-over.js


/** What every commit writes anew. */
const WRITTEN = (/* unused pure expression or super */ null && (['README.md', '.gitattributes']));
/** Files of the archive that are no records and are merged, or not, in their own way. */
const OWN_FILES = [layout/* ARCHIVE_FILE */.sX, layout/* COVERAGE_FILE */.eh, layout/* ERASURES_FILE */._u];
function isPeoples(path, directory) {
    if (!path.startsWith(`${directory}/`))
        return !WRITTEN.includes(path);
    const name = path.slice(directory.length + 1);
    const isOurs = OWN_FILES.includes(name) || monthOfSeals(name) !== undefined;
    return !isOurs && parsePath(name) === undefined;
}
/** Files that people put beside the archive and that differ on the two sides. */
function take_over_differingOthers(own, rival, directory) {
    const paths = new Set([...own.keys(), ...rival.keys()]);
    const differing = [...paths].filter((path) => own.get(path) !== rival.get(path));
    return differing.filter((path) => isPeoples(path, directory));
}
/** What the rival alone changed since the two sides parted; where both did, our side stands. */
function take_over_planTakeOver(own, rival, fork, paths) {
    return paths
        .filter((path) => own.get(path) === fork.get(path) && rival.get(path) !== fork.get(path))
        .map((path) => ({ path, blob: rival.get(path) ?? null }));
}

;// CONCATENATED MODULE: ./build/stories/merge-rival.js







const hasErasures = ({ erased }, { kind }) => erased.size > 0 && (kind === 'logs' || kind === 'failures');
/** Whether both sides must be read: a shard that the rival alone has, and of which nothing was erased, is taken as it is. */
function merge_rival_needsMerging(archive, shard) {
    return archive.shards.has(shard.stem) || hasErasures(archive, shard);
}
/** The rival's parts in place of ours. */
function replaceShard(archive, rival, { stem }) {
    const theirs = rival.shards.get(stem) ?? [];
    const surplus = (archive.shards.get(stem) ?? []).filter((path) => !theirs.includes(path));
    return [...theirs, ...surplus]
        .map((path) => ({ path, blob: rival.files.get(path) ?? null }))
        .filter(({ path, blob }) => archive.state.files.get(path) !== (blob ?? undefined));
}
async function* dropErased(merged, isErased) {
    for await (const batch of merged)
        yield batch.filter(({ record }) => !isErased(record));
}
async function mergeRecords(branch, archive, rival, shard, { kind, ids }) {
    const theirs = rival.shards.get(shard.stem) ?? [];
    const records = await readWhole(branch, rival.files, theirs, kind);
    const own = archive.shards.get(shard.stem) ?? [];
    const orderOf = (record) => {
        const mine = lastReadOf(archive.coverage, ids(record));
        return Math.sign(lastReadOf(rival.coverage, ids(record)) - mine);
    };
    const parts = readShard(branch, archive.state.files, own, kind);
    const merged = mergeStreams(kind, parts, records, orderOf);
    const isErased = (record) => hasErasures(archive, shard) && archive.erased.has(ids(record).maillogId);
    return writeShard(branch, archive, shard, kind, dropErased(merged, isErased), () => { });
}
/** A report is replaced whole by one with at least as many opened rows (contract, section 5). */
async function mergeReport(branch, archive, rival, shard) {
    const own = archive.shards.get(shard.stem) ?? [];
    const mine = await countReport(branch, archive.state.files, own);
    const theirs = await countReport(branch, rival.files, rival.shards.get(shard.stem) ?? []);
    return theirs.opened >= mine.opened ? replaceShard(archive, rival, shard) : [];
}
/** Both versions of a shard as one, record by record. Throws `DecodeError` naming a file that does not decode. */
async function merge_rival_mergeRival(branch, archive, rival, shard) {
    if (!merge_rival_needsMerging(archive, shard))
        return replaceShard(archive, rival, shard);
    const merging = withKind(shard, (mergeable) => mergeRecords(branch, archive, rival, shard, mergeable));
    return merging ?? mergeReport(branch, archive, rival, shard);
}
async function isSound(branch, rival, shard) {
    const paths = rival.shards.get(shard.stem) ?? [];
    async function readAll({ kind }) {
        for await (const _ of readShard(branch, rival.files, paths, kind))
            ;
    }
    try {
        await (withKind(shard, readAll) ?? countReport(branch, rival.files, paths));
        return true;
    }
    catch (error) {
        if (error instanceof DecodeError)
            return false;
        throw error;
    }
}
/**
 * A shard of which one version is damaged, as a whole: the sound one of the rival, else whichever changed since
 * `fork`, the files where the two parted. So damage that was mended on our side is not brought back.
 */
async function merge_rival_passOver(branch, archive, rival, shard, fork) {
    if (await isSound(branch, rival, shard))
        return replaceShard(archive, rival, shard);
    const own = archive.shards.get(shard.stem) ?? [];
    const paths = new Set([...own, ...(rival.shards.get(shard.stem) ?? [])]);
    return planTakeOver(archive.state.files, rival.files, fork, [...paths]);
}

;// CONCATENATED MODULE: ./build/stories/reconcile.js











/** Stems whose parts are not the same blobs on both sides, and that the rival has. */
function differingShards(own, rival, directory) {
    const [mine, theirs] = [archive_indexShards(own.keys(), directory), archive_indexShards(rival.keys(), directory)];
    const shards = [];
    for (const [stem, paths] of theirs) {
        const known = mine.get(stem) ?? [];
        const same = known.length === paths.length && paths.every((path) => own.get(path) === rival.get(path));
        const place = (0,layout/* parsePath */.Rr)((paths[0] ?? '').slice(directory.length + 1));
        if (!same && place !== undefined)
            shards.push({ kind: place.kind, stem });
    }
    return shards;
}
/** The counts of both sides, and of each merged shard its own: neither side counted what is in it now. */
async function countLogs(branch, { shards, state }, merged, known) {
    const tallies = new Map(known);
    for (const { stem } of merged) {
        if (!known.has(stem))
            continue;
        const tally = createTally();
        for await (const part of readShard(branch, state.files, shards.get(stem) ?? [], MAIL_LOGS)) {
            for (const log of part)
                tally.add(log);
        }
        tallies.set(stem, tally.result());
    }
    return tallies;
}
/** Throws `DecodeError`. */
async function uniteErased(branch, { directory, state: { files } }, rival) {
    const path = `${directory}/${ERASURES_FILE}`;
    const [own, theirs] = [await readText(branch, files, path), await readText(branch, rival, path)];
    if (theirs === undefined)
        return [];
    const blob = await branch.stage(uniteErasures(own ?? theirs, theirs));
    return files.get(path) === blob ? [] : [{ path, blob }];
}
/** Merges the shards one by one; a damaged one is named and costs only itself. */
async function mergeShards({ branch, problems }, archive, rival, readFork) {
    const shards = differingShards(archive.state.files, rival.files, archive.directory);
    const read = shards.filter((shard) => needsMerging(archive, shard));
    const theirs = blobsOf(rival.files, rival.shards, read);
    await branch.prefetch([...theirs, ...blobsOf(archive.state.files, archive.shards, read)]);
    const changes = [];
    const merged = [];
    for (const shard of shards) {
        try {
            changes.push(...(await mergeRival(branch, archive, rival, shard)));
            if (read.includes(shard))
                merged.push(shard);
        }
        catch (error) {
            if (!(error instanceof DecodeError))
                throw error;
            problems.add('damaged-file', shard.stem, error.message);
            changes.push(...(await passOver(branch, archive, rival, shard, await readFork())));
        }
    }
    return { changes, merged };
}
/**
 * Merges a second version of the archive (the head of a review whose branches went apart) into the
 * first, record by record: a closed, squashed or outrun pull request loses nothing (contract, section 6).
 */
async function reconcile(run, archive, rivalFiles) {
    const { branch, clock } = run;
    const { directory, state } = archive;
    let fork;
    const readFork = () => {
        fork ??= branch.readFork(state);
        return fork;
    };
    const { coverage: theirs, broken } = await readCoverage(branch, rivalFiles, directory);
    const shards = indexShards(rivalFiles.keys(), directory);
    const rival = { files: rivalFiles, shards, coverage: theirs };
    const { changes, merged } = await mergeShards(run, archive, rival, readFork);
    const others = differingOthers(state.files, rivalFiles, directory);
    if (others.length > 0) {
        changes.push(...planTakeOver(state.files, rivalFiles, await readFork(), others));
    }
    changes.push(...(await uniteErased(branch, archive, rivalFiles)));
    const whole = withFiles(archive, changes);
    const isTheirs = theirs.written !== null;
    const [first, second] = isTheirs ? [theirs, archive.coverage] : [archive.coverage, theirs];
    const coverage = uniteCoverages(first, second, clock.now());
    const tallies = await countLogs(branch, whole, merged, coverage.tallies);
    const isUnknown = broken || (!isTheirs && (shards.size > 0 || archive.coverageBroken));
    const united = { ...coverage, tallies };
    return {
        ...whole,
        coverage: united,
        coverageBroken: isUnknown,
        pending: [...archive.pending, ...changes],
    };
}

;// CONCATENATED MODULE: ./build/stories/describe-changes.js








/** The semantic diff of two versions of the archive, shard by shard, less those of which a file does not decode. */
async function describeChanges(branch, base, head, directory, noteDamage) {
    const shards = differingShards(base, head, directory);
    const [before, after] = [archive_indexShards(base.keys(), directory), archive_indexShards(head.keys(), directory)];
    await branch.prefetch([...shard_files_blobsOf(base, before, shards), ...shard_files_blobsOf(head, after, shards)]);
    async function describe(shard, { kind, sight }) {
        const change = changes_createShardChange(shard.kind, shard.stem);
        const records = await shard_files_readWhole(branch, head, after.get(shard.stem) ?? [], kind);
        const old = shard_files_readShard(branch, base, before.get(shard.stem) ?? [], kind);
        for await (const batch of merge_shard_mergeStreams(kind, old, records, () => 1)) {
            const changed = batch.filter((one) => one.changed);
            for (const one of changed)
                change.see(one.before && sight(one.before), sight(one.record));
        }
        return change.result();
    }
    const changes = [];
    for (const shard of shards) {
        try {
            const described = shard_kinds_withKind(shard, (mergeable) => describe(shard, mergeable));
            const paths = after.get(shard.stem) ?? [];
            changes.push(await (described ?? describeReport(branch, head, shard, paths)));
        }
        catch (error) {
            if (!(error instanceof errors/* DecodeError */.Xc))
                throw error;
            noteDamage(shard, error);
        }
    }
    return changes;
}
/** A report is a table that was replaced whole: its rows are all that can be said of it. */
async function describeReport(branch, head, { kind, stem }, paths) {
    const { rows: added } = await report_files_countReport(branch, head, paths);
    return { ...changes_createShardChange(kind, stem).result(), added };
}

// EXTERNAL MODULE: ./build/core/id.js
var id = __webpack_require__(433);
// EXTERNAL MODULE: ./build/core/time.js
var core_time = __webpack_require__(3669);
;// CONCATENATED MODULE: ./build/core/coverage/spans.js


const isBefore = (a, b) => (0,id/* compareIds */.q3)(a, b) < 0;
const readAt = (span) => (0,core_time/* parseTime */.pe)(span.read) ?? 0;
/**
 * Cuts a range that was read to its end into one span a day. Ids ascend with time but for a few late
 * ones, so a day ends at the highest id seen of it or of an older day. A range without rows belongs to
 * `emptyDay`.
 */
function cutSpans(range, days, read, emptyDay) {
    const seen = days.size > 0 ? [...days].sort() : [[emptyDay, { rows: 0, highest: range.to }]];
    const spans = [];
    let from = range.from;
    let waiting = 0;
    for (const [index, [day, { rows, highest }]] of seen.entries()) {
        const to = index === seen.length - 1 ? range.to : highest;
        waiting += rows;
        if (isBefore(to, from))
            continue;
        spans.push({ day, from, to, rows: waiting, read, detailsOwed: 0 });
        from = nextId(to);
        waiting = 0;
    }
    return spans;
}
/**
 * What is left of `span` without `range`, of which at most `rows` rows were the span's. Where the rest lay is
 * not known, so the first piece tells of all: rows are counted once, and never more than were archived.
 */
function subtract(span, range, rows) {
    if (isBefore(span.to, range.from) || isBefore(range.to, span.from))
        return [span];
    const pieces = [];
    if (isBefore(span.from, range.from))
        pieces.push({ ...span, to: previousId(range.from) });
    if (isBefore(range.to, span.to))
        pieces.push({ ...span, from: nextId(range.to) });
    const left = Math.max(0, span.rows - rows);
    return pieces.map((piece, index) => ({ ...piece, rows: index === 0 ? left : 0 }));
}
/** Neighbours of one day become one span, as old as the older reading of the two. */
function join(spans) {
    const joined = [];
    for (const span of spans) {
        const last = joined.at(-1);
        if (last?.day !== span.day || nextId(last.to) !== span.from) {
            joined.push(span);
            continue;
        }
        joined[joined.length - 1] = {
            ...last,
            to: span.to,
            rows: last.rows + span.rows,
            read: readAt(last) <= readAt(span) ? last.read : span.read,
            detailsOwed: last.detailsOwed + span.detailsOwed,
        };
    }
    return joined;
}
/** Both sets of spans as one; where two overlap, the later reading stands. The order of the sets does not matter. */
function spans_uniteSpans(a, b) {
    const oldestFirst = [...a, ...b].sort((x, y) => readAt(x) - readAt(y) || x.rows - y.rows || compareIds(x.to, y.to));
    let united = [];
    for (const span of oldestFirst) {
        united = [...united.flatMap((other) => subtract(other, span, span.rows)), span];
    }
    return join(united.sort((x, y) => compareIds(x.from, y.from)));
}
/** The spans without a range that turned out not to be archived. */
function spans_withdrawRange(spans, range) {
    const ids = Number(BigInt(range.to) - BigInt(range.from) + 1n);
    return spans.flatMap((span) => subtract(span, range, ids));
}
/** When the range that holds `id` was last read, ms; `undefined` when it was not. */
function readTimeOf(spans, id) {
    let low = 0;
    let high = spans.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        const span = spans[middle];
        if (span !== undefined && isBefore(span.to, id))
            low = middle + 1;
        else
            high = middle;
    }
    const span = spans[low];
    return span === undefined || isBefore(id, span.from) ? undefined : readAt(span);
}
/** When a record was last read, with its range or with its delivery, ms; 0 when it was not. */
function spans_lastReadOf({ spans, named }, { maillogId, deliveryId }) {
    const byName = parseTime(named.get(deliveryId ?? '') ?? '') ?? 0;
    return Math.max(readTimeOf(spans, maillogId) ?? 0, byName);
}

;// CONCATENATED MODULE: ./build/core/coverage/countdown.js



/** blastengine deletes a delivery and its logs so many days after its start (API page, 11). */
const countdown_RETENTION_DAYS = 62;
/** Every id range that was not read, also what the input `since` left out. */
function findHoles(coverage) {
    const holes = [];
    let from = coverage.settled === null ? '1' : (0,id/* nextId */.Hn)(coverage.settled.to);
    let oldest = coverage.settled?.until ?? coverage.since;
    for (const span of coverage.spans) {
        if ((0,id/* compareIds */.q3)(from, span.from) < 0) {
            const hole = { from, to: (0,id/* previousId */.dk)(span.from), newest: span.day };
            holes.push({ ...hole, oldest: oldest === null || oldest > span.day ? span.day : oldest });
        }
        from = (0,id/* nextId */.Hn)(span.to);
        oldest = span.day;
    }
    return holes;
}
/** Id ranges that should have been read. */
function findMissing(coverage) {
    const { floor } = coverage;
    return findHoles(coverage).filter((hole) => floor === null || (0,id/* compareIds */.q3)(hole.to, floor) > 0);
}
/** Days of which something is not archived yet, as far back as it can be. */
function unreadDays(coverage) {
    const head = coverage.head === null ? undefined : (0,core_time/* parseTime */.pe)(coverage.head);
    const owedIds = coverage.spans.filter((span) => span.detailsOwed > 0 ||
        coverage.owed.details.some((id) => readTimeOf([span], id) !== undefined));
    return [
        ...(head === undefined ? [] : [(0,core_time/* dayAt */.OC)(head)]),
        ...findMissing(coverage).map((hole) => hole.oldest),
        ...owedIds.map((span) => span.day),
        ...coverage.owed.days,
    ];
}
/** First day on which something not yet archived is deleted; '' while nothing was covered (contract, section 3). */
function countdown_safeUntil(coverage) {
    const [oldest] = unreadDays(coverage).sort();
    return oldest === undefined ? '' : (0,core_time/* addDays */.fi)(oldest, countdown_RETENTION_DAYS);
}
/** Whole days until unread data is deleted; `undefined` while nothing was covered. */
function daysLeft(coverage, now) {
    const until = countdown_safeUntil(coverage);
    return until === '' ? undefined : (0,core_time/* daysBetween */.YM)((0,core_time/* dayAt */.OC)(now), until);
}
/**
 * Days of which something was certainly deleted unread. A day that is being deleted just now counts
 * only when the moment after the last reading has itself passed the retention.
 */
function findLostDays(coverage, now) {
    const deleted = now - countdown_RETENTION_DAYS * DAY_MS;
    const lastDeleted = dayAt(deleted);
    const lost = [];
    for (const hole of findMissing(coverage)) {
        if (startOfDay(addDays(hole.oldest, 1)) > deleted)
            continue;
        lost.push({ from: hole.oldest, to: hole.newest < lastDeleted ? hole.newest : lastDeleted });
    }
    const head = coverage.head === null ? undefined : parseTime(coverage.head);
    if (head !== undefined && head < deleted)
        lost.push({ from: dayAt(head), to: lastDeleted });
    return lost;
}
/** Gaps as one list without overlaps, ascending. */
function countdown_uniteGaps(gaps) {
    const united = [];
    for (const gap of gaps.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
        const last = united.at(-1);
        if (last === undefined || gap.from > addDays(last.to, 1))
            united.push(gap);
        else
            united[united.length - 1] = { from: last.from, to: gap.to > last.to ? gap.to : last.to };
    }
    return united;
}

;// CONCATENATED MODULE: ./build/core/coverage/check-coverage.js



/** What coverage.json says, held against the files and the clock. */
const sortedText = (counts) => JSON.stringify([...counts].sort());
/** Two counts of one shard; `erased` records may have left it since the first. */
function isSameTally(known, counted, erased) {
    const missing = known.total - counted.total;
    if (missing > 0 && missing <= erased)
        return true;
    const maps = ['byStatus', 'codes', 'domains'];
    return (known.total === counted.total &&
        known.opened === counted.opened &&
        known.lastOpen === counted.lastOpen &&
        maps.every((name) => sortedText(known[name]) === sortedText(counted[name])));
}
/** Whether the ranges ascend and do not overlap. */
function areSpansInOrder(spans) {
    return spans.every((span, index) => {
        const next = spans[index + 1];
        const rightWay = (0,id/* compareIds */.q3)(span.from, span.to) <= 0;
        return rightWay && (next === undefined || (0,id/* compareIds */.q3)(span.to, next.from) < 0);
    });
}
/**
 * Rows that the current spans say were read, less the mail logs that are archived between their ends; above
 * 0: so many are missing. Late rows may be counted in the span of a neighbouring day, so spans are not
 * compared one by one.
 */
function countMissingRows({ spans }, logs) {
    const [first, last] = [spans[0], spans.at(-1)];
    if (first === undefined || last === undefined)
        return 0;
    const rows = spans.reduce((sum, span) => sum + span.rows, 0);
    return rows - logs.countWithin(first.from, last.to);
}
const writtenAt = ({ written }) => (0,core_time/* parseTime */.pe)(written ?? '') ?? 0;
/** Whether `a` was written after `b`. */
function isNewer(a, b) {
    return writtenAt(a) > writtenAt(b);
}
/** Days since the coverage was written, when they are too many. Named deliveries alone promise nothing. */
function findStaleDays(coverage, { heartbeatDays }, now) {
    if (coverage.head === null || heartbeatDays === 0)
        return undefined;
    const days = (now - writtenAt(coverage)) / core_time/* DAY_MS */.sO;
    return days > heartbeatDays + 2 ? Math.floor(days) : undefined;
}
/** Clocks of machines differ (catalogue, 27); by a day they do not. */
const CLOCK_MS = core_time/* DAY_MS */.sO;
/** Whether it tells of a time to come: that would keep an archive fresh for ever. */
function isAhead({ head, written, spans }, now) {
    const times = [head, written, ...spans.map(({ read }) => read)];
    return times.some((time) => ((0,core_time/* parseTime */.pe)(time ?? '') ?? 0) > now + CLOCK_MS);
}
/** Days until something unread is deleted, when they are too few. */
function findDaysLeft(coverage, { warnDays }, now) {
    const left = daysLeft(coverage, now);
    return left !== undefined && left <= warnDays ? left : undefined;
}

// EXTERNAL MODULE: ./build/core/coverage/coverage.js
var coverage_coverage = __webpack_require__(8571);
;// CONCATENATED MODULE: ./build/core/coverage/format-coverage.js

/** A value, or an id as the integer that it is. */
const line = (value) => JSON.stringify(value);
function object(members) {
    return `{${members.map(([key, text]) => `"${key}":${text}`).join(',')}}`;
}
function block(lines) {
    return lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
}
/** Counts by name, ascending. */
const counts = (map) => line(Object.fromEntries([...map].sort()));
function formatTally(file, tally) {
    return object([
        ['file', line(file)],
        ['logs', line(tally.total)],
        ['opened', line(tally.opened)],
        ['last_open_time', line(tally.lastOpen === '' ? null : tally.lastOpen)],
        ['by_status', counts(tally.byStatus)],
        ['failed_by_code', counts(tally.codes)],
        ['failed_by_domain', counts(tally.domains)],
    ]);
}
/** One debt a line. */
function formatOwed({ details, deliveries, reports, days }) {
    const debts = (kind, key, ids) => ids.map((id) => object([
        ['kind', line(kind)],
        [key, id],
    ]));
    return [
        ...debts('failure', 'maillog_id', details),
        ...debts('delivery', 'delivery_id', deliveries),
        ...debts('report', 'delivery_id', reports),
        ...debts('deliveries', 'day', days.map((day) => line(day))),
    ];
}
function formatSpans({ spans }) {
    return spans.map(({ day, from, to, rows, read, detailsOwed }) => object([
        ['day', line(day)],
        ['first_id', from],
        ['last_id', to],
        ['rows', line(rows)],
        ['read_at', line(read)],
        ['failures_owed', line(detailsOwed)],
    ]));
}
function formatFolded({ settled }) {
    if (settled === null)
        return 'null';
    const { until, from, to, rows } = settled;
    return object([
        ['last_day', line(until)],
        ['first_id', from],
        ['last_id', to],
        ['rows', line(rows)],
    ]);
}
/** What a report was based on: the provider's count, the opened mail logs and the last open among them. */
function opensMembers(opens) {
    const [count = '-', logs = '-', last = ''] = opens.split('/');
    const number = (text) => (text === '-' ? 'null' : text);
    return [
        ['open_count', number(count)],
        ['logs_opened', number(logs)],
        ['last_open_time', last === '' || last === '-' ? 'null' : line(last)],
    ];
}
/** `coverage.json`: JSON indented by two spaces with one span or debt a line, so that a diff reads well. */
function formatCoverage(coverage) {
    const { gaps, reports, named, tallies } = coverage;
    const members = [
        ['version', String(coverage_coverage/* COVERAGE_VERSION */.Y)],
        ['written_at', line(coverage.written)],
        ['visibility', line(coverage.visibility)],
        ['covered_until', line(coverage.head)],
        ['first_day', line(coverage.since)],
        ['left_out_to_id', coverage.floor ?? 'null'],
        ['errors_read_at', line(coverage.errorsRead)],
        ['errors_by', line(coverage.errorsBy)],
        ['filters_checked_at', line(coverage.filtersChecked)],
        ['gaps', block(gaps.map(({ from, to }) => line({ first_day: from, last_day: to })))],
        ['past_retention', formatFolded(coverage)],
        ['spans', block(formatSpans(coverage))],
        ['owed', block(formatOwed(coverage.owed))],
        [
            'reports',
            block([...reports].map(([id, { opens, read }]) => object([['delivery_id', id], ...opensMembers(opens), ['read_at', line(read)]]))),
        ],
        [
            'read_by_id',
            block([...named].map(([id, read]) => object([
                ['delivery_id', id],
                ['read_at', line(read)],
            ]))),
        ],
        ['log_counts', block([...tallies].sort().map(([file, tally]) => formatTally(file, tally)))],
    ];
    return `{\n${members.map(([key, text]) => `  "${key}": ${text}`).join(',\n')}\n}\n`;
}

// EXTERNAL MODULE: ./build/core/coverage/parse-coverage.js
var parse_coverage = __webpack_require__(7873);
;// CONCATENATED MODULE: ./build/stories/verify/coverage.js






/** Reads coverage.json; `undefined`, and a finding, when it cannot be. Throws `InputError` for a newer version. */
async function checkCoverageFile(desk, { files }) {
    const { directory, findings } = desk;
    const path = `${directory}/${layout/* COVERAGE_FILE */.eh}`;
    if (!files.has(path)) {
        findings.add('no-coverage', path);
        return undefined;
    }
    const decoded = await readDecoded(desk, files, path, parse_coverage/* parseCoverage */.g);
    if (decoded === undefined)
        return undefined;
    const { text, value: coverage } = decoded;
    if (formatCoverage(coverage) !== text)
        findings.add('not-canonical', path);
    if (!areSpansInOrder(coverage.spans))
        findings.add('coverage-order', path);
    return coverage;
}
/** Whether the counts in coverage.json are those of the files; `isWhole`: every shard was counted. */
function checkCounts({ directory, findings }, coverage, { erased }, count, isWhole) {
    const none = isWhole && !count.isBroken ? tally_createTally().result() : undefined;
    for (const [stem, known] of coverage.tallies) {
        const counted = count.tallies.get(stem) ?? none;
        if (counted === undefined || isSameTally(known, counted, erased.size))
            continue;
        findings.add('wrong-count', `${directory}/${(0,layout/* partPath */.xl)({ kind: 'logs', stem }, 1)}`);
    }
    if (!isWhole || count.isBroken)
        return;
    const missing = countMissingRows(coverage, count.logs) - erased.size;
    if (missing > 0)
        findings.add('rows-missing', `${directory}/${layout/* COVERAGE_FILE */.eh}`, String(missing));
}

;// CONCATENATED MODULE: ./build/stories/verify/desk.js
function regularFiles(listing) {
    const files = [...listing].flatMap(([path, { blob }]) => blob === null ? [] : [[path, blob]]);
    return new Map(files);
}

;// CONCATENATED MODULE: ./build/stories/verify/freshness.js





/** The coverage of a review that the data branch does not hold. */
async function readReview({ history, directory }, review, branch) {
    if (review === '' || (await history.isAncestor(review, branch)))
        return coverage_coverage/* NO_COVERAGE */.F;
    if (!(await history.openAlone(review)))
        return coverage_coverage/* NO_COVERAGE */.F;
    const files = regularFiles(await history.listFiles(review));
    return (await (0,branch_files/* readCoverage */.tn)(history, files, directory)).coverage;
}
/**
 * Whether the archiving runs still come, and in time; returns what the latest of them knew. In pull-request
 * mode heartbeats wait on the review branch, and each run starts from both (contract, section 6). A review
 * that tells of a time to come is no sign of life.
 */
async function checkFreshness(desk, coverage, { branch, review }, { freshness, now }) {
    const path = `${desk.directory}/${layout/* COVERAGE_FILE */.eh}`;
    if (isAhead(coverage, now))
        desk.findings.add('future', path);
    const other = await readReview(desk, review, branch);
    const latest = isNewer(other, coverage) && !isAhead(other, now) ? other : coverage;
    const stale = findStaleDays(latest, freshness, now);
    if (stale !== undefined)
        desk.findings.add('stale', path, String(stale));
    const left = findDaysLeft(latest, freshness, now);
    if (left !== undefined)
        desk.findings.add('near-deletion', path, String(left));
    return latest;
}

;// CONCATENATED MODULE: ./build/stories/verify/layout.js





const OTHER_FILES = [layout/* ARCHIVE_FILE */.sX, layout/* COVERAGE_FILE */.eh, layout/* ERASURES_FILE */._u];
/** Copies of what an erasure replaced, for proofs. */
const ERASED_SEALS = /^seals\/erased\/\d{4}-\d{2}-\d{2}\.jsonl$/;
function isKnown(path) {
    const place = (0,layout/* parsePath */.Rr)(path);
    const isSeals = (0,seals_file/* monthOfSeals */.qd)(path) !== undefined || ERASED_SEALS.test(path);
    if ((0,layout/* isContentsPath */.wb)(path))
        return true;
    return (OTHER_FILES.includes(path) ||
        isSeals ||
        (place !== undefined && (0,shard_name/* readShardName */.kb)(place) !== undefined));
}
/** Leaves links and submodules out, and names everything under the folder that the archive does not know. */
function sortFiles({ directory, findings }, listing) {
    const files = new Map();
    for (const [path, { blob, isExecutable }] of listing) {
        const inside = path.startsWith(`${directory}/`);
        const known = !inside || (blob !== null && isKnown(path.slice(directory.length + 1)));
        if (!known)
            findings.add('unknown-file', showPath(path));
        else if (blob !== null)
            files.set(path, blob);
        if (known && inside && isExecutable)
            findings.add('executable', path);
    }
    return files;
}
function checkName({ directory, findings }, { shard, name, paths }) {
    if (!(0,shard_name/* isMonthRight */.tI)(shard.kind, name))
        findings.add('wrong-month', paths[0] ?? '');
    for (const [index, path] of paths.entries()) {
        const part = (0,layout/* parsePath */.Rr)(path.slice(directory.length + 1))?.part;
        if (part === index + 1)
            continue;
        findings.add('missing-part', path);
        return;
    }
}
/** One delivery's files all lie under one day. */
function checkHomes({ findings }, shards) {
    const homes = new Map();
    for (const { shard, name, paths } of shards) {
        if (name.deliveryId === null)
            continue;
        const key = `${shard.kind} ${name.deliveryId}`;
        if (homes.has(key))
            findings.add('two-homes', paths[0] ?? '', name.deliveryId);
        homes.set(key, shard.stem);
    }
}
/** Checks the names of a commit's files; what is left are the archive's own files and their shards. */
function checkLayout(desk, listing) {
    const { directory } = desk;
    const files = sortFiles(desk, listing);
    const shards = [...archive_indexShards(files.keys(), directory)].sort().flatMap(([, paths]) => {
        const shard = (0,layout/* parsePath */.Rr)((paths[0] ?? '').slice(directory.length + 1));
        const name = shard && (0,shard_name/* readShardName */.kb)(shard);
        return shard && name ? [{ shard: { kind: shard.kind, stem: shard.stem }, name, paths }] : [];
    });
    for (const placed of shards)
        checkName(desk, placed);
    checkHomes(desk, shards);
    return { files, shards };
}

;// CONCATENATED MODULE: ./build/stories/verify/read-ahead.js
/**
 * Reads the next blob of `order` while the one before is worked on: git unpacks on one core what is checked
 * on the other. One blob waits at a time; what is asked for out of order is read when it is asked for.
 */
function createReadAhead(source, order) {
    let position = 0;
    let waiting;
    function startNext() {
        const blob = order[position];
        if (blob === undefined)
            return;
        const bytes = source.readBlob(blob);
        // Whoever asks for it is told; nobody may ever ask.
        bytes.catch(() => { });
        waiting = { blob, bytes };
    }
    return (blob) => {
        const bytes = waiting?.blob === blob ? waiting.bytes : source.readBlob(blob);
        const at = order.indexOf(blob, position);
        if (at !== -1) {
            position = at + 1;
            startNext();
        }
        return bytes;
    };
}

// EXTERNAL MODULE: ./build/core/open-report.js + 8 modules
var open_report = __webpack_require__(6723);
// EXTERNAL MODULE: ./build/core/open-report-file.js
var open_report_file = __webpack_require__(3678);
// EXTERNAL MODULE: ./build/core/delivery.js
var delivery = __webpack_require__(3160);
;// CONCATENATED MODULE: ./build/core/verify/losses.js
function losesValue(before, after) {
    const now = new Map(Object.entries(after));
    return Object.entries(before).some(([key, value]) => value !== null && now.get(key) === null);
}
function losesExtra(before, after) {
    const now = new Map(after);
    return before.some(([key, value]) => value !== null && (now.get(key) ?? null) === null);
}
/** What a later version of one record no longer knows (contract, section 6, "Merging"). */
function findLosses(before, after) {
    const lost = losesValue(before, after) || losesExtra(before.extra ?? [], after.extra ?? []);
    const fewer = (after.attempts?.length ?? 0) < (before.attempts?.length ?? 0);
    return [...(lost ? ['value-lost'] : []), ...(fewer ? ['attempts-lost'] : [])];
}

;// CONCATENATED MODULE: ./build/core/verify/audit.js





/**
 * What the later version lost, or that it is not the later one: the merge of the two gives it back wherever
 * the archive itself wrote it (contract, section 6, "Merging").
 */
function compare(kind, before, after) {
    const lost = findLosses(before, after);
    if (lost.length > 0)
        return lost;
    return kind.line(kind.merge(before, after, 1)) === kind.line(after) ? [] : ['went-back'];
}
/** What blastengine fixes when it accepts a mail; anything else may change later. */
function isOtherMail(before, after) {
    const fixed = ['email', 'deliveryId'];
    return fixed.some((key) => {
        return before[key] !== null && after[key] !== null && before[key] !== after[key];
    });
}
function compareMails(kind, before, after) {
    const other = isOtherMail(before, after) ? ['other-mail'] : [];
    return [...other, ...compare(kind, before, after)];
}
/** A log without a creation time stays where its first delivery time put it. */
function belongsToGroup(log, { group }) {
    const [own, named] = [(0,layout/* groupOf */.F8)(log), (0,layout/* parseGroup */.hb)(group)];
    if ((0,layout/* formatGroup */.Rg)(own) === group)
        return true;
    return own.type === named.type && own.type !== 'delivery' && (0,core_time/* dayOf */.kb)(log.createdTime) === undefined;
}
const LOG_AUDIT = {
    kind: canonical/* MAIL_LOGS */._I,
    keyOf: (log) => log.maillogId,
    idOf: (log) => log.maillogId,
    belongs: belongsToGroup,
    losses: (before, after) => compareMails(canonical/* MAIL_LOGS */._I, before, after),
};
/** A failure repeats neither type nor day of its mail log; that it has one in this place is checked elsewhere. */
const FAILURE_AUDIT = {
    kind: canonical/* FAILURES */.EM,
    keyOf: (failure) => failure.maillogId,
    idOf: (failure) => failure.maillogId,
    belongs: (failure, { deliveryId }) => deliveryId === null || failure.deliveryId === null || failure.deliveryId === deliveryId,
    losses: (before, after) => compareMails(canonical/* FAILURES */.EM, before, after),
};
/** A BULK delivery stays under the day it was first archived under, whatever its times say later. */
const DELIVERY_AUDIT = {
    kind: canonical/* DELIVERIES */.rV,
    keyOf: (row) => row.deliveryId,
    idOf: (row) => row.deliveryId,
    belongs: (row, { day }) => row.deliveryType === 'BULK' || (0,delivery/* startDay */.LY)(row) === day,
    losses: (before, after) => compare(canonical/* DELIVERIES */.rV, before, after),
};
const ENTRIES = {
    kind: canonical/* ERRORS */.Sr,
    keyOf: ({ errorTime, email, responseCode, responseMessage }) => JSON.stringify([errorTime, email, responseCode, responseMessage]),
    idOf: () => null,
    belongs: ({ errorTime }, { month }) => (0,layout/* errorShard */.lp)(errorTime).stem === `errors/${month}`,
    losses: () => [],
};
const MONTHS = {
    kind: canonical/* USAGES */.$1,
    keyOf: (usage) => usage.month,
    idOf: () => null,
    belongs: () => true,
    losses: (before, after) => compare(canonical/* USAGES */.$1, before, after),
};
/** Runs `use` with the audit of a kind; open reports are no records, they are replaced whole: `undefined`. */
function withAudit(kind, use) {
    switch (kind) {
        case 'logs':
            return use(LOG_AUDIT);
        case 'failures':
            return use(FAILURE_AUDIT);
        case 'deliveries':
            return use(DELIVERY_AUDIT);
        case 'errors':
            return use(ENTRIES);
        case 'usage':
            return use(MONTHS);
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/core/verify/differing-records.js

/** Lines of a JSON file in canonical frame (contract, section 5): no string holds a line end, so this cuts between records. */
function cutLines(text) {
    if (!text.startsWith('[\n') || !text.endsWith('\n]\n'))
        throw new errors/* DecodeError */.Xc('not framed');
    return text.slice(2, -3).split(',\n');
}
/** What is changed in place keeps its line number, and to compare is cheaper than to look up. */
const movedLines = (lines, others) => lines.filter((line, index) => line !== others[index] && line !== '');
function compareLines(kind, before, after) {
    const [old, young] = [before.flatMap(cutLines), after.flatMap(cutLines)];
    const [removed, added] = [new Set(movedLines(old, young)), new Set(movedLines(young, old))];
    const parse = (lines) => kind.parse(`[${[...lines].join(',')}]`);
    return { removed: parse(removed.difference(added)), added: parse(added.difference(removed)) };
}
/**
 * Nearly all lines of two neighbouring commits are the same, so only those that differ are decoded: an
 * eighth of the work (measured). Tables, and files in any other form, are decoded as a whole. Throws
 * `DecodeError`.
 */
function findDifference(kind, before, after) {
    try {
        return compareLines(kind, before, after);
    }
    catch (error) {
        if (!(error instanceof errors/* DecodeError */.Xc))
            throw error;
        return { removed: before.flatMap(kind.parse), added: after.flatMap(kind.parse) };
    }
}

;// CONCATENATED MODULE: ./build/stories/verify/versions.js




/** The part that held a record. */
function fileOf(audit, record, { changes }, { before }) {
    const old = changes.filter((change) => change.before !== null);
    const index = before.findIndex((text) => text.includes(audit.kind.line(record)));
    return (old[Math.max(0, index)] ?? changes[0])?.path ?? '';
}
function compareRecords({ findings }, step, texts, audit, erased) {
    const { removed, added } = findDifference(audit.kind, texts.before, texts.after);
    const now = new Map(added.map((record) => [audit.keyOf(record), record]));
    const mayGo = (id) => (id === null ? step.erases : erased.has(id));
    for (const record of removed) {
        const after = now.get(audit.keyOf(record));
        if (after === undefined && mayGo(audit.idOf(record)))
            continue;
        const codes = after === undefined ? ['vanished'] : audit.losses(record, after);
        for (const code of codes) {
            const file = fileOf(audit, record, step, texts);
            findings.add(code, file, audit.idOf(record) ?? '', step.commit);
        }
    }
}
/** A report is replaced whole, but never by one with fewer opened rows (contract, section 5). */
function compareReports({ findings }, step, { before, after }) {
    const opened = (texts) => texts.flatMap((text) => (0,open_report_file/* parseOpenReport */.e)(text).rows).filter(open_report/* isOpened */.oB).length;
    if (step.erases || opened(after) >= opened(before))
        return;
    findings.add('opens-lost', step.changes[0]?.path ?? '', '', step.commit);
}
/** What the shard knew before the commit and does not know after it. Throws `DecodeError`. */
function compareVersions(desk, step, texts, erased) {
    if (step.kind === 'reports')
        compareReports(desk, step, texts);
    else
        withAudit(step.kind, (audit) => compareRecords(desk, step, texts, audit, erased));
}

;// CONCATENATED MODULE: ./build/stories/verify/steps.js





/** Enough of an id for git and for a person. */
const shown = (commit) => commit.slice(0, 12);
/** Shards of which a step changed or removed something; what is only new cannot have lost anything. */
function shardSteps(directory, { commit, changes }) {
    const place = ({ path }) => (0,layout/* parsePath */.Rr)(path.slice(directory.length + 1));
    const erases = changes.some(({ path }) => path === `${directory}/${layout/* ERASURES_FILE */._u}`);
    const byStem = Map.groupBy(changes, (change) => place(change)?.stem ?? '');
    return [...byStem.values()].flatMap((own) => {
        const kind = own[0] && place(own[0])?.kind;
        const isOld = own.some(({ before }) => before !== null);
        return kind && isOld ? [{ kind, commit: shown(commit), changes: own, erases }] : [];
    });
}
/** In the order in which they are read. */
function steps_blobsOf(changes) {
    const [before, after] = [changes.map((one) => one.before), changes.map((one) => one.after)];
    return [...before, ...after].filter((blob) => blob !== null);
}
async function readTexts({ history }, changes) {
    async function read(side) {
        const texts = [];
        for (const { path, [side]: blob } of changes) {
            if (blob !== null)
                texts.push((0,branch_files/* decodeUtf8 */._6)(await history.readBlob(blob), path));
        }
        return texts;
    }
    return { before: await read('before'), after: await read('after') };
}
/** Names what cannot be read instead of ending the verification. */
async function unlessUnreadable({ findings }, path, commit, check) {
    try {
        await check();
    }
    catch (error) {
        if (!(error instanceof errors/* DecodeError */.Xc))
            throw error;
        findings.add('unreadable', path, '', commit);
    }
}
/** An erased mail log that is no longer named would be archived again. */
async function checkErasures(desk, { commit, changes }) {
    const path = `${desk.directory}/${layout/* ERASURES_FILE */._u}`;
    const change = changes.find((one) => one.path === path);
    if (change === undefined || change.before === null)
        return;
    const { before, after } = await readTexts(desk, [change]);
    const now = (0,erasures/* parseErasures */.g)(after[0] ?? 'maillog_id,erased_on\n');
    for (const id of (0,erasures/* parseErasures */.g)(before[0] ?? '')) {
        if (!now.has(id))
            desk.findings.add('erasure-withdrawn', path, id, shown(commit));
    }
}
function choosePast(directory, steps) {
    const path = `${directory}/${layout/* ERASURES_FILE */._u}`;
    const ofShards = steps.flatMap((step) => shardSteps(directory, step));
    const ofErasures = steps.filter(({ changes }) => changes.some((change) => change.path === path));
    const blobs = [...ofShards, ...ofErasures].flatMap(({ changes }) => steps_blobsOf(changes));
    return { ofShards, ofErasures, blobs };
}
/** Checks that from commit to commit nothing was lost; only what differs is read. */
async function checkPast(desk, { ofShards, ofErasures }, erased) {
    for (const step of ofShards) {
        await unlessUnreadable(desk, step.changes[0]?.path ?? '', step.commit, async () => compareVersions(desk, step, await readTexts(desk, step.changes), erased));
    }
    const path = `${desk.directory}/${layout/* ERASURES_FILE */._u}`;
    for (const step of ofErasures) {
        await unlessUnreadable(desk, path, shown(step.commit), () => checkErasures(desk, step));
    }
}

;// CONCATENATED MODULE: ./build/core/id-index.js
/** Ids of 64 bits (API page, 6.1) at eight bytes each. */
function createIdColumn() {
    let ids = new BigUint64Array(1 << 16);
    let size = 0;
    return {
        size: () => size,
        push(id) {
            if (size === ids.length) {
                const larger = new BigUint64Array(size * 2);
                larger.set(ids);
                ids = larger;
            }
            ids[size++] = BigInt(id);
        },
        slice: (from, to) => ids.slice(from, to),
    };
}
/** The ids that stand more than once. */
function findRepeated(sorted) {
    return new Set(sorted.filter((id, at) => at > 0 && id === sorted[at - 1]));
}
/** Which ids stand in which files, for tens of millions of them. */
function createIdIndex() {
    const column = createIdColumn();
    const owners = [];
    function placesOf(wanted) {
        return owners.flatMap(({ file, from }, index) => {
            const end = owners[index + 1]?.from ?? column.size();
            const held = new Set(column.slice(from, end).filter((id) => wanted.has(id)));
            return [...held].map((id) => ({ id: String(id), file }));
        });
    }
    return {
        /** The ids that follow stand in this file. */
        begin(file) {
            owners.push({ file, from: column.size() });
        },
        add: column.push,
        size: column.size,
        /** Ids that stand in more than one file, with every file but the first. */
        repeated() {
            const wanted = findRepeated(column.slice(0, column.size()).sort());
            const seen = new Set();
            return (wanted.size === 0 ? [] : placesOf(wanted)).filter(({ id }) => {
                const again = seen.has(id);
                seen.add(id);
                return again;
            });
        },
        /** How many lie in the closed range. */
        countWithin(from, to) {
            const [low, high] = [BigInt(from), BigInt(to)];
            return column.slice(0, column.size()).filter((id) => low <= id && id <= high).length;
        },
    };
}

;// CONCATENATED MODULE: ./build/stories/verify/deliveries.js



/** Day under which the logs of a BULK delivery lie. */
function deliveries_findHomes(shards) {
    const homes = new Map();
    for (const { shard, name } of shards) {
        if (shard.kind === 'logs' && name.deliveryId !== null)
            homes.set(name.deliveryId, name.day);
    }
    return homes;
}
/** How many logs of each BULK delivery were counted. */
function deliveries_countLogs(shards, { tallies }) {
    const totals = new Map();
    for (const { shard, name } of shards) {
        const tally = tallies.get(shard.stem);
        if (tally !== undefined && name.deliveryId !== null)
            totals.set(name.deliveryId, tally.total);
    }
    return totals;
}
/**
 * What is wrong with a row. What a run counted of a delivery's logs may grow stale when only logs are
 * collected, but records never vanish: the files hold at least so many, less the erased ones.
 */
function judge(row, day, home, total, erased) {
    if (row.deliveryType === 'BULK' && home !== undefined && home !== day)
        return 'misplaced';
    const known = Number(row.archivedCount ?? 0);
    return total !== undefined && total + erased < known ? 'logs-missing' : undefined;
}
/** Checks the wanted files of deliveries against the names of all shards and the logs that were counted. */
async function checkDeliveries(desk, snapshot, wanted, all, count) {
    const homes = deliveries_findHomes(all);
    const totals = deliveries_countLogs(all, count);
    const index = createIdIndex();
    for (const placed of wanted) {
        if (placed.shard.kind !== 'deliveries')
            continue;
        index.begin(placed.paths[0] ?? '');
        await checkShard(desk, snapshot, placed, DELIVERY_AUDIT, (row, path) => {
            const id = row.deliveryId;
            index.add(id);
            const code = judge(row, placed.name.day, homes.get(id), totals.get(id), snapshot.erased.size);
            if (code !== undefined)
                desk.findings.add(code, path, id);
        });
    }
    for (const { id, file } of index.repeated())
        desk.findings.add('two-files', file, id);
    return index.size();
}

;// CONCATENATED MODULE: ./build/stories/verify/logs.js





function startLogCount() {
    return { logs: createIdIndex(), failures: createIdIndex(), tallies: new Map(), isBroken: false };
}
function pairLogs(shards) {
    const pairs = new Map();
    for (const placed of shards) {
        const { kind, stem } = placed.shard;
        if (kind !== 'logs' && kind !== 'failures')
            continue;
        const group = (0,layout/* logStemOf */.rX)(stem);
        pairs.set(group, { ...pairs.get(group), [kind]: placed });
    }
    return [...pairs.values()];
}
/** The ids of the shard, or `undefined` when it could not be read whole. */
async function checkLogs(desk, snapshot, placed, count) {
    const ids = new Set();
    const tally = tally_createTally();
    count.logs.begin(placed.paths[0] ?? '');
    const isWhole = await checkShard(desk, snapshot, placed, LOG_AUDIT, (log, path) => {
        if (snapshot.erased.has(log.maillogId))
            desk.findings.add('erased', path, log.maillogId);
        ids.add(log.maillogId);
        count.logs.add(log.maillogId);
        tally.add(log);
    });
    if (isWhole)
        count.tallies.set(placed.shard.stem, tally.result());
    else
        count.isBroken = true;
    return isWhole ? ids : undefined;
}
/** `logs`: those of the group, where they are known; an archive may hold failures alone. */
async function checkFailures(desk, snapshot, placed, count, logs) {
    count.failures.begin(placed.paths[0] ?? '');
    await checkShard(desk, snapshot, placed, FAILURE_AUDIT, ({ maillogId }, path) => {
        if (snapshot.erased.has(maillogId))
            desk.findings.add('erased', path, maillogId);
        if (logs !== undefined && !logs.has(maillogId))
            desk.findings.add('no-log', path, maillogId);
        count.failures.add(maillogId);
    });
}
async function checkPair(desk, snapshot, { logs, failures }, count) {
    const ids = logs && (await checkLogs(desk, snapshot, logs, count));
    if (failures !== undefined)
        await checkFailures(desk, snapshot, failures, count, ids);
}
/** No mail log, and no failure, stands in two shards. */
function checkUnique({ findings }, { logs, failures }) {
    for (const index of [logs, failures]) {
        for (const { id, file } of index.repeated())
            findings.add('two-files', file, id);
    }
}

;// CONCATENATED MODULE: ./build/stories/verify/report.js



function checkRows({ findings }, { name }, path, rows, last) {
    let previous = last;
    for (const [index, row] of rows.entries()) {
        const isDown = previous !== undefined && previous > row;
        if (isDown)
            findings.add('unsorted', path, `row ${index + 1}`);
        if ((0,open_report/* unpackOpen */.vm)(row).deliveryId !== name.deliveryId)
            findings.add('misplaced', path, `row ${index + 1}`);
        previous = row;
    }
}
/** Checks an open report, part by part; returns its rows. */
async function checkReport(desk, { files, erased }, placed) {
    let last;
    let seen = 0;
    for (const [index, path] of placed.paths.entries()) {
        const decoded = await readDecoded(desk, files, path, open_report_file/* parseOpenReport */.e);
        if (decoded === undefined)
            continue;
        const { text, value: table } = decoded;
        checkSize(desk, path, table.rows.length, index === placed.paths.length - 1, erased.size);
        if ((0,open_report_file/* formatOpenReport */.O)(table) !== text)
            desk.findings.add('not-canonical', path);
        checkRows(desk, placed, path, table.rows, last);
        last = table.rows.at(-1) ?? last;
        seen += table.rows.length;
    }
    return seen;
}

;// CONCATENATED MODULE: ./build/stories/verify/tree.js






const ATTRIBUTES = '.gitattributes';
/** Logs and failures are read together when one of them is wanted. */
function wantedPairs({ shards, isWanted }) {
    return pairLogs(shards).filter((pair) => [pair.logs, pair.failures].some((placed) => placed && isWanted(placed.shard.stem)));
}
/** Every blob of the head that is read, in the order in which it is. */
function blobsOfTree({ directory }, files, scope) {
    const pairs = wantedPairs(scope).flatMap(({ logs, failures }) => [logs, failures]);
    const wanted = scope.shards.filter(({ shard }) => scope.isWanted(shard.stem));
    const ofKind = (kinds) => wanted.filter(({ shard }) => kinds.includes(shard.kind));
    const placed = [...pairs, ...ofKind(['deliveries']), ...ofKind(['reports', 'errors', 'usage'])];
    return [
        ...[`${directory}/${layout/* ERASURES_FILE */._u}`, ATTRIBUTES],
        ...placed.flatMap((one) => one?.paths ?? []),
        `${directory}/${layout/* COVERAGE_FILE */.eh}`,
    ]
        .map((path) => files.get(path))
        .filter((blob) => blob !== undefined);
}
async function checkOthers(desk, snapshot, placed) {
    const { kind } = placed.shard;
    if (kind === 'reports')
        return checkReport(desk, snapshot, placed);
    let seen = 0;
    if (kind === 'errors' || kind === 'usage') {
        await withAudit(kind, (audit) => checkShard(desk, snapshot, placed, audit, () => seen++));
    }
    return seen;
}
async function checkAttributes({ history, findings }, { files }) {
    const blob = files.get(ATTRIBUTES);
    const bytes = blob === undefined ? undefined : await history.readBlob(blob);
    if (new TextDecoder().decode(bytes) !== layout/* GIT_ATTRIBUTES */.ZM)
        findings.add('attributes', ATTRIBUTES);
}
/** Checks the wanted shards of a commit and counts what they hold. */
async function checkTree(desk, snapshot, scope) {
    const wanted = scope.shards.filter(({ shard }) => scope.isWanted(shard.stem));
    await checkAttributes(desk, snapshot);
    const count = startLogCount();
    for (const pair of wantedPairs(scope))
        await checkPair(desk, snapshot, pair, count);
    checkUnique(desk, count);
    let records = await checkDeliveries(desk, snapshot, wanted, scope.shards, count);
    for (const placed of wanted)
        records += await checkOthers(desk, snapshot, placed);
    return { count, records: records + count.logs.size() + count.failures.size() };
}

;// CONCATENATED MODULE: ./build/stories/verify/verify.js














async function verify_readErased(desk, files) {
    const path = `${desk.directory}/${layout/* ERASURES_FILE */._u}`;
    const none = new Set();
    return files.has(path)
        ? ((await readDecoded(desk, files, path, erasures/* parseErasures */.g))?.value ?? none)
        : none;
}
/** Which shards are read: with a base those that differ from it. */
function scopeOf({ directory }, shards, files, base) {
    if (base === undefined)
        return { shards, isWanted: () => true };
    const changed = new Set(differingShards(base, files, directory).map(({ stem }) => stem));
    return { shards, isWanted: (stem) => changed.has(stem) };
}
async function checkHead(desk, snapshot, scope, isWhole) {
    const { count, records } = await checkTree(desk, snapshot, scope);
    const coverage = await checkCoverageFile(desk, snapshot);
    if (coverage !== undefined)
        checkCounts(desk, coverage, snapshot, count, isWhole);
    return { coverage, records };
}
/**
 * The witness that was seen first is held against the branch as it is at the end, because a push that is
 * landing moves one before the other.
 */
async function checkWitness({ history, findings }, witness) {
    if (witness === '')
        return;
    const { branch } = await history.readHeads();
    if (branch === '')
        findings.add('branch-gone', '');
    else if (!(await history.isAncestor(witness, branch))) {
        findings.add('rewritten', '', '', witness.slice(0, 12));
    }
}
/** Down to `since`, or to the first commit when that is no ancestor: then the history is another one. */
async function openRange({ history, findings }, head, since) {
    if (await history.open(head, since))
        return since;
    findings.add('rewritten', '', '', since.slice(0, 12));
    return '';
}
/**
 * Fetches at one go, as old versions are small beside the new ones and costly to pack without them (22 s
 * against 3), and reads in the order in which the checks ask.
 */
async function openBlobs(desk, order) {
    await desk.history.prefetch(order);
    return { ...desk, history: { ...desk.history, readBlob: createReadAhead(desk.history, order) } };
}
async function checkRange(asked, request, head) {
    const { history, directory } = asked;
    const since = await openRange(asked, head, request.since);
    const base = since === '' ? undefined : regularFiles(await history.listFiles(since));
    const { files, shards } = checkLayout(asked, await history.listFiles(head));
    const scope = scopeOf(asked, shards, files, base);
    const { steps, commits } = await history.listSteps(head, since);
    const past = choosePast(directory, steps);
    const plain = plainFilesOf(files, directory).filter((path) => files.get(path) !== base?.get(path));
    const opened = await openBlobs(asked, [
        ...blobsOfSeals(files, directory),
        ...blobsOfTree(asked, files, scope),
        ...plain.flatMap((path) => files.get(path) ?? []),
        ...past.blobs,
    ]);
    const seals = await openSeals(opened, files, head);
    const desk = { ...opened, seals };
    const snapshot = { files, erased: await verify_readErased(desk, files) };
    const { coverage, records } = await checkHead(desk, snapshot, scope, base === undefined);
    for (const path of plain)
        seals?.take(path, await desk.history.readBlob(files.get(path) ?? ''));
    await checkPast(desk, past, snapshot.erased);
    await seals?.report(steps);
    // What does not decode was found above.
    const changes = base && (await describeChanges(desk.history, base, files, directory, () => { }));
    return { records, commits, coverage, changes };
}
const NOTHING = { records: 0, commits: 0, coverage: undefined, changes: undefined };
/** Checks the archive: its head, its history and, for the branch itself, whether it is kept up to date. */
async function verify(history, request) {
    const findings = createFindings();
    const desk = { history, directory: request.directory, findings };
    const { branch, witness, review } = await history.readHeads();
    const head = request.pullHead ?? branch;
    if (head === '' && witness === '')
        findings.add('no-archive', '');
    const seen = head === '' ? NOTHING : await checkRange(desk, request, head);
    let { coverage } = seen;
    if (request.pullHead === null && coverage !== undefined) {
        coverage = await checkFreshness(desk, coverage, { branch, review }, request);
    }
    await checkWitness(desk, witness);
    return { head, ...seen, coverage, findings: findings.list() };
}

// EXTERNAL MODULE: ./build/core/text/markdown.js
var markdown = __webpack_require__(5583);
;// CONCATENATED MODULE: ./build/core/text/verify-texts.js

const EN = {
    sound: '✅ The archive is sound',
    damaged: (count) => `❌ ${(0,markdown/* formatCount */.B4)(count)} ${count === 1 ? 'finding' : 'findings'} in the archive`,
    checked: (records, commits) => `Checked: ${(0,markdown/* formatCount */.B4)(records)} records and ${(0,markdown/* formatCount */.B4)(commits)} commits.`,
    safeUntil: (day) => `Nothing unread is deleted before ${day}.`,
    unfinished: '❌ The verification did not come to its end',
    columns: ['Finding', 'File', 'Record or number', 'Commit'],
    more: (count) => `… and ${(0,markdown/* formatCount */.B4)(count)} more`,
    andMore: (count) => `and ${(0,markdown/* formatCount */.B4)(count)} more`,
    changes: 'What changed since the commit that was compared with',
    whatToDo: 'What to do',
    message: (found, places, cure) => `${found}${places === '' ? '' : `: ${places}`}. What to do: ${cure}.`,
    verdict: (count) => `findings in the archive: ${(0,markdown/* formatCount */.B4)(count)}; the job summary names them`,
    sentence: (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
};
const JA = {
    sound: '✅ アーカイブに問題はありません',
    damaged: (count) => `❌ アーカイブに${(0,markdown/* formatCount */.B4)(count)}件の問題があります`,
    checked: (records, commits) => `レコード${(0,markdown/* formatCount */.B4)(records)}件とコミット${(0,markdown/* formatCount */.B4)(commits)}件を検査しました。`,
    safeUntil: (day) => `未取得のデータは、${day}より前に削除されることはありません。`,
    unfinished: '❌ 検査を最後まで実行できませんでした',
    columns: ['問題', 'ファイル', 'レコードまたは数', 'コミット'],
    more: (count) => `… ほか${(0,markdown/* formatCount */.B4)(count)}件`,
    andMore: (count) => `ほか${(0,markdown/* formatCount */.B4)(count)}件`,
    changes: '比較したコミットからの変更',
    whatToDo: '対応方法',
    message: (found, places, cure) => `${found}${places === '' ? '' : `：${places}`}。対応：${cure}。`,
    verdict: (count) => `アーカイブに${(0,markdown/* formatCount */.B4)(count)}件の問題があります。内容はジョブサマリーを確認してください`,
    sentence: (text) => `${text}。`,
};
function verifyTextsOf(language) {
    return language === 'ja' ? JA : EN;
}

// EXTERNAL MODULE: ./build/core/text/visible-text.js
var visible_text = __webpack_require__(2292);
;// CONCATENATED MODULE: ./build/core/verify/finding-cures.js
/** What to do about a finding, in English and Japanese. */
const CURES = {
    begin: [
        "check the inputs 'repository' and 'branch', or let the archiving workflow run once",
        'repositoryとbranchの指定を確認するか、アーカイブのワークフローを一度実行してください',
    ],
    restore: [
        'start the archiving workflow: it stops and prints the command that restores the branch',
        'アーカイブのワークフローを実行してください。停止して、ブランチを復元するコマンドを表示します',
    ],
    bringBack: [
        "in a new commit, bring the file back as it was before the named one; the history keeps the damage, so let the input 'since-commit' begin behind it once it is understood",
        '表示されたコミットの直前の内容に、新しいコミットでファイルを戻してください。破損の記録は履歴に残るため、原因を確認したら、since-commitでその後のコミットから検査してください',
    ],
    mend: [
        "find the last good version with 'git log -p -- <file>', and bring it back in a new commit",
        '「git log -p -- <ファイル>」で正常な版を探し、新しいコミットで元に戻してください',
    ],
    erase: [
        'erase it again, as docs/privacy.md tells',
        'docs/privacy.mdの手順に従い、もう一度消去してください',
    ],
    restoreProperties: [
        'start the archiving workflow: it takes the file from the newest commit that has it',
        'アーカイブのワークフローを実行してください。最新の正常な版から復元されます',
    ],
    seal: [
        'start the archiving workflow: it seals what has no seal; until then only the history tells',
        'アーカイブのワークフローを実行してください。シールのないファイルにシールが付きます',
    ],
    run: [
        "start the archiving workflow now, until its output 'complete' is true, and see why its schedule did not",
        'アーカイブのワークフローを、出力completeがtrueになるまで今すぐ実行し、スケジュールが動かなかった原因を確認してください',
    ],
};
/** Those that are not mended like any file. */
const CURE_OF = {
    'no-archive': 'begin',
    'branch-gone': 'restore',
    rewritten: 'restore',
    vanished: 'bringBack',
    'value-lost': 'bringBack',
    'other-mail': 'bringBack',
    'went-back': 'bringBack',
    'attempts-lost': 'bringBack',
    'opens-lost': 'bringBack',
    'erasure-withdrawn': 'bringBack',
    erased: 'erase',
    unsealed: 'seal',
    'no-properties': 'restoreProperties',
    stale: 'run',
    'near-deletion': 'run',
};
/** What a person does about findings of this code; no full stop behind it. */
function cureOf(code) {
    return CURES[CURE_OF[code] ?? 'mend'];
}

;// CONCATENATED MODULE: ./build/verify/format.js






const placeOf = ({ file, record, commit }) => [file, record, commit === '' ? '' : `(commit ${commit})`].filter(Boolean).join('  ');
/** A meaning that asks needs no full stop. */
const finish = (text) => text.replace(/([?？])[.。]$/, '$1');
function formatGroup({ code, count, findings }, language) {
    const { more, sentence, whatToDo } = verifyTextsOf(language);
    const [en, ja] = FINDING_TEXTS[code];
    const [cureEn, cureJa] = cureOf(code);
    const rest = count - findings.length;
    const places = findings.map(placeOf).filter(Boolean);
    return [
        '',
        finish(sentence(language === 'ja' ? ja : en)),
        ...places.map((place) => `  ${(0,visible_text/* showText */.h)(place)}`),
        ...(rest > 0 ? [`  ${more(rest)}`] : []),
        `  ${whatToDo}: ${sentence(language === 'ja' ? cureJa : cureEn)}`,
    ];
}
/** What a verification found, for a terminal: a verdict, then each kind of finding with its places and its cure. */
function formatVerification(result, language) {
    const texts = verifyTextsOf(language);
    const { findings, records, commits, coverage } = result;
    const count = countFindings(findings);
    const until = coverage === undefined ? '' : countdown_safeUntil(coverage);
    const lines = [
        count === 0 ? texts.sound : texts.damaged(count),
        texts.checked(records, commits),
        ...(until === '' ? [] : [texts.safeUntil(until)]),
        ...findings.flatMap((group) => formatGroup(group, language)),
    ];
    return lines.map((line) => `${line}\n`).join('');
}

;// CONCATENATED MODULE: ./build/verify/run.js





function readDays({ args }, name, normal, most) {
    const text = args.text(name)?.trim();
    if (text === undefined)
        return normal;
    const days = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    if (days <= most)
        return days;
    throw new usage_error/* UsageError */.e({
        en: `--${name}: expected a number of days from 0 to ${most}`,
        ja: `--${name}：0から${most}までの日数を指定してください`,
    });
}
async function readSince(clone, { args }) {
    const text = args.text('since-commit')?.trim();
    if (text === undefined)
        return '';
    const isId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
    const type = isId ? await clone.git.run(['cat-file', '-t', text]) : undefined;
    if (type?.stdout.toString().trim() === 'commit')
        return text;
    throw new usage_error/* UsageError */.e({
        en: '--since-commit: expected the full ID of a commit of this clone',
        ja: '--since-commit：このクローンにあるコミットのIDを、省略せずに指定してください',
    });
}
/** Findings that only say how long ago the last run was. */
const OF_AGE = ['stale', 'near-deletion', 'future'];
const withoutAge = (result) => ({
    ...result,
    findings: result.findings.filter(({ code }) => !OF_AGE.includes(code)),
});
/** `verify`. 0: sound; 1: findings. Throws `OwnError`. */
async function runVerify(context) {
    const { args, stdout, language } = context;
    const freshness = {
        heartbeatDays: readDays(context, 'heartbeat-days', 1, 365),
        warnDays: readDays(context, 'warn-days', 21, 61),
    };
    const clone = await context.openClone();
    const since = await readSince(clone, context);
    const history = createCloneHistory(clone, args.text('branch') ?? 'data');
    const { directory } = clone;
    const request = { directory, pullHead: null, since, freshness, now: Date.now() };
    const checked = await verify(history, request);
    const result = args.has('contents-only') ? withoutAge(checked) : checked;
    await stdout.print(formatVerification(result, language));
    return countFindings(result.findings) === 0 ? 0 : 1;
}


/***/ })

};
