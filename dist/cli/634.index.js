export const id = 634;
export const ids = [634];
export const modules = {

/***/ 2514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ createCloneBlobs),
/* harmony export */   m: () => (/* binding */ isPartial)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _git_byte_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(861);
/* harmony import */ var _git_object_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2456);



const FETCH = [
    'fetch',
    '--quiet',
    '--stdin',
    '--refmap=',
    '--no-tags',
    '--no-prune',
    '--no-write-fetch-head',
    '--no-write-commit-graph',
    '--no-auto-gc',
];
/** Names of the remotes that promised the objects that a partial clone lacks. */
async function listPromisors(git) {
    const args = ['config', '-z', '--get-regexp', String.raw `^remote\..*\.promisor$`];
    const rows = (await git.run(args)).stdout.toString().split('\0');
    const named = rows.map((row) => /^remote\.(.+)\.promisor\n(?:true|yes|on|1)$/is.exec(row)?.[1]);
    const old = (await git.run(['config', '--get', 'extensions.partialClone'])).stdout.toString();
    return [...new Set([...named, old.trim()])]
        .filter((name) => name !== undefined && name !== '')
        .map(String);
}
/** Whether a clone lacks objects on purpose, because it was made with `--filter`. */
async function isPartial(git) {
    return (await listPromisors(git)).length > 0;
}
/** What `git cat-file` would fetch one by one, at one go. */
function createPrefetch(git) {
    let here;
    // The only listing of git 2.31 that never fetches what it does not find.
    async function listHere() {
        const all = ['--batch-all-objects', '--unordered', '--batch-check=%(objectname)'];
        return new Set((await git.read(['cat-file', ...all])).split('\n'));
    }
    return async (blobs) => {
        here ??= await listHere();
        const known = here;
        const lacking = [...new Set(blobs)].filter((blob) => !known.has(blob));
        if (lacking.length === 0)
            return;
        const input = lacking.map((blob) => `${blob}\n`).join('');
        for (const remote of await listPromisors(git)) {
            const { code } = await git.run([...FETCH, remote], { input });
            if (code !== 0)
                continue;
            for (const blob of lacking)
                known.add(blob);
            return;
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TranslatedError */ .Xi({
            en: "--repository: this clone is partial, and its remote did not give what it lacks; go online or sign in, check it with 'git fetch', then try again",
            ja: "--repository：このクローンは部分クローンで、足りないデータをリモートから取得できませんでした。ネットワークと認証を 'git fetch' で確認し、もう一度実行してください",
        });
    };
}
async function* readAll(git, blobs) {
    const { stdin, stdout } = git.converse(['cat-file', '--batch', '--buffer']);
    const { readLine, readBytes } = (0,_git_byte_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .createByteReader */ .I)(stdout, git.interruption);
    stdin.end(blobs.map((blob) => `${blob}\n`).join(''));
    try {
        for (const blob of blobs) {
            const [, type, size] = (await readLine()).split(' ');
            if (type !== 'blob')
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .XS(`git cat-file: ${blob} is missing`);
            const bytes = await readBytes(Number(size));
            await readBytes(1);
            yield { blob, bytes };
        }
    }
    finally {
        stdout.destroy();
    }
}
/** Reads the blobs of a clone. */
function createCloneBlobs(git, isPartialClone) {
    const store = (0,_git_object_store_js__WEBPACK_IMPORTED_MODULE_1__/* .createObjectStore */ .h)(git);
    const prefetch = isPartialClone ? createPrefetch(git) : async () => { };
    return {
        prefetch,
        async readBlob(blob) {
            await prefetch([blob]);
            const bytes = await store.readBlob(blob);
            if (bytes === undefined)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .XS(`git cat-file: ${blob} is missing`);
            return bytes;
        },
        async *readBlobs(blobs) {
            const all = [...blobs];
            await prefetch(all);
            yield* readAll(git, all);
        },
    };
}


/***/ }),

/***/ 2803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ listFirstParents),
  q: () => (/* binding */ readVersions)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/clone/blobs.js
var clone_blobs = __webpack_require__(2514);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/clone/diff-stream.js

