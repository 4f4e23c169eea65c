// CSV that every reader reads the same.
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from '../../../src/render/csv/write.ts'

const plain = { delimiter: ',', excel: false } as const

test('quotes only what needs them, and ends every line with LF', () => {
  expect(
    writeCsv(
      ['name', 'n'],
      [
        ['Contoso, "Ltd"', 3],
        ['社', 4.5],
      ],
      plain,
    ),
  ).toBe('name,n\n"Contoso, ""Ltd""",3\n社,4.5\n')
})

test('many rows follow each other as few do, with one byte-order mark', () => {
  const rows = Array.from({ length: 2_500 }, (_, at) => [`Contoso ${at}`, at])
  const lines = rows.map(([name, number]) => `${name}\t${number}\r\n`)
  expect(writeCsv(['name', 'n'], rows, { delimiter: '\t', excel: true })).toBe(
    `\uFEFFname\tn\r\n${lines.join('')}`,
  )
})

test('a table without rows is its header', () => {
  expect(writeCsv(['a', 'b'], [], plain)).toBe('a,b\n')
})

test('numbers stay numbers, also negative ones; text that looks like a formula is disarmed', () => {
  expect(writeCsv(['a', 'b', 'c'], [[-5, '-5', '=1+1']], plain)).toBe("a,b,c\n-5,'-5,'=1+1\n")
  expect(writeCsv(['a'], [[-0], [0.1]], plain)).toBe('a\n0\n0.1\n')
})

test('what is not available is empty, which is not zero', () => {
  expect(writeCsv(['a', 'b', 'c'], [[null, 0, '']], plain)).toBe('a,b,c\n,0,\n')
})

test('for Excel there is a byte-order mark and CRLF', () => {
  expect(writeCsv(['a'], [['x']], { delimiter: ',', excel: true })).toBe('\uFEFFa\r\nx\r\n')
})

test('with tabs the comma is an ordinary character', () => {
  expect(writeCsv(['a', 'b'], [['1,5', 'x\ty']], { delimiter: '\t', excel: false })).toBe('a\tb\n1,5\tx y\n')
})

test('control characters stay out of the file, since it may be printed', () => {
  expect(writeCsv(['a'], [['\u001B[31mx\ny']], plain)).toBe('a\n␛[31mx y\n')
})

test('printing and reading again gives the same', () => {
  const harmless = fc.string({ unit: fc.constantFrom('a', 'é', '社', '"', ',', ';', "'", ' ', '0', '👩') })
  const row = fc.tuple(harmless, fc.integer(), harmless)
  fc.assert(
    fc.property(
      fc.array(row),
      fc.constantFrom(',' as const, '\t' as const),
      fc.boolean(),
      (rows, delimiter, excel) => {
        const text = writeCsv(['a', 'b', 'c'], rows, { delimiter, excel })
        const again = parse(text, { delimiter, bom: true })
        expect(again).toEqual([['a', 'b', 'c'], ...rows.map(cells => cells.map(String))])
      },
    ),
  )
})
