// Finds the cells of a line of plain CSV in its bytes, without making any text of them.

export const LF = 10
const CR = 13
const QUOTE = 34

/** Where the cells of the last line start and end: without the quotation marks around them. */
export interface CellPlaces {
  starts: Int32Array
  ends: Int32Array
}

/** Splits lines with one delimiter. */
export class Splitter {
  readonly #delimiter: number
  /** By byte: whether a cell without quotation marks may end there. */
  readonly #stops = new Uint8Array(256)

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0)
    for (const byte of [LF, CR, QUOTE, this.#delimiter]) this.#stops[byte] = 1
  }

  /**
   * Finds the cells of the line that starts at `start`, as many as there are places. Returns where the next line starts,
   * -1 for a line that is not as simple as that; `bytes` must end with a line end.
   */
  split(bytes: Uint8Array, start: number, { starts, ends }: CellPlaces): number {
    const stops = this.#stops
    const width = starts.length
    let at = start
    for (let cell = 0; cell < width; cell++) {
      const isQuoted = bytes[at] === QUOTE
      if (isQuoted) at++
      starts[cell] = at
      if (isQuoted) while (bytes[at] !== QUOTE && bytes[at] !== LF) at++
      else while (stops[bytes[at] ?? LF] === 0) at++
      ends[cell] = at
      if (isQuoted && bytes[at++] !== QUOTE) return -1
      const isLast = cell === width - 1
      if (bytes[at] === this.#delimiter && !isLast) at++
      else if (!isLast) return -1
    }
    if (bytes[at] === CR) at++
    return bytes[at] === LF ? at + 1 : -1
  }
}
