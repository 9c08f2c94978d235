import { X509Certificate } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import tls from 'node:tls'
import type { Variables } from '../ports.ts'

/**
 * Where people name the certificates of a private authority: for Node, for OpenSSL, for git, for curl. The runner
 * documents the first; each program by itself reads its own alone.
 */
const VARIABLES = [
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'GIT_SSL_CAINFO',
  'CURL_CA_BUNDLE',
] as const

export interface Authorities {
  /** PEM, one certificate each. */
  readonly certificates: readonly string[]
  /** Variables whose file cannot be read or holds no certificate. */
  readonly unusable: readonly string[]
}

const CERTIFICATE =
  /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[\s\S]+?-----END (?:TRUSTED )?CERTIFICATE-----/g

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0
  } catch {
    return false
  }
}

function readCertificates(file: string): string[] {
  try {
    return (readFileSync(file, 'latin1').match(CERTIFICATE) ?? []).filter(isCertificate)
  } catch {
    return []
  }
}

/** The certificates that the environment names beside those that everybody trusts. */
export function readAuthorities(env: Variables): Authorities {
  const certificates = new Set<string>()
  const unusable: string[] = []
  for (const name of VARIABLES) {
    const file = env[name]
    if (!file) continue
    const found = readCertificates(file)
    if (found.length === 0) unusable.push(name)
    for (const pem of found) certificates.add(pem)
  }
  return { certificates: [...certificates], unusable }
}

/** Those that this machine trusts for every program; none where Node cannot tell. */
function systemCertificates(): readonly string[] {
  try {
    return tls.getCACertificates('system')
  } catch {
    return []
  }
}

/**
 * Has Node trust the certificates from now on, and writes them for git into `folder`, with those that Node and
 * this machine trust anyway, since git takes the file in place of its own list. Returns the environment for git.
 */
export function trustAuthorities(
  { certificates }: Authorities,
  env: Variables,
  folder: string,
): Variables {
  if (certificates.length === 0) return env
  const all = new Set([...tls.getCACertificates('default'), ...certificates])
  tls.setDefaultCACertificates([...all])
  const file = join(folder, 'authorities.pem')
  writeFileSync(file, [...new Set([...all, ...systemCertificates()])].join('\n'))
  return { ...env, GIT_SSL_CAINFO: file }
}
