export const id = 179;
export const ids = [179];
export const modules = {

/***/ 1272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ createCloneBlobs),
/* harmony export */   m: () => (/* binding */ isPartial)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3071);
/* harmony import */ var _git_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4209);


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
const PROMISED = String.raw `^(remote\..*\.promisor|extensions\.partialclone)$`;
const PROMISOR = /^remote\.(.+)\.promisor\n(?:true|yes|on|1)$/is;
const OLD_PROMISOR = /^extensions\.partialclone\n(.+)$/is;
/** Names of the remotes that promised the objects that a partial clone lacks. */
async function listPromisors(git) {
    const { stdout } = await git.run(['config', '-z', '--get-regexp', PROMISED]);
    const rows = stdout.toString().split('\0');
    const named = rows.map((row) => (PROMISOR.exec(row) ?? OLD_PROMISOR.exec(row))?.[1]);
    return [...new Set(named.filter((name) => name !== undefined))];
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
    const { readLine, readBytes } = (0,_git_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .createByteReader */ .I5)(stdout, git.interruption);
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
/** Git unpacks on one core; two of them are everywhere. */
const STREAMS = 2;
async function readInStreams(git, blobs, use) {
    const size = Math.ceil(blobs.length / STREAMS);
    const streams = Array.from({ length: STREAMS }, async (_, index) => {
        const own = blobs.slice(index * size, (index + 1) * size);
        // A process for nothing costs as much as one for a file.
        if (own.length === 0)
            return;
        for await (const read of readAll(git, own))
            use(read);
    });
    await Promise.all(streams);
}
/** Reads the blobs of a clone. */
function createCloneBlobs(git, isPartialClone) {
    const store = (0,_git_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .createObjectStore */ .hB)(git);
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
            // A process for nothing costs as much as one for a file.
            if (all.length === 0)
                return;
            await prefetch(all);
            yield* readAll(git, all);
        },
        async readEach(blobs, use) {
            const all = [...new Set(blobs)];
            await prefetch(all);
            await readInStreams(git, all, use);
        },
    };
}


/***/ }),

/***/ 5179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openClone: () => (/* binding */ openClone)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/compiled/errors.js
var errors = __webpack_require__(3071);
// EXTERNAL MODULE: ./build/compiled/git/process.js + 1 modules
var process = __webpack_require__(2332);
// EXTERNAL MODULE: ./build/compiled/git/trees.js
var trees = __webpack_require__(1932);
// EXTERNAL MODULE: ./build/compiled/clone/blobs.js
var clone_blobs = __webpack_require__(1272);
;// CONCATENATED MODULE: ./build/compiled/clone/environment.js
/**
 * Git's own variables that only say how a remote is reached. Every other one is left out: a reader's index,
 * object folder, pathspec mode or trace would change what is read or printed.
 */
