import type { Language } from '../tell/words.ts'

const EN = {
  usage: 'Usage: ',
  commands: 'Commands:',
  arguments: 'Arguments:',
  options: 'Options:',
  examples: 'Examples:',
  about:
    'Asks questions of an archive of blastengine mail logs, in a git clone of it. It never asks blastengine, and never changes the archive unless a command says so.',
  more: "'blastengine-archive <command> --help' explains a command.",
  inBrackets: (notes: readonly string[]) => ` (${notes.join(', ')})`,
  required: 'required',
  repeatable: 'may be given again',
  exits:
    'Exit code: 0 found, done or valid; 1 nothing found or not valid; 2 wrong use, or not readable.',
  repository: 'the clone of the archive, or a folder in it (default: the current folder)',
  branch: 'the branch that holds the archive (default: data)',
  directory: 'the folder of the archive on that branch (default: data)',
  language: 'en or ja (default: BLASTENGINE_ARCHIVE_LANGUAGE, else en)',
  help: 'this text',
  noCommand: 'expected a command',
  unknownCommand: (word: string) => `unknown command '${word}'`,
  unknownOption: (word: string) => `unknown option '${word}'`,
  meant: (word: string) => `; did you mean '${word}'?`,
  needsValue: (name: string, value: string) => `--${name}: expected a value: --${name} ${value}`,
  takesNoValue: (name: string) => `--${name}: takes no value`,
  twice: (name: string) => `--${name}: given more than once`,
  isMissing: (name: string) => `--${name}: is required`,
  expectedOneOf: (name: string, values: string) => `--${name}: expected one of ${values}`,
  tooMany: (word: string) => `unexpected argument '${word}'`,
  lacksArgument: (name: string) => `expected ${name}`,
  badBranch: '--branch: expected the name of a branch',
  badDirectory: '--directory: expected a folder of the branch, like data',
  seeHelp: (command: string) => `See: ${command} --help`,
  error: 'error: ',
  unexpected: 'unexpected error',
}

/** Words of the command line that no single command owns. */
export type CliTexts = typeof EN

const JA: CliTexts = {
  usage: '使い方：',
  commands: 'コマンド：',
  arguments: '引数：',
  options: 'オプション：',
  examples: '例：',
  about:
    'blastengineのメールログのアーカイブを、そのgitクローンから調べるツールです。blastengineへは接続しません。また、明記されているコマンド以外がアーカイブを変更することはありません。',
  more: '各コマンドの説明：blastengine-archive <コマンド> --help',
  inBrackets: (notes) => `（${notes.join('、')}）`,
  required: '必須',
  repeatable: '複数指定可',
  exits:
    '終了コード：0は見つかった・完了・有効、1は見つからない・有効でない、2は使い方の誤り・読み取れない。',
  repository: 'アーカイブのクローン、またはその中のフォルダー（既定値：現在のフォルダー）',
  branch: 'アーカイブのあるブランチ（既定値：data）',
  directory: 'そのブランチ上のアーカイブのフォルダー（既定値：data）',
  language: 'enまたはja（既定値：BLASTENGINE_ARCHIVE_LANGUAGE、なければen）',
  help: 'この説明を表示する',
  noCommand: 'コマンドを指定してください',
  unknownCommand: (word) => `コマンド '${word}' はありません`,
  unknownOption: (word) => `オプション '${word}' はありません`,
  meant: (word) => `。'${word}' ではありませんか`,
  needsValue: (name, value) => `--${name}：値を指定してください（--${name} ${value}）`,
  takesNoValue: (name) => `--${name}：値は指定できません`,
  twice: (name) => `--${name}：複数回指定されています`,
  isMissing: (name) => `--${name}：必須です`,
  expectedOneOf: (name, values) => `--${name}：次のいずれかを指定してください：${values}`,
  tooMany: (word) => `余分な引数 '${word}' があります`,
  lacksArgument: (name) => `${name}を指定してください`,
  badBranch: '--branch：ブランチ名を指定してください',
  badDirectory: '--directory：ブランチ上のフォルダー（例：data）を指定してください',
  seeHelp: (command) => `使い方：${command} --help`,
  error: 'エラー：',
  unexpected: '予期しないエラーが発生しました',
}

export function cliTextsOf(language: Language): CliTexts {
  return language === 'ja' ? JA : EN
}

/** The same sentence in every language. */
export function translate(pick: (texts: CliTexts) => string) {
  return { en: pick(EN), ja: pick(JA) }
}
