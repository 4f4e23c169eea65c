// What a command says about a table.
import { toTerminal } from '../text/terminal.ts'
import type { Tone } from './tone.ts'

/** A tone never says what the text does not say too: give a sign or a word with it. */
export type TextCell =
  | string
  /** `whole`: a name that is wrapped where others are cut. */
  | { readonly text: string; readonly tone?: Tone | undefined; readonly whole?: boolean | undefined }

export interface TextColumn {
  readonly key: string
  readonly header: string
  readonly align: 'left' | 'right'
  /**
   * `number`: never cut. `name`: one line, cut with an ellipsis down to `minWidth`. `text`: wrapped down to
   * `minWidth`. `bar`: a drawing of a number in the column before it, so it is left out where nothing is drawn; with an
   * empty header it shares that column's, and is not named when it is hidden.
   */
  readonly kind: 'name' | 'number' | 'bar' | 'text'
  readonly minWidth?: number | undefined
  /** The order in which columns are hidden when they do not fit, smallest first; without it, never. */
  readonly hide?: number | undefined
}

export interface TableSpec {
  readonly columns: readonly TextColumn[]
  /** One cell for each column, in the same order. */
  readonly rows: readonly (readonly TextCell[])[]
  /** Totals, under a rule. */
  readonly footer?: readonly (readonly TextCell[])[] | undefined
  /** Says which columns are hidden, by their headers. */
  readonly hiddenNote: (names: string[]) => string
}

/** The text of a cell or a header as it may be shown; empty where a row is short. */
export function safeText(cell: TextCell | undefined): string {
  if (cell === undefined) return ''
  return toTerminal(typeof cell === 'string' ? cell : cell.text)
}
