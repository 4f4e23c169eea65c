// What a format is: a table of columns, what it needs to be recognised, and how its row becomes rows of ours.
import { foldHeader } from '../model/fold.ts'
import type { Gap } from '../model/gaps.ts'
import { lazy, memoizePerObject } from '../model/lazy.ts'
import type { BulkColumns, ListColumns } from './bulk-columns.ts'
import type { Cells, Columns, Words } from './cells/column.ts'
import { datesIn, withReportDate } from './days/report-date.ts'
import { columnsIn, type MissingColumn, missingOfPairs, placeOf } from './headers/places.ts'
import { CUSTOMER_KEYS, TenantColumns } from './owners/tenant.ts'
import { type RowContext, type RowReader, rowReader, type Tenants } from './rows/row-reader.ts'
import { type TotalColumn, Totals } from './rows/totals.ts'

/** What an export's place in the portals is called, for `formats` and for error messages. */
export interface FormatSpec<C extends Columns> {
  id: string
  /** Name for people, English. */
  title: string
  /** Where a user gets it: English and Japanese. */
  where: { en: string; ja: string }
  columns: C
  /** Columns without which it is not this format; an inner list means one of them is enough. */
  needs: readonly ((keyof C & string) | readonly (keyof C & string)[])[]
  /** Headers that must not be there. */
  without?: readonly string[]
  /** What it cannot tell, even where all of its columns are there. */
  lacks: readonly Gap[]
  /**
   * Headers by which it is known where others are missing, an inner list all together: a file with none of them is a
   * stranger. Without them those that it needs and no other format has.
   */
  tells?: readonly (string | readonly string[])[]
  /** Columns that say something only together: a file with one of the two has changed its shape. */
  pairs?: readonly { of: string; columns: readonly [keyof C & string, keyof C & string] }[]
  /** Its columns decide what a file is, whatever other format fits too. */
  decides?: boolean
  /** Recognised, and cannot serve, for this reason (a key of the reasons in the messages). */
  refuse?: string
  /** Holds names of users: the same bytes are then the same export, wherever they lie. */
  perUser?: boolean
  /** Has a row for every user of a tenant, licensed or not. */
  listsEverybody?: boolean
  /** A header that stands twice is an error even where it is not read. */
  strictHeaders?: boolean
  /** Gives nobody figures of today: prices, names of customers, earlier portfolios. */
  ofNobody?: boolean
  /** A header without rows is an export like others: nothing has happened. */
  mayBeEmpty?: boolean
  /** Reads whose its rows are by itself: an earlier portfolio, in which an id may have been lost. */
  namesCustomers?: boolean
  /** Sends rows on. Called only when every cell could be read: one object for all rows, of which nothing may be kept. */
  read(cells: Cells<C>, context: RowContext): void
  /**
   * `read` sends nothing but licence rows, one for each row, and these columns as they are: rows that say the same in all
   * others, the customer's aside, differ in nothing else. Such exports can be read in columns.
   */
  sendsOn?: LicenceColumns
  /** The same for large exports, whose rows are read in columns: must say what `read` says. */
  bulk?: BulkColumns<keyof C & string>
  /** The same for small lists of people. */
  list?: ListColumns<keyof C & string>
}

/** The columns of a format for what each licence row has of its own. */
export interface LicenceColumns {
  subscriptionId: string
  sold: string
  assigned: string
  ends: string
}

/** A format as the rest of the room sees it, whatever its columns are. */
export interface Format {
  id: string
  title: string
  where: { en: string; ja: string }
  columns: readonly { name: string; headers: readonly string[]; needed: boolean }[]
  /** Documented header names; an inner list means one of them is enough. */
  needs: readonly (readonly string[])[]
  /** Folded headers that each need accepts. */
  accepts: readonly ReadonlySet<string>[]
  without: ReadonlySet<string>
  lacks: readonly Gap[]
  /** Folded headers that tell it from every other format; each list all together. */
  tells: readonly (readonly string[])[]
  decides: boolean
  /** What a file lacks of pairs of columns: first where the other one is there. */
  missingOfPairs(folded: readonly string[]): readonly MissingColumn[]
  refuse?: string
  perUser: boolean
  listsEverybody: boolean
  strictHeaders: boolean
  mayBeEmpty: boolean
  /** Its rows are of no customer, or it reads by itself whose they are. */
  ownTenancy: boolean
  /** The columns of a file by which its rows say whose they are. */
  tenants(header: readonly string[], folded: readonly string[]): TenantColumns
  /** Its rows give their customers figures of today. */
  hasFigures: boolean
  /** Folded headers that name the customer; empty where the format has no such column. */
  customerHeaders: ReadonlySet<string>
  /** Folded header → whether a column reads it. */
  knows(foldedHeader: string): boolean
  /** Whether all rows, some of them or none say of when they are. */
  dates(folded: readonly string[]): 'all' | 'some' | 'none'
  /** Where each column stands among a file's folded headers; -1 where the file lacks it. */
  places(folded: readonly string[]): Record<string, number>
  /** Watches a file's rows for totals that somebody added; null where none can be told. */
  totals(header: readonly string[], folded: readonly string[], words: Words): Totals | null
  /** Where the licence rows have what they do not share; null where its rows are read one by one alone. */
  sendsOn: LicenceColumns | null
  /** Its columns with their places in a file. */
  columnsOf(header: readonly string[], folded: readonly string[]): readonly TotalColumn[]
  /** What its rows are read with in columns; none where it is read row by row alone. */
  bulk?: BulkColumns
  list?: ListColumns
  /** Makes the reader of a file's rows from its folded headers and how its rows say whose they are. */
  reader(header: readonly string[], folded: readonly string[], tenants: Tenants): RowReader
}

