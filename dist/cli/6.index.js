export const id = 6;
export const ids = [6];
export const modules = {

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

/***/ 5217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ readVersions)
});

// EXTERNAL MODULE: ./build/compiled/errors.js
var errors = __webpack_require__(3071);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/compiled/clone/lines.js
var clone_lines = __webpack_require__(4816);
;// CONCATENATED MODULE: ./build/compiled/clone/diff-stream.js


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
/**
 * Reads what `git diff-tree --stdin --patch` answers to commits with `END_OF_PATCH` behind each. `ended`: the error
 * to throw when git ends before the patch does.
 */
function createDiffStream(stdout, ended) {
    // When a process ends, Node throws away the output that is not read yet.
    const output = stdout.pipe(new external_node_stream_.PassThrough());
    const chunks = (0,clone_lines/* readLines */.S)(output);
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

;// CONCATENATED MODULE: ./build/compiled/clone/record-versions.js


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
function findNewStates(added, removed, commit) {
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
 * The versions that files which were there before bring. What a file loses and gets back itself is decided at once;
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
        yield findNewStates(updates, own, commit);
        for (const [key, change] of own)
            removed.set(key, change);
    }
    for (let at = 0; at < waiting.length; at += BATCH) {
        yield findNewStates(waiting.slice(at, at + BATCH), removed, commit);
    }
}
/** A new file holds only added lines, so any number of them passes through. */
async function* readNewFiles(patch, removed, commit) {
    for (let some = await patch.next(); some !== undefined; some = await patch.next()) {
        yield findNewStates(readRecords(some), removed, commit);
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
    if (clone.config.promisors.length === 0)
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
function selectCommits({ line, since }) {
    if (since === undefined)
        return line;
    const last = line.findIndex(({ commit }) => commit === since);
    const head = line.at(-1)?.commit;
    if (last < 0)
        throw new errors/* GitError */.XS(`'${since}' is not on the first-parent line of '${head}'`);
    return line.slice(last + 1);
}
/**
 * Every state that a record has had on the branch, told by the differences between commits, some at a time, oldest
 * first; within a commit in no particular order. A record that only moves between files has no new version, and
 * one that the branch loses has a version that says so. Memory does not grow with the archive: at most what one
 * commit changes in files that were there before is held. Throws `GitError` when git fails, or when `since` is not
 * on `line`.
 */
async function* readVersions(clone, request) {
    const walk = { clone, request, commits: selectCommits(request) };
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

/***/ 8419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   VE: () => (/* binding */ listCommits),
/* harmony export */   cA: () => (/* binding */ lineOf)
/* harmony export */ });
/* harmony import */ var _git_trees_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1932);

