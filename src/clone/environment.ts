import type { Variables } from '../ports.ts'

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
])

const FIXED = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // A replaced or grafted commit would tell another history than the one that was published.
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
}

/** Settings of the clone itself that could change what is read; these win over its files. */
const SETTINGS: readonly (readonly [key: string, value: string])[] = [
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
]

/** Who reads: `isolated` reads nothing of the reader's own configuration. */
export interface Reader {
  /**
   * `false` where git may have to fetch: how a remote is reached (proxy, certificates, credentials) stands in
   * the reader's configuration. What could change an answer is overruled in both cases.
   */
  readonly isIsolated: boolean
  /** Absolute; absent: git looks for it from the current folder on. */
  readonly gitDir?: string
}

function configVariables(settings: typeof SETTINGS): Record<string, string> {
  const pairs = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return { ...Object.fromEntries(pairs), GIT_CONFIG_COUNT: String(settings.length) }
}

/** The whole environment of git in somebody's clone. */
export function cloneEnvironment(inherited: Variables, reader: Reader): Record<string, string> {
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(inherited)) {
    const isGits = name.toUpperCase().startsWith('GIT_')
    if (value !== undefined && (!isGits || KEPT.has(name))) environment[name] = value
  }
  Object.assign(environment, FIXED)
  if (!reader.isIsolated) Object.assign(environment, configVariables(SETTINGS))
  else {
    environment.GIT_CONFIG_NOSYSTEM = '1'
    environment.GIT_CONFIG_GLOBAL = '/dev/null'
    // Only objects and refs are read, and no program that the clone's configuration names is started.
    Object.assign(environment, configVariables([...SETTINGS, ['safe.directory', '*']]))
  }
  if (reader.gitDir !== undefined) environment.GIT_DIR = reader.gitDir
  return environment
}
