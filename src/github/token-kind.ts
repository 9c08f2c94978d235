/**
 * An app's installation token; the default token of a job is one. GitHub signs what such a token commits
 * through the API; a person's token (`ghp_`, `github_pat_`, `gho_`, `ghu_`) gets no signature.
 */
export function isAppToken(token: string): boolean {
  return token.startsWith('ghs_')
}
