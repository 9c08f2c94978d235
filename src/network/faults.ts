/**
 * Why a server could not be talked to, by git or by Node: a table from the words of git and its transport, and
 * from Node's error codes, to our own words and the cure. Texts and codes come from outside: they are looked at
 * and never repeated.
 */

/** What happened, then the cure behind `; `, in both languages; errors carry the English one. */
export interface OwnWords {
  readonly en: string
  readonly ja: string
}

export const NETWORK_FAULTS = {
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
} as const satisfies Readonly<Record<string, OwnWords>>

export type NetworkFault = keyof typeof NETWORK_FAULTS

export interface JudgedFault {
  readonly fault: NetworkFault
  /** `false`: however often it is tried, the answer stays the same. */
  readonly heals: boolean
}

type Row = readonly [pattern: RegExp, fault: NetworkFault, heals: boolean]

/** Words of git and of libcurl with OpenSSL, GnuTLS, Schannel or SecureTransport; the first match counts. */
const WORDS: readonly Row[] = [
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
]

/** Node's codes of sockets, TLS, its own proxies and those of `undici`. */
const CODES: readonly Row[] = [
  [/^ERR_SSL|^EPROTO$|^ERR_TLS_(?!CERT)/, 'tls', false],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_|^HOSTNAME_MISMATCH$|^INVALID_CA$|^INVALID_PURPOSE$/,
    'certificate',
    false,
  ],
  [/^ENOTFOUND$|^EAI_/, 'name', true],
  [/^ECONNREFUSED$|^EHOSTUNREACH$|^ENETUNREACH$|^EHOSTDOWN$|CONNECT_TIMEOUT$/, 'refused', true],
  [/^ECONNRESET$|^EPIPE$|^ECONNABORTED$|^UND_ERR_SOCKET$|PREMATURE_CLOSE$/, 'lost', true],
]

function findFault(table: readonly Row[], text: string): JudgedFault | undefined {
  const row = table.find(([pattern]) => pattern.test(text))
  return row && { fault: row[1], heals: row[2] }
}

/** The server says so of itself, beside a ref or behind `remote:`. */
const SERVER_FAULT = /fatal error in commit_refs|Internal Server Error|unpacker error/i

/** By what git wrote; `undefined`: none of these. What the server says, and URLs, could hold any of the words. */
export function faultOfWords(text: string): JudgedFault | undefined {
  if (SERVER_FAULT.test(text)) return { fault: 'server', heals: true }
  return findFault(WORDS, text.replace(/^remote: .*$/gm, '').replace(/'\w+:\/\/[^']*'/g, ''))
}

/** By Node's error code; `status` is what a proxy answered, where it did. */
export function faultOfCode(code: string, status?: number): JudgedFault | undefined {
  if (code !== 'ERR_PROXY_TUNNEL') return findFault(CODES, code)
  return { fault: 'proxy', heals: status === undefined || status >= 500 }
}
