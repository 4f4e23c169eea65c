import { expect, test } from 'vitest'
import { foldHeader } from '../../src/model/fold.ts'
import { FORMATS } from '../../src/sources/formats/index.ts'
import { HEADER_ALIASES } from '../../src/sources/header-aliases.ts'
import { canonicalHeader } from '../../src/sources/headers.ts'

const NONE = new Map<string, string>()

test.each([
  ['ユーザー プリンシパル名', 'userprincipalname'],
  ['ﾗｲｾﾝｽ', 'licenses'],
  ['LIZENZEN', 'licenses'],
  ['Zugewiesene  Lizenzen', 'assignedlicenses'],
  ['Teams の最終アクティビティ日', 'teamslastactivitydate'],
  ['Last activity date (UTC)', 'lastactivitydate'],
  ['\uFEFFReport Refresh Date', 'reportrefreshdate'],
  ['Something Else', 'somethingelse'],
])('%s reads as %s', (header, expected) => {
  expect(canonicalHeader(header, NONE)).toBe(expected)
})

test("the user's own aliases come first", () => {
  const extra = new Map([
    ['kundennummer', 'CustomerId'],
    ['lizenzen', 'LicensesSold'],
  ])
  expect(canonicalHeader('Kunden-Nummer', extra)).toBe('customerid')
  expect(canonicalHeader('Lizenzen', extra)).toBe('licensessold')
})

test('no alias is a documented header, and none stands for two', () => {
  const documented = new Set(
    FORMATS.flatMap(format => format.columns.flatMap(column => column.headers.map(foldHeader))),
  )
  const targets = new Map<string, string>()
  for (const { alias, header } of HEADER_ALIASES) {
    expect(documented).not.toContain(foldHeader(alias))
    expect(targets.get(foldHeader(alias)) ?? header).toBe(header)
    targets.set(foldHeader(alias), header)
  }
})

test('no alias claims to have been seen in a real file', () => {
  expect(HEADER_ALIASES.filter(alias => alias.verified)).toEqual([])
})
