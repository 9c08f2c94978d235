import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

export type SchemaName = 'mail-log' | 'failure' | 'archive' | 'coverage'

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
const known = new Map<SchemaName, ValidateFunction>()

/** What a value has against the schema of its kind; nothing where it fits. */
export function findFaults(name: SchemaName, value: unknown): string[] {
  const compiled =
    known.get(name) ?? ajv.compile(JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8')))
  known.set(name, compiled)
  compiled(value)
  return (compiled.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
