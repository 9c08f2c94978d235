export const id = 305;
export const ids = [305];
export const modules = {

/***/ 5306:
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
        // Without --missing-ok it would fetch every blob of the archive.
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

/***/ 5931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseErasures)
/* harmony export */ });
/* unused harmony export uniteErasures */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _records_csv_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(294);
/* harmony import */ var _records_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3048);



function parseRows(text) {
    return (0,_records_csv_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCsv */ .Wk)(text)
        .slice(1)
        .map((row) => {
        const id = (0,_records_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseId */ .Fg)(row[0] ?? '');
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

/***/ 9305:
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
// EXTERNAL MODULE: ./build/git/names.js
var names = __webpack_require__(4811);
// EXTERNAL MODULE: ./build/git/objects.js
var objects = __webpack_require__(9951);
;// CONCATENATED MODULE: ./build/git/refs.js


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
/** Commands are for any clone of any repository: they name the remote by its address. */
function deletedMessage(branch, url, { lastHead }) {
    const ref = lastHeadRef(branch);
    return [
        `branch '${branch}' is gone, but its last head ${lastHead} is kept in ${ref}.`,
        `To restore it: git fetch ${url} ${ref} && git push ${url} ${lastHead}:refs/heads/${branch}`,
        `To begin a new archive on purpose: git push ${url} :${ref}`,
    ].join('\n');
}
function rewrittenMessage(branch, url, refs) {
    const ref = lastHeadRef(branch);
    const head = `refs/heads/${branch}`;
    const lease = `--force-with-lease=${head}:${refs.branch}`;
    return [
        `branch '${branch}' was rewritten: its head ${refs.branch} does not descend from ${refs.lastHead}, the last one known.`,
        `To restore it: git fetch ${url} ${ref} && git push ${lease} ${url} ${refs.lastHead}:${head}`,
        `To accept the new head: git fetch ${url} ${head} && git push --force ${url} ${refs.branch}:${ref}`,
    ].join('\n');
}
/** What happened to a branch that was deleted or rewritten and the commands that cure it; `undefined`: all is well. */
async function findRewrite(branch, url, refs, isAncestor) {
    if (refs.lastHead === '' || refs.lastHead === refs.branch)
        return undefined;
    if (refs.branch === '')
        return deletedMessage(branch, url, refs);
    if (await isAncestor(refs.lastHead, refs.branch))
        return undefined;
    return rewrittenMessage(branch, url, refs);
}
/** A temporary ref lives for minutes; its name begins with the second it was made in. */
const ABANDONED_AFTER_S = (/* unused pure expression or super */ null && (24 * 3600));
function isAbandoned(ref, now) {
    const seconds = Number(/^refs\/archive-tmp\/(\d+)-/.exec(ref)?.[1] ?? Number.NaN);
    return seconds < now / 1000 - ABANDONED_AFTER_S;
}
/** Patterns of the branches beside which git cannot keep this one. */
function namesInTheWay(target) {
    const parts = target.split('/');
    const parents = parts.slice(3).map((_, index) => parts.slice(0, index + 3).join('/'));
    return [`${target}/*`, ...parents];
}
/** What git would refuse after everything was read is refused before. */
function checkWay(target, refs) {
    const name = [...refs.keys()].find((ref) => ref.startsWith('refs/heads/') && !canCoexist(ref, target));
    if (name === undefined)
        return;
    const [taken, wanted] = [name, target].map((ref) => ref.slice('refs/heads/'.length));
    throw new InputError(`input 'branch': git cannot keep a branch '${wanted}' beside the branch '${taken}'; remove that one or choose another name`);
}
/** A push that is landing moves two refs, one a moment before the other. */
const LANDING_MS = 1000;
function createHeads(settings) {
    const { remote, clock, branch, review, url } = settings;
    const isAncestor = createAncestry(settings);
    const complete = new Set();
    let abandoned = [];
    async function listRefs(shown) {
        const names = {
            branch: `refs/heads/${branch}`,
            review: `refs/heads/${reviewBranch(branch)}`,
            lastHead: lastHeadRef(branch),
        };
        const targets = [names.branch, ...(review ? [names.review] : [])];
        const wanted = [...targets, names.lastHead];
        const inTheWay = targets.flatMap(namesInTheWay);
        const patterns = [...wanted, ...inTheWay, `${TEMPORARY_REFS}*`];
        const refs = shown ?? (await remote.listRefs(patterns));
        for (const target of targets)
            checkWay(target, refs);
        abandoned = [...refs.keys()].filter((ref) => isAbandoned(ref, clock.now()));
        const id = (ref) => (wanted.includes(ref) ? (refs.get(ref) ?? '') : '');
        return { branch: id(names.branch), review: id(names.review), lastHead: id(names.lastHead) };
    }
    async function fetchHeads(refs) {
        const heads = new Set([refs.branch, refs.review].filter((id) => id !== ''));
        const wanted = [...heads].filter((id) => !complete.has(id));
        if (wanted.length === 0)
            return;
        await remote.fetchCommits(wanted, [...complete].at(-1));
        for (const id of wanted)
            complete.add(id);
    }
    async function read(shown) {
        const refs = await listRefs(shown);
        await fetchHeads(refs);
        const problem = await findRewrite(branch, url, refs, isAncestor);
        if (problem === undefined)
            return refs;
        await clock.sleep(LANDING_MS);
        const again = await listRefs();
        if (again.branch === refs.branch && again.lastHead === refs.lastHead) {
            throw new RefusedError(problem);
        }
        return read();
    }
    return { read, isAncestor, abandoned: () => abandoned };
}

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
    const { prefetch, readBlob } = (0,objects/* createBlobs */.T6)((0,objects/* createObjectStore */.hB)(git), remote);
    return {
        prefetch,
        readBlob,
        async readHeads() {
            const [head, review] = [`refs/heads/${branch}`, `refs/heads/${(0,names/* reviewBranch */.zJ)(branch)}`];
            const lastHead = (0,names/* lastHeadRef */.oF)(branch);
            const refs = await remote.listRefs([head, lastHead, review]);
            const find = (ref) => refs.get(ref) ?? '';
            return { branch: find(head), lastHead: find(lastHead), review: find(review) };
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
            const review = await findOther(clone, (0,names/* reviewBranch */.zJ)(branch));
            if (review !== undefined)
                refs.set(`refs/heads/${(0,names/* reviewBranch */.zJ)(branch)}`, review);
            const ref = (0,names/* lastHeadRef */.oF)(branch);
            const lastHead = await git.run(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
            if (lastHead.code === 0)
                refs.set(ref, lastHead.stdout.toString().trim());
            return refs;
        },
        fetchEdge: exists,
        fetchObjects: clone.prefetch,
        fetchCommits: async () => { },
        fetchPast: async () => { },
        fetchHistory: async () => { },
        fetchWhole: async () => { },
        listRefsToPush: async () => new Map(),
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

// EXTERNAL MODULE: ./build/records/layout.js
var layout = __webpack_require__(655);
;// CONCATENATED MODULE: ./build/coverage/update.js





const NOTHING_OWED = { details: [], deliveries: [], reports: [], days: [] };
/** Owed details listed by id, the oldest first: half a megabyte. The rest is counted by day, and found again when its day is read again. */
const MOST_LISTED_DETAILS = 50_000;
/** The later of two times, either of which may be unknown. */
function latest(a, b) {
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
function update_applyChange(coverage, change, now) {
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
        head: change.walk === null ? coverage.head : latest(coverage.head, change.began),
        spans,
        owed: {
            details: details.slice(0, MOST_LISTED_DETAILS),
            deliveries: ascending(without(coverage.owed.deliveries, paid.deliveries, owed.deliveries)),
            reports: ascending(without(coverage.owed.reports, paid.reports, owed.reports)),
            days: without(coverage.owed.days, paid.days, owed.days).sort(),
        },
        reports: new Map([...coverage.reports, ...change.reports]),
        named: new Map([...coverage.named, ...change.named.map((id) => [id, change.began])]),
        countsByShard: new Map([...coverage.countsByShard, ...change.countsByShard]),
        errorsRead: latest(coverage.errorsRead, change.errorsRead),
        filtersChecked: latest(coverage.filtersChecked, change.filtersChecked),
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
/** Days past retention become one range, and what was noted of their deliveries goes. */
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
        countsByShard: new Map([...coverage.countsByShard].filter(([stem]) => (dayOfLogs(stem) ?? '') > oldest)),
    };
}
const DEBTS = (/* unused pure expression or super */ null && (['details', 'deliveries', 'reports', 'days']));
/**
 * What an earlier run owed and this one got would be asked for again, were it not said; a delivery that was
 * named and could not be read would never be: no plan brings an old one back.
 */
function update_changesDebts({ owed: before }, { owed: after }) {
    const isPaid = DEBTS.some((kind) => {
        const left = new Set(after[kind]);
        return before[kind].some((item) => !left.has(item));
    });
    return isPaid || after.deliveries.some((id) => !before.deliveries.includes(id));
}
/** Two coverages of one archive (a review branch and its base) as one. */
function update_uniteCoverages(a, b, now) {
    const change = {
        began: b.head ?? formatTime(0),
        walk: b.head === null ? null : { since: b.since, floor: b.floor },
        spans: b.spans,
        withdrawn: [],
        owed: b.owed,
        paid: NOTHING_OWED,
        reports: b.reports,
        named: [],
        countsByShard: b.countsByShard,
        errorsRead: b.errorsRead,
        filtersChecked: b.filtersChecked,
        errorsBy: b.errorsBy,
        gaps: b.gaps,
    };
    const united = update_applyChange(a, change, now);
    const named = new Map([...b.named, ...a.named]);
    for (const [id, read] of b.named)
        named.set(id, latest(read, a.named.get(id) ?? null) ?? read);
    const settled = [a.settled, b.settled].filter((range) => range !== null);
    settled.sort((x, y) => compareIds(y.to, x.to));
    return { ...united, named, settled: settled[0] ?? null };
}

// EXTERNAL MODULE: ./build/privacy/erasures.js
var erasures = __webpack_require__(5931);
// EXTERNAL MODULE: ./build/records/counts.js
var counts = __webpack_require__(1477);
// EXTERNAL MODULE: ./build/records/mail-log.js
var mail_log = __webpack_require__(2813);
// EXTERNAL MODULE: ./build/seal/seals-file.js
var seals_file = __webpack_require__(4981);
// EXTERNAL MODULE: ./build/records/time.js
var records_time = __webpack_require__(8340);
;// CONCATENATED MODULE: ./build/coverage/coverage.js

/** Version of `coverage.json`; a newer one stops the run. */
const COVERAGE_VERSION = 1;
const NO_COVERAGE = {
    visibility: 'unknown',
    since: null,
    floor: null,
    head: null,
    settled: null,
    spans: [],
    owed: { details: [], deliveries: [], reports: [], days: [] },
    reports: new Map(),
    named: new Map(),
    countsByShard: new Map(),
    errorsRead: null,
    filtersChecked: null,
    errorsBy: null,
    gaps: [],
    written: null,
};
/** Clocks of machines differ (catalogue, 27); by a day they do not. */
const CLOCK_MS = records_time/* DAY_MS */.sO;
/** Whether it tells of a time to come: that would keep an archive fresh for ever. */
function isAhead({ head, written, spans }, now) {
    const times = [head, written, ...spans.map(({ read }) => read)];
    return times.some((time) => ((0,records_time/* parseTime */.pe)(time ?? '') ?? 0) > now + CLOCK_MS);
}
/**
 * `coverage`, of which a run whose clock was, or sprang, days ahead holds nothing: it called days over that
 * were still to come, whose changes nobody would read. All that is retained is
 * read again.
 */
function coverage_distrustFuture(coverage, now) {
    if (!isAhead(coverage, now))
        return coverage;
    const { visibility, owed, countsByShard, gaps } = coverage;
    const kept = { visibility, owed, countsByShard, gaps };
    return { ...NO_COVERAGE, ...kept, written: formatTime(0) };
}

// EXTERNAL MODULE: ./build/records/json.js
var json = __webpack_require__(4319);
;// CONCATENATED MODULE: ./build/coverage/file.js



/** A value, or an id as the integer that it is. */
const line = (value) => JSON.stringify(value);
function object(members) {
    return `{${members.map(([key, text]) => `"${key}":${text}`).join(',')}}`;
}
function block(lines) {
    return lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
}
/** Counts by name, ascending. */
const file_counts = (map) => line(Object.fromEntries([...map].sort()));
function formatLogCounts(file, logCounts) {
    return object([
        ['file', line(file)],
        ['logs', line(logCounts.total)],
        ['opened', line(logCounts.opened)],
        ['last_open_time', line(logCounts.lastOpen === '' ? null : logCounts.lastOpen)],
        ['by_status', file_counts(logCounts.byStatus)],
        ['failed_by_code', file_counts(logCounts.codes)],
        ['failed_by_domain', file_counts(logCounts.domains)],
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
function file_formatCoverage(coverage) {
    const { gaps, reports, named, countsByShard } = coverage;
    const members = [
        ['version', String(COVERAGE_VERSION)],
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
        [
            'log_counts',
            block([...countsByShard].sort().map(([file, logCounts]) => formatLogCounts(file, logCounts))),
        ],
    ];
    return `{\n${members.map(([key, text]) => `  "${key}": ${text}`).join(',\n')}\n}\n`;
}
/** The version comes first, so that a file of a later version is refused before anything else is read. */
function checkVersion(object) {
    const version = object.version;
    if (typeof version !== 'number')
        throw new errors/* DecodeError */.Xc('coverage.json: no version');
    if (version > COVERAGE_VERSION) {
        throw new errors/* InputError */.dz(`coverage.json has version ${version}, this action knows ${COVERAGE_VERSION}: use a newer version of the action`);
    }
}
function list(object, key, decode) {
    const value = (0,json/* field */.ZZ)(object, key);
    if (!Array.isArray(value))
        throw new errors/* DecodeError */.Xc(`coverage.json: '${key}' is no list`);
    return value.map(decode);
}
function entries(object, key, decode) {
    return new Map(list(object, key, (value) => {
        const row = (0,json/* decodeObject */.gv)(value, `coverage.json: '${key}'`);
        return [(0,json/* requireId */.l4)(row, 'delivery_id'), decode(row)];
    }));
}
function file_text(value) {
    if (typeof value !== 'string')
        throw new errors/* DecodeError */.Xc('coverage.json: expected text');
    return value;
}
function required(object, key) {
    return file_text((0,json/* field */.ZZ)(object, key));
}
function count(object, key) {
    const value = (0,json/* field */.ZZ)(object, key);
    if (typeof value !== 'number')
        throw new errors/* DecodeError */.Xc(`coverage.json: '${key}' is no number`);
    return value;
}
function decodeRange(row) {
    return {
        from: (0,json/* requireId */.l4)(row, 'first_id'),
        to: (0,json/* requireId */.l4)(row, 'last_id'),
        rows: count(row, 'rows'),
    };
}
function decodeSpan(value) {
    const row = (0,json/* decodeObject */.gv)(value, 'coverage.json: span');
    const detailsOwed = count(row, 'failures_owed');
    return {
        day: required(row, 'day'),
        ...decodeRange(row),
        read: required(row, 'read_at'),
        detailsOwed,
    };
}
function decodeOwed(rows) {
    const ids = (kind, key) => rows.filter((row) => row.kind === kind).map((row) => (0,json/* requireId */.l4)(row, key));
    const days = rows.filter((row) => row.kind === 'deliveries').map((row) => required(row, 'day'));
    return {
        details: ids('failure', 'maillog_id'),
        deliveries: ids('delivery', 'delivery_id'),
        reports: ids('report', 'delivery_id'),
        days,
    };
}
function decodeGap(value) {
    const row = (0,json/* decodeObject */.gv)(value, 'coverage.json: gap');
    return { from: required(row, 'first_day'), to: required(row, 'last_day') };
}
function decodeLogCounts(value) {
    const row = (0,json/* decodeObject */.gv)(value, 'coverage.json: counts');
    const counts = (key) => {
        const object = (0,json/* decodeObject */.gv)((0,json/* field */.ZZ)(row, key), 'coverage.json: counts');
        return new Map(Object.keys(object).map((name) => [name, count(object, name)]));
    };
    const logCounts = {
        total: count(row, 'logs'),
        opened: count(row, 'opened'),
        lastOpen: (0,json/* decodeText */.g7)(row, 'last_open_time') ?? '',
        byStatus: counts('by_status'),
        codes: counts('failed_by_code'),
        domains: counts('failed_by_domain'),
    };
    return [required(row, 'file'), logCounts];
}
/** As `formatOpens` of the report stories spells them. */
function decodeOpens(row) {
    const logs = (0,json/* decodeText */.g7)(row, 'logs_opened');
    const last = (0,json/* decodeText */.g7)(row, 'last_open_time') ?? (logs === null ? '-' : '');
    return [(0,json/* decodeText */.g7)(row, 'open_count') ?? '-', logs ?? '-', last].join('/');
}
function decodeMembers(object) {
    const { past_retention: settled } = object;
    return {
        visibility: required(object, 'visibility'),
        since: (0,json/* decodeText */.g7)(object, 'first_day'),
        floor: (0,json/* decodeId */.ks)(object, 'left_out_to_id'),
        head: (0,json/* decodeText */.g7)(object, 'covered_until'),
        settled: (0,json/* isJsonObject */.OW)(settled)
            ? { until: required(settled, 'last_day'), ...decodeRange(settled) }
            : null,
        spans: list(object, 'spans', decodeSpan),
        owed: decodeOwed(list(object, 'owed', (value) => (0,json/* decodeObject */.gv)(value, 'coverage.json: debt'))),
        reports: entries(object, 'reports', (row) => ({
            opens: decodeOpens(row),
            read: required(row, 'read_at'),
        })),
        named: entries(object, 'read_by_id', (row) => required(row, 'read_at')),
        countsByShard: new Map(list(object, 'log_counts', decodeLogCounts)),
        errorsRead: (0,json/* decodeText */.g7)(object, 'errors_read_at'),
        errorsBy: (0,json/* decodeText */.g7)(object, 'errors_by'),
        filtersChecked: (0,json/* decodeText */.g7)(object, 'filters_checked_at'),
        gaps: list(object, 'gaps', decodeGap),
        written: (0,json/* decodeText */.g7)(object, 'written_at'),
    };
}
/** Throws `DecodeError` when it cannot be read, `InputError` when it is of a newer version. */
function parseCoverage(fileText) {
    let value;
    try {
        value = (0,json/* parseExact */.jM)(fileText);
    }
    catch {
        throw new errors/* DecodeError */.Xc('coverage.json: not JSON');
    }
    const object = (0,json/* decodeObject */.gv)(value, 'coverage.json');
    checkVersion(object);
    return decodeMembers(object);
}

// EXTERNAL MODULE: ./build/merge/files.js
var merge_files = __webpack_require__(6556);
// EXTERNAL MODULE: ./build/records/properties.js
var properties = __webpack_require__(9384);
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
async function read_properties_readProperties(branch, { files, otherHead, parents }, directory, holdsRecords) {
    const path = `${directory}/${ARCHIVE_FILE}`;
    const theirs = otherHead?.get(path);
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

// EXTERNAL MODULE: ./build/seal/leaves.js
var leaves = __webpack_require__(7354);
// EXTERNAL MODULE: ./build/seal/seal.js
var seal_seal = __webpack_require__(5383);
;// CONCATENATED MODULE: ./build/merge/seal-archive.js





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
    const { parents, files, otherHead } = state;
    const [first, second] = parents;
    if (first === undefined)
        return { bases: [], fits: true };
    const own = await readBase(branch, files, directory, await branch.readMessage(first));
    if (own !== undefined && otherHead === undefined) {
        return { bases: [own], fits: hasAllLines(own, directory) };
    }
    const theirs = second === undefined || otherHead === undefined
        ? undefined
        : await readBase(branch, otherHead, directory, await branch.readMessage(second));
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
    const knownLineOf = (path, blob) => headSeal.bases
        .find(({ files, lines }) => files.get(`${directory}/${path}`) === blob && lines.has(path))
        ?.lines.get(path);
    const missing = sealed.filter(([path, blob]) => knownLineOf(path, blob) === undefined);
    await branch.prefetch(missing.map(([, blob]) => blob));
    const lines = [];
    for (const [path, blob] of sealed) {
        const known = knownLineOf(path, blob);
        lines.push(known ?? { path, ...fileSeal(path, await branch.readBlob(blob), sealKey) });
    }
    return lines;
}
/** Seals the archive as it is with `changes`. Only what no base knows is read. */
async function seal_archive_sealArchive(branch, archive, changes) {
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

;// CONCATENATED MODULE: ./build/merge/archive-state.js








/** Throws `InputError` when `coverage.json` is of a newer version. */
async function archive_state_readCoverage(branch, files, directory) {
    try {
        const text = await (0,merge_files/* readText */.y)(branch, files, `${directory}/${layout/* COVERAGE_FILE */.eh}`);
        return { coverage: text === undefined ? NO_COVERAGE : parseCoverage(text), broken: false };
    }
    catch (error) {
        if (!(error instanceof errors/* DecodeError */.Xc))
            throw error;
        return { coverage: NO_COVERAGE, broken: true };
    }
}
/** Paths below `directory`, each with its place in a shard. */
function archive_state_indexShards(files, directory) {
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
async function readErased(branch, { files, otherHead }, path) {
    const erased = new Set();
    for (const side of otherHead === undefined ? [files] : [files, otherHead]) {
        const text = await readText(branch, side, path);
        for (const id of text === undefined ? [] : parseErasures(text))
            erased.add(id);
    }
    return erased;
}
/** Looks up in the files what every run needs of them. */
function indexArchive(facts) {
    const shards = archive_state_indexShards(facts.state.files.keys(), facts.directory);
    return { ...facts, shards, homes: findHomes(shards.keys()), reports: findReports(shards.keys()) };
}
/** Reads the head of the branch. Throws `InputError` when its `coverage.json` is of a newer version. */
async function archive_state_readArchive(branch, directory) {
    const state = await branch.read();
    const own = [
        ...[ARCHIVE_FILE, COVERAGE_FILE, ERASURES_FILE].map((name) => `${directory}/${name}`),
        ...sealsFilesOf(state.files, directory),
    ];
    const blobs = [state.files, state.otherHead].flatMap((files) => own.map((path) => files?.get(path)));
    await branch.prefetch(blobs.filter((blob) => blob !== undefined));
    const { coverage, broken } = await archive_state_readCoverage(branch, state.files, directory);
    const erased = await readErased(branch, state, `${directory}/${ERASURES_FILE}`);
    const holdsRecords = archive_state_indexShards(state.files.keys(), directory).size > 0;
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
function archive_state_withFiles(archive, changes) {
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
function archive_state_onHead(archive, state, coverage, base) {
    const headSeal = { bases: [base], fits: true };
    return indexArchive({ ...archive, coverage, coverageBroken: false, headSeal, pending: [], state });
}

// EXTERNAL MODULE: ./build/records/csv/columns.js
var columns = __webpack_require__(6097);
// EXTERNAL MODULE: ./build/records/csv/csv.js
var csv = __webpack_require__(294);
// EXTERNAL MODULE: ./build/records/csv/table.js + 2 modules
var table = __webpack_require__(3975);
// EXTERNAL MODULE: ./build/records/id.js
var id = __webpack_require__(3048);
// EXTERNAL MODULE: ./build/records/kind.js
var kind = __webpack_require__(7639);
;// CONCATENATED MODULE: ./build/records/account.js








const COLUMNS = [
    {
        names: ['id', 'errorid', 'no', '番号', 'エラーid'],
        holds: columns/* holdsId */.aQ,
        isUnique: true,
    },
    {
        names: ['errortime', 'errordate', 'datetime', 'date', 'time', '日時', 'エラー日時', '発生日時'],
        holds: columns/* holdsTime */.Qn,
    },
    { names: columns/* EMAIL_NAMES */.OG, holds: columns/* holdsAddress */.z_ },
    {
        names: ['responsecode', 'code', 'errorcode', 'レスポンスコード', '応答コード', 'エラーコード'],
        holds: columns/* holdsCode */.Gu,
    },
    {
        names: [
            'responsemessage',
            'message',
            'errormessage',
            'メッセージ',
            '応答メッセージ',
            'エラーメッセージ',
            'エラー内容',
        ],
        holds: () => true,
    },
];
/**
 * Decodes the CSV of the error list, in the provider's order; other columns are left out.
 * `totalCount` is the job's count of rows, `null` where it gives none. Throws `DecodeError`.
 */
function decodeErrorEntries(bytes, totalCount, noteOdd = () => { }) {
    const { rows } = readTable(bytes, { columns: COLUMNS }, totalCount, noteOdd);
    return Array.from(rows, ([id = '', time = '', email = '', code = '', message = '']) => ({
        errorTime: normalizeTime(time),
        email,
        responseCode: code,
        responseMessage: message,
        id,
    }));
}
/** Decodes an entry of the list in JSON. */
function decodeErrorItem(row) {
    return {
        errorTime: normalizeTime(decodeText(row, 'error_time') ?? ''),
        email: decodeText(row, 'email') ?? '',
        responseCode: decodeText(row, 'response_code') ?? '',
        responseMessage: decodeText(row, 'response_message') ?? '',
        id: decodeText(row, 'error_id') ?? decodeText(row, 'id') ?? '',
    };
}
/** Throws `DecodeError` naming the field. The SDKs disagree on the name of the time. */
function decodeUsage(row) {
    const timeKey = field(row, 'updated_time') === null ? 'update_time' : 'updated_time';
    return {
        month: decodeText(row, 'month') ?? '',
        current: decodeText(row, 'current'),
        remaining: decodeText(row, 'remaining'),
        planId: decodeText(row, 'plan_id'),
        updatedTime: decodeTime(row, timeKey),
    };
}
/** Two sightings of one entry of the error-stop list: only its id may differ; the smaller stays, and none replaces one. */
function mergeErrorEntries(a, b) {
    if (a.id === '' || b.id === '')
        return a.id === '' ? b : a;
    return (0,id/* compareIds */.q3)(a.id, b.id) <= 0 ? a : b;
}
const ERROR_COLUMNS = ['error_time', 'email', 'response_code', 'response_message', 'error_id'];
const errorCells = (entry) => [
    entry.errorTime,
    entry.email,
    entry.responseCode,
    entry.responseMessage,
    entry.id,
];
/** The id of an entry may be a mere row number, so it is no part of the key. */
const account_ERRORS = {
    compare: (a, b) => (0,kind/* compareCells */.Fw)(errorCells(a).slice(0, 4), errorCells(b)),
    merge: mergeErrorEntries,
    parse: (text) => parseTable(text, ERROR_COLUMNS).map((cells) => {
        const [errorTime = '', email = '', responseCode = '', responseMessage = '', id = ''] = cells;
        return { errorTime, email, responseCode, responseMessage, id };
    }),
    format: (entries) => (0,csv/* formatCsv */.yv)([ERROR_COLUMNS, ...entries.map(errorCells)]),
    line: (entry) => (0,csv/* formatCsv */.yv)([errorCells(entry)]),
};
const USAGE_COLUMNS = ['month', 'current', 'remaining', 'plan_id', 'updated_time'];
const usageCells = (usage) => [
    usage.month,
    usage.current ?? '',
    usage.remaining ?? '',
    usage.planId ?? '',
    usage.updatedTime ?? '',
];
const account_USAGES = {
    compare: (a, b) => (0,id/* compareIds */.q3)(a.month, b.month),
    merge: kind/* mergeRows */.YE,
    parse: (text) => parseTable(text, USAGE_COLUMNS).map((cells) => {
        const [month = '', ...others] = cells;
        const [current = null, remaining = null, planId = null, updatedTime = null] = others.map((cell) => cell || null);
        return { month, current, remaining, planId, updatedTime };
    }),
    format: (usages) => (0,csv/* formatCsv */.yv)([USAGE_COLUMNS, ...usages.map(usageCells)]),
    line: (usage) => (0,csv/* formatCsv */.yv)([usageCells(usage)]),
};
function parseTable(text, columns) {
    const [header = [], ...rows] = (0,csv/* parseCsv */.Wk)(text);
    if (header.join() !== columns.join())
        throw new errors/* DecodeError */.Xc('unknown header');
    return rows;
}

// EXTERNAL MODULE: ./build/records/delivery.js
var delivery = __webpack_require__(2889);
// EXTERNAL MODULE: ./build/records/failure.js
var failure = __webpack_require__(7291);
;// CONCATENATED MODULE: ./build/merge/shards.js










const OPEN_TIME = 3;
/** How many rows an archived open report has, and how many of them are opens. Throws `DecodeError` naming a broken file. */
async function shards_countReport(branch, files, paths) {
    let [rows, opened] = [0, 0];
    for (const path of paths) {
        const text = (await (0,merge_files/* readText */.y)(branch, files, path)) ?? '';
        try {
            const records = (0,csv/* parseCsv */.Wk)(text).slice(1);
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
/** The blobs of whole shards; `parts`: the paths of each. */
function shards_blobsOf(files, parts, shards) {
    const paths = shards.flatMap(({ stem }) => parts.get(stem) ?? []);
    return paths.map((path) => files.get(path)).filter((blob) => blob !== undefined);
}
/** Fetches the blobs of whole shards in one round trip. */
async function shards_prefetchShards(branch, archive, shards) {
    await branch.prefetch(shards_blobsOf(archive.state.files, archive.shards, shards));
}
/**
 * The records of a shard, one part after the other. Throws `DecodeError` naming the file when one does
 * not decode or its records do not ascend.
 */
async function* shards_readShard(branch, files, paths, kind) {
    let last;
    for (const path of paths) {
        const text = (await (0,merge_files/* readText */.y)(branch, files, path)) ?? '';
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
async function shards_readWhole(...shard) {
    return (await Array.fromAsync(shards_readShard(...shard))).flat();
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
async function shards_unlessDamaged(result, tell = () => { }) {
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
/** Runs `use` with the kind of a shard; open reports are no records, they are replaced whole. */
function shards_withKind(shard, use) {
    const plain = () => ({ status: '', code: '', failed: false });
    const none = () => ({ maillogId: '0', deliveryId: null });
    switch (shard.kind) {
        case 'logs':
            return use({ kind: mail_log/* MAIL_LOGS */._I, sight: counts/* sightingOf */.H0, ids: (log) => log });
        case 'failures':
            return use({ kind: failure/* FAILURES */.EM, sight: counts/* sightingOf */.H0, ids: (failure) => failure });
        case 'deliveries':
            return use({
                kind: delivery/* DELIVERIES */.rV,
                sight: plain,
                ids: ({ deliveryId }) => ({ maillogId: '0', deliveryId }),
            });
        case 'errors':
            return use({ kind: account_ERRORS, sight: plain, ids: none });
        case 'usage':
            return use({ kind: account_USAGES, sight: plain, ids: none });
        default:
            return undefined;
    }
}
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
async function* shards_mergeStreams(kind, archived, read, orderOf) {
    const reader = createReader(read);
    for await (const part of archived)
        yield* inBatches(joinPart(kind, part, reader, orderOf));
    yield* inBatches(takeWhile(reader, () => true));
}
/** Merges a shard of the archive with what was read of it. Throws `DecodeError` naming a broken file. */
function shards_mergeShard(branch, archive, shard, kind, read, orderOf) {
    const paths = archive.shards.get(shard.stem) ?? [];
    return shards_mergeStreams(kind, shards_readShard(branch, archive.state.files, paths, kind), read, orderOf);
}
/** Writes a shard's records part by part; returns the files that differ from the archive's. */
async function shards_writeShard(branch, archive, shard, kind, merged, see) {
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
/** Whether this run (1) or the one that the archive's version stems from (-1) read later. */
function shards_createReadOrder(run, { coverage }) {
    return (record) => (run.began >= lastReadOf(coverage, record) ? 1 : -1);
}

;// CONCATENATED MODULE: ./build/merge/two-heads.js











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
function differingOthers(own, otherHead, directory) {
    const paths = new Set([...own.keys(), ...otherHead.keys()]);
    const differing = [...paths].filter((path) => own.get(path) !== otherHead.get(path));
    return differing.filter((path) => isPeoples(path, directory));
}
/** What the other head alone changed since the two sides parted; where both did, our side stands. */
function planOtherFiles(own, otherHead, forkPoint, paths) {
    return paths
        .filter((path) => own.get(path) === forkPoint.get(path) && otherHead.get(path) !== forkPoint.get(path))
        .map((path) => ({ path, blob: otherHead.get(path) ?? null }));
}
const hasErasures = ({ erased }, { kind }) => erased.size > 0 && (kind === 'logs' || kind === 'failures');
/** Whether both sides must be read: a shard that the other head alone has, and of which nothing was erased, is taken as it is. */
function needsMerging(archive, shard) {
    return archive.shards.has(shard.stem) || hasErasures(archive, shard);
}
/** The other head's parts in place of ours. */
function replaceShard(archive, otherHead, { stem }) {
    const theirs = otherHead.shards.get(stem) ?? [];
    const surplus = (archive.shards.get(stem) ?? []).filter((path) => !theirs.includes(path));
    return [...theirs, ...surplus]
        .map((path) => ({ path, blob: otherHead.files.get(path) ?? null }))
        .filter(({ path, blob }) => archive.state.files.get(path) !== (blob ?? undefined));
}
async function* dropErased(merged, isErased) {
    for await (const batch of merged)
        yield batch.filter(({ record }) => !isErased(record));
}
async function mergeRecords(branch, archive, otherHead, shard, { kind, ids }) {
    const theirs = otherHead.shards.get(shard.stem) ?? [];
    const records = await readWhole(branch, otherHead.files, theirs, kind);
    const own = archive.shards.get(shard.stem) ?? [];
    const orderOf = (record) => {
        const mine = lastReadOf(archive.coverage, ids(record));
        return Math.sign(lastReadOf(otherHead.coverage, ids(record)) - mine);
    };
    const parts = readShard(branch, archive.state.files, own, kind);
    const merged = mergeStreams(kind, parts, records, orderOf);
    const isErased = (record) => hasErasures(archive, shard) && archive.erased.has(ids(record).maillogId);
    return writeShard(branch, archive, shard, kind, dropErased(merged, isErased), () => { });
}
/** A report is replaced whole by one with at least as many opened rows. */
async function mergeReport(branch, archive, otherHead, shard) {
    const own = archive.shards.get(shard.stem) ?? [];
    const mine = await countReport(branch, archive.state.files, own);
    const theirs = await countReport(branch, otherHead.files, otherHead.shards.get(shard.stem) ?? []);
    return theirs.opened >= mine.opened ? replaceShard(archive, otherHead, shard) : [];
}
/** Both versions of a shard as one, record by record. Throws `DecodeError` naming a file that does not decode. */
async function mergeOther(branch, archive, otherHead, shard) {
    if (!needsMerging(archive, shard))
        return replaceShard(archive, otherHead, shard);
    const merging = withKind(shard, (mergeable) => mergeRecords(branch, archive, otherHead, shard, mergeable));
    return merging ?? mergeReport(branch, archive, otherHead, shard);
}
async function isSound(branch, otherHead, shard) {
    const paths = otherHead.shards.get(shard.stem) ?? [];
    async function readAll({ kind }) {
        for await (const _ of readShard(branch, otherHead.files, paths, kind))
            ;
    }
    try {
        await (withKind(shard, readAll) ?? countReport(branch, otherHead.files, paths));
        return true;
    }
    catch (error) {
        if (error instanceof DecodeError)
            return false;
        throw error;
    }
}
/**
 * A shard of which one version is damaged, as a whole: the sound one of the other head, else whichever changed since
 * `forkPoint`, the files where the two parted. So damage that was mended on our side is not brought back.
 */
async function passOver(branch, archive, otherHead, shard, forkPoint) {
    if (await isSound(branch, otherHead, shard))
        return replaceShard(archive, otherHead, shard);
    const own = archive.shards.get(shard.stem) ?? [];
    const paths = new Set([...own, ...(otherHead.shards.get(shard.stem) ?? [])]);
    return planOtherFiles(archive.state.files, otherHead.files, forkPoint, [...paths]);
}
/** Stems whose parts are not the same blobs on both sides, and that the other head has. */
function two_heads_differingShards(own, otherHead, directory) {
    const [mine, theirs] = [
        archive_state_indexShards(own.keys(), directory),
        archive_state_indexShards(otherHead.keys(), directory),
    ];
    const shards = [];
    for (const [stem, paths] of theirs) {
        const known = mine.get(stem) ?? [];
        const same = known.length === paths.length && paths.every((path) => own.get(path) === otherHead.get(path));
        const place = (0,layout/* parsePath */.Rr)((paths[0] ?? '').slice(directory.length + 1));
        if (!same && place !== undefined)
            shards.push({ kind: place.kind, stem });
    }
    return shards;
}
/** The counts of both sides, and of each merged shard its own: neither side counted what is in it now. */
async function countLogs(branch, { shards, state }, merged, known) {
    const countsByShard = new Map(known);
    for (const { stem } of merged) {
        if (!known.has(stem))
            continue;
        const logCounts = createLogCounts();
        for await (const part of readShard(branch, state.files, shards.get(stem) ?? [], MAIL_LOGS)) {
            for (const log of part)
                logCounts.add(log);
        }
        countsByShard.set(stem, logCounts.result());
    }
    return countsByShard;
}
/** Throws `DecodeError`. */
async function uniteErased(branch, { directory, state: { files } }, otherHead) {
    const path = `${directory}/${ERASURES_FILE}`;
    const [own, theirs] = [
        await readText(branch, files, path),
        await readText(branch, otherHead, path),
    ];
    if (theirs === undefined)
        return [];
    const blob = await branch.stage(uniteErasures(own ?? theirs, theirs));
    return files.get(path) === blob ? [] : [{ path, blob }];
}
/** Merges the shards one by one; a damaged one is named and costs only itself. */
async function mergeShards({ branch, problems }, archive, otherHead, readForkPoint) {
    const shards = two_heads_differingShards(archive.state.files, otherHead.files, archive.directory);
    const read = shards.filter((shard) => needsMerging(archive, shard));
    const theirs = blobsOf(otherHead.files, otherHead.shards, read);
    await branch.prefetch([...theirs, ...blobsOf(archive.state.files, archive.shards, read)]);
    const changes = [];
    const merged = [];
    for (const shard of shards) {
        try {
            changes.push(...(await mergeOther(branch, archive, otherHead, shard)));
            if (read.includes(shard))
                merged.push(shard);
        }
        catch (error) {
            if (!(error instanceof DecodeError))
                throw error;
            problems.add('damaged-file', shard.stem, error.message);
            changes.push(...(await passOver(branch, archive, otherHead, shard, await readForkPoint())));
        }
    }
    return { changes, merged };
}
/**
 * Merges a second version of the archive (the head of a review whose branches went apart) into the
 * first, record by record: a closed, squashed or outrun pull request loses nothing.
 */
async function two_heads_reconcile(run, archive, otherFiles) {
    const { branch, clock } = run;
    const { directory, state } = archive;
    let forkPoint;
    const readForkPoint = () => {
        forkPoint ??= branch.readForkPoint(state);
        return forkPoint;
    };
    const { coverage: theirs, broken } = await readCoverage(branch, otherFiles, directory);
    const shards = indexShards(otherFiles.keys(), directory);
    const otherHead = { files: otherFiles, shards, coverage: theirs };
    const { changes, merged } = await mergeShards(run, archive, otherHead, readForkPoint);
    const others = differingOthers(state.files, otherFiles, directory);
    if (others.length > 0) {
        changes.push(...planOtherFiles(state.files, otherFiles, await readForkPoint(), others));
    }
    changes.push(...(await uniteErased(branch, archive, otherFiles)));
    const whole = withFiles(archive, changes);
    const isTheirs = theirs.written !== null;
    const [first, second] = isTheirs ? [theirs, archive.coverage] : [archive.coverage, theirs];
    const coverage = uniteCoverages(first, second, clock.now());
    const countsByShard = await countLogs(branch, whole, merged, coverage.countsByShard);
    const isUnknown = broken || (!isTheirs && (shards.size > 0 || archive.coverageBroken));
    const united = { ...coverage, countsByShard };
    return {
        ...whole,
        coverage: united,
        coverageBroken: isUnknown,
        pending: [...archive.pending, ...changes],
    };
}

;// CONCATENATED MODULE: ./build/merge/open-archive.js




/**
 * Which blastengine account an archive belongs to, without telling its login ID: salted SHA-256, in hex. The salt is kept beside it in coverage.json.
 */
function accountFingerprint(sha256hex, salt, loginId) {
    return sha256hex(`${salt}\n${loginId}`);
}
function checkAccount({ loginId, sha256hex }, known) {
    if (known === null || loginId === '')
        return;
    if (accountFingerprint(sha256hex, known.salt, loginId) === known.sha256)
        return;
    throw new InputError(`input 'login-id': this archive belongs to another account; use the account it was begun with, or another 'branch'`);
}
function checkPrivacy(owner, known) {
    if (known.personalData !== owner.personalData) {
        throw new InputError(`input 'personal-data': this archive was begun with '${known.personalData}'; use that, or another 'branch'`);
    }
    if (known.keyFingerprint !== owner.keyFingerprint) {
        throw new InputError(`input 'pseudonym-key': this archive was begun with another key; use that one, or another 'branch'`);
    }
}
function propertiesOf(owner) {
    const { loginId, sha256hex, newSalt, newSealKey, personalData, keyFingerprint } = owner;
    const account = loginId === ''
        ? null
        : { salt: newSalt, sha256: accountFingerprint(sha256hex, newSalt, loginId) };
    return { account, personalData, keyFingerprint, sealKey: newSealKey };
}
/**
 * Checks that the archive is this account's and is kept as before; a new one gets its properties. Throws
 * `InputError` naming the input; no request may go to blastengine before.
 */
function admit(owner, archive) {
    const { coverage } = archive;
    const properties = archive.properties ?? propertiesOf(owner);
    for (const known of [properties, archive.otherProperties ?? properties]) {
        checkPrivacy(owner, known);
        checkAccount(owner, known.account);
    }
    // Of a known archive the old one stays until it is published: a repository that turned public shows.
    const visibility = coverage.written === null ? owner.visibility : coverage.visibility;
    return { ...archive, properties, coverage: { ...coverage, visibility } };
}
/**
 * The archive that a run starts from: the head, merged with the base where a review's branches went
 * apart, and admitted as this account's. Throws `InputError`, `RefusedError`, `DecodeError`.
 */
async function open_archive_openArchive(run) {
    const archive = await readArchive(run.branch, run.directory);
    const { otherHead } = archive.state;
    // Either side may be of another account; what is merged has the properties of one.
    if (otherHead !== undefined)
        run.admit(archive);
    const whole = otherHead === undefined ? archive : await reconcile(run, archive, otherHead);
    const coverage = distrustFuture(whole.coverage, run.clock.now());
    return run.admit({ ...whole, coverage });
}

;// CONCATENATED MODULE: ./build/problems.js
const PROBLEMS = {
    'list-failed': 'red',
    'deliveries-failed': 'red',
    'delivery-failed': 'red',
    'detail-failed': 'red',
    'damaged-file': 'red',
    'filtered-list': 'red',
    gap: 'red',
    'near-deletion': 'red',
    'access-lost': 'red',
    'turned-public': 'red',
    unsigned: 'red',
    signal: 'red',
    deadline: 'incomplete',
    'rate-limit': 'incomplete',
    reserve: 'incomplete',
    'no-right': 'incomplete',
    'report-failed': 'incomplete',
    'report-late': 'incomplete',
    'report-unreadable': 'incomplete',
    'errors-failed': 'incomplete',
    'errors-unreadable': 'incomplete',
    'usage-failed': 'incomplete',
    'odd-row': 'incomplete',
    'account-unchecked': 'incomplete',
    'coverage-rebuilt': 'note',
    'detail-gone': 'note',
    'not-started': 'note',
    'delivery-gone': 'note',
    unbalanced: 'note',
    'clock-skew': 'note',
    'filters-unchecked': 'note',
    'overview-failed': 'note',
};
const SUBJECTS_KEPT = 10;
/** Problems that end the reading: what was not read says nothing about what is there. */
const READING_ENDED = [
    'list-failed',
    'access-lost',
    'deadline',
    'rate-limit',
    'reserve',
    'signal',
];
/** What is no news beside something else: a consequence of it, with a cure that would not help. */
const EXPLAINED_BY = {
    unbalanced: READING_ENDED,
    'no-right': ['access-lost'],
};
/** Collects problems by code, so that a thousand failures are one annotation. */
function createProblems() {
    const met = new Map();
    return {
        /** One subject counts once however often it is met: a lost race merges everything again. `text`: how it is shown. */
        add(code, subject = '', reason = '', text = subject) {
            const known = met.get(code) ?? { subjects: new Map(), reason };
            known.subjects.set(subject, text);
            met.set(code, known);
        },
        has: (code, subject) => subject === undefined ? met.has(code) : met.get(code)?.subjects.has(subject) === true,
        list() {
            const told = [...met].filter(([code]) => !EXPLAINED_BY[code]?.some((other) => met.has(other)));
            return told.map(([code, { subjects, reason }]) => {
                const named = [...subjects.values()].filter((text) => text !== '').slice(0, SUBJECTS_KEPT);
                return { code, severity: PROBLEMS[code], count: subjects.size, subjects: named, reason };
            });
        },
    };
}
function problems_isRed(problems) {
    return problems.some(({ severity }) => severity === 'red');
}
/** Red, although everything that could be read was read. */
const STILL_COMPLETE = new Set(['gap', 'turned-public', 'unsigned']);
function problems_isComplete(problems) {
    return problems.every(({ severity, code }) => severity === 'note' || STILL_COMPLETE.has(code));
}

// EXTERNAL MODULE: ./build/records/open-report.js
var open_report = __webpack_require__(1836);
;// CONCATENATED MODULE: ./build/run.js

/** A line in the log every so often, so that long work is seen to go on and the log stays short. */
const SILENCE_MS = 5_000;
/** Says how far the run is, at most one line in five seconds. */
function createTellProgress(clock, reporter) {
    let last = clock.now();
    return (describe) => {
        if (clock.now() - last < SILENCE_MS)
            return;
        last = clock.now();
        reporter.info(describe());
    };
}
/** No further request of any kind: told to stop, wrong key, locked account. */
function run_endsAll(error) {
    const locked = error instanceof HttpError && (error.status === 401 || error.status === 423);
    return locked || error instanceof StoppedError;
}
/** Reading mail logs ends. Other parts of the API may be refused (HTTP 403) each alone, and cost themselves. */
function endsReading(error) {
    return run_endsAll(error) || (error instanceof HttpError && error.status === 403);
}
/** Notes why reading ended. */
function run_noteEnd(run, error) {
    if (error instanceof StoppedError)
        run.problems.add(error.reason);
    else {
        const status = error instanceof HttpError ? String(error.status) : '';
        run.problems.add('access-lost', status, run_messageOf(error));
    }
}
/** What a system error of this machine means; its own text names paths and stays silent. */
const MACHINE = {
    ENOSPC: 'no space left on the disk of this runner',
    EDQUOT: 'no space left on the disk of this runner',
    EFBIG: 'a file would exceed the size limit of this runner',
    EMFILE: 'too many open files on this runner',
    ENFILE: 'too many open files on this runner',
    EACCES: 'a folder of this runner may not be written',
    EROFS: 'a folder of this runner may not be written',
    ENOENT: 'a temporary file of this run is gone',
};
/** Our own errors carry our own words; anything else may carry text from outside and stays silent. */
function run_messageOf(error) {
    if (error instanceof OwnError)
        return error.message;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return MACHINE[code] ?? 'unexpected error';
}

;// CONCATENATED MODULE: ./build/tell/outputs.js

const outputs_NOTHING_LEFT_OUT = {
    unfinished: 0,
    damaged: 0,
    erased: 0,
    older: 0,
    unwanted: 0,
};
/**
 * All outputs of the action, as they are until a run knows better: they are set on
 * every path, also when it fails.
 */
function defaultOutputs(branch) {
    return {
        changed: 'false',
        commit: '',
        seal: '',
        'commit-url': '',
        branch,
        verified: 'false',
        tree: '',
        complete: 'false',
        deliveries: '0',
        'logs-read': '0',
        'logs-added': '0',
        'logs-updated': '0',
        failures: '0',
        'new-failures': '0',
        'failure-rate': '',
        reports: '0',
        requests: '0',
        'rate-limited': '0',
        'files-changed': '0',
        'safe-until': '',
        gap: '',
        'pull-request-number': '',
        'pull-request-url': '',
    };
}
/** Percent with one decimal, of the mails that are new in this run; '' where none is new. */
function failureRate({ logsAdded, newFailures }) {
    return logsAdded === 0 ? '' : ((newFailures / logsAdded) * 100).toFixed(1);
}
/** A finished run as outputs. */
function toOutputs(result, branch) {
    const { counts, traffic, commit, pullRequest, coverage } = result;
    const gaps = coverage.gaps.map(({ from, to }) => (from === to ? from : `${from}..${to}`));
    return {
        changed: String(counts.filesChanged > 0),
        commit: commit?.id ?? '',
        seal: result.seal,
        'commit-url': commit?.url ?? '',
        branch,
        verified: String(commit?.verified ?? false),
        tree: result.tree,
        complete: String(result.complete),
        deliveries: String(counts.deliveries),
        'logs-read': String(counts.logsRead),
        'logs-added': String(counts.logsAdded),
        'logs-updated': String(counts.logsUpdated),
        failures: String(counts.failures),
        'new-failures': String(counts.newFailures),
        'failure-rate': failureRate(counts),
        reports: String(counts.reports),
        requests: String(traffic.requests),
        'rate-limited': String(traffic.rateLimited),
        'files-changed': String(counts.filesChanged),
        'safe-until': safeUntil(coverage),
        gap: gaps.join(' '),
        'pull-request-number': String(pullRequest?.number ?? ''),
        'pull-request-url': pullRequest?.url ?? '',
    };
}

;// CONCATENATED MODULE: ./build/read/collected.js








function collected_createCollected(createSpool) {
    return {
        logs: createSpool(MAIL_LOGS),
        groups: new Map(),
        uncertain: [],
        failures: createSpool(FAILURES),
        deliveriesByDay: createSpool(DELIVERIES),
        listedDays: new Set(),
        listedTypes: new Set(),
        deliveriesById: new Map(),
        answered: new Set(),
        gone: new Set(),
        refused: new Set(),
        logKeys: new Set(),
        newestByType: new Map(),
        reports: new Map(),
        contents: new Map(),
        erasedMet: new Set(),
        erasedAddresses: new Set(),
        isErasedUnknown: false,
        errors: [],
        usages: [],
        seen: { logs: 0, deliveries: 0, failures: 0, reports: 0, leftOut: { ...NOTHING_LEFT_OUT } },
    };
}
/** Leaves out a mail log that was erased, and remembers whose it was. */
function passErased(collected, { maillogId, email }) {
    leaveOut(collected, 'erased');
    collected.erasedMet.add(maillogId);
    if (email !== null)
        collected.erasedAddresses.add(email.toLowerCase());
}
/** Logs whose place an earlier run may have decided; more of them are placed by the rule alone. */
const MOST_UNCERTAIN = 50_000;
/** Keeps a mail log in a group. */
function addToGroup(collected, place, { log, named }) {
    const group = formatGroup(place);
    const day = dayOfLog(log);
    const known = collected.groups.get(group);
    collected.logs.add(group, log);
    collected.groups.set(group, {
        rows: (known?.rows ?? 0) + 1,
        named: named.length === 0 && known ? known.named : new Set([...(known?.named ?? []), ...named]),
        oldestDay: [known?.oldestDay ?? day, day].filter((d) => d !== null).sort()[0] ?? null,
        lowest: known && compareIds(known.lowest, log.maillogId) < 0 ? known.lowest : log.maillogId,
        highest: known && compareIds(known.highest, log.maillogId) > 0 ? known.highest : log.maillogId,
    });
}
/** Leaves out a mail log that was read. */
function leaveOut({ seen }, reason) {
    seen.logs++;
    seen.leftOut[reason]++;
}
/** Takes a mail log that was read. `named`: the delivery by whose id. */
function takeLog(collected, log, named = []) {
    const type = log.deliveryType ?? '';
    if (compareIds(log.maillogId, collected.newestByType.get(type) ?? '0') > 0) {
        collected.newestByType.set(type, log.maillogId);
    }
    for (const [key] of log.extra)
        collected.logKeys.add(key);
    collected.seen.logs++;
    const group = groupOf(log);
    const isUncertain = log.createdTime === null && group.type !== 'delivery';
    if (isUncertain && collected.uncertain.length < MOST_UNCERTAIN)
        collected.uncertain.push({ log, named });
    else
        addToGroup(collected, group, { log, named });
}
/** A delivery that has not started has no day yet. */
function hasStarted(delivery) {
    if (delivery.status === 'EDIT' || delivery.status === 'RESERVE')
        return false;
    const waiting = delivery.status === 'IMPORTING' || delivery.status === 'WAIT';
    return !waiting || delivery.deliveryTime !== null;
}
/** Keeps a delivery of the list. */
function takeDelivery(collected, delivery) {
    collected.seen.deliveries++;
    const { deliveryId, deliveryType } = delivery;
    collected.listedTypes.add(deliveryType ?? '');
    if (deliveryType === 'BULK') {
        if (!collected.answered.has(deliveryId))
            collected.deliveriesById.set(deliveryId, delivery);
    }
    else {
        const day = startDay(delivery) ?? '';
        collected.deliveriesByDay.add(day, toDeliveryRow(delivery));
        collected.listedDays.add(day);
    }
}
/**
 * The day under which a BULK delivery's files are named: where the archive already holds it, else the
 * day it started, else (the provider knows it no more) the day its first log was created.
 */
function collected_homeOf(archive, collected, deliveryId) {
    const home = archive.homes.get(deliveryId);
    if (home !== undefined)
        return home;
    const delivery = collected.deliveriesById.get(deliveryId);
    if (delivery !== undefined)
        return startDay(delivery);
    return collected.groups.get(`delivery:${deliveryId}`)?.oldestDay ?? null;
}
/**
 * Reports, the error list and contents name people by their address, while an erasure is kept by mail log id
 * alone. As long as blastengine still has an erased mail log, its address is asked for and kept in memory, so
 * that nothing else brings the person back.
 */
/**
 * Asks for the erased mail logs that this run has not met and that blastengine may still have. Where one cannot
 * be asked for, reports, the error list and contents must wait.
 */
async function findErasedAddresses({ run, archive, collected }) {
    const lowest = archive.coverage.spans[0]?.from ?? '1';
    const asked = [...archive.erased].filter((id) => compareIds(id, lowest) >= 0);
    try {
        for (const id of asked.filter((one) => !collected.erasedMet.has(one))) {
            const detail = await run.source.fetchDetail(id);
            collected.erasedMet.add(id);
            if (detail !== undefined)
                passErased(collected, detail.log);
        }
    }
    catch (error) {
        collected.isErasedUnknown = true;
        if (endsAll(error))
            noteEnd(run, error);
        else
            run.problems.add('report-failed', '', messageOf(error));
    }
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
function collected_shardOf(archive, collected, group) {
    const day = group.type === 'delivery' ? collected_homeOf(archive, collected, group.deliveryId) : null;
    return logShard(group, day);
}
/** Keeps the parts that there are, as the API gives them. */
async function stageContents(branch, { text, html }, erased) {
    const parts = [
        ['txt', text],
        ['html', html],
    ];
    const staged = [];
    for (const [ending, part] of parts) {
        if (part === null)
            continue;
        const blob = await branch.stage(blankAddresses(part, erased).toWellFormed());
        staged.push({ ending, blob });
    }
    return staged;
}

;// CONCATENATED MODULE: ./build/read/reading.js





function startProgress(range) {
    return {
        range,
        highest: range.to,
        lowest: null,
        floor: null,
        finished: false,
        position: null,
        days: new Map(),
    };
}
/** Counts a row that belongs to the range. */
function noteDay(progress, log) {
    if (progress.highest === null || compareIds(log.maillogId, progress.highest) > 0) {
        progress.highest = log.maillogId;
    }
    const day = dayOfLog(log);
    if (day === null)
        return;
    const known = progress.days.get(day);
    const higher = known === undefined || compareIds(log.maillogId, known.highest) > 0;
    const highest = higher ? log.maillogId : known.highest;
    progress.days.set(day, { rows: (known?.rows ?? 0) + 1, highest });
}
/**
 * The spans that a range covers, as far as it was read. A day that blastengine keeps no logs of any more
 * ("1970-01-01" for an unknown time) tells nothing of the ids around it, which would not be read again.
 */
function reading_coveredSpans({ began }, { range, highest, lowest, days }) {
    if (lowest === null || highest === null || compareIds(lowest, highest) > 0)
        return [];
    const oldestKept = addDays(dayAt(began), -RETENTION_DAYS);
    const kept = new Map([...days].filter(([day]) => day >= oldestKept));
    return cutSpans({ from: lowest, to: highest }, kept, formatTime(began), range.oldest);
}
/**
 * A group may still grow while a range is unread in which its rows can lie. Two whole days above the
 * last page nothing of a group is expected any more; what comes later all the same is merged then.
 */
function reading_isGroupFinished(ranges, { highest, oldestDay }) {
    return ranges.every(({ finished, lowest, position, range }) => {
        if (finished || lowest === null)
            return true;
        if (compareIds(highest, range.from) < 0)
            return true;
        return position !== null && oldestDay !== null && oldestDay >= addDays(position, 2);
    });
}
function reading_openReading() {
    return {
        progress: [],
        wanted: { details: new Set(), deliveries: new Set(), reports: new Set(), days: new Set() },
        nothing: { details: new Set(), reports: new Set() },
        asked: new Set(),
        listed: new Map(),
        reports: new Map(),
        named: new Map(),
        oldestListed: null,
        expected: new Set(),
        isRecognized: false,
        gaps: [],
        errorsRead: false,
        accountAsked: false,
        errorsBy: undefined,
        filtersChecked: false,
        filtered: false,
    };
}
function addAll(set, items) {
    for (const item of items)
        set.add(item);
}

;// CONCATENATED MODULE: ./build/read/session.js







function openSession(run, archive, requested) {
    const isFirst = archive.state.files.size === 0;
    const collected = createCollected(run.createSpool);
    const reading = openReading();
    const byName = new Set([...requested, ...archive.coverage.owed.deliveries]);
    for (const id of requested)
        reading.wanted.deliveries.add(id);
    const state = { collected, reading, written: [], isFirst };
    return { run, requested: new Set(requested), byName, archive, ...state };
}
function closeSession({ collected }) {
    for (const spool of [collected.logs, collected.failures, collected.deliveriesByDay])
        spool.dispose();
}
/**
 * Whether the files of a group can be named: a BULK delivery's day must be known, or be known not to be
 * known any more, or that this user may not ask for it. A delivery that did not answer waits for the next run.
 */
function isPlaced({ archive, collected }, group) {
    if (group.type !== 'delivery')
        return true;
    const { deliveryId } = group;
    return (archive.homes.has(deliveryId) ||
        collected.deliveriesById.has(deliveryId) ||
        collected.gone.has(deliveryId) ||
        collected.refused.has('deliveries'));
}
/** Whether the files of a group can be named, so that its failures can be written. */
function session_isGroupPlaced(session, group) {
    return isPlaced(session, parseGroup(group));
}
/** Deliveries of which logs were read and whose day is not known yet. */
function unplacedDeliveries(session) {
    const groups = [...session.collected.groups.keys()].map(parseGroup);
    return groups.flatMap((group) => group.type === 'delivery' && !isPlaced(session, group) ? [group.deliveryId] : []);
}
/** Log groups that may be published: read to their end, and with a name for their files. */
function session_findReady(session) {
    const { collected, reading } = session;
    const ready = [...collected.groups].filter(([group, facts]) => isGroupFinished(reading.progress, facts) && session_isGroupPlaced(session, group));
    return new Set(ready.map(([group]) => group));
}
/** A new spool with what is not written yet of an old one, which is removed. */
function keepUnwritten(run, kind, spool, written) {
    const kept = run.createSpool(kind);
    for (const { group, records } of spool.groups()) {
        if (!written.has(group))
            for (const record of records)
                kept.add(group, record);
    }
    spool.dispose();
    return kept;
}
/** Forgets what a publication wrote, so that a long run stays small. All else stays and is tried again. */
function releaseWritten(session, written) {
    const { collected, run } = session;
    session.written.push(...written);
    const [logs, days] = [partsOf(written, 'logs'), partsOf(written, 'deliveries')];
    const failures = partsOf(written, 'failures');
    collected.logs = keepUnwritten(run, MAIL_LOGS, collected.logs, logs);
    collected.failures = keepUnwritten(run, FAILURES, collected.failures, failures);
    collected.deliveriesByDay = keepUnwritten(run, DELIVERIES, collected.deliveriesByDay, days);
    for (const group of logs)
        collected.groups.delete(group);
    for (const day of days)
        collected.listedDays.delete(day);
    for (const id of partsOf(written, 'reports'))
        collected.reports.delete(id);
    collected.contents.clear();
}
/** Whether this run lists mail logs: failures are found among them, too. */
function readsMailLogs({ resources }) {
    return resources.has('logs') || resources.has('failures');
}

;// CONCATENATED MODULE: ./build/publish/coverage-change.js






function findWaiting({ run, collected }, written) {
    const here = partsOf(written, 'logs');
    const isWaiting = ([group]) => run.resources.has('logs') && !here.has(group);
    const groups = [...collected.groups].filter(isWaiting).map(([, facts]) => facts);
    const { uncertain } = collected;
    return {
        ranges: [
            ...groups.map(({ lowest, highest }) => ({ from: lowest, to: highest })),
            ...uncertain.map(({ log: { maillogId: id } }) => ({ from: id, to: id })),
        ],
        named: new Set([...groups, ...uncertain].flatMap(({ named }) => [...named])),
    };
}
/** Of what was wanted, what is archived and what is not. */
function splitPaid(wanted, isPaid) {
    const { paid = [], owed = [] } = Object.groupBy(wanted, (item) => isPaid(item) ? 'paid' : 'owed');
    return { paid, owed };
}
/**
 * A delivery that was asked for by its id is paid when it answered, its row is in the files of deliveries, and,
 * where it was to be read by its id, all its logs are in theirs.
 */
function createDeliveryTest(session, written, waiting) {
    const { run, byName, collected, reading } = session;
    const rows = idsOf(written, 'deliveries');
    const hasRow = (id) => !run.resources.has('deliveries') || !collected.deliveriesById.has(id) || rows.has(id);
    return (id) => {
        const isRefused = collected.refused.has('deliveries');
        const isAnswered = isRefused || collected.answered.has(id) || collected.gone.has(id);
        const isRead = !byName.has(id) || (reading.named.has(id) && !waiting.named.has(id));
        return isAnswered && isRead && hasRow(id);
    };
}
/** A day of deliveries is paid when each row that was listed is in a file. */
function createDayTest({ collected, reading }, written) {
    const rows = idsOf(written, 'deliveries');
    const files = partsOf(written, 'deliveries');
    const waiting = new Set([...collected.listedDays].filter((day) => !files.has(day)));
    return (day) => {
        if (collected.refused.has('deliveries'))
            return true;
        const listed = reading.listed.get(day);
        if (listed === undefined || [...listed.files].some((file) => waiting.has(file)))
            return false;
        return [...listed.bulk].every((id) => rows.has(id) || !collected.deliveriesById.has(id));
    };
}
/**
 * The day below which there is nothing to read: that of the first delivery, where all days were listed and
 * the list shows every type of mail that has logs (SMTP logs may have no delivery).
 */
function firstDay({ reading, collected }, top, oldest) {
    const { oldestListed } = reading;
    const isWhole = [...collected.newestByType.keys()].every((type) => collected.listedTypes.has(type));
    if (oldestListed === null || !isWhole)
        return oldest;
    const first = [oldestListed, ...top.days.keys()].sort()[0] ?? oldest;
    return first < oldest ? oldest : first;
}
/**
 * The walk from the top counts once its newest row is archived: below that row `coverage` shows what is
 * missing, above the last row of an earlier walk it could not.
 */
function walkOf(session, kept, oldest) {
    const { run, reading } = session;
    const top = reading.progress.find((progress) => progress.range.to === null);
    if (top === undefined || top.lowest === null)
        return null;
    const { highest } = top;
    const isKept = highest === null || kept.some((span) => compareIds(span.to, highest) >= 0);
    return isKept ? { since: run.since ?? firstDay(session, top, oldest), floor: top.floor } : null;
}
/** The error-stop list counts as read when all its months are in files. */
function areErrorsKept({ collected, reading }, written) {
    const here = partsOf(written, 'errors');
    const isHere = ({ errorTime }) => here.has(errorShard(errorTime).stem);
    return reading.errorsRead && collected.errors.every(isHere);
}
/**
 * What a publication adds to the coverage. `written`: what it wrote; `session.written`: what earlier ones of
 * this run did. Whatever was read and stands in neither is owed, or left uncovered, whatever kept it from being
 * written. `oldest`: the oldest day that this run asked for.
 */
function coverage_change_changeOf(session, written, oldest) {
    const { run, reading } = session;
    const { wanted, nothing } = reading;
    const { refused } = session.collected;
    const all = [...session.written, ...written];
    const waiting = findWaiting(session, written);
    const [failures, reports] = [idsOf(all, 'failures'), idsOf(all, 'reports')];
    const hasReport = (id) => reports.has(id) || nothing.reports.has(id) || refused.has('reports');
    // A missing right owes nothing: no later run gets it either.
    const isDetailPaid = (id) => failures.has(id) || nothing.details.has(id) || refused.has('failures');
    const debts = {
        details: splitPaid(wanted.details, isDetailPaid),
        deliveries: splitPaid(wanted.deliveries, createDeliveryTest(session, written, waiting)),
        reports: splitPaid(wanted.reports, hasReport),
        days: splitPaid(wanted.days, createDayTest(session, written)),
    };
    const pick = (side) => ({
        details: debts.details[side],
        deliveries: debts.deliveries[side],
        reports: debts.reports[side],
        days: debts.days[side],
    });
    const covers = run.resources.has('logs') && !reading.filtered;
    const spans = covers ? reading.progress.flatMap((progress) => coveredSpans(run, progress)) : [];
    const kept = waiting.ranges.reduce(withdrawRange, spans);
    const began = formatTime(run.began);
    return {
        began,
        walk: covers ? walkOf(session, kept, oldest) : null,
        spans,
        withdrawn: covers ? waiting.ranges : [],
        owed: pick('owed'),
        paid: pick('paid'),
        reports: new Map([...reading.reports].filter(([id]) => hasReport(id))),
        named: [...reading.named.keys()].filter((id) => !waiting.named.has(id)),
        countsByShard: countsOfShards(written),
        errorsRead: areErrorsKept(session, written) ? began : null,
        errorsBy: reading.errorsBy ?? null,
        filtersChecked: reading.filtersChecked ? began : null,
        gaps: reading.gaps,
    };
}

;// CONCATENATED MODULE: ./build/publish/write-contents.js



/** The contents of the BULK deliveries that were asked for. A part that is no longer given stays as it was. */
function* write_contents_writeContents(archive, collected) {
    for (const [deliveryId, parts] of collected.contents) {
        if (!collected.deliveriesById.has(deliveryId))
            continue;
        const day = homeOf(archive, collected, deliveryId);
        const files = parts
            .map(({ ending, blob }) => ({
            path: `${archive.directory}/${contentsPath(deliveryId, day, ending)}`,
            blob,
        }))
            .filter(({ path, blob }) => archive.state.files.get(path) !== blob);
        const shard = { kind: 'deliveries', stem: contentsPath(deliveryId, day, 'txt') };
        const change = createShardChange(shard.kind, shard.stem).result();
        yield { shard, part: shard.stem, write: async () => ({ files, change }) };
    }
}

;// CONCATENATED MODULE: ./build/publish/write-records.js





const PLAIN = { status: '', code: '', failed: false };
const JSON_KINDS = new Set(['logs', 'failures']);
/** Merges one shard with what was read of it and stages its parts. Throws `DecodeError` naming a broken file. */
async function write_records_writeRecords(run, shard, kind, archive, merged, sight = () => PLAIN, see = () => { }) {
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
/** The logs of one group; `logCounts` counts the whole shard. */
async function write_records_writeLogs(run, archive, shard, records) {
    const orderOf = createReadOrder(run, archive);
    const merged = mergeShard(run.branch, archive, shard, MAIL_LOGS, records, orderOf);
    const logCounts = createLogCounts();
    const staged = await write_records_writeRecords(run, shard, MAIL_LOGS, archive, merged, sightingOf, (one) => logCounts.add(one.record));
    return { ...staged, logCounts: logCounts.result() };
}
/** The failures of one group. */
async function write_records_writeFailures(run, archive, shard, records) {
    const orderOf = createReadOrder(run, archive);
    const merged = mergeShard(run.branch, archive, shard, FAILURES, records, orderOf);
    const ids = [];
    const staged = await write_records_writeRecords(run, shard, FAILURES, archive, merged, sightingOf, (one) => {
        if (one.read)
            ids.push(one.record.maillogId);
    });
    return { ...staged, ids };
}

;// CONCATENATED MODULE: ./build/publish/write-deliveries.js









/** Not the opens: they go on for ever, also between reading the logs and reading the counts. */
const COMPARED = (/* unused pure expression or super */ null && ([
    ['sentCount', 'SENT'],
    ['dropCount', 'DROP'],
    ['hardErrorCount', 'HARDERROR'],
    ['softErrorCount', 'SOFTERROR'],
]));
/**
 * `pending` while something may still change by itself (a retry, a delivery that is not over) or the
 * provider has told no total; else every count it gave must agree.
 */
function compareCounts(delivery, logCounts) {
    const over = delivery.status === 'SENT' || delivery.status === 'FAILED';
    if (!over || logCounts.byStatus.has('RETRY') || delivery.totalCount === null)
        return 'pending';
    const agrees = (told, counted) => told === null || Number(told) === counted;
    const doAllAgree = agrees(delivery.totalCount, logCounts.total) &&
        COMPARED.every(([key, status]) => agrees(delivery[key], logCounts.byStatus.get(status) ?? 0));
    return doAllAgree ? 'yes' : 'no';
}
/** A BULK delivery with our count beside the provider's. */
function addOwnCount(delivery, logCounts) {
    const countsMatch = compareCounts(delivery, logCounts);
    return { ...delivery, archivedCount: String(logCounts.total), countsMatch };
}
/** Counts a delivery's archived logs when this run read none of them. Throws `DecodeError`. */
async function countArchived(run, archive, deliveryId) {
    const home = archive.homes.get(deliveryId) ?? null;
    const shard = logShard({ type: 'delivery', deliveryId }, home);
    const logCounts = createLogCounts();
    for await (const batch of mergeShard(run.branch, archive, shard, MAIL_LOGS, [], () => 1)) {
        for (const { record } of batch)
            logCounts.add(record);
    }
    return logCounts.result();
}
/** Puts our count beside the provider's wherever the logs or the delivery were read in this run. */
async function* closeAll(run, archive, countsByGroup, merged) {
    for await (const batch of merged) {
        yield await Array.fromAsync(batch, (one) => closeOne(run, archive, countsByGroup, one));
    }
}
async function closeOne(run, archive, countsByGroup, one) {
    const { record, before } = one;
    const known = countsByGroup.get(`delivery:${record.deliveryId}`);
    const isBulk = record.deliveryType === 'BULK';
    if (!isBulk || (known === undefined && !one.changed))
        return one;
    const archived = () => unlessDamaged(countArchived(run, archive, record.deliveryId));
    const logCounts = known ?? (await archived());
    // A damaged file of logs leaves the count as it was, and costs the other deliveries of the day nothing.
    if (logCounts === undefined)
        return one;
    const closed = addOwnCount(record, logCounts);
    const { oddRows } = run.source.traffic();
    if (closed.countsMatch === 'no' && !lacksOnly(closed, archive.erased.size + oddRows)) {
        run.problems.add('unbalanced', closed.deliveryId, '', describeBooks(closed));
    }
    const changed = before === undefined || DELIVERIES.line(closed) !== DELIVERIES.line(before);
    return { ...one, record: closed, changed };
}
/** No more logs are missing than were erased at a person's request, or could not be read: that is no news. */
function lacksOnly({ totalCount, archivedCount }, known) {
    const missing = Number(totalCount) - Number(archivedCount);
    return missing > 0 && missing <= known;
}
/** Numbers alone: what we hold of a delivery, and what the provider counted. */
function describeBooks(row) {
    return `${row.deliveryId} (archived ${row.archivedCount}, provider ${row.totalCount})`;
}
/** Rows that were asked for by id, or listed as BULK, by the day of their file. */
function rowsByDay(archive, collected) {
    const rows = [...collected.deliveriesById.values()].map(toDeliveryRow).sort(DELIVERIES.compare);
    return Map.groupBy(rows, (row) => {
        const isBulk = row.deliveryType === 'BULK';
        return (isBulk ? homeOf(archive, collected, row.deliveryId) : startDay(row)) ?? '';
    });
}
/** Days whose file holds a delivery of which logs were read. */
function touchedDays(archive, collected) {
    const days = new Set();
    for (const name of collected.groups.keys()) {
        const group = parseGroup(name);
        if (group.type === 'delivery')
            days.add(homeOf(archive, collected, group.deliveryId) ?? '');
    }
    return days;
}
function* mergeSorted(a, b) {
    let next = 0;
    for (const row of a) {
        for (; next < b.length; next++) {
            const other = b[next];
            if (other === undefined || compareIds(other.deliveryId, row.deliveryId) > 0)
                break;
            if (other.deliveryId !== row.deliveryId)
                yield other;
        }
        yield row;
    }
    yield* b.slice(next);
}
/** The delivery files that this run may touch. */
function write_deliveries_deliveryShards(archive, collected) {
    const days = [
        ...collected.listedDays,
        ...rowsByDay(archive, collected).keys(),
        ...touchedDays(archive, collected),
    ];
    return [...new Set(days)].map((day) => deliveryShard(day || null));
}
/** The deliveries of every day that this run touched; each is written before the next is asked for. */
function* write_deliveries_writeDeliveries(run, archive, collected, countsByGroup) {
    const byId = rowsByDay(archive, collected);
    const waiting = new Set([...byId.keys(), ...touchedDays(archive, collected)]);
    const { named, head } = archive.coverage;
    const orderOf = ({ deliveryId }) => run.began >= (parseTime(named.get(deliveryId) ?? head ?? '') ?? 0) ? 1 : -1;
    const writing = (day, rows) => {
        const shard = deliveryShard(day || null);
        const ids = (byId.get(day) ?? []).map(({ deliveryId }) => deliveryId);
        const write = async () => {
            const merged = mergeShard(run.branch, archive, shard, DELIVERIES, rows, orderOf);
            const closed = closeAll(run, archive, countsByGroup, merged);
            return { ...(await writeRecords(run, shard, DELIVERIES, archive, closed)), ids };
        };
        return { shard, part: day, write };
    };
    for (const { group: day, records } of collected.deliveriesByDay.groups()) {
        yield writing(day, mergeSorted(records, byId.get(day) ?? []));
        waiting.delete(day);
    }
    for (const day of waiting)
        yield writing(day, byId.get(day) ?? []);
}

;// CONCATENATED MODULE: ./build/publish/write.js










function withoutRepeats(sorted) {
    const entries = [];
    for (const entry of sorted) {
        const previous = entries.at(-1);
        if (previous === undefined || ERRORS.compare(previous, entry) !== 0)
            entries.push(entry);
        else
            entries[entries.length - 1] = ERRORS.merge(previous, entry, 0);
    }
    return entries;
}
/** The error-stop list, by month of the error. */
function* writeErrors(run, archive, collected) {
    const byStem = Map.groupBy(collected.errors, (entry) => errorShard(entry.errorTime).stem);
    for (const [stem, entries] of byStem) {
        const shard = { kind: 'errors', stem };
        const rows = withoutRepeats(entries.toSorted(ERRORS.compare));
        const write = () => writeRecords(run, shard, ERRORS, archive, mergeShard(run.branch, archive, shard, ERRORS, rows, () => 1));
        yield { shard, part: stem, write };
    }
}
/**
 * The months of use. `minor` while nothing but the running month changed, which is no reason for a
 * commit of its own.
 */
function* writeUsage(run, archive, collected) {
    if (collected.usages.length === 0)
        return;
    const currentMonth = dayAt(run.began).slice(0, 7).replace('-', '');
    const rows = collected.usages.toSorted(USAGES.compare);
    async function write() {
        const merged = mergeShard(run.branch, archive, USAGE_SHARD, USAGES, rows, () => 1);
        let minor = archive.shards.has(USAGE_SHARD.stem);
        async function* watched() {
            for await (const batch of merged) {
                minor &&= batch.every((one) => !one.changed || one.record.month === currentMonth);
                yield batch;
            }
        }
        const written = await writeRecords(run, USAGE_SHARD, USAGES, archive, watched());
        return { ...written, minor };
    }
    yield { shard: USAGE_SHARD, part: USAGE_SHARD.stem, write };
}
function shardOfReport(archive, collected, deliveryId) {
    const stem = archive.reports.get(deliveryId);
    if (stem !== undefined)
        return { kind: 'reports', stem };
    const delivery = collected.deliveriesById.get(deliveryId);
    const isBulk = delivery?.deliveryType === 'BULK' || delivery === undefined;
    const day = isBulk ? homeOf(archive, collected, deliveryId) : startDay(delivery);
    return reportShard(deliveryId, day);
}
/** The files of a report, less those that are on the branch already. */
function changedParts(archive, shard, report) {
    const paths = report.parts.map((_, index) => `${archive.directory}/${partPath(shard, index + 1)}`);
    const changes = report.parts.flatMap((blob, index) => {
        const path = paths[index] ?? '';
        return archive.state.files.get(path) === blob ? [] : [{ path, blob }];
    });
    const surplus = (archive.shards.get(shard.stem) ?? []).filter((path) => !paths.includes(path));
    return [...changes, ...surplus.map((path) => ({ path, blob: null }))];
}
/** A report is replaced whole by a newer one with at least as many opened rows. */
async function writeReport(run, archive, shard, report) {
    const paths = archive.shards.get(shard.stem) ?? [];
    const { opened: known } = await countReport(run.branch, archive.state.files, paths);
    const files = report.openedRows >= known ? changedParts(archive, shard, report) : [];
    const change = createShardChange(shard.kind, shard.stem).result();
    if (files.length === 0)
        return { files, change };
    const { openedRows, formulas } = report;
    const kind = paths.length === 0 ? 'new' : 'replaced';
    return { files, change: { ...change, added: openedRows - known, formulas, report: kind } };
}
/** The open reports that were fetched. */
function* writeReports(run, archive, collected) {
    for (const [deliveryId, report] of collected.reports) {
        const shard = shardOfReport(archive, collected, deliveryId);
        const write = async () => ({
            ...(await writeReport(run, archive, shard, report)),
            ids: [deliveryId],
        });
        yield { shard, part: deliveryId, write };
    }
}
/** Writes shards one after the other and keeps the account; a damaged file costs only its own shard. */
function createWriter(run) {
    const files = [];
    const changes = [];
    const written = [];
    let isMaterial = false;
    async function write({ shard, part, write: stage }) {
        const { ids = [], logCounts, ...staged } = await stage();
        files.push(...staged.files);
        const { added, changed, report } = staged.change;
        if (added + changed > 0 || report !== undefined)
            changes.push(staged.change);
        isMaterial ||= staged.files.length > 0 && staged.minor !== true;
        written.push({ shard, part, ids, ...(logCounts && { logCounts }) });
    }
    return {
        async writeAll(writings) {
            for (const writing of writings) {
                const { stem } = writing.shard;
                await unlessDamaged(write(writing), (error) => run.problems.add('damaged-file', stem, error.message));
            }
        },
        written: () => written,
        result: () => ({ files, changes, written, isMaterial }),
    };
}
/** The log shards of the finished groups. */
function* writeLogGroups(run, archive, collected, isReady) {
    for (const { group, records } of collected.logs.groups()) {
        if (!isReady(group))
            continue;
        const shard = shardOf(archive, collected, parseGroup(group));
        yield { shard, part: group, write: () => writeLogs(run, archive, shard, records) };
    }
}
/** A failure does not repeat the keys of its mail log. */
function* ownKeysOf(failures, logKeys) {
    for (const failure of failures) {
        yield { ...failure, extra: failure.extra.filter(([key]) => !logKeys.has(key)) };
    }
}
function* writeFailureGroups(run, archive, collected, isReady) {
    for (const { group, records } of collected.failures.groups()) {
        if (!isReady(group))
            continue;
        const shard = failureShard(shardOf(archive, collected, parseGroup(group)));
        const rows = ownKeysOf(records, collected.logKeys);
        yield { shard, part: group, write: () => writeFailures(run, archive, shard, rows) };
    }
}
function* writeOthers(run, archive, collected) {
    yield* writeContents(archive, collected);
    yield* writeReports(run, archive, collected);
    yield* writeErrors(run, archive, collected);
    yield* writeUsage(run, archive, collected);
}
/** Merges what was collected into the archive and stages what changed. */
async function write_writeAll(run, archive, collected, ready) {
    const writer = createWriter(run);
    await prefetchShards(run.branch, archive, touchedShards(archive, collected, ready.logs));
    await writer.writeAll(writeLogGroups(run, archive, collected, ready.logs));
    const countsByGroup = new Map(writer.written().map(({ part, logCounts }) => [part, logCounts]));
    await writer.writeAll(writeFailureGroups(run, archive, collected, ready.failures));
    if (run.resources.has('deliveries')) {
        await writer.writeAll(writeDeliveries(run, archive, collected, countsByGroup));
    }
    await writer.writeAll(writeOthers(run, archive, collected));
    return writer.result();
}
function touchedShards(archive, collected, isReady) {
    const logs = [...collected.groups.keys()]
        .filter(isReady)
        .map((group) => shardOf(archive, collected, parseGroup(group)));
    return [...logs, ...logs.map(failureShard), ...deliveryShards(archive, collected)];
}

;// CONCATENATED MODULE: ./build/publish/publish.js















/** Trailer values come from the runner, not from data, but only word characters of them are used. */
const word = (text) => text.replace(/[^\w-]/g, '') || 'none';
/** Contract, section 6, "Commit message". */
function publish_formatCommitMessage(facts) {
    const { deliveries, logs, added, updated, failures, reports } = facts;
    return [
        `archive: ${deliveries} deliveries, ${logs} mail logs (${added} new, ${updated} changed), ` +
            `${failures} failures, ${reports} reports`,
        '',
        `${facts.files} files of the archive changed.`,
        '',
        `Archive-Run: ${word(facts.run)}`,
        `Archive-Trigger: ${word(facts.trigger)}`,
        `Archive-Complete: ${facts.complete}`,
        `Archive-Requests: ${facts.requests}`,
        facts.seal,
        '',
    ].join('\n');
}
const ATTEMPTS = 25;
const LONGEST_WAIT_MS = 30_000;
/** Full jitter, so that a dozen writers do not meet again. */
function backOff(run, attempt) {
    return run.random() * Math.min(LONGEST_WAIT_MS, 250 * 2 ** attempt);
}
/**
 * Merges the batch into the archive and commits it. A lost race is merged again, record by record, on
 * the new head; API answers are kept, so nothing is asked twice. Throws `RefusedError`.
 */
async function publish(run, start, batch) {
    let archive = start;
    for (let attempt = 1;; attempt++) {
        try {
            return await publishOnce(run, archive, batch);
        }
        catch (error) {
            if (!(error instanceof MovedHeadError) || attempt >= ATTEMPTS)
                throw error;
            run.reporter.info(`Someone else published meanwhile: merging again (try ${attempt + 1}).`);
            await run.clock.sleep(backOff(run, attempt));
            archive = await openArchive(run);
        }
    }
}
/** The page for people; `undefined` when it cannot be made, which costs nothing else. */
async function writeOverview(run, archive, coverage, batch) {
    try {
        return await batch.overview(coverage, archive);
    }
    catch (error) {
        run.problems.add('overview-failed', '', messageOf(error));
        return undefined;
    }
}
/** Blobs of the two files that hold run times, of the attributes file and of what never changes. */
async function stageFrame(run, archive, coverage, batch) {
    const texts = [
        [`${archive.directory}/${COVERAGE_FILE}`, formatCoverage(coverage)],
        ['README.md', await writeOverview(run, archive, coverage, batch)],
        ['.gitattributes', GIT_ATTRIBUTES],
        ...newProperties(archive),
    ];
    const staged = [];
    for (const [path, text] of texts) {
        if (text === undefined)
            continue;
        const blob = await run.branch.stage(text);
        if (archive.state.files.get(path) !== blob)
            staged.push({ path, blob });
    }
    return staged;
}
/** `archive.json`, when the archive has none yet. */
function newProperties({ directory, state, properties }) {
    const path = `${directory}/${ARCHIVE_FILE}`;
    return properties === null || state.files.has(path)
        ? []
        : [[path, formatProperties(properties)]];
}
function isHeartbeatDue(coverage, heartbeatDays, now) {
    if (heartbeatDays === 0)
        return false;
    const written = parseTime(coverage.written ?? '');
    return written === undefined || now - written >= dueAfter(heartbeatDays);
}
/** Whether a commit is worth it although no record changed: debts, another visibility, a head without a seal of its tree. */
function changesStanding({ coverage: before, headSeal }, after) {
    const isUnsealed = !headSeal.fits && before.written !== null;
    return isUnsealed || before.visibility !== after.visibility || changesDebts(before, after);
}
/** The last change of each path. */
function oncePerPath(changes) {
    return [...new Map(changes.map((change) => [change.path, change])).values()];
}
/** What the output `tree` leaves out: run times, and what is random or follows from it. */
function notInTree({ state, directory }) {
    const seals = sealsFilesOf(state.files, directory);
    return [ARCHIVE_FILE, COVERAGE_FILE, ...seals.map((path) => path.slice(directory.length + 1))];
}
async function publishOnce(run, archive, batch) {
    const staged = await writeAll(run, archive, batch.collected, batch.ready);
    const now = run.clock.now();
    const { files, changes, written } = staged;
    const change = batch.coverage(written);
    const updated = applyChange(archive.coverage, change, now);
    const coverage = { ...updated, visibility: run.visibility, written: formatTime(now) };
    const isMaterial = staged.isMaterial || archive.pending.length > 0;
    const hasNews = change.gaps.length > 0 ||
        isHeartbeatDue(archive.coverage, batch.heartbeatDays, now) ||
        changesStanding(archive, coverage);
    // Turned away, a run does not know whose archive a new one is: a mistyped login ID must not own it.
    const isNobodys = archive.coverage.written === null && run.problems.has('access-lost');
    const due = isMaterial || batch.place === 'last-of-many' || (hasNews && !isNobodys);
    const kept = isMaterial ? oncePerPath([...archive.pending, ...files]) : [];
    const frame = due ? await stageFrame(run, withFiles(archive, kept), coverage, batch) : [];
    const about = { changes, written, files: kept.length, coverage };
    const tree = await run.branch.treeOf(archive.state, kept, archive.directory, notInTree(archive));
    if (!due)
        return { ...about, commit: undefined, archive, tree, seal: '' };
    const sealed = await sealArchive(run.branch, archive, kept);
    const message = batch.describe({ ...about, seal: formatSealTrailer(sealed.seal) });
    const all = [...kept, ...sealed.changes, ...frame];
    const commit = await run.branch.commit(archive.state, all, message);
    const next = onHead(archive, commit.state, coverage, sealed.base);
    const seal = commit.id === '' ? '' : sealed.seal.root;
    return { ...about, commit, archive: next, tree, seal };
}
/** Mail logs that were added or changed. */
function sumOf(changes, key) {
    const logs = changes.filter(({ kind }) => kind === 'logs');
    return logs.reduce((sum, one) => sum + (one[key] ?? 0), 0);
}
/** What is owed, and without which resource it is not asked for. */
const OWED_BY_RESOURCE = (/* unused pure expression or super */ null && ([
    ['details', 'failures'],
    ['deliveries', 'logs'],
    ['days', 'deliveries'],
]));
/** Everything that was asked for was read. */
function isRunComplete({ run, requested }, { owed }) {
    const owes = OWED_BY_RESOURCE.some(([kind, resource]) => owed[kind].length > 0 && run.resources.has(resource));
    return isComplete(run.problems.list()) && (!owes || requested.size > 0);
}
/** Describes a publication to `publish`. `oldest`: the oldest day that this run asked for. */
function batchOf(session, request, oldest, place) {
    const { run, collected } = session;
    const ready = findReady(session);
    return {
        collected,
        place,
        ready: {
            logs: (group) => ready.has(group) && run.resources.has('logs'),
            failures: (group) => isGroupPlaced(session, group),
        },
        coverage: (written) => changeOf(session, written, oldest),
        describe: ({ changes, files, coverage: covered, seal }) => publish_formatCommitMessage({
            ...collected.seen,
            added: sumOf(changes, 'added'),
            updated: sumOf(changes, 'changed'),
            files,
            run: request.runId,
            trigger: request.trigger,
            complete: place !== 'early' && isRunComplete(session, covered),
            requests: run.source.traffic().requests,
            seal,
        }),
        heartbeatDays: request.heartbeatDays,
        overview: request.overview,
    };
}

;// CONCATENATED MODULE: ./build/publish/review.js











/** The semantic diff of two versions of the archive, shard by shard, less those of which a file does not decode. */
async function describeChanges(branch, base, head, directory, noteDamage) {
    const shards = two_heads_differingShards(base, head, directory);
    const [before, after] = [archive_state_indexShards(base.keys(), directory), archive_state_indexShards(head.keys(), directory)];
    await branch.prefetch([...shards_blobsOf(base, before, shards), ...shards_blobsOf(head, after, shards)]);
    async function describe(shard, { kind, sight }) {
        const change = (0,counts/* createShardChange */.HU)(shard.kind, shard.stem);
        const records = await shards_readWhole(branch, head, after.get(shard.stem) ?? [], kind);
        const old = shards_readShard(branch, base, before.get(shard.stem) ?? [], kind);
        for await (const batch of shards_mergeStreams(kind, old, records, () => 1)) {
            const changed = batch.filter((one) => one.changed);
            for (const one of changed)
                change.see(one.before && sight(one.before), sight(one.record));
        }
        return change.result();
    }
    const changes = [];
    for (const shard of shards) {
        try {
            const described = shards_withKind(shard, (mergeable) => describe(shard, mergeable));
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
    const { rows: added } = await shards_countReport(branch, head, paths);
    return { ...(0,counts/* createShardChange */.HU)(kind, stem).result(), added };
}
const NOTHING_DONE = {
    deliveries: 0,
    logs: 0,
    added: 0,
    updated: 0,
    failures: 0,
    reports: 0,
    requests: 0,
    complete: false,
};
/**
 * A pull request needs a base: the orphan branch is begun without `archive.json`, because blastengine may yet
 * refuse the account that it names.
 */
async function beginBase(run, archive, { runId, trigger }) {
    if (archive.state.parents.length > 0)
        return archive;
    const texts = [
        [`${archive.directory}/${COVERAGE_FILE}`, formatCoverage(archive.coverage)],
        ['.gitattributes', GIT_ATTRIBUTES],
    ];
    const changes = [];
    for (const [path, text] of texts) {
        changes.push({ path, blob: await run.branch.stage(text) });
    }
    try {
        const seal = formatSealTrailer(sealOf([]));
        const facts = { ...NOTHING_DONE, run: runId, trigger, files: changes.length, seal };
        await run.branch.commit(archive.state, changes, formatCommitMessage(facts));
    }
    catch (error) {
        // Another run began it first, which serves as well.
        if (!(error instanceof MovedHeadError))
            throw error;
    }
    return openArchive(run);
}
/**
 * Opens the pull request or brings the open one up to date, when head and base differ. A file that does not
 * decode is left out of its text, and named by the run.
 */
async function proposeReview(run, { result, end }, pullRequests, describe) {
    const { base, files } = end.state;
    if (base === undefined || differingShards(base, files, end.directory).length === 0)
        return result;
    const noteDamage = ({ stem }, { message }) => run.problems.add('damaged-file', stem, message);
    const changes = await describeChanges(run.branch, base, files, end.directory, noteDamage);
    const { title, body } = describe(changes);
    const pullRequest = (await pullRequests.propose(title, body)) ?? null;
    const problems = run.problems.list();
    return { ...result, problems, complete: result.complete && isComplete(problems), pullRequest };
}

;// CONCATENATED MODULE: ./build/verify/audit.js






function losesValue(before, after) {
    const now = new Map(Object.entries(after));
    return Object.entries(before).some(([key, value]) => value !== null && now.get(key) === null);
}
function losesExtra(before, after) {
    const now = new Map(after);
    return before.some(([key, value]) => value !== null && (now.get(key) ?? null) === null);
}
/** What a later version of one record no longer knows. */
function findLosses(before, after) {
    const lost = losesValue(before, after) || losesExtra(before.extra ?? [], after.extra ?? []);
    const fewer = (after.attempts?.length ?? 0) < (before.attempts?.length ?? 0);
    return [...(lost ? ['value-lost'] : []), ...(fewer ? ['attempts-lost'] : [])];
}
/**
 * What the later version lost, or that it is not the later one: the merge of the two gives it back wherever
 * the archive itself wrote it.
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
    return own.type === named.type && own.type !== 'delivery' && (0,records_time/* dayOf */.kb)(log.createdTime) === undefined;
}
const LOG_AUDIT = {
    kind: mail_log/* MAIL_LOGS */._I,
    keyOf: (log) => log.maillogId,
    idOf: (log) => log.maillogId,
    belongs: belongsToGroup,
    losses: (before, after) => compareMails(mail_log/* MAIL_LOGS */._I, before, after),
};
/** A failure repeats neither type nor day of its mail log; that it has one in this place is checked elsewhere. */
const FAILURE_AUDIT = {
    kind: failure/* FAILURES */.EM,
    keyOf: (failure) => failure.maillogId,
    idOf: (failure) => failure.maillogId,
    belongs: (failure, { deliveryId }) => deliveryId === null || failure.deliveryId === null || failure.deliveryId === deliveryId,
    losses: (before, after) => compareMails(failure/* FAILURES */.EM, before, after),
};
/** A BULK delivery stays under the day it was first archived under, whatever its times say later. */
const DELIVERY_AUDIT = {
    kind: delivery/* DELIVERIES */.rV,
    keyOf: (row) => row.deliveryId,
    idOf: (row) => row.deliveryId,
    belongs: (row, { day }) => row.deliveryType === 'BULK' || (0,delivery/* startDay */.LY)(row) === day,
    losses: (before, after) => compare(delivery/* DELIVERIES */.rV, before, after),
};
const ENTRIES = {
    kind: account_ERRORS,
    keyOf: ({ errorTime, email, responseCode, responseMessage }) => JSON.stringify([errorTime, email, responseCode, responseMessage]),
    idOf: () => null,
    belongs: ({ errorTime }, { month }) => (0,layout/* errorShard */.lp)(errorTime).stem === `errors/${month}`,
    losses: () => [],
};
const MONTHS = {
    kind: account_USAGES,
    keyOf: (usage) => usage.month,
    idOf: () => null,
    belongs: () => true,
    losses: (before, after) => compare(account_USAGES, before, after),
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

;// CONCATENATED MODULE: ./build/verify/context.js
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
function regularFiles(listing) {
    const files = [...listing].flatMap(([path, { blob }]) => blob === null ? [] : [[path, blob]]);
    return new Map(files);
}

;// CONCATENATED MODULE: ./build/coverage/spans.js


const isBefore = (a, b) => (0,id/* compareIds */.q3)(a, b) < 0;
const readAt = (span) => (0,records_time/* parseTime */.pe)(span.read) ?? 0;
/**
 * Cuts a range that was read to its end into one span a day. Ids ascend with time but for a few late
 * ones, so a day ends at the highest id seen of it or of an older day. A range without rows belongs to
 * `emptyDay`.
 */
function spans_cutSpans(range, days, read, emptyDay) {
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

;// CONCATENATED MODULE: ./build/coverage/countdown.js



/** blastengine deletes a delivery and its logs so many days after its start. */
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
    const head = coverage.head === null ? undefined : (0,records_time/* parseTime */.pe)(coverage.head);
    const owedIds = coverage.spans.filter((span) => span.detailsOwed > 0 ||
        coverage.owed.details.some((id) => readTimeOf([span], id) !== undefined));
    return [
        ...(head === undefined ? [] : [(0,records_time/* dayAt */.OC)(head)]),
        ...findMissing(coverage).map((hole) => hole.oldest),
        ...owedIds.map((span) => span.day),
        ...coverage.owed.days,
    ];
}
/** First day on which something not yet archived is deleted; '' while nothing was covered. */
function countdown_safeUntil(coverage) {
    const [oldest] = unreadDays(coverage).sort();
    return oldest === undefined ? '' : (0,records_time/* addDays */.fi)(oldest, countdown_RETENTION_DAYS);
}
/** Whole days until unread data is deleted; `undefined` while nothing was covered. */
function countdown_daysLeft(coverage, now) {
    const until = countdown_safeUntil(coverage);
    return until === '' ? undefined : (0,records_time/* daysBetween */.YM)((0,records_time/* dayAt */.OC)(now), until);
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

;// CONCATENATED MODULE: ./build/verify/shards.js




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
/** A file's text and what `parse` makes of it; `undefined`, and a finding, when it cannot be read. */
async function readDecoded({ history, findings, seals }, files, path, parse) {
    try {
        const bytes = await history.readBlob(files.get(path) ?? '');
        seals?.take(path, bytes);
        const text = (0,merge_files/* decodeUtf8 */._)(bytes, path);
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
async function checkShard(verification, { files, erased }, { name, paths }, audit, see) {
    let last;
    let isWhole = true;
    for (const [index, path] of paths.entries()) {
        const decoded = await readDecoded(verification, files, path, audit.kind.parse);
        isWhole &&= decoded !== undefined;
        if (decoded === undefined)
            continue;
        const { text, value: records } = decoded;
        checkSize(verification, path, records.length, index === paths.length - 1, erased.size);
        checkBytes(verification, audit, path, text, records);
        checkRecords(verification, audit, name, path, records, last);
        for (const record of records)
            see(record, path);
        last = records.at(-1) ?? last;
    }
    return isWhole;
}
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
async function checkReport(verification, { files, erased }, placed) {
    let last;
    let seen = 0;
    for (const [index, path] of placed.paths.entries()) {
        const decoded = await readDecoded(verification, files, path, open_report/* parseOpenReport */.ez);
        if (decoded === undefined)
            continue;
        const { text, value: table } = decoded;
        checkSize(verification, path, table.rows.length, index === placed.paths.length - 1, erased.size);
        if ((0,open_report/* formatOpenReport */.Om)(table) !== text)
            verification.findings.add('not-canonical', path);
        checkRows(verification, placed, path, table.rows, last);
        last = table.rows.at(-1) ?? last;
        seen += table.rows.length;
    }
    return seen;
}

;// CONCATENATED MODULE: ./build/verify/coverage.js










/** What coverage.json says, held against the files and the clock. */
const sortedText = (counts) => JSON.stringify([...counts].sort());
/** Two counts of one shard; `erased` records may have left it since the first. */
function areSameCounts(known, counted, erased) {
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
const writtenAt = ({ written }) => (0,records_time/* parseTime */.pe)(written ?? '') ?? 0;
/** Whether `a` was written after `b`. */
function isNewer(a, b) {
    return writtenAt(a) > writtenAt(b);
}
/** Days since the coverage was written, when they are too many. Named deliveries alone promise nothing. */
function findStaleDays(coverage, { heartbeatDays }, now) {
    if (coverage.head === null || heartbeatDays === 0)
        return undefined;
    const days = (now - writtenAt(coverage)) / records_time/* DAY_MS */.sO;
    return days > heartbeatDays + 2 ? Math.floor(days) : undefined;
}
/** Days until something unread is deleted, when they are too few. */
function findDaysLeft(coverage, { warnDays }, now) {
    const left = countdown_daysLeft(coverage, now);
    return left !== undefined && left <= warnDays ? left : undefined;
}
/** The coverage of a review that the data branch does not hold. */
async function readReview({ history, directory }, review, branch) {
    if (review === '' || (await history.isAncestor(review, branch)))
        return NO_COVERAGE;
    if (!(await history.openAlone(review)))
        return NO_COVERAGE;
    const files = regularFiles(await history.listFiles(review));
    return (await archive_state_readCoverage(history, files, directory)).coverage;
}
/**
 * Whether the archiving runs still come, and in time; returns what the latest of them knew. In pull-request
 * mode heartbeats wait on the review branch, and each run starts from both. A review
 * that tells of a time to come is no sign of life.
 */
async function checkFreshness(verification, coverage, { branch, review }, { freshness, now }) {
    const path = `${verification.directory}/${layout/* COVERAGE_FILE */.eh}`;
    if (isAhead(coverage, now))
        verification.findings.add('future', path);
    const other = await readReview(verification, review, branch);
    const latest = isNewer(other, coverage) && !isAhead(other, now) ? other : coverage;
    const stale = findStaleDays(latest, freshness, now);
    if (stale !== undefined)
        verification.findings.add('stale', path, String(stale));
    const left = findDaysLeft(latest, freshness, now);
    if (left !== undefined)
        verification.findings.add('near-deletion', path, String(left));
    return latest;
}
/** Reads coverage.json; `undefined`, and a finding, when it cannot be. Throws `InputError` for a newer version. */
async function checkCoverageFile(verification, { files }) {
    const { directory, findings } = verification;
    const path = `${directory}/${layout/* COVERAGE_FILE */.eh}`;
    if (!files.has(path)) {
        findings.add('no-coverage', path);
        return undefined;
    }
    const decoded = await readDecoded(verification, files, path, parseCoverage);
    if (decoded === undefined)
        return undefined;
    const { text, value: coverage } = decoded;
    if (file_formatCoverage(coverage) !== text)
        findings.add('not-canonical', path);
    if (!areSpansInOrder(coverage.spans))
        findings.add('coverage-order', path);
    return coverage;
}
/** Whether the counts in coverage.json are those of the files; `isWhole`: every shard was counted. */
function checkCounts({ directory, findings }, coverage, { erased }, count, isWhole) {
    const none = isWhole && !count.isBroken ? (0,counts/* createLogCounts */.Fk)().result() : undefined;
    for (const [stem, known] of coverage.countsByShard) {
        const counted = count.countsByShard.get(stem) ?? none;
        if (counted === undefined || areSameCounts(known, counted, erased.size))
            continue;
        findings.add('wrong-count', `${directory}/${(0,layout/* partPath */.xl)({ kind: 'logs', stem }, 1)}`);
    }
    if (!isWhole || count.isBroken)
        return;
    const missing = countMissingRows(coverage, count.logs) - erased.size;
    if (missing > 0)
        findings.add('rows-missing', `${directory}/${layout/* COVERAGE_FILE */.eh}`, String(missing));
}

;// CONCATENATED MODULE: ./build/verify/findings.js

/** What each finding means, in English and Japanese; the gravest first, which is the order in which they are told. */
const findings_FINDING_TEXTS = {
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
        '未保存のデータがblastengineから削除されるまでの日数',
    ],
};
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
function findings_cureOf(code) {
    return CURES[CURE_OF[code] ?? 'mend'];
}
/** A damaged archive may have millions; what a person reads is a few of each. */
const KEPT = 50;
const CODES = Object.keys(findings_FINDING_TEXTS);
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
function findings_countFindings(findings) {
    return findings.reduce((sum, { count }) => sum + count, 0);
}
/** All outputs, set on every path; `undefined`: the verification did not come to its end. */
function toVerifyOutputs(result) {
    const problems = findings_countFindings(result?.findings ?? []);
    return {
        ok: String(result !== undefined && problems === 0),
        problems: String(problems),
        records: String(result?.records ?? 0),
        'commits-checked': String(result?.commits ?? 0),
        'safe-until': result?.coverage === undefined ? '' : safeUntil(result.coverage),
        head: result?.head ?? '',
    };
}

;// CONCATENATED MODULE: ./build/verify/layout.js




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
        (place !== undefined && (0,layout/* readShardName */.kb)(place) !== undefined));
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
    if (!(0,layout/* isMonthRight */.tI)(shard.kind, name))
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
function checkLayout(verification, listing) {
    const { directory } = verification;
    const files = sortFiles(verification, listing);
    const shards = [...archive_state_indexShards(files.keys(), directory)].sort().flatMap(([, paths]) => {
        const shard = (0,layout/* parsePath */.Rr)((paths[0] ?? '').slice(directory.length + 1));
        const name = shard && (0,layout/* readShardName */.kb)(shard);
        return shard && name ? [{ shard: { kind: shard.kind, stem: shard.stem }, name, paths }] : [];
    });
    for (const placed of shards)
        checkName(verification, placed);
    checkHomes(verification, shards);
    return { files, shards };
}

;// CONCATENATED MODULE: ./build/verify/logs.js




/** Ids of 64 bits at eight bytes each. */
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
function startLogCount() {
    return {
        logs: createIdIndex(),
        failures: createIdIndex(),
        countsByShard: new Map(),
        isBroken: false,
    };
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
async function checkLogs(verification, snapshot, placed, count) {
    const ids = new Set();
    const logCounts = (0,counts/* createLogCounts */.Fk)();
    count.logs.begin(placed.paths[0] ?? '');
    const isWhole = await checkShard(verification, snapshot, placed, LOG_AUDIT, (log, path) => {
        if (snapshot.erased.has(log.maillogId))
            verification.findings.add('erased', path, log.maillogId);
        ids.add(log.maillogId);
        count.logs.add(log.maillogId);
        logCounts.add(log);
    });
    if (isWhole)
        count.countsByShard.set(placed.shard.stem, logCounts.result());
    else
        count.isBroken = true;
    return isWhole ? ids : undefined;
}
/** `logs`: those of the group, where they are known; an archive may hold failures alone. */
async function checkFailures(verification, snapshot, placed, count, logs) {
    count.failures.begin(placed.paths[0] ?? '');
    await checkShard(verification, snapshot, placed, FAILURE_AUDIT, ({ maillogId }, path) => {
        if (snapshot.erased.has(maillogId))
            verification.findings.add('erased', path, maillogId);
        if (logs !== undefined && !logs.has(maillogId))
            verification.findings.add('no-log', path, maillogId);
        count.failures.add(maillogId);
    });
}
async function checkPair(verification, snapshot, { logs, failures }, count) {
    const ids = logs && (await checkLogs(verification, snapshot, logs, count));
    if (failures !== undefined)
        await checkFailures(verification, snapshot, failures, count, ids);
}
/** No mail log, and no failure, stands in two shards. */
function checkUnique({ findings }, { logs, failures }) {
    for (const index of [logs, failures]) {
        for (const { id, file } of index.repeated())
            findings.add('two-files', file, id);
    }
}
/** Day under which the logs of a BULK delivery lie. */
function logs_findHomes(shards) {
    const homes = new Map();
    for (const { shard, name } of shards) {
        if (shard.kind === 'logs' && name.deliveryId !== null)
            homes.set(name.deliveryId, name.day);
    }
    return homes;
}
/** How many logs of each BULK delivery were counted. */
function logs_countLogs(shards, { countsByShard }) {
    const totals = new Map();
    for (const { shard, name } of shards) {
        const logCounts = countsByShard.get(shard.stem);
        if (logCounts !== undefined && name.deliveryId !== null)
            totals.set(name.deliveryId, logCounts.total);
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
async function checkDeliveries(verification, snapshot, wanted, all, count) {
    const homes = logs_findHomes(all);
    const totals = logs_countLogs(all, count);
    const index = createIdIndex();
    for (const placed of wanted) {
        if (placed.shard.kind !== 'deliveries')
            continue;
        index.begin(placed.paths[0] ?? '');
        await checkShard(verification, snapshot, placed, DELIVERY_AUDIT, (row, path) => {
            const id = row.deliveryId;
            index.add(id);
            const code = judge(row, placed.name.day, homes.get(id), totals.get(id), snapshot.erased.size);
            if (code !== undefined)
                verification.findings.add(code, path, id);
        });
    }
    for (const { id, file } of index.repeated())
        verification.findings.add('two-files', file, id);
    return index.size();
}

;// CONCATENATED MODULE: ./build/verify/past.js






/** Lines of a JSON file in canonical frame: no string holds a line end, so this cuts between records. */
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
/** A report is replaced whole, but never by one with fewer opened rows. */
function compareReports({ findings }, step, { before, after }) {
    const opened = (texts) => texts.flatMap((text) => (0,open_report/* parseOpenReport */.ez)(text).rows).filter(open_report/* isOpened */.oB).length;
    if (step.erases || opened(after) >= opened(before))
        return;
    findings.add('opens-lost', step.changes[0]?.path ?? '', '', step.commit);
}
/** What the shard knew before the commit and does not know after it. Throws `DecodeError`. */
function compareVersions(verification, step, texts, erased) {
    if (step.kind === 'reports')
        compareReports(verification, step, texts);
    else
        withAudit(step.kind, (audit) => compareRecords(verification, step, texts, audit, erased));
}
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
function past_blobsOf(changes) {
    const [before, after] = [changes.map((one) => one.before), changes.map((one) => one.after)];
    return [...before, ...after].filter((blob) => blob !== null);
}
async function readTexts({ history }, changes) {
    async function read(side) {
        const texts = [];
        for (const { path, [side]: blob } of changes) {
            if (blob !== null)
                texts.push((0,merge_files/* decodeUtf8 */._)(await history.readBlob(blob), path));
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
async function checkErasures(verification, { commit, changes }) {
    const path = `${verification.directory}/${layout/* ERASURES_FILE */._u}`;
    const change = changes.find((one) => one.path === path);
    if (change === undefined || change.before === null)
        return;
    const { before, after } = await readTexts(verification, [change]);
    const now = (0,erasures/* parseErasures */.g)(after[0] ?? 'maillog_id,erased_on\n');
    for (const id of (0,erasures/* parseErasures */.g)(before[0] ?? '')) {
        if (!now.has(id))
            verification.findings.add('erasure-withdrawn', path, id, shown(commit));
    }
}
function choosePast(directory, steps) {
    const path = `${directory}/${layout/* ERASURES_FILE */._u}`;
    const ofShards = steps.flatMap((step) => shardSteps(directory, step));
    const ofErasures = steps.filter(({ changes }) => changes.some((change) => change.path === path));
    const blobs = [...ofShards, ...ofErasures].flatMap(({ changes }) => past_blobsOf(changes));
    return { ofShards, ofErasures, blobs };
}
/** Checks that from commit to commit nothing was lost; only what differs is read. */
async function checkPast(verification, { ofShards, ofErasures }, erased) {
    for (const step of ofShards) {
        await unlessUnreadable(verification, step.changes[0]?.path ?? '', step.commit, async () => compareVersions(verification, step, await readTexts(verification, step.changes), erased));
    }
    const path = `${verification.directory}/${layout/* ERASURES_FILE */._u}`;
    for (const step of ofErasures) {
        await unlessUnreadable(verification, path, shown(step.commit), () => checkErasures(verification, step));
    }
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
async function readLines(verification, files) {
    const lines = new Map();
    const months = [];
    for (const path of [...files.keys()].sort()) {
        const inside = path.startsWith(`${verification.directory}/`)
            ? path.slice(verification.directory.length + 1)
            : '';
        const month = (0,seals_file/* monthOfSeals */.qd)(inside);
        if (month === undefined)
            continue;
        const own = (await readDecoded(verification, files, path, seals_file/* parseSealsFile */.gj))?.value ?? [];
        months.push((0,seal_seal/* sealMonth */.kO)(month, own));
        for (const line of own)
            lines.set(line.path, line);
    }
    return { lines, seal: (0,seal_seal/* sealOf */.Ru)(months) };
}
/** The files that a seal counts, from the root of the branch. */
function sealedFilesOf(files, directory) {
    const start = directory.length + 1;
    return [...files.keys()].filter((path) => path.startsWith(`${directory}/`) && (0,seals_file/* sealedMonthOf */.eG)(path.slice(start)) !== undefined);
}
/** Names files without a line and lines without a file. */
function checkNames({ directory, findings }, files, lines) {
    const start = directory.length + 1;
    const sealed = sealedFilesOf(files, directory);
    for (const path of sealed)
        if (!lines.has(path.slice(start)))
            findings.add('unsealed', path);
    for (const path of lines.keys()) {
        if (!files.has(`${directory}/${path}`))
            findings.add('wrong-seal', `${directory}/${path}`);
    }
}
/** `undefined`, and a finding, when `archive.json` does not tell the key. */
async function openSeals(verification, files, head) {
    const { directory, findings, history } = verification;
    const path = `${directory}/${layout/* ARCHIVE_FILE */.sX}`;
    const read = files.has(path)
        ? await readDecoded(verification, files, path, properties/* parseProperties */.$9)
        : undefined;
    if (read === undefined) {
        // The base of the first review holds no records yet, and nothing that never changes.
        if (files.has(path) || sealedFilesOf(files, directory).length > 0) {
            findings.add('no-properties', path);
        }
        return undefined;
    }
    const key = Buffer.from(read.value.sealKey, 'hex');
    const { lines, seal } = await readLines(verification, files);
    checkNames(verification, files, lines);
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

;// CONCATENATED MODULE: ./build/verify/archive-check.js













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
async function checkOthers(verification, snapshot, placed) {
    const { kind } = placed.shard;
    if (kind === 'reports')
        return checkReport(verification, snapshot, placed);
    let seen = 0;
    if (kind === 'errors' || kind === 'usage') {
        await withAudit(kind, (audit) => checkShard(verification, snapshot, placed, audit, () => seen++));
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
async function checkTree(verification, snapshot, scope) {
    const wanted = scope.shards.filter(({ shard }) => scope.isWanted(shard.stem));
    await checkAttributes(verification, snapshot);
    const count = startLogCount();
    for (const pair of wantedPairs(scope))
        await checkPair(verification, snapshot, pair, count);
    checkUnique(verification, count);
    let records = await checkDeliveries(verification, snapshot, wanted, scope.shards, count);
    for (const placed of wanted)
        records += await checkOthers(verification, snapshot, placed);
    return { count, records: records + count.logs.size() + count.failures.size() };
}
async function archive_check_readErased(verification, files) {
    const path = `${verification.directory}/${layout/* ERASURES_FILE */._u}`;
    const none = new Set();
    return files.has(path)
        ? ((await readDecoded(verification, files, path, erasures/* parseErasures */.g))?.value ?? none)
        : none;
}
/** Which shards are read: with a base those that differ from it. */
function scopeOf({ directory }, shards, files, base) {
    if (base === undefined)
        return { shards, isWanted: () => true };
    const changed = new Set(two_heads_differingShards(base, files, directory).map(({ stem }) => stem));
    return { shards, isWanted: (stem) => changed.has(stem) };
}
async function checkHead(verification, snapshot, scope, isWhole) {
    const { count, records } = await checkTree(verification, snapshot, scope);
    const coverage = await checkCoverageFile(verification, snapshot);
    if (coverage !== undefined)
        checkCounts(verification, coverage, snapshot, count, isWhole);
    return { coverage, records };
}
/**
 * The last head that was seen first is held against the branch as it is at the end, because a push that is
 * landing moves one before the other.
 */
async function checkLastHead({ history, findings }, lastHead) {
    if (lastHead === '')
        return;
    const { branch } = await history.readHeads();
    if (branch === '')
        findings.add('branch-gone', '');
    else if (!(await history.isAncestor(lastHead, branch))) {
        findings.add('rewritten', '', '', lastHead.slice(0, 12));
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
async function openBlobs(verification, order) {
    await verification.history.prefetch(order);
    return {
        ...verification,
        history: { ...verification.history, readBlob: createReadAhead(verification.history, order) },
    };
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
    const verification = { ...opened, seals };
    const snapshot = { files, erased: await archive_check_readErased(verification, files) };
    const { coverage, records } = await checkHead(verification, snapshot, scope, base === undefined);
    for (const path of plain)
        seals?.take(path, await verification.history.readBlob(files.get(path) ?? ''));
    await checkPast(verification, past, snapshot.erased);
    await seals?.report(steps);
    // What does not decode was found above.
    const changes = base && (await describeChanges(verification.history, base, files, directory, () => { }));
    return { records, commits, coverage, changes };
}
const NOTHING = { records: 0, commits: 0, coverage: undefined, changes: undefined };
/** Checks the archive: its head, its history and, for the branch itself, whether it is kept up to date. */
async function verify(history, request) {
    const findings = createFindings();
    const verification = { history, directory: request.directory, findings };
    const { branch, lastHead, review } = await history.readHeads();
    const head = request.pullHead ?? branch;
    if (head === '' && lastHead === '')
        findings.add('no-archive', '');
    const seen = head === '' ? NOTHING : await checkRange(verification, request, head);
    let { coverage } = seen;
    if (request.pullHead === null && coverage !== undefined) {
        coverage = await checkFreshness(verification, coverage, { branch, review }, request);
    }
    await checkLastHead(verification, lastHead);
    return { head, ...seen, coverage, findings: findings.list() };
}

// EXTERNAL MODULE: ./build/tell/markdown.js
var markdown = __webpack_require__(7349);
;// CONCATENATED MODULE: ./build/network-faults.js
/**
 * Why a server could not be talked to, by git or by Node: a table from the words of git and its transport, and
 * from Node's error codes, to our own words and the cure. Texts and codes come from outside: they are looked at
 * and never repeated.
 */
const NETWORK_FAULTS = {
    certificate: {
        en: "the server's certificate is not accepted on this runner (unknown authority, expired, or made for another name); if a private authority issued it, name the authority's PEM file in the job's environment variable NODE_EXTRA_CA_CERTS",
        ja: 'サーバーの証明書をこのランナーで検証できません（不明な認証局、期限切れ、またはホスト名の不一致）。社内の認証局が発行した証明書の場合は、認証局のPEMファイルをジョブの環境変数NODE_EXTRA_CA_CERTSに指定してください',
    },
    tls: {
        en: 'no TLS connection could be made; the server or a proxy answers with something else, or with an old version of it: check the URL and the proxy variables (HTTPS_PROXY, NO_PROXY)',
        ja: 'TLS接続を確立できません。サーバーまたはプロキシがTLSに対応していないか、古いバージョンを使用しています。URLとプロキシの環境変数（HTTPS_PROXY、NO_PROXY）を確認してください',
    },
    name: {
        en: "the server's name cannot be resolved on this runner; check the URL, the DNS of the runner, and whether a proxy is needed (HTTPS_PROXY)",
        ja: 'サーバーの名前を解決できません。URL、ランナーのDNS設定、プロキシの要否（HTTPS_PROXY）を確認してください',
    },
    refused: {
        en: 'this runner cannot connect to the server; check the URL, the firewall, and whether a proxy is needed (HTTPS_PROXY, NO_PROXY)',
        ja: 'このランナーからサーバーに接続できません。URL、ファイアウォール、プロキシの要否（HTTPS_PROXY、NO_PROXY）を確認してください',
    },
    proxy: {
        en: 'the proxy does not let the connection through; check the address, user and password in HTTPS_PROXY and HTTP_PROXY, and the rules of the proxy',
        ja: 'プロキシが接続を許可しません。HTTPS_PROXYとHTTP_PROXYのアドレス、ユーザー名、パスワードと、プロキシの設定を確認してください',
    },
    format: {
        en: 'the repository keeps its objects in a format that git on this runner does not know; update git there',
        ja: 'リポジトリのオブジェクト形式に、このランナーのgitが対応していません。gitを更新してください',
    },
    helper: {
        en: 'git on this runner cannot speak HTTP (its program git-remote-https is missing); install the whole of git there',
        ja: 'このランナーのgitはHTTPで通信できません（git-remote-httpsがありません）。gitを完全な形でインストールしてください',
    },
    server: {
        en: "the server failed while it stored the push; nothing was changed, so run it again later, and if this repeats look at the server's status page or ask the people who run it",
        ja: 'サーバーがプッシュの保存に失敗しました（変更はありません）。時間をおいて再実行してください。繰り返し発生する場合は、サーバーの稼働状況を確認するか、管理者に問い合わせてください',
    },
    lost: {
        en: 'the connection broke off before the whole answer came; the next run tries again, and if this repeats, check the network and the proxy of the runner',
        ja: '応答の途中で接続が切れました。次回の実行で再試行します。繰り返し発生する場合は、ランナーのネットワークとプロキシを確認してください',
    },
};
/** Words of git and of libcurl with OpenSSL, GnuTLS, Schannel or SecureTransport; the first match counts. */
const WORDS = (/* unused pure expression or super */ null && ([
    [/'remote-https?' is not a git command|remote helper for 'https?'/i, 'helper', false],
    [/(?:support this repository's hash algorithm|mismatched algorithms: client)/, 'format', false],
    [/(?:unknown|unsupported) (?:object format|object-format|hash algorithm)/i, 'format', false],
    [/(?:HTTP code|response) 5\d\d from proxy|CONNECT tunnel failed, response 5/i, 'proxy', true],
    [/(?:HTTP code|response) \d+ from proxy|CONNECT tunnel failed/i, 'proxy', false],
    [/Proxy CONNECT aborted|Could not resolve proxy/i, 'proxy', true],
    [
        /[Uu]nsupported proxy|proxy (?:URL|handshake)|SOCKS\d? .*(?:fail|refus|reject)/i,
        'proxy',
        false,
    ],
    [
        /non-properly terminated|SSL_ERROR_SYSCALL|unexpected eof|schannel: server closed/i,
        'lost',
        true,
    ],
    [
        /SSL certificate problem|certificate (?:verification failed|subject name|verify|file)/i,
        'certificate',
        false,
    ],
    [/(?:alternative|peer) certificate|SSL CA cert|target host name/i, 'certificate', false],
    [/CERT_TRUST|CertGetCertificateChain|SEC_E_(?:UNTRUSTED|WRONG_PRI|CERT)/, 'certificate', false],
    [/Could not resolve host|name resolution|getaddrinfo/i, 'name', true],
    [
        /gnutls_handshake|SSL_connect|SSL routines|TLS (?:handshake|connect)|wrong version number/i,
        'tls',
        false,
    ],
    [
        /Failed to connect|Couldn't connect|Connection refused|unreachable|No route to host/i,
        'refused',
        true,
    ],
    [
        /hung up unexpectedly|Connection reset|Empty reply|unexpected disconnect|early EOF/i,
        'lost',
        true,
    ],
    [/transfer closed|Recv failure|Send failure|RPC failed; curl|invalid index-pack/i, 'lost', true],
]));
/** Node's codes of sockets, TLS, its own proxies and those of `undici`. */
const network_faults_CODES = (/* unused pure expression or super */ null && ([
    [/^ERR_SSL|^EPROTO$|^ERR_TLS_(?!CERT)/, 'tls', false],
    [
        /CERT|SELF_SIGNED|UNABLE_TO_|^HOSTNAME_MISMATCH$|^INVALID_CA$|^INVALID_PURPOSE$/,
        'certificate',
        false,
    ],
    [/^ENOTFOUND$|^EAI_/, 'name', true],
    [/^ECONNREFUSED$|^EHOSTUNREACH$|^ENETUNREACH$|^EHOSTDOWN$|CONNECT_TIMEOUT$/, 'refused', true],
    [/^ECONNRESET$|^EPIPE$|^ECONNABORTED$|^UND_ERR_SOCKET$|PREMATURE_CLOSE$/, 'lost', true],
]));
function network_faults_judge(table, text) {
    const row = table.find(([pattern]) => pattern.test(text));
    return row && { fault: row[1], heals: row[2] };
}
/** The server says so of itself, beside a ref or behind `remote:`. */
const SERVER_FAULT = /fatal error in commit_refs|Internal Server Error|unpacker error/i;
/** By what git wrote; `undefined`: none of these. What the server says, and URLs, could hold any of the words. */
function faultOfWords(text) {
    if (SERVER_FAULT.test(text))
        return { fault: 'server', heals: true };
    return network_faults_judge(WORDS, text.replace(/^remote: .*$/gm, '').replace(/'\w+:\/\/[^']*'/g, ''));
}
/** By Node's error code; `status` is what a proxy answered, where it did. */
function faultOfCode(code, status) {
    if (code !== 'ERR_PROXY_TUNNEL')
        return network_faults_judge(network_faults_CODES, code);
    return { fault: 'proxy', heals: status === undefined || status >= 500 };
}

;// CONCATENATED MODULE: ./build/privacy/secret-mistakes.js
/**
 * What a secret looks like when it was pasted wrongly. An HTTP header carries no such text, or the server takes it
 * for another secret; both are found before the first request. The first that fits is told; the value never is.
 */
const MISTAKES = [
    [
        /[\r\n\u0085\u2028\u2029]/,
        {
            en: 'it holds a line break; paste it again as one line',
            ja: '改行が含まれています。1行で貼り付け直してください',
        },
    ],
    [
        /^(?:authorization\s*:\s*)?(?:bearer|basic|token)\s/i,
        {
            en: "it begins with the word before a token ('Bearer'); give the token alone",
            ja: '先頭に「Bearer」などの語が含まれています。トークンだけを指定してください',
        },
    ],
    [
        /^(["'`\u2018\u201c\u300c\uff02\uff07]).*["'`\u2019\u201d\u300d\uff02\uff07]$/su,
        {
            en: 'it stands in quotes; paste it without them',
            ja: '引用符で囲まれています。引用符を外して指定してください',
        },
    ],
    [
        /\p{DI}|\p{Cf}/u,
        {
            en: 'it holds a character that cannot be seen, such as a zero-width space; copy it again from where it was issued',
            ja: 'ゼロ幅スペースなど、目に見えない文字が含まれています。発行元の画面からコピーし直してください',
        },
    ],
    [
        /\p{Cc}/u,
        {
            en: 'it holds a control character; copy it again from where it was issued',
            ja: '制御文字が含まれています。発行元の画面からコピーし直してください',
        },
    ],
    [
        /\s/u,
        {
            en: 'it holds a space; paste it again without',
            ja: '空白が含まれています。空白を除いて貼り付け直してください',
        },
    ],
    [
        /[\uff00-\uffef]/,
        {
            en: 'it holds full-width characters; type them half-width',
            ja: '全角文字が含まれています。半角で入力してください',
        },
    ],
    [
        /[^!-~]/u,
        {
            en: 'it holds a character other than ASCII letters, digits and signs; copy it again from where it was issued',
            ja: '半角英数字と記号以外の文字が含まれています。発行元の画面からコピーし直してください',
        },
    ],
];
/** Every sentence of the table. */
const SECRET_WORDS = MISTAKES.map(([, words]) => words);
/** The mistake in a secret; `undefined`: it can be sent as it is, or is empty. */
function findSecretMistake(secret) {
    return MISTAKES.find(([pattern]) => pattern.test(secret))?.[1];
}

// EXTERNAL MODULE: ./build/records/csv/reasons.js
var reasons = __webpack_require__(3035);
;// CONCATENATED MODULE: ./build/tell/messages-ja.js
/**
 * The messages of our own errors in Japanese, found by their English text, as gettext does: an error is thrown in one
 * language, wherever it happens, and translated where it is told. `{}` stands for a part that stays as it is.
 */
const MESSAGES = {
    // What an input says, behind its name.
    missing: '指定されていません',
    "missing (or give 'api-token')": '指定されていません（api-tokenを指定する場合は不要です）',
    "expected either this or 'login-id' with 'api-key', got both": 'api-tokenと、login-id・api-keyの組は、どちらか一方だけを指定してください',
    'expected an https URL (http for loopback alone)': 'httpsのURLを指定してください（httpを使えるのはループバックアドレスのみです）',
    'expected positive integers': '正の整数を指定してください',
    'expected any of {}': '次の中から指定してください：{}',
    "expected 'YYYY-MM-DD' or '<n>d'": 'YYYY-MM-DDまたは<n>dの形式で指定してください',
    "expected 'YYYY-MM-DD'": 'YYYY-MM-DDの形式で指定してください',
    "expected a day that is not before 'since'": 'since以降の日を指定してください',
    "expected 'owner/name'": '「owner/name」の形式で指定してください',
    'expected a branch name that git takes': 'gitで使えるブランチ名を指定してください',
    'expected a folder inside the branch': 'ブランチ内のフォルダを指定してください',
    'expected a whole number from {} to {}': '{}から{}までの整数を指定してください',
    "expected '{}' or '{}' or '{}'": '「{}」「{}」「{}」のいずれかを指定してください',
    "expected '{}' or '{}'": '「{}」または「{}」を指定してください',
    "'pseudonymize' needs a key of at least {} characters": 'pseudonymizeを使うには、{}文字以上のキーが必要です',
    "git cannot keep it beside 'archive/archive', the head of the pull request; choose another name": 'プルリクエストのブランチ「archive/archive」と同時には存在できない名前です。別の名前を指定してください',
    "git cannot keep a branch '{}' beside the branch '{}'; remove that one or choose another name": 'gitでは、ブランチ「{}」と「{}」を同時に持てません。後者を削除するか、別の名前を指定してください',
    "'{}' is the default branch of the repository; name another one": '「{}」はリポジトリのデフォルトブランチです。別のブランチを指定してください',
    'expected the number of a pull request': 'プルリクエストの番号を指定してください',
    'expected a full commit id': '省略のないコミットIDを指定してください',
    "expected either this or 'pull-request', got both": 'since-commitとpull-requestは、どちらか一方だけを指定してください',
    "it does not go to the branch of input 'branch'; let the workflow run for that branch alone": 'branchに指定したブランチ宛てのプルリクエストではありません。そのブランチに対してのみワークフローを実行してください',
    "this archive belongs to another account; use the account it was begun with, or another 'branch'": 'このアーカイブは別のアカウントのものです。作成時のアカウントを使うか、別のbranchを指定してください',
    "this archive was begun with '{}'; use that, or another 'branch'": 'このアーカイブは「{}」で作成されています。同じ値を指定するか、別のbranchを指定してください',
    "this archive was begun with another key; use that one, or another 'branch'": 'このアーカイブは別のキーで作成されています。そのキーを使うか、別のbranchを指定してください',
    "the logs that it reads are not those of this archive; use the account it was begun with, or another 'branch'": '取得したログがこのアーカイブのものと一致しません。作成時のアカウントを使うか、別のbranchを指定してください',
    // What GitHub says of the token or the repository.
    'GitHub does not accept it (HTTP 401); it may have ended or been revoked': 'GitHubに受け付けられませんでした（HTTP 401）。有効期限が切れたか、取り消された可能性があります',
    "there is none of this name, or input 'token' may not see it (HTTP 404)": 'この名前のリポジトリがないか、tokenに閲覧権限がありません（HTTP 404）',
    "it may not write to this repository (HTTP {}); the workflow's job needs 'permissions: contents: write', and another repository needs a token of its own": 'このリポジトリへの書き込みが許可されていません（HTTP {}）。ワークフローのジョブに「permissions: contents: write」を指定してください。別のリポジトリに書き込む場合は、専用のトークンが必要です',
    "it may not write to this repository (HTTP {}); the workflow's job needs 'permissions: contents: write'": 'このリポジトリへの書き込みが許可されていません（HTTP {}）。ワークフローのジョブに「permissions: contents: write」を指定してください',
    "it may not read this repository (HTTP 403); the workflow's job needs 'permissions: contents: write'": 'このリポジトリの読み取りが許可されていません（HTTP 403）。ワークフローのジョブに「permissions: contents: write」を指定してください',
    "it may not do this in this repository (HTTP 403); the workflow's job needs 'permissions: contents: write', and another repository needs a token of its own": 'このリポジトリでの操作が許可されていません（HTTP 403）。ワークフローのジョブに「permissions: contents: write」を指定してください。別のリポジトリを使う場合は、専用のトークンが必要です',
    'it was renamed or moved; give its new name': 'リポジトリ名が変更されたか、移転しています。新しい名前を指定してください',
    'it is archived on GitHub, so nothing can be written to it; unarchive it (Settings → General), or name another repository': 'GitHub上でアーカイブ（読み取り専用）になっているため、書き込めません。解除する（Settings → General）か、別のリポジトリを指定してください',
    "GitHub has blocked or disabled it (HTTP 403); its owners see the reason on its page and answer GitHub's support": 'GitHubによってブロックまたは無効化されています（HTTP 403）。理由はリポジトリのページに表示されます。所有者からGitHubのサポートに問い合わせてください',
    "the account or the app behind it is suspended on GitHub (HTTP 403); ask its owner, or GitHub's support": 'トークンを発行したアカウントまたはアプリが、GitHub上で停止されています（HTTP 403）。所有者またはGitHubのサポートに確認してください',
    "the organization does not take this kind of personal access token (HTTP 403); use an app's token, or one that the organization's settings allow": 'この種類の個人用アクセストークンは、Organizationで許可されていません（HTTP 403）。GitHub Appのトークンか、Organizationの設定で許可されたトークンを使ってください',
    'the organization asks for single sign-on (SAML); authorize the token for it (your Settings → Developer settings → the token → Configure SSO)': 'OrganizationがSAMLシングルサインオンを必須にしています。トークンを承認してください（個人のSettings → Developer settings → トークン → Configure SSO）',
    // Whole messages.
    "the organization's IP allow list does not let this runner in (HTTP 403); add the runner's addresses there (organization → Settings → Authentication security), or use a runner whose addresses are on it": 'OrganizationのIP許可リストにより、このランナーからのアクセスが拒否されました（HTTP 403）。リストにランナーのIPアドレスを追加する（Organization → Settings → Authentication security）か、許可済みのランナーを使ってください',
    "GitHub refused too many requests at once (its secondary rate limit); run again in some minutes, at another minute than this account's other workflows": '短時間にリクエストが集中したため、GitHubに拒否されました（セカンダリレート制限）。数分後に、このアカウントの他のワークフローと時刻をずらして再実行してください',
    "GitHub's rate limit for input 'token' is used up; run again in an hour, or give the archive a token of its own": 'tokenのGitHub APIレート制限を使い切りました。1時間後に再実行するか、アーカイブ専用のトークンを使ってください',
    'the repository is internal: every member of the enterprise can read this archive': 'リポジトリの公開範囲が「internal」のため、Enterpriseの全メンバーがこのアーカイブを閲覧できます',
    "input 'allow-public': the repository is public; {}": '入力「allow-public」：リポジトリが公開されています。仮名も個人データであり、件名は読める状態で残ります。非公開のリポジトリを使うか、誰でも閲覧できてよい場合のみtrueを指定してください',
    "input 'allow-public': the repository turned public since the last run; {}": '入力「allow-public」：前回の実行以降にリポジトリが公開されました。仮名も個人データであり、件名は読める状態で残ります。非公開のリポジトリを使うか、誰でも閲覧できてよい場合のみtrueを指定してください',
    "input 'allow-public': the repository has a visibility that could not be read; {}": '入力「allow-public」：リポジトリの公開範囲を確認できませんでした。仮名も個人データであり、件名は読める状態で残ります。非公開のリポジトリを使うか、誰でも閲覧できてよい場合のみtrueを指定してください',
    'the environment variable {} is set: TLS certificates would not be checked; remove it': '環境変数{}が設定されているため、TLS証明書が検証されません。削除してください',
    'the environment variable {} is set: text in the log could run as a command; remove it': '環境変数{}が設定されているため、ログ内の文字列がコマンドとして実行されるおそれがあります。削除してください',
    'the environment variable {}: expected an http or https URL': '環境変数{}：httpまたはhttpsのURLを指定してください',
    'RUNNER_TEMP: expected a folder that can be written to': 'RUNNER_TEMP：書き込み可能なフォルダを指定してください',
    'coverage.json has version {}, this action knows {}: use a newer version of the action': 'coverage.jsonのバージョンは{}ですが、このアクションが対応するのは{}までです。新しいバージョンのアクションを使ってください',
    "branch '{}' is gone, but its last head {} is kept in {}.": 'ブランチ「{}」がありません。最後のコミット{}は{}に残っています。',
    "branch '{}' was rewritten: its head {} does not descend from {}, the last one known.": 'ブランチ「{}」が書き換えられています。現在の先頭{}は、最後に確認した{}の子孫ではありません。',
    'To restore it: {}': '復元するコマンド: {}',
    'To begin a new archive on purpose: {}': '意図的に新しいアーカイブを始めるコマンド: {}',
    'To accept the new head: {}': '新しい先頭を受け入れるコマンド: {}',
    "The commit does not bear GitHub's signature (Verified): for that, input 'commit-signing' must be 'auto' and input 'token' the default token or an app's.": 'コミットにGitHubの署名（Verified）がありません。署名するには、commit-signingをautoにし、tokenにデフォルトのトークンまたはGitHub Appのトークンを指定してください。',
    'git was not found on this runner': 'このランナーにgitが見つかりません',
    'no space left on the disk of this runner': 'このランナーのディスクに空き容量がありません',
    'too many open files on this runner': 'このランナーで開いているファイルが多すぎます',
    'unexpected error': '予期しないエラーが発生しました',
    // Reasons.
    'report job not finished in time': '開封レポートの作成が時間内に終わりませんでした',
    'report job failed': '開封レポートの作成に失敗しました',
    'no connection': '接続できませんでした',
    'connection lost': '接続が切れました',
    'timed out': '応答がありませんでした',
    'answer too large': '応答が大きすぎます',
    'certificate refused': '証明書を検証できませんでした',
    'redirect refused': 'リダイレクト先が許可されていません',
    'unreadable answer ({})': '応答を読み取れませんでした（{}）',
    'the token is not accepted': 'トークンが受け付けられませんでした',
    'this blastengine user may not use this part of the API': 'このユーザーに権限がありません',
    'the API does not accept this request': 'リクエストが受け付けられませんでした',
    'not there': '存在しません',
    'the account is locked': 'アカウントがロックされています',
    '{}: does not decode ({})': '{}：読み取れません（{}）',
    '{}: records are not in ascending order': '{}：レコードが昇順になっていません',
};
/** Reasons that stand in brackets behind others. */
const PARTS = {
    'not JSON Lines': 'JSON Linesではありません',
    'not JSON': 'JSONではありません',
    'not UTF-8': 'UTF-8ではありません',
    'expected a zip': 'zipファイルではありません',
    'cut zip': 'zipファイルが途中で切れています',
    'CSV: broken file': 'CSVが壊れています',
    'CSV: uneven rows': 'CSVの列数がそろっていません',
    'unknown header': '見出し行が異なります',
    'deliveries: unknown header': '見出し行が異なります',
};
function compile(template) {
    const parts = template.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('(.+?)')}$`);
}
const CATALOG = Object.entries(MESSAGES).map(([en, ja]) => [compile(en), ja]);
function find(text) {
    for (const [pattern, ja] of CATALOG) {
        const parts = pattern.exec(text)?.slice(1);
        if (parts === undefined)
            continue;
        let next = 0;
        return ja.replace(/\{\}/g, () => translatePart(parts[next++] ?? ''));
    }
    return undefined;
}
/** A reason within a message; an id, a path or a value stays as it is. */
function translatePart(text) {
    return PARTS[text] ?? text;
}
/** `GET /usages: HTTP 403 (…) after 5 attempts`: the place stays, the rest is translated. */
const CALL = /^((?:GET|POST|PATCH|git) [^:]+): (.+?)(?: after (\d+) attempts)?$/;
const STATUS = /^(HTTP \d+) \((.+)\)$/;
const INPUT = /^input '([a-z-]+)': (.+)$/;
const GOT = /^(.+), got '(.*)'$/;
function translateProblem(text) {
    const [, status = '', why = ''] = STATUS.exec(text) ?? [];
    return status === '' ? (find(text) ?? text) : `${status}、${find(why) ?? why}`;
}
function translateMistake(name, mistake) {
    const [, expected = mistake, got] = GOT.exec(mistake) ?? [];
    const translated = find(expected);
    const shown = got === undefined ? '' : `（入力値：「${got}」）`;
    return translated && `入力「${name}」：${translated}${shown}`;
}
function translateLine(line) {
    const [, name = '', mistake = ''] = INPUT.exec(line) ?? [];
    const known = find(line) ?? (name === '' ? undefined : translateMistake(name, mistake));
    if (known !== undefined)
        return known;
    const [, place, problem = '', tries] = CALL.exec(line) ?? [];
    if (place === undefined)
        return line;
    return `${place}：${translateProblem(problem)}${tries === undefined ? '' : `（${tries}回試行）`}`;
}
/** A message of ours in Japanese, line by line; one that the catalogue does not know stays English. */
function messages_ja_translateToJapanese(message) {
    return message.split('\n').map(translateLine).join('\n');
}

;// CONCATENATED MODULE: ./build/tell/translate.js




/** Numbers aside, since some of them are filled in. */
const keyOf = (sentence) => sentence.replace(/\d+|\{\}/g, '#');
/** Sentences that errors carry in English, by themselves or behind the name of what failed. */
const SENTENCES = new Map([...Object.values(NETWORK_FAULTS), ...SECRET_WORDS, ...Object.values(reasons/* FILE_REASONS */.h)].map(({ en, ja }) => [keyOf(en), ja]));
function wordsOf(sentence) {
    const numbers = sentence.match(/\d+/g) ?? [];
    return SENTENCES.get(keyOf(sentence))?.replace(/\{\}/g, () => numbers.shift() ?? '');
}
/** The name of what failed, such as `git push` or `input 'token'`, and the sentence. */
const translate_PARTS = /^((?:input '[a-z-]+'|[A-Z]+ \/[^\s:]*|git [a-z-]+): )?(.*)$/;
const TRIES = / after (\d+) attempts/;
function translate_translateLine(line) {
    const [, place = '', sentence = ''] = translate_PARTS.exec(line.replace(TRIES, '')) ?? [];
    const words = wordsOf(sentence);
    if (words === undefined)
        return line;
    const input = /'([a-z-]+)'/.exec(place)?.[1];
    const where = input === undefined ? place : `入力${input}：`;
    const count = TRIES.exec(line)?.[1];
    return `${where}${words}${count === undefined ? '' : `（${count}回試行）`}`;
}
/** The faults of a network and the mistakes in secrets that a message tells, in Japanese; all else stays English. */
function translateFaults(message) {
    return message.split('\n').map(translate_translateLine).join('\n');
}
/** An error's message in the language of the run. */
function translate_translateMessage(message, language) {
    return language === 'ja' ? translateToJapanese(translateFaults(message)) : message;
}

// EXTERNAL MODULE: ./build/tell/words-en.js
var words_en = __webpack_require__(911);
;// CONCATENATED MODULE: ./build/tell/words-ja.js

/** The same in Japanese. */
const OVERVIEW_TEXTS_JA = {
    title: 'メール配信アーカイブ',
    generated: (coverage) => `blastengineで送信したメールの記録です。このページは、blastengine-archiveがコミットのたびに${coverage}と直近62日分のファイルから生成します（手作業の変更は上書きされます）。日時はすべて日本時間です。いつ何が判明したかは、このブランチの履歴で確認できます。`,
    covered: '対象期間',
    coveredDays: (from, to) => `${from}〜${to}`,
    holes: '（一部未取得。次回以降の実行で取得します）',
    coveredNamed: (deliveries) => `ID指定による配信${(0,markdown/* formatCount */.B4)(deliveries)}件（一覧全体は未取得）`,
    safe: '未保存データの期限',
    safeUntil: (day) => `${day}（この日以降、未保存のデータがblastengineから順次削除されます）`,
    logs: '取得したメールログ',
    written: '最終更新',
    gaps: '失われたことが確認された日',
    personalData: 'メールアドレス',
    pseudonymized: '仮名（`p-…@ドメイン`）に置き換えています。同じアドレスは常に同じ仮名になり、鍵がなければ元のアドレスはわかりません',
    kept: 'そのまま保存しています',
    erased: '請求により消去した記録',
    erasedLogs: (count) => `メールログ${(0,markdown/* formatCount */.B4)(count)}件（再取得されません）`,
    charts: '直近62日間の状況',
    sentAndFailed: 'メールの日別件数（青の棒：送信成功、赤の線：失敗）',
    failed: '失敗したメールの日別件数（赤の棒）',
    unit: '件',
    share: 'ステータス別のメール件数',
    deliveries: '直近62日間の配信',
    columns: {
        date: '日付',
        delivery: '配信ID',
        type: '種別',
        subject: '件名',
        recipients: '宛先',
        delivered: '成功',
        hard: 'ハード<br>エラー',
        soft: 'ソフト<br>エラー',
        dropped: '送信<br>停止',
        opened: '開封',
        countsMatch: '照合',
        domain: '宛先ドメイン',
        failures: '失敗件数',
    },
    types: {
        bulk: '一斉配信',
        transaction: 'トランザクション',
        smtp: 'SMTPリレー',
        other: 'その他',
    },
    daily: 'トランザクションメール・SMTPリレーなどの日別件数',
    countsMatch: { pending: '集計中', yes: '✓', no: '✗&nbsp;不一致' },
    linksHint: '日付はその日の配信一覧、配信IDと種別はメールログ、ハードエラーの件数はすべての失敗の詳細、開封数は開封レポートへのリンクです。',
    booksHint: '「照合」は、アーカイブのステータス別件数とblastengineの集計を比較した結果です（「✓」は一致、「集計中」は今後件数が変わる可能性があります）。',
    moreDeliveries: (count, folder) => `… ほか${(0,markdown/* formatCount */.B4)(count)}行（${folder}を参照）`,
    noDeliveries: 'まだありません。',
    failures: '失敗の内訳',
    noFailures: '直近62日間に失敗したメールはありません。',
    noCode: 'なし',
    noCodeMeaning: '応答コードの記録なし',
    otherMeaning: 'SMTPの応答コードではないもの',
    search: '検索方法',
    searchHint: 'このブランチのクローンで、次のコマンドを実行してください。メールログは1行1レコードのJSON Lines、配信・開封レポート・エラー停止リストはCSVです。',
    searchPseudonyms: 'アドレスそのものではなく、アドレスの仮名で検索してください。',
    commands: {
        story: 'あるアドレス宛てのメールに起きたことを状態ごとに表示（blastengine-archiveのプログラム。入手方法はそのREADMEを参照）',
        grep: 'あるアドレスの記録をすべて表示',
        pickaxe: 'あるアドレスが最初に現れた時点と、そのアドレス宛てのメールが追加されたコミット',
        versions: 'あるメールログの全バージョン',
        file: 'あるファイルの変更履歴',
        jq: 'あるアドレス（小文字で指定）宛てのメールを表形式で表示（jq）',
        domains: 'ドメイン・応答コード別の失敗件数（DuckDB）',
        ledger: '件数が一致しない配信（DuckDB）',
    },
};
const ACCESS_CURES = {
    '401': 'login-idとapi-key、またはapi-tokenを確認してください（キーの再発行や、コピー漏れがないか）。blastengineにデータが残っている間は、何も失われません。シークレットを修正してから再実行してください',
    '403': 'APIユーザーにメールログの閲覧権限を付与し、blastengineの接続元IPアドレス制限を確認してください（GitHubのホステッドランナーのIPアドレスは固定ではありません）。そのうえで再実行してください',
    '423': 'アカウントがロックされています。解除できるのはblastengineのサポートのみで、再試行では解消しません。解除後に再実行してください',
};
/** Every problem of a run in Japanese. */
const PROBLEM_TEXTS_JA = {
    'list-failed': {
        happened: () => 'メールログの一覧を最後まで取得できませんでした',
        cure: '未取得分は次回の実行で取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
    },
    'deliveries-failed': {
        happened: (count, named) => `${count}日分の配信一覧を取得できませんでした${named}`,
        cure: '次回の実行で該当日を優先して取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
    },
    'delivery-failed': {
        happened: (count, named) => `${count}件の配信を最後まで取得できませんでした${named}`,
        cure: '次回の実行で優先して取得します。すぐに取得するには、これらのIDをdelivery-idsに指定してワークフローを実行してください',
    },
    'detail-failed': {
        happened: (count, named) => `${count}件のエラー詳細を取得できませんでした${named}`,
        cure: '次回の実行で優先して取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
    },
    'damaged-file': {
        happened: (count, named) => `アーカイブ内の${count}件のファイルを読み取れないため、変更せずに残しました${named}`,
        cure: '該当するブランチ（データブランチ。プルリクエストを使う場合はarchive/<branch>も）で「git log -p -- <ファイル>」を実行して正常な版を探し、そのブランチに新しいコミットで復元してから再実行してください',
    },
    'filtered-list': {
        happened: (_, named) => `blastengineの一覧に含まれない配信種別があるため${named}、今回の取得範囲は取得済みとして記録していません`,
        cure: 'すべての配信種別を閲覧できるAPIユーザーを使用してください。権限に問題がなければ、blastengineのサポートに問い合わせてください',
    },
    gap: {
        happened: (_, named) => `取得する前にblastengine側で削除されたメールログがあります${named}。再取得はできません`,
        cure: '実行が間に合わなかった原因（スケジュールの停止、実行の失敗、時間切れなど）を確認し、別のワークフローからアーカイブを監視してください',
    },
    'near-deletion': {
        happened: (_, named) => `未保存のデータがまもなく削除されます${named}`,
        cure: 'すぐにワークフローを再実行し、取得が完了するまで繰り返してください。途中で終了する場合は、deadline-minutesまたはrequests-per-minuteを引き上げてください',
    },
    'access-lost': {
        happened: () => 'blastengineにアクセスを拒否されたため、取得を中止しました',
        cure: ([status = '']) => ACCESS_CURES[status] ?? ACCESS_CURES['401'] ?? '',
    },
    unsigned: {
        happened: (count, named) => `commit-signing: alwaysが指定されていますが、${count}件のコミットにGitHubの署名がありません${named}`,
        cure: 'tokenに既定のトークンまたはGitHub Appのトークンを指定してください。GitHubが署名するのは、これらのトークンでAPIから作成したコミットです（空のリポジトリの最初のコミットを除く）',
    },
    'turned-public': {
        happened: () => '前回の実行以降にリポジトリが公開され、アーカイブの全履歴が誰でも読める状態です',
        cure: 'ただちにリポジトリを非公開に戻すか、非公開のリポジトリへ移してください。公開されていた内容は、公表されたものとして扱う必要があります',
    },
    signal: {
        happened: () => '停止の指示を受けて終了しました',
        cure: '完了した分は保存済みです。残りを取得するには、ワークフローを再実行してください',
    },
    deadline: {
        happened: () => '制限時間（deadline-minutes）に達したため、取得を終了しました',
        cure: '完了した分は保存済みで、続きは次回の実行で取得します。繰り返し発生する場合は、制限時間を延ばすか、実行回数を増やしてください',
    },
    'rate-limit': {
        happened: () => 'リクエストが3回続けて制限（HTTP 429）を受けたため、取得を終了しました',
        cure: '続きは次回の実行で取得します。繰り返し発生する場合は、requests-per-minuteを下げるか、送信の少ない時間帯に実行してください',
    },
    reserve: {
        happened: () => '残りリクエスト数がreserveを下回る状態が10分続いたため、メール送信を優先して取得を終了しました',
        cure: '続きは次回の実行で取得します。繰り返し発生する場合は、送信の少ない時間帯に実行するか、reserveを下げてください',
    },
    'no-right': {
        happened: (_, named) => `APIユーザーに権限がないため、取得対象の一部を取得できませんでした${named}。それ以外は保存済みです`,
        cure: 'blastengineでこのユーザーに権限を付与するか、該当する項目をresourcesから外してください。外した項目は、取得完了の判定に含まれません',
    },
    'report-failed': {
        happened: (count, named) => `${count}件の開封レポートを取得できませんでした${named}`,
        cure: '次回の実行で優先して取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
    },
    'report-late': {
        happened: (count, named) => `${count}件の開封レポートが時間内に作成されませんでした${named}`,
        cure: '次回の実行で優先して取得します。繰り返し発生する場合は、report-timeoutを延ばしてください',
    },
    'report-unreadable': {
        happened: (count, named) => `${count}件の開封レポートは、内容を確実に読み取れない形式でした${named}`,
        cure: '該当するレポートは保存せず、保存済みの内容は変更していません。次回の実行で再度取得します。繰り返し発生する場合は、理由を本プロジェクトに報告し、ファイル形式の変更の有無をblastengineのサポートに確認してください',
    },
    'errors-failed': {
        happened: () => 'エラー停止リストを取得できませんでした',
        cure: '次回の実行で再度取得します（リストの掲載期間は最長2週間です）。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
    },
    'errors-unreadable': {
        happened: () => 'エラー停止リストは、内容を確実に読み取れない形式でした',
        cure: '次回の実行で再度取得します（リストの掲載期間は最長2週間です）。繰り返し発生する場合は、理由を本プロジェクトに報告し、解決するまでresourcesからerrorsを外してください',
    },
    'usage-failed': {
        happened: () => '契約の利用状況を取得できませんでした',
        cure: '次回の実行で再度取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
    },
    'odd-row': {
        happened: (count) => `blastengineの応答のうち${count}行を読み取れなかったため除外しました。ほかの行は保存済みです`,
        cure: '有効なIDのない行や、使用できない制御文字を含む行はblastengine側の不具合です。繰り返し発生する場合は、blastengineのサポートに連絡してください',
    },
    'account-unchecked': {
        happened: () => 'api-tokenがどのアカウントのものかを示す保存済みのメールログを確認できなかったため、何も公開していません',
        cure: '次回の実行ですべて取得し直します。api-tokenの代わりにlogin-idとapi-keyを使うと、取得前にアカウントを確認できます',
    },
    'filters-unchecked': {
        happened: () => 'メールログの一覧に含まれない配信種別がないかを調べる週1回の確認ができませんでした',
        cure: '対応は不要です。取得した内容は保存済みで、確認は次回の実行で行います',
    },
    'overview-failed': {
        happened: () => 'データブランチのREADME.mdを更新できませんでした',
        cure: '対応は不要です。ほかの内容は公開済みで、README.mdは次回のコミットで更新します',
    },
    'coverage-rebuilt': {
        happened: () => 'coverage.jsonを読み取れなかったため、blastengineに残っているデータをすべて取得し直します',
        cure: '対応は不要です。変更の経緯は、データブランチで「git log -p -- <directory>/coverage.json」を実行すると確認できます',
    },
    'detail-gone': {
        happened: (count, named) => `HTTP 404が返されたため、${count}件のエラー詳細は取得できませんでした${named}`,
        cure: '対応は不要です。メールログは保存済みで、一覧に表示されている間は今後の実行でも取得を試みます',
    },
    'not-started': {
        happened: (count, named) => `${count}件の配信は開始前のため、まだ保存していません${named}`,
        cure: '対応は不要です。配信の開始後に保存します',
    },
    'delivery-gone': {
        happened: (count, named) => `${count}件の配信がblastengineに見つかりませんでした${named}`,
        cure: 'delivery-idsの指定を確認してください。62日を過ぎた配信はblastengineから削除されますが、アーカイブには残っている場合があります',
    },
    unbalanced: {
        happened: (count, named) => `${count}件の配信で、アーカイブの件数とblastengineの集計が一致しません${named}`,
        cure: '今後の実行で再度照合します。解消しない場合は、配信IDをdelivery-idsに指定して取得し直してください。初回の実行前に削除されたメールは取得できません',
    },
    'clock-skew': {
        happened: (_, named) => `ランナーとblastengineの時計がずれています${named}`,
        cure: 'セルフホストランナーの時刻を合わせてください（NTP）。再取得の時期や削除までの日数の計算に使用しています',
    },
};
const mails = (count) => `${(0,markdown/* formatCount */.B4)(count)}件`;
/** The same in Japanese. */
const TEXTS_JA = {
    language: 'ja',
    named: (items, more) => {
        const rest = more > 0 ? `、ほか${mails(more)}` : '';
        return items.length === 0 ? '' : `（${items.join('、')}${rest}）`;
    },
    counted: (word, count) => `${word}：${count}件`,
    list: (items) => items.join('、'),
    leftList: (items) => items.join('、'),
    sentence: (text) => `${text}。`,
    sentences: (texts) => texts.join(''),
    strong: (label, text) => `**${label}：** ${text}`,
    reason: (text, count) => `${count > 1 ? '最初の' : ''}原因は「${text}」です`,
    daysLeft: (days) => (days > 0 ? `残り${days}日` : '削除が始まっています'),
    clockSkew: (seconds) => `${(0,markdown/* formatCount */.B4)(seconds)}秒`,
    days: (from, to) => (from === to ? from : `${from}〜${to}`),
    books: (id, archived, provider) => `${id}：アーカイブ${(0,markdown/* formatCount */.B4)(archived)}件・blastengine ${(0,markdown/* formatCount */.B4)(provider)}件`,
    none: 'なし',
    other: 'その他',
    more: (count, what = '件') => `… ほか${(0,markdown/* formatCount */.B4)(count)}${what}`,
    moreProblems: (count) => `ほかに${count}種類の問題があります。すべての内容はジョブサマリーを確認してください`,
    files: () => 'ファイル',
    kinds: {
        deliveries: '配信',
        logs: 'メールログ',
        failures: 'エラー詳細',
        reports: '開封レポート',
        errors: 'エラー停止リスト',
        usage: '利用状況',
    },
    columns: {
        kind: '種類',
        read: '取得',
        added: '新規',
        changed: '変更',
        known: '変更なし',
        leftOut: '保存せず',
        files: 'ファイル数',
        file: 'ファイル',
        transition: 'ステータス',
        code: '応答コード',
        meaning: '意味',
        mails: '件数',
    },
    summary: {
        failed: 'エラーあり',
        incomplete: '未完了',
        verdict: (verdict, outcome) => `${verdict}：${outcome}`,
        nothingNew: '新しく保存するデータはありませんでした',
        nothingNewSoFar: '取得できた範囲に新しいデータはありませんでした',
        nothingRead: (why) => `${why === '' ? '' : `${why}、`}何も取得できませんでした`,
        noLogsRead: (why) => `${why === '' ? '' : `${why}、`}メールログを取得できませんでした`,
        nothingKept: (rows, why) => `${why === '' ? '' : `${why}、`}取得したメールログ${mails(rows)}は保存していません`,
        archived: (added, changed) => `メールログを保存しました（新規${mails(added)}、変更${mails(changed)}）`,
        first: (added) => `アーカイブを作成しました（メールログ${mails(added)}）`,
        proposed: (added, changed) => `メールログがレビュー待ちです（新規${mails(added)}、変更${mails(changed)}）`,
        dryRun: (outcome) => `ドライランの結果、${outcome}`,
        wouldArchive: (added, changed) => `保存対象のメールログは新規${mails(added)}、変更${mails(changed)}でした`,
        commit: (link, verified) => `コミット${link}${verified ? '（GitHubによる署名付き）' : ''}`,
        pullRequest: (link) => `プルリクエスト${link}がレビュー待ち`,
        noCommit: '変更がないためコミットなし',
        noCommitMade: 'コミットなし',
        nothingWritten: '書き込みなし（以下は、mode: pushで実行した場合の結果です）',
        took: (minutes, seconds) => `所要時間${minutes > 0 ? `${minutes}分` : ''}${seconds}秒`,
        attention: '確認が必要な項目',
        transitions: 'ステータスの変化',
        codes: '新たな送信エラー（応答コード別）',
        owed: '次回の実行に残した分',
        leftBecause: (left, why) => `${left}（${why}）`,
        leftThough: {
            named: '指定された配信のみを取得する実行の対象外',
            tooSoon: '開封レポートの取得は1日1回まで',
            unasked: 'resourcesの対象外',
        },
        damagedRows: (rows) => `破損したファイルのメールログ${mails(rows)}`,
        lists: { errors: 'エラー停止リスト', usage: '利用状況' },
        unread: (days, from, to) => from === to ? `${from}のメールログ` : `${from}〜${to}（${days}日分）のメールログ`,
        notKept: '取得したが保存していない分',
        leftOut: (rows) => [
            [
                rows.unfinished,
                `最後まで取得できなかった配信・日のメールログ${mails(rows.unfinished)}（次回の実行で取得し直します）`,
            ],
            [rows.damaged, `アーカイブのファイルが破損しているメールログ${mails(rows.damaged)}`],
            [rows.erased, `本人の請求により消去済みのメールログ${mails(rows.erased)}`],
            [rows.older, `sinceより古いメールログ${mails(rows.older)}`],
            [rows.unwanted, `resourcesに含まれていないメールログ${mails(rows.unwanted)}`],
        ],
        counts: '件数の照合',
        recounted: (rows) => `配信${mails(rows)}は、アーカイブ側の件数のみの変更`,
        owes: (details, deliveries, reports, days) => [
            [details, `エラー詳細${mails(details)}`],
            [deliveries, `配信${mails(deliveries)}`],
            [reports, `開封レポート${mails(reports)}`],
            [days, `配信一覧${days}日分`],
        ],
        safe: '未保存データの期限',
        safeUntil: (day, left) => `${day}（${left}）。この日以降、未保存のデータがblastengineから順次削除されます`,
        notCovered: '一覧全体をまだ取得していないため、未確定です',
        gaps: '失われたことが確認された日',
        formulas: 'CSVと表計算ソフト',
        formulaCells: (count) => `数式として実行されうるセルが${(0,markdown/* formatCount */.B4)(count)}個：列を文字列として取り込んでください`,
        requests: 'blastengineへのリクエスト',
        requestCounts: (requests, refused, lowest) => `${(0,markdown/* formatCount */.B4)(requests)}回（制限による拒否${(0,markdown/* formatCount */.B4)(refused)}回` +
            `${lowest === null ? '' : `、残り回数の最小値${(0,markdown/* formatCount */.B4)(lowest)}`}）`,
        chartNew: '新規メールログの日別件数（青の棒）',
        chart: 'メールログの日別件数（青の棒：新規、赤の線：変更）',
        chartUnit: '件',
        endedTitle: '実行が途中で終了しました',
        endedHint: 'それまでに公開した内容は保存されており、書きかけの状態は残っていません。原因が解消すれば、続きは次回の実行で取得します。',
    },
    pullRequest: {
        title: (added, changed, files) => `archive: 新規${mails(added)}、変更${mails(changed)}（${(0,markdown/* formatCount */.B4)(files)}ファイル）`,
        intro: 'マージした場合にアーカイブへ加わる変更の概要です。ここには件数、ステータス、応答コードのみを記載しています。レコードの内容は差分で確認してください。',
        perFile: 'ファイルごとのレコード数',
        transitions: '保存済みメールログのステータスの変化',
        codes: '新たな送信エラー（応答コード別）',
    },
    size: {
        label: 'アーカイブの容量',
        about: (size, pace) => `約${size}（1日あたり約${pace}増加）`,
        full: (month) => `。このペースでは${month}にGitHubの推奨上限（10 GB）に達する見込みです`,
        never: '。このペースでGitHubの推奨上限（10 GB）に達するのは100年以上先の見込みです',
        warning: '5 GBを超えています。10 GBに達する前に、新しいアーカイブ（別のrepositoryまたはbranch）への切り替えを計画してください。',
    },
    codes: {
        '250': '受理',
        '421': 'サービス利用不可',
        '450': 'メールボックス使用中、または一時的な拒否',
        '451': '受信サーバーの処理エラー',
        '452': '受信サーバーの容量不足',
        '453': '受信サーバーが一時的に受信を停止',
        '454': '一時的な認証エラー',
        '500': 'コマンドを認識できない',
        '521': 'メールを受信しないホスト',
        '530': 'アクセス拒否',
        '550': 'メールボックスが存在しない、または受信拒否',
        '551': '宛先がサーバー上に存在しない',
        '552': 'メールボックスの容量超過',
        '553': '宛先の書式が不正',
        '554': '配信の失敗または拒否',
        other: 'その他のコード、またはコードなし',
    },
};

;// CONCATENATED MODULE: ./build/tell/words.js



const EN = {
    ...words_en/* TEXTS_EN */.FZ,
    language: 'en',
    overview: words_en/* OVERVIEW_TEXTS_EN */.Tn,
    problems: words_en/* PROBLEM_TEXTS_EN */.Lm,
};
const JA = {
    ...TEXTS_JA,
    language: 'ja',
    overview: OVERVIEW_TEXTS_JA,
    problems: PROBLEM_TEXTS_JA,
};
const TEXTS = { en: EN, ja: JA };
/** Between the statuses before and after, as a `ShardChange` holds them. */
const CHANGE = '→';
/** An allow-listed word, or the change from one to another, in the words of `texts`. */
function words_translateWord(word, { other }) {
    const words = word.split(CHANGE).map((part) => (part === OTHER ? other : part));
    return words.join(CHANGE);
}
function words_textsOf(language) {
    return TEXTS[language];
}

;// CONCATENATED MODULE: ./build/tell/annotations.js



/** No path of the archive is longer; an id has thirty digits at most. */
const LONGEST_SUBJECT = 120;
const LONGEST_REASON = 300;
/** An occurrence as people read it: most are ids, days or paths and stay as they are. */
function formatSubject({ code }, subject, texts) {
    const short = clip(subject, LONGEST_SUBJECT);
    if (code === 'near-deletion')
        return texts.daysLeft(Number(short));
    if (code === 'clock-skew')
        return texts.clockSkew(short);
    if (code === 'gap') {
        const [from = '', to = from] = short.split(' to ');
        return texts.days(from, to);
    }
    const books = /^(\d+) \(archived (\d+), provider (\d+)\)$/.exec(short);
    if (code !== 'unbalanced' || books === null)
        return short;
    const [, id = '', archived = '', provider = ''] = books;
    return texts.books(id, archived, provider);
}
/** What happened, why, and what to do, in the words of `texts`. */
function annotations_describeProblem(problem, texts) {
    const { code, count, subjects } = problem;
    const reason = translateMessage(problem.reason, texts.language);
    const { happened, cure } = texts.problems[code];
    const shown = subjects.map((subject) => formatSubject(problem, subject, texts));
    const named = texts.named(shown, shown.length === 0 ? 0 : Math.max(0, count - shown.length));
    return {
        happened: texts.sentence(happened(count, named)),
        reason: reason === '' ? '' : texts.sentence(texts.reason(clip(reason, LONGEST_REASON), count)),
        cure: texts.sentence(typeof cure === 'string' ? cure : cure(subjects)),
    };
}
/** GitHub shows ten of a kind and cuts a message at 4,096 characters. */
const MOST_OF_A_KIND = 10;
const LONGEST_MESSAGE = 4000;
const LEVELS = (/* unused pure expression or super */ null && (['error', 'warning', 'notice']));
function levelOf({ code, severity }) {
    if (severity === 'red')
        return 'error';
    return code === 'not-started' ? 'notice' : 'warning';
}
function annotations_messageOf(problem, texts) {
    const { happened, reason, cure } = annotations_describeProblem(problem, texts);
    return clip(texts.sentences([happened, reason, cure]), LONGEST_MESSAGE);
}
/** One annotation a problem, errors first, at most ten of a level; the tenth counts the rest when there are more. */
function toAnnotations(problems, language) {
    const texts = textsOf(language);
    return LEVELS.flatMap((level) => {
        const own = problems.filter((problem) => levelOf(problem) === level);
        const kept = own.length > MOST_OF_A_KIND ? own.slice(0, MOST_OF_A_KIND - 1) : own;
        const messages = kept.map((problem) => annotations_messageOf(problem, texts));
        const rest = own.length - kept.length;
        if (rest > 0)
            messages.push(texts.sentence(texts.moreProblems(rest)));
        return messages.map((message) => ({ level, message }));
    });
}

;// CONCATENATED MODULE: ./build/tell/branch-page-charts.js





/** Charts that GitHub renders from their text. Labels are our own words, days and allow-listed words. */
/** Told apart also by people who do not see red and green alike, on white and on black. */
const branch_page_charts_COLORS = {
    blue: '#4493f8',
    red: '#e5534b',
    amber: '#d4a72c',
    grey: '#848d97',
    violet: '#a371f7',
    green: '#57ab5a',
};
function fence(lines) {
    return ['```mermaid', ...lines, '```'].join('\n');
}
const quote = (text) => `"${text.replaceAll('"', "'")}"`;
/** Settings of one chart; GitHub chooses the rest of the theme itself, bright or dark. */
const settings = (values) => `%%{init: ${JSON.stringify(values)}}%%`;
/** Labels that find room side by side. */
const LABELS = 11;
/** A number in two letters that are not seen, nor cut off as spaces are. */
function writeUnseen(number) {
    return number.toString(2).replaceAll('0', '\u200b').replaceAll('1', '\u200c');
}
/** Labels run into each other when there are many, and equal ones become one bar: most are unseen. */
function labelDays(days) {
    const every = Math.ceil(days.length / LABELS);
    return days.map((day, index) => (index % every === 0 ? day.slice(5) : writeUnseen(index)));
}
/** Below it the axis counts in fractions of a mail. */
const LOWEST_TOP = 10;
/** A chart over days. There is no legend, so the title has to name the colours. */
function branch_page_charts_formatDailyChart({ title, unit, days, series }) {
    const top = Math.max(LOWEST_TOP, ...series.flatMap(({ values }) => values));
    const plotColorPalette = series.map(({ color }) => color).join(', ');
    return fence([
        settings({
            xyChart: { width: 900, height: 320 },
            themeVariables: { xyChart: { backgroundColor: 'transparent', plotColorPalette } },
        }),
        'xychart-beta',
        `  title ${quote(title)}`,
        `  x-axis [${labelDays(days).map(quote).join(', ')}]`,
        `  y-axis ${quote(unit)} 0 --> ${top}`,
        ...series.map(({ values }, index) => `  ${index === 0 ? 'bar' : 'line'} [${values.join(', ')}]`),
    ]);
}
/** With one digit behind the point; only the whole is 100 %, and only nothing is 0 %. */
function formatShare(count, total) {
    if (count === total)
        return '100%';
    const percent = (100 * count) / total;
    return `${Math.min(99.9, Math.max(0.1, percent)).toFixed(1)}%`;
}
/**
 * Shares of a whole, the largest first; parts that are zero are left out. The shares stand in the legend:
 * in narrow slices they would lie over each other.
 */
function formatPie({ title, parts }) {
    const shown = parts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
    const total = shown.reduce((sum, { count }) => sum + count, 0);
    const colors = shown.map(({ color }, index) => [`pie${index + 1}`, color]);
    return fence([
        settings({
            themeVariables: {
                ...Object.fromEntries(colors),
                pieOpacity: '1',
                pieSectionTextSize: '0px',
                pieOuterStrokeWidth: '0px',
            },
        }),
        'pie showData',
        `  title ${title}`,
        ...shown.map(({ label, count }) => {
            return `  ${quote(`${label} ${formatShare(count, total)}`)} : ${count}`;
        }),
    ]);
}
/** Mails of a count that failed, whatever the reason. */
function failedOf({ byStatus }) {
    return [...byStatus].reduce((sum, [status, count]) => sum + (isFailed(status) ? count : 0), 0);
}
const NOBODY = new Set(['', 'null']);
function withoutUnknown(counts) {
    return new Map([...counts].filter(([word]) => !NOBODY.has(word)));
}
/** Adds up what the coverage counted of the retained days. */
function sumLogCounts({ countsByShard }) {
    const days = new Map();
    for (const [stem, logCounts] of countsByShard) {
        const day = dayOfLogs(stem);
        if (day === undefined)
            continue;
        const known = days.get(day) ?? { day, sent: 0, failed: 0 };
        const sent = known.sent + (logCounts.byStatus.get('SENT') ?? 0);
        days.set(day, { day, sent, failed: known.failed + failedOf(logCounts) });
    }
    const counted = [...countsByShard.values()];
    const statuses = counted.flatMap(({ byStatus }) => [...byStatus].map(([status, count]) => new Map([[publicStatus(status), count]])));
    return {
        days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
        statuses: sumCounts(statuses),
        codes: sumCounts(counted.map(({ codes }) => codes)),
        domains: withoutUnknown(sumCounts(counted.map(({ domains }) => domains))),
    };
}
const STATUS_COLORS = new Map([
    ['SENT', branch_page_charts_COLORS.blue],
    ['HARDERROR', branch_page_charts_COLORS.red],
    ['SOFTERROR', branch_page_charts_COLORS.amber],
    ['DROP', branch_page_charts_COLORS.grey],
    ['RETRY', branch_page_charts_COLORS.violet],
    [counts/* OTHER */.Zs, branch_page_charts_COLORS.green],
]);
/** A line that stays below a tenth of the bars shows nothing: failures get a chart of their own. */
const FLAT = 10;
/** Every day from the first to the last, also those without mail. */
function fillDays(days) {
    const known = new Map(days.map((total) => [total.day, total]));
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined)
        return [];
    return daysFrom(first.day, last.day).map((day) => known.get(day) ?? { day, sent: 0, failed: 0 });
}
/** A line needs two days to be seen. */
const FEWEST_DAYS = 2;
function formatDays(days, { overview }) {
    const filled = fillDays(days);
    if (filled.length < FEWEST_DAYS)
        return { byDay: '', failed: '' };
    const axis = { unit: overview.unit, days: filled.map(({ day }) => day) };
    const sent = { color: branch_page_charts_COLORS.blue, values: filled.map((total) => total.sent) };
    const failed = { color: branch_page_charts_COLORS.red, values: filled.map((total) => total.failed) };
    const [mostSent, mostFailed] = [Math.max(...sent.values), Math.max(...failed.values)];
    const isFlat = mostFailed > 0 && mostFailed * FLAT < mostSent;
    return {
        byDay: branch_page_charts_formatDailyChart({ ...axis, title: overview.sentAndFailed, series: [sent, failed] }),
        failed: isFlat ? branch_page_charts_formatDailyChart({ ...axis, title: overview.failed, series: [failed] }) : '',
    };
}
/** Sent and failed by day, and the share of statuses. */
function formatCharts({ days, statuses }, texts) {
    const parts = [...statuses].map(([word, count]) => {
        const color = STATUS_COLORS.get(word) ?? branch_page_charts_COLORS.green;
        return { label: translateWord(word, texts), count, color };
    });
    const total = parts.reduce((sum, { count }) => sum + count, 0);
    return {
        ...formatDays(days, texts),
        statuses: total === 0 ? '' : formatPie({ title: texts.overview.share, parts }),
    };
}

;// CONCATENATED MODULE: ./build/tell/summary.js









const GB = 1_000_000_000;
/** GitHub asks to keep a repository below it. */
const SIZE_LIMIT = 10 * GB;
const SIZE_WARNING = 5 * GB;
/** One mail log with its failure and its later versions, packed. */
const BYTES_PER_MAIL_LOG = 42;
/** Reckons the size from what was read; `undefined` while nothing was. */
function estimateSize({ settled, spans }) {
    const retained = spans.reduce((sum, span) => sum + span.rows, 0);
    const days = new Set(spans.map((span) => span.day)).size;
    if (days === 0)
        return undefined;
    const bytes = (retained + (settled?.rows ?? 0)) * BYTES_PER_MAIL_LOG;
    return { bytes, perDay: Math.round((retained * BYTES_PER_MAIL_LOG) / days) };
}
/** `YYYY-MM` in which the archive reaches GitHub's recommended limit; `undefined`: not within a hundred years. */
function findFullMonth({ bytes, perDay }, today) {
    const days = Math.max(0, Math.ceil((SIZE_LIMIT - bytes) / perDay));
    return days < 36_500 ? addDays(today, days).slice(0, 7) : undefined;
}
const UNITS = (/* unused pure expression or super */ null && (['kB', 'MB', 'GB']));
/** In decimal units with one digit behind the point below ten: `1.2 GB`, `340 MB`. */
function formatBytes(bytes) {
    const power = bytes < 1_000_000 ? 0 : bytes < GB ? 1 : 2;
    const amount = bytes / 1000 ** (power + 1);
    return `${amount < 10 ? amount.toFixed(1) : String(Math.round(amount))} ${UNITS[power]}`;
}
/**
 * The lines of an error of our own, a paragraph each. A command at the end of one stands in a block, since
 * a word joiner that is copied out of a paragraph makes git refuse it.
 */
function summary_formatMessage(message) {
    const lines = message.split('\n').map((line) => {
        const [, shows = '', command] = /^(.*:) (git .*)$/.exec(line) ?? [];
        return command === undefined
            ? escapeMarkdown(line)
            : formatCommand(escapeMarkdown(shows), command);
    });
    return lines.join('\n\n');
}
/** The job summary of a run that ended by an error of our own: `message` is that error's. */
function formatEndedRun(message, language) {
    const { summary } = textsOf(language);
    return joinBlocks([`## ❌ ${summary.endedTitle}`, summary_formatMessage(message), summary.endedHint]);
}
/** Size, growth, and the month in which GitHub's recommended limit is reached at this pace; with a warning when it is time. */
function formatSize(size, today, { size: texts, sentences, sentence }) {
    const month = findFullMonth(size, today);
    const about = texts.about(formatBytes(size.bytes), formatBytes(size.perDay));
    const end = month === undefined ? texts.never : texts.full(month);
    const warning = size.bytes < SIZE_WARNING ? '' : `⚠️ ${texts.warning}`;
    return sentences([sentence(`${about}${end}`), warning]);
}
const summary_EN = {
    'access-lost': 'blastengine refused access',
    signal: 'the run was told to stop',
    deadline: "the deadline ('deadline-minutes') was reached",
    'rate-limit': 'blastengine refused three requests in a row (HTTP 429)',
    reserve: "fewer requests than 'reserve' remained",
    'filtered-list': 'the list of mail logs leaves some out',
    'list-failed': 'the list of mail logs broke off',
    'deliveries-failed': 'deliveries could not be listed',
    'delivery-failed': 'some deliveries could not be read',
    'damaged-file': 'a file of the archive is damaged',
    'detail-failed': 'some failure details could not be fetched',
    'report-late': 'some open reports were not ready in time',
    'report-unreadable': 'some open reports cannot be read',
    'report-failed': 'some open reports could not be fetched',
    'errors-failed': 'the error-stop list could not be read',
    'usage-failed': 'the usage could not be read',
    'no-right': 'the API user has no right to it',
};
const summary_JA = {
    'access-lost': 'blastengineにアクセスを拒否されたため',
    signal: '停止の指示を受けたため',
    deadline: '制限時間（deadline-minutes）に達したため',
    'rate-limit': 'リクエストが3回続けて制限（HTTP 429）を受けたため',
    reserve: '残りリクエスト数がreserveを下回ったため',
    'filtered-list': 'メールログの一覧に一部が含まれていないため',
    'list-failed': 'メールログの一覧を最後まで取得できなかったため',
    'deliveries-failed': '配信一覧を取得できなかったため',
    'delivery-failed': '一部の配信を取得できなかったため',
    'damaged-file': 'アーカイブのファイルが破損しているため',
    'detail-failed': '一部のエラー詳細を取得できなかったため',
    'report-late': '一部の開封レポートが時間内に作成されなかったため',
    'report-unreadable': '一部の開封レポートを読み取れなかったため',
    'report-failed': '一部の開封レポートを取得できなかったため',
    'errors-failed': 'エラー停止リストを取得できなかったため',
    'usage-failed': '利用状況を取得できなかったため',
    'no-right': 'APIユーザーに権限がないため',
};
const REASONS = { en: summary_EN, ja: summary_JA };
/** The order of the table: what ended the reading explains everything that came after it. */
const ORDER = Object.keys(summary_EN);
/** The weightiest problem of a run as the reason of what is left; '' where none explains it. */
function explainLeft(problems, language) {
    const met = ORDER.find((known) => problems.some(({ code }) => code === known));
    return met === undefined ? '' : (REASONS[language][met] ?? '');
}
/** Gaps shown; an archive with more of them has other worries. */
const MOST_GAPS = 10;
/** Lost days, the newest first. */
function formatGaps(gaps, texts) {
    if (gaps.length === 0)
        return texts.none;
    const shown = gaps.toReversed().slice(0, MOST_GAPS);
    const days = shown.map(({ from, to }) => texts.days(from, to));
    const rest = gaps.length - shown.length;
    return texts.list(rest > 0 ? [...days, texts.more(rest)] : days);
}
/** Until when nothing is lost, with the days that are left; `now` in ms. */
function formatSafety(coverage, now, { summary, daysLeft: left }) {
    const day = safeUntil(coverage);
    const days = daysLeft(coverage, now);
    if (day === '' || days === undefined)
        return summary.notCovered;
    return summary.safeUntil(day, left(days));
}
/** The reason of what is left: what went wrong, or why a complete run leaves it. */
function whyLeft({ complete, problems, isNamed, coverage }, texts) {
    const { leftThough } = texts.summary;
    if (!complete)
        return explainLeft(problems, texts.language);
    if (isNamed)
        return leftThough.named;
    const { details, deliveries, days } = coverage.owed;
    const isReportsAlone = details.length + deliveries.length + days.length === 0;
    return isReportsAlone ? leftThough.tooSoon : leftThough.unasked;
}
/** Days of unread mail logs, as one item however many ranges they come in. */
function formatUnread(unread, { summary }) {
    if (unread.length === 0)
        return [];
    const days = [...new Set(unread.flatMap(({ from, to }) => daysFrom(from, to)))].sort();
    return [summary.unread(days.length, days[0] ?? '', days.at(-1) ?? '')];
}
function formatLeft(result, texts) {
    const { summary } = texts;
    const { damaged } = result.leftOut;
    const { details, deliveries, reports, days } = result.coverage.owed;
    const counts = [details, deliveries, reports, days].map((list) => list.length);
    const [detail = 0, delivery = 0, report = 0, day = 0] = counts;
    const owes = texts.summary.owes(detail, delivery, report, day);
    const named = [
        ...formatUnread(result.unread, texts),
        ...(damaged > 0 ? [summary.damagedRows(damaged)] : []),
        ...owes.filter(([count]) => count > 0).map(([, text]) => text),
        ...result.unreadLists.map((name) => summary.lists[name]),
    ];
    if (named.length === 0)
        return texts.none;
    const why = whyLeft(result, texts);
    const left = texts.leftList(named);
    return why === '' ? left : texts.summary.leftBecause(left, why);
}
/** Where the archive stands: its countdown, its gaps, what the next run has to fetch. One line each. */
function formatStanding(result, texts) {
    const { summary, strong } = texts;
    const { coverage, ended: now } = result;
    return [
        strong(summary.safe, formatSafety(coverage, now, texts)),
        strong(summary.gaps, formatGaps(coverage.gaps, texts)),
        strong(summary.owed, formatLeft(result, texts)),
    ];
}
/** One sum a kind, in the order of the layout. */
function sumByKind(changes) {
    return SHARD_KINDS.map((kind) => {
        const own = changes.filter((change) => change.kind === kind);
        return {
            kind,
            added: own.reduce((sum, one) => sum + one.added, 0),
            changed: own.reduce((sum, one) => sum + one.changed, 0),
            files: new Set(own.map(({ stem }) => stem)).size,
        };
    });
}
/** Cells to beware of in the CSV files; nothing where there are none. */
function formatFormulas(changes, texts) {
    const count = changes.reduce((sum, { formulas = 0 }) => sum + formulas, 0);
    const { formulas, formulaCells } = texts.summary;
    return count === 0 ? [] : [texts.strong(formulas, formulaCells(count))];
}
/** Where statuses and codes are counted: a failure record repeats what its mail log says. */
function summary_logChanges(changes) {
    const logs = changes.filter(({ kind }) => kind === 'logs');
    return logs.length > 0 ? logs : changes.filter(({ kind }) => kind === 'failures');
}
/** As many days as blastengine keeps. */
const MOST_DAYS = 62;
/** New and changed mail logs by the day of their file; '' when there are not two days to compare. */
function formatChangeChart(changes, { summary }) {
    const days = new Map();
    for (const { kind, stem, added, changed } of changes) {
        const day = kind === 'logs' ? dayOfLogs(stem) : undefined;
        if (day === undefined)
            continue;
        const known = days.get(day) ?? { added: 0, changed: 0 };
        days.set(day, { added: known.added + added, changed: known.changed + changed });
    }
    const shown = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).slice(-MOST_DAYS);
    if (shown.length < 2)
        return '';
    const added = { color: COLORS.blue, values: shown.map(([, counts]) => counts.added) };
    const changed = { color: COLORS.red, values: shown.map(([, counts]) => counts.changed) };
    const hasChanged = changed.values.some((count) => count > 0);
    return formatDailyChart({
        title: hasChanged ? summary.chart : summary.chartNew,
        unit: summary.chartUnit,
        days: shown.map(([day]) => day),
        series: hasChanged ? [added, changed] : [added],
    });
}
function readOf(counts) {
    const { deliveries, logsRead: logs, failures, reports, errors, usages: usage } = counts;
    return { deliveries, logs, failures, reports, errors, usage };
}
/** A report is one record in this table: its rows are counted apart. */
function reportsOf(changes) {
    const count = (report) => changes.filter((change) => change.report === report).length;
    return { added: count('new'), changed: count('replaced') };
}
const summary_sumOf = (numbers) => [...numbers].reduce((sum, one) => sum + one, 0);
function rowsOf(result) {
    const { changes, counts, leftOut: reasons } = result;
    const read = readOf(counts);
    return sumByKind(changes).map(({ kind, added, changed, files }) => {
        const own = changes.filter((change) => change.kind === kind);
        const recounted = summary_sumOf(own.map((change) => change.recounted ?? 0));
        const told = kind === 'reports' ? reportsOf(own) : { added, changed: changed - recounted };
        const leftOut = kind === 'logs' ? summary_sumOf(Object.values(reasons)) : 0;
        const known = Math.max(0, read[kind] - told.added - told.changed - leftOut);
        return { kind, read: read[kind], ...told, known, leftOut, files };
    });
}
/** What was read and what became of it, one row a kind. */
function formatKinds(result, { columns, kinds }) {
    const rows = rowsOf(result).filter(({ files, read }) => files > 0 || read > 0);
    if (rows.length === 0)
        return '';
    const keys = ['read', 'added', 'changed', 'known', 'leftOut', 'files'];
    const headings = [
        { heading: columns.kind },
        ...keys.map((key) => ({ heading: columns[key], isNumber: true })),
    ];
    const cells = rows.map((row) => [kinds[row.kind], ...keys.map((key) => formatCount(row[key]))]);
    return formatTable(headings, cells);
}
/** Mail logs that were read and are not in the archive, each under its reason; rows that changed unread. */
function formatLeftOut({ leftOut, changes }, texts) {
    const { summary, strong, list } = texts;
    const named = summary.leftOut(leftOut).flatMap(([rows, text]) => (rows > 0 ? [text] : []));
    const recounted = summary_sumOf(changes.map((change) => change.recounted ?? 0));
    return [
        ...(named.length === 0 ? [] : [strong(summary.notKept, list(named))]),
        ...(recounted === 0 ? [] : [strong(summary.counts, summary.recounted(recounted))]),
    ];
}
const capitalize = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** What a run came to that changed nothing: quiet is only what was read to its end. */
function nothingOf({ counts, complete, problems }, texts) {
    const { summary, language } = texts;
    if (complete)
        return summary.nothingNew;
    const { deliveries, logsRead, failures, reports, errors, usages } = counts;
    const why = explainLeft(problems, language);
    if (deliveries + logsRead + failures + reports + errors + usages === 0) {
        return summary.nothingRead(why);
    }
    return summary.nothingNewSoFar;
}
function outcomeOf(result, texts) {
    const { counts, changes, leftOut, unread, problems, isDryRun, isFirst, pullRequest } = result;
    const { summary, language } = texts;
    const { logsAdded, logsUpdated } = counts;
    const isKept = logsAdded + logsUpdated > 0;
    const unkept = leftOut.unfinished + leftOut.damaged;
    if (!isKept && unkept > 0)
        return summary.nothingKept(unkept, explainLeft(problems, language));
    const hasRead = counts.deliveries + counts.logsRead > 0;
    if (counts.logsRead === 0 && hasRead && unread.length > 0) {
        return summary.noLogsRead(explainLeft(problems, language));
    }
    if (changes.length === 0)
        return nothingOf(result, texts);
    if (isDryRun)
        return summary.wouldArchive(logsAdded, logsUpdated);
    if (pullRequest !== null)
        return summary.proposed(logsAdded, logsUpdated);
    return isFirst ? summary.first(logsAdded) : summary.archived(logsAdded, logsUpdated);
}
function formatHeading(result, texts) {
    const told = outcomeOf(result, texts);
    const outcome = result.isDryRun ? texts.summary.dryRun(told) : told;
    const { failed, incomplete, verdict } = texts.summary;
    if (isRed(result.problems))
        return `## ❌ ${verdict(failed, outcome)}`;
    if (!result.complete)
        return `## ⚠️ ${verdict(incomplete, outcome)}`;
    return `## ✅ ${capitalize(outcome)}`;
}
/** Where the result is, and how long it took. */
function formatPlace(result, { summary }) {
    const { commit, pullRequest, isDryRun, began, ended } = result;
    const places = [];
    if (isDryRun)
        places.push(summary.nothingWritten);
    else if (commit === null)
        places.push(result.complete ? summary.noCommit : summary.noCommitMade);
    else {
        const link = linkPage(`\`${commit.id.slice(0, 7)}\``, commit.url);
        places.push(summary.commit(link, commit.verified));
    }
    if (pullRequest !== null) {
        places.push(summary.pullRequest(linkPage(`#${pullRequest.number}`, pullRequest.url)));
    }
    const seconds = Math.max(0, Math.round((ended - began) / 1000));
    places.push(summary.took(Math.floor(seconds / 60), seconds % 60));
    return capitalize(places.join(' · '));
}
const ICONS = { red: '❌', incomplete: '⚠️', note: 'ℹ️' };
const SEVERITIES = Object.keys(ICONS);
function formatProblems(problems, texts) {
    if (problems.length === 0)
        return '';
    const sorted = problems.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    const lines = sorted.map((problem) => {
        const { happened, reason, cure } = describeProblem(problem, texts);
        const text = texts.sentences([happened, reason].map(escapeMarkdown));
        return `- ${ICONS[problem.severity]} ${text}<br>→ ${escapeMarkdown(cure)}`;
    });
    return [`### ${texts.summary.attention}`, '', ...lines].join('\n');
}
/** Words and how often each came, the most frequent first. */
function formatTotals(changes, key, texts) {
    const totals = [...sumCounts(changes.map((one) => one[key]))].map(([word, count]) => texts.counted(escapeMarkdown(translateWord(word, texts)), formatCount(count)));
    return totals.length === 0 ? texts.none : texts.list(totals);
}
function formatFacts(result, texts) {
    const { traffic, changes, coverage, ended } = result;
    const { summary, strong } = texts;
    const logs = summary_logChanges(changes);
    const size = estimateSize(coverage);
    const { requests, rateLimited, lowestRemaining } = traffic;
    const lines = [
        strong(summary.transitions, formatTotals(logs, 'transitions', texts)),
        strong(summary.codes, formatTotals(logs, 'codes', texts)),
        ...formatLeftOut(result, texts),
        ...formatStanding(result, texts),
        ...formatFormulas(changes, texts),
        strong(summary.requests, summary.requestCounts(requests, rateLimited, lowestRemaining)),
        ...(size === undefined
            ? []
            : [strong(texts.size.label, formatSize(size, dayAt(ended), texts))]),
    ];
    return lines.map((line) => `- ${line}`).join('\n');
}
/**
 * What a run did, on one screen: counts, allow-listed words and our own words alone.
 */
function formatSummary(result, language) {
    const texts = textsOf(language);
    return joinBlocks([
        formatHeading(result, texts),
        formatPlace(result, texts),
        formatProblems(result.problems, texts),
        formatKinds(result, texts),
        formatFacts(result, texts),
        formatChangeChart(result.changes, texts),
    ]);
}

;// CONCATENATED MODULE: ./build/tell/pull-request.js





/** GitHub refuses a body of more than 65,536 characters; a row is 200 at most. */
const MOST_FILES = 250;
const LONGEST_STEM = 120;
function section(heading, columns, rows) {
    return rows.length === 0 ? '' : `### ${heading}\n\n${formatTable(columns, rows)}`;
}
function pull_request_formatKinds(changes, { kinds }) {
    return changes
        .toSorted((a, b) => RESOURCES.indexOf(a.kind) - RESOURCES.indexOf(b.kind) || (a.stem < b.stem ? -1 : 1))
        .map(({ kind, stem, added, changed }) => {
        const file = `\`${clip(stem, LONGEST_STEM)}\``;
        return [kinds[kind], file, formatCount(added), formatCount(changed)];
    });
}
function formatFiles(changes, texts) {
    const { columns, pullRequest, files, more } = texts;
    const numbers = [columns.added, columns.changed];
    const headings = [
        { heading: columns.kind },
        { heading: columns.file },
        ...numbers.map((heading) => ({ heading, isNumber: true })),
    ];
    const rows = pull_request_formatKinds(changes, texts);
    const rest = rows.length - MOST_FILES;
    const table = section(pullRequest.perFile, headings, rows.slice(0, MOST_FILES));
    return rest > 0 ? `${table}\n\n${more(rest, files(rest))}` : table;
}
function formatTransitions(changes, texts) {
    const { columns, pullRequest } = texts;
    const sums = sumCounts(logChanges(changes).map(({ transitions }) => transitions));
    const rows = [...sums].map(([word, count]) => {
        return [escapeMarkdown(translateWord(word, texts)), formatCount(count)];
    });
    const headings = [{ heading: columns.transition }, { heading: columns.mails, isNumber: true }];
    return section(pullRequest.transitions, headings, rows);
}
function formatCodes(changes, texts) {
    const { columns, pullRequest, codes } = texts;
    const sums = sumCounts(logChanges(changes).map((change) => change.codes));
    const rows = [...sums].map(([code, count]) => {
        const label = escapeMarkdown(translateWord(code, texts));
        return [label, codes[code] ?? codes[OTHER] ?? '', formatCount(count)];
    });
    const headings = [
        { heading: columns.code },
        { heading: columns.meaning },
        { heading: columns.mails, isNumber: true },
    ];
    return section(pullRequest.codes, headings, rows);
}
const sum = (changes, key) => changes.reduce((total, one) => total + one[key], 0);
/** What changed, in tables: status transitions, new failures by code, records by file. */
function pull_request_formatDiff(changes, texts) {
    return [
        formatTransitions(changes, texts),
        formatCodes(changes, texts),
        formatFiles(changes, texts),
    ];
}
/**
 * Title and body of the pull request, from what head changes in base as a whole: counts and allow-listed
 * words alone. The same changes give the same text.
 */
function formatPullRequest(changes, language) {
    const texts = textsOf(language);
    const { title, intro } = texts.pullRequest;
    return {
        title: title(sum(changes, 'added'), sum(changes, 'changed'), changes.length),
        body: joinBlocks([intro, ...pull_request_formatDiff(changes, texts)]),
    };
}

;// CONCATENATED MODULE: ./build/verify/report.js






const report_EN = {
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
const report_JA = {
    sound: '✅ アーカイブに問題はありません',
    damaged: (count) => `❌ アーカイブに${(0,markdown/* formatCount */.B4)(count)}件の問題があります`,
    checked: (records, commits) => `レコード${(0,markdown/* formatCount */.B4)(records)}件とコミット${(0,markdown/* formatCount */.B4)(commits)}件を検査しました。`,
    safeUntil: (day) => `未保存のデータは、${day}より前に削除されることはありません。`,
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
    return language === 'ja' ? report_JA : report_EN;
}
/** The same of a verification. */
function formatUnfinished(message, language) {
    return joinBlocks([`## ${verifyTextsOf(language).unfinished}`, formatMessage(message)]);
}
const pick = ([en, ja], language) => language === 'ja' ? ja : en;
function meaningOf(code, language) {
    return pick(FINDING_TEXTS[code], language);
}
/** GitHub keeps ten errors of a step, and the last one is the verdict. */
const MOST_MESSAGES = 9;
const MOST_IN_A_MESSAGE = 10;
const placeOf = ({ file, record, commit }) => [file, record, commit === '' ? '' : `(commit ${commit})`].filter(Boolean).join(' ');
function report_formatGroup({ code, count, findings }, language) {
    const { message, andMore } = verifyTextsOf(language);
    const shown = findings.slice(0, MOST_IN_A_MESSAGE);
    const places = shown.map(placeOf).filter(Boolean);
    const rest = count - shown.length;
    const named = [...places, ...(rest > 0 ? [andMore(rest)] : [])].join(', ');
    return message(meaningOf(code, language), named, pick(cureOf(code), language));
}
/** One message a kind of finding, with what to do about it. */
function formatFindings(findings, language) {
    return findings.slice(0, MOST_MESSAGES).map((group) => report_formatGroup(group, language));
}
/** The last message, after those of the findings. */
function formatVerdict(count, language) {
    return verifyTextsOf(language).verdict(count);
}
function formatFindingTable(findings, language) {
    const { columns, more } = verifyTextsOf(language);
    const code = (text) => (text === '' ? '' : `\`${text}\``);
    const rows = findings.flatMap((group) => {
        const meaning = meaningOf(group.code, language);
        const rest = group.count - group.findings.length;
        return [
            ...group.findings.map(({ file, record, commit }) => [
                meaning,
                ...[file, record, commit].map(code),
            ]),
            ...(rest > 0 ? [[meaning, more(rest)]] : []),
        ];
    });
    const headings = columns.map((heading) => ({ heading }));
    return rows.length === 0 ? '' : formatTable(headings, rows);
}
function formatCures(findings, language) {
    const { whatToDo, sentence } = verifyTextsOf(language);
    const cures = new Set(findings.map(({ code }) => sentence(pick(cureOf(code), language))));
    const lines = [...cures].map((cure) => `- ${escapeMarkdown(cure)}`);
    return cures.size === 0 ? '' : [`### ${whatToDo}`, '', ...lines].join('\n');
}
/** The job summary: counts, paths and ids alone. */
function formatVerifySummary(result, language) {
    const texts = verifyTextsOf(language);
    const { sentences } = textsOf(language);
    const { findings, records, commits, coverage, changes } = result;
    const count = countFindings(findings);
    const until = coverage === undefined ? '' : safeUntil(coverage);
    const hasChanges = changes !== undefined && changes.length > 0;
    return joinBlocks([
        `## ${count === 0 ? texts.sound : texts.damaged(count)}`,
        sentences([texts.checked(records, commits), until === '' ? '' : texts.safeUntil(until)]),
        formatFindingTable(findings, language),
        formatCures(findings, language),
        hasChanges ? `## ${texts.changes}` : '',
        ...(hasChanges ? formatDiff(changes, textsOf(language)) : []),
    ]);
}

;// CONCATENATED MODULE: ./build/verify/format.js




const format_placeOf = ({ file, record, commit }) => [file, record, commit === '' ? '' : `(commit ${commit})`].filter(Boolean).join('  ');
/** A meaning that asks needs no full stop. */
const finish = (text) => text.replace(/([?？])[.。]$/, '$1');
function format_formatGroup({ code, count, findings }, language) {
    const { more, sentence, whatToDo } = verifyTextsOf(language);
    const [en, ja] = findings_FINDING_TEXTS[code];
    const [cureEn, cureJa] = findings_cureOf(code);
    const rest = count - findings.length;
    const places = findings.map(format_placeOf).filter(Boolean);
    return [
        '',
        finish(sentence(language === 'ja' ? ja : en)),
        ...places.map((place) => `  ${(0,markdown/* showText */.h$)(place)}`),
        ...(rest > 0 ? [`  ${more(rest)}`] : []),
        `  ${whatToDo}: ${sentence(language === 'ja' ? cureJa : cureEn)}`,
    ];
}
/** What a verification found, for a terminal: a verdict, then each kind of finding with its places and its cure. */
function formatVerification(result, language) {
    const texts = verifyTextsOf(language);
    const { findings, records, commits, coverage } = result;
    const count = findings_countFindings(findings);
    const until = coverage === undefined ? '' : countdown_safeUntil(coverage);
    const lines = [
        count === 0 ? texts.sound : texts.damaged(count),
        texts.checked(records, commits),
        ...(until === '' ? [] : [texts.safeUntil(until)]),
        ...findings.flatMap((group) => format_formatGroup(group, language)),
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
    return findings_countFindings(result.findings) === 0 ? 0 : 1;
}


/***/ })

};
