// How pages of Parquet are unpacked, and their values become texts.
import { isUtf8 } from 'node:buffer'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { decompress } from 'fzstd'
import type { Compressors, ParquetParsers } from 'hyparquet'
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js'
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js'
import { snappyUncompressor } from 'hysnappy'
import { asDay, formatDay } from '../../model/day.ts'
import { lazy } from '../../model/lazy.ts'
import { numberText } from '../cells/number-text.ts'
import { flagText } from './book/sheet.ts'

/** Compiled where a file needs it. */
const unpackSnappy = lazy(snappyUncompressor)

/** The two codecs that Node has are Node's; nothing unpacks to more than it says. */
const CODECS: Compressors = {
  SNAPPY: (input, length) => unpackSnappy()(input, length),
  GZIP: (input, length) => gunzipSync(input, { maxOutputLength: length }),
  BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: length }),
  ZSTD: unpackZstd,
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
}

/** How each frame begins. */
const FRAME = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])
/** What stands in memory before something is unpacked into it: where one of them is what is unpacked, the other one is not. */
const MARKS = [0xa5, 0x5a]
const MARGIN = 8

/** fzstd 0.1.1 does not notice that a frame comes to less, or more, than it says: the rest stays as it was. */
function unpackZstd(input: Uint8Array, length: number): Uint8Array {
  for (const mark of MARKS) {
    const bytes = decompress(input, new Uint8Array(length + MARGIN).fill(mark))
    const isFull = bytes[length - 1] !== mark && bytes.subarray(length).every(byte => byte === mark)
    if (isFull) return bytes.subarray(0, length)
  }
  // One of several frames would begin where the one before it does.
  if (Buffer.from(input.buffer, input.byteOffset, input.length).indexOf(FRAME, 1) < 0)
    throw new Error('damaged')
  return decompress(input)
}

/** A page without values has nothing to unpack: the library's LZ4 takes it for damage. */
export const COMPRESSORS: Compressors = Object.fromEntries(
  Object.entries(CODECS).map(([name, unpack]) => [
    name,
    (input, length) =>
      length === 0 ? new Uint8Array(0) : damageIfUnpackingFails(() => unpack(input, length)),
  ]),
)

/** Errors of Node's codecs have a code, as those of the file system have, which are no damage. */
function damageIfUnpackingFails(unpack: () => Uint8Array): Uint8Array {
  try {
    return unpack()
  } catch {
    throw new Error('damaged')
  }
}

/** Days and moments as text, the second begun: a moment never becomes the next day. */
export const PARSERS: ParquetParsers = {
  ...DEFAULT_PARSERS,
  stringFromBytes(bytes) {
    if (bytes && !isUtf8(bytes)) throw new Error('a text that is no UTF-8')
    return DEFAULT_PARSERS.stringFromBytes(bytes)
  },
  dateFromDays: days => formatDay(asDay(days)),
  timestampFromMilliseconds: value => momentText(value, 1000n),
  timestampFromMicroseconds: value => momentText(value, 1_000_000n),
  timestampFromNanoseconds: value => momentText(value, 1_000_000_000n),
}

function momentText(value: bigint, perSecond: bigint): string {
  const seconds = value / perSecond - (value % perSecond < 0n ? 1n : 0n)
  const moment = new Date(Number(seconds) * 1000)
  // Beyond the calendar it is shown as it is, and refused as a date.
  return Number.isNaN(moment.getTime()) ? String(value) : `${moment.toISOString().slice(0, 19)}Z`
}

/** A value as the library gives it, as text. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined || Number.isNaN(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return flagText(value)
  if (typeof value === 'number') return numberText(value)
  return typeof value === 'object' ? JSON.stringify(value, plainNumber) : String(value)
}

/** Whole numbers within a record (`prepaidUnits.enabled`) come as 64 bits, which JSON has no word for. */
function plainNumber(_key: string, value: unknown): unknown {
  if (typeof value !== 'bigint') return value
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
}
