import { type ArchiveProperties, formatProperties } from '../../src/records/properties.ts'
import { fileSeal } from '../../src/seal/leaves.ts'
import { formatSealTrailer, type SealedMonth, sealMonth, sealOf } from '../../src/seal/seal.ts'
import {
  formatSealsFile,
  parseSealsFile,
  type SealsLine,
  sealedMonthOf,
  sealsPath,
} from '../../src/seal/seals-file.ts'

/** Of archives that tests make by hand. */
export const PROPERTIES: ArchiveProperties = {
  account: null,
  personalData: 'keep',
  keyFingerprint: null,
  sealKey: '07'.repeat(32),
}

/** Seals commit after commit of an archive below `data/`; only the files that a commit writes are hashed. */
export function createSealer() {
  const key = Buffer.from(PROPERTIES.sealKey, 'hex')
  const lines = new Map<string, Map<string, SealsLine>>()
  const sealed = new Map<string, SealedMonth>()
  return (files: Readonly<Record<string, string>>) => {
    const frame: Record<string, string> = { 'data/archive.json': formatProperties(PROPERTIES) }
    for (const [file, text] of Object.entries(files)) {
      const path = file.slice('data/'.length)
      const month = sealedMonthOf(path)
      if (month === undefined) continue
      const own = lines.get(month) ?? new Map<string, SealsLine>()
      lines.set(month, own.set(path, { path, ...fileSeal(path, Buffer.from(text), key) }))
      frame[`data/${sealsPath(month)}`] = ''
    }
    for (const [month, own] of lines) {
      const path = `data/${sealsPath(month)}`
      if (frame[path] === undefined) continue
      frame[path] = formatSealsFile(own.values())
      sealed.set(month, sealMonth(month, parseSealsFile(frame[path])))
    }
    return { files: { ...files, ...frame }, trailer: formatSealTrailer(sealOf(sealed.values())) }
  }
}
