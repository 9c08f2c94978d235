export const id = 102;
export const ids = [102];
export const modules = {

/***/ 6102:
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
// EXTERNAL MODULE: ./build/compiled/git/objects.js
var objects = __webpack_require__(4209);
// EXTERNAL MODULE: ./build/compiled/git/process.js + 1 modules
var process = __webpack_require__(2332);
;// CONCATENATED MODULE: ./build/compiled/clone/blobs.js


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
/** What `git cat-file` would fetch one by one, at one go. */
function createPrefetch(git, promisors) {
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
        for (const remote of promisors) {
            const { code } = await git.run([...FETCH, remote], { input });
            if (code !== 0)
                continue;
            for (const blob of lacking)
                known.add(blob);
            return;
        }
        throw new errors/* TranslatedError */.Xi({
            en: "--repository: this clone is partial, and its remote did not give what it lacks; go online or sign in, check it with 'git fetch', then try again",
            ja: "--repository：このクローンは部分クローンで、足りないデータをリモートから取得できませんでした。ネットワークと認証を 'git fetch' で確認し、もう一度実行してください",
        });
    };
}
async function* readAll(git, blobs) {
    const { stdin, stdout } = git.converse(['cat-file', '--batch', '--buffer']);
    const { readLine, readBytes } = (0,objects/* createByteReader */.I5)(stdout, git.interruption);
    stdin.end(blobs.map((blob) => `${blob}\n`).join(''));
    try {
        for (const blob of blobs) {
            const [, type, size] = (await readLine()).split(' ');
            if (type !== 'blob')
                throw new errors/* GitError */.XS(`git cat-file: ${blob} is missing`);
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
/** So few that another process would take longer than to read them one after the other. */
const FEW = 16;
async function readInStreams(git, blobs, use) {
    const size = Math.ceil(blobs.length / STREAMS);
    const streams = Array.from({ length: STREAMS }, async (_, index) => {
        const own = blobs.slice(index * size, (index + 1) * size);
        for await (const read of readAll(git, own))
            use(read);
    });
    await Promise.all(streams);
}
/** Reads the blobs of a clone. */
function createCloneBlobs({ git, readObject, promisors }) {
    const prefetch = promisors.length > 0 ? createPrefetch(git, promisors) : async () => { };
    const readHere = (blob) => (0,objects/* readPresent */.Il)(readObject, blob, 'blob');
    async function* readFew(blobs) {
        for (const blob of blobs)
            yield { blob, bytes: await readHere(blob) };
    }
    return {
        prefetch,
        async readBlob(blob) {
            await prefetch([blob]);
            return readHere(blob);
        },
        async *readBlobs(blobs) {
            const all = [...blobs];
            if (all.length === 0)
                return;
            await prefetch(all);
            yield* all.length > FEW ? readAll(git, all) : readFew(all);
        },
        async readEach(blobs, use) {
            const all = [...new Set(blobs)];
            if (all.length === 0)
                return;
            await prefetch(all);
            if (all.length > FEW)
                await readInStreams(git, all, use);
            else
                for await (const read of readFew(all))
                    use(read);
        },
    };
}

;// CONCATENATED MODULE: ./build/compiled/clone/config.js
const isTrue = (value) => value === undefined || /^(?:true|yes|on|[+-]?0*[1-9]\d*)$/i.test(value);
function parseRow(row) {
    const end = row.indexOf('\n');
    return end === -1 ? [row, undefined] : [row.slice(0, end), row.slice(end + 1)];
}
/** Every value of a key of a remote, by the remote's name. */
function valuesOf(rows, variable) {
    const found = new Map();
    for (const [key, value] of rows) {
        if (!key.startsWith('remote.') || !key.endsWith(`.${variable}`))
            continue;
        const name = key.slice('remote.'.length, -variable.length - 1);
        found.set(name, [...(found.get(name) ?? []), value]);
    }
    return found;
}
function listRemotes(rows) {
    const [urls, fetch] = [valuesOf(rows, 'url'), valuesOf(rows, 'fetch')];
    const mirror = valuesOf(rows, 'mirror');
    const texts = (values = []) => values.map((one) => one ?? '');
    return [...new Set([...urls.keys(), ...fetch.keys()])].map((name) => ({
        name,
        urls: texts(urls.get(name)),
        fetch: texts(fetch.get(name)),
        isMirror: (mirror.get(name) ?? []).slice(-1).some(isTrue),
    }));
}
/** `extensions.partialClone` is how git said it at first. */
function listPromisors(rows) {
    const old = rows.filter(([key]) => key === 'extensions.partialclone');
    const promised = [...valuesOf(rows, 'promisor')].filter(([, values]) => values.some(isTrue));
    const names = [...promised.map(([name]) => name), ...old.map(([, name]) => name)];
    return [...new Set(names.filter((name) => name !== undefined))];
}
/** Reads the configuration of a clone, all at once; nothing of it where git cannot read it. */
async function readConfig(git) {
    const { stdout } = await git.run(['config', '-z', '--list']);
    const rows = stdout.toString().split('\0').filter(Boolean).map(parseRow);
    const bare = rows.findLast(([key]) => key === 'core.bare');
    return {
        remotes: listRemotes(rows),
        promisors: listPromisors(rows),
        isBare: bare !== undefined && isTrue(bare[1]),
    };
}

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

// EXTERNAL MODULE: ./build/compiled/clone/head.js
var clone_head = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/compiled/clone/search.js
var search = __webpack_require__(3434);
// EXTERNAL MODULE: ./build/compiled/git/trees.js
var trees = __webpack_require__(1932);
;// CONCATENATED MODULE: ./build/compiled/clone/trees.js



const FOLDER = 0o40000;
const EXECUTABLE = 0o100;
const modeOf = ({ mode }) => Number.parseInt(mode, 8);
/** `<mode> <name>`, NUL, the bytes of the id: so git keeps each entry of a tree. */
function parseTree(bytes, idBytes) {
    const rows = [];
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(' ', at);
        const end = bytes.indexOf(0, space);
        if (space < 0 || end < 0)
            throw new errors/* GitError */.XS('git cat-file: a tree is damaged');
        const next = end + 1 + idBytes;
        rows.push({
            mode: bytes.toString('latin1', at, space),
            name: bytes.toString('utf8', space + 1, end),
            id: bytes.toString('hex', end + 1, next),
        });
        at = next;
    }
    return rows;
}
function waysTo(path) {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
function toEntry(row) {
    const isFile = trees/* REGULAR */.N9.test(row.mode);
    return { blob: isFile ? row.id : null, isExecutable: isFile && (modeOf(row) & EXECUTABLE) !== 0 };
}
/** Lists commits by their trees, which cost no process where objects are read anyway. */
function createTreeLister(read) {
    async function readTree(name) {
        const idLength = /^[0-9a-f]+/.exec(name)?.[0].length ?? 0;
        return parseTree(await (0,objects/* readPresent */.Il)(read, name, 'tree'), idLength / 2);
    }
    /** `scope`: `undefined`: everything below. */
    async function walk(tree, prefix, scope) {
        const rows = await readTree(tree);
        const found = rows.map((row) => readRow(row, `${prefix}${row.name}`, scope));
        return (await Promise.all(found)).flat();
    }
    async function readRow(row, path, scope) {
        const isAsked = scope?.paths.has(path) ?? true;
        if (modeOf(row) !== FOLDER)
            return isAsked ? [[path, toEntry(row)]] : [];
        if (isAsked)
            return walk(row.id, `${path}/`, undefined);
        return scope?.ways.has(path) ? walk(row.id, `${path}/`, scope) : [];
    }
    /** What a commit holds at or below `paths` (none: all of it). Throws `GitError` when its trees are not here. */
    return async (commit, paths = []) => {
        const scope = { paths: new Set(paths), ways: new Set(paths.flatMap(waysTo)) };
        return new Map(await walk(`${commit}^{tree}`, '', paths.length === 0 ? undefined : scope));
    };
}

// EXTERNAL MODULE: ./build/compiled/clone/versions.js
var versions = __webpack_require__(8419);
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
/** What git says of the clone that a folder lies in. */
const LOOK = ['rev-parse', '--absolute-git-dir', '--is-shallow-repository'];
/** Looks for the clone with a configuration of our own; an old git takes the owner's consent from the reader's alone. */
async function findClone(folder, env) {
    const open = (isIsolated) => (0,process/* createGitAt */.aB)({ cwd: folder, environment: cloneEnvironment(env, { isIsolated }) });
    await (0,process/* checkVersion */.ps)(open(true).read);
    let words = '';
    for (const isIsolated of [true, false]) {
        const { code, stdout, stderr } = await open(isIsolated).run(LOOK);
        const [, gitDir, isShallow] = /^(.*?)\r?\n(true|false)\s*$/s.exec(stdout.toString()) ?? [];
        if (code === 0 && gitDir !== undefined) {
            return { gitDir, isShallow: isShallow === 'true', isIsolated };
        }
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
/** The first of some gits that works in the clone. Throws `TranslatedError`. */
async function findWorking(gits, folder) {
    let words = '';
    for (const git of gits) {
        const { code, stderr } = await git.run(LOOK);
        if (code === 0)
            return git;
        words = stderr || words;
    }
    throw openFailure(words, folder);
}
async function openGitIn(folder, env) {
    const { gitDir, isShallow, isIsolated } = await findClone(folder, env);
    const open = (isolated) => (0,process/* createGitAt */.aB)({
        cwd: gitDir,
        environment: cloneEnvironment(env, { isIsolated: isolated, gitDir }),
    });
    if (isShallow)
        refuseShallow();
    const own = open(true);
    const config = await readConfig(own);
    // A partial clone's remote is reached as the reader reaches it.
    const isPartial = config.promisors.length > 0;
    if (isIsolated && !isPartial)
        return { git: own, config };
    const gits = isPartial ? [open(false)] : [own, open(false)];
    return { git: await findWorking(gits, folder), config };
}
/** Runs `read` when it is first asked for, and keeps what it gives. */
function once(read) {
    let kept;
    return () => {
        kept ??= read();
        return kept;
    };
}
function createClone({ git, config, refs, head, directory }) {
    const readObject = (0,objects/* createObjectReader */.NW)(git);
    const list = createTreeLister(readObject);
    const blobs = createCloneBlobs({ git, readObject, promisors: config.promisors });
    const commits = once(() => (0,versions/* listCommits */.VE)(git, head));
    async function listFiles(commit, paths) {
        const files = new Map();
        for (const [path, { blob }] of await list(commit, paths)) {
            if (blob !== null)
                files.set(path, blob);
        }
        return files;
    }
    return {
        ...blobs,
        head,
        directory,
        gitDir: git.gitDir,
        config,
        refs,
        git,
        readObject,
        listFiles,
        listEntries: (commit) => list(commit),
        listCommits: commits,
        readHistory: once(async () => (0,versions/* readHistory */.Lu)(git, await commits(), directory)),
        async *search(place, needles) {
            if (config.promisors.length > 0) {
                await blobs.prefetch((await listFiles(place.commit, place.paths)).values());
            }
            yield* (0,search/* searchFiles */._K)(git, place, needles);
        },
        searchBlobs: (some, needles) => (0,search/* searchBlobs */.tt)(blobs, some, needles),
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
    const { git, config } = await openGitIn(folder, env);
    try {
        const refs = await (0,clone_head/* listRefs */.Dy)(git);
        const head = await (0,clone_head/* findHead */.mW)(git, { refs, config }, branch);
        return createClone({ git, config, refs, head, directory });
    }
    catch (error) {
        await git.dispose();
        throw error;
    }
}


/***/ }),

/***/ 9368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ listRefs),
/* harmony export */   mW: () => (/* binding */ findHead),
/* harmony export */   uo: () => (/* binding */ findOther)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3071);

/** Every ref of a clone. */
async function listRefs(git) {
    const format = '--format=%(objectname) %(objecttype) %(refname)';
    const listing = await git.read(['for-each-ref', format]);
    return listing.split('\n').flatMap((row) => {
        const [, id = '', type = '', name] = /^(\w+) (\w+) (.+)$/.exec(row) ?? [];
        return name === undefined ? [] : [{ name, id, type }];
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
/** Names of every ref that may hold the branch: the local one and those that follow a remote, whatever its name. */
function candidates(remotes, branch) {
    const tracking = remotes.flatMap(({ name, fetch }) => [
        `refs/remotes/${name}/${branch}`,
        ...fetch.map((refspec) => mapBranch(refspec, branch)),
    ]);
    return new Set([`refs/heads/${branch}`, ...tracking].filter((ref) => ref.startsWith('refs/')));
}
/** Whether a ref is what any remote's branch is kept as; one that was removed or renamed by hand may have left its own. */
function isTracking(ref, branch) {
    const tail = `/${branch}`;
    const remote = ref.slice('refs/remotes/'.length, -tail.length);
    return ref.startsWith('refs/remotes/') && ref.endsWith(tail) && !remote.includes('/');
}
/** Where a clone keeps another branch of its remotes; `undefined` where none has it, or where they differ. */
function findOther(refs, branch) {
    const isOther = (name) => name === `refs/heads/${branch}` || isTracking(name, branch);
    const ids = new Set(refs.filter(({ name }) => isOther(name)).map(({ id }) => id));
    return ids.size === 1 ? [...ids][0] : undefined;
}
function listBranches({ refs, config }, branch) {
    const wanted = candidates(config.remotes, branch);
    const isWanted = (name) => wanted.has(name) || isTracking(name, branch);
    return refs.filter(({ name, type }) => type === 'commit' && isWanted(name));
}
/** Without the part of a ref that says nothing to a person. */
const shortName = (ref) => ref.replace(/^refs\/(?:heads|remotes)\//, '');
/**
 * The newest commit of the branch: of the local branch and of what every remote's was when it was last fetched,
 * the one that descends from all the others. Throws `TranslatedError` where there is none.
 */
async function findHead(git, clone, branch) {
    const branches = listBranches(clone, branch);
    const commits = [...new Set(branches.map(({ id }) => id))];
    const [first] = commits;
    if (first === undefined) {
        const command = `git fetch origin ${branch}:refs/remotes/origin/${branch}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TranslatedError */ .Xi({
            en: `--branch: this clone has no branch '${branch}'; '${command}' brings it, or name another clone by --repository`,
            ja: `--branch：このクローンにブランチ '${branch}' はありません。'${command}' で取得するか、--repositoryで別のクローンを指定してください`,
        });
    }
    if (commits.length === 1)
        return first;
    const tips = (await git.read(['merge-base', '--independent', ...commits])).split('\n');
    if (tips.length === 1 && tips[0])
        return tips[0];
    const parted = branches.filter(({ id }) => tips.includes(id));
    const names = parted.map(({ name, id }) => `${shortName(name)} (${id.slice(0, 12)})`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TranslatedError */ .Xi({
        en: `--branch: ${names.join(' and ')} parted: neither holds the other's commits, so this clone does not say which one is the archive; 'git fetch --all' brings them up to date, then remove the one that is not it`,
        ja: `--branch：${names.join('と')}は分岐していて、どちらも他方のコミットを含まないため、どれがアーカイブか判断できません。'git fetch --all' で最新にし、アーカイブでない方を削除してください`,
    });
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


/***/ })

};