/** Stands behind each commit in the input: no object id, so `git diff-tree --stdin` repeats it as it is. */
const END_OF_PATCH = 'end of patch';
const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;
const NO_FILE = '/dev/null';
/** Reads patches line by line; the hunk's own counts say what is content, whatever the content looks like. */
function createPatchParser() {
    let path = '';
    let removed = 0;
    let added = 0;
    function readHeader(line) {
        const hunk = HUNK.exec(line);
        if (hunk !== null) {
            removed = Number(hunk[1] ?? 1);
            added = Number(hunk[2] ?? 1);
            return;
        }
        const isName = line.startsWith('--- ') || line.startsWith('+++ ');
        if (isName && line.slice(4) !== NO_FILE)
            path = line.slice(4);
    }
    /** The change that a line is; `undefined` for a line of a header. */
    return (line) => {
        const sign = line.charCodeAt(0);
        if (removed > 0 && sign === 0x2d) {
            removed--;
            return { path, isAdded: false, line: line.slice(1) };
        }
        if (added > 0 && sign === 0x2b) {
            added--;
            return { path, isAdded: true, line: line.slice(1) };
        }
        readHeader(line);
        return undefined;
    };
}
/** Standard output as whole lines, some at a time. */
async function* readLines(stream) {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of stream) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        if (lines.length > 0)
            yield lines;
    }
}
/**
 * Reads what `git diff-tree --stdin --patch` answers to commits with `END_OF_PATCH` behind each. `ended`: the error
 * to throw when git ends before the patch does.
 */
