// Values that are read by the library take all bytes of their page, and as many as there are rows with one.
import type { Encoding, ParquetType } from 'hyparquet'
import { expect, test } from 'vitest'
import { readValues } from '../../../../src/sources/bytes/parquet/values.ts'

function read(type: ParquetType, encoding: Encoding, bytes: readonly number[], count: number): unknown[] {
  const column = {
    type,
    codec: 'UNCOMPRESSED',
    element: { name: 'a', type },
    bytes: new ArrayBuffer(0),
  } as const
  // The page lies in memory that held another one before.
  const memory = Uint8Array.from([...bytes, 1, 1, 1, 1, 1, 1, 1, 1])
  return [...readValues(encoding, memory.subarray(0, bytes.length), count, column)]
}

/** Seven, eight and nine: 128 to a block, in four parts, three in all, the first, what is added to each, no bits of any part. */
const DIFFERENCES = [0x80, 1, 4, 3, 14, 2, 0, 0, 0, 0]

test('numbers as they are, and as differences', () => {
  expect(read('INT32', 'PLAIN', [7, 0, 0, 0, 8, 0, 0, 0], 2)).toEqual([7, 8])
  expect(read('INT64', 'DELTA_BINARY_PACKED', DIFFERENCES, 3)).toEqual([7n, 8n, 9n])
  expect(read('INT32', 'DELTA_BINARY_PACKED', DIFFERENCES, 3)).toEqual([7, 8, 9])
})

test.each([
  ['a number less than there are rows', 'INT32', 'PLAIN', [7, 0, 0, 0], 2],
  ['a number more', 'INT32', 'PLAIN', [7, 0, 0, 0, 8, 0, 0, 0], 1],
  ['differences of other rows', 'INT32', 'DELTA_BINARY_PACKED', DIFFERENCES, 2],
  [
    'a block of a length that none has',
    'INT32',
    'DELTA_BINARY_PACKED',
    [0x81, 1, ...DIFFERENCES.slice(2)],
    3,
  ],
  ['no parts', 'INT32', 'DELTA_BINARY_PACKED', [0x80, 1, 0, ...DIFFERENCES.slice(3)], 3],
  ['parts that no block has', 'INT32', 'DELTA_BINARY_PACKED', [0x80, 1, 5, ...DIFFERENCES.slice(3), 0], 3],
  ['differences that end early', 'INT32', 'DELTA_BINARY_PACKED', DIFFERENCES.slice(0, 9), 3],
  ['bits that are not there', 'INT32', 'DELTA_BINARY_PACKED', [...DIFFERENCES.slice(0, 6), 1, 0, 0, 0], 3],
  ['a text that is longer than its page', 'BYTE_ARRAY', 'DELTA_LENGTH_BYTE_ARRAY', [...DIFFERENCES, 97], 3],
  ['an encoding that is not known', 'INT32', 'BIT_PACKED', [], 1],
] as const)('%s', (_, type, encoding, bytes, count) => {
  expect(() => read(type, encoding, bytes, count)).toThrow()
})
