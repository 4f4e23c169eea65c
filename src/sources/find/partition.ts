// Folders of a lake, which say a column and its value in their name (`CustomerName=Contoso`), as Hive, Spark and pyarrow do.
import { foldHeader } from '../../model/fold.ts'
import { nameDay } from '../name-day.ts'
import { tenantHeader } from '../tenant.ts'

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
  const counts = tenantHeader(foldHeader(column)) !== null || nameDay(value)?.whole === true
  return counts && value !== '' ? [value] : []
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
