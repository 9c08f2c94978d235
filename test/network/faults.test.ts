import { expect, test } from 'vitest'
import { HttpError } from '../../src/errors.ts'
import { faultOfCode, faultOfWords, NETWORK_FAULTS } from '../../src/network/faults.ts'
import { translateMessage } from '../../src/tell/translate.ts'

const unable = (why: string) =>
  `fatal: unable to access 'https://ghes.example/acme/certificate-log/': ${why}`

/** Words of git and libcurl, as their versions and TLS libraries write them. */
test.each([
  [
    unable('SSL certificate problem: self-signed certificate in certificate chain'),
    'certificate',
    false,
  ],
  [unable('SSL certificate problem: unable to get local issuer certificate'), 'certificate', false],
  [unable('SSL certificate problem: certificate has expired'), 'certificate', false],
  [
    unable('server certificate verification failed. CAfile: none CRLfile: none'),
    'certificate',
    false,
  ],
  [
    unable("SSL: no alternative certificate subject name matches target host name 'x'"),
    'certificate',
    false,
  ],
  [
    unable("SSL: certificate subject name (a) does not match target host name 'x'"),
    'certificate',
    false,
  ],
  [unable('error setting certificate verify locations:  CAfile: /x'), 'certificate', false],
  [unable('error setting certificate file: /x'), 'certificate', false],
  [unable('Problem with the SSL CA cert (path? access rights?)'), 'certificate', false],
  [unable('SSL peer certificate or SSH remote key was not OK'), 'certificate', false],
  [
    unable('schannel: SNI or certificate check failed: SEC_E_WRONG_PRINCIPAL'),
    'certificate',
    false,
  ],
  [
    unable('schannel: CertGetCertificateChain trust error CERT_TRUST_IS_UNTRUSTED_ROOT'),
    'certificate',
    false,
  ],
  [unable('gnutls_handshake() failed: An unexpected TLS packet was received.'), 'tls', false],
  [unable('error:0A00010B:SSL routines::wrong version number'), 'tls', false],
  [
    unable('gnutls_handshake() failed: The TLS connection was non-properly terminated.'),
    'lost',
    true,
  ],
  [unable('OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to x:443'), 'lost', true],
  [unable('Could not resolve host: certificate.example'), 'name', true],
  [unable('Could not resolve proxy: proxy.example'), 'proxy', true],
  [unable('Received HTTP code 407 from proxy after CONNECT'), 'proxy', false],
  [unable('CONNECT tunnel failed, response 403'), 'proxy', false],
  [unable('CONNECT tunnel failed, response 503'), 'proxy', true],
  [unable("Unsupported proxy syntax in '::::'"), 'proxy', false],
  [unable('Failed to connect to x port 443 after 2 ms: Connection refused'), 'refused', true],
  [
    unable("Failed to connect to x port 443 after 0 ms: Couldn't connect to server"),
    'refused',
    true,
  ],
  [unable('Empty reply from server'), 'lost', true],
  ['error: RPC failed; curl 56 Recv failure: Connection reset by peer', 'lost', true],
  ['fatal: the remote end hung up unexpectedly', 'lost', true],
  ["git: 'remote-https' is not a git command. See 'git --help'.", 'helper', false],
  ["fatal: unable to find remote helper for 'https'", 'helper', false],
  ["fatal: the receiving end does not support this repository's hash algorithm", 'format', false],
  ['fatal: mismatched algorithms: client sha1; server sha256', 'format', false],
  [' ! [remote rejected] data -> data (fatal error in commit_refs)', 'server', true],
  ['!\tabc:refs/heads/data\t[remote rejected] (Internal Server Error)', 'server', true],
] as const)('%s', (text, fault, heals) => {
  expect(faultOfWords(text)).toEqual({ fault, heals })
})

test.each([
  'remote: your certificate verification failed at our bank',
  unable('something new'),
  'fatal: bad object',
])('no class is guessed from what the server says, or from a URL: %s', (text) => {
  expect(faultOfWords(text)).toBeUndefined()
})

test.each([
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['EPROTO', 'tls'],
  ['ENOTFOUND', 'name'],
  ['EAI_AGAIN', 'name'],
  ['ECONNREFUSED', 'refused'],
  ['UND_ERR_CONNECT_TIMEOUT', 'refused'],
  ['ECONNRESET', 'lost'],
  ['UND_ERR_SOCKET', 'lost'],
  ['ERR_PROXY_TUNNEL', 'proxy'],
])('%s of Node is %s', (code, fault) => {
  expect(faultOfCode(code)?.fault).toBe(fault)
})

test('every class has its cure, and its Japanese behind the name of what failed', () => {
  for (const { en, ja } of Object.values(NETWORK_FAULTS)) {
    const { message } = new HttpError('git push', 0, en, 4)
    expect(message).toMatch(/^git push: [^;]+ after 4 attempts/)
    expect(translateMessage(message, 'en')).toBe(message)
    expect(translateMessage(message, 'ja')).toBe(`git push：${ja}（4回試行）`)
  }
})
