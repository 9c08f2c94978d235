import { expect } from 'vitest'
import type { Forge } from '../forge/forge.ts'
import { sealIndependently } from './independent-seal.ts'

const trailerOf = (message: string) => message.match(/^Archive-Seal: .*$/m)?.[0]

/** Holds the seals of a commit against its files. */
export async function expectSealed(forge: Forge, ref: string): Promise<string> {
  const [commit] = await forge.log(ref)
  const files = await forge.files(ref)
  const { files: seals, trailer } = sealIndependently(files)
  expect(trailerOf(commit?.message ?? '')).toBe(trailer)
  const kept = [...files].filter(([path]) => path.startsWith('data/seals/'))
  expect(kept).toEqual([...seals].map(([path, text]) => [`data/${path}`, text]))
  return trailer
}
