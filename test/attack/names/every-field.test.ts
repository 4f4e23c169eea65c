// Every text field of every format that is recognised, by the table of formats: what it holds stays a text in every output.
// A new format comes in by its fixture. By hand (`npm run attack`) every field with four texts, and every text in
// many fields; else a third of the fields with one.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { foldHeader } from '../../../src/model/fold.ts'
import { FORMATS } from '../../../src/sources/formats/index.ts'
import { expectClear } from '../support/command.ts'
import { exportOf, FIXTURES, fixture } from '../support/exports.ts'
import { folderWith, put } from '../support/folder.ts'
import { inside } from '../support/inside.ts'
import { HARM } from './harm.ts'
import { expectHarmless, outputsOf } from './harmless.ts'
import { portfolioOf } from './portfolio.ts'

const isLong = process.env['ATTACK'] === 'attack'
vi.setConfig({ testTimeout: isLong ? 1_200_000 : 300_000 })

/** Which a file of any format may have. */
const TENANTS = [
  ...['CustomerId', 'CustomerName', 'TenantId', 'CompanyName', 'PrimaryDomain', 'Tenant', 'AccountName'],
]
const COMMANDS = [
  ['portfolio', '--by', 'product', '--users'],
  ['report', '--users'],
  ['sources'],
  ...(isLong
    ? [
        ['report', '--audience', 'customer', '--with-cost'],
        ['trend', '--by', 'customer'],
        ['renewals', '--within', '3000'],
        ['pages', '--with-cost'],
        ['pages', '--audience', 'customer'],
      ]
    : []),
]
const ROUNDS = isLong ? 4 : 1
/** Another text is tried where one cannot stand in a field. */
const TRIES = isLong ? [0, 7, 19] : [0, 19]

/** What the command itself writes, by the arguments that it is made with. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  'portfolio.csv': ['portfolio'],
  'portfolio-service.csv': ['portfolio', '--by', 'service'],
  'portfolio-product.csv': ['portfolio', '--by', 'product'],
  'portfolio-workload.csv': ['portfolio', '--by', 'workload'],
  'portfolio.json': ['portfolio'],
  'report.csv': ['report', '--customer', 'Tern'],
  'report.json': ['report', '--customer', 'Tern'],
  'idle.csv': ['report', '--customer', 'Tern', '--users'],
  'trend.csv': ['trend', '--by', 'customer'],
  'sources.csv': ['sources'],
  'rejects.csv': ['portfolio', '--lenient', '--rejects', 'rejects.csv'],
  'diff.csv': ['diff', 'old.csv', 'new.csv'],
  'renewals.csv': ['renewals', '--within', '3000'],
}

/** Known by the program that wrote them, or by their header: none of their cells is read. */
const UNREAD: ReadonlySet<string> = new Set(['own-workbook', 'own-workbook-saved'])

/** The format of each that was tried, and how many of its fields could hold a text. */
const found = new Map<string, number>()

test.each([...FIXTURES, ...Object.keys(OWN)].map((name, at) => [name, at] as const))(
  '%s',
  async (name, index) => {
    const whole = OWN[name] ? await own(name, OWN[name]) : fixture(name)
    const format = await formatOf(name, whole)
    if (format === undefined) return
    const known = new Set((exportOf(name, whole)?.fields ?? []).map(foldHeader))
    const absent = format.columns.filter(
      ({ headers }) => !headers.some(header => known.has(foldHeader(header))),
    )
    const further = [...absent.flatMap(({ headers }) => headers[0] ?? []), ...TENANTS]
    const isNew = (header: string): boolean => !known.has(foldHeader(header))
    const one = exportOf(name, whole, further.filter(isNew))
    if (one === null) return
    for (let round = 0; round < ROUNDS; round++) {
      const folder = folderWith()
      const data = ['--data', 'in']
      const values = new Map<number, string>()
      const run = async (): Promise<number> => {
        const others = format.hasFigures ? {} : { 'in/licences.csv': beside([...values.values()]) }
        put(folder, { [`in/Tern/${path.basename(name)}`]: one.with(values), ...others })
        const { code, stdout, stderr } = await inside(['portfolio', ...data], folder)
        await expectHarmless({ ending: 'table', bytes: Buffer.from(stdout + stderr), from: name })
        return code
      }
      const before = await run()
      for (const at of one.fields.keys()) {
        if (!isLong && (at + index) % 3 > 0) continue
        for (const step of TRIES) {
          values.set(at, HARM[(at + index + round * 11 + step) % HARM.length] ?? '')
          if ((await run()) === before) break
          values.delete(at)
        }
      }
      found.set(format.id, (found.get(format.id) ?? 0) + values.size)
      await run()
      for (const argv of COMMANDS) {
        for (const output of await outputsOf([...argv, ...data], folder)) await expectHarmless(output)
      }
    }
  },
)

test('every format was tried, and texts can stand in each', () => {
  const ids = FORMATS.map(({ id }) => id).filter(id => !UNREAD.has(id))
  expect(ids.filter(id => !found.has(id))).toEqual([])
  if (isLong) expect([...found].filter(([, fields]) => fields === 0)).toEqual([])
})

async function formatOf(name: string, whole: Buffer) {
  const folder = folderWith({ [`in/Tern/${path.basename(name)}`]: whole })
  const { stdout } = await inside(['sources', '--data', 'in', '--format', 'json'], folder)
  const { sources }: { sources: { format: string | null }[] } = JSON.parse(stdout)
  return FORMATS.find(({ id }) => id === sources[0]?.format)
}

/** Customers and products with these ids and names, so that lists of customers, prices and earlier portfolios are of use. */
function beside(texts: readonly string[]): string {
  const quoted = [...new Set(['Tern', ...texts])].map(text => `"${text.replaceAll('"', '""')}"`)
  const rows = quoted.map(text => `${text},${text},9,4,2027-01-31,2026-08-31`)
  return ['CustomerId,ProductName,LicensesSold,LicensesAssigned,EndDate,ReportDate', ...rows].join('\n')
}

/** What the command writes with these arguments, of a portfolio of two customers. */
async function own(name: string, argv: readonly string[]): Promise<Buffer> {
  const texts = { customer: 'Tern', product: 'Office 365 E3', workload: 'Teams' }
  const files = portfolioOf({ ...texts, user: 'ann@tern.example', partner: 'P', other: 'o' })
  const licences = `${files['licences.csv']}`
  const folder = folderWith({
    ...files,
    'licences.csv': name === 'rejects.csv' ? licences.replace(',10,', ',ten,') : licences,
  })
  const at = (file: string): string => path.join(folder, file)
  const data = ['licences', 'usage'].flatMap(file => ['--data', `${file}.csv`])
  const words = argv.map(word => (/^(?:old|new|rejects)\.csv$/.test(word) ? at(word) : word))
  for (const file of words[0] === 'diff' ? words.slice(1) : [])
    expectClear(await inside(['portfolio', ...data, '--export', file], folder), 0)
  const exported = name === 'rejects.csv' ? [] : ['--export', at(name)]
  expectClear(await inside([...words, ...(words[0] === 'diff' ? [] : data), ...exported], folder), 0)
  return readFileSync(at(name))
}
