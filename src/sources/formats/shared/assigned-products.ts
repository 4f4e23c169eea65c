// The cell that lists a user's products, as the usage reports, the user list and scripts write it.
import { createCatalog } from '../../../catalog/catalog.ts'
import { lazy, memoize } from '../../../model/lazy.ts'
import { isNothing } from '../../../model/placeholder.ts'
import { type Column, quotable, text } from '../../cells/column.ts'
import { listInCell } from '../../cells/json-cell.ts'
import { saysUnlicensed } from '../../headers/header-aliases.ts'

/** What parts products wherever it stands: no name has it. */
const BETWEEN = /(?<! )\+(?! )|[;|\r\n]/

/** What scripts write between products, though it stands in some names too. */
const ALSO_IN_NAMES = [/(,)/, /(\+)/, /( \/ )/, /( & )/]

/** Of one of these marks no name in the catalogue has more: where there are very many, the time grows with them and no faster. */
export const MOST_MARKS = 4

/** Nor more blanks. */
export const MOST_BLANKS = 14

const CATALOG = lazy(() => createCatalog())

/**
 * Splits `OFFICE 365 E3+ENTERPRISE MOBILITY + SECURITY E3` at each `+` without a space on either side;
 * names that contain ` + ` stay whole. The lists of Graph's JSON arrive joined by `;`, and in a cell of CSV as they are; those of
 * scripts by commas and the like, which part what the catalogue knows. Blank gives no products.
 */
export const splitProducts: (cell: string) => readonly string[] = memoize(split)

/** A cell that lists products, as written. What PowerShell calls a list, or cut short, tells none of them. */
export function productsText(...headers: string[]): Column<string> {
  return {
    ...text(...headers),
    parse: cell =>
      namesNoProduct(cell)
        ? { problem: { code: 'powershell-list', params: { found: quotable(cell) } } }
        : { value: cell },
  }
}

/** Whether a cell holds the type of a list (`System.Object[]`, `[object Object]`), or its first items only (`{SPE_E3, EMS...}`). */
export function namesNoProduct(cell: string): boolean {
  if (/^(?:System|Microsoft|Selected)\.\w|^\[object /.test(cell)) return true
  return /^\{.*(?:\.\.\.|…)\}$/.test(cell) || (/^\[\s*\{/.test(cell) && skuIds(cell).length === 0)
}

/** A licence as Graph has it, as text of JSON, Python or PowerShell: `{'disabledPlans': [], 'skuId': '6fd2…'}`. */
const SKU_ID = /\bskuId["']?\s*[:=]\s*["']?([\w-]+)/gi

function skuIds(cell: string): string[] {
  return [...cell.matchAll(SKU_ID)].map(([, id = '']) => id)
}

/** What JSON, PowerShell, Python and R have around a list. */
const AROUND = [/^@?[{[]([^{[]*)[}\]]$/, /^(?:c|list|set|tuple)?\((.*)\)$/s]
const QUOTED = /(["'])(.*?)\1/gs

function split(cell: string): readonly string[] {
  return listedIn(cell)
    .map(bare)
    .filter(name => name !== '' && !isNothing(name) && !saysUnlicensed(name))
}

function listedIn(cell: string): readonly string[] {
  const ids = skuIds(cell)
  if (ids.length > 0) return ids
  const written = AROUND.reduce((text, around) => text.replace(around, '$1'), cell)
  // numpy puts a blank alone between them.
  const isQuoted = /^["']/.test(written) && /^[\s,;+|]*$/.test(written.replace(QUOTED, ''))
  if (isQuoted) return [...written.matchAll(QUOTED)].map(([, , name = '']) => name)
  return listInCell(cell)?.map(String) ?? written.split(BETWEEN).flatMap(apart)
}

/** The products of a list in which marks stand between some of them; as one where the catalogue knows none of them. */
function apart(listed: string): readonly string[] {
  const known = betweenBlanks(listed)
  if (known) return known
  for (const mark of ALSO_IN_NAMES) {
    const words = listed.split(mark)
    if (words.length === 1) continue
    if (isKnownProduct(listed)) return [listed]
    const products = [...longestKnown(words, MOST_MARKS)]
    if (products.some(isKnownProduct)) return products
  }
  return [listed]
}

/**
 * The products of a text that is nothing but names of the catalogue. PowerShell joins a list with blanks where it makes a text
 * of it, as `ConvertTo-Json` does of what lies too deep.
 */
function betweenBlanks(listed: string): readonly string[] | undefined {
  const products: string[] = []
  for (const product of longestKnown(listed.trim().split(/(\s+)/), MOST_BLANKS)) {
    if (!isKnownProduct(product)) return undefined
    products.push(product)
  }
  return products
}

/** Names at the even places, the marks between them at the odd ones: of names that go on, the longest that is known. */
function* longestKnown(words: readonly string[], mostMarks: number): Generator<string> {
  for (let first = 0; first < words.length; ) {
    let last = Math.min(words.length, first + 2 * mostMarks + 1)
    while (last > first + 1 && !isKnownProduct(words.slice(first, last).join(''))) last -= 2
    yield words.slice(first, last).join('')
    first = last + 1
  }
}

/** Whether the catalogue has a product of that name, part number or id. */
export function isKnownProduct(name: string): boolean {
  return CATALOG().findName(bare(name)) !== undefined
}

/** Without quotation marks, and without the tenant that a part number may bear (`contoso:SPE_E3`). */
function bare(name: string): string {
  return name
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^[•·*-]\s+/, '')
    .replace(/^[\w.-]+:(?=\w+$)/, '')
    .trim()
}