export function defineFormat<const C extends Columns>(spec: FormatSpec<C>): Format {
  const isUndated = spec.ofNobody !== true && spec.refuse === undefined
  return formatOf(isUndated ? { ...spec, columns: withReportDate(spec.columns) } : spec)
}

function formatOf<C extends Columns>(spec: FormatSpec<C>): Format {
  const groups = spec.needs.map(need => (typeof need === 'string' ? [need] : need))
  const neededKeys = new Set<string>(groups.flat())
  const entries = Object.entries(spec.columns)
  const headersOf = (key: string): readonly string[] => spec.columns[key]?.headers ?? []
  // There are many formats, and most files ask most of them for little.
  const customerHeaders = lazy(() => new Set(CUSTOMER_KEYS.flatMap(headersOf).map(foldHeader)))
  const known = lazy(() => new Set(entries.flatMap(([, column]) => column.headers.map(foldHeader))))
  // Files by the thousand share the headers of one that was read before.
  const columns = memoizePerObject((folded: readonly string[], header: readonly string[]) =>
    columnsIn(spec, header, folded),
  )
  const places = memoizePerObject((folded: readonly string[]) =>
    Object.fromEntries(entries.map(([key, column]): [string, number] => [key, placeOf(column, folded)])),
  )
  const missing = memoizePerObject((folded: readonly string[]) => missingOfPairs(spec, folded))
  const dates = memoizePerObject((folded: readonly string[]) => datesIn(columnsIn(spec, folded, folded)))
  const tenants = memoizePerObject(
    (folded: readonly string[], header: readonly string[]) =>
      new TenantColumns(
        { id: headersOf('customerId').map(foldHeader), name: headersOf('customerName').map(foldHeader) },
        header,
        folded,
        spec.perUser === true && spec.columns['user'] ? placeOf(spec.columns['user'], folded) : null,
        name => known().has(name),
      ),
  )
  const ownersReader = memoizePerObject(
    (folded: readonly string[], header: readonly string[], tenants: Tenants) =>
      rowReader(spec, columns(folded, header), tenants),
  )
  const isAside = spec.ofNobody === true || spec.namesCustomers === true
  return {
    id: spec.id,
    title: spec.title,
    where: spec.where,
    columns: entries.map(([key, column]) => ({
      name: key,
      headers: column.headers,
      needed: neededKeys.has(key),
    })),
    needs: groups.map(group => group.map(key => headersOf(key)[0] ?? key)),
    accepts: groups.map(group => new Set(group.flatMap(headersOf).map(foldHeader))),
    without: new Set(spec.without?.map(foldHeader)),
    lacks: spec.lacks,
    tells: (spec.tells ?? []).map(names => [names].flat().map(foldHeader)),
    decides: spec.decides ?? false,
    missingOfPairs: missing,
    ...(spec.refuse === undefined ? {} : { refuse: spec.refuse }),
    perUser: spec.perUser ?? false,
    listsEverybody: spec.listsEverybody ?? false,
    strictHeaders: spec.strictHeaders ?? false,
    mayBeEmpty: spec.mayBeEmpty ?? false,
    hasFigures: !isAside && spec.refuse === undefined,
    ownTenancy: isAside,
    tenants: (header, folded) => tenants(folded, header),
    get customerHeaders() {
      return customerHeaders()
    },
    knows: header => known().has(header),
    places,
    dates,
    totals: (header, folded, words) =>
      isAside ? null : Totals.of(columns(folded, header), words, header.length),
    sendsOn: spec.sendsOn ?? null,
    columnsOf: (header, folded) => columns(folded, header),
    ...(spec.bulk === undefined ? {} : { bulk: spec.bulk }),
    ...(spec.list === undefined ? {} : { list: spec.list }),
    reader: (header, folded, tenants) =>
      tenants.tenancy === 'owner'
        ? ownersReader(folded, header, tenants)
        : rowReader(spec, columns(folded, header), tenants),
  }
}
