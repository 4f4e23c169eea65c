// What comes of a text whose encoding was guessed: nothing of it is counted before all of it was read.
import type { Guess } from './bytes/first-look.ts'

/** Bytes of a guessed text that are kept until all of it was read. */
export const MOST_HELD = 64 * 1024 * 1024

/** What goes on to be counted. */
export type Held<P extends { kind: string }> = Exclude<P, { kind: 'rows' }>

/** Holds back what would be counted until all of a text has been seen to be what it was taken for. */
export async function* whenRight<P extends { kind: string }>(
  parts: AsyncIterable<P>,
  guess: Guess,
  hold: (part: Held<P>) => Promise<void>,
): AsyncGenerator<P> {
  const held: Held<P>[] = []
  for await (const part of parts) {
    if (!isHeld(part)) {
      yield part
      continue
    }
    await hold(part)
    held.push(part)
  }
  guess.isRight = true
  yield* held
}

function isHeld<P extends { kind: string }>(part: P): part is Held<P> {
  return part.kind !== 'rows'
}