function createDiffStream(stdout, ended) {
    // When a process ends, Node throws away what of its output nobody reads yet.
    const output = stdout.pipe(new external_node_stream_.PassThrough());
    const chunks = readLines(output);
    const parse = createPatchParser();
    let lines = [];
    let at = 0;
    let isOver = false;
    function takeChanges() {
        const changes = [];
        while (at < lines.length) {
            const line = lines[at++] ?? '';
            const change = parse(line);
            if (change !== undefined)
                changes.push(change);
            else if (line === END_OF_PATCH) {
                isOver = true;
                break;
            }
        }
        return changes;
    }
    return {
        async next() {
            if (isOver) {
                isOver = false;
                return undefined;
            }
            if (at >= lines.length) {
                const chunk = await chunks.next();
                if (chunk.done)
                    throw ended();
                lines = chunk.value;
                at = 0;
            }
            return takeChanges();
        },
        close() {
            stdout.destroy();
            output.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./build/clone/record-versions.js



/** The first-parent line of a commit, oldest first. */
async function listFirstParents(clone, head) {
    const args = ['rev-list', '--first-parent', '--reverse', '--timestamp', head, '--'];
    const rows = (await clone.git.read(args)).split('\n').map((row) => row.split(' '));
    let knownFrom = 0;
    let parent = '';
    return rows.map(([seconds = '', commit = '']) => {
        knownFrom = Math.max(knownFrom, Number(seconds) * 1000);
        const one = { commit, parent, knownFrom };
        parent = commit;
        return one;
    });
}
/** Everything that a configuration or an attribute could change is named here. */
const DIFF = [
    ...['--literal-pathspecs', '-c', 'core.quotePath=false', '-c', 'diff.suppressBlankEmpty=false'],
    ...['diff-tree', '--stdin', '--root', '--no-commit-id', '-r', '--patch', '--unified=0', '--text'],
    ...['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color', '--no-prefix', '-O/dev/null'],
    ...['--diff-algorithm=myers', '--no-indent-heuristic', '--ignore-submodules=all'],
];
function feed(stdin, commits) {
    const rows = commits.map(({ commit, parent }) => `${`${commit} ${parent}`.trimEnd()}\n${END_OF_PATCH}\n`);
    stdin.end(rows.join(''));
}
/** Patches of all commits, each against its first parent; `filter` as in `--diff-filter`. */
function openDiff({ clone, request, commits }, filter) {
    const { directory, kinds } = request;
    const paths = kinds.map((kind) => `${directory}/${kind}`);
    const args = [...DIFF, `--relative=${directory}/`, `--diff-filter=${filter}`, '--', ...paths];
    const { stdin, stdout } = clone.git.converse(args);
    feed(stdin, commits);
    return createDiffStream(stdout, clone.git.interruption);
}
const RECORD = /^\{"maillog_id":(\d+)[,}]/;
const FILE = /^(logs|failures)\/.+\.jsonl$/;
/** A line that holds no record (a conflict marker that people committed) has no versions. */
function readRecords(changes) {
    return changes.flatMap((change) => {
        const file = FILE.exec(change.path);
        const maillogId = RECORD.exec(change.line)?.[1];
        if (file === null || maillogId === undefined)
            return [];
        const kind = file[1] === 'logs' ? 'logs' : 'failures';
        return [{ ...change, kind, maillogId, key: `${kind} ${maillogId}` }];
    });
}
function versionOf({ kind, maillogId, path, line }, { commit, knownFrom }) {
    return { kind, maillogId, path, line, isLost: false, commit, knownFrom };
}
/** Which of some added lines are new states; a record that had the same line elsewhere has only moved. */
function settle(added, removed, commit) {
    return added.flatMap((change) => {
        const before = removed.get(change.key);
        removed.delete(change.key);
        return before?.line === change.line ? [] : [versionOf(change, commit)];
    });
}
/** Changes file by file, as git tells them. */
async function* readFiles(patch) {
    let file = [];
    for (let some = await patch.next(); some !== undefined; some = await patch.next()) {
        for (const change of readRecords(some)) {
            if (file.length > 0 && file[0]?.path !== change.path) {
                yield file;
                file = [];
            }
            file.push(change);
        }
    }
    yield file;
}
const BATCH = 1000;
/**
 * The versions that files which were there before bring. What a file loses and gets back itself is settled at once;
 * a line that is new in it waits, because a later file may lose the record. `removed` is filled with the rest.
 */
async function* readChangedFiles(patch, removed, commit) {
    const waiting = [];
    for await (const file of readFiles(patch)) {
        const own = new Map();
        for (const change of file)
            if (!change.isAdded)
                own.set(change.key, change);
        const added = file.filter(({ isAdded }) => isAdded);
        const updates = added.filter(({ key }) => own.has(key));
        waiting.push(...added.filter(({ key }) => !own.has(key)));
        yield settle(updates, own, commit);
        for (const [key, change] of own)
            removed.set(key, change);
    }
    for (let at = 0; at < waiting.length; at += BATCH) {
        yield settle(waiting.slice(at, at + BATCH), removed, commit);
    }
}
/** A new file holds only added lines, so any number of them passes through. */
async function* readNewFiles(patch, removed, commit) {
    for (let some = await patch.next(); some !== undefined; some = await patch.next()) {
        yield settle(readRecords(some), removed, commit);
    }
}
const GREP = [
    ...[
        '--literal-pathspecs',
        'grep',
        '--text',
        '--no-textconv',
        '--no-color',
        '--no-recurse-submodules',
    ],
    ...[
        '-h',
        '--no-line-number',
        '--no-column',
        '--only-matching',
        '-E',
        '-e',
        '^[{]"maillog_id":[0-9]+',
    ],
];
/**
 * Records that a commit took out of one file and that no other file of it holds. An archive in order loses none, so
 * only a commit that people made has its files searched.
 */
async function readLosses({ clone, request }, removed, commit) {
    const losses = [];
    for (const kind of request.kinds) {
        const own = [...removed.values()].filter((change) => change.kind === kind);
        if (own.length === 0)
            continue;
        const folder = `${request.directory}/${kind}`;
        const { stdout } = await clone.git.run([...GREP, commit.commit, '--', folder]);
        const held = new Set(stdout
            .toString()
            .split('\n')
            .map((row) => row.slice('{"maillog_id":'.length)));
        const gone = own.filter(({ maillogId }) => !held.has(maillogId));
        losses.push(...gone.map((change) => ({ ...versionOf(change, commit), isLost: true })));
    }
    return losses;
}
/** The blobs of all patches at once; git itself would fetch those of one patch after the other. */
async function prefetchBlobs({ clone, request, commits }) {
    if (!(await (0,clone_blobs/* isPartial */.m)(clone.git)))
        return;
    const args = ['diff-tree', '--stdin', '--root', '--no-commit-id', '-r', '--raw', '--no-abbrev'];
    const paths = request.kinds.map((kind) => `${request.directory}/${kind}`);
    const input = commits.map(({ commit, parent }) => `${`${commit} ${parent}`.trimEnd()}\n`).join('');
    const options = [...args, '--no-renames', '--', ...paths];
    const rows = await clone.git.read(['--literal-pathspecs', ...options], { input });
    const blobs = [...rows.matchAll(/^:(\d+) (\d+) (\w+) (\w+) /gm)].flatMap(([, before, after, old, young]) => [
        ...(before?.startsWith('100') && old ? [old] : []),
        ...(after?.startsWith('100') && young ? [young] : []),
    ]);
    await clone.prefetch(blobs);
}
async function listCommits(clone, { head, since }) {
    const commits = await listFirstParents(clone, head);
    if (since === undefined)
        return commits;
    const last = commits.findIndex(({ commit }) => commit === since);
    if (last < 0)
        throw new errors/* GitError */.XS(`'${since}' is not on the first-parent line of '${head}'`);
    return commits.slice(last + 1);
}
/**
 * Every state that a record has had on the branch, told by the differences between commits, some at a time, oldest
 * first; within a commit in no particular order. A record that only moves between files has no new version, and
 * one that the branch loses has a version that says so. Memory does not grow with the archive: at most what one
 * commit changes in files that were there before is held. Throws `GitError` when git fails, or when `since` is not
 * on the first-parent line of `head`.
 */
async function* readVersions(clone, request) {
    const walk = { clone, request, commits: await listCommits(clone, request) };
    await prefetchBlobs(walk);
    const [changed, added] = [openDiff(walk, 'a'), openDiff(walk, 'A')];
    try {
        for (const commit of walk.commits) {
            const removed = new Map();
            yield* readChangedFiles(changed, removed, commit);
            yield* readNewFiles(added, removed, commit);
            if (removed.size > 0)
                yield await readLosses(walk, removed, commit);
        }
    }
    finally {
        changed.close();
        added.close();
    }
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

/***/ 880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kb: () => (/* binding */ readShardName),
/* harmony export */   tI: () => (/* binding */ isMonthRight)
/* harmony export */ });
/* unused harmony export dayOfLogs */
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6418);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3669);


