// Columns that nobody reads, where a file lacks the state of its subscriptions: all of them count as active then, whatever a column
// by another name says.
import type { Words } from '../cells/column.ts'
import type { Format } from '../format.ts'
import type { Misspelt } from './misspelt.ts'
import { isRead } from './recognise.ts'

/** The documented header of the state, and the columns that may be it. */
export interface WithoutState {
  state: string
  columns: readonly { index: number; header: string }[]
}

/** null where nothing is missing, or nothing is there in its place. */
export function withoutState(
  format: Format,
  header: readonly string[],
  folded: readonly string[],
): WithoutState | null {
  const state = format.columnsOf(header, folded).find(({ column, index }) => column.isState && index < 0)
  const columns = header.flatMap((name, index) =>
    name.trim() === '' || isRead(format, folded[index] ?? '') || RENEWAL.test(name)
      ? []
      : [{ index, header: name.trim() }],
  )
  return state && columns.length > 0 ? { state: state.header, columns } : null
}

/** Whether a subscription renews itself is said in the same words. */
const RENEWAL = /renew/iu

/** Sees which of the columns have nothing but states, not all of which are active. */
export class UnreadStates {
  readonly #file: WithoutState
  readonly #words: Words
  #open: WithoutState['columns']
  readonly #ended = new Set<number>()

  constructor(file: WithoutState, words: Words) {
    this.#file = file
    this.#words = words
    this.#open = file.columns
  }

  /** Whether no column is left that may have nothing but states. */
  get areNone(): boolean {
    return this.#open.length === 0
  }

  see(cells: readonly string[]): void {
    if (this.areNone) return
    this.#open = this.#open.filter(({ index }) => {
      const cell = cells[index]?.trim() ?? ''
      const state = cell === '' ? 'active' : this.#words.findState(cell)
      // A word for nothing may stand anywhere.
      if (state !== undefined && state !== 'active' && state !== 'leftOut') this.#ended.add(index)
      return state !== undefined
    })
  }

  found(): Misspelt[] {
    return this.#open
      .filter(({ index }) => this.#ended.has(index))
      .map(({ header }) => ({ header, nearest: this.#file.state }))
  }
}
