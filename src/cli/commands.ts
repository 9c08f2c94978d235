import { ERASE } from '../erase/command.ts'
import { CHECK } from '../evidence/check-command.ts'
import { PROVE } from '../evidence/prove-command.ts'
import { EXPLORE } from '../explorer/command.ts'
import { EXPORT } from '../export/command.ts'
import { TRACE } from '../trace/command.ts'
import { VERIFY } from '../verify/command.ts'
import type { Command } from './command.ts'

/** Every command, in the order in which the help lists them. Add one by a line here. */
export const COMMANDS: readonly Command[] = [TRACE, EXPLORE, EXPORT, PROVE, CHECK, VERIFY, ERASE]
