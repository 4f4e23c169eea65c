// How pages of Parquet are unpacked, and their values become texts.
import { Buffer, isUtf8 } from 'node:buffer'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Compressors, ParquetParsers } from 'hyparquet'
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js'
import { asDay, formatDay } from '../../../model/day.ts'
import { numberText } from '../../cells/number-text.ts'
import { flagText } from '../book/sheet.ts'
import { unpackLz4, unpackLz4Raw } from '../codecs/lz4.ts'
import { damage } from '../codecs/output.ts'
import { unpackSnappy } from '../codecs/snappy.ts'
import { unpackZstd } from '../codecs/zstd.ts'

/** Unpacks to fill the room: throws where it comes to less or more. */
type Codec = (packed: Uint8Array, room: Uint8Array) => void

const CODECS: Readonly<Record<string, Codec>> = {
  UNCOMPRESSED: fill,
  SNAPPY: unpackSnappy,
  GZIP: (packed, room) => fill(gunzipSync(packed, { maxOutputLength: room.length }), room),
  BROTLI: (packed, room) => fill(brotliDecompressSync(packed, { maxOutputLength: room.length }), room),
  ZSTD: unpackZstd,
  LZ4: unpackLz4,
  LZ4_RAW: unpackLz4Raw,
}

function fill(bytes: Uint8Array, room: Uint8Array): void {
  if (bytes.length !== room.length) throw damage()
  room.set(bytes)
}

/** Throws an Error where the bytes are damaged, or the codec is not known. */
export function unpackPage(codec: string, packed: Uint8Array, room: Uint8Array): void {
  const unpack = CODECS[codec]
  if (!unpack) throw new Error(`the codec ${codec}`)
  // A page without values has nothing to unpack.
  if (room.length === 0) return
  try {
    unpack(packed, room)
  } catch {
    // Errors of Node's codecs have a code, as those of the file system have, which are no damage.
    throw damage()
  }
}

/** As the library asks for them. */
export const COMPRESSORS: Compressors = Object.fromEntries(
  Object.keys(CODECS).map(codec => [
    codec,
    (packed: Uint8Array, length: number) => {
      const room = new Uint8Array(length)
      unpackPage(codec, packed, room)
      return room
    },
  ]),
)

/** Days before and after 1970 in the calendar. What lies beyond is shown as it is, and refused as a date. */
const MOST_DAYS = 100_000_000

/** Days and moments as text, the second begun: a moment never becomes the next day. */
export const PARSERS: ParquetParsers = {
  ...DEFAULT_PARSERS,
  stringFromBytes(bytes) {
    if (bytes && !isUtf8(bytes)) throw new Error('a text that is no UTF-8')
    return DEFAULT_PARSERS.stringFromBytes(bytes)
  },
  dateFromDays: days => (Math.abs(days) > MOST_DAYS ? String(days) : formatDay(asDay(days))),
  timestampFromMilliseconds: value => momentText(value, 1000n),
  timestampFromMicroseconds: value => momentText(value, 1_000_000n),
  timestampFromNanoseconds: value => momentText(value, 1_000_000_000n),
}

function momentText(value: bigint, perSecond: bigint): string {
  const seconds = value / perSecond - (value % perSecond < 0n ? 1n : 0n)
  const moment = new Date(Number(seconds) * 1000)
  return Number.isNaN(moment.getTime()) ? String(value) : `${moment.toISOString().slice(0, 19)}Z`
}

/** A value as the library gives it, as text. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined || Number.isNaN(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return flagText(value)
  if (typeof value === 'number') return numberText(value)
  if (value instanceof Uint8Array) return bytesText(value)
  return typeof value === 'object' ? JSON.stringify(value, plainNumber) : String(value)
}

/**
 * Bytes of one length of which nothing says what they are: a text, which zeros may fill up; else sixteen are an id (`binary(16)` of
 * pyarrow), whose ninth byte is no letter of ASCII; others are shown as digits.
 */
function bytesText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.subarray(0, bytes.findLastIndex(byte => byte !== 0) + 1))
  const isId = bytes.length === 16 && !/^[ -~]+$/.test(text.toString('latin1'))
  if (isId) return String(PARSERS.uuidFromBytes(bytes))
  return isUtf8(text) ? text.toString('utf8') : Buffer.from(bytes).toString('hex')
}

/** Whole numbers within a record (`prepaidUnits.enabled`) come as 64 bits, which JSON has no word for. */
function plainNumber(_key: string, value: unknown): unknown {
  if (typeof value !== 'bigint') return value
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
}
