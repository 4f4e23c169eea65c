// What is being unpacked: bytes as they stand in what was packed, and bytes that repeat some of those before.

/** What ends reading where a part of a file is not what it says it is. */
export function damage(): Error {
  return new Error('damaged')
}

/** Pieces up to this are copied here: calling for it takes longer. */
const SHORT = 40

/** Nothing is written beyond `bytes`, and nothing repeated from before them. */
export class Output {
  readonly bytes: Uint8Array
  readonly #view: DataView
  #length = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  /** How many there are so far. */
  get length(): number {
    return this.#length
  }

  /** Throws where bytes are missing: so do the others. */
  end(): void {
    if (this.#length !== this.bytes.length) throw damage()
  }

  /** Adds bytes of another array. */
  add(from: Uint8Array, start: number, count: number): void {
    const to = this.#length
    if (start + count > from.length || to + count > this.bytes.length) throw damage()
    if (count <= SHORT) for (let at = 0; at < count; at++) this.bytes[to + at] = from[start + at] ?? 0
    else this.bytes.set(from.subarray(start, start + count), to)
    this.#length = to + count
  }

  /** Adds the same byte so many times. */
  fill(byte: number, count: number): void {
    const to = this.#length
    if (to + count > this.bytes.length) throw damage()
    this.bytes.fill(byte, to, to + count)
    this.#length = to + count
  }

  /** Adds what stands so many bytes before; where that is nearer than it is long, what was just added too. */
  repeat(distance: number, count: number): void {
    const to = this.#length
    const end = to + count
    const { bytes } = this
    if (distance <= 0 || distance > to || end > bytes.length) throw damage()
    this.#length = end
    if (count > SHORT && distance >= count) bytes.copyWithin(to, to - distance, end - distance)
    else if (distance >= 4 && end + 4 <= bytes.length) {
      // Four at a time; what stands behind the end then is written over.
      const view = this.#view
      for (let at = to; at < end; at += 4) view.setInt32(at, view.getInt32(at - distance))
    } else for (let at = to; at < end; at++) bytes[at] = bytes[at - distance] ?? 0
  }
}

/** The number of one to four bytes, lowest first. */
export function numberAt(bytes: Uint8Array, at: number, count: number): number {
  if (at + count > bytes.length) throw damage()
  let number = 0
  for (let byte = count - 1; byte >= 0; byte--) number = number * 256 + (bytes[at + byte] ?? 0)
  return number
}