/** Each commit came to the branch with the first one of its first-parent line that descends from it. `rows`: the head last. */
function timesOnBranch(rows) {
    const known = new Map(rows.map((row) => [row.commit, row]));
    const line = [];
    for (let at = rows.at(-1); at !== undefined; at = known.get(at.parents[0] ?? ''))
        line.push(at);
    const times = new Map();
    for (const { commit, time } of line.reverse()) {
        const waiting = [commit];
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
            if (times.has(id))
                continue;
            times.set(id, time);
            waiting.push(...(known.get(id)?.parents ?? []));
        }
    }
    return times;
}
/** Every commit up to `head`, oldest first, parents before their children. */
async function listCommits(git, head) {
    const order = ['--date-order', '--reverse', '--parents', '--timestamp'];
    const listing = await git.read(['rev-list', ...order, head]);
    const times = new Map();
    const rows = listing.split('\n').map((row) => {
        const [seconds = '', commit = '', ...parents] = row.split(' ');
        const time = Math.max(Number(seconds) * 1000, times.get(parents[0] ?? '') ?? 0);
        times.set(commit, time);
        return { commit, time, parents };
    });
    const onBranch = timesOnBranch(rows);
    return rows.map((row) => ({ ...row, onBranch: onBranch.get(row.commit) ?? row.time }));
}
/** The first-parent line of the last of some commits, oldest first. */
function lineOf(commits) {
    const known = new Map(commits.map((one) => [one.commit, one]));
    const line = [];
    for (let at = commits.at(-1); at !== undefined; at = known.get(at.parents[0] ?? '')) {
        line.push({ commit: at.commit, parent: at.parents[0] ?? '', knownFrom: at.time });
    }
    return line.reverse();
}
const NO_CHANGES = new Map();
const DIFF = ['diff-tree', '--stdin', '-r', '--root', '--raw', '--no-renames', '--no-abbrev'];
/** A commit's id, then for each change `:<mode> <mode> <id> <id> <letter>` and, behind a NUL, the path. */
function readChanges(answer) {
    const all = new Map();
    const fields = answer.split('\0');
    const idLength = fields[0]?.length ?? 0;
    let changes = new Map();
    for (let at = 0; at < fields.length; at++) {
        const field = fields[at] ?? '';
        if (!field.startsWith(':')) {
            changes = new Map();
            all.set(field, changes);
            continue;
        }
        // Cut at its places: to split the rows of a long history takes longer than git does.
        const [mode, blob] = [field.slice(8, 14), field.slice(-2 - idLength, -2)];
        changes.set(fields[++at] ?? '', _git_trees_js__WEBPACK_IMPORTED_MODULE_0__/* .REGULAR */ .N9.test(mode) ? blob : null);
    }
    return all;
}
/** What each commit changed below a folder. */
async function listChanges(git, commits, folder) {
    const input = commits.map(({ commit, parents: [first = ''] }) => `${commit} ${first}`.trim());
    const args = ['--literal-pathspecs', ...DIFF, '-z', '--', folder];
    return readChanges(await git.read(args, { input: `${input.join('\n')}\n` }));
}
const NONE = new Map();
function applyChanges(files, changes) {
    const next = new Map(files);
    for (const [path, blob] of changes) {
        if (blob === null)
            next.delete(path);
        else
            next.set(path, blob);
    }
    return next;
}
const areSame = (a, b) => a === b || (a.size === b.size && [...a].every(([path, blob]) => b.get(path) === blob));
/** In git's order. Most commits change none of few paths. */
function onlyOf(changes, paths) {
    const isFew = paths.size < changes.size;
    if (isFew && ![...paths].some((path) => changes.has(path)))
        return NO_CHANGES;
    return new Map([...changes].filter(([path]) => paths.has(path)));
}
/** The state after a commit, and whether one of its parents was in another. */
function follow(before, changes) {
    const first = before[0] ?? NONE;
    const files = changes.size === 0 ? first : applyChanges(first, changes);
    const lines = before.length === 0 ? [NONE] : before;
    return { files, isNew: lines.some((state) => !areSame(state, files)) };
}
/** Reads the history of a folder in one pass; no blob is read. `commits`: as `listCommits` gives them. */
async function readHistory(git, commits, folder) {
    const changes = await listChanges(git, commits, folder);
    const changesOf = (commit) => changes.get(commit) ?? NO_CHANGES;
    return {
        versionsOf(paths) {
            const wanted = new Set(paths);
            const states = new Map();
            return commits.flatMap(({ commit, time, onBranch, parents }) => {
                const before = parents.map((parent) => states.get(parent) ?? NONE);
                const { files, isNew } = follow(before, onlyOf(changesOf(commit), wanted));
                states.set(commit, files);
                return isNew ? [{ commit, time, onBranch, files }] : [];
            });
        },
        filesBelow(folders) {
            const isBelow = (path) => folders.some((one) => path.startsWith(`${one}/`));
            return commits.flatMap(({ commit }) => [...changesOf(commit)].flatMap(([path, blob]) => blob !== null && isBelow(path) ? [{ path, blob }] : []));
        },
    };
}


/***/ }),

