/** What the stories need from the world, in our words. Types only. */
export type { Visibility } from './core/privacy/disclosure.ts'
export type * from './ports/archive-history.ts'
export type * from './ports/data-branch.ts'
export type * from './ports/mail-source.ts'
export type * from './ports/world.ts'
