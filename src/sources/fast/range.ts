// Reads one range of a file: the lines that start in it, to rows in columns.
import { Buffer } from 'node:buffer'
import { readSync } from 'node:fs'
import { viewOf } from '../../columns/hash.ts'
import type { UsageBatch } from '../../model/usage-batch.ts'
import { ActiveUsers } from './active-users.ts'
import type { Bytes } from './batch.ts'
import { DOUBT, Line } from './line.ts'
import { OwnUsage } from './own-usage.ts'
import type { Answer, Plan, Range } from './plan.ts'

/** Reads rows of one format; false where a row needs the careful reader. */
export interface RowReader {
  read(bytes: Bytes, line: Line): boolean
  take(): { rows: number; batch: UsageBatch }
  clear(): void
}

/** How far a line may reach beyond its range: longer ones are left to the careful reader. */
const LONGEST_LINE = 64 * 1024
const LF = 10
const CR = 13

export class RangeReader {
  readonly #plan: Plan
  readonly #line: Line
  readonly #rows: RowReader
  #bytes: Bytes = bytesOf(0)

  constructor(plan: Plan) {
    this.#plan = plan
    this.#line = new Line(plan.width, plan.delimiter)
    this.#rows = plan.format === 'usage' ? new OwnUsage(plan) : new ActiveUsers(plan)
  }

  /** Throws where the file cannot be read. */
  read({ start, end }: Range): Answer {
    const offset = start - 1
    const length = this.#fill(offset, end + LONGEST_LINE)
    const { buffer: bytes } = this.#bytes
    // A line that has no end yet ends with the file, or is too long.
    const whole = offset + length >= this.#plan.size
    bytes[length] = LF
    bytes[length + 1] = LF
    const first = bytes.indexOf(LF) + 1
    let at = first
    let lines = 0
    let odd = false
    this.#rows.clear()
    const stop = end - offset
    while (at < stop && at < length) {
      const next = this.#line.split(bytes, at)
      if (next === DOUBT || (next > length && !whole)) return this.#answer('doubt', lines, offset + first, 0)
      odd ||= !this.#isReadable(at)
      lines++
      at = next
    }
    const from = offset + first
    const to = Math.min(offset + at, this.#plan.size)
    return odd
      ? this.#answer('odd', lines, from, to)
      : { ...this.#answer('odd', lines, from, to), kind: 'rows', ...this.#rows.take() }
  }

  #isReadable(at: number): boolean {
    const { cells, escaped } = this.#line
    const { buffer: bytes } = this.#bytes
    // An empty line is no row.
    if (cells === 1 && (bytes[at] === LF || bytes[at] === CR)) return true
    return cells === this.#plan.width && !escaped && this.#rows.read(this.#bytes, this.#line)
  }

  #answer(kind: 'odd' | 'doubt', lines: number, start: number, end: number) {
    return { kind, lines, start, end }
  }

  /** Reads from `start` to before `end` (or the end of the file); returns how many bytes there are. */
  #fill(start: number, end: number): number {
    const wanted = Math.min(end, this.#plan.size) - start
    if (this.#bytes.buffer.length < wanted + 2) this.#bytes = bytesOf(wanted + 2)
    let length = 0
    while (length < wanted) {
      const count = readSync(this.#plan.file, this.#bytes.buffer, length, wanted - length, start + length)
      if (count === 0) throw new Error('the file ended early')
      length += count
    }
    return length
  }
}

function bytesOf(length: number): Bytes {
  const buffer = Buffer.allocUnsafeSlow(length)
  return { buffer, view: viewOf(buffer) }
}
