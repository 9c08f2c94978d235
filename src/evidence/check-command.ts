import type { Command, Context, ExitCode } from '../cli/command.ts'
import { UsageError } from '../cli/usage-error.ts'
import { DecodeError, TranslatedError } from '../errors.ts'
import { checkClone } from './check-clone.ts'
import { checkProof } from './check-proof.ts'
import { type Proof, parseProof } from './proof.ts'
import {
  type Comparison,
  describeRefusal,
  describeValid,
  findForeignSeals,
  isDisagreement,
} from './report.ts'
import { KEY_OPTION, readKeys, readNamedFile } from './signatures/key-file.ts'
import { evidenceTexts } from './texts.ts'

/** A seal as it is kept: its hex digits, or the trailer of a commit message that holds them. */
function readSeal(text: string): string {
  const [, seal] =
    /^\s*(?:Archive-Seal:\s*)?(?:v1\s+)?(?:sha256:)?([0-9a-f]{64})(?:\s+\d+)?\s*$/i.exec(text) ?? []
  if (seal === undefined) {
    throw new UsageError({
      en: '--seal: expected a seal, 64 hex digits',
      ja: '--seal：シール（64桁の16進数）を指定してください',
    })
  }
  return seal.toLowerCase()
}

async function readProof(context: Context): Promise<Proof> {
  const [path, ...others] = context.args.positionals
  if (path === undefined || others.length > 0) {
    throw new UsageError({
      en: 'FILE: expected one proof',
      ja: 'FILE：証明を1つ指定してください',
    })
  }
  const bytes = await readNamedFile(path, context, 'FILE')
  try {
    return parseProof(bytes)
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    throw new TranslatedError({
      en: `FILE: ${error.message}`,
      ja: `FILE：証明として読み取れません（${error.message}）`,
    })
  }
}

async function compare(
  context: Context,
  proof: Proof,
  states: Parameters<typeof checkClone>[2],
  seals: readonly string[],
): Promise<Comparison> {
  if (!context.args.has('repository')) return { seals }
  const clone = await context.openClone()
  const directory = context.args.has('directory') ? clone.directory : proof.directory
  return { seals, clone: await checkClone(clone, directory, states) }
}

async function run(context: Context): Promise<ExitCode> {
  const { args, language, stdout } = context
  const seals = args.texts('seal').map(readSeal)
  const keys = await readKeys(context)
  const proof = await readProof(context)
  const judgement = checkProof(proof, keys)
  if (!judgement.isValid) {
    await stdout.print(describeRefusal(judgement.refusal, language))
    return 1
  }
  const { states } = judgement
  const texts = evidenceTexts(language)
  const [foreign] = findForeignSeals(states, seals)
  if (foreign !== undefined) {
    await stdout.print(`${texts.notValid(texts.sealDisagrees(foreign), null)}\n`)
    return 1
  }
  const comparison = await compare(context, proof, states, seals)
  if (isDisagreement(comparison.clone)) {
    await stdout.print(describeRefusal(comparison.clone, language))
    return 1
  }
  await stdout.print(describeValid(proof, states, comparison, language))
  return 0
}

/** `check`: judges a proof, alone or against an archive or a seal that was kept elsewhere. */
export const CHECK: Command = {
  name: 'check',
  summary: {
    en: 'check a proof that somebody handed you; no archive is needed',
    ja: '受け取った証明を検証する（アーカイブは不要）',
  },
  description: {
    en: "Computes every step of the proof again, from the record to GitHub's signature, and says exactly what that proves. Exit code 1 names the step that does not fit.",
    ja: 'レコードからGitHubの署名まで、証明の各段階を計算し直し、何が証明されるかを正確に示します。一致しない段階があれば、その段階を示して終了コード1で終わります。',
  },
  usage: 'FILE [options]',
  positionals: [
    { name: 'FILE', help: { en: 'the proof, made by prove', ja: 'proveが作成した証明' } },
  ],
  options: [
    {
      name: 'seal',
      value: 'HEX',
      isRepeatable: true,
      help: {
        en: 'a seal that you kept: it must be the seal of a state of the proof',
        ja: '手元に保管したシール。証明のいずれかの状態のシールと一致する必要があります',
      },
    },
    KEY_OPTION,
  ],
  readsClone: true,
  examples: [
    {
      words: {
        en: 'Check a proof by itself; without --key where it is of github.com',
        ja: '証明を単独で検証する（github.comのものであれば--keyは不要）',
      },
      line: 'blastengine-archive check proof.json --key web-flow.asc',
    },
  ],
  run,
}
