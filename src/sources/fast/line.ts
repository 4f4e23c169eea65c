// Finds the cells of a line in bytes: the plain part of CSV only.

const QUOTE = 34
const LF = 10
const CR = 13

/** The line is not plain CSV; where it ends is open. */
export const DOUBT = -1

export class Line {
  /** Cells of the last line split; those beyond the header are not kept. */
  cells = 0
  /** A quote within a quoted cell. */
  escaped = false
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly #stops = new Uint8Array(256)
  readonly #delimiter: number
  readonly #width: number

  constructor(width: number, delimiter: number) {
    this.#width = width
    // One more, which stays blank: the place of columns that the file lacks.
    this.starts = new Int32Array(width + 1)
    this.ends = new Int32Array(width + 1)
    this.#delimiter = delimiter
    for (const byte of [delimiter, QUOTE, LF, CR]) this.#stops[byte] = 1
  }

  /** Splits the line at `at`; returns the start of the next one, or DOUBT. A line feed must stand behind the last byte. */
  split(bytes: Uint8Array, at: number): number {
    const { starts, ends } = this
    const width = this.#width
    const stops = this.#stops
    const delimiter = this.#delimiter
    this.escaped = false
    let cell = 0
    for (;;) {
      let start = at
      let end = at
      if (bytes[at] === QUOTE) {
        start = ++at
        end = this.#closingQuote(bytes, at)
        if (end < 0) return DOUBT
        at = end + 1
      } else {
        while (stops[bytes[at] ?? LF] === 0) at++
        end = at
      }
      if (cell < width) {
        starts[cell] = start
        ends[cell] = end
      }
      cell++
      const stop = bytes[at] ?? LF
      if (stop === delimiter) {
        at++
        continue
      }
      this.cells = cell
      if (stop === LF) return at + 1
      return stop === CR && bytes[at + 1] === LF ? at + 2 : DOUBT
    }
  }

  /** The place of the quote that ends a cell; DOUBT where a line ends before it. */
  #closingQuote(bytes: Uint8Array, at: number): number {
    for (;;) {
      const byte = bytes[at] ?? LF
      if (byte === QUOTE) {
        if (bytes[at + 1] !== QUOTE) return at
        this.escaped = true
        at++
      } else if (byte === LF || byte === CR) return DOUBT
      at++
    }
  }
}
