export const id = 228;
export const ids = [228];
export const modules = {

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

/***/ 4209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ readObjects),
/* harmony export */   I5: () => (/* binding */ createByteReader),
/* harmony export */   Il: () => (/* binding */ readPresent),
/* harmony export */   NW: () => (/* binding */ createObjectReader),
/* harmony export */   T6: () => (/* binding */ createBlobs),
/* harmony export */   hB: () => (/* binding */ createObjectStore)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3071);



const LF = 0x0a;
/** `ended` is the error to throw when the process ends in the middle of an answer. */
function createByteReader(stream, ended) {
    const chunks = stream[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    async function nextChunk() {
        const { done, value } = await chunks.next();
        if (done)
            throw ended();
        return value;
    }
    return {
        async readLine() {
            let end = rest.indexOf(LF);
            while (end < 0) {
                rest = Buffer.concat([rest, await nextChunk()]);
                end = rest.indexOf(LF);
            }
            const line = rest.toString('utf8', 0, end);
            rest = rest.subarray(end + 1);
            return line;
        },
        async readBytes(length) {
            const parts = [rest];
            let size = rest.length;
            while (size < length) {
                const chunk = await nextChunk();
                parts.push(chunk);
                size += chunk.length;
            }
            const all = Buffer.concat(parts);
            rest = all.subarray(length);
            return all.subarray(0, length);
        },
    };
}
/** Some objects as git keeps them, in the order of `ids`, all of which are here. */
async function readObjects(git, ids) {
    const input = ids.map((id) => `${id}\n`).join('');
    const { stdout } = await git.run(['cat-file', '--batch'], { input });
    const objects = [];
    // Each stands behind a line with its ID, kind and size, and ends with a line end that is none of it.
    for (let at = 0; at < stdout.length;) {
        const start = stdout.indexOf('\n', at) + 1;
        const size = Number(stdout.toString('latin1', at, start).split(' ')[2]);
        objects.push(stdout.subarray(start, start + size));
        at = start + size + 1;
    }
    return objects;
}
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
            process = { stdin, stdout, ...createByteReader(stdout, git.interruption) };
        }
        return process;
    };
}
/** Reads objects, all by one process, which answers in the order of the questions. */
function createObjectReader(git) {
    const reader = createDialogue(git, ['cat-file', '--batch']);
    const queue = createQueue();
    async function readAnswer({ readLine, readBytes }) {
        const [, type = '', size] = (await readLine()).split(' ');
        if (size === undefined)
            return undefined;
        const bytes = await readBytes(Number(size));
        await readBytes(1);
        return { type, bytes };
    }
    return async (name) => {
        const dialogue = reader();
        dialogue.stdin.write(`${name}\n`);
        return queue(() => readAnswer(dialogue));
    };
}
function bytesOf(name, type, object) {
    if (object === undefined || object.type === type)
        return object?.bytes;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitError */ .XS(`git cat-file: ${name} is no ${type}`);
}
/** The bytes of an object. Throws `GitError` when it is missing, or of another type. */
async function readPresent(read, name, type) {
    const bytes = bytesOf(name, type, await read(name));
    if (bytes === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitError */ .XS(`git cat-file: ${name} is missing`);
    return bytes;
}
/** Two processes beside that of `read` serve all objects: one a question costs some 5 ms each. */
function createObjectStore(git, read = createObjectReader(git)) {
    const writer = createDialogue(git, ['hash-object', '-w', '--no-filters', '--stdin-paths']);
    const checker = createDialogue(git, ['cat-file', '--batch-check']);
    const checkQueue = createQueue();
    const writeQueue = createQueue();
    let texts = 0;
    const sizes = new Map();
    /** Blobs that were seen here, where they stay. */
    const known = new Set();
    /** Those of the blobs that are not here. */
    async function check(blobs) {
        const { stdin, readLine } = checker();
        stdin.write(blobs.map((blob) => `${blob}\n`).join(''));
        const missing = new Set();
        for (const blob of blobs)
            if ((await readLine()).endsWith(' missing'))
                missing.add(blob);
        return missing;
    }
    async function keep(file) {
        const { stdin, readLine } = writer();
        stdin.write(`${file}\n`);
        const blob = await readLine();
        sizes.set(blob, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file);
        known.add(blob);
        return blob;
    }
    function stageLong() {
        texts += 1;
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.gitDir, `staged-${texts}`);
        return {
            append: (text) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, text),
            end: () => writeQueue(() => keep(file)),
        };
    }
    return {
        async missing(blobs) {
            const asked = [...new Set(blobs)].filter((blob) => !known.has(blob));
            if (asked.length === 0)
                return [];
            const missing = await checkQueue(() => check(asked));
            for (const blob of asked)
                if (!missing.has(blob))
                    known.add(blob);
            return asked.filter((blob) => missing.has(blob));
        },
        readBlob: async (blob) => bytesOf(blob, 'blob', await read(blob)),
        async readMessage(commit) {
            const bytes = await readPresent(read, commit, 'commit');
            const [, message = ''] = /^.*?\n\n(.*)$/s.exec(bytes.toString()) ?? [];
            return message.trimEnd();
        },
        async stage(text) {
            const { append, end } = stageLong();
            append(text);
            return end();
        },
        stageLong,
        sizeOf: (blob) => sizes.get(blob) ?? 0,
    };
}
/** Blobs that are here or on the remote. */
function createBlobs(store, remote) {
    async function prefetch(blobs, alongside = []) {
        const missing = await store.missing(blobs);
        if (missing.length === 0)
            return;
        await remote.fetchObjects([...new Set([...missing, ...(await store.missing(alongside))])]);
    }
    return {
        prefetch,
        stage: store.stage,
        stageLong: store.stageLong,
        async readBlob(blob) {
            const here = await store.readBlob(blob);
            if (here !== undefined)
                return here;
            await prefetch([blob]);
            const fetched = await store.readBlob(blob);
            if (fetched === undefined)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitError */ .XS(`git cat-file: ${blob} is missing`);
            return fetched;
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
