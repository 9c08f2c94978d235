import { execFileSync } from 'node:child_process'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** Charts are drawn in much less; virtual time does not make anybody wait. */
const BUDGET_MS = 20_000

function findBrowser(): string {
  const candidates = process.env.CHROMIUM ? [process.env.CHROMIUM] : NAMES
  for (const name of candidates) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' })
      return name
    } catch {}
  }
  throw new Error(`no browser: install one of ${NAMES.join(', ')}, or name it in CHROMIUM`)
}

/** What a page says of itself when it is drawn. */
export interface Drawn {
  readonly height: number
  readonly charts: number
  readonly error: string | undefined
}

/** A headless browser for pages of our own on this disk; the sandbox needs rights that containers lack. */
export function openBrowser() {
  const browser = findBrowser()
  const run = (...args: readonly string[]) =>
    execFileSync(
      browser,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--hide-scrollbars',
        `--virtual-time-budget=${BUDGET_MS}`,
        ...args,
      ],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 120_000,
        maxBuffer: 2 ** 26,
      },
    )
  return {
    draw(url: string): Drawn {
      const dom = run('--dump-dom', '--window-size=1008,800', url)
      const read = (name: string) => new RegExp(`<body[^>]* data-${name}="([^"]*)"`).exec(dom)?.[1]
      return {
        height: Number(read('height') ?? 0),
        charts: Number(read('charts') ?? 0),
        error: read('error'),
      }
    },
    photograph(url: string, height: number, file: string): void {
      run(`--screenshot=${file}`, `--window-size=1008,${height}`, url)
    },
  }
}