/***/ 3964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lm: () => (/* binding */ noObject)
/* harmony export */ });
/* unused harmony exports formatOf, initRepository, createFormat */
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

/***/ 2332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ps: () => (/* binding */ checkVersion),
  aB: () => (/* binding */ createGitAt),
  g5: () => (/* binding */ failureOf)
});

// UNUSED EXPORTS: createGit, localFailure

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./build/compiled/errors.js
var errors = __webpack_require__(3071);
;// CONCATENATED MODULE: ./build/compiled/git/environment.js
/**
 * All that git gets of our own environment: how to be found, proxies, certificates. None of
 * the other `GIT_` variables (a checkout step's index, tracing that prints headers) and no home directory.
 */
const INHERITED = (/* unused pure expression or super */ null && ([
    'PATH',
    'SystemRoot',
    'TMPDIR',
    'TEMP',
    'TMP',
    'http_proxy',
    'https_proxy',
    'HTTPS_PROXY',
    'all_proxy',
    'ALL_PROXY',
    'no_proxy',
    'NO_PROXY',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'GIT_SSL_CAINFO',
]));
const FIXED = {
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    // Refs as files, which every git knows, whatever this one would choose by itself.
    GIT_DEFAULT_REF_FORMAT: 'files',
    // The refusals are recognised by their English words.
    LC_ALL: 'C',
    GIT_AUTHOR_NAME: 'github-actions[bot]',
    GIT_AUTHOR_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
    GIT_COMMITTER_NAME: 'github-actions[bot]',
    GIT_COMMITTER_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
};
/** `https://github.com/owner/name`, without credentials. */
function remoteUrl({ serverUrl, repository }) {
    return `${serverUrl}/${repository}`;
}
/** `git config` of every call. It stands in the children's environment alone, on no disk and in no argument. */
function configOf(address) {
    const header = `http.${new URL(address.serverUrl).origin}/.extraheader`;
    const credentials = Buffer.from(`x-access-token:${address.token}`).toString('base64');
    return [
        ['remote.origin.url', remoteUrl(address)],
        // An empty one first: it drops those that stand before it, and two of them are HTTP 400.
        [header, ''],
        [header, `Authorization: Basic ${credentials}`],
        ['http.followRedirects', 'false'],
        // While it packs, a server sends a few bytes every 5 s: less than that for two minutes is a dead line.
        ['http.lowSpeedLimit', '1'],
        ['http.lowSpeedTime', '120'],
        // A push above the buffer costs a second POST, sent first to see whether the server lets us in.
        ['http.postBuffer', String(32 * 1024 * 1024)],
        ['protocol.version', '2'],
        ['core.hooksPath', '/dev/null'],
        ['gc.auto', '0'],
        ['maintenance.auto', 'false'],
        ['advice.pushUpdateRejected', 'false'],
    ];
}
/** The whole environment of every git process; `home` is an empty folder. */
function environment_gitEnvironment(inherited, gitDir, home, address) {
    const environment = { ...FIXED, GIT_DIR: gitDir, HOME: home };
    for (const name of INHERITED) {
        const value = inherited[name];
        if (value !== undefined)
            environment[name] = value;
    }
    const config = configOf(address);
    environment.GIT_CONFIG_COUNT = String(config.length);
    for (const [index, [key, value]] of config.entries()) {
        environment[`GIT_CONFIG_KEY_${index}`] = key;
        environment[`GIT_CONFIG_VALUE_${index}`] = value;
    }
    return environment;
}

// EXTERNAL MODULE: ./build/compiled/git/object-format.js
var object_format = __webpack_require__(3964);
;// CONCATENATED MODULE: ./build/compiled/git/process.js







