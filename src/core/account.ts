/**
 * Which blastengine account an archive belongs to, without telling its login ID: salted SHA-256, in hex
 * (contract, section 6, properties of the archive). The salt is kept beside it in coverage.json.
 */
export function accountFingerprint(
  sha256hex: (text: string) => string,
  salt: string,
  loginId: string,
): string {
  return sha256hex(`${salt}\n${loginId}`)
}
