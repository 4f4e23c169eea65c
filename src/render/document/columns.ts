// Columns that know how a cell of theirs is made of an item: a customer's row, a renewal, a file, a person.
import { type Tellers, toldBy } from '../../report/figures/figure.ts'
import type { Kinds, Kind as ValueKind } from '../../report/figures/value.ts'
import type { LabelKey } from '../messages/keys.ts'
import type { Messages } from '../messages/types.ts'
import { type Cell, cell } from './cell.ts'
import type { Column } from './document.ts'

export interface CellColumn<T> extends Column {
  cell(item: T): Cell
  /** The value of the cell, said by whoever knows how to say each kind; left out where a cell is more than a value. */
  told?: (<R>(as: Tellers<R>) => (item: T) => R | null) | undefined
}

type Kind = Column['kind']

/** Makes columns under the labels of a language. */
export function columnsOf<T>({ labels }: Messages) {
  return (
    key: LabelKey,
    kind: Kind,
    cell: CellColumn<T>['cell'],
    more: Partial<Column> = {},
  ): CellColumn<T> => ({
    ...{ id: key, head: labels[key].label, short: labels[key].short, kind },
    ...more,
    cell,
  })
}

/** The same of columns with a value each. */
export function valuesOf<T>(messages: Messages) {
  const column = columnsOf<T>(messages)
  return <K extends ValueKind>(
    key: LabelKey,
    kind: Kind,
    [of, pick]: readonly [of: K, pick: (item: T) => Kinds[K] | null],
    more: Partial<Column> = {},
  ): CellColumn<T> => ({
    ...column(key, kind, item => cell(of, pick(item)), more),
    told: toldBy(of, pick),
  })
}

/** The same column of other items: of each that which `of` finds, and nothing where it finds nothing. */
export function columnOfPart<T, P>(column: CellColumn<P>, of: (item: T) => P | null): CellColumn<T> {
  const cellOf = (item: T): Cell => {
    const part = of(item)
    return part === null ? null : column.cell(part)
  }
  return { ...column, cell: cellOf, told: undefined }
}

/** A column under a head of its own. */
export function columnNamed<T>(
  head: string,
  kind: Kind,
  cell: CellColumn<T>['cell'],
  more: Partial<Column> = {},
): CellColumn<T> {
  return { head, short: head, kind, ...more, cell }
}
