// Monday morning: twelve customers in a folder as people have it, and all that is taken to the meeting, by the built command.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHANGES, COMPARED, CUSTOMERS, IDLE, IDLE_COSTS, RENEWALS, TOTAL } from './by-hand.ts'

const COMMAND = path.resolve(import.meta.dirname, '../../bin/adoption.js')
const NAMES = Object.keys(CUSTOMERS)
/** Its usage has a day that does not exist. */
const BROKEN = 'Farn Foods'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'adoption-monday-x'))
  cpSync(path.join(import.meta.dirname, 'in'), folder, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function adoption(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...argv], {
    ...{ cwd: folder, encoding: 'utf8' },
    env: { LC_ALL: 'C.UTF-8', NO_COLOR: '1', COLUMNS: '200', TZ: 'America/Los_Angeles' },
  })
  return { status, stdout, stderr }
}

const read = (...parts: string[]): string => readFileSync(path.join(folder, ...parts), 'utf8')
const pagesIn = (place: string): string[] =>
  readdirSync(path.join(folder, place))
    .filter(name => !name.startsWith('.'))
    .sort()
const records = (text: string): Record<string, string>[] => parse(text, { columns: true })

/** The texts of the cells of a row of a table. */
const cellsOf = (row: string): string[] =>
  row
    .split(/<t[hd][^>]*>/)
    .slice(1)
    .map(cell =>
      cell
        .replace(/<div class="change">.*?<\/div>/s, '')
        .replace(/<[^>]*>/g, '')
        .trim(),
    )

test('without more ado the run ends at the broken file, and says what would help', () => {
  const { status, stdout, stderr } = adoption('portfolio')
  expect([status, stdout]).toEqual([3, ''])
  expect(stderr).toContain('exports/Farn Foods/usage.csv:3, column "LastActivityDate": found "2026-10-3x"')
  expect(stderr).toContain('--keep-going')
})

describe('the portfolio', () => {
  interface Row {
    [field: string]: unknown
    customerName: string
    change: Record<string, number | string> | null
    idleCost: { perMonth: { amount: number }[]; perYear: { amount: number }[] } | null
  }
  let report: { rows: Row[]; total: Row; checks: unknown[]; notes: { code: string }[] }
  beforeAll(() => {
    const { status, stdout } = adoption('portfolio', '--keep-going', '--format', 'json')
    expect(status).toBe(5)
    report = JSON.parse(stdout)
  })

  test('has the figures of every customer, none of them of the broken file, and of all of them', () => {
    const fields = Object.keys(TOTAL)
    const shown = [...report.rows, report.total].map(row => [
      row.customerName,
      Object.fromEntries(fields.map(field => [field, row[field]])),
    ])
    expect(Object.fromEntries(shown)).toEqual({ ...CUSTOMERS, Total: TOTAL })
    expect(report.rows.map(row => row.customerName)).toEqual(NAMES)
    expect(report.checks).toEqual([])
  })

  test('has the causes of the one above 100 %, and the flags', () => {
    const flags = new Map(report.rows.map(row => [row.customerName, String(row['flags'])]))
    const juniper = report.rows.find(row => row.customerName === 'Juniper Legal')
    expect([juniper?.['trialUsers'], juniper?.['secondSubscriptionUsers']]).toEqual([1, 2])
    expect(flags.get('Juniper Legal')).toBe('over-100,inflated,small-base')
    expect(flags.get('Hasel Hotel')).toBe('low-deployment,low-usage')
    expect(flags.get('Kiefer & Söhne')).toBe('from-counts')
    expect(flags.get('Linde Lab')).toBe('no-usage-data')
    expect(flags.get(BROKEN)).toBe('unreadable')
  })

  test('has the change since last month', () => {
    const shown = report.rows.flatMap(({ customerName, change }) =>
      change === null
        ? []
        : [
            [
              customerName,
              ['deploymentPoints', 'usagePoints', 'adjustedUsagePoints', 'activeUsers'].map(
                key => change[key],
              ),
            ],
          ],
    )
    expect(Object.fromEntries(shown)).toEqual(CHANGES)
    expect(new Set(report.rows.flatMap(({ change }) => change?.['since'] ?? []))).toEqual(
      new Set(['2026-09-30']),
    )
  })

  test('has what seats without use cost', () => {
    const sums = report.rows.map(({ customerName, idleCost }) => [
      customerName,
      idleCost?.perMonth[0]?.amount ?? 0,
    ])
    const wanted = NAMES.map(name => [name, (IDLE_COSTS[name]?.[0] ?? 0) + (IDLE_COSTS[name]?.[1] ?? 0)])
    expect(sums).toEqual(wanted)
    const { perMonth, perYear } = report.total.idleCost ?? {}
    expect([perMonth?.[0]?.amount, perYear?.[0]?.amount]).toEqual([405, 4860])
  })

  test('says what lay about, and what was there twice', () => {
    const codes = report.notes.map(({ code }) => code)
    expect(codes.filter(code => code === 'duplicate-file')).toHaveLength(2)
    expect(codes.filter(code => code === 'left-out-file')).toHaveLength(2)
  })
})

