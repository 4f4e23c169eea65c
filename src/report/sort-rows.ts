// The order and number of the rows of a portfolio: what is shown first, never what is counted.
import { hasLine } from '../metrics/retired-workloads.ts'
import { compareCodePoints } from '../model/code-points.ts'
import { formatDay } from '../model/day.ts'
import { difference, type Ratio } from '../model/ratio.ts'
import type { Grouping } from '../model/terms.ts'
import { FIGURES, type Figure } from './figures/index.ts'
import type { Value } from './figures/value.ts'
import type { PortfolioReport, Row } from './types.ts'

/** The figures by the names that they are sorted by; the key of the rows follows the customer. */
const SORTED: readonly Figure[] = FIGURES.filter(({ sort }) => sort !== undefined)

/** The columns that a portfolio by `by` can be sorted by. */
export function sortColumns(by: Grouping): string[] {
  return SORTED.flatMap(({ id, sort: [name = ''] = [] }) =>
    id === 'customer' && by !== 'customer' ? [name, by] : [name],
  )
}

/** The column that `typed` means, in any letter case; undefined where the portfolio has none of that name. */
export function sortColumn(typed: string, by: Grouping): string | undefined {
  const asked = typed.trim().toLowerCase()
  if (by !== 'customer' && asked === by) return by
  return SORTED.find(({ sort = [] }) => sort.some(name => name.toLowerCase() === asked))?.sort?.[0]
}

/**
 * The report with its rows ordered by `sort` (numbers descending, text ascending, not available last; rows that are
 * equal keep their order) and cut to the first `top`, those last that have no line where a person reads. The Total stays
 * that of all rows.
 * `sort` is a result of `sortColumn`; null leaves the order and the number as they are.
 */
export function sortAndCut(
  report: PortfolioReport,
  { sort, top }: { sort: string | null; top: number | null },
): PortfolioReport {
  if (sort === null && top === null) return report
  const ordered = sort === null ? report.rows : sorted(report, sort)
  if (top === null || top >= ordered.length) return { ...report, rows: ordered }
  return { ...report, rows: firstOf(ordered, top), uncut: ordered }
}

/** So that a table has as many rows as were asked for, and JSON the same ones. */
function firstOf(ordered: readonly Row[], top: number): Row[] {
  const first = new Set([...ordered.filter(hasLine), ...ordered.filter(row => !hasLine(row))].slice(0, top))
  return ordered.filter(row => first.has(row))
}

function sorted({ by, rows }: PortfolioReport, sort: string): Row[] {
  const figure = SORTED.find(({ sort: [name] = [] }) => name === sort)
  if (sort === by && by !== 'customer') return rows.toSorted((a, b) => order(textOf(a.key), textOf(b.key)))
  return figure ? rows.toSorted((a, b) => order(figure.read(a), figure.read(b))) : rows
}

function textOf(key: string | null): Value {
  return key === null ? null : { kind: 'text', value: key }
}

function order(a: Value, b: Value): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const between = compareCodePoints(wordsOf(a), wordsOf(b))
  return between || -sign(difference(amountOf(a), amountOf(b)).numerator)
}

function sign(value: bigint): number {
  return value < 0n ? -1 : Number(value > 0n)
}

/** What is sorted as text; of money its currency, since amounts of two currencies are not compared. */
function wordsOf(value: NonNullable<Value>): string {
  switch (value.kind) {
    case 'text':
    case 'basis':
      return value.value
    case 'day':
      return formatDay(value.value)
    case 'flags':
    case 'names':
      return value.value.join(';')
    case 'advice':
      return value.value.map(({ code }) => code).join(';')
    case 'money':
      return value.value[0]?.currency ?? ''
    default:
      return ''
  }
}

/** What is sorted as a number. */
function amountOf(value: NonNullable<Value>): Ratio {
  switch (value.kind) {
    case 'count':
    case 'signed':
      return { numerator: BigInt(value.value), denominator: 1n }
    case 'line':
      return { numerator: BigInt(Math.round(value.value * 1e6)), denominator: 1_000_000n }
    case 'percent':
    case 'points':
    case 'perHundred':
      return value.value
    case 'money':
      return { numerator: BigInt((value.value[0]?.amount ?? '0').replace('.', '')), denominator: 1n }
    default:
      return { numerator: 0n, denominator: 1n }
  }
}
