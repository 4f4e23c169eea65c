// Which lines of a licence export are read into columns, and what is left to the careful reader.
import { describe, expect, it } from 'vitest'
import { createCatalog } from '../../../src/catalog/catalog.ts'
import { foldHeader } from '../../../src/model/fold.ts'
import type { LicenceBatch } from '../../../src/model/licence-batch.ts'
import {
  ASSIGNED,
  ID_END,
  ID_START,
  LICENCE_FIELDS,
  LINE,
  OWNER,
  SOLD,
} from '../../../src/model/licence-fields.ts'
import { ownLicences } from '../../../src/sources/formats/own-licences.ts'
import { LineReader } from '../../../src/sources/licence-lines/line-reader.ts'

const HEADER = [
  'CustomerId',
  'SubscriptionId',
  'ProductName',
  'LicensesSold',
  'LicensesAssigned',
  'ReportDate',
]
const NOBODY = { id: '', name: '' }

function reader(): LineReader {
  const folded = HEADER.map(foldHeader)
  const columns = ownLicences.tenants(HEADER, folded)
  const words = createCatalog({ products: {}, workloads: {}, states: {}, services: {} })
  if (!ownLicences.sendsOn) throw new Error('own licences are no longer read in columns')
  return new LineReader({
    delimiter: ',',
    width: HEADER.length,
    columns: ownLicences.columnsOf(HEADER, folded),
    sendsOn: ownLicences.sendsOn,
    read: ownLicences.reader(HEADER, folded, { columns, tenancy: 'rows' }),
    tenant: columns.plainPlaces,
    customerOf: (cells, issues) => columns.read(cells, 'rows', issues),
    owner: NOBODY,
    words,
    hasStamp: false,
  })
}

function bytesOf(text: string): Buffer {
  return Buffer.from(`${text}\n`)
}

/** A number of each row of a batch. */
function columnOf({ rows, length }: LicenceBatch, field: number): number[] {
  return Array.from({ length }, (_, row) => rows[row * LICENCE_FIELDS + field] ?? Number.NaN)
}

function idsOf(batch: LicenceBatch): string[] {
  const ends = columnOf(batch, ID_END)
  return columnOf(batch, ID_START).map((start, row) =>
    Buffer.from(batch.ids.subarray(start, ends[row])).toString(),
  )
}

const GUID = '0a000000-9a1d-4e6a-9f7c-2d5e8a1b3c4d'

describe('lines of a licence export', () => {
  it('that are plain are rows in columns, each with what it shares with others said once', () => {
    const lines = [
      `c1,${GUID},Office 365 E3,10,5,2026-08-31`,
      `c2,"s,2",Office 365 E3,"1,048",7,2026-08-31`,
      'c1,s3,Office 365 E3,0,0,2026-08-31\r',
    ]
    const bytes = bytesOf(lines.join('\n'))
    const { batch, records, end, lines: count } = reader().read(bytes, 2)
    expect(records).toEqual([])
    expect([end, count, batch.length]).toEqual([bytes.length - 1, 3, 3])
    expect([batch.owners.length, batch.kinds.length]).toEqual([2, 1])
    expect(columnOf(batch, OWNER)).toEqual([0, 1, 0])
    expect(columnOf(batch, SOLD)).toEqual([10, 1048, 0])
    expect(columnOf(batch, LINE)).toEqual([2, 3, 4])
    expect(idsOf(batch)).toEqual([GUID, 's,2', 's3'])
  })

  it.each([
    ['a word for nothing in the place of an id', 'c1,NULL,Office 365 E3,10,5,2026-08-31'],
    ['an id that a spreadsheet made a number', 'c1,1E7,Office 365 E3,10,5,2026-08-31'],
    ['a total', 'c1,s1,Total,10,5,2026-08-31'],
    ['a count that is none', 'c1,s1,Office 365 E3,many,5,2026-08-31'],
    ['a date that can be read in two ways', 'c1,s1,Office 365 E3,10,5,7/8/2026'],
    ['no customer', ',s1,Office 365 E3,10,5,2026-08-31'],
    ['a cell too few', 'c1,s1,Office 365 E3,10,5'],
    ['the header again', HEADER.join(',')],
    ['quotation marks within a cell', 'c1,"s""1",Office 365 E3,10,5,2026-08-31'],
  ])('with %s are left to the careful reader, and meet nobody', (_, line) => {
    const { batch, records } = reader().read(bytesOf(`${line}\n`), 2)
    expect([batch.length, batch.owners.length, batch.kinds.length]).toEqual([0, 0, 0])
    expect(records.map(record => record.line)).toEqual([2])
  })

  it('of which one does not say whose it is are left to the careful reader, in their order, and the others are rows', () => {
    const isOdd = (at: number): boolean => at % 9 === 4
    const lines = Array.from({ length: 200 }, (_, at) => {
      const customer = isOdd(at) ? 'NULL' : `c${(at * 7) % 50}`
      return `${customer},s${at},Office 365 E3,${at},${at % 5},2026-08-31`
    })
    // One that is for the careful reader before anybody asks whose it is.
    lines[100] = 'c1,s1,Office 365 E3,many,5,2026-08-31'
    const { batch, records, lines: count } = reader().read(bytesOf(`${lines.join('\n')}\n`), 2)
    const all = [...lines.keys()]
    const left = all.filter(at => isOdd(at) || at === 100)
    const taken = all.filter(at => !left.includes(at))
    expect(records.map(({ line, cells }) => [line, cells.join(',')])).toEqual(
      left.map(at => [at + 2, lines[at]]),
    )
    expect(count).toBe(200)
    const [owners, sold, assigned] = [OWNER, SOLD, ASSIGNED].map(field => columnOf(batch, field))
    const ids = idsOf(batch)
    const rows = columnOf(batch, LINE).map((line, row) => [
      line,
      batch.owners.customerOf(owners?.[row] ?? -1).id,
      sold?.[row],
      assigned?.[row],
      ids[row],
    ])
    expect(rows).toEqual(taken.map(at => [at + 2, `c${(at * 7) % 50}`, at, at % 5, `s${at}`]))
  })

  it('are read up to one that does not say whose it is and is no plain CSV either', () => {
    const line = (customer: string, at: number) => `${customer},s${at},Office 365 E3,10,5,2026-08-31`
    const before = ['c1', 'NULL', 'c2'].map(line)
    const rest = [line('"NULL\r"', 3), line('c3', 4), line('NULL', 5)].join('\n')
    const bytes = bytesOf(`${before.join('\n')}\n${rest}\n`)
    const read = reader().read(bytes, 2)
    expect(columnOf(read.batch, LINE)).toEqual([2, 4])
    expect([0, 1].map(owner => read.batch.owners.customerOf(owner).id)).toEqual(['c1', 'c2'])
    expect(read.batch.owners.length).toBe(2)
    expect(read.records.map(record => record.line)).toEqual([3])
    expect([bytes.toString('utf8', read.end), read.lines, read.isStopped]).toEqual([`${rest}\n\n`, 3, true])
  })

  it('are read up to the first that is no plain CSV, from where the text is left as it is', () => {
    const plain = 'c1,s1,Office 365 E3,10,5,2026-08-31\n'
    const rest = '\n\nc1,"s\n1",Office 365 E3,10,5,2026-08-31\nc1,s2,Üben,1,1,2026-08-31'
    const bytes = bytesOf(plain + rest)
    const { batch, end, isStopped, lines } = reader().read(bytes, 2)
    expect([batch.length, bytes.toString('utf8', end), isStopped, lines]).toEqual([1, `${rest}\n`, true, 1])
  })
})
