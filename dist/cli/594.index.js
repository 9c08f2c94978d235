export const id = 594;
export const ids = [594];
export const modules = {

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

/***/ 8594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./build/compiled/cli/usage-error.js
var usage_error = __webpack_require__(527);
// EXTERNAL MODULE: ./build/compiled/errors.js
var errors = __webpack_require__(3071);
// EXTERNAL MODULE: ./build/compiled/git/names.js
var names = __webpack_require__(9185);
// EXTERNAL MODULE: ./build/compiled/git/objects.js
var objects = __webpack_require__(4209);
;// CONCATENATED MODULE: ./build/compiled/git/refs.js


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

// EXTERNAL MODULE: ./build/compiled/git/trees.js
var trees = __webpack_require__(1932);
;// CONCATENATED MODULE: ./build/compiled/git/history.js





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
async function* readCommits(git, head, since) {
    const listing = await git.read(['rev-list', head, ...(since === '' ? [] : [`^${since}`])]);
    const ids = listing.split('\n').filter(Boolean);
    for (let at = 0; at < ids.length; at += STEPS_A_CALL) {
        yield* await (0,objects/* readObjects */.$I)(git, ids.slice(at, at + STEPS_A_CALL));
    }
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
/** The past of a data branch, over a repository of which `store` reads objects. Throws as `createDataBranch` does. */
function createHistory(settings, store = (0,objects/* createObjectStore */.hB)(settings.git)) {
    const { git, remote, branch, directory } = settings;
    const { prefetch, readBlob } = (0,objects/* createBlobs */.T6)(store, remote);
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
        readMessage: store.readMessage,
        readCommits: (head, since) => readCommits(git, head, since),
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

// EXTERNAL MODULE: ./build/compiled/clone/head.js
var clone_head = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/compiled/clone/history.js




/** A clone in the place of the remote that it was made from: everything is here already. */
function createLocalRemote(clone, branch) {
    const { git, head, refs } = clone;
    const isCommit = (id) => refs.some((ref) => ref.id === id && ref.type === 'commit');
    return {
        async listRefs() {
            const shown = new Map([[`refs/heads/${branch}`, head]]);
            const review = (0,clone_head/* findOther */.uo)(refs, (0,names/* reviewBranch */.zJ)(branch));
            if (review !== undefined)
                shown.set(`refs/heads/${(0,names/* reviewBranch */.zJ)(branch)}`, review);
            const lastHead = refs.find(({ name }) => name === (0,names/* lastHeadRef */.oF)(branch));
            if (lastHead?.type === 'commit')
                shown.set(lastHead.name, lastHead.id);
            return shown;
        },
        fetchEdge: async (id) => isCommit(id) || (await git.run(['cat-file', '-e', `${id}^{commit}`])).code === 0,
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
    const store = (0,objects/* createObjectStore */.hB)(git, clone.readObject);
    return {
        ...createHistory({ git, remote, branch, directory, isAncestor }, store),
        prefetch: async (blobs) => clone.prefetch(blobs),
        readBlob: clone.readBlob,
        listFiles: clone.listEntries,
    };
}

// EXTERNAL MODULE: ./build/compiled/evidence/signatures/key-file.js
var key_file = __webpack_require__(7610);
// EXTERNAL MODULE: ./build/compiled/evidence/originals.js
var originals = __webpack_require__(2698);
// EXTERNAL MODULE: ./build/compiled/evidence/signatures/signed-commit.js
var signed_commit = __webpack_require__(3698);
;// CONCATENATED MODULE: ./build/compiled/evidence/signatures/count-signed.js


function judge(bytes, keys) {
    try {
        return (0,signed_commit/* checkSignature */.j)((0,signed_commit/* parseCommit */.L)(bytes), keys).is;
    }
    catch (error) {
        if (error instanceof errors/* DecodeError */.Xc)
            return 'unreadable';
        throw error;
    }
}
/** Judges the signatures of raw commit objects by the keys that count. */
async function countSigned(commits, keys) {
    let [valid, byOthers] = [0, 0];
    for await (const bytes of commits) {
        const found = judge(bytes, keys);
        if (found === 'valid')
            valid++;
        if (found === 'unknown-key')
            byOthers++;
    }
    return { valid, byOthers };
}

// EXTERNAL MODULE: ./build/compiled/evidence/signatures/github-keys.js
var github_keys = __webpack_require__(674);
// EXTERNAL MODULE: ./build/compiled/records/time.js
var records_time = __webpack_require__(3974);
;// CONCATENATED MODULE: ./build/compiled/coverage/coverage.js

/** Version of `coverage.json`; a newer one stops the run. */
const COVERAGE_VERSION = 1;
const NO_COVERAGE = {
    visibility: 'unknown',
    since: null,
    floor: null,
    head: null,
    pastRetention: null,
    spans: [],
    owed: { details: [], deliveries: [], reports: [], days: [] },
    reports: new Map(),
    named: new Map(),
    countsByShard: new Map(),
    countsByDay: new Map(),
    errorsRead: null,
    filtersChecked: null,
    errorsBy: null,
    gaps: [],
    written: null,
};
/** Clocks of machines differ; by a day they do not. */
const CLOCK_MS = records_time/* DAY_MS */.sO;
/** Whether it tells of a time to come: that would keep an archive fresh for ever. */
function isAhead({ head, written, spans }, now) {
    const times = [head, written, ...spans.map(({ read }) => read)];
    return times.some((time) => ((0,records_time/* parseTime */.pe)(time ?? '') ?? 0) > now + CLOCK_MS);
}
/** `coverage` of an archive whose files may lack what it claims: what is owed and what is known to be lost stays, all that is retained is read again. */
function coverage_withoutClaims(coverage) {
    const { visibility, owed, countsByShard, countsByDay, gaps } = coverage;
    const kept = { visibility, owed, countsByShard, countsByDay, gaps };
    return { ...NO_COVERAGE, ...kept, written: formatTime(0) };
}
/**
 * `coverage`, of which a run whose clock was, or sprang, days ahead holds nothing: it called days over that
 * were still to come, whose changes no run would read. All that is retained is
 * read again.
 */
function coverage_distrustFuture(coverage, now) {
    return isAhead(coverage, now) ? coverage_withoutClaims(coverage) : coverage;
}

// EXTERNAL MODULE: ./build/compiled/records/id.js
var id = __webpack_require__(34);
// EXTERNAL MODULE: ./build/compiled/records/kind.js
var records_kind = __webpack_require__(6601);
;// CONCATENATED MODULE: ./build/compiled/coverage/spans.js



const isBefore = (a, b) => (0,id/* compareIds */.q3)(a, b) < 0;
const readAt = (span) => (0,records_time/* parseTime */.pe)(span.read) ?? 0;
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
/** Below 0 where `a` gives way to `b` as they overlap; 0 only for two that are equal: which came first must not show. */
function compareReadings(a, b) {
    return (readAt(a) - readAt(b) ||
        a.rows - b.rows ||
        compareIds(a.to, b.to) ||
        compareIds(a.from, b.from) ||
        a.detailsOwed - b.detailsOwed ||
        compareText(a.day, b.day));
}
/** Both sets of spans as one; where two overlap, the later reading stands. The order of the sets does not matter. */
function spans_uniteSpans(a, b) {
    let united = [];
    for (const span of [...a, ...b].sort(compareReadings)) {
        united = [...united.flatMap((other) => subtract(other, span, span.rows)), span];
    }
    return join(united.sort((x, y) => compareIds(x.from, y.from)));
}
/** The spans without a range that turned out not to be archived. */
function spans_withdrawRange(spans, range) {
    const ids = Number(BigInt(range.to) - BigInt(range.from) + 1n);
    return spans.flatMap((span) => subtract(span, range, ids));
}
/** The span that holds `id`; `undefined` when it was not read. */
function spanOf(spans, id) {
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
    return span === undefined || isBefore(id, span.from) ? undefined : span;
}
/** When the range that holds `id` was last read, ms; `undefined` when it was not. */
function readTimeOf(spans, id) {
    const span = spanOf(spans, id);
    return span && readAt(span);
}
/** When a record was last read, with its range or with its delivery, ms; 0 when it was not. */
function spans_lastReadOf({ spans, named }, { maillogId, deliveryId }) {
    const byName = parseTime(named.get(deliveryId ?? '') ?? '') ?? 0;
    return Math.max(readTimeOf(spans, maillogId) ?? 0, byName);
}

// EXTERNAL MODULE: ./build/compiled/records/layout.js
var layout = __webpack_require__(8309);
;// CONCATENATED MODULE: ./build/compiled/coverage/countdown.js




/** blastengine deletes a delivery and its logs so many days after its start. */
const countdown_RETENTION_DAYS = 62;
/** Every id range that was not read, also what the input `since` left out. */
function countdown_findHoles(coverage) {
    const holes = [];
    let from = coverage.pastRetention === null ? '1' : (0,id/* nextId */.Hn)(coverage.pastRetention.to);
    let oldest = coverage.pastRetention?.until ?? coverage.since;
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
function countdown_findMissing(coverage) {
    const { floor } = coverage;
    return countdown_findHoles(coverage).filter((hole) => floor === null || (0,id/* compareIds */.q3)(hole.to, floor) > 0);
}
/** Days of deliveries that are owed, or whose report is and was never archived: as far as their archived logs tell them. */
function owedDeliveryDays({ owed, reports, countsByShard }) {
    const ids = new Set([...owed.deliveries, ...owed.reports.filter((id) => !reports.has(id))]);
    if (ids.size === 0)
        return [];
    const names = [...countsByShard.keys()].map((stem) => (0,layout/* readShardName */.kb)({ kind: 'logs', stem }));
    return names.flatMap((name) => (name?.day && ids.has(name.deliveryId ?? '') ? [name.day] : []));
}
/** Days of which something is not archived yet, as far back as it can be. */
function unreadDays(coverage) {
    const head = coverage.head === null ? undefined : (0,records_time/* parseTime */.pe)(coverage.head);
    const owedIds = coverage.spans.filter((span) => span.detailsOwed > 0 ||
        coverage.owed.details.some((id) => readTimeOf([span], id) !== undefined));
    return [
        ...(head === undefined ? [] : [(0,records_time/* dayAt */.OC)(head)]),
        ...countdown_findMissing(coverage).map((hole) => hole.oldest),
        ...owedIds.map((span) => span.day),
        ...owedDeliveryDays(coverage),
        ...coverage.owed.days,
    ];
}
/** The oldest day of which something is not archived; '' while nothing was covered. */
function oldestUnread(coverage) {
    return unreadDays(coverage).sort()[0] ?? '';
}
/** First day on which something not yet archived is deleted; '' while nothing was covered. */
function countdown_safeUntil(coverage) {
    const oldest = oldestUnread(coverage);
    return oldest === '' ? '' : (0,records_time/* addDays */.fi)(oldest, countdown_RETENTION_DAYS);
}
/** Whole days until unread data is deleted; `undefined` while nothing was covered. */
function daysLeft(coverage, now) {
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
    for (const hole of countdown_findMissing(coverage)) {
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

;// CONCATENATED MODULE: ./build/compiled/coverage/update.js





const NOTHING_OWED = { details: [], deliveries: [], reports: [], days: [] };
/** Owed details listed by id, the oldest first: half a megabyte. The rest is counted by day, and found again when its day is read again. */
const MOST_LISTED_DETAILS = 50_000;
/** The later of two times, either of which may be unknown. */
function latest(a, b) {
    if (a === null || b === null)
        return a ?? b;
    return (parseTime(a) ?? 0) >= (parseTime(b) ?? 0) ? a : b;
}
function without(known, done, added) {
    const gone = new Set(done);
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
/**
 * Up to where ids are left out after a walk. What an earlier walk asked for stays owed: one that asks for fewer days
 * leaves out no more than that one did.
 */
function nextFloor({ head, since, floor: before }, walk) {
    if (walk.floor === null)
        return null;
    const floor = walk.floor ?? null;
    if (head === null || since === null || walk.since === null)
        return floor;
    if (walk.since !== since)
        return walk.since > since ? before : floor;
    const [lowest = null] = [before, floor].filter((id) => id !== null).sort(compareIds);
    return lowest;
}
/** Whether a walk left aside what is newer than all that is known: without a row above it no hole shows that. */
function skipsNews({ head, pastRetention, floor: before }, walk, spans) {
    const { floor } = walk;
    if (head === null || floor == null)
        return false;
    const known = [spans.at(-1)?.to, pastRetention?.to, before].filter((id) => id != null);
    return known.every((id) => compareIds(id, floor) < 0);
}
function afterWalk(coverage, { walk, began }, spans) {
    const { head, floor } = coverage;
    if (walk === null)
        return { head, floor };
    const isHead = !skipsNews(coverage, walk, spans);
    return { head: isHead ? latest(head, began) : head, floor: nextFloor(coverage, walk) };
}
/** `coverage` after a run; `now` in ms. Pure, so that a lost race applies it again to another head. */
function applyChange(coverage, change, now) {
    const united = uniteSpans(coverage.spans, change.spans);
    const kept = change.withdrawn.reduce(withdrawRange, united);
    const details = ascending(without(coverage.owed.details, change.done.details, change.owed.details));
    const spans = countDetails(kept, coverage.owed.details, details);
    const { owed, done } = change;
    const sinces = [coverage.since, change.walk?.since ?? null].filter((day) => day !== null);
    return foldCoverage({
        ...coverage,
        since: sinces.sort()[0] ?? null,
        ...afterWalk(coverage, change, spans),
        spans,
        owed: {
            details: details.slice(0, MOST_LISTED_DETAILS),
            deliveries: ascending(without(coverage.owed.deliveries, done.deliveries, owed.deliveries)),
            reports: ascending(without(coverage.owed.reports, done.reports, owed.reports)),
            days: without(coverage.owed.days, done.days, owed.days).sort(),
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
function foldPast(pastRetention, old) {
    const [first, last] = [old[0], old.at(-1)];
    if (first === undefined || last === undefined)
        return pastRetention;
    const rows = old.reduce((sum, span) => sum + span.rows, pastRetention?.rows ?? 0);
    const until = pastRetention !== null && pastRetention.until > last.day ? pastRetention.until : last.day;
    return { until, from: pastRetention?.from ?? first.from, to: last.to, rows };
}
const NO_MAILS = {
    mails: 0,
    delivered: 0,
    opened: 0,
    hard: 0,
    soft: 0,
    dropped: 0,
};
function addCounts(a, b) {
    return {
        mails: a.mails + b.mails,
        delivered: a.delivered + b.delivered,
        opened: a.opened + b.opened,
        hard: a.hard + b.hard,
        soft: a.soft + b.soft,
        dropped: a.dropped + b.dropped,
    };
}
function countsOf({ total, opened, byStatus }) {
    const count = (status) => byStatus.get(status) ?? 0;
    return {
        mails: total,
        delivered: count('SENT'),
        opened,
        hard: count('HARDERROR'),
        soft: count('SOFTERROR'),
        dropped: count('DROP'),
    };
}
/** What the shards of each day add up to. */
function countByDay(countsByShard) {
    const days = new Map();
    for (const [stem, logCounts] of countsByShard) {
        const day = dayOfLogs(stem);
        if (day === undefined)
            continue;
        days.set(day, addCounts(days.get(day) ?? NO_MAILS, countsOf(logCounts)));
    }
    return days;
}
/** Of two counts of one day the one that saw more. */
function uniteDays(a, b) {
    const united = new Map(a);
    for (const [day, counts] of b) {
        if ((united.get(day)?.mails ?? -1) < counts.mails)
            united.set(day, counts);
    }
    return united;
}
/**
 * Keeps the counts of the days that leave the retained ones, also of those without mail, for as long again.
 * A day before the archive's first one, or a lost one, was never covered: it is no day without mail.
 */
function foldDays(coverage, oldest) {
    const { since, written, gaps, countsByDay, countsByShard } = coverage;
    const firstKept = addDays(oldest, -RETENTION_DAYS + 1);
    const kept = new Map([...countsByDay].filter(([day]) => day >= firstKept));
    const before = dayOf(written);
    if (since === null || before === undefined)
        return kept;
    const [first = since] = [since, firstKept, addDays(before, 1 - RETENTION_DAYS)].sort().reverse();
    const counted = countByDay(countsByShard);
    const isLost = (day) => gaps.some(({ from, to }) => from <= day && day <= to);
    const leaving = daysFrom(first, oldest).filter((day) => !isLost(day));
    return uniteDays(kept, new Map(leaving.map((day) => [day, counted.get(day) ?? NO_MAILS])));
}
/** The first unread id of which no gap tells as far as it was deleted, up to the day `oldest`. */
function firstUntold(coverage, oldest) {
    const isTold = ({ oldest: from, newest }) => {
        const to = newest < oldest ? newest : oldest;
        return coverage.gaps.some((gap) => gap.from <= from && to <= gap.to);
    };
    return findMissing(coverage).find((hole) => !isTold(hole))?.from;
}
/** Days past retention become one range, up to a loss that is still to be told, and what was noted of their deliveries goes. */
function foldCoverage(coverage, now) {
    const oldest = addDays(dayAt(now), -RETENTION_DAYS);
    const untold = firstUntold(coverage, oldest);
    const isKept = ({ day, to }) => day > oldest || (untold !== undefined && compareIds(untold, to) < 0);
    const firstKept = coverage.spans.findIndex(isKept);
    const cut = firstKept === -1 ? coverage.spans.length : firstKept;
    return {
        ...coverage,
        pastRetention: foldPast(coverage.pastRetention, coverage.spans.slice(0, cut)),
        spans: coverage.spans.slice(cut),
        owed: { ...coverage.owed, days: coverage.owed.days.filter((day) => day >= oldest) },
        reports: recent(coverage.reports, (basis) => basis.read, now),
        named: recent(coverage.named, (read) => read, now),
        countsByDay: foldDays(coverage, oldest),
        countsByShard: new Map([...coverage.countsByShard].filter(([stem]) => (dayOfLogs(stem) ?? '') > oldest)),
    };
}
const OWED_KINDS = (/* unused pure expression or super */ null && (['details', 'deliveries', 'reports', 'days']));
/**
 * What an earlier run owed and this one archived would be asked for again, were it not said; a delivery that was
 * named and could not be read would never be: no plan brings an old one back.
 */
function changesOwed({ owed: before }, { owed: after }) {
    const isDone = OWED_KINDS.some((kind) => {
        const left = new Set(after[kind]);
        return before[kind].some((item) => !left.has(item));
    });
    return isDone || after.deliveries.some((id) => !before.deliveries.includes(id));
}
/** Two coverages of one archive (a review branch and its base) as one. */
function update_uniteCoverages(a, b, now) {
    const change = {
        began: b.head ?? formatTime(0),
        walk: b.head === null ? null : { since: b.since, floor: b.floor },
        spans: b.spans,
        withdrawn: [],
        owed: b.owed,
        done: NOTHING_OWED,
        reports: b.reports,
        named: [],
        countsByShard: b.countsByShard,
        errorsRead: b.errorsRead,
        filtersChecked: b.filtersChecked,
        errorsBy: b.errorsBy,
        gaps: b.gaps,
    };
    const united = applyChange(a, change, now);
    const named = new Map([...b.named, ...a.named]);
    for (const [id, read] of b.named)
        named.set(id, latest(read, a.named.get(id) ?? null) ?? read);
    const ranges = [united.pastRetention, a.pastRetention, b.pastRetention];
    const pastRetention = ranges.filter((range) => range !== null);
    pastRetention.sort((x, y) => compareIds(y.to, x.to));
    const countsByDay = uniteDays(united.countsByDay, b.countsByDay);
    return { ...united, named, pastRetention: pastRetention[0] ?? null, countsByDay };
}

// EXTERNAL MODULE: ./build/compiled/privacy/erasures.js
var erasures = __webpack_require__(6869);
// EXTERNAL MODULE: ./build/compiled/records/counts.js
var counts = __webpack_require__(9983);
// EXTERNAL MODULE: ./build/compiled/records/mail-log.js
var mail_log = __webpack_require__(9567);
// EXTERNAL MODULE: ./build/compiled/seal/seals-file.js
var seals_file = __webpack_require__(2167);
// EXTERNAL MODULE: ./build/compiled/records/json.js
var json = __webpack_require__(5849);
;// CONCATENATED MODULE: ./build/compiled/coverage/file.js



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
/** One item a line. */
function formatOwed({ details, deliveries, reports, days }) {
    const owed = (kind, key, ids) => ids.map((id) => object([
        ['kind', line(kind)],
        [key, id],
    ]));
    return [
        ...owed('failure', 'maillog_id', details),
        ...owed('delivery', 'delivery_id', deliveries),
        ...owed('report', 'delivery_id', reports),
        ...owed('deliveries', 'day', days.map((day) => line(day))),
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
function formatFolded({ pastRetention }) {
    if (pastRetention === null)
        return 'null';
    const { until, from, to, rows } = pastRetention;
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
/** The days past the retained ones; nothing while there are none. */
function dayMembers({ countsByDay }) {
    if (countsByDay.size === 0)
        return [];
    const lines = [...countsByDay].sort().map(([day, counted]) => object([
        ['day', line(day)],
        ['logs', line(counted.mails)],
        ['sent', line(counted.delivered)],
        ['opened', line(counted.opened)],
        ['hard_errors', line(counted.hard)],
        ['soft_errors', line(counted.soft)],
        ['dropped', line(counted.dropped)],
    ]));
    return [['day_counts', block(lines)]];
}
/** `coverage.json`: JSON indented by two spaces with one span or owed item a line, so that a diff reads well. */
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
        ...dayMembers(coverage),
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
function decodeDayCounts(value) {
    const row = (0,json/* decodeObject */.gv)(value, 'coverage.json: day');
    const counts = {
        mails: count(row, 'logs'),
        delivered: count(row, 'sent'),
        opened: count(row, 'opened'),
        hard: count(row, 'hard_errors'),
        soft: count(row, 'soft_errors'),
        dropped: count(row, 'dropped'),
    };
    return [required(row, 'day'), counts];
}
/** As `formatOpens` of the report stories spells them. */
function decodeOpens(row) {
    const logs = (0,json/* decodeText */.g7)(row, 'logs_opened');
    const last = (0,json/* decodeText */.g7)(row, 'last_open_time') ?? (logs === null ? '-' : '');
    return [(0,json/* decodeText */.g7)(row, 'open_count') ?? '-', logs ?? '-', last].join('/');
}
function decodeMembers(object) {
    const { past_retention: pastRetention } = object;
    return {
        visibility: required(object, 'visibility'),
        since: (0,json/* decodeText */.g7)(object, 'first_day'),
        floor: (0,json/* decodeId */.ks)(object, 'left_out_to_id'),
        head: (0,json/* decodeText */.g7)(object, 'covered_until'),
        pastRetention: (0,json/* isJsonObject */.OW)(pastRetention)
            ? { until: required(pastRetention, 'last_day'), ...decodeRange(pastRetention) }
            : null,
        spans: list(object, 'spans', decodeSpan),
        owed: decodeOwed(list(object, 'owed', (value) => (0,json/* decodeObject */.gv)(value, 'coverage.json: debt'))),
        reports: entries(object, 'reports', (row) => ({
            opens: decodeOpens(row),
            read: required(row, 'read_at'),
        })),
        named: entries(object, 'read_by_id', (row) => required(row, 'read_at')),
        countsByShard: new Map(list(object, 'log_counts', decodeLogCounts)),
        countsByDay: object.day_counts === undefined
            ? new Map()
            : new Map(list(object, 'day_counts', decodeDayCounts)),
        errorsRead: (0,json/* decodeText */.g7)(object, 'errors_read_at'),
        errorsBy: (0,json/* decodeText */.g7)(object, 'errors_by'),
        filtersChecked: (0,json/* decodeText */.g7)(object, 'filters_checked_at'),
        gaps: list(object, 'gaps', decodeGap),
        written: (0,json/* decodeText */.g7)(object, 'written_at'),
    };
}
/** Throws `DecodeError` when it cannot be read, `InputError` when it is of a newer version. */
function parseCoverage(fileText) {
    const object = (0,json/* parseObject */.lj)(fileText, 'coverage.json');
    checkVersion(object);
    return decodeMembers(object);
}

;// CONCATENATED MODULE: ./build/compiled/coverage/plan.js



/** More rows than this a day, and it is read again at most once a day. */
const HEAVY_DAY_ROWS = 100_000;
/** Age in days up to which every run reads a day again. */
const plan_HOT_AGE = 3;
const LAST_CALL_AGE = 58;
/** Age in days up to which a day is read again, and how often. */
const INTERVALS = [
    { upTo: 14, after: (0,records_time/* dueAfter */.bp)(1) },
    { upTo: LAST_CALL_AGE - 1, after: (0,records_time/* dueAfter */.bp)(7) },
];
/** Whether a day that was read before is to be read again. */
function isDue(span, now) {
    const age = daysBetween(span.day, dayAt(now));
    const read = parseTime(span.read) ?? 0;
    const sinceRead = now - read;
    if (age >= RETENTION_DAYS)
        return false;
    if (span.rows > HEAVY_DAY_ROWS && sinceRead <= dueAfter(1))
        return false;
    if (age <= plan_HOT_AGE)
        return true;
    if (age >= LAST_CALL_AGE)
        return daysBetween(span.day, dayAt(read)) < LAST_CALL_AGE;
    const interval = INTERVALS.find(({ upTo }) => age <= upTo);
    return interval !== undefined && sinceRead > interval.after;
}
/** Neighbouring ranges are one walk: each walk of its own costs a page. */
function joinRanges(ascending) {
    const joined = [];
    for (const range of ascending) {
        const last = joined.at(-1);
        if (last === undefined || last.to === null || nextId(last.to) !== range.from) {
            joined.push(range);
        }
        else {
            const oldest = last.oldest < range.oldest ? last.oldest : range.oldest;
            joined[joined.length - 1] = { ...last, to: range.to, oldest };
        }
    }
    return joined;
}
/** What this run reads: everything new, what no run has read, and days that are due again. */
function planReads(coverage, now) {
    const today = dayAt(now);
    const oldestKept = addDays(today, -RETENTION_DAYS);
    const head = coverage.head === null ? undefined : parseTime(coverage.head);
    if (head === undefined)
        return planFrom(oldestKept, now);
    const due = coverage.spans
        .filter((span) => isDue(span, now))
        .map(({ from, to, day }) => ({ from, to, oldest: day }));
    // What the input `since` left out may be as old as anything that is retained.
    const oldestOf = ({ from, oldest }) => from === '1' && coverage.floor !== null ? oldestKept : oldest;
    const holes = findHoles(coverage)
        .map((hole) => ({ ...hole, oldest: oldestOf(hole) }))
        .filter((hole) => hole.newest >= oldestKept);
    const top = coverage.spans.at(-1)?.to ?? coverage.pastRetention?.to;
    const newest = { from: top === undefined ? '1' : nextId(top), to: null, oldest: dayAt(head) };
    const days = new Set([
        ...due.map((range) => range.oldest),
        ...holes.flatMap((hole) => daysFrom(hole.oldest, hole.newest)),
        ...coverage.owed.days,
        ...daysFrom(dayAt(head), today),
        ...daysFrom(addDays(today, -plan_HOT_AGE), today),
    ]);
    const kept = [...days].filter((day) => day >= oldestKept).sort();
    return { ranges: orderRanges(holes, due, newest), days: kept };
}
/**
 * Unread ranges first, the oldest of them first: it is deleted next. Days that are read again follow in the same
 * order, but for those that the walk from the newest log comes to anyway.
 */
function orderRanges(holes, due, newest) {
    const again = joinRanges([...due, newest]);
    return [...joinRanges(holes), ...again.slice(-1), ...again.slice(0, -1)];
}
/** Everything from `oldest` on, whatever was read before: the first run, and the input `since`. */
function planFrom(oldest, now) {
    return { ranges: [{ from: '1', to: null, oldest }], days: daysFrom(oldest, dayAt(now)) };
}

// EXTERNAL MODULE: ./build/compiled/merge/files.js
var merge_files = __webpack_require__(8782);
// EXTERNAL MODULE: ./build/compiled/records/properties.js
var properties = __webpack_require__(8346);
;// CONCATENATED MODULE: ./build/compiled/merge/read-properties.js




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

// EXTERNAL MODULE: ./build/compiled/seal/leaves.js
var leaves = __webpack_require__(9216);
// EXTERNAL MODULE: ./build/compiled/seal/seal.js
var seal_seal = __webpack_require__(9529);
;// CONCATENATED MODULE: ./build/compiled/merge/seal-archive.js





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

;// CONCATENATED MODULE: ./build/compiled/merge/archive-state.js










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
/** Day under which the logs of each BULK delivery are filed. */
function findShardDays(stems) {
    const days = new Map();
    for (const stem of stems) {
        const name = (0,layout/* readShardName */.kb)({ kind: 'logs', stem });
        if (name?.deliveryId)
            days.set(name.deliveryId, name.day);
    }
    return days;
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
    return {
        ...facts,
        shards,
        shardDays: findShardDays(shards.keys()),
        reports: findReports(shards.keys()),
    };
}
/** More files of the last days may hold more rows than every run reads again. */
const MOST_RECENT = 30;
/** What stands without a day is looked up by every run. */
const UNDATED = /^(?:logs\/undated\/(?:transaction|smtp|other)|deliveries\/undated\/)/;
/** The files that nearly every run compares with what it reads: those of the last days or of none, and the usage. */
function recentFiles(shards, today) {
    const days = Array.from({ length: HOT_AGE + 1 }, (_, age) => addDays(today, -age));
    const isRecent = (stem) => UNDATED.test(stem) || days.some((day) => stem.includes(`/${day}`));
    const paths = [...shards].flatMap(([stem, parts]) => (isRecent(stem) ? parts : []));
    return paths.length > MOST_RECENT ? [] : [...paths, ...(shards.get(USAGE_SHARD.stem) ?? [])];
}
/**
 * Reads the head of the branch, and with it the files of the days before `today` that a run is about to compare.
 * Throws `InputError` when its `coverage.json` is of a newer version.
 */
async function archive_state_readArchive(branch, directory, today) {
    const state = await branch.read();
    const shards = archive_state_indexShards(state.files.keys(), directory);
    const own = [
        ...[ARCHIVE_FILE, COVERAGE_FILE, ERASURES_FILE].map((name) => `${directory}/${name}`),
        ...sealsFilesOf(state.files, directory),
    ];
    const blobs = [state.files, state.otherHead].flatMap((files) => own.map((path) => files?.get(path)));
    const recent = recentFiles(shards, today).map((path) => state.files.get(path));
    await branch.prefetch([...blobs, ...recent].filter((blob) => blob !== undefined));
    const { coverage, broken } = await archive_state_readCoverage(branch, state.files, directory);
    const erased = await readErased(branch, state, `${directory}/${ERASURES_FILE}`);
    const found = await readProperties(branch, state, directory, shards.size > 0);
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
    if (lacksSealed(archive)) {
        return { ...archive, coverage: withoutClaims(coverage), coverageBroken: true };
    }
    return { ...archive, coverageBroken: broken || isGone };
}
/** Whether somebody deleted a file that the newest sealed commit has: the coverage still claims what was in it. */
function lacksSealed({ headSeal, state, directory }) {
    if (headSeal.fits || state.otherHead !== undefined)
        return false;
    return headSeal.bases.some(({ lines }) => [...lines.keys()].some((path) => !state.files.has(`${directory}/${path}`)));
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
function onHead(archive, state, coverage, base) {
    const headSeal = { bases: [base], fits: true };
    return indexArchive({ ...archive, coverage, coverageBroken: false, headSeal, pending: [], state });
}

// EXTERNAL MODULE: ./build/compiled/records/csv/columns.js
var columns = __webpack_require__(2679);
// EXTERNAL MODULE: ./build/compiled/records/csv/csv.js
var csv = __webpack_require__(9347);
// EXTERNAL MODULE: ./build/compiled/records/csv/table.js + 2 modules
var table = __webpack_require__(5900);
;// CONCATENATED MODULE: ./build/compiled/records/account.js








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
const ERRORS = {
    compare: (a, b) => (0,records_kind/* compareCells */.Fw)(errorCells(a).slice(0, 4), errorCells(b)),
    merge: mergeErrorEntries,
    parse: (text) => parseTable(text, ERROR_COLUMNS).map((cells) => {
        const [errorTime = '', email = '', responseCode = '', responseMessage = '', id = ''] = cells;
        return { errorTime, email, responseCode, responseMessage, id };
    }),
    format: (entries) => (0,csv/* formatCsv */.yv)([ERROR_COLUMNS, ...entries.map(errorCells)]),
    header: (0,csv/* formatCsv */.yv)([ERROR_COLUMNS]),
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
const USAGES = {
    compare: (a, b) => (0,records_kind/* compareText */.n6)(a.month, b.month),
    merge: records_kind/* mergeRows */.YE,
    parse: (text) => parseTable(text, USAGE_COLUMNS).map((cells) => {
        const [month = '', ...others] = cells;
        const [current = null, remaining = null, planId = null, updatedTime = null] = others.map((cell) => cell || null);
        return { month, current, remaining, planId, updatedTime };
    }),
    format: (usages) => (0,csv/* formatCsv */.yv)([USAGE_COLUMNS, ...usages.map(usageCells)]),
    header: (0,csv/* formatCsv */.yv)([USAGE_COLUMNS]),
    line: (usage) => (0,csv/* formatCsv */.yv)([usageCells(usage)]),
};
function parseTable(text, columns) {
    const [header = [], ...rows] = (0,csv/* parseCsv */.Wk)(text);
    if (header.join() !== columns.join())
        throw new errors/* DecodeError */.Xc('unknown header');
    return rows;
}

// EXTERNAL MODULE: ./build/compiled/records/delivery.js
var delivery = __webpack_require__(1835);
// EXTERNAL MODULE: ./build/compiled/records/failure.js
var failure = __webpack_require__(3801);
;// CONCATENATED MODULE: ./build/compiled/merge/shards.js









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
/** Fetches the blobs of whole shards in one round trip; if any are missing, those of `alongside` come with them. */
async function prefetchShards(branch, { state: { files }, shards: parts }, shards, alongside = []) {
    await branch.prefetch(shards_blobsOf(files, parts, shards), shards_blobsOf(files, parts, alongside));
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
            return use({ kind: ERRORS, sight: plain, ids: none });
        case 'usage':
            return use({ kind: USAGES, sight: plain, ids: none });
        case 'reports':
            return undefined;
        default:
            return shard.kind;
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
/** Few enough that what is said of records is forgotten before the next ones come. */
const BATCH_RECORDS = 250;
function* inBatches(items) {
    let batch = [];
    for (const item of items) {
        batch.push(item);
        if (batch.length < BATCH_RECORDS)
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
function mergeShard(branch, archive, shard, kind, read, orderOf) {
    const paths = archive.shards.get(shard.stem) ?? [];
    return shards_mergeStreams(kind, shards_readShard(branch, archive.state.files, paths, kind), read, orderOf);
}
/** Whether this run (1) or the one that the archive's version stems from (-1) read later. */
function createReadOrder(run, { coverage }) {
    return (record) => (run.began >= lastReadOf(coverage, record) ? 1 : -1);
}

;// CONCATENATED MODULE: ./build/compiled/merge/write-shard.js

/** Keeps neither the records nor the text of a part together, which would be most of the memory of a run. */
function createPartWriter(branch, { state: { files }, directory }, shard, kind) {
    const changes = [];
    const paths = new Set();
    let part = branch.stageLong();
    let count = 0;
    let staging = Promise.resolve();
    async function compare(path, staged) {
        const blob = await staged;
        if (files.get(path) !== blob)
            changes.push({ path, blob });
    }
    /** Git takes the part while the next one is written. */
    async function endPart() {
        const path = `${directory}/${partPath(shard, paths.size + 1)}`;
        paths.add(path);
        await staging;
        staging = compare(path, part.end());
        // A failure is told where it is awaited; Node ends a process for one that has no handler until then.
        staging.catch(() => { });
        part = branch.stageLong();
        count = 0;
    }
    return {
        async write(records) {
            for (let at = 0; at < records.length;) {
                const some = records.slice(at, at + PART_SIZE - count);
                const text = kind.format(some);
                part.append(count === 0 ? text : text.slice(kind.header.length));
                count += some.length;
                at += some.length;
                if (count === PART_SIZE)
                    await endPart();
            }
        },
        async end() {
            if (count > 0)
                await endPart();
            await staging;
            return { changes, paths };
        },
    };
}
/** Writes a shard's records part by part; returns the files that differ from the archive's. */
async function write_shard_writeShard(branch, archive, shard, kind, merged, see) {
    const parts = createPartWriter(branch, archive, shard, kind);
    for await (const batch of merged) {
        batch.forEach(see);
        await parts.write(batch.map(({ record }) => record));
    }
    const { changes, paths } = await parts.end();
    const known = archive.shards.get(shard.stem) ?? [];
    const surplus = known.filter((path) => !paths.has(path));
    return [...changes, ...surplus.map((path) => ({ path, blob: null }))];
}

;// CONCATENATED MODULE: ./build/compiled/merge/two-heads.js













/** What every commit writes anew. */
const WRITTEN = ['README.md', '.gitattributes', ...Object.values(layout/* CHART_FILES */.D_)];
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
const hasErasures = ({ erased }, { kind }) => erased.size > 0 && isOfMails(kind);
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
    let isWhole = true;
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
            isWhole = false;
            changes.push(...(await passOver(branch, archive, otherHead, shard, await readForkPoint())));
        }
    }
    return { changes, merged, isWhole };
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
    const { changes, merged, isWhole } = await mergeShards(run, archive, otherHead, readForkPoint);
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
    // Of a shard that one side could not give, either coverage may claim what the chosen version lacks.
    const known = isWhole ? coverage : withoutClaims(coverage);
    const isUnknown = broken || (!isTheirs && (shards.size > 0 || archive.coverageBroken));
    const united = { ...known, countsByShard };
    return {
        ...whole,
        coverage: united,
        coverageBroken: isUnknown || !isWhole,
        pending: [...archive.pending, ...changes],
    };
}

;// CONCATENATED MODULE: ./build/compiled/merge/open-archive.js





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
    const archive = await readArchive(run.branch, run.directory, dayAt(run.clock.now()));
    const { otherHead } = archive.state;
    // Either side may be of another account; what is merged has the properties of one.
    if (otherHead !== undefined)
        run.admit(archive);
    const whole = otherHead === undefined ? archive : await reconcile(run, archive, otherHead);
    const coverage = distrustFuture(whole.coverage, run.clock.now());
    return run.admit({ ...whole, coverage });
}

;// CONCATENATED MODULE: ./build/compiled/problems.js
const PROBLEMS = {
    'list-failed': 'red',
    'deliveries-failed': 'red',
    'delivery-failed': 'red',
    'detail-failed': 'red',
    'damaged-file': 'red',
    'unwritable-file': 'red',
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
    'taken-off': 'incomplete',
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
function isRed(problems) {
    return problems.some(({ severity }) => severity === 'red');
}
/** Red, although everything that could be read was read. */
const STILL_COMPLETE = new Set(['gap', 'turned-public', 'unsigned']);
function problems_isComplete(problems) {
    return problems.every(({ severity, code }) => severity === 'note' || STILL_COMPLETE.has(code));
}

;// CONCATENATED MODULE: ./build/compiled/publish/review.js











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
            const isKnown = before.has(shard.stem);
            changes.push(await (described ?? describeReport({ branch, head, isKnown }, shard, paths)));
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
async function describeReport({ branch, head, isKnown }, { kind, stem }, paths) {
    const { rows: added } = await shards_countReport(branch, head, paths);
    const report = isKnown ? 'replaced' : 'new';
    return { ...(0,counts/* createShardChange */.HU)(kind, stem).result(), added, report };
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

;// CONCATENATED MODULE: ./build/compiled/verify/audit.js






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
    kind: ERRORS,
    keyOf: ({ errorTime, email, responseCode, responseMessage }) => JSON.stringify([errorTime, email, responseCode, responseMessage]),
    idOf: () => null,
    belongs: ({ errorTime }, { month }) => (0,layout/* errorShard */.lp)(errorTime).stem === `errors/${month}`,
    losses: () => [],
};
const MONTHS = {
    kind: USAGES,
    keyOf: (usage) => usage.month,
    idOf: () => null,
    belongs: () => true,
    losses: (before, after) => compare(USAGES, before, after),
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
        case 'reports':
            return undefined;
        default:
            return kind;
    }
}

;// CONCATENATED MODULE: ./build/compiled/verify/context.js
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
        // Who asks for the blob gets the error; it may never be asked for.
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

// EXTERNAL MODULE: ./build/compiled/records/open-report.js
var open_report = __webpack_require__(750);
;// CONCATENATED MODULE: ./build/compiled/verify/shards.js




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
    const head = kind.header.length;
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

;// CONCATENATED MODULE: ./build/compiled/verify/coverage.js










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
    const left = daysLeft(coverage, now);
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

;// CONCATENATED MODULE: ./build/compiled/verify/findings.js

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
    'attempts-lost': ['a failure lost attempts', 'エラー詳細の配信の試行が減っています'],
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
    'two-days': [
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
/** Whether nothing can come of a path that is shown, or put into an address. */
const findings_isShown = (path) => /^[\w./-]{1,200}$/.test(path);
/** A name that a person gave to a file may be anything: it is shown only when nothing can come of it. */
function showPath(path) {
    return findings_isShown(path) ? path : '(a name with unusual characters)';
}
/** File, record and commit of a finding, with a gap between them. */
function findings_placeOf({ file, record, commit }, gap) {
    return [file, record, commit === '' ? '' : `(commit ${commit})`].filter(Boolean).join(gap);
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

;// CONCATENATED MODULE: ./build/compiled/verify/layout.js




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
function checkShardDays({ findings }, shards) {
    const stems = new Map();
    for (const { shard, name, paths } of shards) {
        if (name.deliveryId === null)
            continue;
        const key = `${shard.kind} ${name.deliveryId}`;
        if (stems.has(key))
            findings.add('two-days', paths[0] ?? '', name.deliveryId);
        stems.set(key, shard.stem);
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
    checkShardDays(verification, shards);
    return { files, shards };
}

;// CONCATENATED MODULE: ./build/compiled/verify/logs.js





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
function findMismatch(row, day, dayOfLogs, total, erased) {
    if (row.deliveryType === 'BULK' && dayOfLogs !== undefined && dayOfLogs !== day)
        return 'misplaced';
    const known = Number(row.archivedCount ?? 0);
    return total !== undefined && total + erased < known ? 'logs-missing' : undefined;
}
/** Checks the wanted files of deliveries against the names of all shards and the logs that were counted. */
async function checkDeliveries(verification, snapshot, wanted, all, count) {
    const days = findShardDays(all.map(({ shard }) => shard.stem));
    const totals = logs_countLogs(all, count);
    const index = createIdIndex();
    for (const placed of wanted) {
        if (placed.shard.kind !== 'deliveries')
            continue;
        index.begin(placed.paths[0] ?? '');
        await checkShard(verification, snapshot, placed, DELIVERY_AUDIT, (row, path) => {
            const id = row.deliveryId;
            index.add(id);
            const code = findMismatch(row, placed.name.day, days.get(id), totals.get(id), snapshot.erased.size);
            if (code !== undefined)
                verification.findings.add(code, path, id);
        });
    }
    for (const { id, file } of index.repeated())
        verification.findings.add('two-files', file, id);
    return index.size();
}

;// CONCATENATED MODULE: ./build/compiled/verify/past.js







/** No string holds a line end, so this cuts between records; what is left behind the last one is empty. */
function cutLines(text) {
    if (text !== '' && !text.endsWith('\n'))
        throw new errors/* DecodeError */.Xc('no final newline');
    return text.split('\n');
}
/** What is changed in place keeps its line number, and to compare is cheaper than to look up. */
const movedLines = (lines, others) => lines.filter((line, index) => line !== others[index] && line !== '');
function compareLines(kind, before, after) {
    const [old, young] = [before.flatMap(cutLines), after.flatMap(cutLines)];
    const [removed, added] = [new Set(movedLines(old, young)), new Set(movedLines(young, old))];
    const parse = (lines) => kind.parse((0,records_kind/* formatJsonLines */.z6)([...lines]));
    return { removed: parse(removed.difference(added)), added: parse(added.difference(removed)) };
}
/**
 * Nearly all lines of two neighbouring commits are the same, so only those that differ are decoded: an
 * eighth of the work (measured). Tables, whose rows may hold line ends, are decoded as a whole. Throws
 * `DecodeError`.
 */
function findDifference(kind, isLines, { before, after }) {
    if (isLines)
        return compareLines(kind, before, after);
    return { removed: before.flatMap(kind.parse), added: after.flatMap(kind.parse) };
}
/** The part that held a record. */
function fileOf(audit, record, { changes }, { before }) {
    const old = changes.filter((change) => change.before !== null);
    const index = before.findIndex((text) => text.includes(audit.kind.line(record)));
    return (old[Math.max(0, index)] ?? changes[0])?.path ?? '';
}
function compareRecords({ findings }, step, texts, audit, erased) {
    const { removed, added } = findDifference(audit.kind, (0,layout/* isJsonLines */.qh)(step.kind), texts);
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
    const now = (0,erasures/* parseErasures */.gd)(after[0] ?? 'maillog_id,erased_on\n');
    for (const id of (0,erasures/* parseErasures */.gd)(before[0] ?? '')) {
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

;// CONCATENATED MODULE: ./build/compiled/verify/seals.js






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
/** The newest version of a file that has the root that its line in the seals file gives. */
async function findFitting({ directory, history }, key, { path, root }, steps) {
    const own = steps
        .flatMap(({ changes }) => changes)
        .filter((one) => one.path === `${directory}/${path}`);
    const blobs = new Set(own.flatMap(({ before, after }) => [before, after]).reverse());
    for (const blob of blobs) {
        if (blob === null)
            continue;
        const bytes = await history.readBlob(blob);
        if ((0,leaves/* fileSeal */.c2)(path, bytes, key).root === root)
            return bytes;
    }
    return undefined;
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
                const then = await findFitting(verification, key, line, steps);
                const now = await history.readBlob(blob);
                const record = then === undefined ? '' : firstOther(inside, now, then);
                findings.add('wrong-seal', `${directory}/${inside}`, record);
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/compiled/verify/archive-check.js
















const ATTRIBUTES = '.gitattributes';
/** How the shards of a kind are checked: with those of the other kind, against the logs, or one by one. */
const CHECKED = {
    logs: 'in pairs',
    failures: 'in pairs',
    deliveries: 'against logs',
    reports: 'alone',
    errors: 'alone',
    usage: 'alone',
};
/** Logs and failures are read together when one of them is wanted. */
function wantedPairs({ shards, isWanted }) {
    return pairLogs(shards).filter((pair) => [pair.logs, pair.failures].some((placed) => placed && isWanted(placed.shard.stem)));
}
/** Every blob of the head that is read, in the order in which it is. */
function blobsOfTree({ directory }, files, scope) {
    const pairs = wantedPairs(scope).flatMap(({ logs, failures }) => [logs, failures]);
    const wanted = scope.shards.filter(({ shard }) => scope.isWanted(shard.stem));
    const checked = (how) => wanted.filter(({ shard }) => CHECKED[shard.kind] === how);
    const placed = [...pairs, ...checked('against logs'), ...checked('alone')];
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
    if (CHECKED[kind] !== 'alone')
        return 0;
    if (kind === 'reports')
        return checkReport(verification, snapshot, placed);
    let seen = 0;
    await withAudit(kind, (audit) => checkShard(verification, snapshot, placed, audit, () => seen++));
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
        ? ((await readDecoded(verification, files, path, erasures/* parseErasures */.gd))?.value ?? none)
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
    const keys = request.keys ?? github_keys/* GITHUB_KEYS */.T;
    const signed = await countSigned(history.readCommits(head, since), keys);
    const erased = `${directory}/${originals/* ERASED_FOLDER */.SM}`;
    const isRewritten = [...files.keys()].some((path) => path.startsWith(erased));
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
    return { records, commits, signed, isRewritten, coverage, changes };
}
const NOTHING = {
    ...{ records: 0, commits: 0, signed: undefined, isRewritten: false },
    ...{ coverage: undefined, changes: undefined },
};
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

// EXTERNAL MODULE: ./build/compiled/tell/markdown.js
var markdown = __webpack_require__(9635);
// EXTERNAL MODULE: ./build/compiled/tell/words/phrases.js
var phrases = __webpack_require__(6835);
;// CONCATENATED MODULE: ./build/compiled/tell/words/branch-page.js


const EN = {
    title: 'Mail archive',
    generated: (coverage) => `What blastengine knew about the mails sent through it. This page is written by blastengine-archive with every commit, from ${coverage} and the files of the last 62 days; changes made here by hand are overwritten. All days and times are Japan time. The history of this branch shows what was known when.`,
    covered: 'Covers',
    coveredDays: (from, to) => `${from} to ${to}`,
    holes: ', with holes that the next runs fill',
    coveredNamed: (deliveries) => `${(0,phrases/* many */._d)(deliveries, 'delivery', 'deliveries')} by ID; the whole list was not read yet`,
    safe: 'Safe until',
    safeUntil: (day) => `${day}; from that day on, blastengine deletes data that is not archived`,
    logs: 'Mail logs read',
    written: 'Last written',
    gaps: 'Days known to be lost',
    personalData: 'Addresses',
    pseudonymized: 'replaced by pseudonyms (`p-…@domain`); the same address has the same pseudonym everywhere, and only the holder of the key can tell whose it is',
    kept: 'kept as they are',
    erased: 'Erased on request',
    erasedLogs: (count) => `${(0,phrases/* many */._d)(count, 'mail log')}, which no run reads again`,
    tiles: { sent: 'Sent', delivered: 'Delivered', opened: 'Opened', failed: 'Failed' },
    period: 'Last 62 days',
    before: '62 days before',
    change: 'Change',
    points: (number) => `${number} pts`,
    waiting: (count) => `${(0,phrases/* many */._d)(count, 'mail waits', 'mails wait')} for another try.`,
    tilesHint: 'Delivered and failed are shares of the mails sent, opened is a share of those delivered. Text-only mails cannot tell whether they were opened.',
    notCompared: 'The 62 days before are compared once the archive covers them.',
    chart: {
        title: 'Delivered mails by day',
        failed: 'Failed mails by day (another scale)',
        delivered: 'Delivered',
        hard: 'Hard bounces',
        soft: 'Soft bounces',
        dropped: 'Dropped',
        unknown: 'Days before the archive begins, and days known to be lost',
        alt: (from, to) => `Delivered and failed mails by day, ${from} to ${to}; the tables below hold the numbers`,
    },
    deliveries: 'Deliveries of the last 62 days',
    columns: {
        date: 'Date',
        delivery: 'Delivery',
        type: 'Type',
        subject: 'Subject',
        recipients: 'Recipients',
        delivered: 'Delivered',
        hard: 'Hard<br>bounces',
        soft: 'Soft<br>bounces',
        dropped: 'Dropped',
        opened: 'Opened',
        countsMatch: 'Counts',
        domain: 'Receiving domain',
        failures: 'Failed mails',
        newest: 'Newest on',
    },
    types: { bulk: 'bulk', transaction: 'transactional', smtp: 'SMTP relay', other: 'other' },
    daily: 'Transactional, SMTP and other mail by day',
    countsMatch: { pending: 'pending', yes: '✓', no: '✗&nbsp;differ' },
    linksHint: 'Dates lead to the list of that day’s deliveries, deliveries and types to their mail logs, bounces and dropped mails to the details of all failures, opens to the open report. “–”: opens cannot be known, or none was seen.',
    countsHint: '“Counts” compares the archive with blastengine: “✓” the same number of mails in each status, “pending” the numbers may still change.',
    moreDeliveries: (count, folder) => `… and ${(0,markdown/* formatCount */.B4)(count)} more in ${folder}`,
    olderDeliveries: (count) => `${(0,phrases/* many */._d)(count, 'older delivery', 'older deliveries')}`,
    noDeliveries: 'None yet.',
    failures: 'Why mails failed',
    noFailures: 'No failed mails in the last 62 days.',
    newestHint: 'The day leads to the newest file with such a failure. All of them: choose the code or the domain in the explorer, or use the commands under “How to search”.',
    noCode: 'none',
    noCodeMeaning: 'blastengine gives no code',
    otherMeaning: 'not a code of SMTP',
    search: 'How to search',
    languageOption: '',
    searchHint: 'In a clone of this branch. `blastengine-archive` is the program of the action; the README of the action says how to get it. Mail logs are JSON Lines, one record a line; deliveries, reports and the error-stop list are CSV.',
    searchPseudonyms: 'Addresses are pseudonyms here. With the key, the program and the page find a mail by the address itself; the other tools need the pseudonym.',
    commands: {
        story: 'What happened to the mails to an address, state by state',
        storyByKey: 'What happened to the mails to an address, state by state: type or paste the key, which is not shown, then Enter',
        page: 'One web page to search in, offline: filters, the story of each mail, charts, CSV for Excel',
        domain: 'All failures at a receiving domain, attempt by attempt',
        code: 'All failures with a response code',
        more: 'With grep, git, jq and DuckDB',
        grep: 'Every record of an address',
        pickaxe: 'When an address was first seen, and in which commits mails to it were added',
        versions: 'Every version of one mail log',
        file: 'The history of one file',
        jq: 'The mails to an address, given in lower case, as a table, with jq',
        domains: 'Failures by domain and code, with DuckDB',
        countsDiffer: 'Deliveries whose counts differ, with DuckDB',
    },
};
const JA = {
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
    tiles: { sent: '送信', delivered: '配信済み', opened: '開封', failed: '失敗' },
    period: '直近62日間',
    before: 'その前の62日間',
    change: '増減',
    points: (number) => `${number}ポイント`,
    waiting: (count) => `再送中のメールが${(0,markdown/* formatCount */.B4)(count)}件あります。`,
    tilesHint: '「配信済み」と「失敗」は送信したメールに対する割合、「開封」は配信済みのメールに対する割合です。テキストのみのメールの開封はわかりません。',
    notCompared: 'その前の62日間の記録がそろうと、比較を表示します。',
    chart: {
        title: '日別の配信済みメール件数',
        failed: '日別の失敗件数（目盛りは上のグラフと異なります）',
        delivered: '配信済み',
        hard: 'ハードエラー',
        soft: 'ソフトエラー',
        dropped: 'ドロップ',
        unknown: 'アーカイブの開始前の日と、失われたことが確認された日',
        alt: (from, to) => `日別の配信済み件数と失敗件数（${from}〜${to}）。数値は下の表にあります`,
    },
    deliveries: '直近62日間の配信',
    columns: {
        date: '日付',
        delivery: '配信ID',
        type: '種別',
        subject: '件名',
        recipients: '宛先',
        delivered: '配信<br>済み',
        hard: 'ハード<br>エラー',
        soft: 'ソフト<br>エラー',
        dropped: 'ドロップ',
        opened: '開封',
        countsMatch: '照合',
        domain: '宛先ドメイン',
        failures: '失敗件数',
        newest: '直近の発生日',
    },
    types: {
        bulk: '一斉配信',
        transaction: 'トランザクション',
        smtp: 'SMTPリレー',
        other: 'その他',
    },
    daily: 'トランザクションメール・SMTPリレーなどの日別件数',
    countsMatch: { pending: '集計中', yes: '✓', no: '✗&nbsp;不一致' },
    linksHint: '日付はその日の配信一覧、配信IDと種別はメールログ、エラーとドロップの件数はすべてのエラー詳細、開封数は開封レポートへのリンクです。「–」は、開封を確認できないか、開封がまだないことを表します。',
    countsHint: '「照合」は、アーカイブのステータス別件数とblastengineの集計を比較した結果です（「✓」は一致、「集計中」は今後件数が変わる可能性があります）。',
    moreDeliveries: (count, folder) => `… ほか${(0,markdown/* formatCount */.B4)(count)}行（${folder}を参照）`,
    olderDeliveries: (count) => `これより前の配信${(0,markdown/* formatCount */.B4)(count)}件`,
    noDeliveries: 'まだありません。',
    failures: '失敗の内訳',
    noFailures: '直近62日間に失敗したメールはありません。',
    newestHint: '日付は、その失敗を含む最も新しいファイルへのリンクです。すべてを見るには、エクスプローラーで応答コードまたはドメインを選ぶか、「検索方法」のコマンドを使ってください。',
    noCode: 'なし',
    noCodeMeaning: '応答コードの記録なし',
    otherMeaning: 'SMTPの応答コードではないもの',
    search: '検索方法',
    languageOption: ' --language ja',
    searchHint: 'このブランチのクローンで、次のコマンドを実行してください。`blastengine-archive`はこのアクションのプログラムです（入手方法はアクションのREADMEを参照）。メールログは1行1レコードのJSON Lines、配信・開封レポート・エラー停止リストはCSVです。',
    searchPseudonyms: 'このアーカイブのアドレスは仮名です。鍵があれば、プログラムとウェブページでは元のアドレスで検索できます。そのほかのツールでは、仮名で検索してください。',
    commands: {
        story: 'あるアドレス宛てのメールに起きたことを、状態の変化ごとに表示',
        storyByKey: 'あるアドレス宛てのメールに起きたことを、状態の変化ごとに表示（先に鍵を入力または貼り付けて、Enterキーを押す。鍵は画面に表示されない）',
        page: 'オフラインで検索できる1つのウェブページを作成（絞り込み、メールごとの経過、グラフ、Excel用のCSV）',
        domain: 'ある宛先ドメインでの失敗をすべて、配信の試行ごとに表示',
        code: 'ある応答コードの失敗をすべて表示',
        more: 'grep、git、jq、DuckDBを使う場合',
        grep: 'あるアドレスの記録をすべて表示',
        pickaxe: 'あるアドレスが最初に現れた時点と、そのアドレス宛てのメールが追加されたコミット',
        versions: 'あるメールログの全バージョン',
        file: 'あるファイルの変更履歴',
        jq: 'あるアドレス（小文字で指定）宛てのメールを表形式で表示（jq）',
        domains: 'ドメイン・応答コード別の失敗件数（DuckDB）',
        countsDiffer: '件数が一致しない配信（DuckDB）',
    },
};
/** What the page of the branch says. */
const BRANCH_PAGE_WORDS = { en: EN, ja: JA };

;// CONCATENATED MODULE: ./build/compiled/tell/words/heading.js


/** `1 new and 37 changed mail logs`, `1 new mail log`; other records may have changed without any mail log. */
function newAndChanged(added, changed) {
    if (added + changed === 0)
        return 'records other than mail logs';
    if (changed === 0)
        return (0,phrases/* many */._d)(added, 'new mail log');
    if (added === 0)
        return (0,phrases/* many */._d)(changed, 'changed mail log');
    return `${(0,markdown/* formatCount */.B4)(added)} new and ${(0,markdown/* formatCount */.B4)(changed)} changed mail logs`;
}
function newAndChangedJa(added, changed) {
    if (added + changed === 0)
        return 'メールログ以外のレコード';
    if (changed === 0)
        return `新規のメールログ${(0,phrases/* manyJa */.D_)(added)}`;
    if (added === 0)
        return `変更のあったメールログ${(0,phrases/* manyJa */.D_)(changed)}`;
    return `メールログ（新規${(0,phrases/* manyJa */.D_)(added)}、変更${(0,phrases/* manyJa */.D_)(changed)}）`;
}
const heading_EN = {
    newAndChanged,
    dryRun: (told) => `dry run: ${told}`,
    incomplete: (told) => `incomplete: ${told}`,
    /** Something was done; `why` it was not all. */
    but: (outcome, why) => `${outcome}, but ${why}`,
    /** Nothing was done. */
    because: (outcome, why) => `${outcome}, because ${why}`,
    nothingNew: 'nothing new to archive',
    nothingNewSoFar: 'nothing new in what was read',
    nothingRead: 'nothing was read',
    noLogsRead: 'no mail logs were read',
    notKept: (rows, read) => rows === read
        ? `${(0,phrases/* many */._d)(rows, 'mail log was', 'mail logs were')} read and could not be archived`
        : `${(0,markdown/* formatCount */.B4)(rows)} of ${(0,phrases/* many */._d)(read, 'mail log')} that were read could not be archived`,
    archived: (added, changed) => `${newAndChanged(added, changed)} archived`,
    first: (added) => `archive created with ${(0,phrases/* many */._d)(added, 'mail log')}`,
    proposed: (added, changed) => `${newAndChanged(added, changed)} ${added + changed === 1 ? 'waits' : 'wait'} for review`,
    wouldArchive: (added, changed) => `${newAndChanged(added, changed)} would be archived`,
    commit: (link, verified, files) => `commit ${link}${verified ? ', signed by GitHub' : ''}: ${files === 0
        ? 'no record changed; coverage.json notes what was read and what is left'
        : `${(0,phrases/* many */._d)(files, 'file')} of the archive changed`}`,
    pullRequest: (link) => `pull request ${link} waits for review`,
    noCommit: 'no commit was needed',
    /** A run without a change that did read mail logs. */
    readAgain: 'a run reads the last days again, and all of that was archived already',
    noCommitMade: 'no commit was made',
    nothingWritten: "nothing was written; below is what the same run with 'mode: push' would have archived",
    took: (minutes, seconds) => minutes > 0 ? `took ${minutes} min ${seconds} s` : `took ${seconds} s`,
    endedTitle: 'The run ended early',
    endedHint: 'What was published before stays published, and nothing half-written is left. Once the cause is gone, the next run continues from there.',
};
const heading_JA = {
    newAndChanged: newAndChangedJa,
    dryRun: (told) => `ドライラン：${told}`,
    incomplete: (told) => `未完了：${told}`,
    but: (outcome, why) => `${outcome}。ただし、${why}`,
    because: (outcome, why) => `${(0,phrases/* causeJa */.Zo)(why)}、${outcome}`,
    nothingNew: '新しく保存するデータはありませんでした',
    nothingNewSoFar: '取得できた範囲に新しいデータはありませんでした',
    nothingRead: '何も取得できませんでした',
    noLogsRead: 'メールログを取得できませんでした',
    notKept: (rows, read) => rows === read
        ? `取得したメールログ${(0,phrases/* manyJa */.D_)(rows)}を保存できませんでした`
        : `取得したメールログ${(0,phrases/* manyJa */.D_)(read)}のうち${(0,phrases/* manyJa */.D_)(rows)}を保存できませんでした`,
    archived: (added, changed) => `${newAndChangedJa(added, changed)}を保存しました`,
    first: (added) => `アーカイブを作成しました（メールログ${(0,phrases/* manyJa */.D_)(added)}）`,
    proposed: (added, changed) => `${newAndChangedJa(added, changed)}がレビュー待ちです`,
    wouldArchive: (added, changed) => added > 0 && changed === 0
        ? `メールログ${(0,phrases/* manyJa */.D_)(added)}が新たに保存されます（書き込みなし）`
        : `${newAndChangedJa(added, changed)}が保存されます（書き込みなし）`,
    commit: (link, verified, files) => `コミット${link}${verified ? '（GitHubの署名付き）' : ''}：${files === 0
        ? 'レコードの変更はなく、取得状況のみをcoverage.jsonに記録しました'
        : `アーカイブの${(0,markdown/* formatCount */.B4)(files)}ファイルを更新しました`}`,
    pullRequest: (link) => `プルリクエスト${link}がレビュー待ちです`,
    noCommit: '変更がないため、コミットはありません',
    readAgain: '直近の数日分は毎回取得し直しており、すべて保存済みでした',
    noCommitMade: 'コミットはありません',
    nothingWritten: '何も書き込んでいません（以下は、mode: pushで実行した場合に保存される内容です）',
    took: (minutes, seconds) => `所要時間${minutes > 0 ? `${minutes}分` : ''}${seconds}秒`,
    endedTitle: '実行が途中で終了しました',
    endedHint: 'それまでに公開した内容は保存されており、書きかけの状態は残っていません。原因を解消すれば、次回の実行で続きを取得します。',
};
/** The title of a summary, and the line below it: what a run came to, and where the result is. */
const HEADING_WORDS = { en: heading_EN, ja: heading_JA };

;// CONCATENATED MODULE: ./build/compiled/tell/words/numbers.js


const numbers_EN = {
    sums: {
        kind: 'Kind',
        read: 'Read',
        added: 'New',
        changed: 'Changed',
        known: 'Archived already',
        leftOut: 'Not kept',
    },
    caption: 'Read = New + Changed + Archived already + Not kept',
    /** What `n` records that were read and not kept are. */
    records: {
        deliveries: (count) => (0,phrases/* many */._d)(count, 'delivery', 'deliveries'),
        logs: (count) => (0,phrases/* many */._d)(count, 'mail log'),
        failures: (count) => (0,phrases/* many */._d)(count, 'failure detail'),
        reports: (count) => (0,phrases/* many */._d)(count, 'open report'),
        errors: (count) => (0,phrases/* many */._d)(count, 'entry of the error-stop list', 'entries of the error-stop list'),
        usage: (count) => (0,phrases/* many */._d)(count, 'month of usage', 'months of usage'),
    },
    notKept: 'Read and not kept',
    leftOut: {
        unfinished: (what) => `${what} of deliveries or days that were read only in part (the next run reads them again)`,
        unwritten: (what) => `${what} whose file in the archive is damaged or cannot be written`,
        erased: (what) => `${what} erased at a person's request`,
        older: (what) => `${what} older than 'since'`,
        unwanted: (what) => `${what} that 'resources' does not name`,
        notStarted: (what) => `${what} that did not start yet`,
        unchecked: (what) => `${what} of an account that is not known for certain`,
    },
    ahead: (details) => `${(0,phrases/* many */._d)(details, 'failure detail')} of these mails ${details === 1 ? 'was' : 'were'} archived in advance`,
    transitions: 'Changed mail logs',
    sameStatus: 'same status',
    codes: 'New delivery failures',
    failed: (total, byCode) => `${(0,markdown/* formatCount */.B4)(total)} (${byCode})`,
    failedOf: (ofNew, ofChanged) => `: ${(0,markdown/* formatCount */.B4)(ofNew)} of the new mail logs, ${(0,markdown/* formatCount */.B4)(ofChanged)} of the changed ones`,
    counts: 'Deliveries',
    recounted: (rows) => `${(0,phrases/* many */._d)(rows, 'more row')} changed, because our own count beside the provider's did`,
    formulas: 'CSV and spreadsheets',
    formulaCells: (count) => `${(0,phrases/* many */._d)(count, 'cell')} would run as a formula: import the columns as text`,
    requests: 'Requests to blastengine',
    requestCounts: (requests, refused, lowest) => `${(0,markdown/* formatCount */.B4)(requests)}, of them refused by the rate limit: ${(0,markdown/* formatCount */.B4)(refused)}` +
        (lowest === null ? '' : `; lowest number remaining: ${(0,markdown/* formatCount */.B4)(lowest)}`),
    chartNew: 'New mail logs (blue bars) by day of mail',
    chart: 'New (blue bars) and changed (red line) mail logs by day of mail',
    chartUnit: 'mail logs',
};
const numbers_JA = {
    sums: {
        kind: '種類',
        read: '取得',
        added: '新規',
        changed: '変更',
        known: '保存済み（変更なし）',
        leftOut: '保存せず',
    },
    caption: '取得＝新規＋変更＋保存済み（変更なし）＋保存せず',
    records: {
        deliveries: (count) => `配信${(0,phrases/* manyJa */.D_)(count)}`,
        logs: (count) => `メールログ${(0,phrases/* manyJa */.D_)(count)}`,
        failures: (count) => `エラー詳細${(0,phrases/* manyJa */.D_)(count)}`,
        reports: (count) => `開封レポート${(0,phrases/* manyJa */.D_)(count)}`,
        errors: (count) => `エラー停止リスト${(0,phrases/* manyJa */.D_)(count)}`,
        usage: (count) => `利用状況${(0,markdown/* formatCount */.B4)(count)}か月分`,
    },
    notKept: '取得したが保存していない分',
    leftOut: {
        unfinished: (what) => `最後まで取得できなかった配信または日の${what}（次回の実行で取得し直します）`,
        unwritten: (what) => `アーカイブのファイルが破損しているか書き込めないため保存できない${what}`,
        erased: (what) => `本人の請求により消去済みの${what}`,
        older: (what) => `sinceより古い${what}`,
        unwanted: (what) => `resourcesに指定されていない${what}`,
        notStarted: (what) => `開始前の${what}`,
        unchecked: (what) => `アカウントを確認できなかった${what}`,
    },
    ahead: (details) => `これらのメールのエラー詳細${(0,phrases/* manyJa */.D_)(details)}は先に保存しました`,
    transitions: 'メールログの変更',
    sameStatus: 'ステータスの変化なし',
    codes: '新たな配信エラー',
    failed: (total, byCode) => `${(0,phrases/* manyJa */.D_)(total)}（${byCode}）`,
    failedOf: (ofNew, ofChanged) => `。内訳は、新規のメールログ${(0,phrases/* manyJa */.D_)(ofNew)}、変更のあったメールログ${(0,phrases/* manyJa */.D_)(ofChanged)}`,
    counts: '配信',
    recounted: (rows) => `上記のほか${(0,phrases/* manyJa */.D_)(rows)}を更新（アーカイブ側で数えた件数が変わったため）`,
    formulas: 'CSVと表計算ソフト',
    formulaCells: (count) => `数式として実行されうるセルが${(0,markdown/* formatCount */.B4)(count)}個：列を文字列として取り込んでください`,
    requests: 'blastengineへのリクエスト',
    requestCounts: (requests, refused, lowest) => `${(0,markdown/* formatCount */.B4)(requests)}回（うちレート制限による拒否${(0,markdown/* formatCount */.B4)(refused)}回` +
        `${lowest === null ? '' : `、残り回数の最小値${(0,markdown/* formatCount */.B4)(lowest)}`}）`,
    chartNew: '新規メールログの日別件数（青の棒）',
    chart: 'メールログの日別件数（青の棒：新規、赤の線：変更）',
    chartUnit: '件',
};
/** The numbers of a run: what was read and what became of it. */
const NUMBER_WORDS = { en: numbers_EN, ja: numbers_JA };

;// CONCATENATED MODULE: ./build/compiled/tell/words/problem-archive.js


/** What is wrong with the archive itself, its repository, or the machine that the run is on. */
const ARCHIVE_PROBLEMS = {
    'damaged-file': {
        en: {
            title: 'a file of the archive is damaged',
            happened: (count, named) => `${(0,phrases/* many */._d)(count, 'file')} of the archive cannot be decoded and ${count === 1 ? 'was' : 'were'} left alone${named}`,
            cure: 'On the branch that holds it (the data branch; with pull requests also `archive/<branch>`) list its versions with `git log --oneline -- <file>`, restore the last good one with `git checkout <good-commit> -- <file>`, commit, push, and run again',
        },
        ja: {
            title: 'アーカイブのファイルが破損しています',
            happened: (count, named) => `アーカイブ内の${(0,markdown/* formatCount */.B4)(count)}件のファイルを読み取れないため、変更せずに残しました${named}`,
            cure: '該当するブランチ（データブランチ。プルリクエストを使う場合は`archive/<branch>`も）で、`git log --oneline -- <file>`を実行して正常な版を探し、`git checkout <good-commit> -- <file>`で復元してください。コミットしてプッシュした後、再実行してください',
        },
    },
    'taken-off': {
        en: {
            title: 'files that this run had written were taken off the branch',
            happened: (count, named) => `${(0,phrases/* many */._d)(count, 'file')} that this run had written ${count === 1 ? 'was' : 'were'} changed or taken off the branch by somebody else before it ended${named}`,
            cure: 'The next run reads again what belongs in them',
        },
        ja: {
            title: 'この実行が書き込んだファイルがブランチから除かれました',
            happened: (count, named) => `この実行が書き込んだ${(0,markdown/* formatCount */.B4)(count)}件のファイルが、終了前に別の人または実行によってブランチ上で変更または削除されました${named}`,
            cure: '該当する内容は次回の実行で取得し直します',
        },
    },
    'unwritable-file': {
        en: {
            title: 'a file of the archive could not be written',
            happened: (count, named) => `${(0,phrases/* many */._d)(count, 'file')} of the archive could not be written${named}; everything else is published`,
            cure: 'What belongs in them counts as unread, and each run reads it again until they can be written',
        },
        ja: {
            title: 'アーカイブのファイルを書き込めませんでした',
            happened: (count, named) => `アーカイブの${(0,markdown/* formatCount */.B4)(count)}件のファイルを書き込めませんでした${named}。ほかの内容は公開済みです`,
            cure: '書き込めなかった内容は未取得として扱い、書き込めるようになるまで実行のたびに取得し直します',
        },
    },
    gap: {
        en: {
            title: 'blastengine deleted mail logs before they were read',
            happened: (_, named) => `blastengine deleted mail logs before any run had read them${named}; they cannot be fetched any more`,
            cure: 'Find out why no run finished in time (schedule switched off, red runs, deadline), and watch the archive from a second workflow',
        },
        ja: {
            title: '取得前に削除されたメールログがあります',
            happened: (_, named) => `取得する前にblastengine側で削除されたメールログがあります${named}。再取得はできません`,
            cure: '実行が間に合わなかった原因（スケジュールの停止、実行の失敗、時間切れなど）を確認し、別のワークフローからアーカイブを監視してください',
        },
    },
    'near-deletion': {
        en: {
            title: 'data that is not archived is about to be deleted',
            happened: (_, named) => `Data that is not archived yet is about to be deleted${named}`,
            cure: "Run the workflow again now, and until it is complete. If runs end early, raise 'deadline-minutes' or 'requests-per-minute'",
        },
        ja: {
            title: '未保存のデータがまもなく削除されます',
            happened: (_, named) => `未保存のデータがまもなく削除されます${named}`,
            cure: 'すぐにワークフローを再実行し、取得が完了するまで繰り返してください。途中で終了する場合は、deadline-minutesまたはrequests-per-minuteを引き上げてください',
        },
    },
    'turned-public': {
        en: {
            title: 'the repository is public now',
            happened: () => 'The repository turned public since the last run, and the whole history of the archive with it',
            cure: 'Make the repository private again now, or move the archive to a private one; what was public must count as published',
        },
        ja: {
            title: 'リポジトリが公開されています',
            happened: () => '前回の実行以降にリポジトリが公開され、アーカイブの全履歴が誰でも読める状態です',
            cure: 'ただちにリポジトリを非公開に戻すか、非公開のリポジトリへ移してください。公開されていた内容は、公表されたものとして扱う必要があります',
        },
    },
    unsigned: {
        en: {
            title: 'GitHub did not sign the commit',
            happened: (count, named) => `GitHub did not sign ${(0,phrases/* many */._d)(count, 'commit')}${named}, as input 'commit-signing: always' asks`,
            cure: "Give input 'token' the default token or an app's: GitHub signs what these commit through its API, but not the first commit of an empty repository",
        },
        ja: {
            title: 'コミットにGitHubの署名がありません',
            happened: (count, named) => `commit-signing: alwaysが指定されていますが、${(0,markdown/* formatCount */.B4)(count)}件のコミットにGitHubの署名がありません${named}`,
            cure: 'tokenに既定のトークンまたはGitHub Appのトークンを指定してください。GitHubが署名するのは、これらのトークンでAPIから作成したコミットです（空のリポジトリの最初のコミットを除く）',
        },
    },
    unbalanced: {
        en: {
            title: 'the archive and blastengine count differently',
            happened: (count, named) => `For ${(0,phrases/* many */._d)(count, 'delivery', 'deliveries')} the archive and blastengine count differently${named}`,
            cure: "Later runs compare again. If it stays, read the delivery by its id ('delivery-ids'); mails that blastengine deleted before the first run stay missing",
        },
        ja: {
            title: 'アーカイブの件数がblastengineの集計と一致しません',
            happened: (count, named) => `${(0,markdown/* formatCount */.B4)(count)}件の配信で、アーカイブの件数とblastengineの集計が一致しません${named}`,
            cure: '今後の実行で再度照合します。解消しない場合は、配信IDをdelivery-idsに指定して取得し直してください。初回の実行前に削除されたメールは取得できません',
        },
    },
    'coverage-rebuilt': {
        en: {
            title: 'coverage.json and the files do not fit, so everything is read again',
            happened: () => 'coverage.json could not be read, or a file that it counts as archived is gone, so everything that blastengine still has is read again',
            cure: "Nothing else to do for this run; 'git log --stat -- <directory>' on the data branch shows who changed what",
        },
        ja: {
            title: 'coverage.jsonとファイルが合わないため、すべて取得し直します',
            happened: () => 'coverage.jsonを読み取れないか、取得済みとして記録されているファイルがないため、blastengineに残っているデータをすべて取得し直します',
            cure: '対応は不要です。変更の経緯は、データブランチで「git log --stat -- <directory>」を実行すると確認できます',
        },
    },
    'overview-failed': {
        en: {
            title: 'README.md of the branch was not rewritten',
            happened: () => 'README.md on the data branch could not be rewritten',
            cure: 'Nothing to do: everything else is published, and the next commit rewrites the page',
        },
        ja: {
            title: 'データブランチのREADME.mdを更新できませんでした',
            happened: () => 'データブランチのREADME.mdを更新できませんでした',
            cure: '対応は不要です。ほかの内容は公開済みで、README.mdは次回のコミットで更新します',
        },
    },
    'filters-unchecked': {
        en: {
            title: 'the weekly check of the list was not made',
            happened: () => 'The weekly check that the list of mail logs leaves out no delivery type could not be made',
            cure: 'Nothing to do: what was read is archived, and the next run makes the check',
        },
        ja: {
            title: '一覧の週1回の確認ができませんでした',
            happened: () => 'メールログの一覧に含まれない配信種別がないかを調べる週1回の確認ができませんでした',
            cure: '対応は不要です。取得した内容は保存済みで、確認は次回の実行で行います',
        },
    },
    'clock-skew': {
        en: {
            title: 'the clock of the runner is wrong',
            happened: (_, named) => `The clock of the runner and that of blastengine differ${named}`,
            cure: 'Set the clock of the self-hosted runner (NTP): what is due and what is nearly deleted is reckoned with it',
        },
        ja: {
            title: 'ランナーの時計がずれています',
            happened: (_, named) => `ランナーとblastengineの時計がずれています${named}`,
            cure: 'セルフホストランナーの時刻を合わせてください（NTP）。再取得の時期や削除までの日数の計算に使用しています',
        },
    },
};

;// CONCATENATED MODULE: ./build/compiled/tell/words/problem-pieces.js


/** Single pieces that are missing: a delivery, a detail, a report, a row, a part of the API. */
const PIECES = {
    'delivery-failed': {
        en: {
            title: 'some deliveries could not be read',
            happened: (count, named) => `${(0,phrases/* many */._d)(count, 'delivery', 'deliveries')} could not be read to the end${named}`,
            cure: "The next run tries them first; to try now, start the workflow with these ids as 'delivery-ids'",
        },
        ja: {
            title: '一部の配信を取得できませんでした',
            happened: (count, named) => `${(0,markdown/* formatCount */.B4)(count)}件の配信を最後まで取得できませんでした${named}`,
            cure: '次回の実行で優先して取得します。すぐに取得するには、これらのIDをdelivery-idsに指定してワークフローを実行してください',
        },
    },
    'detail-failed': {
        en: {
            title: 'some failure details could not be fetched',
            happened: (count, named) => `The details of ${(0,phrases/* many */._d)(count, 'failed mail')} could not be fetched${named}`,
            cure: 'The next run tries them first. If this repeats, check whether blastengine is down',
        },
        ja: {
            title: '一部のエラー詳細を取得できませんでした',
            happened: (count, named) => `${(0,markdown/* formatCount */.B4)(count)}件のエラー詳細を取得できませんでした${named}`,
            cure: '次回の実行で優先して取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
        },
    },
    'no-right': {
        en: {
            title: 'the API user lacks permission for some of the requested resources',
            happened: (_count, _named, list) => `The API user lacks permission for some of the requested resources: ${list}. The rest is archived`,
            cure: "Grant these permissions in blastengine, or leave them out of 'resources': then the run is complete without them",
        },
        ja: {
            title: 'APIユーザーの権限が不足しています',
            happened: (_count, _named, list) => `APIユーザーに権限がないため、次の項目を取得できませんでした：${list}。それ以外は保存済みです`,
            cure: 'blastengineでこのユーザーに権限を付与するか、該当する項目をresourcesから外してください。外した項目は対象外となり、残りがそろえば「完了」と判定されます',
        },
    },
    'report-failed': {
        en: {
            title: 'some open reports could not be fetched',
            happened: (count, named) => `${(0,phrases/* many */._d)(count, 'open report')} could not be fetched${named}`,
            cure: 'The next run tries them first. If this repeats, check whether blastengine is down',
        },
        ja: {
            title: '一部の開封レポートを取得できませんでした',
            happened: (count, named) => `${(0,markdown/* formatCount */.B4)(count)}件の開封レポートを取得できませんでした${named}`,
            cure: '次回の実行で優先して取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
        },
    },
    'report-late': {
        en: {
            title: 'some open reports were not ready in time',
            happened: (count, named) => `${(0,phrases/* many */._d)(count, 'open report was', 'open reports were')} not ready in time${named}`,
            cure: "The next run tries them first. If this repeats, raise 'report-timeout'",
        },
        ja: {
            title: '一部の開封レポートが時間内に作成されませんでした',
            happened: (count, named) => `${(0,markdown/* formatCount */.B4)(count)}件の開封レポートが時間内に作成されませんでした${named}`,
            cure: '次回の実行で優先して取得します。繰り返し発生する場合は、report-timeoutを延ばしてください',
        },
    },
    'report-unreadable': {
        en: {
            title: 'some open reports cannot be read',
            happened: (count, named) => `${(0,phrases/* many */._d)(count, 'open report')} came in a form that cannot be read for certain${named}`,
            cure: 'Nothing of them was archived, and what is archived already stays. The next run tries them again; if this repeats, report the reason to this project and ask the support of blastengine whether the file changed',
        },
        ja: {
            title: '一部の開封レポートを読み取れませんでした',
            happened: (count, named) => `${(0,markdown/* formatCount */.B4)(count)}件の開封レポートは、内容を確実に読み取れない形式でした${named}`,
            cure: '該当するレポートは保存せず、保存済みの内容は変更していません。次回の実行で再度取得します。繰り返し発生する場合は、理由を本プロジェクトに報告し、ファイル形式の変更の有無をblastengineのサポートに確認してください',
        },
    },
    'errors-failed': {
        en: {
            title: 'the error-stop list could not be read',
            happened: () => 'The error-stop list could not be read',
            cure: 'The next run asks again; entries live two weeks at most. If this repeats, check whether blastengine is down',
        },
        ja: {
            title: 'エラー停止リストを取得できませんでした',
            happened: () => 'エラー停止リストを取得できませんでした',
            cure: '次回の実行で再度取得します（リストの掲載期間は最長2週間です）。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
        },
    },
    'errors-unreadable': {
        en: {
            title: 'the error-stop list cannot be read',
            happened: () => 'The error-stop list came in a form that cannot be read for certain',
            cure: "The next run asks again; entries live two weeks at most. If this repeats, report the reason to this project, and leave 'errors' out of 'resources' until then",
        },
        ja: {
            title: 'エラー停止リストを読み取れませんでした',
            happened: () => 'エラー停止リストは、内容を確実に読み取れない形式でした',
            cure: '次回の実行で再度取得します（リストの掲載期間は最長2週間です）。繰り返し発生する場合は、理由を本プロジェクトに報告し、解決するまでresourcesからerrorsを外してください',
        },
    },
    'usage-failed': {
        en: {
            title: 'the usage could not be read',
            happened: () => 'The usage of the contract could not be read',
            cure: 'The next run asks again. If this repeats, check whether blastengine is down',
        },
        ja: {
            title: '利用状況を取得できませんでした',
            happened: () => '契約の利用状況を取得できませんでした',
            cure: '次回の実行で再度取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
        },
    },
    'odd-row': {
        en: {
            title: 'some rows of blastengine cannot be read',
            happened: (count) => `${(0,phrases/* many */._d)(count, 'row')} of blastengine's answers could not be read and ${count === 1 ? 'was' : 'were'} left out; all others are archived`,
            cure: 'A row without a valid id or with a forbidden control character is a fault of blastengine: if this repeats, report it to its support',
        },
        ja: {
            title: 'blastengineの応答に読み取れない行がありました',
            happened: (count) => `blastengineの応答のうち${count}行を読み取れなかったため除外しました。ほかの行は保存済みです`,
            cure: '有効なIDのない行や、使用できない制御文字を含む行はblastengine側の不具合です。繰り返し発生する場合は、blastengineのサポートに連絡してください',
        },
    },
    'detail-gone': {
        en: {
            title: 'blastengine has no details of some failures',
            happened: (count, named) => `blastengine answers HTTP 404 for the details of ${(0,phrases/* many */._d)(count, 'failed mail')}${named}`,
            cure: 'Nothing to do: their mail logs are archived, and later runs ask again while the list shows them',
        },
        ja: {
            title: '一部のエラー詳細がblastengineにありません',
            happened: (count, named) => `HTTP 404が返されたため、${(0,markdown/* formatCount */.B4)(count)}件のエラー詳細は取得できませんでした${named}`,
            cure: '対応は不要です。メールログは保存済みで、一覧に表示されている間は今後の実行でも取得を試みます',
        },
    },
    'not-started': {
        en: {
            title: 'some deliveries have not started',
            happened: (count, named) => `${(0,phrases/* many */._d)(count, 'delivery has', 'deliveries have')} not started and ${count === 1 ? 'is' : 'are'} not archived yet${named}`,
            cure: 'Nothing to do: they are archived once they have started',
        },
        ja: {
            title: '開始前の配信があります',
            happened: (count, named) => `${(0,markdown/* formatCount */.B4)(count)}件の配信は開始前のため、まだ保存していません${named}`,
            cure: '対応は不要です。配信の開始後に保存します',
        },
    },
    'delivery-gone': {
        en: {
            title: 'blastengine does not know some deliveries',
            happened: (count, named) => `blastengine does not know ${(0,phrases/* many */._d)(count, 'delivery', 'deliveries')}${named}`,
            cure: "Check the ids in 'delivery-ids'; what is older than 62 days is deleted there, but may be in the archive",
        },
        ja: {
            title: '一部の配信がblastengineに見つかりませんでした',
            happened: (count, named) => `${(0,markdown/* formatCount */.B4)(count)}件の配信がblastengineに見つかりませんでした${named}`,
            cure: 'delivery-idsの指定を確認してください。62日を過ぎた配信はblastengineから削除されますが、アーカイブには残っている場合があります',
        },
    },
};

;// CONCATENATED MODULE: ./build/compiled/tell/words/problem-stops.js

/** How blastengine turned us away, by HTTP status. */
const REFUSALS = {
    '401': {
        en: [
            'blastengine does not accept the API key or token (HTTP 401)',
            "Check 'login-id' and 'api-key', or 'api-token': was the key issued anew, or copied in part? Run again once the secret is right",
        ],
        ja: [
            'APIキーまたはトークンがblastengineに拒否されました（HTTP 401）',
            'login-idとapi-key、またはapi-tokenを確認してください（キーを再発行していないか、一部だけコピーしていないか）。シークレットを修正してから再実行してください',
        ],
    },
    '403': {
        en: [
            'blastengine does not let this API user see mail logs (HTTP 403)',
            'Give the API user the right to see mail logs, and look at the allowed IP addresses in the settings of blastengine: hosted runners have no fixed address. Then run again',
        ],
        ja: [
            'メールログへのアクセスがblastengineに拒否されました（HTTP 403）',
            'APIユーザーにメールログの閲覧権限を付与し、blastengineの接続元IPアドレス制限を確認してください（GitHubのホステッドランナーのIPアドレスは固定ではありません）。そのうえで再実行してください',
        ],
    },
    '423': {
        en: [
            'the account at blastengine is locked (HTTP 423)',
            "Only blastengine's support opens the account again; further tries would not help. Then run again",
        ],
        ja: [
            'blastengineのアカウントがロックされています（HTTP 423）',
            '解除できるのはblastengineのサポートのみで、再試行では解消しません。解除後に再実行してください',
        ],
    },
};
const refusalOf = ([status = ''], language) => (REFUSALS[status] ?? REFUSALS['401'])?.[language] ?? ['', ''];
/** What ended the reading, or kept all of it from being archived. */
const STOPS = {
    'access-lost': {
        en: {
            title: (subjects) => refusalOf(subjects, 'en')[0],
            happened: () => 'blastengine refused access, so nothing more could be read',
            cure: (subjects) => refusalOf(subjects, 'en')[1],
        },
        ja: {
            title: (subjects) => refusalOf(subjects, 'ja')[0],
            happened: () => 'blastengineにアクセスを拒否されたため、以降の取得はできませんでした',
            cure: (subjects) => refusalOf(subjects, 'ja')[1],
        },
    },
    signal: {
        en: {
            title: 'the run was told to stop',
            happened: () => 'The run was told to stop, for example by a person or by the time limit of the job',
            cure: 'What was finished is published; start the workflow again for the rest',
        },
        ja: {
            title: '停止の指示を受けました',
            happened: () => '停止の指示を受けて終了しました（手動のキャンセルや、ジョブの制限時間など）',
            cure: '完了した分は保存済みです。残りを取得するには、ワークフローを再実行してください',
        },
    },
    deadline: {
        en: {
            title: "the deadline ('deadline-minutes') was reached",
            happened: () => "The deadline ('deadline-minutes') stopped reading",
            cure: 'What was finished is published and the next run continues from there. If this repeats, raise the deadline or run more often',
        },
        ja: {
            title: '制限時間（deadline-minutes）に達しました',
            happened: () => '制限時間（deadline-minutes）に達したため、取得を終了しました',
            cure: '完了した分は保存済みで、続きは次回の実行で取得します。繰り返し発生する場合は、制限時間を延ばすか、実行頻度を上げてください',
        },
    },
    'rate-limit': {
        en: {
            title: 'blastengine refused three requests in a row (HTTP 429)',
            happened: () => 'blastengine refused three requests in a row (HTTP 429), so reading ended',
            cure: "The next run continues from there. If this repeats, lower 'requests-per-minute' or choose an hour with less sending",
        },
        ja: {
            title: 'レート制限（HTTP 429）により3回続けて拒否されました',
            happened: () => 'レート制限（HTTP 429）により3回続けて拒否されたため、取得を終了しました',
            cure: '続きは次回の実行で取得します。繰り返し発生する場合は、requests-per-minuteを下げるか、送信の少ない時間帯に実行してください',
        },
    },
    reserve: {
        en: {
            title: "fewer requests than 'reserve' remained",
            happened: () => "For ten minutes fewer requests than 'reserve' remained, so reading ended to leave them to sending",
            cure: "The next run continues from there. If this repeats, choose an hour with less sending or lower 'reserve'",
        },
        ja: {
            title: '残りリクエスト数がreserveを下回りました',
            happened: () => '残りリクエスト数がreserveを下回る状態が10分続いたため、メール送信を優先して取得を終了しました',
            cure: '続きは次回の実行で取得します。繰り返し発生する場合は、送信の少ない時間帯に実行するか、reserveを下げてください',
        },
    },
    'list-failed': {
        en: {
            title: 'the list of mail logs broke off',
            happened: () => 'The list of mail logs could not be read to its end',
            cure: 'The next run reads what is missing. If this repeats, check whether blastengine is down',
        },
        ja: {
            title: 'メールログの一覧を最後まで取得できませんでした',
            happened: () => 'メールログの一覧を最後まで取得できませんでした',
            cure: '未取得分は次回の実行で取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
        },
    },
    'deliveries-failed': {
        en: {
            title: 'deliveries could not be listed',
            happened: (count, named) => `The deliveries of ${(0,phrases/* many */._d)(count, 'day')} could not be listed${named}`,
            cure: 'The next run asks for these days first. If this repeats, check whether blastengine is down',
        },
        ja: {
            title: '配信一覧を取得できませんでした',
            happened: (count, named) => `${count}日分の配信一覧を取得できませんでした${named}`,
            cure: '次回の実行で該当日を優先して取得します。繰り返し発生する場合は、blastengineの稼働状況を確認してください',
        },
    },
    'filtered-list': {
        en: {
            title: 'the list of mail logs leaves some out',
            happened: (_, named) => `blastengine's list leaves out mails of a delivery type${named}, so nothing was counted as read`,
            cure: 'Use an API user that may see every delivery type; if it already may, ask the support of blastengine',
        },
        ja: {
            title: 'メールログの一覧に含まれないメールがあります',
            happened: (_, named) => `blastengineの一覧に含まれない配信種別があるため${named}、今回の取得範囲は取得済みとして記録していません`,
            cure: 'すべての配信種別を閲覧できるAPIユーザーを使用してください。権限に問題がなければ、blastengineのサポートに問い合わせてください',
        },
    },
    'account-unchecked': {
        en: {
            title: "it is not certain whose account 'api-token' belongs to",
            happened: () => "Nothing was published, because no archived mail log was seen that shows whose account 'api-token' belongs to",
            cure: "The next run reads everything again. With 'login-id' and 'api-key' in place of 'api-token' the account is known before reading",
        },
        ja: {
            title: 'api-tokenのアカウントを確認できませんでした',
            happened: () => 'api-tokenがどのアカウントのものかを示す保存済みのメールログを確認できなかったため、何も公開していません',
            cure: '次回の実行ですべて取得し直します。api-tokenの代わりにlogin-idとapi-keyを使うと、取得前にアカウントを確認できます',
        },
    },
};

;// CONCATENATED MODULE: ./build/compiled/tell/words/problems.js





/** Every problem of a run. */
const PROBLEM_WORDS = {
    ...STOPS,
    ...PIECES,
    ...ARCHIVE_PROBLEMS,
};
const problems_EN = {
    attention: 'What needs attention',
    history: 'History of the file',
    historyAt: (address) => ` History of the file: ${address}`,
    daysLeft: (days) => (days > 0 ? `${(0,phrases/* many */._d)(days, 'day')} left` : 'it is being deleted now'),
    clockSkew: (seconds) => `by ${(0,markdown/* formatCount */.B4)(seconds)} ${Math.abs(Number(seconds)) === 1 ? 'second' : 'seconds'}`,
    countsDiffer: (id, archived, provider) => `${id}: archived ${(0,markdown/* formatCount */.B4)(archived)}, blastengine ${(0,markdown/* formatCount */.B4)(provider)}`,
    moreTitle: 'more problems',
    internalTitle: 'Other people can read this archive',
    authoritiesTitle: 'A certificate file was left aside',
    leftBehindTitle: 'Cleaning up failed',
    summaryTitle: 'There is no job summary',
    unsignedTitle: 'The commit is not signed',
    moreProblems: (count) => `${(0,phrases/* many */._d)(count, 'other problem')} of this run: the job summary names them all`,
};
const problems_JA = {
    attention: '確認が必要な項目',
    history: 'ファイルの履歴',
    historyAt: (address) => `ファイルの履歴： ${address}`,
    daysLeft: (days) => (days > 0 ? `残り${days}日` : '削除が始まっています'),
    clockSkew: (seconds) => `${(0,markdown/* formatCount */.B4)(seconds)}秒`,
    countsDiffer: (id, archived, provider) => `${id}：アーカイブ${(0,phrases/* manyJa */.D_)(Number(archived))}・blastengine ${(0,phrases/* manyJa */.D_)(Number(provider))}`,
    moreTitle: 'ほかの問題',
    internalTitle: 'ほかの人もこのアーカイブを閲覧できます',
    authoritiesTitle: '使用できない証明書ファイルがあります',
    leftBehindTitle: '後片付けに失敗しました',
    summaryTitle: 'ジョブサマリーがありません',
    unsignedTitle: 'コミットに署名がありません',
    moreProblems: (count) => `ほかに${count}種類の問題があります。すべての内容はジョブサマリーを確認してください`,
};
/** What is said around problems. */
const ATTENTION_WORDS = { en: problems_EN, ja: problems_JA };

;// CONCATENATED MODULE: ./build/compiled/tell/words/pull-request.js

const pull_request_EN = {
    /** The mail logs, as the title of the summary counts them. */
    title: (added, changed) => `archive: ${HEADING_WORDS.en.newAndChanged(added, changed)}`,
    intro: 'What merging this would change in the archive: counts, statuses and response codes alone. The records themselves are in the diff.',
    perFile: 'Records by file',
    transitions: 'Status changes of known mail logs',
    codes: 'New delivery failures by response code',
};
const pull_request_JA = {
    title: (added, changed) => `archive: ${HEADING_WORDS.ja.newAndChanged(added, changed)}`,
    intro: 'マージした場合にアーカイブへ加わる変更の概要です。ここには件数、ステータス、応答コードのみを記載しています。レコードの内容は差分で確認してください。',
    perFile: 'ファイルごとのレコード数',
    transitions: '保存済みメールログのステータスの変化',
    codes: '新たな配信エラー（応答コード別）',
};
/** Title and body of a pull request. */
const PULL_REQUEST_WORDS = { en: pull_request_EN, ja: pull_request_JA };

;// CONCATENATED MODULE: ./build/compiled/tell/words/records.js
const records_EN = {
    kinds: {
        deliveries: 'Deliveries',
        logs: 'Mail logs',
        failures: 'Failure details',
        reports: 'Open reports',
        errors: 'Error-stop list',
        usage: 'Usage',
    },
    /** A part of the API, and the word for it in input 'resources'. */
    resources: {
        deliveries: 'deliveries',
        logs: "mail logs ('logs')",
        failures: "failure details ('failures')",
        reports: "open reports ('reports')",
        errors: "error-stop list ('errors')",
        usage: 'usage',
        contents: "contents of mails ('contents')",
    },
    columns: {
        kind: 'Kind',
        added: 'New records',
        changed: 'Changed records',
        file: 'File',
        transition: 'Status',
        code: 'Response code',
        meaning: 'Meaning',
        mails: 'Mails',
    },
    codes: {
        '250': 'accepted',
        '421': 'service not available',
        '450': 'mailbox busy or temporarily refused',
        '451': 'error at the receiving server',
        '452': 'receiving server out of storage',
        '453': 'receiving server accepts no mail now',
        '454': 'temporary authentication failure',
        '500': 'command not understood',
        '521': 'host accepts no mail',
        '530': 'access denied',
        '550': 'mailbox unavailable or refused by policy',
        '551': 'user not local',
        '552': 'mailbox full',
        '553': 'mailbox name not allowed',
        '554': 'transaction failed or refused',
        other: 'another code, or none',
    },
};
const records_JA = {
    kinds: {
        deliveries: '配信',
        logs: 'メールログ',
        failures: 'エラー詳細',
        reports: '開封レポート',
        errors: 'エラー停止リスト',
        usage: '利用状況',
    },
    resources: {
        deliveries: '配信（deliveries）',
        logs: 'メールログ（logs）',
        failures: 'エラー詳細（failures）',
        reports: '開封レポート（reports）',
        errors: 'エラー停止リスト（errors）',
        usage: '利用状況（usage）',
        contents: 'メールの本文（contents）',
    },
    columns: {
        kind: '種類',
        added: '新規',
        changed: '変更',
        file: 'ファイル',
        transition: 'ステータス',
        code: '応答コード',
        meaning: '意味',
        mails: '件数',
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
/** Names of records and of their parts, and what response codes mean. */
const RECORD_WORDS = { en: records_EN, ja: records_JA };

;// CONCATENATED MODULE: ./build/compiled/tell/words/size.js
const size_EN = {
    label: 'Size of the archive',
    about: (size, pace) => `about ${size}, growing by about ${pace} a day (estimated size in git, compressed, from the number of mail logs)`,
    full: (month) => `; at this pace GitHub's recommended limit of 10 GB is reached in ${month}`,
    /** Not within a hundred years. */
    never: '; GitHub recommends less than 10 GB',
    warning: "More than 5 GB: plan a new archive (another 'repository' or 'branch') before 10 GB.",
};
const size_JA = {
    label: 'アーカイブの容量',
    about: (size, pace) => `約${size}、1日あたり約${pace}増加（Gitで圧縮された容量を、メールログの件数から推定）`,
    full: (month) => `。このペースでは${month}にGitHubの推奨上限（10 GB）に達する見込みです`,
    never: '。GitHubの推奨上限は10 GBです',
    warning: '5 GBを超えています。10 GBに達する前に、新しいアーカイブ（別のrepositoryまたはbranch）への切り替えを計画してください。',
};
/** How large the archive is, and when it is full. */
const SIZE_WORDS = { en: size_EN, ja: size_JA };

;// CONCATENATED MODULE: ./build/compiled/tell/words/standing.js


const standing_EN = {
    /** `facts`: whole sentences. */
    lost: (facts) => `**Is anything lost?** ${facts}`,
    answer: {
        no: 'No.',
        yes: 'Yes.',
        notByThis: 'Not in this run.',
        nothingArchived: 'Nothing of the archive.',
        perhaps: 'Perhaps.',
        /** `nothingYet` goes on. */
        empty: 'Possibly:',
    },
    allArchived: (until) => `All mail logs are archived; what is sent from now on stays at blastengine until ${until} at least.`,
    oldest: (day, until, days) => days > 0
        ? `Everything not yet archived dates from ${day} or later; blastengine starts deleting it on ${until} (in ${(0,phrases/* many */._d)(days, 'day')}).`
        : `Data of ${day} is not archived, and blastengine is deleting it now.`,
    nothingYet: (day) => `the mail logs of ${day}, if there are any, are deleted at blastengine today.`,
    notCovered: 'No run has read the whole list of mail logs yet, so it is not known what is missing.',
    runToday: 'The archive is still empty, so run again today.',
    staysEmpty: 'A dry run writes nothing, so the archive stays empty.',
    dryRun: 'But a dry run writes nothing, so nothing listed below has been archived.',
    forReal: 'To archive it for real, set `mode` to `push`.',
    gone: (days) => `blastengine deleted the mail logs of ${days} before any run had read them; they cannot be fetched any more.`,
    goneBefore: (days) => `Lost earlier: the mail logs of ${days}, which blastengine deleted before any run had read them.`,
    damaged: 'The last good version of a damaged file is in the history of the branch, and blastengine still has what this run could not write.',
    noRight: 'What the API user lacks permission for is not archived. blastengine deletes deliveries and what belongs to them 62 days after their start, and entries of the error-stop list after two weeks at most.',
    left: 'Left for the next run',
    leftDamaged: 'Left until the file is restored',
    leftBecause: (left, why) => `${left}. Reason: ${why}`,
    leftThough: {
        named: 'this run read the named deliveries alone',
        tooSoon: 'an open report is asked for at most once a day',
        unasked: "'resources' does not name it",
    },
    unread: (days, from, to) => from === to ? `mail logs of ${from}` : `mail logs of ${(0,phrases/* many */._d)(days, 'day')}, ${from} to ${to}`,
    unwrittenRows: (rows) => `${(0,phrases/* many */._d)(rows, 'mail log')} of a file that is damaged or cannot be written`,
    owes: {
        details: (count) => (0,phrases/* many */._d)(count, 'failure detail'),
        counts: (count) => `the counts of ${(0,phrases/* many */._d)(count, 'delivery', 'deliveries')}`,
        deliveries: (count) => `mail logs and counts of ${(0,phrases/* many */._d)(count, 'delivery', 'deliveries')}`,
        reports: (count) => (0,phrases/* many */._d)(count, 'open report'),
        days: (count) => `the list of deliveries of ${(0,phrases/* many */._d)(count, 'day')}`,
    },
    lists: { errors: 'the error-stop list', usage: 'the usage' },
};
const standing_JA = {
    lost: (facts) => `**失われたデータ：** ${facts}`,
    answer: {
        no: 'ありません。',
        yes: 'あります。',
        notByThis: '今回の実行ではありません。',
        nothingArchived: 'アーカイブからは失われていません。',
        perhaps: 'ある可能性があります。',
        empty: 'ある可能性があります。',
    },
    allArchived: (until) => `メールログはすべて保存済みです。これから送信する分も、少なくとも${until}まではblastengineに残ります。`,
    oldest: (day, until, days) => days > 0
        ? `未保存のデータは${day}以降のもので、blastengineでは${until}（あと${days}日）から順次削除されます。`
        : `${day}分の未保存のデータが、blastengineから削除され始めています。`,
    nothingYet: (day) => `本日、blastengineから${day}分が（あれば）削除されます。`,
    notCovered: 'メールログの一覧全体はまだ一度も取得していないため、不足の有無は不明です。',
    runToday: 'アーカイブはまだ空のため、本日中に再実行してください。',
    staysEmpty: 'ドライランでは書き込まないため、アーカイブは空のままです。',
    dryRun: 'ただし、ドライランのため、以下の内容は保存されていません。',
    forReal: '実際に保存するには、`mode`を`push`に設定してください。',
    gone: (days) => `${days}のメールログは、取得する前にblastengineから削除されました。再取得はできません。`,
    goneBefore: (days) => `過去に失われた分：${days}のメールログ（取得する前にblastengineから削除されました）。`,
    damaged: '破損したファイルの正常な版はブランチの履歴に残っており、今回保存できなかった分もblastengineに残っています。',
    noRight: 'ただし、APIユーザーに権限のない項目は保存されません。blastengineでは、配信とその詳細は配信開始から62日後、エラー停止リストは最長2週間で削除されます。',
    left: '次回の実行で取得する分',
    leftDamaged: '復元後の実行で取得する分',
    leftBecause: (left, why) => `${left}。理由：${(0,phrases/* causeJa */.Zo)(why)}`,
    leftThough: {
        named: '指定された配信のみを取得する実行のため',
        tooSoon: '開封レポートの取得は1日1回までのため',
        unasked: 'resourcesに指定されていないため',
    },
    unread: (days, from, to) => from === to ? `${from}のメールログ` : `${from}〜${to}（${days}日分）のメールログ`,
    unwrittenRows: (rows) => `破損しているか書き込めないファイルのメールログ${(0,phrases/* manyJa */.D_)(rows)}`,
    owes: {
        details: (count) => `エラー詳細${(0,phrases/* manyJa */.D_)(count)}`,
        counts: (count) => `配信${(0,phrases/* manyJa */.D_)(count)}の集計`,
        deliveries: (count) => `配信${(0,phrases/* manyJa */.D_)(count)}のメールログと集計`,
        reports: (count) => `開封レポート${(0,phrases/* manyJa */.D_)(count)}`,
        days: (count) => `${(0,markdown/* formatCount */.B4)(count)}日分の配信一覧`,
    },
    lists: { errors: 'エラー停止リスト', usage: '利用状況' },
};
/** Where the archive stands after a run: whether anything is lost, and what the next run has to fetch. */
const STANDING_WORDS = { en: standing_EN, ja: standing_JA };

;// CONCATENATED MODULE: ./build/compiled/tell/words.js










/** Every word that people see of a run, a topic each; a summary's are named by its parts. */
function textsIn(language) {
    return {
        language,
        ...phrases/* PHRASES */.dW[language],
        ...RECORD_WORDS[language],
        heading: HEADING_WORDS[language],
        attention: ATTENTION_WORDS[language],
        numbers: NUMBER_WORDS[language],
        standing: STANDING_WORDS[language],
        size: SIZE_WORDS[language],
        pullRequest: PULL_REQUEST_WORDS[language],
        overview: BRANCH_PAGE_WORDS[language],
        problem: (code) => PROBLEM_WORDS[code][language],
    };
}
const TEXTS = { en: textsIn('en'), ja: textsIn('ja') };
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

;// CONCATENATED MODULE: ./build/compiled/tell/summary/numbers.js




const sumOf = (numbers) => [...numbers].reduce((sum, one) => sum + one, 0);
/** Where statuses and codes are counted: a failure record repeats what its mail log says. */
function numbers_logChanges(changes) {
    const logs = changes.filter(({ kind }) => kind === 'logs');
    return logs.length > 0 ? logs : changes.filter(({ kind }) => kind === 'failures');
}
/** New and changed records of one kind. A report is one record: its rows are not counted here. */
function numbers_countRecords(changes, kind) {
    const own = changes.filter((change) => change.kind === kind);
    const reports = (word) => own.filter(({ report }) => report === word).length;
    if (kind === 'reports')
        return { added: reports('new'), changed: reports('replaced') };
    const added = sumOf(own.map((change) => change.added));
    return { added, changed: sumOf(own.map((change) => change.changed)) };
}
/** Records that no answer brought: our own count beside them changed. */
const countRecounted = (changes) => sumOf(changes.map((change) => change.recounted ?? 0));
function readOf(counts) {
    const { deliveries, logsRead: logs, failures, reports, errors, usages: usage } = counts;
    return { deliveries, logs, failures, reports, errors, usage };
}
function rowOf(result, kind) {
    const { changes, counts } = result;
    const read = readOf(counts)[kind];
    const { added, ...told } = numbers_countRecords(changes, kind);
    const changed = told.changed - countRecounted(changes.filter((change) => change.kind === kind));
    const own = result.leftOut.filter((one) => one.kind === kind);
    const leftOut = sumOf(own.map(({ rows }) => rows));
    return {
        kind,
        read,
        added,
        changed,
        known: Math.max(0, read - added - changed - leftOut),
        leftOut,
    };
}
/** What was read and what became of it, one row a kind. */
function formatKinds(result, { numbers, kinds }) {
    const rows = SHARD_KINDS.map((kind) => rowOf(result, kind)).filter(({ read, added, changed }) => read + added + changed > 0);
    if (rows.length === 0)
        return '';
    const keys = ['read', 'added', 'changed', 'known', 'leftOut'];
    const headings = [
        { heading: numbers.sums.kind },
        ...keys.map((key) => ({ heading: numbers.sums[key], isNumber: true })),
    ];
    const cells = rows.map((row) => [kinds[row.kind], ...keys.map((key) => formatCount(row[key]))]);
    return `${formatTable(headings, cells)}\n\n${numbers.caption}`;
}
/** What was read and is not kept, each under its reason; rows that changed unread. */
function formatLeftOut({ leftOut, changes, detailsAhead }, texts) {
    const { numbers, strong, longList } = texts;
    const named = leftOut.map(({ kind, reason, rows }) => numbers.leftOut[reason](numbers.records[kind](rows)));
    const ahead = detailsAhead === 0 ? [] : [numbers.ahead(detailsAhead)];
    const recounted = countRecounted(changes);
    return [
        ...(named.length === 0 ? [] : [strong(numbers.notKept, longList([...named, ...ahead]))]),
        ...(recounted === 0 ? [] : [strong(numbers.counts, numbers.recounted(recounted))]),
    ];
}
/** Words and how often each came. */
function formatCounts(counts, texts) {
    return texts.list([...counts].map(([word, count]) => texts.counted(escapeMarkdown(translateWord(word, texts)), formatCount(count))));
}
/** How the changed mail logs changed: the parts come to their number. */
function formatTransitions({ changes, counts }, texts) {
    const { numbers, strong } = texts;
    const sums = sumCounts(numbers_logChanges(changes).map(({ transitions }) => transitions));
    const same = counts.logsUpdated - sumOf(sums.values());
    const parts = [...sums, ...(same > 0 ? [[numbers.sameStatus, same]] : [])];
    return parts.length === 0 ? [] : [strong(numbers.transitions, formatCounts(parts, texts))];
}
/** Mails that failed since the last run, by code: their sum, and whether their log is new. */
function formatFailed({ changes, counts }, texts) {
    const { numbers, strong } = texts;
    const sums = sumCounts(numbers_logChanges(changes).map(({ codes }) => codes));
    const total = sumOf(sums.values());
    if (total === 0)
        return [];
    const told = numbers.failed(total, formatCounts(sums, texts));
    const isSplit = counts.logsAdded > 0 && counts.logsUpdated > 0;
    const { newFailures } = counts;
    const split = isSplit ? numbers.failedOf(newFailures, total - newFailures) : '';
    return [strong(numbers.codes, `${told}${split}`)];
}
/** Cells to beware of in the CSV files; nothing where there are none. */
function formatFormulas(changes, { numbers, strong }) {
    const count = sumOf(changes.map(({ formulas = 0 }) => formulas));
    return count === 0 ? [] : [strong(numbers.formulas, numbers.formulaCells(count))];
}
/** The lines below the table. */
function formatFacts(result, texts) {
    const { requests, rateLimited, lowestRemaining } = result.traffic;
    const { numbers, strong } = texts;
    return [
        ...formatLeftOut(result, texts),
        ...formatTransitions(result, texts),
        ...formatFailed(result, texts),
        ...formatFormulas(result.changes, texts),
        strong(numbers.requests, numbers.requestCounts(requests, rateLimited, lowestRemaining)),
    ];
}

;// CONCATENATED MODULE: ./build/compiled/tell/pull-request.js





/** GitHub refuses a body of more than 65,536 characters; a row is 200 at most. */
const MOST_FILES = 250;
const LONGEST_STEM = 120;
function section(heading, columns, rows) {
    return rows.length === 0 ? '' : `### ${heading}\n\n${formatTable(columns, rows)}`;
}
function pull_request_formatKinds(changes, { kinds }) {
    return changes
        .toSorted((a, b) => RESOURCES.indexOf(a.kind) - RESOURCES.indexOf(b.kind) || (a.stem < b.stem ? -1 : 1))
        .map((change) => {
        const { kind, stem } = change;
        const { added, changed } = countRecords([change], kind);
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
function pull_request_formatTransitions(changes, texts) {
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
/** What changed, in tables: status transitions, new failures by code, records by file. */
function pull_request_formatDiff(changes, texts) {
    return [
        pull_request_formatTransitions(changes, texts),
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
    const { added, changed } = countRecords(changes, 'logs');
    return {
        title: title(added, changed),
        body: joinBlocks([intro, ...pull_request_formatDiff(changes, texts)]),
    };
}

;// CONCATENATED MODULE: ./build/compiled/tell/summary/ended.js


/**
 * The lines of an error of our own, a paragraph each. A command at the end of one stands in a block, since
 * a word joiner that is copied out of a paragraph makes git refuse it.
 */
function ended_formatMessage(message) {
    const lines = message.split('\n').map((line) => {
        const [, shows = '', command] = /^(.*[:：]) ?(git .*)$/.exec(line) ?? [];
        return command === undefined
            ? escapeMarkdown(line)
            : formatCommand(escapeMarkdown(shows), command);
    });
    return lines.join('\n\n');
}
/** The job summary of a run that ended by an error of our own: `message` is that error's. */
function formatEndedRun(message, language) {
    const { heading } = textsOf(language);
    return joinBlocks([`## ❌ ${heading.endedTitle}`, ended_formatMessage(message), heading.endedHint]);
}

;// CONCATENATED MODULE: ./build/compiled/verify/report.js







const report_EN = {
    sound: '✅ The archive is sound',
    damaged: (count) => `❌ ${(0,markdown/* formatCount */.B4)(count)} ${count === 1 ? 'finding' : 'findings'} in the archive`,
    checked: (records, commits) => `Checked: ${(0,markdown/* formatCount */.B4)(records)} records and ${(0,markdown/* formatCount */.B4)(commits)} commits.`,
    signed: ({ valid, byOthers }, commits, isRewritten) => [
        `Signed by GitHub: ${(0,markdown/* formatCount */.B4)(valid)} of ${(0,phrases/* many */._d)(commits, 'commit')}`,
        byOthers > 0 ? `; by another key, which was not checked: ${(0,markdown/* formatCount */.B4)(byOthers)}` : '',
        isRewritten ? ' (an erasure wrote commits anew; their signed originals are kept)' : '',
        '.',
    ].join(''),
    uncompared: (ref) => `The history could not be compared with an earlier head, because this clone has no ${ref}: bring it with "git fetch origin 'refs/archive/*:refs/archive/*'" and verify again, or compare with a commit ID kept elsewhere (--since-commit), or check a proof or a seal kept elsewhere ("blastengine-archive check").`,
    safeUntil: (day) => `Nothing unread is deleted before ${day}.`,
    damagedTitle: 'The archive has findings',
    unfinished: 'The verification did not come to its end',
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
    signed: ({ valid, byOthers }, commits, isRewritten) => [
        `GitHubの署名があるコミット：${(0,markdown/* formatCount */.B4)(commits)}件中${(0,markdown/* formatCount */.B4)(valid)}件`,
        byOthers > 0 ? `（ほかに、検証していない別の鍵による署名${(0,markdown/* formatCount */.B4)(byOthers)}件）` : '',
        isRewritten ? '（消去で書き直されたコミットは、署名付きの原本が保存されています）' : '',
        '。',
    ].join(''),
    uncompared: (ref) => `このクローンには ${ref} がないため、履歴を以前のヘッドと比較できませんでした。"git fetch origin 'refs/archive/*:refs/archive/*'" で取得してもう一度検査するか、別の場所に保管したコミットIDと比較するか（--since-commit）、別の場所に保管した証明またはシールと照合してください（"blastengine-archive check"）。`,
    safeUntil: (day) => `未保存のデータは、${day}より前に削除されることはありません。`,
    damagedTitle: 'アーカイブに問題があります',
    unfinished: '検査を最後まで実行できませんでした',
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
    return joinBlocks([`## ❌ ${verifyTextsOf(language).unfinished}`, formatMessage(message)]);
}
const pick = ([en, ja], language) => language === 'ja' ? ja : en;
function meaningOf(code, language) {
    return pick(FINDING_TEXTS[code], language);
}
/** GitHub keeps ten errors of a step, and the last one is the verdict. */
const MOST_MESSAGES = 9;
const MOST_IN_A_MESSAGE = 10;
function formatGroupMessage({ code, count, findings }, language, { historyOf }) {
    const { message, andMore } = verifyTextsOf(language);
    const shown = findings.slice(0, MOST_IN_A_MESSAGE);
    const places = shown.map((one) => placeOf(one, ' ')).filter(Boolean);
    const rest = count - shown.length;
    const named = [...places, ...(rest > 0 ? [andMore(rest)] : [])].join(', ');
    const told = message(meaningOf(code, language), named, pick(cureOf(code), language));
    const file = findings.find((one) => isShown(one.file))?.file;
    const link = file === undefined ? '' : textsOf(language).attention.historyAt(historyOf(file));
    return { title: capitalize(meaningOf(code, language)), message: `${told}${link}` };
}
/** One message a kind of finding, with what to do about it and the history of the first file that it names. */
function formatFindings(findings, language, pages) {
    return findings.slice(0, MOST_MESSAGES).map((group) => formatGroupMessage(group, language, pages));
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
/** How many of the commits GitHub signed; '' where there are none. */
function tellSigned({ signed, commits, isRewritten }, language) {
    const texts = verifyTextsOf(language);
    return signed === undefined ? '' : texts.signed(signed, commits, isRewritten);
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
        sentences([
            texts.checked(records, commits),
            tellSigned(result, language),
            until === '' ? '' : texts.safeUntil(until),
        ]),
        formatFindingTable(findings, language),
        formatCures(findings, language),
        hasChanges ? `## ${texts.changes}` : '',
        ...(hasChanges ? formatDiff(changes, textsOf(language)) : []),
    ]);
}

;// CONCATENATED MODULE: ./build/compiled/verify/format.js




/** A meaning that asks needs no full stop. */
const finish = (text) => text.replace(/([?？])[.。]$/, '$1');
function formatGroupLines({ code, count, findings }, language) {
    const { more, sentence, whatToDo } = verifyTextsOf(language);
    const [en, ja] = findings_FINDING_TEXTS[code];
    const [cureEn, cureJa] = findings_cureOf(code);
    const rest = count - findings.length;
    const places = findings.map((one) => findings_placeOf(one, '  ')).filter(Boolean);
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
    const signed = tellSigned(result, language);
    const lines = [
        count === 0 ? texts.sound : texts.damaged(count),
        texts.checked(records, commits),
        ...(signed === '' ? [] : [signed]),
        ...(until === '' ? [] : [texts.safeUntil(until)]),
        ...findings.flatMap((group) => formatGroupLines(group, language)),
    ];
    return lines.map((line) => `${line}\n`).join('');
}

;// CONCATENATED MODULE: ./build/compiled/verify/run.js







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
/** Says where no earlier head was at hand: a plain clone does not bring the ref that keeps it. */
async function warnUncompared({ stderr, language }, history, branch) {
    const { lastHead } = await history.readHeads();
    if (lastHead !== '')
        return;
    await stderr.print(`${verifyTextsOf(language).uncompared(`refs/archive/${branch}`)}\n`);
}
/** `verify`. 0: sound; 1: findings. Throws `OwnError`. */
async function runVerify(context) {
    const { args, stdout, language } = context;
    const freshness = {
        heartbeatDays: readDays(context, 'heartbeat-days', 1, 365),
        warnDays: readDays(context, 'warn-days', 21, 61),
    };
    const clone = await context.openClone();
    const since = await readSince(clone, context);
    const branch = args.text('branch') ?? 'data';
    const history = createCloneHistory(clone, branch);
    const { directory } = clone;
    const keys = await (0,key_file/* readKeys */.x4)(context);
    const request = { directory, pullHead: null, since, freshness, now: Date.now(), keys };
    const checked = await verify(history, request);
    const result = args.has('contents-only') ? withoutAge(checked) : checked;
    await stdout.print(formatVerification(result, language));
    if (since === '')
        await warnUncompared(context, history, branch);
    return findings_countFindings(result.findings) === 0 ? 0 : 1;
}


/***/ })

};
