import { readFileSync } from 'node:fs'

// Prints the section of CHANGELOG.md for a tag. A tag that is not the version of package.json, or has no
// dated section, is no release.
const tag = process.argv[2] ?? ''
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
if (tag !== `v${version}`) throw new Error(`tag '${tag}': package.json has version ${version}`)

const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^(?=## )/m)
const section = sections.find((text) => text.startsWith(`## [${version}] - `))
const [heading = '', ...lines] = (section ?? '').split('\n')
if (!/ - \d{4}-\d{2}-\d{2}$/.test(heading)) {
  throw new Error(`CHANGELOG.md: no section '## [${version}] - YYYY-MM-DD'`)
}
const notes = lines
  .filter((line) => !/^\[[^\]]+\]: /.test(line))
  .join('\n')
  .trim()
if (notes === '') throw new Error(`CHANGELOG.md: the section of ${version} is empty`)
process.stdout.write(`${notes}\n`)
