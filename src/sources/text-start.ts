// The first lines of a text, read once, and whether its last line has an end.
import type { Text } from './bytes/member.ts'
import { headerEnd } from './head.ts'
import type { ReadMember } from './outcome.ts'

/** Notes whether the last line has an end: without one, a file may have been cut in the middle of its last cell. */
export async function* untilEnd(
  chunks: AsyncIterable<string>,
  result: Pick<ReadMember, 'unfinished'>,
): AsyncGenerator<string> {
  let last = ''
  for await (const chunk of chunks) {
    if (chunk !== '') last = chunk
    yield chunk
  }
  result.unfinished = !/[\r\n]$/.test(last.slice(-1))
}

/** The head of a text, up to and with its header, and a way to read the text from a place in that head on. */
export async function startOf(
  text: Text,
): Promise<{ head: string; rest: (skip: number) => AsyncGenerator<string> }> {
  const iterator = text.chunks()[Symbol.asyncIterator]()
  let head = ''
  for (;;) {
    const { value, done } = await iterator.next()
    if (done) break
    head += value
    if (headerEnd(head) !== null) break
  }
  return {
    head,
    rest: async function* (skip) {
      yield head.slice(skip)
      for (;;) {
        const { value, done } = await iterator.next()
        if (done) return
        yield value
      }
    },
  }
}

/** The text again, from its header on. */
export async function* fromHeader(text: Text, { skip }: { skip: number }): AsyncGenerator<string> {
  const { rest } = await startOf(text)
  yield* rest(skip)
}
