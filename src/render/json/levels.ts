// The rows of the other groupings in JSON, for a merge that writes a workbook: a line of text for each customer, as short as it
// can be, since there are ten times as many of them as of customers.
import { CAUSES, WITHIN } from '../../model/terms.ts'
import { BLANK_ROW } from '../../report/blank-row.ts'
import { COUNTS } from '../../report/figures/counts.ts'
import type { CustomerRef, PortfolioReport, Row } from '../../report/types.ts'
import { dayField, moneyFields } from '../fields.ts'
import { adviceFields } from './advice.ts'
import { changeFields } from './row.ts'

/** A line for each customer that has any; what the portfolio is grouped by stands elsewhere, as the customer's own row does. */
export function levelLines({ by, within }: PortfolioReport): string[] {
  const lines: string[] = []
  for (const { customer, rows } of within(WITHIN.filter(each => each !== by))) {
    if (rows.length > 0) lines.push(levelLineOf(rows, customer))
  }
  return lines
}

/** The line of a customer; its rows are all of one day. */
export function levelLineOf(rows: readonly Row[], { id, name }: CustomerRef): string {
  const [{ asOf, undated } = BLANK_ROW] = rows
  return JSON.stringify({ id, name, asOf: dayField(asOf), undated, rows: rows.map(levelFields) })
}

/** What is not there is left out; percentages and causes in points follow from the counts. */
function levelFields(row: Row) {
  const { reported, change, cost, seatLine } = row
  const causes = CAUSES.map(cause => row.causes[cause])
  return {
    [row.scope]: row.key,
    counts: COUNTS.map(count => row[count]),
    causes: filled(causes),
    basis: row.basis ?? undefined,
    flags: filled(row.flags),
    advice: filled(row.advice.map(adviceFields)),
    possible: filled(row.possible),
    reported: filled([reported.deployment, reported.usage]),
    change: change ? changeFields(change) : undefined,
    cost: cost
      ? {
          unassigned: moneyFields(cost.unassigned),
          unused: moneyFields(cost.unused),
          unpricedProducts: cost.unpriced,
        }
      : undefined,
    seatLine: seatLine ? [seatLine.paidSeats, seatLine.line, seatLine.reached, seatLine.missing] : undefined,
  }
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.every(item => item === null) ? undefined : list
}
