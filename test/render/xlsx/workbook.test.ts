// Workbooks, opened again by a library that did not write them.
import { strFromU8, unzipSync } from 'fflate'
import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx'
import { afterEach, expect, test, vi } from 'vitest'
import { ratio } from '../../../src/model/ratio.ts'
import { renderXlsx } from '../../../src/render/xlsx/index.ts'
import type { Report } from '../../../src/report/types.ts'
import {
  countsPortfolioReport,
  customerReport,
  diffReport,
  emptyPortfolioReport,
  HOSTILE_NAMES,
  hostileCustomerReport,
  hostilePortfolioReport,
  largePortfolioReport,
  portfolioByWorkload,
  portfolioReport,
  portfolioTrendReport,
  trendReport,
} from '../../support/sample-reports.ts'
import { contextOf } from '../context.ts'

const english = await contextOf('en')
const japanese = await contextOf('ja')

async function bytes(report: Report, context = english): Promise<Uint8Array> {
  const written = await renderXlsx(report, context)
  if (typeof written === 'string') throw new Error('a workbook is bytes')
  return written
}

async function open(report: Report, context = english): Promise<Sheet[]> {
  return (await readXlsx(await bytes(report, context), { readStyles: true })).sheets
}

function sheet(sheets: readonly Sheet[], name: string): Sheet {
  const found = sheets.find(each => each.name === name)
  if (!found) throw new Error(`no sheet ${name} among ${sheets.map(each => each.name)}`)
  return found
}

/** The cell of a row under a header, in a sheet; rows count from 1 below the header. */
function cell(page: Sheet, row: number, header: string): Cell | undefined {
  const column = page.rows[0]?.indexOf(header) ?? -1
  if (column < 0) throw new Error(`no column ${header}`)
  return page.cells?.get(`${row},${column}`)
}

const REPORTS: [string, Report][] = [
  ['portfolio', portfolioReport],
  ['by workload', portfolioByWorkload],
  ['counts', countsPortfolioReport],
  ['empty', emptyPortfolioReport],
  ['hostile', hostilePortfolioReport],
  ['customer', customerReport],
  ['trend', trendReport],
  ['portfolio trend', portfolioTrendReport],
  ['comparison', diffReport],
]

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

test('a portfolio has a sheet for each view and one with the definitions', async () => {
  expect((await open(portfolioReport)).map(({ name }) => name)).toEqual([
    'Customers',
    'By service',
    'By product',
    'By workload',
    'Then and now',
    'What to try',
    'Usage to adjusted',
    'Checks',
    'About the data',
    'Definitions',
    'What was read',
  ])
})

test('one customer has its parts, its reasons, its history and its users', async () => {
  expect((await open(customerReport)).map(({ name }) => name)).toEqual([
    'Summary',
    'What to try',
    'Usage to adjusted',
    'Possible causes',
    'By product',
    'By workload',
    'By service',
    'Over time',
    'Users not active',
    // Those of each product, where there are several.
    'Microsoft 365 Business Premium',
    'Office 365 E3',
    'Visio Plan 2',
    'Checks',
    'About the data',
    'Definitions',
    'What was read',
  ])
  const without = await open({ ...customerReport, users: null, trend: [] })
  expect(without.map(({ name }) => name)).not.toContain('Users not active')
})

test.each(REPORTS)(
  '%s: every sheet has a frozen header, a table that can be filtered and columns wide enough',
  async (_, report) => {
    for (const page of await open(report)) {
      const width = page.rows[0]?.length ?? 0
      expect(width).toBeGreaterThan(1)
      expect(page.rows[0]?.every(head => typeof head === 'string' && head !== '')).toBe(true)
      expect(page.freezePane?.rows).toBe(1)
      expect(page.tables).toHaveLength(1)
      expect(page.tables?.[0]?.range).toMatch(/^A1:[A-Z]+\d+$/)
      expect(page.columns?.length).toBe(width)
      for (const { width: wide } of page.columns ?? []) expect(wide).toBeGreaterThanOrEqual(9)
    }
  },
)

