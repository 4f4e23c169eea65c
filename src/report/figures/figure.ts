// Everything that is said about one figure, in one place: every output follows from it.
import type { Flag } from '../../model/terms.ts'
import type { Row } from '../types.ts'
import type { Metric } from './counts.ts'
import type { Kind, Kinds, Value } from './value.ts'

/** What figures are about: a page has a table for each of the last ones, JSON an object. */
export type Group =
  | 'identity'
  | 'figures'
  | 'causes'
  | 'words'
  | 'stated'
  | 'change'
  | 'support'
  | 'cost'
  | 'seats'

/** How a column of a terminal behaves. */
export interface TerminalColumn {
  /** The order in which columns give way where the width is short, smallest first; without it, never. */
  hide?: number
  /** Cells that a column of words keeps. */
  minWidth?: number
  /** A bar beside the number, and when it gives way. */
  bar?: number
  /** Only where its rows differ. */
  whenDiffers?: boolean
}

/** All of it is optional: a figure is shown where it says so. */
export interface Settings {
  /** Its name in files, English in every language; `support.howTo` is in JSON a key of the object `support`. */
  field?: string
  /** One of the fixed columns of CSV; elsewhere too its column is there whether or not a row fills it. */
  csv?: boolean
  /** Names by which a portfolio is sorted by it; the help tells the first. */
  sort?: readonly string[]
  /** Where it has a column. */
  terminal?: TerminalColumn
  page?: boolean
  /** On a page with a small bar beside it. */
  gauge?: boolean
  markdown?: boolean
  workbook?: boolean
  /** Of seats, which a workload has none of. */
  ofLicences?: boolean
  /** The figures that it is the quotient of, part and whole; of a Total the first two that make the same. */
  of?: readonly (readonly [part: string, whole: string])[]
  /** What it is the change of: it stands beside it. */
  changeOf?: Metric | 'activeUsers'
  /** Flags that speak against it: the first that a row has gives it its colour. */
  flags?: readonly Flag[]
}

export interface Figure<I extends string = string> extends Settings {
  /** Also the key of its label. */
  id: I
  kind: Kind
  group: Group
  read(row: Row): Value
  /** The same said by whoever knows how to say each kind, without an object for each value. */
  told<T>(as: Tellers<T>): (row: Row) => T | null
}

/** How a value of each kind is said. */
export type Tellers<T> = { readonly [K in Kind]: (value: Kinds[K]) => T }

/** An entry of the table; what `pick` does not find is not available. */
export function figure<I extends string, K extends Kind>(
  id: I,
  group: Group,
  kind: K,
  pick: (row: Row) => Kinds[K] | null | undefined,
  settings: Settings,
): Figure<I> {
  return { id, group, kind, read: row => asValue(kind, pick(row)), told: toldBy(kind, pick), ...settings }
}

/** What `pick` finds in an item, said by whoever knows how to say each kind; null where it finds nothing. */
export function toldBy<I, K extends Kind>(kind: K, pick: (item: I) => Kinds[K] | null | undefined) {
  return <T>(as: Tellers<T>): ((item: I) => T | null) => {
    const say: (value: Kinds[K]) => T = as[kind]
    return item => {
      const value = pick(item)
      return isEmpty(value) ? null : say(value)
    }
  }
}

function isEmpty(value: unknown): value is null | undefined {
  return value == null || (Array.isArray(value) && value.length === 0)
}

function asValue<K extends Kind>(kind: K, value: Kinds[K] | null | undefined): Value {
  // The compiler does not follow that a kind and a value of this kind make one of the pairs.
  return isEmpty(value) ? null : ({ kind, value } as Value)
}
