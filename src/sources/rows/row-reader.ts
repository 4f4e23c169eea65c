// Reads the records of one file: cells to values, whose a row is, and what its format makes of it.
import { asDay } from '../../model/day.ts'
import type { CustomerCells } from '../../model/rows.ts'
import type { Sink } from '../../model/sink.ts'
import {
  type CellProblem,
  type Cells,
  type Columns,
  type RowIssue,
  valueIn,
  type Words,
} from '../cells/column.ts'
import { DatedSink } from '../days/dated-sink.ts'
import { REPORT_DATE } from '../days/report-date.ts'
import type { Tenancy, TenantColumns } from '../owners/tenant.ts'
import { discreet } from './discretion.ts'
import type { TotalColumn } from './totals.ts'

/** What a row is read with, beside its cells. */
export interface RowContext {
  /** The customer of this row: from its columns, else the file's owner. */
  customer: CustomerCells
  line: number
  sink: Sink
  words: Words
  /** Reports a problem of the row: nothing that it has sent on may count, so report before sending. */
  issue(problem: CellProblem, column?: string): void
  /** Counts a row that the export itself marks as a duplicate. */
  duplicate(): void
}

/** How the rows of one file say whose they are. */
export interface Tenants {
  columns: TenantColumns
  tenancy: Tenancy
}

/** Reads one record, sends its rows on; returns what is wrong with it (then nothing was sent). */
export type RowReader = (record: readonly string[], file: FileContext, line: number) => RowOutcome

interface RowOutcome {
  issues: RowIssue[]
  duplicate: boolean
  /** Whose the row is; null where it does not say. */
  customer: CustomerCells | null
}

interface FileContext {
  /** Customer of a file whose rows do not say it. */
  owner: CustomerCells
  sink: Sink
  words: Words
}

/** What it needs to know of a format. */
interface RowSpec<C extends Columns> {
  columns: C
  perUser?: boolean
  read(cells: Cells<C>, context: RowContext): void
}

export function rowReader<C extends Columns>(
  spec: RowSpec<C>,
  places: readonly TotalColumn[],
  { columns: tenants, tenancy }: Tenants,
): RowReader {
  const isNamed = spec.columns['reportDate'] === REPORT_DATE
  // A column that the file lacks is blank in every row.
  const isBlank = ({ index, column }: TotalColumn): boolean => index < 0 && 'value' in column.blank
  // One object for all rows, whose `read` keeps nothing of it.
  const cells: Record<string, unknown> = Object.fromEntries(
    places.map(place => [
      place.key,
      isBlank(place) && 'value' in place.column.blank ? place.column.blank.value : undefined,
    ]),
  )
  const customerOf = tenancy === 'owner' ? () => null : tenants.reader(tenancy)
  const there = places.filter(place => !isBlank(place)).map(place => ({ ...place, ...NOTHING_READ }))
  let words: Words | undefined
  let issues: RowIssue[] = []
  let duplicate = false
  const issue: RowContext['issue'] = (problem, column) => {
    issues.push(column === undefined ? problem : { ...problem, column })
  }
  const asDuplicate = (): void => {
    duplicate = true
  }

  return (record, file, line) => {
    // The same cell may mean something else in another file.
    if (words !== file.words) for (const place of there) place.cell = null
    words = file.words
    issues = []
    duplicate = false
    for (const place of there) {
      const cell = record[place.index] ?? ''
      if (cell !== place.cell) {
        const parsed = valueIn(place.column, cell.trim(), file.words)
        if ('problem' in parsed) {
          issues.push({ ...parsed.problem, column: place.header })
          continue
        }
        place.cell = cell
        cells[place.key] = parsed.value
      }
    }
    const customer = tenancy === 'owner' ? file.owner : customerOf(record, issues)
    const rowDay = cells['reportDate']
    if (issues.length === 0 && customer !== null) {
      spec.read(cells as Cells<C>, {
        customer,
        line,
        sink:
          isNamed && typeof rowDay === 'number' ? new DatedSink(file.sink, () => asDay(rowDay)) : file.sink,
        words: file.words,
        issue,
        duplicate: asDuplicate,
      })
    }
    const told = issues.length === 0 ? issues : discreet(issues, record, there, spec.perUser ?? false)
    return { issues: told, duplicate, customer }
  }
}

/** The cell of a column whose value is known: most columns say the same of many rows, and reading that takes longer than comparing. */
const NOTHING_READ: { cell: string | null } = { cell: null }