test.each(REPORTS)('%s: every sheet prints one page wide, its header on each', async (_, report) => {
  for (const page of await open(report)) {
    expect(page.pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: true, fitToHeight: 0 })
    expect(page.pageSetup?.printTitlesRow).toBeDefined()
  }
})

test('of many columns those that a page or Markdown has stand first and are printed, the others beside them', async () => {
  const page = sheet(await open(portfolioReport), 'Customers')
  const [, last = ''] = /^\$?A(?:\$?\d+)?:\$?([A-Z]+)/.exec(page.pageSetup?.printArea ?? '') ?? []
  const printed = page.rows[0]?.slice(0, last.charCodeAt(0) - 64) ?? []
  expect(printed.slice(0, 3)).toEqual(['Customer', 'Sold licences', 'Assigned licences'])
  expect(printed.at(-1)).toBe('What to try')
  expect(printed).not.toContain('Customer id')
  expect(page.rows[0]?.slice(printed.length)).toEqual(expect.arrayContaining(['Customer id', 'Trial users']))
  // All of them fit in letters that can be read.
  const widths = page.columns?.map(({ width = 0 }) => width) ?? []
  expect(widths.slice(0, printed.length).reduce((sum, width) => sum + width, 0)).toBeLessThan(230)
  // A sheet of few columns is printed whole.
  expect(sheet(await open(portfolioReport), 'Definitions').pageSetup?.printArea).toBeUndefined()
})

test('the customer stays in view', async () => {
  expect(sheet(await open(portfolioReport), 'Customers').freezePane).toMatchObject({ rows: 1, columns: 1 })
  expect(sheet(await open(portfolioByWorkload), 'By workload').freezePane).toMatchObject({ columns: 1 })
})

test('the font has a name and a size, and there is a default style', async () => {
  const parts = unzipSync(await bytes(portfolioReport))
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())
  expect(styles).toContain('<font><sz val="11"/><name val="Calibri"/>')
  expect(styles).toContain('<cellStyle name="Normal" xfId="0" builtinId="0"/>')
})

test('counts are numbers, percentages are ratios shown as percent, days are dates', async () => {
  const page = sheet(await open(portfolioReport), 'Customers')
  // Aurora Fisk AS: 401 of 420 licences, 398 users, 352 entitled and 9 more active.
  expect(cell(page, 1, 'Sold licences')).toMatchObject({ value: 420, style: { numFmt: '#,##0' } })
  expect(cell(page, 1, 'Deployment %')).toMatchObject({ value: 401 / 420, style: { numFmt: '0.0%' } })
  expect(cell(page, 1, 'Usage %')).toMatchObject({ value: 361 / 398, style: { numFmt: '0.0%' } })
  expect(cell(page, 1, 'Adjusted usage %')?.value).toBe(352 / 398)
  expect(cell(page, 1, 'As-of day')?.value).toEqual(new Date('2026-08-31T00:00:00Z'))
})

test('what is not available is an empty cell', async () => {
  const page = sheet(await open(portfolioReport), 'Customers')
  const row = page.rows.findIndex(([name]) => name === 'Nakatomi Trading')
  expect(cell(page, row, 'Sold licences')?.value ?? null).toBeNull()
  expect(cell(page, row, 'Usage %')?.value ?? null).toBeNull()
})

test('the Total stands below what is filtered', async () => {
  const page = sheet(await open(portfolioReport), 'Customers')
  const last = portfolioReport.rows.length + 1
  expect(page.rows[last]?.[0]).toBe('Total')
  expect(cell(page, last, 'Total users')).toMatchObject({
    value: portfolioReport.total.totalUsers,
    style: { font: { bold: true } },
  })
  expect(page.tables?.[0]?.range).toMatch(new RegExp(`^A1:[A-Z]+${last}$`))
})

