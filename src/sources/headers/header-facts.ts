// What the header of a file says beside which export it is: found once for all files that share it.
import { memoizePerObject } from '../../model/lazy.ts'
import type { Format } from '../format.ts'
import { isNextHeader } from '../json/page.ts'
import { type Apart, columnApart } from './apart.ts'
import { thousandsIn } from './headers.ts'
import { type Misspelt, misspeltHeaders } from './misspelt.ts'
import { repeatedHeader } from './recognise.ts'
import { type WithoutState, withoutState } from './unread-states.ts'

export interface HeaderFacts {
  /** A header that stands twice where it must not; null for none. */
  repeated: string | null
  /** A column with values that are missing in another one; null for none. */
  apart: Apart | null
  misspelt: readonly Misspelt[]
  /** Where the state of subscriptions may stand that the file lacks; null where it lacks none. */
  unstated: WithoutState | null
  /** What may stand between the groups of numbers, beside the comma. */
  thousands: ReadonlySet<string>
  /** Where the column stands that leads to the next page; -1 for nowhere. */
  nextPage: number
}

/** `folded` are the headers of one file, or of several that have the same. */
export const headerFacts: (
  folded: readonly string[],
  header: readonly string[],
  format: Format,
) => HeaderFacts = memoizePerObject(
  (folded: readonly string[], header: readonly string[], format: Format) => ({
    repeated: repeatedHeader(format, header, folded),
    apart: columnApart(format, header, folded),
    misspelt: misspeltHeaders(format, header, folded),
    unstated: withoutState(format, header, folded),
    thousands: thousandsIn(header),
    nextPage: header.findIndex(isNextHeader),
  }),
)
