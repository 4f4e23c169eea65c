// Names that a spreadsheet would run.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSpreadsheet } from '../../../src/render/text/spreadsheet.ts'

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '  =1',
  '\u00A0=1',
  '\u3000=1',
  '＝1',
  '＋1',
  '－1',
  '＠SUM',
  '-',
])('a formula is disarmed: %j', text => {
  expect(toSpreadsheet(text)).toBe(`'${text}`)
})

test('a formula behind a break or an invisible mark is disarmed', () => {
  expect(toSpreadsheet('\t=1')).toBe("' =1")
  expect(toSpreadsheet('\r\n=1')).toBe("' =1")
  expect(toSpreadsheet('\uFEFF=1')).toBe("'=1")
  expect(toSpreadsheet('\u200B@x')).toBe("'@x")
})

test.each(['Contoso', 'anna@contoso.com', 'A = B', '3-2', "'=1", '', ' ', '株式会社', 'a+b'])(
  'ordinary text stays as it is: %j',
  text => {
    expect(toSpreadsheet(text)).toBe(text)
  },
)

test('no text starts like a formula, and doing it twice changes nothing', () => {
  const lead = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', ' ', '＝', '\u0000', '\u200E')
  fc.assert(
    fc.property(fc.array(lead, { maxLength: 3 }), fc.string({ unit: 'binary' }), (start, rest) => {
      const cell = toSpreadsheet(start.join('') + rest)
      expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠\t\r]/u)
      expect(toSpreadsheet(cell)).toBe(cell)
    }),
  )
})