/** A full disk, in the words of a program on this machine. */
const FULL_DISK = /^(?!remote: ).*(?:No space left on device|Disk quota exceeded)/m;
/** What no further try mends, by git's standard error; `undefined`: this machine is not the reason. */
function localFailure(stderr) {
    if (!FULL_DISK.test(stderr))
        return undefined;
    return new errors/* GitError */.XS('no space left on the disk of this runner');
}
/** Our own words for what kept a process from being started. */
function startFailure(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT')
        return new errors/* InputError */.dz('git was not found on this runner');
    return new errors/* GitError */.XS(`git could not be started${/^E[A-Z]+$/.test(code) ? ` (${code})` : ''}`);
}
/** Out of file descriptors Node makes a child without pipes, and tells the reason as an event (measured). */
function pipelessFailure(child) {
    child.once('error', () => { });
    return new errors/* GitError */.XS('git could not be started: too many open files on this runner');
}
/** Why a process may have ended that should not have; `stderr`: what it said last. */
function endedEarly(signal, stderr) {
    if (signal?.aborted)
        return new errors/* StoppedError */.Ko('signal');
    return localFailure(stderr) ?? new errors/* GitError */.XS('a git process ended early');
}
/** Of a command that should have succeeded. */
function failureOf(command, { code, stderr }) {
    return localFailure(stderr) ?? new errors/* GitError */.XS(`git ${command}: exit code ${code}`);
}
/** Whether a child can lead a group of its own. */
const HAS_GROUPS = process.platform !== 'win32';
function sendToFamily({ pid = Number.NaN }, signal) {
    try {
        process.kill(HAS_GROUPS ? -pid : pid, signal);
    }
    catch { } // It has just ended, or never began.
}
/** ms for what a program tidies up. One that is told to end while it starts may go on for ever (seen with git 2.39). */
const LONGEST_END = 300;
/** Git starts programs of its own, which outlive it at a server that hangs and hold the pipes open. */
function endFamily(child) {
    sendToFamily(child, 'SIGTERM');
    // There the first signal ends a program, and later its number may be another's.
    if (!HAS_GROUPS)
        return;
    const timer = setTimeout(() => sendToFamily(child, 'SIGKILL'), LONGEST_END);
    child.once('close', () => clearTimeout(timer));
}
/** The oldest git that takes its configuration from `GIT_CONFIG_COUNT`. */
const OLDEST = [2, 31];
/** Throws `InputError` when git is too old. */
async function checkVersion(read) {
    const version = await read(['version']);
    const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(version)?.map(Number) ?? [];
    if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]))
        return;
    throw new errors/* InputError */.dz(`git ${OLDEST.join('.')} or newer is needed on this runner`);
}
/** Exit code; 128 for a process that was killed. */
function exitOf(child) {
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code) => resolve(code ?? 128));
    });
}
function createLauncher({ cwd, environment, signal }) {
    const open = new Set();
    return {
        start(args, call) {
            const bound = call.graceMs === undefined ? signal : AbortSignal.timeout(call.graceMs);
            const env = { ...environment, ...call.env };
            const child = (0,external_node_child_process_.spawn)('git', args, { cwd, env, detached: HAS_GROUPS, windowsHide: true });
            if (!child.stdin)
                throw pipelessFailure(child);
            const end = () => endFamily(child);
            bound?.addEventListener('abort', end);
            open.add(child);
            child.once('close', () => {
                bound?.removeEventListener('abort', end);
                open.delete(child);
            });
            child.stdin.on('error', () => { }); // an early end is known by its exit code
            return child;
        },
        async dispose() {
            const closed = [...open].map((child) => exitOf(child).catch(() => { }));
            open.forEach(endFamily);
            await Promise.all(closed);
        },
        kill() {
            for (const child of open)
                sendToFamily(child, 'SIGKILL');
        },
    };
}
/** Git with an environment that is already made. */
function createGitAt(place) {
    const { signal } = place;
    const launcher = createLauncher(place);
    let lastWords = '';
    const git = {
        gitDir: place.cwd,
        async run(args, call = {}) {
            if (signal?.aborted && call.graceMs === undefined)
                throw new errors/* StoppedError */.Ko('signal');
            const child = launcher.start(args, call);
            child.stdin.end(call.input ?? '');
            const ended = Promise.all([exitOf(child), (0,consumers_.buffer)(child.stdout), (0,consumers_.text)(child.stderr)]);
            const [code, stdout, stderr] = await ended.catch((error) => Promise.reject(startFailure(error)));
            if (code !== 0 && call.graceMs === undefined && signal?.aborted) {
                throw new errors/* StoppedError */.Ko('signal');
            }
            return { code, stdout, stderr };
        },
        async read(args, call) {
            const result = await git.run(args, call);
            if (result.code === 0)
                return result.stdout.toString().trimEnd();
            throw failureOf(args[0], result);
        },
        converse(args) {
            const child = launcher.start(args, {});
            child.stderr.on('data', (words) => {
                lastWords = words.toString();
            });
            const ended = exitOf(child).catch(() => 128);
            return { stdin: child.stdin, stdout: child.stdout, ended };
        },
        interruption: () => endedEarly(signal, lastWords),
        dispose: launcher.dispose,
        kill: launcher.kill,
    };
    return git;
}
/** Makes the bare repository. Throws `InputError` when git is missing or too old. */
async function createGit(settings) {
    const { gitDir, env, signal } = settings;
    const home = join(gitDir, 'home');
    await mkdir(home, { recursive: true });
    const environment = gitEnvironment(env, gitDir, home, settings);
    const git = createGitAt({ cwd: gitDir, environment, signal });
    await checkVersion(git.read);
    await initRepository(git, 'sha1');
    return git;
}


