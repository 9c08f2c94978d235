/** Imported for what it adds to the language; it exports nothing that is used. */
declare module 'core-js/*'
