// Rows of a text whose encoding was guessed: none is counted before all of the text was read.
import type { RowsPart } from '../usage-reader/index.ts'
import type { Guess } from './bytes/first-look.ts'

/** Bytes of a guessed text that are kept until all of it was read. */
export const MOST_HELD = 64 * 1024 * 1024

type ToldRows = Extract<RowsPart, { kind: 'rows' }>

/** What goes on to be counted. */
export type Held<P> = Exclude<P, ToldRows>

/**
 * Holds back what would be counted until all of a text has been seen to be what it was taken for: before the first batch. How many
 * rows there are is told as they come, whose the last of them is in its turn.
 */
export async function* whenRight<P extends { kind: string }>(
  parts: AsyncIterable<P | ToldRows>,
  guess: Guess,
  hold: (part: P) => void = () => {},
): AsyncGenerator<P | ToldRows> {
  const held: (P | ToldRows)[] = []
  for await (const part of parts) {
    if (isToldRows(part)) {
      yield { ...part, lastCustomer: null }
      held.push({ ...part, rows: 0 })
    } else if (part.kind === 'batch' || guess.isRight) {
      guess.isRight = true
      yield* held.splice(0)
      yield part
    } else {
      hold(part)
      held.push(part)
    }
  }
  guess.isRight = true
  yield* held
}

function isToldRows(part: { kind: string }): part is ToldRows {
  return part.kind === 'rows'
}
