import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Context, Option } from '../../cli/command.ts'
import { DecodeError, TranslatedError } from '../../errors.ts'
import { GITHUB_KEYS } from './github-keys.ts'
import { type PgpKey, parseKeys } from './openpgp.ts'

export const KEY_OPTION: Option = {
  name: 'key',
  value: 'FILE',
  isRepeatable: true,
  help: {
    en: 'another key whose signatures count, an armored OpenPGP public key: that of a GitHub Enterprise Server, from https://SERVER/web-flow.gpg',
    ja: '署名を有効とみなす別の鍵（ASCII形式のOpenPGP公開鍵）。GitHub Enterprise Serverの鍵の入手先：https://SERVER/web-flow.gpg',
  },
}

/** Bytes of a file that an option names. Throws `TranslatedError`. */
export async function readNamedFile(
  path: string,
  { folder }: Context,
  name: string,
): Promise<Buffer> {
  try {
    return await readFile(resolve(folder, path))
  } catch {
    throw new TranslatedError({
      en: `${name}: the file cannot be read`,
      ja: `${name}：ファイルを読み取れません`,
    })
  }
}

/** The keys whose signatures count: GitHub's, and those of `--key`. Throws `TranslatedError`. */
export async function readKeys(context: Context): Promise<readonly PgpKey[]> {
  const keys: PgpKey[] = [...GITHUB_KEYS]
  for (const path of context.args.texts('key')) {
    const text = (await readNamedFile(path, context, '--key')).toString('latin1')
    try {
      keys.push(...parseKeys(text))
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
      throw new TranslatedError({
        en: '--key: the file holds no armored OpenPGP public key (RSA) that can be read',
        ja: '--key：ファイルに、読み取れるASCII形式のOpenPGP公開鍵（RSA）がありません',
      })
    }
  }
  return keys
}
