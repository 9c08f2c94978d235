import { isBranchName, isFolderPath } from './core/branch-name.ts'
import type { Form } from './input-form.ts'

/** Where an archive lives, and with which token it is reached: inputs that both actions have. */
export function readPlace(form: Form) {
  const expectName = "expected 'owner/name'"
  return {
    token: form.secret('token') || form.required('token'),
    repository: form.parsed('repository', expectName, (text) =>
      /^[\w.-]+\/[\w.-]+$/.test(text) && !/^\.|\/\.{1,2}$/.test(text) ? text : undefined,
    ),
    branch: form.parsed('branch', 'expected a branch name that git takes', (text) =>
      isBranchName(text) ? text : undefined,
    ),
    directory: form.parsed('directory', 'expected a folder inside the branch', (text) =>
      isFolderPath(text) ? text : undefined,
    ),
  }
}
