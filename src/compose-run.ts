import { randomBytes } from 'node:crypto'
import { createSource, type Remote } from './adapters.ts'
import { keyFingerprint } from './core/privacy/pseudonym.ts'
import { createProblems } from './core/problems.ts'
import type { Inputs } from './inputs.ts'
import type { RepositoryFacts } from './ports.ts'
import type { Stops } from './runner/signals.ts'
import { workflow } from './runner/workflow.ts'
import { createHmacUnder, sha256hex } from './secrets.ts'
import { type Applicant, admit } from './stories/admit.ts'
import { createPulse } from './stories/pulse.ts'
import type { Run } from './stories/run.ts'

function applicantOf(inputs: Inputs, { visibility }: RepositoryFacts): Applicant {
  const isPseudonymized = inputs.personalData === 'pseudonymize'
  return {
    loginId: inputs.loginId,
    personalData: inputs.personalData,
    keyFingerprint: isPseudonymized ? keyFingerprint(createHmacUnder(inputs.pseudonymKey)) : null,
    visibility,
    sha256hex,
    newSalt: randomBytes(16).toString('hex'),
    newSealKey: randomBytes(32).toString('hex'),
  }
}

/** The run as its stories know it: every port filled. */
export function composeRun(
  inputs: Inputs,
  stops: Stops,
  remote: Remote,
  facts: RepositoryFacts,
): Run {
  const applicant = applicantOf(inputs, facts)
  const { branch, clock, random, createSpool } = remote
  return {
    source: createSource(inputs, stops),
    branch,
    clock,
    stop: stops.reading,
    random,
    createSpool,
    reporter: workflow,
    pulse: createPulse(clock, workflow),
    problems: createProblems(),
    admit: (archive) => admit(applicant, archive),
    knowsAccount: inputs.loginId !== '',
    visibility: facts.visibility,
    resources: inputs.resources,
    failureStatuses: inputs.failureStatuses,
    directory: inputs.directory,
    since: inputs.since,
    began: clock.now(),
  }
}
