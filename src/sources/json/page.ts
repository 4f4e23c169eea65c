// What an answer of an API says of its pages: where the next one is, and how many rows all of them have.
import type { Page } from '../outcome.ts'

/**
 * Where answers keep the address of their next page, and the number of rows of all pages, in any letter case: PowerShell writes names
 * as its objects have them. Keys of nested objects are joined by a dot.
 */
const NEXT = [
  '@odata.nextlink',
  'odata.nextlink',
  'odatanextlink',
  'odata_next_link',
  '@nextlink',
  'nextlink',
  'next_link',
  'links.next',
  '_links.next',
  'paging.next',
  'metadata.nextlink',
  'nextpagelink',
  'nextpage',
  'next_page',
  'continuationtoken',
  'continuationuri',
  'nexturi',
]
const NEXT_HEADERS: ReadonlySet<string> = new Set(NEXT)
const TOTALS = [
  'totalcount',
  '@odata.count',
  'odata.count',
  'count',
  'total',
  'totalrecords',
  'totalrows',
  'total_count',
]

/** Whether a column holds the address of a next page. */
export function isNextHeader(header: string): boolean {
  return NEXT_HEADERS.has(header.trim().toLowerCase())
}

/** Reads the fields that stand beside the `rows` rows of an answer. */
export function pageOf(answer: Readonly<Record<string, unknown>>, rows: number): Page {
  const next = NEXT.map(name => linkOf(fieldAt(answer, name.startsWith('@') ? [name] : paths(name)))).find(
    link => link !== null,
  )
  const total = TOTALS.map(name => numberOf(fieldAt(answer, [name]))).find(value => value !== null)
  // Some count the rows of the page alone, which says nothing of the others.
  return { next: next ?? null, total: typeof total === 'number' && total > rows ? total : null, rows }
}

/** Where numbers have to keep all their digits, they come as text. */
function numberOf(value: unknown): number | null {
  if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value)
  return typeof value === 'number' ? value : null
}

/** `odata.nextLink` is one key, `links.next` a key in an object: both are tried. */
function paths(name: string): string[] {
  return name.startsWith('odata.') ? [name] : name.split('.')
}

function fieldAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null
        ? Object.entries(at).find(([name]) => name.toLowerCase() === key)?.[1]
        : null,
    value,
  )
}

function linkOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : null
}

/** The pages of one text: those beside which the same stands are of one answer. */
export class Pages {
  readonly #last = new Map<string, Page>()

  add({ heading, page }: { heading: readonly (readonly [string, string])[]; page: Page | null }): void {
    if (page === null) return
    const key = JSON.stringify(heading)
    const before = this.#last.get(key)
    if (before === undefined || isWhole(before)) this.#last.set(key, page)
    else {
      const total = page.total ?? before.total
      this.#last.set(key, { next: page.next, total, rows: before.rows + page.rows })
    }
  }

  /** The first answer that is not whole, else the last one; null where there is none. */
  get open(): Page | null {
    const answers = [...this.#last.values()]
    return answers.find(page => !isWhole(page)) ?? answers.at(-1) ?? null
  }
}

/** Whether nothing says that there is more. */
export function isWhole({ next, total, rows }: Page): boolean {
  return next === null && (total === null || rows >= total)
}
