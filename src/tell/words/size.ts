const EN = {
  label: 'Size of the archive',
  about: (size: string, pace: string) =>
    `about ${size}, growing by about ${pace} a day (estimated size in git, compressed, from the number of mail logs)`,
  full: (month: string) =>
    `; at this pace GitHub's recommended limit of 10 GB is reached in ${month}`,
  /** Not within a hundred years. */
  never: '; GitHub recommends less than 10 GB',
  warning: "More than 5 GB: plan a new archive (another 'repository' or 'branch') before 10 GB.",
}

const JA: typeof EN = {
  label: 'アーカイブの容量',
  about: (size, pace) =>
    `約${size}、1日あたり約${pace}増加（Gitで圧縮された容量を、メールログの件数から推定）`,
  full: (month) => `。このペースでは${month}にGitHubの推奨上限（10 GB）に達する見込みです`,
  never: '。GitHubの推奨上限は10 GBです',
  warning:
    '5 GBを超えています。10 GBに達する前に、新しいアーカイブ（別のrepositoryまたはbranch）への切り替えを計画してください。',
}

/** How large the archive is, and when it is full. */
export const SIZE_WORDS = { en: EN, ja: JA }