const KEPT = new Set([
    'GIT_ASKPASS',
    'GIT_EXEC_PATH',
    'GIT_HTTP_PROXY_AUTHMETHOD',
    'GIT_PROXY_COMMAND',
    'GIT_SSH',
    'GIT_SSH_COMMAND',
    'GIT_SSH_VARIANT',
    'GIT_SSL_CAINFO',
    'GIT_SSL_CAPATH',
    'GIT_SSL_CERT',
    'GIT_SSL_KEY',
]);
const FIXED = {
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A replaced or grafted commit would tell another history than the one that was published.
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
};
/** Settings of the clone itself that could change what is read; these win over its files. */
const SETTINGS = [
    ['color.ui', 'false'],
    ['color.grep', 'false'],
    ['core.attributesFile', '/dev/null'],
    // A damaged or outdated graph file would tell another history.
    ['core.commitGraph', 'false'],
    ['core.fsmonitor', 'false'],
    ['core.hooksPath', '/dev/null'],
    // Git keeps 96 MiB of what it unpacked, and unpacks a chain of versions of large files again and again.
    ['core.deltaBaseCacheLimit', '256m'],
    ['core.pager', 'cat'],
    ['core.quotePath', 'false'],
    ['core.precomposeUnicode', 'false'],
    ['core.useReplaceRefs', 'false'],
    ['core.warnAmbiguousRefs', 'false'],
    ['diff.noprefix', 'false'],
    ['diff.renames', 'false'],
    ['fetch.negotiationAlgorithm', 'noop'],
    ['fetch.recurseSubmodules', 'false'],
    ['gc.auto', '0'],
    ['grep.column', 'false'],
    ['grep.extendedRegexp', 'false'],
    ['grep.fullName', 'true'],
    ['grep.lineNumber', 'false'],
    ['grep.patternType', 'fixed'],
    ['log.showSignature', 'false'],
    ['maintenance.auto', 'false'],
    ['protocol.ext.allow', 'never'],
    ['protocol.file.allow', 'always'],
    ['protocol.git.allow', 'always'],
    ['protocol.http.allow', 'always'],
    ['protocol.https.allow', 'always'],
    ['protocol.ssh.allow', 'always'],
    ['protocol.version', '2'],
    ['safe.bareRepository', 'all'],
    ['submodule.recurse', 'false'],
];
function configVariables(settings) {
    const pairs = settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    return { ...Object.fromEntries(pairs), GIT_CONFIG_COUNT: String(settings.length) };
}
/** The whole environment of git in somebody's clone. */
function cloneEnvironment(inherited, reader) {
    const environment = {};
    for (const [name, value] of Object.entries(inherited)) {
        const isGits = name.toUpperCase().startsWith('GIT_');
        if (value !== undefined && (!isGits || KEPT.has(name)))
            environment[name] = value;
    }
    Object.assign(environment, FIXED);
    if (!reader.isIsolated)
        Object.assign(environment, configVariables(SETTINGS));
    else {
        environment.GIT_CONFIG_NOSYSTEM = '1';
        environment.GIT_CONFIG_GLOBAL = '/dev/null';
        // Only objects and refs are read, and no program that the clone's configuration names is started.
        Object.assign(environment, configVariables([...SETTINGS, ['safe.directory', '*']]));
    }
    if (reader.gitDir !== undefined)
        environment.GIT_DIR = reader.gitDir;
    return environment;
}

;// CONCATENATED MODULE: ./build/compiled/clone/head.js

