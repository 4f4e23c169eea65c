// Reads one range of a file: the lines that start in it, to rows that are packed by user.
import type { UserBlock } from '../model/usage-batch.ts'
import type { TablePiece } from '../sources/bytes/parquet/table.ts'
import { Kernel } from './host/kernel.ts'
import type { PackedColumns } from './host/packed-columns.ts'
import { KeyDictionary, layoutOf } from './key-dictionary.ts'
import type { Answer, Plan, Range } from './plan.ts'
import { type Loaded, loadRange, loadWideRange } from './range-loader.ts'
import type { Delivery, Sorted } from './shared-numbers.ts'
import { roomFor } from './spares.ts'

const LF = 10
/** In larger files most rows are of users that were met before. */
const MOST_EXPECTED = 1 << 20
/** Rows of a user take more than this in most files; where they take less, room is made while reading. */
const BYTES_PER_USER = 300

export class RangeReader {
  readonly #kernel: Kernel
  readonly #plan: Plan
  readonly #dictionary: KeyDictionary
  /** Memory of parcels that were taken in: for the next ones. New memory is slow. */
  readonly #spares: SharedArrayBuffer[] = []
  #columns: PackedColumns | null = null
  /** How many there are of rows that were taken in, as all threads number them. */
  #kinds = 0
  /** How many users were given, and the memory of the last two blocks of them. */
  #given = 0
  readonly #rooms: (SharedArrayBuffer | undefined)[] = [undefined, undefined]

  constructor(plan: Plan) {
    const lines = layoutOf(plan)
    this.#plan = plan
    this.#kernel = new Kernel(lines)
    this.#kernel.expect(Math.min(plan.size / BYTES_PER_USER / plan.threads, MOST_EXPECTED))
    this.#dictionary = new KeyDictionary(this.#kernel, plan, lines)
  }

  /** One answer, or for a piece of a table as many as it takes. Throws where the file cannot be read. */
  async *read(range: Range): AsyncGenerator<Answer> {
    if ('piece' in range) yield* this.#readPiece(range)
    else yield this.#readLines(range)
  }

  #readLines(range: Exclude<Range, { piece: TablePiece }>): Answer {
    const loaded = this.#load(range)
    if (loaded === null) return { kind: 'foreign', lines: 0, start: 0, end: 0, more: false }
    const { at, offset, ...lines } = loaded
    const { isGuessed, isWide } = this.#plan
    const kernel = this.#kernel
    const found = kernel.scan(at, lines)
    const place = { lines: found.lines, start: offset + lines.first, more: false }
    if (found.end === null) return { kind: 'doubt', ...place, end: 0 }
    if (isGuessed && !isWide && !kernel.isText(at + lines.first, at + found.end))
      return { kind: 'foreign', ...place, end: 0 }
    const end = Math.min(found.end, lines.length)
    const to = offset + (isWide ? kernel.wideLength(at, at + end) : end)
    return this.#answer({ ...place, end: to }, found.unreadable || found.lines === 0 ? null : this.#pack())
  }

  /** null where it is not in the encoding of the plan. */
  #load(range: Exclude<Range, { piece: TablePiece }>): Loaded | null {
    if ('bytes' in range) return this.#take(range.bytes)
    return (this.#plan.isWide ? loadWideRange : loadRange)(this.#kernel, this.#plan, range)
  }

  /** Rows of a table stand on a line each, at no place of a file. */
  async *#readPiece({ piece, step }: Extract<Range, { piece: TablePiece }>): AsyncGenerator<Answer> {
    const { rows } = piece
    const isLaid = await this.#lay(piece)
    let first = 0
    do {
      const end = isLaid ? Math.min(first + step, rows) : rows
      const parcels = isLaid && this.#kernel.table.readRows(first, end) ? this.#pack() : null
      yield this.#answer({ lines: end - first, start: 0, end: 0, more: end < rows }, parcels)
      first = end
    } while (first < rows)
  }

  /** False where a column is damaged: the careful reader says so. */
  async #lay(piece: TablePiece): Promise<boolean> {
    const { table } = this.#kernel
    this.#columns ??= new (await import('./host/packed-columns.ts')).PackedColumns(table)
    try {
      this.#columns.lay(piece)
      return table.makeTexts(piece.rows)
    } catch {
      return false
    }
  }

  #answer(
    place: Pick<Answer, 'lines' | 'start' | 'end' | 'more'>,
    parcels: Uint8Array<SharedArrayBuffer>[] | null,
  ): Answer {
    if (parcels === null) return { kind: 'unreadable', ...place }
    const rows = this.#kernel.rowCount
    const lastOwner = rows > 0 ? this.#kernel.lastOwner : -1
    return { kind: 'rows', ...place, rows, lastOwner, parcels, ...this.#dictionary.newEntries() }
  }

  /** Whole lines of a stream. */
  #take(lines: Uint8Array): Loaded {
    const { length } = lines
    const { bytes, at } = this.#kernel.input(length)
    bytes.set(lines)
    bytes.fill(LF, length)
    return { at, offset: 0, first: 0, stop: length, length, whole: true }
  }

  /** Takes in rows that were packed for this thread. */
  receive({ thread, parcel, owners, kinds, limits }: Delivery): void {
    this.#kernel.map(thread, owners, kinds)
    this.#kernel.setLimits(limits)
    this.#kinds = limits.start + limits.values.length
    this.#kernel.gather(thread, parcel)
    this.#spares.push(parcel.buffer)
  }

  /** Puts everything taken in in order, before it is given; `owners`: how many there are. */
  sort(owners: number): Sorted {
    const merged = this.#kernel.takeMerged(this.#kinds)
    return { ...this.#kernel.users.sort(owners), merged }
  }

  /** The next users, of which there are so many, in memory that the block after the next one has again. */
  block(count: number): UserBlock {
    const first = this.#given
    this.#given += count
    return this.#kernel.users.block(first, count, bytes => {
      const room = roomFor(this.#rooms.shift(), bytes)
      this.#rooms.push(room)
      return room
    })
  }

  /** null where a row needs the careful reader. */
  #pack(): Uint8Array<SharedArrayBuffer>[] | null {
    this.#dictionary.fillTables()
    return this.#kernel.pack(this.#plan.threads, this.#spares)
  }
}