test('a change keeps its sign, money its currency', async () => {
  const summary = sheet(await open(customerReport), 'Summary')
  const value = (label: string) => {
    const row = summary.rows.findIndex(([name]) => name === label)
    return summary.cells?.get(`${row},1`)
  }
  expect(value('Adjusted usage, change in points')?.value).toBeCloseTo(-1.2, 10)
  expect(value('Unassigned seats, cost a month')).toMatchObject({ value: 248.4 })
  expect(value('Unassigned seats, cost a month')?.style?.numFmt).toContain('EUR')
  expect(value('Assigned but unused, cost a month')?.value).toBe('EUR 1032.50 + USD 95.00')
})

test('a workload has no columns of licences', async () => {
  const header = sheet(await open(customerReport), 'By workload').rows[0]
  expect(header).not.toContain('Sold licences')
  expect(header).toContain('Usage %')
})

test('names that mean harm are text: no formula, nothing invisible, no broken file', async () => {
  const all = [
    ...(await open(hostilePortfolioReport)),
    ...(await open(hostileCustomerReport(HOSTILE_NAMES.formula))),
    ...(await open(hostileCustomerReport('_x003D_1+1 \uFFFF'))),
  ]
  for (const page of all) {
    for (const found of page.cells?.values() ?? []) {
      // Our own quotients are all that is computed.
      expect(found.formula ?? 'A1/B1').toMatch(/^[A-Z]+\d+\/[A-Z]+\d+(\*100)?$/)
      if (typeof found.value === 'string') expect(found.value).not.toMatch(/^\s*[=+\-@]|\p{Control}/u)
    }
  }
  const names = sheet(all, 'Customers').rows.map(([name]) => name)
  expect(names).toContain(`'${HOSTILE_NAMES.formula}`)
  expect(names).toContain(HOSTILE_NAMES.script)
})

test('a text that no cell can hold is cut', async () => {
  const name = '👩'.repeat(20_000)
  const value = sheet(await open(hostileCustomerReport(name)), 'By product').rows[1]?.[0]
  expect(value).toMatch(/^(👩)+…$/u)
  expect(String(value).length).toBeLessThanOrEqual(32_767)
})

test('the same report gives the same bytes, whatever the clock and the time zone', async () => {
  const first = await bytes(customerReport)
  for (const [zone, now] of [
    ['America/Los_Angeles', '2026-12-31T23:59:59Z'],
    ['Pacific/Kiritimati', '2031-06-01T00:00:00Z'],
  ] as const) {
    vi.stubEnv('TZ', zone)
    vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] })
    const again = await bytes(customerReport)
    expect(Buffer.compare(Buffer.from(first), Buffer.from(again))).toBe(0)
  }
})

test('in Japanese the sheets and columns have Japanese names, and every report opens', async () => {
  for (const [, report] of REPORTS) {
    const names = (await open(report, japanese)).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    // Products are called by their names in every language.
    const products = 'users' in report ? (report.users?.flatMap(user => user.products) ?? []) : []
    for (const name of names.filter(each => !products.includes(each)))
      expect(name).toMatch(/\p{Script=Han}|\p{Script=Katakana}|\p{Script=Hiragana}/u)
  }
})

test('a thousand customers open', async () => {
  const page = sheet(await open(largePortfolioReport(1000)), 'Customers')
  expect(page.rows.length).toBe(1002)
})

