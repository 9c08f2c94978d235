import { expect, it } from 'vitest'
import { readWorkflow } from './workflow-files.ts'

const { jobs } = readWorkflow('release.yml')

it('releases only what was tested, soaked and rebuilt', () => {
  expect(jobs.release?.needs).toEqual(['test', 'soak', 'rebuild'])
  expect(jobs.soak?.steps.at(-1)?.run).toBe('npm run soak')
})

it('soaks every night', () => {
  const nightly = readWorkflow('soak.yml')
  expect(nightly.on.schedule).toHaveLength(1)
  expect(nightly.jobs.soak?.steps.at(-1)?.run).toMatch(/^npm run soak /)
})

it('lets no code of a package run beside the rights to write and to sign', () => {
  const writing = Object.entries(jobs).filter(([, job]) =>
    Object.values(job.permissions ?? {}).includes('write'),
  )
  expect(writing.map(([name]) => name)).toEqual(['release'])
  for (const { run = '' } of jobs.release!.steps) {
    expect(run).not.toMatch(/\b(?:npm|npx|ncc|vitest|tsc)\b|\.ci\/run/)
  }
})

it('closes the release before the major version points to it', () => {
  const order = jobs.release!.steps.map(({ uses = '', run = '' }) => `${uses}${run}`)
  const at = (text: string) => order.findIndex((step) => step.includes(text))
  const steps = [
    'release-notes.mjs',
    'actions/attest@',
    'gh release create',
    '.immutable',
    'force=true',
  ].map(at)
  expect(Math.min(...steps)).toBeGreaterThan(0)
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
})

it('signs and hands out the bundles of both actions', () => {
  const steps = jobs.release!.steps
  const attest = steps.find(({ uses = '' }) => uses.startsWith('actions/attest'))
  expect(attest?.with).toMatchObject({ 'subject-path': 'dist/**' })
  const release = steps.map(({ run = '' }) => run).join('\n')
  expect(release).toMatch(
    /git archive .* HEAD action\.yml verify explore dist\n.*"\$RUNNER_TEMP\/actions\.zip"/,
  )
})

it('hands out the command line as a tarball, packed from the committed bundle', () => {
  const release = jobs.release!.steps.map(({ run = '' }) => run).join('\n')
  expect(release).toMatch(
    /program="\$\(node scripts\/pack-cli\.mjs "\$RUNNER_TEMP"\)"\n[\s\S]*gh release create .*"\$program"/,
  )
})
