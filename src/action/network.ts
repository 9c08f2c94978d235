import { type Language, textsOf } from '../tell/words.ts'
import { readAuthorities, trustAuthorities } from './authorities.ts'
import { readProxies } from './proxies.ts'
import { workflowIn } from './workflow.ts'

/**
 * Makes Node and git see the same network: the same proxies, the same authorities of certificates, whichever of
 * the usual variables names them. Changes Node for this process and returns the environment for git; `folder` is
 * removed with the run. Throws `InputError` for a proxy that is no address.
 */
export function openNetwork(
  env: NodeJS.ProcessEnv,
  folder: string,
  language: Language,
): Readonly<Record<string, string | undefined>> {
  Object.assign(env, readProxies(env))
  const authorities = readAuthorities(env)
  for (const name of authorities.unusable) {
    workflowIn(language).warning(
      `The environment variable ${name} names a file that cannot be read on this runner, or that holds no certificate (PEM); it is left aside`,
      textsOf(language).attention.authoritiesTitle,
    )
  }
  return trustAuthorities(authorities, env, folder)
}
