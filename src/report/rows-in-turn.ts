// Rows of a portfolio made one at a time: hundreds of thousands need not be in memory together.
import type { PortfolioReport, Row } from './types.ts'

/** Rows in their order, made anew each time that they are gone through. */
export interface RowsInTurn extends Iterable<Row> {
  readonly length: number
  /** Tells all of them in their order, some without a row for each; left out where each is there. */
  tellEach?(told: RowTeller): void
}

export interface RowTeller {
  row(row: Row): void
  seats(row: SeatRow): void
}

/**
 * A row of which only whose it is, its seats and its deployment are its own. It is one object for all such rows, which becomes the
 * next one when that is told. The id and the name of its customer are in visible ASCII.
 */
export interface SeatRow {
  /** The row that it is like in all else: the same for thousands. */
  readonly like: Row
  readonly sold: number
  readonly assigned: number
  /** Of id and name together. */
  readonly length: number
  /** Copies the id to where it is to stand; returns where it ends. */
  copyId(to: Uint8Array, at: number): number
  copyName(to: Uint8Array, at: number): number
  /** Itself. */
  row(): Row
}

/** A portfolio without its rows. */
type WithoutRows = Omit<PortfolioReport, 'rows'>

interface Parts {
  report: WithoutRows
  /** One for all reports with these rows. */
  made: { rows: RowsInTurn }
}

/** A copy of such a report is not in here: its rows stand in it, and may be others. */
const PARTS = new WeakMap<PortfolioReport, Parts>()

/** The report with these rows: all of them are made, and kept, where somebody asks for the list. */
export function withRowsInTurn(report: WithoutRows, rows: RowsInTurn): PortfolioReport {
  return withParts({ report, made: { rows } })
}

function withParts(parts: Parts): PortfolioReport {
  const { report, made } = parts
  const whole: PortfolioReport = {
    ...report,
    get rows() {
      const rows = Array.isArray(made.rows) ? made.rows : [...made.rows]
      made.rows = rows
      return rows
    },
  }
  PARTS.set(whole, parts)
  return whole
}

/** The rows of a report one after the other. */
export function eachRow(report: PortfolioReport): RowsInTurn {
  return PARTS.get(report)?.made.rows ?? report.rows
}

/** Every row, also where the report shows the first of them alone. */
export function everyRow(report: PortfolioReport): RowsInTurn {
  return report.uncut ?? eachRow(report)
}

/** The report with something else in it than its rows. */
export function changed(report: PortfolioReport, more: Partial<WithoutRows>): PortfolioReport {
  const parts = PARTS.get(report)
  return parts
    ? withParts({ report: { ...parts.report, ...more }, made: parts.made })
    : { ...report, ...more }
}
