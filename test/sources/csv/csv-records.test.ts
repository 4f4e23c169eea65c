// CSV is read strictly: every record with the line it starts on, and what is not CSV as an error with its line.
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/model/problem.ts'
import { csvPieces, csvRecords, splitLine } from '../../../src/sources/csv/csv-records.ts'

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function read(
  text: string,
  more: { delimiter?: string; firstLine?: number; keepRaw?: boolean } = {},
  size = 7,
) {
  const options = { delimiter: ',', firstLine: 1, keepRaw: false, ...more }
  const records = []
  try {
    for await (const record of csvRecords('a.csv', pieces(text, size), options)) records.push(record)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { records, problem: error.problems[0] }
  }
  return { records, problem: undefined }
}

async function shown(text: string, more = {}): Promise<string[]> {
  return (await read(text, more)).records.map(({ line, cells }) => `${line}: ${cells.join('|')}`)
}

describe('records', () => {
  it.each(['\n', '\r\n', '\r'])('end with %j, whether or not the last one does', async end => {
    const text = ['a,b', '1,2', '3,4'].join(end)
    expect(await shown(text)).toEqual(['1: a|b', '2: 1|2', '3: 3|4'])
    expect(await shown(text + end)).toEqual(['1: a|b', '2: 1|2', '3: 3|4'])
  })

  it('have the line they start on, with line breaks in cells and blank lines between them', async () => {
    const text = 'a,b\n\n"1\n1","2\r\n2"\n,\n  , \n3,4\n"5","6\n\n6"\n7,8\n'
    expect((await read(text)).records.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'a'],
      [3, '1\n1'],
      [8, '3'],
      [9, '5'],
      [12, '7'],
    ])
  })

  it('count from the line of the file that they are given at', async () => {
    expect(await shown('a,b\n1,2\n', { firstLine: 4 })).toEqual(['4: a|b', '5: 1|2'])
  })

  it('keep what stands in cells: quotes, delimiters, spaces', async () => {
    expect(await shown('" a ","b ""x""",c d\n')).toEqual(['1:  a |b "x"|c d'])
    expect(await shown('a;"b;c"\n', { delimiter: ';' })).toEqual(['1: a|b;c'])
    expect(await shown('a\t,\tb\n', { delimiter: '\t' })).toEqual(['1: a|,|b'])
  })

  it('are given as they are where they are too short or too long: their reader says so', async () => {
    expect(await shown('a,b\n1\n1,2,3\n')).toEqual(['1: a|b', '2: 1', '3: 1|2|3'])
  })

  it('keep their text where it is asked for', async () => {
    const { records } = await read('a,b\r\n"1",2\r\n', { keepRaw: true })
    expect(records.map(({ raw }) => raw.trim())).toEqual(['a,b', '"1",2'])
    expect((await read('a,b\n')).records[0]?.raw).toBe('')
  })

  it('do not depend on how the text comes in', async () => {
    const text = 'é,"b\r\nb"\r\n\r\n"x""y",4\r\n'
    const whole = (await read(text, {}, 1000)).records
    for (const size of [1, 2, 3, 5]) expect((await read(text, {}, size)).records).toEqual(whole)
  })
})

describe('records that come together', () => {
  async function* chunks(...texts: string[]) {
    yield* texts
  }
  const options = { delimiter: ',', firstLine: 1, keepRaw: true }

  it('are those that come one by one, also where only the first lines are plain', async () => {
    const texts = ['a,b\n1,2\n\n3', ',4\n5,"6\n7"\n', '8,9']
    const alone = []
    for await (const record of csvRecords('x.csv', chunks(...texts), options)) alone.push(record)
    const together = []
    const sizes = []
    for await (const piece of csvPieces('x.csv', chunks(...texts), options)) {
      const records = 'kind' in piece ? piece.records : [piece]
      sizes.push(records.length)
      together.push(...records)
    }
    expect(together).toEqual(alone)
    expect(alone.map(({ line }) => line)).toEqual([1, 2, 4, 5, 7])
    expect(Math.max(...sizes)).toBeGreaterThan(1)
  })
})

describe('what is not CSV', () => {
  it.each([
    ['a,b\n1,x"y\n', 'stray', 2],
    ['a,b\n1,2\n"3" x,4\n', 'after-close', 3],
    ['a,b\n1,2\n3,"4\n5,6\n', 'unclosed', 3],
    ['a,b\r\n"1\r\n1",2\r\n3,x"y\r\n', 'stray', 4],
    ['a,b\r\n"1\r\n1",2\r\n3,"4\r\n', 'unclosed', 4],
  ])('%j is a quote that is %s, on line %i', async (text, detail, line) => {
    const { problem } = await read(text)
    expect(problem).toEqual({ code: 'bad-quote', file: 'a.csv', line, params: { detail } })
  })

  it('is an unclosed quote that swallows more than any record holds', async () => {
    const { problem } = await read(`a,b\n1,"${'x\n'.repeat(600_000)}`, {}, 65_536)
    expect(problem).toMatchObject({ code: 'record-too-large', params: { limit: 1_048_576 } })
  })

  it.each(['\n', '\r\n', '\r'])('is a row of more delimiters than any has, after %j', async end => {
    const { problem } = await read(`a,b${end}1,2${end}${','.repeat(2_200_000)}`, {}, 65_536)
    expect(problem).toEqual({
      code: 'record-too-large',
      file: 'a.csv',
      line: 3,
      params: { limit: 1_048_576 },
    })
  })

  it('passes on what the reading of the file ends with', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'a,b\n1,2\n'
      throw new InputError([{ code: 'changed-while-read', file: 'a.csv', params: {} }])
    }
    const records = csvRecords('a.csv', broken(), { delimiter: ',', firstLine: 1, keepRaw: false })
    await expect(
      records
        .next()
        .then(() => records.next())
        .then(() => records.next()),
    ).rejects.toThrow('changed-while-read')
  })
})

it('splits one line, or says that it is none', () => {
  expect(splitLine('a,"b,c"', ',')).toEqual(['a', 'b,c'])
  expect(splitLine('a,b', ';')).toEqual(['a,b'])
  expect(splitLine('a,"b', ',')).toBeUndefined()
})