/***/ }),

/***/ 1932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ REGULAR),
/* harmony export */   nT: () => (/* binding */ listTree),
/* harmony export */   sc: () => (/* binding */ createTrees)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3071);
/* harmony import */ var _object_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3964);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2332);





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
/** What is gone, or a file now and no link or submodule any more. */
const LOST = ['diff-index', '--cached', '--diff-filter=DT', '--no-renames', '--name-only', '-z'];
/** How git says that a tree has no such folder. */
const NO_FOLDER = /prefix .* not found/s;
/** Whether only one of the two can be on the branch. */
const collides = (path, other) => path === other || path.startsWith(`${other}/`) || other.startsWith(`${path}/`);
function createTrees(git) {
    let written = 0;
    /** A folder of ours pushes out a file, link or submodule of its name, and a file a folder, without a word. */
    async function checkLosses(env, base, changes) {
        const found = (await git.read([...LOST, base], { env })).split('\0').filter(Boolean);
        const meant = new Set(changes.filter(({ blob }) => blob === null).map(({ path }) => path));
        const lost = found.filter((path) => !meant.has(path));
        if (lost.length === 0)
            return;
        const written = changes.filter(({ blob }) => blob !== null).map(({ path }) => path);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UnwritableError */ .ye("input 'directory': on the branch a file, link or submodule has the name of a folder of the archive, or a folder that of a file; move it, or choose another folder", written.filter((path) => lost.some((other) => collides(path, other))));
    }
    async function writeIndex(env, base, changes, folder) {
        if (base !== undefined)
            await git.read(['read-tree', base], { env });
        const input = indexLines(base, changes);
        await git.read(['update-index', '-z', '--index-info'], { env, input });
        if (base !== undefined)
            await checkLosses(env, base, changes);
        // Without --missing-ok it would fetch every blob of the archive.
        const writeTree = ['write-tree', '--missing-ok'];
        if (folder === undefined)
            return git.read(writeTree, { env });
        const written = await git.run([...writeTree, `--prefix=${folder}/`], { env });
        if (written.code !== 0 && !NO_FOLDER.test(written.stderr))
            throw (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g5)('write-tree', written);
        return written.stdout.toString().trim();
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
                return await writeIndex({ GIT_INDEX_FILE: index }, base, changes, folder);
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(index, { force: true });
            }
        },
    };
}


/***/ })

};
