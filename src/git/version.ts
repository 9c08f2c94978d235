import { InputError } from '../errors.ts'

/** The oldest git that takes its configuration from `GIT_CONFIG_COUNT`. */
const OLDEST = [2, 31] as const

/** Throws `InputError` when git is too old. */
export async function checkVersion(
  read: (args: readonly string[]) => Promise<string>,
): Promise<void> {
  const version = await read(['version'])
  const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(version)?.map(Number) ?? []
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  throw new InputError(`git ${OLDEST.join('.')} or newer is needed on this runner`)
}
