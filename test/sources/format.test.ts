// A format is a table of columns: how a record becomes cells, whose it is, and what is wrong with it.
import { describe, expect, it } from 'vitest'
import { createCatalog } from '../../src/catalog/catalog.ts'
import { knownState } from '../../src/catalog/states.ts'
import { dayOf } from '../../src/model/day.ts'
import { foldHeader } from '../../src/model/fold.ts'
import { count, day, filled, text } from '../../src/sources/cells/column.ts'
import { defineFormat } from '../../src/sources/format.ts'
import type { RowContext } from '../../src/sources/rows/row-reader.ts'
import { Collector } from '../../src/tally/intake/collector.ts'

interface Seen {
  cells: object
  customer: RowContext['customer']
}

function sample(seen: Seen[], more: { issue?: boolean; duplicate?: boolean } = {}) {
  return defineFormat({
    id: 'sample',
    title: 'Sample',
    where: { en: 'Nowhere.', ja: 'ありません。' },
    columns: {
      customerId: text('CustomerId'),
      customerName: text('CustomerName', 'Company'),
      seats: filled(count('Seats')),
      day: day('Day'),
      reportDate: day('ReportDate'),
    },
    needs: ['seats', ['customerId', 'customerName']],
    without: ['Never'],
    lacks: [],
    read(cells, { customer, issue, duplicate }) {
      if (more.issue) issue({ code: 'bad-count', params: { found: 'x' } }, 'Seats')
      if (more.duplicate) duplicate()
      seen.push({ cells: { ...cells }, customer })
    },
  })
}

function read(header: string, record: string, more: { issue?: boolean; duplicate?: boolean } = {}) {
  const seen: Seen[] = []
  const names = header.split(',')
  const sink = new Collector({ catalog: createCatalog(), asOf: null, known: new Map() })
  const file = { owner: { id: '', name: 'Folder' }, sink, words: { findState: knownState } }
  const format = sample(seen, more)
  const folded = names.map(foldHeader)
  const columns = format.tenants(names, folded)
  const tenants = { columns, tenancy: columns.isNative ? 'rows' : 'owner' } as const
  const outcome = format.reader(names, folded, tenants)(record.split(','), file, 2)
  return { seen, ...outcome }
}

it('knows what it needs, what it must not have, and what it reads', () => {
  const format = sample([])
  expect(format.needs).toEqual([['Seats'], ['CustomerId', 'CustomerName']])
  expect(format.accepts.map(names => [...names])).toEqual([
    ['seats'],
    ['customerid', 'customername', 'company'],
  ])
  expect([...format.without]).toEqual(['never'])
  expect([format.knows('company'), format.knows('never')]).toEqual([true, false])
  expect(format.columns.map(({ needed }) => needed)).toEqual([true, true, true, false, false])
})

describe('a record', () => {
  it('becomes cells by name, without outer spaces; what is not there is blank', () => {
    expect(read('Seats,Company,Other', ' 1 ,Contoso ,x').seen).toEqual([
      {
        cells: { customerId: '', customerName: 'Contoso', seats: 1, day: null, reportDate: null },
        customer: { id: '', name: 'Contoso' },
      },
    ])
  })

  it('takes the first of its headers that is there', () => {
    expect(read('Company,CustomerName,Seats', 'b,a,1').seen[0]?.customer).toEqual({ id: '', name: 'a' })
  })

  it('belongs to the owner of the file where no column names a customer', () => {
    expect(read('Seats', '1').seen[0]?.customer).toEqual({ id: '', name: 'Folder' })
  })

  it('belongs to nobody where the columns are blank: an error', () => {
    const { seen, issues } = read('Seats,CustomerName', '1,')
    expect([seen, issues]).toEqual([[], [{ code: 'no-customer', params: {} }]])
  })

  it('tells everything that is wrong with it at once, by the header as the file writes it, and sends nothing', () => {
    const { seen, issues } = read('CustomerName,SEATS,day', 'Contoso,-1,2026-02-30')
    expect(seen).toEqual([])
    expect(issues).toEqual([
      { code: 'bad-count', params: { found: '-1' }, column: 'SEATS' },
      { code: 'bad-date', params: { found: '2026-02-30' }, column: 'day' },
    ])
    expect(read('CustomerName,SEATS', 'Contoso,').issues).toEqual([
      { code: 'blank-cell', params: {}, column: 'SEATS' },
    ])
  })

  it('that its format rejects, or counts as a duplicate, says so', () => {
    expect(read('CustomerName,Seats', 'Contoso,1', { issue: true }).issues).toEqual([
      { code: 'bad-count', params: { found: 'x' }, column: 'Seats' },
    ])
    expect(read('CustomerName,Seats', 'Contoso,1', { duplicate: true })).toMatchObject({
      duplicate: true,
      issues: [],
    })
  })
})

it('reads the same cell anew in each file with the same headers, where it may mean something else', () => {
  const seen: Seen[] = []
  const format = sample(seen)
  const names = ['Seats', 'Day']
  const folded = names.map(foldHeader)
  const tenants = { columns: format.tenants(names, folded), tenancy: 'owner' } as const
  const sink = new Collector({ catalog: createCatalog(), asOf: null, known: new Map() })
  for (const dayOrder of ['dmy', 'mdy', 'dmy'] as const) {
    const file = { owner: { id: '', name: dayOrder }, sink, words: { findState: knownState, dayOrder } }
    format.reader(names, folded, tenants)(['1', '02/03/2026'], file, 2)
  }
  const [march, february] = [dayOf(2026, 3, 2), dayOf(2026, 2, 3)]
  expect(seen.map(({ cells }) => cells)).toMatchObject([{ day: march }, { day: february }, { day: march }])
  expect(seen.map(({ customer }) => customer.name)).toEqual(['dmy', 'mdy', 'dmy'])
})
