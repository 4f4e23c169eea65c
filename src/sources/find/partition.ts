// Folders of a lake, which say a column and its value in their name (`CustomerName=Contoso`), as Hive, Spark and pyarrow do.
import { foldHeader } from '../../model/fold.ts'
import { nameDay } from '../days/name-day.ts'
import { tenantHeader } from '../owners/tenant-headers.ts'

/** What Hive calls a blank value. */
const BLANK = '__HIVE_DEFAULT_PARTITION__'

/**
 * The name under which a folder counts: its own, or the value in it where that is a customer or a part of a day; none where it is
 * the value of another column.
 */
export function folderNames(folder: string): string[] {
  const name = folder.normalize('NFC')
  const found = partOf(name)
  if (found === undefined) return [name]
  const [column, value] = found
  return isName(column, value) && value !== '' ? [value] : []
}

/** Days of the rows; other days (`EndDate=2026-12-31`) are none of the export. */
const DAY =
  /^(?:report|refresh|reportrefresh|snapshot|export|load|run|processed|ingestion|partition)?(?:date|day|month|year|yearmonth|dt|ds)$|^(?:y|m|d|asof|snapshot)$/

function isName(column: string, value: string): boolean {
  const folded = foldHeader(column)
  return tenantHeader(folded) !== null || (DAY.test(folded) && nameDay(value)?.whole === true)
}

/** The columns of a path that are no name of its folders: only Parquet is read with them. */
export function lostColumns(path: string): string[] {
  if (!path.includes('=')) return []
  return [...folderColumns(path)].flatMap(([column, value]) => (isName(column, value) ? [] : [column]))
}

/** The columns that the folders of a path hold in place of the rows below, with their values. */
export function folderColumns(path: string): ReadonlyMap<string, string> {
  return new Map(
    path
      .split(/[\\/]/)
      .slice(0, -1)
      .flatMap(folder => {
        const found = partOf(folder.normalize('NFC'))
        return found === undefined ? [] : [found]
      }),
  )
}

function partOf(name: string): readonly [column: string, value: string] | undefined {
  if (!name.includes('=')) return undefined
  const [, column, written = ''] = /^([\p{L}_][\p{L}\p{M}\p{N}_.-]*)=(.*)$/u.exec(name) ?? []
  return column === undefined ? undefined : [column, written === BLANK ? '' : unescaped(written)]
}

/** Signs that a path cannot hold stand as `%3A`. */
function unescaped(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
