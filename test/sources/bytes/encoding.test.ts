// Every encoding in every wrapping gives the same text, wherever chunks are cut; what fits none is refused.
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encoders } from './support/encode.ts'
import { fileOf, problemOf, readAll } from './support/read.ts'
import { zipOf } from './support/zip.ts'

const JAPANESE = 'ユーザー,製品\r\n田中 太郎,Office 365 ソフト表示\r\n髙橋①,ｶﾀｶﾅ～\r\n'
const EUROPEAN = 'Name,Product\r\nMüller,Größe\r\nJosé Peña,L’Oréal – “Œuvre”\r\nØrsted,5 €\r\n'
const WIDE = `${JAPANESE}\u{1F600},a\r\n`

const read = async (bytes: Buffer, chunk = 1024) =>
  (await readAll(fileOf(bytes), { limits: { chunk } })).seen[0]
const readText = async (bytes: Buffer, chunk?: number) => (await read(bytes, chunk))?.text

const CASES = [
  ['utf-8', '', WIDE],
  ['utf-8', '\uFEFF', WIDE],
  ['utf-8', '\uFEFF', 'a,b\r\n'],
  ['utf-8', '', ''],
  ['utf-8', '\uFEFF', ''],
  ['utf-16le', '\uFEFF', WIDE],
  ['utf-16be', '\uFEFF', WIDE],
  ['utf-16le', '', 'Report Refresh Date,ユーザー\r\n2026-11-20,田中\u{1F600}\r\n'],
  ['utf-16be', '', 'Report Refresh Date,ユーザー\r\n2026-11-20,田中\u{1F600}\r\n'],
  ['shift_jis', '', JAPANESE],
  ['windows-1252', '', EUROPEAN],
] as const

describe.each(CASES)('%s with mark %j', (encoding, mark, text) => {
  const bytes = encoders[encoding](mark + text)

  test.each([1, 2, 3, 5, 7, 1024])('is read in chunks of %i', async chunk => {
    const seen = await read(bytes, chunk)
    expect(seen?.problem).toBeUndefined()
    expect(seen?.text).toBe(text)
    expect(seen?.encoding).toBe(encoding)
    expect(seen?.mark).toBe(encoders[encoding](mark).length)
  })

  test('is read from gzip and zip', async () => {
    for (const packed of [gzipSync(bytes), zipOf({ name: 'a.csv', data: bytes })])
      for (const chunk of [64, 4096]) expect(await readText(packed, chunk)).toBe(text)
  })
})

describe('a byte-order mark saved as letters', () => {
  test.each([
    ['twice encoded', Buffer.from('ï»¿a,é\n')],
    ['after a real mark', Buffer.from('\uFEFFï»¿a,é\n')],
    ['twice', Buffer.from('\uFEFF\uFEFFa,é\n')],
    ['in Windows-1252', Buffer.from('ï»¿a,é\n', 'latin1')],
    ['in UTF-16', Buffer.from('\uFEFFï»¿a,é\n', 'utf16le')],
  ])('%s is taken off', async (_, bytes) => {
    for (const chunk of [1, 4, 1024]) expect(await readText(bytes, chunk)).toBe('a,é\n')
  })

  test('above text of another encoding is taken off as bytes', async () => {
    const japanese = Buffer.concat([Buffer.from('\uFEFF'), encoders['shift_jis'](JAPANESE)])
    for (const chunk of [1, 4, 1024]) expect(await readText(japanese, chunk)).toBe(JAPANESE)
    const spanish = Buffer.from('\uFEFFTítulo,del,producto\nOffice 365 E3,1.320,20\n')
    spanish[3] = (spanish[3] ?? 0) ^ 0x80
    await expect(read(spanish)).resolves.toBeDefined()
  })

  test('is left alone elsewhere', async () => {
    expect(await readText(Buffer.from('a,b\nï»¿,\uFEFF'))).toBe('a,b\nï»¿,\uFEFF')
  })

  test('tells of the whole text before any column of its header', async () => {
    expect(await readText(Buffer.from('sep=,\na,ï»¿b\nÃ©,c'))).toBe('sep=,\na,\uFEFFb\né,c')
  })
})

