// The answers of APIs in a JSON value: where their items stand, and what stands beside these.
import { foldHeader } from '../../model/fold.ts'
import { isObject } from '../../model/object.ts'
import { saysError } from '../failed-download.ts'
import type { Page } from '../outcome.ts'
import { tenantHeader } from '../owners/tenant-headers.ts'
import { DEEPEST, flatten } from './flatten.ts'
import { type ListBeside, listsBeside } from './json-lists.ts'
import { isAlone, recordsOfTable, recordsUnderKey } from './json-tables.ts'
import { pageOf } from './page.ts'

/** The items of one answer, with what stands beside them. */
export interface Answer {
  items: readonly unknown[]
  heading: [string, string][]
  page: Page | null
  /** It tells of an error beside its items: others are missing. */
  isCut: boolean
  /** Lists of records that stand beside the items and are not read. */
  beside: readonly ListBeside[]
}

/** The answers that a value is made of. */
export function answersIn(value: unknown): Answer[] {
  const table = recordsOfTable(value)
  if (table) return [bare(table)]
  if (Array.isArray(value)) return answersOfList(value)
  if (!isObject(value)) return isNothing(value, 0) ? [] : [bare([value])]
  const answers = answersOf(value, 0)
  if (answers) return answers
  const rows = value['rows']
  if (!Array.isArray(rows)) return [bare([value])]
  const { rows: _, total: __, notes: ___, generatedFrom: ____, forMerge, ...own } = value
  // A portfolio that shows its first rows alone has the others too: who is in none of them is gone.
  const further = isObject(forMerge) && Array.isArray(forMerge['furtherRows']) ? forMerge['furtherRows'] : []
  return [{ ...bare([...rows, ...further]), heading: [...flatten(own, 'report.')] }]
}

/** A list may be one of answers, of which some may have failed, or one of lists: pages of which a program kept the items alone. */
function answersOfList(list: readonly unknown[]): Answer[] {
  const answers = list.map(one => answersOf(one, 0))
  if (answers.some(one => one !== null)) return answers.flatMap((one, at) => one ?? [bare(asItems(list[at]))])
  const areLists = list.length > 0 && list.every(Array.isArray)
  return areLists ? list.map(one => bare(asItems(one))) : [bare(list)]
}

function asItems(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

function bare(items: readonly unknown[]): Answer {
  return { items, heading: [], page: null, isCut: false, beside: [] }
}

/** Where APIs and the programs around them keep the items of an answer, or an answer as a whole. */
const ITEMS = [
  ...['items', 'Items', 'value', 'Value', 'Results', 'results', 'data', 'records', 'body'],
  ...['responses', 'response', 'result', 'tables', 'Tables'],
]
/** Within another answer alone: an earlier report has rows of its own. */
const INNER_ITEMS = [...ITEMS, 'rows']

/** No program puts an answer into more objects than these. */
const MOST_AROUND = 4

/** The answers in an answer of an API: their items, what they say of further pages, and what stands beside them of whose and when they are. */
function answersOf(value: unknown, depth: number): Answer[] | null {
  if (!isObject(value) || depth > MOST_AROUND) return null
  const table = recordsUnderKey(value)
  if (table !== null) {
    const beside = Object.fromEntries(Object.entries(value).filter(([key]) => !table.keys.includes(key)))
    return [{ items: table.records, page: pageOf(beside, table.records.length), ...aboutItems(beside, null) }]
  }
  const found = itemsIn(value, depth)
  if (found === null) return null
  const { key, items, answers } = found
  const { [key]: inner, ...beside } = value
  const about = aboutItems(beside, inner)
  const page = pageOf(beside, items.length)
  if (answers.every(one => one === null)) return [{ items, page, ...about }]
  return answers.flatMap((one, at) =>
    (one ?? [bare([items[at]])]).map((answer, place) => ({
      ...answer,
      heading: [...about.heading, ...answer.heading],
      isCut: about.isCut || answer.isCut,
      beside: at + place === 0 ? [...about.beside, ...answer.beside] : answer.beside,
      page:
        answer.page?.next || answer.page?.total || Array.isArray(inner)
          ? answer.page
          : { ...page, rows: answer.items.length },
    })),
  )
}

/** What stands beside the items of an answer and is about all of them. */
function aboutItems(
  beside: Record<string, unknown>,
  items: unknown,
): Pick<Answer, 'heading' | 'isCut' | 'beside'> {
  return { heading: headingOf(beside), isCut: saysError(beside), beside: listsBeside(beside, items) }
}

/** The key of an answer that holds its items, those items, and the answers that each of them is made of. */
function itemsIn(
  value: Record<string, unknown>,
  depth: number,
): { key: string; items: readonly unknown[]; answers: (Answer[] | null)[] } | null {
  let first: ReturnType<typeof itemsIn> = null
  for (const key of depth === 0 ? ITEMS : INNER_ITEMS) {
    const inner = value[key]
    if (typeof inner !== 'object') continue
    const items = asItems(inner)
    const answers = items.map(one => answersOf(one, depth + 1))
    const holds = Array.isArray(inner) || answers.some(one => one !== null) || isAlone(key, value)
    if (!holds) continue
    // One that is empty says nothing where another one has records.
    if (!isNothing(items, 0)) return { key, items, answers }
    first ??= { key, items, answers }
  }
  return first
}

/** What stands beside the items of an answer of whose and when all of them are. */
function headingOf(beside: Record<string, unknown>): [string, string][] {
  const said = [...flatten(beside, '')]
  const heading = said.filter(([name, cell]) => cell !== '' && isOfAll(foldHeader(name)))
  if (heading.some(([name]) => tenantHeader(foldHeader(name)) !== null)) return heading
  const own = said.find(([name]) => /^links\.self(\.uri)?$/i.test(name))?.[1] ?? ''
  const [, id] = OF_CUSTOMER.exec(own) ?? []
  return id === undefined ? heading : [...heading, ['CustomerTenantId', id]]
}

/** An answer of Partner Center says in its own address whose it is: `/v1/customers/<id>/subscriptions`. */
const OF_CUSTOMER = /\/customers\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?]|$)/i

/** Whether a key beside the items says something of each of them. */
function isOfAll(folded: string): boolean {
  return tenantHeader(folded) !== null || OF_WHEN.has(folded)
}

const OF_WHEN = new Set(['reportdate', 'snapshotdate', 'reportrefreshdate'])

/**
 * The items of an answer, each with its keys and cells; null for one that is a bare value or a list. What stands beside
 * the items holds for each that does not say it itself.
 */
export function recordsOf({ items, heading, page }: Answer): (Map<string, string> | null)[] {
  // A customer of whom an answer has nothing must not vanish: what is said of it alone is no row that can be read.
  if (items.length === 0 && page !== null && heading.length > 0) return [new Map(heading)]
  const folded = heading.map(([key]) => foldHeader(key))
  return items.map(item => {
    if (!isObject(item) && !isNothing(item, 0)) return null
    const own = flatten(item, '')
    if (heading.length === 0) return own
    const said = new Set([...own].flatMap(([key, cell]) => (cell.trim() === '' ? [] : foldHeader(key))))
    if (said.size === 0) return own
    return new Map([...own, ...heading.filter((_, at) => !said.has(folded[at] ?? ''))])
  })
}

/** Whether an answer has nothing in its items, however deep. */
export function isEmpty({ items }: Answer): boolean {
  return isNothing(items, 0)
}

function isNothing(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value !== 'object' || value === null) return value === null
  return depth <= DEEPEST && Object.values(value).every(inner => isNothing(inner, depth + 1))
}
