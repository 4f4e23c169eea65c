// The first lines of a file: what stands before the header, and which delimiter makes the most of it.
import { describe, expect, it } from 'vitest'
import { headerEnd, readHead } from '../../../src/sources/headers/head.ts'

const NONE = new Map<string, string>()
const HEADER = 'CustomerId,ProductName,LicensesSold,LicensesAssigned'
const read = (text: string) => {
  const { delimiter, header, recognition, skip, line } = readHead(text, NONE)
  return {
    delimiter,
    columns: header.length,
    format: recognition.format?.id ?? null,
    line,
    rest: text.slice(skip),
  }
}

describe('the delimiter', () => {
  it.each([
    [',', HEADER],
    [';', HEADER.replaceAll(',', ';')],
    ['\t', HEADER.replaceAll(',', '\t')],
    [';', `${HEADER.replaceAll(',', ';')};"Remarks, if any"`],
    [',', `"${HEADER.replaceAll(',', '","')}"`],
  ])('%j is found by the header that it makes: %s', (delimiter, header) => {
    expect(read(`${header}\nx\n`)).toMatchObject({ delimiter, format: 'licences', line: 1 })
  })

  it('is the one that a sep= line names', () => {
    expect(read(`sep=;\r\n${HEADER.replaceAll(',', ';')}\r\n`)).toMatchObject({
      delimiter: ';',
      format: 'licences',
      line: 2,
    })
    expect(read(`"sep=|"\n${HEADER.replaceAll(',', '|')}\n`)).toMatchObject({
      delimiter: '|',
      format: 'licences',
    })
    expect(read(`sep=\t\n${HEADER.replaceAll(',', '\t')}\n`)).toMatchObject({
      delimiter: '\t',
      format: 'licences',
    })
    // A wrong one is believed: the file is then none of ours.
    expect(read(`sep=;\n${HEADER}\n`)).toMatchObject({ delimiter: ';', format: null })
  })

  it('is the one with the most columns where nothing is recognised', () => {
    expect(read('a;b;c,d\n')).toMatchObject({ delimiter: ';', columns: 3, format: null })
    expect(read('alone\n')).toMatchObject({ delimiter: ',', columns: 1 })
  })
})

describe('what stands before the header', () => {
  it.each([
    ['\n\r\n', 3],
    ['#TYPE Microsoft.Graph.PowerShell.Models\r\n', 2],
    ['sep=,\n#TYPE x\n\n', 4],
    ['', 1],
  ])('%j is skipped: it is on line %i', (before, line) => {
    const text = `${before}${HEADER}\nrow\n`
    expect(read(text)).toMatchObject({ format: 'licences', line, rest: `${HEADER}\nrow\n` })
  })
})

describe('the end of the header', () => {
  it.each([
    ['a,b\nc', 4],
    ['a,b\r\nc', 5],
    ['a,b\rc', 4],
    // More may come: a line feed after the return.
    ['a,b\r', null],
    ['a,b', null],
    ['', null],
    ['"a\nb",c\nd', 8],
    ['sep=;\na;b\n', 10],
    ['\n\n', null],
  ])('of %j is at %s', (text, expected) => {
    expect(headerEnd(text)).toBe(expected)
  })

  it('is not waited for beyond the length of a record', () => {
    expect(headerEnd('x'.repeat(1024 * 1024))).toBeNull()
    expect(headerEnd('x'.repeat(1024 * 1024 + 1))).toBe(1024 * 1024)
    expect(headerEnd(`"${'\n'.repeat(1024 * 1024 + 1)}`)).toBe(1024 * 1024)
  })
})

it('of an empty text is empty', () => {
  expect(read('')).toMatchObject({ columns: 0, format: null, line: 1 })
})
