import type { TextColumn } from '../../pack/columns.ts'
import type { PageData } from '../../pack/tables.ts'
import { type Facet, isPlain } from '../address/route.ts'
import type { View } from './view.ts'

/** The values of one facet, by number; 0 is unknown. */
export interface FacetValues {
  readonly length: number
  text(value: number): string
  /** Value of a mail in a view. */
  of(view: View, row: number): number
  /** How a value stands in the page's address: by its text where that is plain, else by its number. */
  token(value: number): string
  /** Value of such a token; -1 where there is none. */
  find(token: string): number
}

function createFacet(
  texts: Pick<TextColumn, 'length' | 'get'>,
  of: (view: View, row: number) => number,
): FacetValues {
  const byToken = new Map<string, number>()
  const token = (value: number) => {
    const text = texts.get(value)
    return isPlain(text) ? text : `~${value}`
  }
  return {
    length: texts.length,
    text: (value) => texts.get(value),
    of,
    token,
    find(wanted) {
      if (byToken.size === 0) {
        for (let value = 0; value < texts.length; value++) byToken.set(token(value), value)
      }
      return byToken.get(wanted) ?? -1
    },
  }
}

/** The domain of each address, as a number, and the domains. */
function splitDomains(emails: TextColumn) {
  const { lines, starts } = emails
  const domains = ['']
  const numbers = new Map([['', 0]])
  const ofEmail = new Uint32Array(emails.length)
  for (let email = 0; email < emails.length; email++) {
    const [start, end] = [starts[email] ?? 0, (starts[email + 1] ?? 1) - 1]
    const at = lines.lastIndexOf('@', end - 1)
    const domain = at < start || end === start ? '' : lines.slice(at + 1, end).toLowerCase()
    let number = numbers.get(domain)
    if (number === undefined) {
      number = domains.push(domain) - 1
      numbers.set(domain, number)
    }
    ofEmail[email] = number
  }
  return { domains, ofEmail }
}

export type Facets = Readonly<Record<Facet, FacetValues>>

export function openFacets({ lists }: PageData): Facets {
  const { domains, ofEmail } = splitDomains(lists.emails)
  const domainTexts = { length: domains.length, get: (value: number) => domains[value] ?? '' }
  return {
    status: createFacet(lists.statuses, ({ columns }, row) => columns.status[row] ?? 0),
    type: createFacet(lists.types, ({ columns }, row) => columns.type[row] ?? 0),
    code: createFacet(lists.codes, ({ columns }, row) => columns.code[row] ?? 0),
    domain: createFacet(domainTexts, ({ columns }, row) => ofEmail[columns.email[row] ?? 0] ?? 0),
  }
}
