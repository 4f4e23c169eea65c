// Finds the headers of a second table: beside those of the first one, or in a row below them. One table alone is read.
import { foldHeader } from '../../model/fold.ts'
import { lazy, memoizePerObject } from '../../model/lazy.ts'
import type { Format } from '../format.ts'
import { FORMATS } from '../formats/index.ts'
import { isRead, recognise } from './recognise.ts'

/** Whether the columns that nobody reads are an export of figures by themselves: found once for all files that share them. */
export const hasTableBeside: (
  folded: readonly string[],
  header: readonly string[],
  format: Format,
  extra: ReadonlyMap<string, string>,
) => boolean = memoizePerObject(
  (
    folded: readonly string[],
    header: readonly string[],
    format: Format,
    extra: ReadonlyMap<string, string>,
  ) => {
    const unread = header.filter((name, at) => name.trim() !== '' && !isRead(format, folded[at] ?? ''))
    return unread.length > 1 && recognise(unread, extra).format?.hasFigures === true
  },
)

/** All that any export calls its columns, folded. */
const known = lazy(
  () => new Set(FORMATS.flatMap(({ columns }) => columns.flatMap(({ headers }) => headers.map(foldHeader)))),
)

/** Whether a row that cannot be read is the header of an export, of this one with other columns or of another one. */
export function isTableHead(
  cells: readonly string[],
  header: readonly string[],
  extra: ReadonlyMap<string, string>,
): boolean {
  const names = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  // Bad rows come by the million.
  const headers =
    names.length < 2 ? [] : names.filter(name => header.includes(name) || known().has(foldHeader(name)))
  if (headers.length * 2 <= names.length) return false
  const { format, near } = recognise(names, extra)
  return format !== null || near
}
