/** What becomes of addresses on their way into the archive (contract, section 7). */
export type PersonalData = 'keep' | 'pseudonymize'
