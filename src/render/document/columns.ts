// Columns that know how a cell of theirs is made of an item: a customer's row, a renewal, a file, a person.
import type { LabelKey } from '../messages/keys.ts'
import type { Messages } from '../messages/types.ts'
import type { Cell } from './cell.ts'
import type { Column } from './document.ts'

export interface CellColumn<T> extends Column {
  cell(item: T): Cell
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

/** A column under a head of its own. */
export function columnNamed<T>(
  head: string,
  kind: Kind,
  cell: CellColumn<T>['cell'],
  more: Partial<Column> = {},
): CellColumn<T> {
  return { head, short: head, kind, ...more, cell }
}
