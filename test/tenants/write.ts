// Writes tenants as the files that a partner would have: columns in any order, quoted or not, CSV or JSON.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { shuffled } from '../oracle/write.ts'
import {
  type Bool,
  type Dating,
  FORMATS,
  type LicenceFormat,
  type PersonLine,
  type SeatLine,
  type Tenant,
  type UsageExport,
  type UsageFormat,
  type UsageLine,
} from './model.ts'
import { productOf } from './products.ts'

type Columns<T> = [header: string, cell: (line: T) => string | number][]

const zero = (...headers: string[]): Columns<unknown> => headers.map(header => [header, () => 0])
const blank = (...headers: string[]): Columns<unknown> => headers.map(header => [header, () => ''])
const bool = (value: boolean): Bool => (value ? 'True' : 'False')

/** What tells the formats apart, as Graph writes them. */
const COUNTERS: Record<UsageFormat, Columns<unknown>> = {
  wide: [],
  teams: zero('Team Chat Message Count', 'Private Chat Message Count', 'Call Count', 'Meeting Count'),
  sharepoint: zero(
    'Viewed Or Edited File Count',
    'Synced File Count',
    'Shared Internally File Count',
    'Visited Page Count',
  ),
  onedrive: zero('Viewed Or Edited File Count', 'Synced File Count', 'Shared Internally File Count'),
  email: zero('Send Count', 'Receive Count', 'Read Count'),
  yammer: zero('Posted Count', 'Read Count', 'Liked Count'),
  apps: blank('Last Activation Date', 'Windows', 'Mac', 'Outlook (Windows)', 'Word (Windows)'),
  copilot: blank('Microsoft Teams Copilot Last Activity Date', 'Word Copilot Last Activity Date'),
}

function usageColumns({ format, date, lines }: UsageExport): Columns<UsageLine> {
  const { columns, products, deletion } = FORMATS[format]
  const use = (line: UsageLine, column: string) => line.uses.find(one => one.column === column)
  const has = (get: (line: UsageLine) => string) => lines.some(line => get(line) !== '')
  const isWide = format === 'wide'
  return [
    ['Report Refresh Date', () => date],
    ['User Principal Name', line => line.user],
    ...(deletion && format !== 'yammer'
      ? ([
          ['Is Deleted', line => line.isDeleted],
          ['Deleted Date', line => line.deletedDate],
        ] satisfies Columns<UsageLine>)
      : []),
    ...(format === 'yammer'
      ? ([
          ['User State', line => (line.isDeleted === 'True' ? 'Deleted' : 'Activated')],
          ['State Change Date', line => line.deletedDate],
        ] satisfies Columns<UsageLine>)
      : []),
    ...(isWide
      ? columns.flatMap(
          (column): Columns<UsageLine> => [
            [`Has ${column} License`, line => use(line, column)?.flag ?? ''],
            [`${column} Last Activity Date`, line => use(line, column)?.day ?? ''],
            [`${column} License Assign Date`, () => ''],
          ],
        )
      : ([['Last Activity Date', line => line.uses[0]?.day ?? '']] satisfies Columns<UsageLine>)),
    ...(!isWide && has(line => line.uses[0]?.flag ?? '')
      ? ([['Is Licensed', line => line.uses[0]?.flag ?? '']] satisfies Columns<UsageLine>)
      : []),
    ...(has(line => line.tenant)
      ? ([['Tenant Display Name', line => line.tenant]] satisfies Columns<UsageLine>)
      : []),
    ...(has(line => line.isExternal)
      ? ([['Is External', line => line.isExternal]] satisfies Columns<UsageLine>)
      : []),
    ...(products
      ? ([['Assigned Products', line => line.products.join('+')]] satisfies Columns<UsageLine>)
      : []),
    ...COUNTERS[format],
    ...(isWide ? [] : ([['Report Period', () => 30]] satisfies Columns<UsageLine>)),
  ]
}

const NAMED = (line: SeatLine): string => productOf(line.part).spellings[0] ?? line.part
const SKU = (line: SeatLine): string => productOf(line.part).skuId

const LICENCE_COLUMNS: Record<LicenceFormat, Columns<SeatLine>> = {
  directory: [
    ['commerceSubscriptionId', line => line.id],
    ...blank('createdDateTime', 'nextLifecycleDateTime', 'ownerId'),
    ['isTrial', line => bool(line.isTrial)],
    ['skuId', SKU],
    ['skuPartNumber', line => line.part],
    ['status', line => line.status],
    ['totalLicenses', line => line.total],
  ],
  skus: [
    ['Enabled', line => line.enabled],
    ['LockedOut', line => line.lockedOut],
    ['Suspended', line => line.suspended],
    ['Warning', line => line.warning],
    ['SkuId', SKU],
    ['SkuPartNumber', line => line.part],
    ['ConsumedUnits', line => line.assigned ?? ''],
    ['AppliesTo', line => line.appliesTo],
  ],
  list: [
    ['Product Title', NAMED],
    ['Total Licenses', line => line.total],
    ['Expired Licenses', line => line.expired],
    ['Assigned licenses', line => line.assigned ?? ''],
    ['Status message', () => ''],
  ],
}

