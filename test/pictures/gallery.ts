import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** What the gallery needs of the package that makes pictures small. */
interface Picture {
  resize(size: { width: number }): Picture
  extract(part: { left: number; top: number; width: number; height: number }): Picture
  png(settings: { palette: boolean; colours: number; effort: number }): Picture
  toFile(path: string): Promise<{ readonly size: number }>
  metadata(): Promise<{ readonly width: number; readonly height: number }>
}

const GALLERY = 'docs/pictures'
const MOST_BYTES = 150_000

/** Name in the documentation → photograph, and how much of it is shown. */
const PICTURES: readonly (readonly [name: string, photograph: string, height: number])[] = [
  ['branch-page', 'branch-page-archive-en-light', 980],
  ['branch-page-ja', 'branch-page-archive-ja-light', 980],
  ['explorer', 'explorer-story', 900],
  ['explorer-ja', 'explorer-story-ja', 900],
  ['explorer-charts', 'explorer-charts', 1400],
  ['explorer-charts-ja', 'explorer-charts-ja', 1400],
  ['summary', 'summary-dry-en-light', 520],
  ['summary-ja', 'summary-dry-ja-light', 520],
  ['pull-request', 'pull-request-en-light', 700],
  ['pull-request-ja', 'pull-request-ja-light', 700],
]

/** Renews the pictures of the documentation whose photographs are there: few colours, at most 150 KB each. */
export async function writeGallery(folder: string): Promise<void> {
  const open: (path: string) => Picture = createRequire(join(folder, 'package.json'))('sharp')
  for (const [name, photograph, most] of PICTURES) {
    const source = join(folder, `${photograph}.png`)
    if (!existsSync(source)) continue
    const { width, height } = await open(source).metadata()
    const target = join(GALLERY, `${name}.png`)
    const { size } = await open(source)
      .extract({ left: 0, top: 0, width, height: Math.min(height, most) })
      .png({ palette: true, colours: 64, effort: 10 })
      .toFile(target)
    console.log(`${target} ${size}`)
    if (size <= MOST_BYTES) continue
    console.error(`${target} has more than ${MOST_BYTES} bytes`)
    process.exitCode = 1
  }
}
