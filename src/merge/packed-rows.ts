// The rows of many portfolios, kept small: a million of them take a hundred megabytes, and come back one by one in their order.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { byNameIdKey } from '../report/order.ts'
import type { Row } from '../report/types.ts'

/** A row, and the text that it can be made from again. */
export interface PartRow<R = Row> {
  row: R
  text: string
}

/** Rows that are packed and unpacked together: of each portfolio so many are open at a time. */
const TOGETHER = 64
/** A third smaller than the fastest one. */
const LEVEL = 6

/** What has a place in the order of rows. */
type Placed = Pick<Row, 'customer' | 'key'>

export class PackedRows {
  readonly #parts: Buffer[][] = []
  length = 0

  /** Takes the rows of one portfolio. */
  add(rows: readonly PartRow<Placed>[]): void {
    const ordered = [...rows].sort((a, b) => byNameIdKey(a.row, b.row))
    const blocks: Buffer[] = []
    for (let at = 0; at < ordered.length; at += TOGETHER) {
      const lines = ordered.slice(at, at + TOGETHER).map(({ text }) => text)
      // A copy: what comes from there holds on to 16 kB, however short it is.
      blocks.push(Buffer.from(deflateRawSync(lines.join('\n'), { level: LEVEL })))
    }
    if (blocks.length > 0) this.#parts.push(blocks)
    this.length += rows.length
  }

  /** All rows in order, each made by `read`; can be asked for again and again. */
  *rows<R extends Placed>(read: (text: string) => R): Generator<R> {
    const open = new Heap<R>()
    for (const blocks of this.#parts) open.push(new Cursor(blocks, read))
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      yield next.row
      if (next.advance()) open.push(next)
    }
  }
}

/** Where the reading of one portfolio is. */
class Cursor<R extends Placed> {
  readonly #blocks: readonly Buffer[]
  readonly #read: (text: string) => R
  #block = -1
  #lines: string[] = []
  #line = 0
  row: R

  constructor(blocks: readonly Buffer[], read: (text: string) => R) {
    this.#blocks = blocks
    this.#read = read
    this.row = this.#next() ?? missing()
  }

  advance(): boolean {
    const row = this.#next()
    if (row) this.row = row
    return row !== undefined
  }

  #next(): R | undefined {
    if (this.#line === this.#lines.length) {
      const packed = this.#blocks[++this.#block]
      if (packed === undefined) return undefined
      this.#lines = inflateRawSync(packed).toString('utf8').split('\n')
      this.#line = 0
    }
    const text = this.#lines[this.#line++]
    return text === undefined ? undefined : this.#read(text)
  }
}

function missing(): never {
  throw new Error('a portfolio without rows was packed')
}

/** Cursors by the row that each of them is at, the first on top. */
class Heap<R extends Placed> {
  readonly #items: Cursor<R>[] = []

  push(item: Cursor<R>): void {
    const items = this.#items
    let at = items.push(item) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      const other = items[above]
      if (other === undefined || byNameIdKey(other.row, item.row) <= 0) break
      items[at] = other
      at = above
    }
    items[at] = item
  }

  pop(): Cursor<R> | undefined {
    const items = this.#items
    const [top] = items
    const last = items.pop()
    if (top === undefined || last === undefined || top === last) return top
    let at = 0
    for (;;) {
      const [left, right] = [items[at * 2 + 1], items[at * 2 + 2]]
      if (left === undefined) break
      const isRight = right !== undefined && byNameIdKey(right.row, left.row) < 0
      const child = isRight ? right : left
      if (byNameIdKey(last.row, child.row) <= 0) break
      items[at] = child
      at = at * 2 + (isRight ? 2 : 1)
    }
    items[at] = last
    return top
  }
}