test.each([...REPORTS, ['workbook of a large portfolio', largePortfolioReport(50)] as const])(
  '%s: tables have names of their own that every program takes, and columns that are the header',
  async (_, report) => {
    for (const context of [english, japanese]) {
      const sheets = await open(report, context)
      const tables = sheets.flatMap(({ tables = [] }) => tables)
      expect(tables).toHaveLength(sheets.length)
      expect(new Set(tables.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length)
      for (const { name } of tables) expect(name).toMatch(/^[A-Z][A-Za-z0-9_]{3,}$/)
      for (const { tables: [table] = [], rows } of sheets) {
        const heads = table?.columns.map(({ name }) => name) ?? []
        expect(heads).toEqual(rows[0])
        expect(new Set(heads.map(head => head.toLowerCase())).size).toBe(heads.length)
      }
    }
  },
)

test.each(REPORTS)(
  '%s: a percentage is computed from the two cells beside it, and says the same without',
  async (_, report) => {
    for (const { cells } of await open(report)) {
      for (const { formula, formulaResult, value } of cells?.values() ?? []) {
        if (formula === undefined) continue
        const [part, whole] = [...formula.matchAll(/([A-Z]+)(\d+)/g)].map(([, letters = '', row]) => {
          const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
          return Number(cells?.get(`${Number(row) - 1},${column - 1}`)?.value)
        })
        const times = formula.endsWith('*100') ? 100 : 1
        expect(((part ?? 0) / (whole ?? 0)) * times).toBe(formulaResult ?? value)
      }
    }
  },
)

test('percentages have bars from none to all of them', async () => {
  const parts = unzipSync(await bytes(portfolioReport))
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const page = sheet(await open(portfolioReport), 'Customers')
  const bars = [
    ...xml.matchAll(
      /<conditionalFormatting sqref="([A-Z])2:\1(\d+)"><cfRule type="dataBar" priority="(\d)">/g,
    ),
  ]
  expect(bars.map(([, letter = '']) => page.rows[0]?.[letter.charCodeAt(0) - 65])).toEqual([
    ...['Deployment %', 'Usage %', 'Adjusted usage %'],
  ])
  // The Total is among them.
  for (const [, , last] of bars) expect(Number(last)).toBe(portfolioReport.rows.length + 2)
  expect(bars.map(([, , , priority]) => priority)).toEqual(['1', '2', '3'])
  expect(xml.match(/<x14:id>/g)?.length).toBe(3)
})

test('of a Total that is taken over fewer customers no formula says more than the figure', async () => {
  const { total } = portfolioReport
  const adjusted = ratio(total.entitledActiveUsers, 100_000)
  const page = sheet(
    await open({ ...portfolioReport, total: { ...total, adjusted, deployment: ratio(1, 3) } }),
    'Customers',
  )
  const last = page.rows.length - 1
  expect(cell(page, last, 'Deployment %')?.formula).toBeUndefined()
  expect(cell(page, last, 'Deployment %')?.value).toBe(1 / 3)
  const found = cell(page, last, 'Adjusted usage %')
  expect(found?.formula).toBeDefined()
  expect(found?.formulaResult ?? found?.value).toBe((total.entitledActiveUsers ?? 0) / 100_000)
})

test('a workbook beside others leads to each customer, and each of them back', async () => {
  const links = { index: null, of: ({ name }: { name: string }) => `${encodeURIComponent(name)}.xlsx` }
  const index = sheet(await open(portfolioReport, { ...english, links }), 'Customers')
  for (const [at, { customer }] of portfolioReport.rows.entries())
    expect(index.cells?.get(`${at + 1},0`)?.hyperlink?.target).toBe(links.of(customer))
  const [first, ...others] = await open(customerReport, {
    ...english,
    links: { index: 'index.xlsx', of: () => null },
  })
  const back = [...(first?.cells?.values() ?? [])].filter(({ hyperlink }) => hyperlink)
  expect(back.map(({ value, hyperlink }) => [value, hyperlink?.target])).toEqual([
    ['All customers', 'index.xlsx'],
  ])
  for (const { cells } of others)
    for (const { hyperlink } of cells?.values() ?? []) expect(hyperlink).toBeUndefined()
})

test('a comparison has the figures of both exports beside what changed', async () => {
  const page = sheet(await open(diffReport), 'What moved')
  const at = diffReport.moves.findIndex(({ kind }) => kind === 'moved') + 1
  const { before, after } = diffReport.moves[at - 1] ?? {}
  if (!before?.totalUsers || !after?.totalUsers) throw new Error('nobody moved')
  expect(cell(page, at, 'Usage %, before')?.value).toBe((before.activeUsers ?? 0) / before.totalUsers)
  expect(cell(page, at, 'Usage %')?.value).toBe((after.activeUsers ?? 0) / after.totalUsers)
  expect(cell(page, at, 'Usage %')?.formula).toBeDefined()
  expect(cell(page, at, 'Total users, before')?.value).toBe(before.totalUsers)
})
