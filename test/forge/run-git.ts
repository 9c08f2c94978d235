import { spawn } from 'node:child_process'

/** Git that no configuration of this machine reaches: no system file, no home, fixed names. */
export const GIT_ENV: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Other Writer',
  GIT_AUTHOR_EMAIL: 'other-writer@example.com',
  GIT_COMMITTER_NAME: 'Other Writer',
  GIT_COMMITTER_EMAIL: 'other-writer@example.com',
}

export interface GitCall {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

export interface GitResult {
  readonly code: number | null
  readonly stdout: Buffer
  readonly stderr: string
}

/** Runs git to its end, whatever its exit code. */
export function tryGit(args: readonly string[], call: GitCall = {}): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: call.cwd, env: { ...GIT_ENV, ...call.env } })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.stdin.on('error', () => {}) // git may end before it has read everything
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout), stderr: String(Buffer.concat(stderr)) }),
    )
    child.stdin.end(call.input ?? '')
  })
}

/** The output's bytes; throws with git's own words when git fails. */
export async function gitBytes(args: readonly string[], call: GitCall = {}): Promise<Buffer> {
  const { code, stdout, stderr } = await tryGit(args, call)
  if (code !== 0) throw new Error(`git ${args.join(' ')}: exit ${code}: ${stderr}`)
  return stdout
}

/** The output as text, without the line end at its end. */
export async function git(args: readonly string[], call: GitCall = {}): Promise<string> {
  return String(await gitBytes(args, call)).replace(/\n$/, '')
}
