import { expect, test } from 'vitest'
import { foldHeader } from '../../../src/model/fold.ts'
import { count } from '../../../src/sources/cells/column.ts'
import { FORMATS } from '../../../src/sources/formats/index.ts'
import { HEADER_ALIASES, saysUnlicensed } from '../../../src/sources/headers/header-aliases.ts'
import { canonicalHeader, thousandsIn } from '../../../src/sources/headers/headers.ts'

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

test.each([
  ['Nome UPN', 'userprincipalname'],
  ['Nom d’utilisateur principal', 'userprincipalname'],
  ["Nom d'utilisateur principal", 'userprincipalname'],
  ['Licencias asignadas', 'assignedlicenses'],
  ['Licenze totali', 'totallicenses'],
  ['Data da última atividade (UTC)', 'lastactivitydate'],
])('%s reads as %s', (header, expected) => {
  expect(canonicalHeader(header, NONE)).toBe(expected)
})

test('numbers below headers of a language are grouped as that language does', () => {
  expect([...thousandsIn(['Lizenzen gesamt'])]).toEqual(['.'])
  expect([...thousandsIn(['Total des licences'])]).toContain(' ')
  expect(thousandsIn(['Total Licenses', 'Notes']).size).toBe(0)
  const parse = (cell: string, headers: string[]) =>
    count().parse(cell, { findState: () => undefined, thousands: thousandsIn(headers) })
  expect(parse('1.320', ['Lizenzen gesamt'])).toEqual({ value: 1320 })
  expect(parse('1\u202f320\u202f000', ['Total des licences'])).toEqual({ value: 1_320_000 })
  for (const cell of ['1.32', '1.320,5', '1.320 000', '.320'])
    expect(parse(cell, ['Lizenzen gesamt'])).toHaveProperty('problem')
  expect(parse('1.320', ['Total Licenses'])).toHaveProperty('problem')
})

test('that a user holds nothing is said in every language', () => {
  for (const cell of ['Unlicensed', 'nicht lizenziert', 'Sem licença', 'ライセンスなし'])
    expect(saysUnlicensed(cell)).toBe(true)
  expect(saysUnlicensed('Office 365 E3')).toBe(false)
})
