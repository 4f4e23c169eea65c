// Headers that are not where they should be: an error that names the line, and never a file left out in silence.
import { describe, expect, test } from 'vitest'
import { hiddenHeader } from '../../../src/sources/headers/hidden-header.ts'

const HEADER = 'CustomerName,ProductName,LicensesSold,LicensesAssigned'
const none = new Map<string, string>()

describe('a header is found', () => {
  test('below a title, a blank line and a line that fits no table', () => {
    for (const [before, count] of [
      ['Report of August\n', 1],
      ['Report of August\r\n\r\n', 2],
      ['Who,,What,\r', 1],
      [',,,\n', 1],
    ] as const) {
      expect(hiddenHeader(`${before}${HEADER}\nContoso,Office 365 E3,1,1\n`, 1, none)).toEqual({
        code: 'hidden-header',
        line: count + 1,
        params: { before: count },
      })
    }
  })

  test('behind a quotation mark, whatever the delimiter', () => {
    for (const delimiter of [',', ';', '\t']) {
      const broken = HEADER.replace('Name', 'Na"me').replaceAll(',', delimiter)
      expect(hiddenHeader(`${broken}\n`, 1, none)).toEqual({
        code: 'bad-quote',
        line: 1,
        params: { detail: 'stray' },
      })
    }
  })

  test('by a name that only the config knows', () => {
    const header = `Report\nKunde,${HEADER.replace('CustomerName,', '').replace('LicensesSold', 'Gekauft')}\n`
    const known = new Map([
      ['kunde', 'CustomerName'],
      ['gekauft', 'LicensesSold'],
    ])
    expect(hiddenHeader(header, 1, known)).toMatchObject({ code: 'hidden-header', line: 2 })
  })
})

test('a stranger has none, nor has a header far down', () => {
  expect(hiddenHeader('Date,Note\n2026-08-31,hello\n', 1, none)).toBeUndefined()
  expect(hiddenHeader('', 1, none)).toBeUndefined()
  expect(hiddenHeader(`${'x\n'.repeat(20)}${HEADER}\n`, 1, none)).toBeUndefined()
})
