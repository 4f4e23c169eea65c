// Changes to a file that a tired person, a half-done download or somebody who means harm could make.
import fc from 'fast-check'
import { anywhere } from './place.ts'

type Change = (bytes: Buffer, all: readonly Buffer[]) => Buffer

const WORDS = [
  ...[
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\0',
    '\uFEFF',
    'ï»¿',
    'sep=;\n',
    '#TYPE x\n',
    '\u200B',
    '\u2028',
  ],
  ...[
    '=1+1',
    '-1',
    '1e9',
    '9007199254740993',
    '1,048',
    '1.5',
    'NaN',
    'null',
    '__proto__',
    'constructor',
    '{',
    '[',
    ']',
  ],
  ...[
    '2026-02-30',
    '9999-12-31',
    '0001-01-01',
    '2026-08-31T23:59:60+14:00',
    '12/31/2026',
    'Sep 12, 2026',
    'True',
    'No',
  ],
  ...['é', '日本', '\u001B[2J', '<b>', '%s', '../x', 'Total', 'CustomerId', 'LicensesSold', 'x'.repeat(5000)],
]

const at = anywhere
const place = (bytes: Buffer, where: number): number => Math.floor(where * (bytes.length + 1))

function splice(bytes: Buffer, from: number, to: number, put: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(Math.max(from, to))])
}

const insertion = fc.record({ at, word: fc.constantFrom(...WORDS) }).map(
  (c): Change =>
    bytes =>
      splice(bytes, place(bytes, c.at), 0, Buffer.from(c.word)),
)
const noise = fc.record({ at, put: fc.uint8Array({ maxLength: 4 }) }).map(
  (c): Change =>
    bytes =>
      splice(bytes, place(bytes, c.at), place(bytes, c.at) + c.put.length, Buffer.from(c.put)),
)
const deletion = fc.record({ at, length: fc.nat(60) }).map(
  (c): Change =>
    bytes =>
      splice(bytes, place(bytes, c.at), place(bytes, c.at) + c.length, Buffer.alloc(0)),
)
const cut = at.map(
  (where): Change =>
    bytes =>
      bytes.subarray(0, place(bytes, where)),
)
const cell = fc.record({ at, word: fc.constantFrom(...WORDS) }).map(
  (c): Change =>
    bytes => {
      const from = bytes.lastIndexOf(',', place(bytes, c.at)) + 1
      const end = bytes.indexOf(',', from)
      return splice(bytes, from, end < 0 ? bytes.length : end, Buffer.from(c.word))
    },
)
const lines = fc.record({ from: at, to: at }).map(
  (c): Change =>
    bytes => {
      const all = bytes.toString('latin1').split('\n')
      const [taken = ''] = all.splice(Math.floor(c.from * all.length), 1)
      all.splice(Math.floor(c.to * (all.length + 1)), 0, taken, taken)
      return Buffer.from(all.join('\n'), 'latin1')
    },
)
const other = fc.record({ which: at }).map(
  (c): Change =>
    (bytes, all) =>
      Buffer.concat([bytes, all[Math.floor(c.which * all.length)] ?? Buffer.alloc(0)]),
)
const wide = fc.constantFrom<BufferEncoding>('utf16le', 'latin1').map(
  (encoding): Change =>
    bytes =>
      Buffer.from(bytes.toString('utf8'), encoding),
)
const delimiter = fc.constantFrom(';', '\t', '|').map(
  (mark): Change =>
    bytes =>
      Buffer.from(bytes.toString('latin1').replaceAll(',', mark), 'latin1'),
)

/** One to four changes, the common ones more often. */
export const changes = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: insertion },
    { weight: 4, arbitrary: cell },
    ...[noise, deletion, cut, lines, other, wide, delimiter].map(arbitrary => ({ weight: 1, arbitrary })),
  ),
  { minLength: 1, maxLength: 4 },
)
