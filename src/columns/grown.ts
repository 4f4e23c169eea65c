// Columns of numbers become longer in one way.

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
