// What is plain is split without a parser, and comes out as the parser gives it; what is not plain is left to it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/model/problem.ts'
import { csvRecords } from '../../../src/sources/csv/csv-records.ts'
import { plainRecords } from '../../../src/sources/csv/plain-csv.ts'

async function read(text: string, delimiter: string, parseAll: boolean, size = 1000): Promise<unknown> {
  async function* chunks() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }
  const records = []
  try {
    const options = { delimiter, firstLine: 3, keepRaw: true, parseAll }
    for await (const record of csvRecords('a.csv', chunks(), options)) records.push(record)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    // How many rows come before an error depends on the pieces.
    return error.problems
  }
  return records
}

describe('plain text', () => {
  it('is split as the parser splits it', async () => {
    const bit = fc.constantFrom(
      'a',
      ' ',
      '1',
      '"',
      '""',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r\n',
      '\r',
      '"a"',
      '"a,b"',
      'é',
      '\u2028',
    )
    const texts = fc.array(bit, { maxLength: 14 }).map(bits => bits.join(''))
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom(',', ';', '\t', '|', '"', 'a'),
        fc.integer({ min: 1, max: 20 }),
        async (text, delimiter, size) => {
          expect(await read(text, delimiter, false, size)).toEqual(await read(text, delimiter, true, size))
        },
      ),
      { numRuns: Number(process.env['LANE_RUNS'] ?? 300) },
    )
  })

  it('has every line with its number, without blank ones', () => {
    expect(plainRecords('a,b\r\n\r\n , \n"1,2","x""y"', ',')?.records).toEqual([
      { cells: ['a', 'b'], line: 1, raw: 'a,b' },
      { cells: ['1,2', 'x"y'], line: 4, raw: '"1,2","x""y"' },
    ])
  })

  it.each(['a,"b', 'a,b"c', '"a" ,b', '"a\nb",c', 'a\rb', '"a"b'])('is not %j', text => {
    expect(plainRecords(text, ',')).toBeNull()
  })
})