test('the trend compares like with like', () => {
  const { stdout } = adoption('trend', '--keep-going', '--format', 'csv')
  const shown = records(stdout).map(row =>
    ['date', 'customers', 'deploymentPercent', 'usagePercent', 'adjustedUsagePercent'].map(key => row[key]),
  )
  expect(shown).toEqual([
    ['2026-09-30', '7', '60', '56', '56'],
    ['2026-10-31', '11', '76', '63.27', '58.54'],
  ])
})

describe('the pages', () => {
  let said = ''
  beforeAll(() => {
    const { status, stderr } = adoption('pages', '--to', 'pages', '--keep-going')
    expect(status).toBe(5)
    said = stderr
  })

  test('are one for each, and one of all of them that leads to each', () => {
    expect(said).toContain('13 pages in pages: 13 written, 0 unchanged')
    expect(pagesIn('pages')).toEqual([...NAMES.map(name => `${name}.html`), 'index.html'])
    const linked = [...read('pages', 'index.html').matchAll(/href="([^"#]+)"/g)]
    const names = linked.map(([, address = '']) => decodeURIComponent(address.replaceAll('&amp;', '&')))
    expect([...new Set(names)].sort()).toEqual(NAMES.map(name => `${name}.html`))
  })

  test('have the same figures as the portfolio', () => {
    const index = read('pages', 'index.html')
    const [, table = ''] = /<table id="table-all".*?<tbody>(.*?)<\/table>/s.exec(index) ?? []
    const shown = table
      .split(/<tr[^>]*>/)
      .slice(1)
      .map(cellsOf)
    const percent = (value: number | null | undefined): string =>
      typeof value === 'number' ? (Math.round(value * 10) / 10).toFixed(1) : '–'
    const wanted = Object.entries({ ...CUSTOMERS, Total: TOTAL }).map(([name, row]) => [
      name,
      ...Object.entries(row).map(([field, value]) =>
        field.endsWith('Percent') ? percent(value) : String(value ?? '–'),
      ),
    ])
    const names = shown.map(([name = '', ...rest]) => [
      name
        .replace('&amp;', '&')
        .replace(/As-of day.*/, '')
        .trim(),
      ...rest.slice(0, 8),
    ])
    expect(names).toEqual(wanted)
  })

  test('show last month beside this one', () => {
    const [, table = ''] =
      /<table id="table-change.*?<tbody>(.*?)<\/table>/s.exec(read('pages', 'index.html')) ?? []
    const rows = table
      .split(/<tr[^>]*>/)
      .slice(1)
      .map(cellsOf)
    expect(
      rows
        .map(([name]) => name)
        .slice(0, -1)
        .sort(),
    ).toEqual(Object.keys(CHANGES))
    expect(rows.at(-1)).toEqual(['7 customers compared', ...COMPARED, '–'])
  })

  test('are not touched again by a second run', () => {
    expect(adoption('pages', '--to', 'pages', '--keep-going').stderr).toContain('0 written, 13 unchanged')
  })

  test('to send name nobody else, and have none for the broken one', () => {
    const { stderr } = adoption('pages', '--to', 'send', '--audience', 'customer', '--keep-going')
    expect(stderr).toMatch(/No page was written to send to Farn\sFoods/)
    const sent = NAMES.filter(name => name !== BROKEN)
    expect(pagesIn('send')).toEqual(sent.map(name => `${name}.html`))
    for (const name of sent) {
      const page = read('send', `${name}.html`).replaceAll('&amp;', '&')
      expect(NAMES.filter(other => page.includes(other))).toEqual([name])
      expect(page).toContain('Petra Partner, petra@partner.example')
      expect(page).not.toMatch(/exports\/|EUR/)
    }
  })
})

test('the workbook has the same figures, as numbers', async () => {
  adoption('portfolio', '--keep-going', '--export', 'monday.xlsx')
  const { sheets } = await readXlsx(readFileSync(path.join(folder, 'monday.xlsx')))
  const [head = [], ...rows] = sheets.find(({ name }) => name === 'Customers')?.rows ?? []
  const heads = [
    ...['Customer', 'Sold licences', 'Assigned licences', 'Deployment %', 'Total users', 'Active users'],
    ...['Usage %', 'Entitled active users', 'Adjusted usage %'],
  ]
  const shown = rows.map(row => heads.map(each => row[head.indexOf(each)] ?? null))
  const wanted = Object.entries({ ...CUSTOMERS, Total: TOTAL }).map(([name, row]) => [
    name,
    ...Object.values(row),
  ])
  const asPercent = (cell: unknown, at: number) =>
    heads[at]?.endsWith('%') && typeof cell === 'number' ? Math.round(cell * 10_000) / 100 : cell
  expect(shown.map(row => row.map(asPercent))).toEqual(wanted)
})

describe('renewals', () => {
  const inOneLine = (row: Record<string, string>): string =>
    ['endDate', 'customerName', 'soldLicenses', 'seatsToDrop', 'renewalCost', 'seatsToDropCost']
      .map(key => row[key]?.replace(/ EUR$/, '') || '–')
      .join(' ')

  test('are those of the coming ninety days', () => {
    const rows = records(adoption('renewals', '--keep-going', '--format', 'csv').stdout)
    expect(rows.slice(0, -1).map(inOneLine)).toEqual(RENEWALS)
    // 4 + 10 + 20 + 6 + 2; 3 + 19 + 2 + 1.
    expect(inOneLine(rows.at(-1) ?? {})).toBe('– Total 42 25 4680 2220')
  })

  test('are a calendar for another program', () => {
    adoption('renewals', '--keep-going', '--export', 'monday.ics')
    const events = new ICAL.Component(ICAL.parse(read('monday.ics'))).getAllSubcomponents('vevent')
    const shown = events.map(event => {
      const [, name = ''] = /^Renewal: (.*?), /.exec(String(event.getFirstPropertyValue('summary'))) ?? []
      return `${event.getFirstPropertyValue('dtstart')} ${name}`
    })
    expect(shown).toEqual(RENEWALS.map(line => line.split(' ').slice(0, 3).join(' ')))
  })
})

test('idle people are those whom the figures leave out', () => {
  const rows = records(adoption('portfolio', '--keep-going', '--users', '--format', 'csv').stdout)
  const shown = NAMES.map((name): [string, string[]] => [
    name,
    rows
      .filter(row => row['customerName'] === name)
      .map(row => `${row['userPrincipalName']} ${row['daysIdle']}`.trim())
      .sort(),
  ])
  expect(Object.fromEntries(shown.filter(([, people]) => people.length > 0))).toEqual(IDLE)
})

test('a proposal for the config says whose the folders are and what is missing, and changes no figure', () => {
  const { status, stderr } = adoption('init', '--data', 'exports', '--config', 'proposed.json')
  expect(status).toBe(5)
  expect(stderr).toContain('Without usage (1): Linde Lab')
  expect(stderr).toMatch(/Without an earlier export to compare with \(4\): Cedar Clinic, Drossel Druck, Eibe/)
  const [as, proposed] = [[], ['--config', 'proposed.json']].map(
    more => adoption('portfolio', '--keep-going', '--format', 'csv', ...more).stdout,
  )
  expect(proposed).toBe(as)
})
