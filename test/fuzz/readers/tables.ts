// Tables of a few exports, and what people and programs do to them: cells moved, columns swapped, rows cut, words changed.
import fc from 'fast-check'

/** A header and rows of as many cells. */
export type Table = readonly (readonly string[])[]

export interface Export {
  /** The name of its file, without ending. */
  name: string
  table: Table
  /** Another export of the same customer, so that there are figures of both kinds. */
  beside: string
}

const LICENCES_TEXT = `ProductName,SubscriptionId,State,LicensesSold,LicensesAssigned,ReportDate
Office 365 E3,s-1,Active,40,22,2026-10-31
Office 365 E3,s-2,InGracePeriod,10,3,2026-10-31
Office 365 E1,s-3,Active,12,9,2026-10-31
Microsoft 365 Business Premium,s-4,Active,1048,1000,2026-10-31`

const USAGE_TEXT = `UserPrincipalName,Workload,LastActivityDate,SubscriptionId,HasLicense,LicenseRemovedDate,ReportDate
ana@alder.example,Teams,2026-10-30,s-1,TRUE,,2026-10-31
bo@alder.example,Teams,2026-10-03,s-1,TRUE,,2026-10-31
cy@alder.example,Teams,2026-10-04,s-2,TRUE,,2026-10-31
dee@alder.example,Exchange,2026-10-12,s-3,FALSE,2026-10-20,2026-10-31
eve@alder.example,Exchange,,s-3,TRUE,,2026-10-31
fay@alder.example,Yammer,2026-10-05,,FALSE,,2026-10-31`

const TEAMS = `Report Refresh Date,User Principal Name,Last Activity Date,Is Deleted,Deleted Date,Assigned Products,Team Chat Message Count,Is Licensed,Report Period
2026-10-31,ana@alder.example,2026-10-30,FALSE,,OFFICE 365 E3,12,TRUE,30
2026-10-31,bo@alder.example,2026-10-03,FALSE,,OFFICE 365 E3+PROJECT PLAN 3,1048,TRUE,30
2026-10-31,cy@alder.example,2026-10-04,TRUE,2026-10-20,OFFICE 365 E3,0,FALSE,30
2026-10-31,dee@alder.example,,FALSE,,OFFICE 365 E1,0,TRUE,30
2026-10-31,eve@alder.example,2026-10-09,FALSE,,,3,FALSE,30`

const SKUS = `Enabled,LockedOut,Suspended,Warning,SkuId,SkuPartNumber,ConsumedUnits
40,0,0,10,6fd2c87f-b296-42f0-b197-1e91e994b900,ENTERPRISEPACK,25
12,1,2,0,18181a46-0d4e-45cd-891e-60aabd171b4e,STANDARDPACK,9
10000,0,0,0,f30db892-07e9-47e9-837c-80727f46fd3d,FLOW_FREE,4`

function tableOf(csv: string): Table {
  return csv.split('\n').map(line => line.split(','))
}

export const USAGE = tableOf(USAGE_TEXT)

export const EXPORTS: readonly Export[] = [
  { name: 'licences', table: tableOf(LICENCES_TEXT), beside: USAGE_TEXT },
  { name: 'usage', table: USAGE, beside: LICENCES_TEXT },
  { name: 'teams', table: tableOf(TEAMS), beside: LICENCES_TEXT },
  { name: 'skus', table: tableOf(SKUS), beside: USAGE_TEXT },
]

/** What a cell may become: numbers, days, yes and no, and what only looks like them. */
const WORDS = [
  ...[
    '',
    ' ',
    '0',
    '1',
    '7',
    '12',
    '1048',
    '1,048',
    '1.5',
    '-1',
    '1e3',
    '007',
    '9007199254740993',
    'NaN',
    '#N/A',
  ],
  ...['2026-10-30', '2026-10-04', '2026-02-30', '1899-12-31', '2026-10-30T23:59:59Z', '31.10.2026', '46325'],
  ...[
    'TRUE',
    'FALSE',
    'True',
    'no',
    'Total',
    'NULL',
    's-1',
    'Teams',
    'Warning',
    'Office 365 E1',
    'LicensesSold',
  ],
  ...[
    'ana@alder.example',
    ' bo@alder.example ',
    'é',
    '日本',
    'a b',
    'a  b',
    '"',
    ',',
    ';',
    '<b>&amp;',
    "'=1+1",
    '=1+1',
  ],
]

type Change = (table: string[][]) => void

const at = fc.nat(1_000_000)
const rowOf = (table: string[][], place: number): string[] => table[place % table.length] ?? []
const dataRow = (table: string[][], place: number): string[] =>
  table[1 + (place % Math.max(1, table.length - 1))] ?? []

const word = fc.record({ row: at, column: at, word: fc.constantFrom(...WORDS) }).map(
  (c): Change =>
    table => {
      const row = dataRow(table, c.row)
      row[c.column % row.length] = c.word
    },
)
const header = fc.record({ column: at, word: fc.constantFrom('', 'Notes', 'LicensesSold', 'Workload') }).map(
  (c): Change =>
    table => {
      const row = rowOf(table, 0)
      row[c.column % row.length] = c.word
    },
)
const movedCell = fc.record({ row: at, from: at, to: at }).map(
  (c): Change =>
    table => {
      const row = dataRow(table, c.row)
      const [from, to] = [c.from % row.length, c.to % row.length]
      const cell = row[from] ?? ''
      row[from] = row[to] ?? ''
      row[to] = cell
    },
)
const movedDown = fc.record({ row: at, other: at, column: at }).map(
  (c): Change =>
    table => {
      const row = dataRow(table, c.row)
      const other = dataRow(table, c.other)
      const column = c.column % Math.min(row.length, other.length)
      const cell = row[column] ?? ''
      row[column] = other[column] ?? ''
      other[column] = cell
    },
)
const swappedColumns = fc.record({ from: at, to: at, headToo: fc.boolean() }).map(
  (c): Change =>
    table => {
      for (const row of c.headToo ? table : table.slice(1)) {
        const [from, to] = [c.from % row.length, c.to % row.length]
        const cell = row[from] ?? ''
        row[from] = row[to] ?? ''
        row[to] = cell
      }
    },
)
const cutRow = at.map(
  (place): Change =>
    table => {
      if (table.length > 2) table.splice(1 + (place % (table.length - 1)), 1)
    },
)
const twice = fc.record({ from: at, to: at }).map(
  (c): Change =>
    table => {
      table.splice(1 + (c.to % table.length), 0, [...dataRow(table, c.from)])
    },
)
const cutColumn = at.map(
  (place): Change =>
    table => {
      const column = place % rowOf(table, 0).length
      if (rowOf(table, 0).length > 1) for (const row of table) row.splice(column, 1)
    },
)

/** An export with a few changes, of which all rows have as many cells as the header. */
export const changedExports: fc.Arbitrary<Export> = fc
  .record({
    of: fc.constantFrom(...EXPORTS),
    changes: fc.array(
      fc.oneof(
        { weight: 6, arbitrary: word },
        { weight: 2, arbitrary: movedCell },
        { weight: 2, arbitrary: movedDown },
        ...[header, swappedColumns, cutRow, twice, cutColumn].map(arbitrary => ({ weight: 1, arbitrary })),
      ),
      { maxLength: 3 },
    ),
  })
  .map(({ of, changes }) => {
    const table = of.table.map(row => [...row])
    for (const change of changes) change(table)
    return { ...of, table }
  })