describe('between Shift_JIS and Windows-1252', () => {
  test.each([
    'Müller',
    'Jäger',
    'Chérie',
    'Größe,Straße',
    'ÀÉ Ö',
    'L’Oréal',
    'l’été',
    'Señor,Núñez',
    '“Ärzte” – Märkte',
    'Škoda,Žižek',
    'FAÇADE,ÉCOLE,CAFÉ',
    '5 € – 10 €',
    'Ørsted',
    'Bjørn Ågård',
  ])('%s stays European', async name => {
    const seen = await read(encoders['windows-1252'](`name\n${name}\n`))
    expect(seen?.text).toBe(`name\n${name}\n`)
  })

  test.each([
    '田中',
    'ソフト',
    '株式会社',
    '表示',
    'カタカナ',
    'ｶﾌﾞｼｷｶﾞｲｼｬ',
    '山田 Taro',
    'ABC株式会社',
    '能登',
    '髙田',
    '龍澤',
  ])('%s stays Japanese', async name => {
    const seen = await read(encoders.shift_jis(`name\n${name}\n`))
    expect(seen?.text).toBe(`name\n${name}\n`)
  })
})

describe('what fits no encoding', () => {
  test.each([
    [
      'damaged UTF-8 in Latin names',
      Buffer.concat([Buffer.from('Müller,Jäger\n'), Buffer.from([0xc3, 0x0a])]),
      15,
    ],
    [
      'damaged UTF-8 in Japanese',
      Buffer.concat([Buffer.from('田中,ユーザー'), Buffer.from([0xe3, 0x81])]),
      19,
    ],
    [
      'UTF-8 and Windows-1252 glued together',
      Buffer.concat([Buffer.from('é\n'), Buffer.from([0xe9, 0x0a])]),
      3,
    ],
    ['an overlong form', Buffer.from([0x61, 0xc0, 0x81, 0x0a]), 1],
    ['a byte without meaning', Buffer.from([0x61, 0x62, 0x81, 0x0a]), 2],
    ['a DOS code page', Buffer.from([0x4a, 0x84, 0x67, 0x65, 0x72, 0x0a]), 1],
  ])('%s is refused with its place', async (_, bytes, offset) => {
    for (const chunk of [1, 3, 1024])
      expect(await problemOf(fileOf(bytes), { limits: { chunk } })).toBe(`bad-encoding utf-8 ${offset} x.csv`)
  })

  test('zero bytes at the end of a file that was cut off by a crash', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n'.repeat(600)), Buffer.alloc(100)])
    for (const chunk of [7, 4096])
      expect(await problemOf(fileOf(bytes), { limits: { chunk } })).toBe('bad-encoding utf-8 2400 x.csv')
  })

  test('half a surrogate pair, half a unit and a zero in UTF-16', async () => {
    const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')
    for (const chunk of [1, 1024]) {
      const problem = (bytes: Buffer) => problemOf(fileOf(bytes), { limits: { chunk } })
      expect(await problem(utf16('a\uD83D,b'))).toBe('bad-encoding utf-16le 4 x.csv')
      expect(await problem(utf16('ab\uD83D'))).toBe('bad-encoding utf-16le 6 x.csv')
      expect(await problem(utf16('ab\0'))).toBe('bad-encoding utf-16le 6 x.csv')
      expect(await problem(Buffer.concat([utf16('ab'), Buffer.from('c')]))).toBe(
        'bad-encoding utf-16le 6 x.csv',
      )
    }
  })

  test.each([
    ['pdf', Buffer.from('%PDF-1.7\nx')],
    ['xls', Buffer.from('d0cf11e0a1b11ae100', 'hex')],
    ['image', Buffer.from('89504e470d0a1a0a00', 'hex')],
    ['7z', Buffer.from('377abcaf271c00', 'hex')],
    ['database', Buffer.from('SQLite format 3\0')],
    ['binary', Buffer.from([1, 2, 3, 0, 5, 0, 0, 200, 1, 2])],
  ])('%s is no text', async (kind, bytes) => {
    expect(await problemOf(fileOf(bytes))).toBe(`not-text ${kind} x.csv`)
  })
})

test('any text comes back whole, however it is cut', async () => {
  const letters = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(letters, fc.integer({ min: 1, max: 9 }), async (text, chunk) => {
      fc.pre(!/[\0\uFEFF]/u.test(text) && !text.includes('ï»¿'))
      expect(await readText(Buffer.from(`name\n${text}`), chunk)).toBe(`name\n${text}`)
      expect(await readText(Buffer.from(`\uFEFF${text}`, 'utf16le'), chunk)).toBe(text)
    }),
    { numRuns: 60, seed: 20261122 },
  )
})

test('any bytes end in a text or a problem', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async bytes => {
      const seen = await problemOf(fileOf(Buffer.from(bytes)))
      expect(seen).toMatch(/^(none|bad-encoding|not-text|bad-archive)/u)
    }),
    { numRuns: 200, seed: 20261122 },
  )
})
