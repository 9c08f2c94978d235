import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// ncc's own --license file is wrong with more than one chunk, so the list is made from the lockfile:
// every package that can be in the bundle, each with the licence text that it ships.
const LICENCE_FILE = /^(?:licen[cs]e|notice|copying)(?:[.-]|$)/i

/** A package without a licence file states its licence in its README. */
function licenceSection(folder) {
  const readme = readdirSync(folder).find((name) => /^readme\.md$/i.test(name))
  const text = readme === undefined ? '' : readFileSync(join(folder, readme), 'utf8')
  return (/^(?:#+ ?licen[cs]e|licen[cs]e\r?\n-+)\r?$([\s\S]*)/im.exec(text)?.[1] ?? '').trim()
}

function licenceText(folder) {
  const files = readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort()
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8').trim())
  const text = texts.length > 0 ? texts.join('\n\n') : licenceSection(folder)
  if (text === '') throw new Error(`${folder}: no licence text found`)
  return text.replace(/\r\n?/g, '\n').replace(/[^\S\n]+$/gm, '')
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const bundled = Object.entries(packages)
  .filter(([folder, { dev, optional }]) => folder !== '' && !dev && !optional)
  .map(([folder, { version, license }]) => ({
    heading: `${folder.slice(folder.lastIndexOf('node_modules/') + 13)} ${version} (${license})`,
    text: licenceText(folder),
  }))
  .sort((a, b) => (a.heading < b.heading ? -1 : a.heading > b.heading ? 1 : 0))

const sections = bundled
  .filter(({ heading }, index) => heading !== bundled[index - 1]?.heading)
  .map(({ heading, text }) => `${heading}\n${'-'.repeat(heading.length)}\n\n${text}\n`)

if (!existsSync('dist')) throw new Error('dist: build the bundle first')
writeFileSync('dist/licences.txt', sections.join('\n\n'))
