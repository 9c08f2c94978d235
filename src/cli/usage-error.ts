import { TranslatedError } from '../errors.ts'

/** What was typed cannot be meant; the help is named beside the message. Names the option. */
export class UsageError extends TranslatedError {}
