import { InputError } from '../errors.ts'
import type { Variables } from '../ports.ts'
import { type Language, textsOf } from '../tell/words.ts'
import { readAuthorities, trustAuthorities } from './authorities.ts'
import { workflowIn } from './workflow.ts'

const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const

/** curl takes a bare `proxy:8080` for http, Node takes it for no proxy at all and connects directly. */
function parseProxy(text: string): string | undefined {
  const trimmed = text.trim()
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`)
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:'
  if (url === null || !isHttp || url.hostname === '' || /["'\s]/.test(trimmed)) return undefined
  return url.href
}

function firstOf(env: Variables, names: readonly string[]): string | undefined {
  return names.map((name) => env[name]?.trim()).find(Boolean)
}

/** Of a domain curl and GitHub's library take those below it along, Node only with a dot before it. */
function spellExceptions(text: string): string {
  const items = text.split(',').map((item) => item.trim())
  const below = items.filter((item) => /^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(item))
  return [...items, ...below.map((item) => `.${item}`)].join(',')
}

function checkProxies(env: Variables): void {
  const name = PROXIES.find((each) => {
    const value = env[each]?.trim()
    return value && parseProxy(value) === undefined
  })
  if (name === undefined) return
  throw new InputError(
    `the environment variable ${name}: expected the address of an http or https proxy, such as http://proxy.example:8080`,
  )
}

/** The variables in the one spelling that Node, git and GitHub's library all read. Throws `InputError`. */
export function readProxies(env: Variables): Readonly<Record<string, string>> {
  checkProxies(env)
  const proxyOf = (...names: readonly string[]) => parseProxy(firstOf(env, names) ?? '')
  // What is no HTTP proxy there is for programs that know it, and theirs alone.
  const forAll = proxyOf('all_proxy', 'ALL_PROXY')
  const none = firstOf(env, ['no_proxy', 'NO_PROXY'])
  const found = {
    https_proxy: proxyOf('https_proxy', 'HTTPS_PROXY') ?? forAll,
    http_proxy: proxyOf('http_proxy', 'HTTP_PROXY') ?? forAll,
    no_proxy: none && spellExceptions(none),
  }
  return Object.fromEntries(
    Object.entries(found).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  )
}

/**
 * Makes Node and git see the same network: the same proxies, the same authorities of certificates, whichever of
 * the usual variables names them. Changes Node for this process and returns the environment for git; `folder` is
 * removed with the run. Throws `InputError` for a proxy that is no address.
 */
export function openNetwork(env: NodeJS.ProcessEnv, folder: string, language: Language): Variables {
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
