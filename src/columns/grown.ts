// Columns of numbers, and bytes, become longer in one way.
import { Buffer } from 'node:buffer'

type Column = Int32Array | Uint32Array | Uint16Array | Float64Array

/** A copy of a column, twice as long, or with room for `wanted` numbers where those are more; the further ones are 0. */
export function grown<T extends Column>(column: T, wanted?: number): T
export function grown(column: Column, wanted = 0): Column {
  const length = Math.max(wanted, column.length * 2)
  const longer = empty(column, length)
  longer.set(column)
  return longer
}

function empty(like: Column, length: number): Column {
  if (like instanceof Int32Array) return new Int32Array(length)
  if (like instanceof Float64Array) return new Float64Array(length)
  return like instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length)
}

/** A copy of the first `used` bytes, with room for twice as many as are wanted; what is in it beyond them is not said. */
export function grownBytes(bytes: Buffer, used: number, wanted: number): Buffer<ArrayBuffer> {
  const longer = Buffer.allocUnsafeSlow(wanted * 2)
  bytes.copy(longer, 0, 0, used)
  return longer
}