/** `remote.<name>.<key>` with its value; a key may stand more than once. */
async function readRemotes(git) {
    const args = ['config', '-z', '--get-regexp', String.raw `^remote\..*\.(url|fetch)$`];
    const rows = (await git.run(args)).stdout.toString().split('\0');
    return rows.flatMap((row) => {
        const [key = '', value = ''] = row.split('\n');
        const name = /^remote\.(.+)\.\w+$/s.exec(key)?.[1];
        return name === undefined ? [] : [[name, value]];
    });
}
/** Where a remote's branch lands by one of its refspecs; '' where the refspec does not bring it. */
function mapBranch(refspec, branch) {
    const [source = '', target = ''] = refspec.replace(/^[+]/, '').split(':');
    const name = `refs/heads/${branch}`;
    if (!source.includes('*'))
        return source === name ? target : '';
    const [before = '', after = ''] = source.split('*');
    const fits = name.startsWith(before) && name.endsWith(after);
    if (!fits || name.length < before.length + after.length)
        return '';
    return target.replace('*', () => name.slice(before.length, name.length - after.length));
}
/** Every ref that may hold the branch: the local one and those that follow a remote, whatever the remote's name. */
async function candidates(git, branch) {
    const remotes = await readRemotes(git);
    const tracking = remotes.flatMap(([name, value]) => [
        `refs/remotes/${name}/${branch}`,
        mapBranch(value, branch),
    ]);
    return new Set([`refs/heads/${branch}`, ...tracking].filter((ref) => ref.startsWith('refs/')));
}
/** A remote that was removed or renamed by hand may have left its branches. */
function isLeftOver(ref, branch) {
    const tail = `/${branch}`;
    const remote = ref.slice('refs/remotes/'.length, -tail.length);
    return ref.startsWith('refs/remotes/') && ref.endsWith(tail) && !remote.includes('/');
}
async function listBranches(git, branch) {
    const wanted = await candidates(git, branch);
    const listing = await git.read([
        'for-each-ref',
        '--format=%(objectname) %(objecttype) %(refname)',
    ]);
    return listing.split('\n').flatMap((row) => {
        const [, commit = '', type, ref = ''] = /^(\w+) (\w+) (.+)$/.exec(row) ?? [];
        const isWanted = type === 'commit' && (wanted.has(ref) || isLeftOver(ref, branch));
        return isWanted ? [{ ref, commit }] : [];
    });
}
/** Without the part of a ref that says nothing to a person. */
const shortName = (ref) => ref.replace(/^refs\/(?:heads|remotes)\//, '');
/**
 * The newest commit of the branch: of the local branch and of what every remote's was when it was last fetched,
 * the one that descends from all the others. Throws `TranslatedError` where there is none.
 */
async function findHead(git, branch) {
    const branches = await listBranches(git, branch);
    const commits = [...new Set(branches.map(({ commit }) => commit))];
    const [first] = commits;
    if (first === undefined) {
        const command = `git fetch origin ${branch}:refs/remotes/origin/${branch}`;
        throw new errors/* TranslatedError */.Xi({
            en: `--branch: this clone has no branch '${branch}'; '${command}' brings it, or name another clone by --repository`,
            ja: `--branch：このクローンにブランチ '${branch}' はありません。'${command}' で取得するか、--repositoryで別のクローンを指定してください`,
        });
    }
    if (commits.length === 1)
        return first;
    const tips = (await git.read(['merge-base', '--independent', ...commits])).split('\n');
    if (tips.length === 1 && tips[0])
        return tips[0];
    const parted = branches.filter(({ commit }) => tips.includes(commit));
    const names = parted.map(({ ref, commit }) => `${shortName(ref)} (${commit.slice(0, 12)})`);
    throw new errors/* TranslatedError */.Xi({
        en: `--branch: ${names.join(' and ')} parted: neither holds the other's commits, so this clone does not say which one is the archive; 'git fetch --all' brings them up to date, then remove the one that is not it`,
        ja: `--branch：${names.join('と')}は分岐していて、どちらも他方のコミットを含まないため、どれがアーカイブか判断できません。'git fetch --all' で最新にし、アーカイブでない方を削除してください`,
    });
}

// EXTERNAL MODULE: ./build/compiled/clone/search.js
var search = __webpack_require__(3434);
;// CONCATENATED MODULE: ./build/compiled/clone/versions.js

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
/** Oldest first, parents before their children. */
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
/** Beyond this many paths git compares each entry with each of them; our own look-up is faster then. */
const PATHS = 200;
/** The folders that hold all of `paths`, as few as do. */
function foldersOf(paths) {
    const folders = paths.map((path) => path.split('/').slice(0, 2).join('/'));
    return [...new Set(folders)];
}
const DIFF = ['diff-tree', '--stdin', '-r', '--root', '--raw', '--no-renames', '--no-abbrev'];
/** A commit's id, then for each change `:<mode> <mode> <id> <id> <letter>` and, behind a NUL, the path. */
function readChanges(answer, isWanted) {
    const all = new Map();
    const fields = answer.split('\0');
    let changes = new Map();
    for (let at = 0; at < fields.length; at++) {
        const field = fields[at] ?? '';
        if (!field.startsWith(':')) {
            changes = new Map();
            all.set(field, changes);
            continue;
        }
        const [, mode = '', , blob = ''] = field.split(' ');
        const path = fields[++at] ?? '';
        if (isWanted(path))
            changes.set(path, trees/* REGULAR */.N9.test(mode) ? blob : null);
    }
    return all;
}
/** What `git diff-tree` tells of each commit against its first parent. */
async function diffAll(git, commits, scope) {
    const input = commits.map(({ commit, parents: [first = ''] }) => `${commit} ${first}`.trim());
    const args = ['--literal-pathspecs', ...DIFF, '-z', '--', ...scope];
    return git.read(args, { input: `${input.join('\n')}\n` });
}
/** What each commit changed in some files against its first parent. */
async function listChanges(git, commits, paths) {
    const wanted = new Set(paths);
    const scope = paths.length > PATHS ? foldersOf(paths) : paths;
    return readChanges(await diffAll(git, commits, scope), (path) => wanted.has(path));
}
/** What every file at or below some folders ever was up to `head`, the oldest first; no blob is read. */
async function listPastFiles(git, head, folders) {
    const commits = await listCommits(git, head);
    const changes = readChanges(await diffAll(git, commits, folders), () => true);
    return commits.flatMap(({ commit }) => [...(changes.get(commit) ?? [])].flatMap(([path, blob]) => blob === null ? [] : [{ path, blob }]));
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
function onlyOf(changes, paths) {
    return new Map([...(changes ?? [])].filter(([path]) => paths.has(path)));
}
/** The state after a commit, and whether one of its parents was in another. */
function follow(before, changes) {
    const first = before[0] ?? NONE;
    const files = changes.size === 0 ? first : applyChanges(first, changes);
    const lines = before.length === 0 ? [NONE] : before;
    return { files, isNew: lines.some((state) => !areSame(state, files)) };
}
/** Reads the history of any number of files in one pass, up to `head`; no blob is read. */
async function readHistory(git, head, paths) {
    const commits = await listCommits(git, head);
    const changes = paths.length === 0 ? new Map() : await listChanges(git, commits, paths);
    return {
        versionsOf(some) {
            const wanted = new Set(some);
            const states = new Map();
            return commits.flatMap(({ commit, time, onBranch, parents }) => {
                const before = parents.map((parent) => states.get(parent) ?? NONE);
                const { files, isNew } = follow(before, onlyOf(changes.get(commit), wanted));
                states.set(commit, files);
                return isNew ? [{ commit, time, onBranch, files }] : [];
            });
        },
    };
}

;// CONCATENATED MODULE: ./build/compiled/clone/clone.js










const DUBIOUS = /dubious ownership|unsafe repository/;
const TOO_NEW = /unknown repository (?:extension|version)|expected git repo version/i;
function openFailure(stderr, folder) {
    if (DUBIOUS.test(stderr)) {
        const command = `git config --global --add safe.directory '${folder}'`;
        return new errors/* TranslatedError */.Xi({
            en: `--repository: this clone belongs to another user; if you trust it: ${command}`,
            ja: `--repository：このクローンの所有者は別のユーザーです。信頼できる場合は次を実行してください: ${command}`,
        });
    }
    if (TOO_NEW.test(stderr)) {
        return new errors/* TranslatedError */.Xi({
            en: '--repository: this clone has a format that the git of this machine does not know; update git',
            ja: '--repository：このクローンの形式に、このマシンのgitは対応していません。gitを更新してください',
        });
    }
    return new errors/* TranslatedError */.Xi({
        en: '--repository: this folder is no clone of a git repository; name one with --repository PATH',
        ja: '--repository：このフォルダーはgitリポジトリのクローンではありません。--repository PATH でクローンを指定してください',
    });
}
/** Looks for the clone with a configuration of our own; an old git takes the owner's consent from the reader's alone. */
async function findGitDir(folder, env) {
    let words = '';
    for (const isIsolated of [true, false]) {
        const git = (0,process/* createGitAt */.aB)({ cwd: folder, environment: cloneEnvironment(env, { isIsolated }) });
        await (0,process/* checkVersion */.ps)(git.read);
        const { code, stdout, stderr } = await git.run(['rev-parse', '--absolute-git-dir']);
        if (code === 0)
            return stdout.toString().replace(/\r?\n$/, '');
        words ||= stderr;
    }
    throw openFailure(words, folder);
}
/** A shallow clone would tell the last state alone, as if it had been known since its last commit. */
function refuseShallow() {
    throw new errors/* TranslatedError */.Xi({
        en: "--repository: this clone is shallow and does not know since when a state was known; 'git fetch --unshallow' brings its history",
        ja: "--repository：このクローンはシャロークローンで、状態をいつから把握していたかがわかりません。'git fetch --unshallow' で履歴を取得してください",
    });
}
async function openGitIn(folder, env) {
    const gitDir = await findGitDir(folder, env);
    const open = (isIsolated) => (0,process/* createGitAt */.aB)({ cwd: gitDir, environment: cloneEnvironment(env, { isIsolated, gitDir }) });
    const ask = (git) => git.run(['rev-parse', '--git-dir', '--is-shallow-repository']);
    const isolated = open(true);
    const partial = await (0,clone_blobs/* isPartial */.m)(isolated);
    const first = await ask(isolated);
    // A partial clone's remote is reached as the reader reaches it.
    const isEnough = first.code === 0 && !partial;
    const git = isEnough ? isolated : open(false);
    const { code, stdout, stderr } = isEnough ? first : await ask(git);
    if (code !== 0)
        throw openFailure(stderr || first.stderr, folder);
    if (stdout.toString().trimEnd().endsWith('\ntrue'))
        refuseShallow();
    return { git, partial };
}
const fields = (text) => text.split('\0').filter((field) => field !== '');
async function listFiles(git, commit, paths) {
    const files = new Map();
    for (let at = 0; at === 0 || at < paths.length; at += search/* PATHS_A_CALL */.y2) {
        const some = paths.slice(at, at + search/* PATHS_A_CALL */.y2);
        const args = ['--literal-pathspecs', 'ls-tree', '-r', '-z', commit, '--', ...some];
        for (const row of fields(await git.read(args))) {
            const [, blob, path] = /^100\d{3} blob (\w+)\t(.+)$/s.exec(row) ?? [];
            if (blob !== undefined && path !== undefined)
                files.set(path, blob);
        }
    }
    return files;
}
function createClone(git, partial, head, directory) {
    const blobs = (0,clone_blobs/* createCloneBlobs */.i)(git, partial);
    return {
        ...blobs,
        head,
        directory,
        gitDir: git.gitDir,
        git,
        listFiles: (commit, paths = []) => listFiles(git, commit, paths),
        listEntries: (commit) => (0,trees/* listTree */.nT)(git, commit),
        readHistory: (newest, paths) => readHistory(git, newest, paths),
        async *search(place, needles) {
            if (partial) {
                await blobs.prefetch((await listFiles(git, place.commit, place.paths)).values());
            }
            yield* (0,search/* searchFiles */._K)(git, place, needles);
        },
        listPastFiles: (folders) => listPastFiles(git, head, folders),
        searchBlobs: (some, needles) => (0,search/* searchBlobs */.tt)(blobs, some, needles),
        isAncestor: async (older, newer) => (await git.run(['merge-base', '--is-ancestor', older, newer])).code === 0,
        close: git.dispose,
    };
}
/**
 * Opens somebody's clone for reading; nothing in it is changed, but a partial clone may fetch from its own remote
 * what it lacks. The reader's git configuration changes nothing. Throws `TranslatedError` when the folder is no clone,
 * or one without the branch, without its whole history, or with several ends of it.
 */
async function openClone(settings) {
    const { repository, branch, directory, env } = settings;
    const folder = (0,external_node_path_.resolve)(repository);
    if (!(0,external_node_fs_.existsSync)(folder) || !(0,external_node_fs_.statSync)(folder).isDirectory()) {
        throw new errors/* TranslatedError */.Xi({
            en: '--repository: there is no such folder',
            ja: '--repository：そのフォルダーはありません',
        });
    }
    const { git, partial } = await openGitIn(folder, env);
    try {
        return createClone(git, partial, await findHead(git, branch), directory);
    }
    catch (error) {
        await git.dispose();
        throw error;
    }
}


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
/* harmony export */   tt: () => (/* binding */ searchBlobs),
/* harmony export */   y2: () => (/* binding */ PATHS_A_CALL)
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
/** Git starts programs of its own, which outlive it at a server that hangs and hold the pipes open. */
function endFamily({ pid = Number.NaN }) {
    try {
        process.kill(HAS_GROUPS ? -pid : pid);
    }
    catch { } // It has just ended, or never began.
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
