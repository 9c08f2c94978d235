import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command, Context, ExitCode } from '../cli/command.ts'
import { UsageError } from '../cli/usage-error.ts'
import type { Clone } from '../clone/clone.ts'
import { TranslatedError } from '../errors.ts'
import { parseId } from '../records/id.ts'
import { checkProof } from './check-proof.ts'
import { formatProof, PROOF_FORMAT } from './proof.ts'
import { type PassedOver, type Proven, prove } from './prove.ts'
import { formatSheet } from './sheet.ts'
import { KEY_OPTION, readKeys } from './signatures/key-file.ts'
import { evidenceTexts } from './texts.ts'

/** `owner/name` of the remote that the clone was made of; '' where it says none. */
function findRepository({ config }: Clone): string {
  const [url = ''] = config.remotes.flatMap(({ urls }) => urls)
  return /([^/:\\]+\/[^/\\]+?)(?:\.git)?\/*$/.exec(url)?.[1] ?? ''
}

function readMaillogId({ args }: Context): string {
  const id = parseId((args.text('maillog-id') ?? '').trim())
  if (id === undefined) {
    throw new UsageError({
      en: '--maillog-id: expected a positive integer',
      ja: '--maillog-id：正の整数を指定してください',
    })
  }
  return id
}

/** Why nothing is proved, and the cure. */
function explain(passedOver: PassedOver, head: string, language: Context['language']): string {
  const texts = evidenceTexts(language)
  const { unsigned, unknownKeys, badlySigned, unsealed } = passedOver
  const seen = [
    unsigned > 0 ? texts.passedOver.unsigned(unsigned) : '',
    unknownKeys.size > 0 ? texts.passedOver.unknownKeys([...unknownKeys].join(', ')) : '',
    badlySigned > 0 ? texts.passedOver.badlySigned(badlySigned) : '',
    unsealed > 0 ? texts.passedOver.unsealed(unsealed) : '',
  ].filter(Boolean)
  const isSha256 = head.length === 64
  const cures = [
    isSha256 ? texts.cureSha256 : texts.cureUnsigned,
    ...(unknownKeys.size > 0 ? [texts.cureUnknownKey] : []),
  ]
  return [texts.nothingSigned, ...seen.map((line) => `- ${line}`), ...cures, ''].join('\n')
}

async function write(context: Context, name: 'output' | 'sheet', text: string): Promise<void> {
  const path = context.args.text(name)
  if (path === undefined) return
  try {
    await writeFile(resolve(context.folder, path), text)
  } catch {
    throw new TranslatedError({
      en: `--${name}: the file cannot be written`,
      ja: `--${name}：ファイルに書き込めません`,
    })
  }
}

/** Writes what was asked for, once it is checked as its reader will. */
async function writeProof(context: Context, clone: Clone, { states }: Proven): Promise<void> {
  const repository = findRepository(clone)
  const proof = { format: PROOF_FORMAT, repository, directory: clone.directory, states } as const
  const judgement = checkProof(proof, await readKeys(context))
  if (!judgement.isValid) {
    throw new TranslatedError({
      en: `the archive's records of this mail do not make a valid proof (${judgement.refusal.step}); 'blastengine-archive verify' tells what is wrong with the archive`,
      ja: `アーカイブにあるこのメールのレコードからは、有効な証明を作成できません（${judgement.refusal.step}）。アーカイブの問題は 'blastengine-archive verify' で確認できます`,
    })
  }
  const text = formatProof(proof)
  await write(context, 'output', text)
  const { language } = context
  await write(context, 'sheet', formatSheet({ states: judgement.states, proof: text, language }))
}

async function run(context: Context): Promise<ExitCode> {
  const { args, language, stdout, stderr } = context
  const texts = evidenceTexts(language)
  const maillogId = readMaillogId(context)
  const files = [args.text('output'), args.text('sheet')].filter((file) => file !== undefined)
  if (files.length === 0) {
    throw new UsageError({
      en: '--output: expected a file for the proof, or --sheet',
      ja: '--output：証明の出力先、または--sheetを指定してください',
    })
  }
  const keys = await readKeys(context)
  const clone = await context.openClone()
  const proven = await prove(clone, { maillogId, directory: clone.directory, keys })
  if (proven === undefined) {
    await stderr.print(`${texts.unknownMail}\n`)
    return 1
  }
  if (proven.states.length === 0) {
    await stderr.print(explain(proven.passedOver, clone.head, language))
    return 1
  }
  await writeProof(context, clone, proven)
  const { states, known } = proven
  if (states.length < known) await stderr.print(`${texts.partly(states.length, known)}\n`)
  const count = (folder: string) => states.filter(({ file }) => file.startsWith(folder)).length
  const counts = [count('logs/'), count('failures/'), count('deliveries/')] as const
  for (const file of files) await stdout.print(`${texts.written(counts, file)}\n`)
  return 0
}

/** `prove`: writes evidence of one mail for somebody who trusts neither the archive's owner nor this program. */
export const PROVE: Command = {
  name: 'prove',
  summary: {
    en: 'write the proof of one mail, for somebody who has no access to the archive',
    ja: 'アーカイブを見られない相手に渡す、1通のメールの証明を作成する',
  },
  description: {
    en: 'The proof holds every state of the mail log, of its failure and of its delivery, each with the way from the record to the earliest commit that GitHub signed. It shows no other record. The reader runs check on it.',
    ja: '証明には、メールログ、エラー詳細、配信のすべての状態と、それぞれのレコードからGitHubが署名した最初のコミットまでの経路が含まれます。ほかのレコードは含まれません。受け取った人はcheckで検証できます。',
  },
  usage: '--maillog-id N (--output FILE | --sheet FILE) [options]',
  options: [
    {
      name: 'maillog-id',
      value: 'N',
      isRequired: true,
      help: { en: 'the mail log ID of the mail', ja: 'メールのメールログID' },
    },
    {
      name: 'output',
      value: 'FILE',
      help: { en: 'where to write the proof (JSON)', ja: '証明（JSON）の出力先' },
    },
    {
      name: 'sheet',
      value: 'FILE',
      help: {
        en: 'where to write a page to print: the story of the mail, what proves it, how to check it',
        ja: '印刷用ページ（HTML）の出力先。メールの経過、証明の内容、検証の方法を記載',
      },
    },
    KEY_OPTION,
  ],
  readsClone: true,
  examples: [
    {
      words: {
        en: 'Prove what became of a mail; without --key where the archive is on github.com',
        ja: 'メールの配信結果を証明する（アーカイブがgithub.comにあれば--keyは不要）',
      },
      line: 'blastengine-archive prove --repository archive --maillog-id 1074 --output proof.json --sheet proof.html --key web-flow.asc',
    },
  ],
  run,
}
