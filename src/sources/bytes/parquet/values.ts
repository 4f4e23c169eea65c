// Values that the library reads: it believes what is said of them, and does not mind what they leave.
import type { DataReader, DecodedArray, Encoding } from 'hyparquet'
import { alpDecode } from 'hyparquet/src/alp.js'
import { deltaBinaryUnpack, deltaByteArray, deltaLengthByteArray } from 'hyparquet/src/delta.js'
import { byteStreamSplit } from 'hyparquet/src/encoding.js'
import { readPlain } from 'hyparquet/src/plain.js'
import { damage } from '../codecs/output.ts'
import { checkEnd } from './damage.ts'
import type { ColumnForm } from './table.ts'

type Read = (reader: DataReader, count: number, column: ColumnForm) => DecodedArray

const READ: Partial<Record<Encoding, Read>> = {
  PLAIN: (reader, count, { type, element }) => readPlain(reader, type, count, element.type_length),
  BYTE_STREAM_SPLIT: (reader, count, { type, element }) =>
    byteStreamSplit(reader, count, type, element.type_length),
  ALP: (reader, count, { type }) => alpDecode(reader, count, type),
  DELTA_BINARY_PACKED(reader, count, { type }) {
    deltasEnd(reader, count)
    const values = type === 'INT32' ? new Int32Array(count) : new BigInt64Array(count)
    deltaBinaryUnpack(reader, count, values)
    return values
  },
  DELTA_LENGTH_BYTE_ARRAY(reader, count) {
    deltasEnd(reader, count)
    const values: Uint8Array[] = []
    deltaLengthByteArray(reader, count, values)
    return values
  },
  DELTA_BYTE_ARRAY(reader, count) {
    // Lengths of what is taken from the text before, and of what is added to it.
    const between = deltasEnd(reader, count)
    deltasEnd({ ...reader, offset: between }, count)
    const values: Uint8Array[] = []
    deltaByteArray(reader, count, values)
    return values
  },
}

/** As many values of a column. Throws an Error where there are less or more. */
export function readValues(
  encoding: Encoding,
  body: Uint8Array,
  count: number,
  column: ColumnForm,
): DecodedArray {
  const read = READ[encoding]
  if (!read) throw new Error(`the encoding ${encoding}`)
  if (count === 0) return []
  // The library looks behind the end, where the page before has left something.
  const bytes = body.slice()
  const reader = { view: new DataView(bytes.buffer), offset: 0 }
  const values = read(reader, count, column)
  checkEnd(bytes, reader.offset)
  return values
}

/** Where as many numbers end of which each is packed as its difference to the one before. Throws where they are not. */
function deltasEnd({ view, offset }: DataReader, count: number): number {
  let at = offset
  const next = (): number => {
    let number = 0
    for (let shift = 0; ; shift += 7) {
      const byte = view.getUint8(at++)
      number += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return number
    }
  }
  const block = next()
  const parts = next()
  const each = block / parts
  const total = next()
  // The first number.
  next()
  if (block % 128 !== 0 || each % 32 !== 0 || total !== count) throw damage()
  for (let left = count - 1; left > 0; ) {
    // The smallest difference.
    next()
    const widths = at
    at += parts
    for (let part = 0; part < parts && left > 0; part++, left -= each) {
      const width = view.getUint8(widths + part)
      if (width > 64) throw damage()
      at += (each * width) / 8
    }
  }
  if (at > view.byteLength) throw damage()
  return at
}