const MONTH = '(?<month>\\d{4}-(?:0[1-9]|1[0-2])|undated)';
const DAY = '(?<day>\\d{4}-\\d{2}-\\d{2})';
const GROUP = '(?:delivery_(?<id>[1-9]\\d*)|(?<type>transaction|smtp|other))';
const NAMES = {
    logs: new RegExp(`^logs/${MONTH}/(?:${DAY}_)?${GROUP}$`),
    failures: new RegExp(`^failures/${MONTH}/(?:${DAY}_)?${GROUP}_failures$`),
    deliveries: new RegExp(`^deliveries/${MONTH}/(?:${DAY}|deliveries)$`),
    reports: new RegExp(`^reports/${MONTH}/delivery_(?<id>[1-9]\\d*)_opens$`),
    errors: new RegExp(`^errors/${MONTH}$`),
    usage: /^usage$/,
};
const DATED = new Set(['logs', 'failures', 'deliveries']);
function groupOfName(id, type, day) {
    if (type === 'transaction' || type === 'smtp' || type === 'other')
        return { type, day };
    return id === undefined ? null : { type: 'delivery', deliveryId: id };
}
/** `undefined` when the archive gives no shard this name. */
function readShardName({ kind, stem }) {
    const match = NAMES[kind].exec(stem);
    if (match === null)
        return undefined;
    const { month = '', day, id, type } = match.groups ?? {};
    const group = groupOfName(id, type, day ?? null);
    return {
        month,
        day: day ?? null,
        group: kind === 'reports' || group === null ? '' : (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .formatGroup */ .Rg)(group),
        deliveryId: id ?? null,
    };
}
/** The day that a shard of logs is named by; `undefined` for one without, and for any other kind. */
function dayOfLogs(stem) {
    return readShardName({ kind: 'logs', stem })?.day ?? undefined;
}
/** Whether the folder's month is that of the date in the name, and the date is one. */
function isMonthRight(kind, { month, day }) {
    if (!DATED.has(kind))
        return true;
    return day === null ? month === 'undated' : (0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .isRealDay */ .f$)(day) && day.startsWith(`${month}-`);
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


/***/ })

};
