// Money beyond what a number can say to the hundredth: every output has every digit, or the exact amount beside it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { amountFields, moneyFields } from '../../src/render/fields.ts'
import { folderWith } from '../attack/support/folder.ts'
import { inside } from '../attack/support/inside.ts'

test('an amount that a number can say stands alone, another has the exact one beside it', () => {
  const [most, beyond] = [
    { currency: 'EUR', amount: '70368744177663.99' },
    { currency: 'EUR', amount: '99999999999937000.07' },
  ]
  expect(amountFields([most])).toEqual([{ currency: 'EUR', amount: 70368744177663.99 }])
  const exact = { currency: 'EUR', amount: Number('99999999999937000.07'), exact: '9999999999993700007/100' }
  expect(amountFields([beyond])).toEqual([exact])
  expect(moneyFields([beyond])).toEqual([exact])
})

const licence =
  'CustomerName,SubscriptionId,ProductName,LicensesSold,LicensesAssigned,EndDate,Term,ReportDate'
const FILES = {
  'in/licences.csv': `${licence}
Tailspin,s1,Office 365 E3,100000,0,2026-09-30,monthly,2026-08-31
Tailspin,s2,Office 365 E1,7,0,2026-09-20,monthly,2026-08-31
`,
  // 100,000 × 999,999,999,999.37 and 7 × 0.01: 99,999,999,999,937,000.07.
  'in/prices.csv':
    'ProductName,UnitPrice,Currency\nOffice 365 E3,999999999999.37,EUR\nOffice 365 E1,0.01,EUR\n',
}

test.each(['portfolio', 'renewals', 'report'])('%s keeps every hundredth in every format', async command => {
  const folder = folderWith(FILES)
  const exported = ['json', 'md', 'html', 'xlsx', ...(command === 'renewals' ? ['csv'] : [])]
  const names = exported.map(ending => `out.${ending}`)
  const argv = [command, '--data', 'in', ...names.flatMap(name => ['--export', path.join(folder, name)])]
  const { code, stderr } = await inside(argv, folder)
  expect(code, stderr).toBe(0)
  const read = (name: string) => readFileSync(path.join(folder, name))
  for (const name of names) {
    const isBook = name.endsWith('.xlsx')
    const cells = isBook ? (await readXlsx(read(name))).sheets.flatMap(sheet => sheet.rows.flat()) : []
    const text = isBook ? cells.join(' ') : read(name).toString()
    expect(
      text.replaceAll(',', '').replace('9999999999993700007/100', '99999999999937000.07'),
      name,
    ).toContain('99999999999937000.07')
  }
})