const PEOPLE_COLUMNS: Columns<PersonLine> = [
  ['Display name', () => ''],
  ['User principal name', line => line.user],
  ['Object Id', () => ''],
  ['Block credential', line => bool(line.blocked)],
  ['Soft deletion time stamp', line => (line.softDeleted === '' ? '' : `${line.softDeleted}T09:17:18Z`)],
  ['User type', line => (line.guest ? 'Guest' : 'Member')],
  ['Licenses', line => line.products.join('+') || 'Unlicensed'],
]

/** How a file is written, out of one number. */
interface Hand {
  seed: number
  delimiter: string
  quotesAll: boolean
  bom: boolean
  crlf: boolean
  json: boolean
}

function handOf(seed: number): Hand {
  return {
    seed,
    delimiter: seed % 11 === 5 ? ';' : seed % 13 === 5 ? '\t' : ',',
    quotesAll: seed % 3 === 1,
    bom: seed % 5 === 1,
    crlf: seed % 4 === 1,
    json: seed % 7 === 3,
  }
}

function textOf<T>(columns: Columns<T>, lines: readonly T[], hand: Hand): { text: string; ending: string } {
  const header = shuffled(columns, hand.seed)
  const ordered = shuffled(lines, hand.seed)
  if (hand.json) {
    const objects = ordered.map(line =>
      Object.fromEntries(header.map(([name, cell]) => [name, String(cell(line))])),
    )
    return { text: JSON.stringify(hand.seed % 2 === 0 ? objects : { value: objects }), ending: 'json' }
  }
  const { delimiter, quotesAll, bom, crlf } = hand
  const written = (value: string | number): string => {
    const text = String(value)
    const needs = quotesAll || /["\n\r]/.test(text) || text.includes(delimiter)
    return needs ? `"${text.replaceAll('"', '""')}"` : text
  }
  const table = [header.map(([name]) => name), ...ordered.map(line => header.map(([, cell]) => cell(line)))]
  const text = table.map(cells => cells.map(written).join(delimiter) + (crlf ? '\r\n' : '\n')).join('')
  return { text: (bom ? '\ufeff' : '') + text, ending: delimiter === '\t' ? 'tsv' : 'csv' }
}

/** Writes the folders of some customers below `dir`; `seed` says how, and must not change a figure. */
export function write(tenants: readonly Tenant[], dir: string, seed = 0): void {
  let number = 0
  const put = <T>(folder: string, name: string, columns: Columns<T>, lines: readonly T[]): void => {
    number++
    const { text, ending } = textOf(columns, lines, handOf(seed === 0 ? 0 : seed * 31 + number * 17))
    mkdirSync(path.join(dir, folder), { recursive: true })
    writeFileSync(path.join(dir, folder, `${name}.${ending}`), text)
  }
  /** An export that has its day from its name, from a column, or from a folder for its month. */
  const placed = <T>(
    folder: string,
    name: string,
    columns: Columns<T>,
    lines: readonly T[],
    { dating, date }: { dating: Dating; date: string },
  ): void => {
    const where = dating === 'month' ? path.join(folder, date.slice(0, 7)) : folder
    const dated: Columns<T> = dating === 'column' ? [['Report Date', () => date], ...columns] : columns
    put(where, dating === 'file' ? `${name}-${date}` : name, dated, lines)
  }
  for (const tenant of tenants) {
    const { folder } = tenant
    for (const [i, one] of tenant.usage.entries()) {
      put(folder, `${one.format}-${letter(i)}`, usageColumns(one), one.lines)
    }
    for (const [i, one] of tenant.licences.entries()) {
      placed(folder, `${one.format}-${letter(i)}`, LICENCE_COLUMNS[one.format], one.lines, one)
    }
    for (const [i, one] of tenant.people.entries()) {
      placed(folder, `users-${letter(i)}`, PEOPLE_COLUMNS, one.lines, one)
    }
    for (const [i, { date, counts }] of tenant.counts.entries()) {
      const columns: Columns<null> = [
        ['Report Refresh Date', () => date],
        ...counts.flatMap(
          ({ column, active, inactive }): Columns<null> => [
            [`${column} Active`, () => active],
            [`${column} Inactive`, () => inactive],
          ],
        ),
        ['Report Period', () => 30],
      ]
      put(folder, `counts-${letter(i)}`, columns, [null])
    }
  }
  const known = tenants.filter(tenant => tenant.known !== null)
  if (known.length > 0) {
    const columns: Columns<Tenant> = [
      ['Microsoft ID', ({ known: one }) => one?.id ?? ''],
      ['Company name', ({ name }) => name],
      ['Primary domain name', ({ known: one }) => one?.domain ?? ''],
      ['Relationship', () => 'Cloud Reseller'],
    ]
    put('', 'customers', columns, known)
  }
}

function letter(i: number): string {
  return String.fromCharCode(97 + i)
}
