// Cells of a mebibyte in every column that there is: read or refused at once, by the whole of the program.
import { expect, test } from 'vitest'
import { isDecodedTwice, undone } from '../../../src/model/decoded-twice.ts'
import { foldHeader, foldName } from '../../../src/model/fold.ts'
import { isPlaceholder, isScientific } from '../../../src/model/placeholder.ts'
import { foldUser, isAccount } from '../../../src/model/user-name.ts'
import * as columns from '../../../src/sources/cells/column.ts'
import { term } from '../../../src/sources/cells/term.ts'
import { yesOrNo } from '../../../src/sources/cells/yes-no.ts'
import { readWrittenMonth } from '../../../src/sources/days/month.ts'
import { nameDay } from '../../../src/sources/days/name-day.ts'
import { readWrittenDay } from '../../../src/sources/days/written.ts'
import { splitProducts } from '../../../src/sources/formats/shared/assigned-products.ts'
import { discreet, shapeOf } from '../../../src/sources/rows/discretion.ts'
import { adoption } from '../support/command.ts'
import { folderWith } from '../support/folder.ts'

const MIB = 1024 * 1024
/** For functions that are tried with every piece. */
const QUARTER = MIB / 4
/** What grows with the text takes up to two on a slow machine, and a square of it would take a minute. */
const MOST_SECONDS = 15
const PIECES = [
  'a',
  '0',
  ' ',
  ',',
  '.',
  '0,',
  '000,',
  '-',
  '@',
  'a@',
  '\\',
  'Ã©',
  '田',
  'é',
  '=',
  '(',
  '0/',
  'Aa ',
]
const WORDS = { findState: () => undefined, thousands: new Set(['.', ' ']) }
const cell = (column: columns.Column<unknown, unknown>) => (text: string) => column.parse(text, WORDS)
const issue = (found: string) => ({ code: 'bad-date', params: { found }, column: 'D' }) as const
const PLACES = [
  { key: 'user', index: 0, header: 'U' },
  { key: 'day', index: 1, header: 'D' },
]

const READERS: Record<string, (text: string) => unknown> = {
  count: cell(columns.count('x')),
  decimal: cell(columns.decimal('x')),
  money: cell(columns.money('x')),
  day: cell(columns.day('x')),
  month: cell(columns.month('x')),
  flag: cell(columns.flag('x')),
  state: cell(columns.state('x')),
  currency: cell(columns.currency('x')),
  id: cell(columns.idText('x')),
  thing: cell(columns.thingText('x')),
  word: cell(columns.word(['Paid', 'Free'], 'Paid', 'x')),
  term: cell(term('x')),
  readWrittenDay,
  readWrittenMonth,
  yesOrNo,
  isDecodedTwice,
  undone,
  foldHeader,
  foldName,
  foldUser,
  isPlaceholder,
  isScientific,
  isAccount,
  shapeOf,
  nameDay,
  splitProducts,
  discreet: text => discreet([issue(text)], [text, text], PLACES, true),
}

test.each(Object.entries(READERS))('%s takes a quarter of a mebibyte at once', (_, read) => {
  for (const piece of PIECES) {
    const before = process.cpuUsage()
    read(piece.repeat(QUARTER / piece.length))
    read(`1${piece.repeat(QUARTER / piece.length)}x`)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6, piece).toBeLessThan(MOST_SECONDS)
  }
})

const FILES: Record<string, [header: string, row: string]> = {
  usage: [
    'CustomerName,UserPrincipalName,Workload,LastActivityDate,ProductName,HasLicense,ReportDate',
    'Tailspin,a@tailspin.example,Teams,2026-08-20,Office 365 E3,True,2026-08-31',
  ],
  licences: [
    'CustomerName,SubscriptionId,ProductName,State,IsTrial,LicensesSold,LicensesAssigned,EndDate,ReportDate',
    'Tailspin,s1,Office 365 E3,Active,False,10,5,2027-01-31,2026-08-31',
  ],
}

test.each(Object.entries(FILES))(
  '%s with a mebibyte in any cell ends at once',
  async (name, [header, row]) => {
    const cells = row.split(',')
    for (const at of [...cells.keys(), 'header'] as const) {
      const piece = PIECES[(typeof at === 'number' ? at * 5 : 3) % PIECES.length] ?? 'a'
      const long = `"${piece.replaceAll('"', '').repeat(MIB / piece.length)}"`
      const moved =
        typeof at === 'number' ? cells.map((one, index) => (index === at ? long : one)).join(',') : row
      const head = at === 'header' ? `${header},${long}` : header
      const folder = folderWith({
        [`${name}.csv`]: `${head}\n${row}${at === 'header' ? ',' : ''}\n${moved}${at === 'header' ? ',' : ''}\n`,
      })
      const { code, stderr } = await adoption(['portfolio', '--data', `${name}.csv`], folder, {
        patience: 10_000,
      })
      expect([0, 3], `${at} ${stderr.slice(0, 300)}`).toContain(code)
    }
  },
)
