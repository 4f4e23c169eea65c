// Whose the rows of a file are, also of one that broke off.
import { isPlaceholder } from '../../model/placeholder.ts'
import { ExpectedError } from '../../model/problem.ts'
import type { CustomerCells } from '../../model/rows.ts'
import type { Rows } from '../csv/csv-rows.ts'
import { recordsIn } from '../csv/record-pieces.ts'
import { issuesOfShape } from '../csv/row-shape.ts'
import type { Format } from '../format.ts'
import type { MemberOptions } from '../member-options.ts'
import { NO_SINK } from '../no-sink.ts'
import { problem } from '../outcome.ts'
import { Observer } from '../rows/observer.ts'
import type { Tenancy, TenantColumns } from './tenant.ts'

/** The customers of a file up to where it broke off: the fast lane gives its rows only when it has all of them. */
export async function customersUntil<R>(
  error: unknown,
  records: AsyncIterable<R>,
  read: (record: R, met: Observer) => Promise<void>,
): Promise<readonly CustomerCells[]> {
  const met = new Observer(NO_SINK, false)
  try {
    if (error instanceof ExpectedError) for await (const record of records) await read(record, met)
  } catch (again) {
    if (!(again instanceof ExpectedError)) throw again
  }
  return met.met.customers()
}

/** How the rows of a file say whose they are, and all of its records, of which that may have taken some. */
export async function tenancyOf(
  format: Format,
  columns: TenantColumns,
  records: Rows['all'],
  header: readonly string[],
): Promise<{ tenancy: Tenancy; records: Rows['all'] }> {
  if (format.ownTenancy) return { tenancy: 'owner', records }
  return columns.look(records, function* (record) {
    for (const { cells } of recordsIn(record)) if (issuesOfShape(cells, header).length === 0) yield cells
  })
}

/** Throws where nothing says whose a file is, or only a word that stands for nobody. */
export function requireOwner(
  file: string,
  { owner: { id, name }, folder }: Pick<MemberOptions, 'owner' | 'folder'>,
): void {
  if (id === '' && name === '') throw problem({ code: 'no-customer', file, params: {} })
  if (folder !== null && isPlaceholder(name))
    throw problem({ code: 'placeholder', file, params: { found: name } })
}
