// Tells where a program has put some values of a column into another one beside it, of which nothing would be read.
import { foldHeader } from '../../model/fold.ts'
import type { Format } from '../format.ts'
import { bareHeader } from './dressed-headers.ts'
import { canonicalHeader } from './headers.ts'
import { isRead } from './recognise.ts'

export interface Apart {
  column: string
  /** The column that its values are missing in, as the file would call it. */
  of: string
}

/** As dlt calls the column for values that do not fit the type of another one, in whose place they are missing. */
const VARIANT = /^(.+)__v_(?:text|double|bool|timestamp|bigint|binary|json|complex|decimal|wei|date|time)$/iu

/** Only what the format would read of the other one is lost. */
export function columnApart(
  format: Format,
  header: readonly string[],
  folded: readonly string[],
): Apart | null {
  for (const [at, column] of header.entries()) {
    const of = VARIANT.exec(bareHeader(column))?.[1]
    if (of === undefined || isRead(format, folded[at] ?? '')) continue
    if (isRead(format, foldHeader(canonicalHeader(of, new Map())))) return { column, of }
  }
  return null
}
