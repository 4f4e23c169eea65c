// Cells before they are words or numbers of a format: what they are, not how they look.
import type { Day } from '../../model/day.ts'
import type { Ratio } from '../../model/ratio.ts'
import type { CustomerRef } from '../../report/customer.ts'
import type { Kind, Kinds, Value } from '../../report/figures/value.ts'
import type { Money } from '../../report/money.ts'

/** A tone never says what the words do not say too. */
export type Tone = 'good' | 'warn' | 'bad' | 'dim' | 'strong'

/** What tables have beside figures. */
type Words =
  /** A name from the data; `notes` stand beneath it, `customer` may have a page; `whole`: its end tells it from others. */
  | {
      kind: 'name'
      value: string
      notes?: readonly string[]
      customer?: CustomerRef | undefined
      whole?: boolean
    }
  /** Names or sentences, one a line where there is room. */
  | { kind: 'lines'; value: readonly string[] }
  /** A word that is one of a few. */
  | { kind: 'tag'; value: string; code: string }
  /** A percentage, or a number, at two points. */
  | { kind: 'fromTo'; value: readonly [Ratio | null, Ratio | null] }
  | { kind: 'countFromTo'; value: readonly [number | null, number | null] }

/** `null` is not available, or empty. */
export type Cell = ((Exclude<Value, null> | Words) & { tone?: Tone | undefined }) | null

/** A cell of a kind of figure; null where there is no value. */
export function cell<K extends Kind>(kind: K, value: Kinds[K] | null, tone?: Tone): Cell {
  // The compiler does not follow that a kind and a value of this kind make one of the pairs.
  return value === null || value === '' ? null : ({ kind, value, tone } as Cell)
}

export const text = (value: string | null): Cell => cell('text', value)
export const count = (value: number | null): Cell => cell('count', value)
export const day = (value: Day | null): Cell => cell('day', value)

/** A percentage at two points; nothing where it is available at neither. */
export function fromTo(value: readonly [Ratio | null, Ratio | null]): Cell {
  return value.some(end => end) ? { kind: 'fromTo', value } : null
}

/** Amounts; nothing where there are none. */
export function money(amounts: readonly Money[] | null | undefined): Cell {
  return cell('money', amounts?.length ? amounts : null)
}

export function name(value: string | null, notes: readonly string[] = [], customer?: CustomerRef): Cell {
  return value === null || value === '' ? null : { kind: 'name', value, notes, customer }
}

export function lines(value: readonly string[]): Cell {
  return value.length === 0 ? null : { kind: 'lines', value }
}
