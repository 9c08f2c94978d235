import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { InputError } from './errors.ts'
import { createClone } from './git/clone.ts'
import { openGit } from './git/open-git.ts'
import { createHmacUnder } from './secrets.ts'
import { messageOf } from './stories/run.ts'
import { parseTraceArguments, type TraceArguments, USAGE } from './trace/arguments.ts'
import { formatStoriesJson } from './trace/format-json.ts'
import { formatStories } from './trace/format-text.ts'
import { disguiseTarget } from './trace/pseudonym-key.ts'
import { trace } from './trace/trace.ts'

/** npm changes into its own package; `INIT_CWD` is where the person stands. */
function folderOf({ repository }: TraceArguments, env: NodeJS.ProcessEnv): string {
  const folder = resolve(env.INIT_CWD ?? '.', repository ?? '.')
  if (!existsSync(folder)) throw new InputError('--repository: there is no such folder')
  return folder
}

async function tell(asked: TraceArguments, env: NodeJS.ProcessEnv): Promise<void> {
  const git = await openGit(folderOf(asked, env), env)
  try {
    const clone = createClone(git)
    const key = env[asked.keyVariable]
    const hmac = key ? createHmacUnder(key) : null
    const place = { head: await clone.findHead(asked.branch), directory: asked.directory }
    const lookup = { hmac, variable: asked.keyVariable }
    const target = await disguiseTarget(clone, place, asked.target, lookup)
    const stories = await trace(clone, { ...place, target, asOf: asked.asOf })
    if (stories.length === 0) {
      const then = asked.asOf === null ? '' : ' as of that time'
      throw new InputError(`the archive knows no such mail${then}`)
    }
    process.stdout.write(asked.json ? formatStoriesJson(stories) : formatStories(stories))
  } finally {
    await git.dispose()
  }
}

/** Exit code 0: told; 1: nothing to tell; 2: asked wrongly. */
async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    process.stdout.write(USAGE)
    return
  }
  try {
    const asked = parseTraceArguments(args)
    await tell(asked, process.env).catch((error: unknown) => {
      process.exitCode = 1
      process.stderr.write(`${messageOf(error)}\n`)
    })
  } catch (error) {
    process.exitCode = 2
    process.stderr.write(`${messageOf(error)}\n\n${USAGE}`)
  }
}

await main(process.argv.slice(2))
