import { randomBytes } from 'node:crypto'
import { createHmacUnder, sha256hex } from './action/environment.ts'
import type { Inputs } from './action/inputs.ts'
import type { Stops } from './action/signals.ts'
import { workflow } from './action/workflow.ts'
import { createSource, type Remote } from './adapters.ts'
import { type Applicant, admit } from './merge/open-archive.ts'
import type { RepositoryFacts } from './ports.ts'
import { keyFingerprint } from './privacy/pseudonym.ts'
import { createProblems } from './problems.ts'
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
    capacity: inputs.requestsPerMinute * inputs.deadlineMinutes * 0.8,
    began: clock.now(),
  }
}
