// The first lines of a text, read once, and whether its last line has an end.
import type { Text } from '../bytes/member.ts'
import { headerEnd } from '../headers/head.ts'
import type { ReadMember } from '../outcome.ts'
import { resumed } from './csv-records.ts'

/** Notes whether the last line has an end: without one, a file may have been cut in the middle of its last cell. */
export async function* untilEnd<T extends string | Buffer>(
  chunks: AsyncIterable<T>,
  result: Pick<ReadMember, 'unfinished'>,
): AsyncGenerator<T> {
  let last: string | number | undefined
  for await (const chunk of chunks) {
    last = chunk.at(-1) ?? last
    yield chunk
  }
  result.unfinished = !LINE_ENDS.has(last)
}

const LINE_ENDS = new Set<string | number | undefined>(['\r', '\n', 13, 10])

/** The head of a text, up to and with its header, and a way to read the text from a place in that head on, once. */
export interface TextStart {
  head: string
  rest(skip: number): AsyncGenerator<string>
}

export async function startOf(text: Text): Promise<TextStart> {
  const iterator = text.chunks()[Symbol.asyncIterator]()
  let head = ''
  for (;;) {
    const { value, done } = await iterator.next()
    if (done) break
    head += value
    if (headerEnd(head) !== null) break
  }
  return { head, rest: skip => resumed(head.slice(skip), iterator) }
}

/** The text again, from its header on. */
export async function* fromHeader(text: Text, { skip }: { skip: number }): AsyncGenerator<string> {
  const { rest } = await startOf(text)
  yield* rest(skip)
}

/** The rows of a text of UTF-8 as they are, for which no string is made; null where other bytes stand before them. */
export async function bytesBehind(text: Text, before: string): Promise<AsyncGenerator<Buffer> | null> {
  const wanted = Buffer.from(before, 'utf8')
  const end = text.mark + wanted.length
  const chunks = text.bytes()[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < end) {
    const { value, done } = await chunks.next()
    if (done) return null
    head = Buffer.concat([head, value])
  }
  if (!head.subarray(text.mark, end).equals(wanted)) {
    await chunks.return?.()
    return null
  }
  return resumed(head.subarray(end), chunks)
}
