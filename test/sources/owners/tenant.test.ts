// The columns by which rows of any format say whose they are.
import { describe, expect, it } from 'vitest'
import { foldHeader } from '../../../src/model/fold.ts'
import type { RowIssue } from '../../../src/sources/cells/column.ts'
import { type OwnHeaders, TenantColumns } from '../../../src/sources/owners/tenant.ts'

const NONE: OwnHeaders = { id: [], name: [] }

async function* list(records: readonly string[][]): AsyncGenerator<string[]> {
  yield* records
}

/** How the rows say whose they are, and whose each is, or the codes of what is wrong with it. */
async function look(header: string, rows: readonly string[], { own = NONE, perUser = false } = {}) {
  const names = header.split(',')
  const columns = new TenantColumns(own, names, names.map(foldHeader), perUser ? names.indexOf('User') : null)
  const { tenancy, records } = await columns.look(list(rows.map(row => row.split(','))), record => [record])
  const whose: unknown[] = []
  const read = tenancy === 'owner' ? null : columns.reader(tenancy)
  for await (const record of records) {
    const issues: RowIssue[] = []
    const customer = read === null ? 'owner' : read(record, issues)
    whose.push(
      issues.length > 0 ? issues.map(({ code, column }) => `${code} ${column ?? ''}`.trim()) : customer,
    )
  }
  return { tenancy, whose }
}

describe('a file', () => {
  it('without such columns is of its owner, and so is one in which they are empty', async () => {
    expect(await look('User,Product', ['a,b'])).toEqual({ tenancy: 'owner', whose: ['owner'] })
    expect(await look('Tenant,User', [',a', ',b'])).toEqual({ tenancy: 'owner', whose: ['owner', 'owner'] })
  })

  it('says it row by row: a column Tenant may hold an id, a domain or a name', async () => {
    const id = '3f1f2b0e-7a4c-4d15-9a51-0c6f2d9b1a01'
    expect((await look('Tenant,User', [`${id},a`, 'tern.example,a', 'Tern Ltd.,a'])).whose).toEqual([
      { id, name: '' },
      { id: '', name: 'tern.example', domain: 'tern.example' },
      { id: '', name: 'Tern Ltd.' },
    ])
  })

  it('takes the first column that is filled, and keeps a domain beside it', async () => {
    const header = 'DefaultDomainName,ownerTenantId,TenantId,Company Name'
    expect((await look(header, ['t.example,o,t,Tern', 't.example,o,,', ',,,Tern'])).whose).toEqual([
      { id: 't', name: 'Tern', domain: 't.example' },
      { id: 'o', name: '', domain: 't.example' },
      { id: '', name: 'Tern' },
    ])
  })

  it('is parted by accounts only where it has several of them and nothing else', async () => {
    expect((await look('AccountSkuId', ['tern:SPB', 'tern:E3'])).tenancy).toBe('owner')
    expect(await look('AccountName,AccountSkuId', ['tern,x:SPB', ',wren:E3'])).toEqual({
      tenancy: 'accounts',
      whose: [
        { id: '', name: 'tern', domain: 'tern.onmicrosoft.com' },
        { id: '', name: 'wren', domain: 'wren.onmicrosoft.com' },
      ],
    })
    expect((await look('Tenant,AccountSkuId', ['Tern,tern:SPB', 'Tern,wren:E3'])).tenancy).toBe('rows')
    expect((await look('AccountName,User', ['ann,a', 'bob,b'], { perUser: true })).tenancy).toBe('owner')
  })

  it('about people is parted by accounts that several people share: else they are the people’s own', async () => {
    const people = { perUser: true }
    const shared = ['tern,a', 'tern,b', 'tern,c', 'wren,d']
    expect((await look('AccountName,User', shared, people)).tenancy).toBe('accounts')
    expect((await look('AccountName,User', ['tern,a', 'wren,b', 'tern,a'], people)).tenancy).toBe('owner')
    expect(
      (await look('AccountSkuId,User', ['tern:SPB,a', 'wren:SPB,b', 'tern:SPB,c', 'wren:SPB,d'], people))
        .tenancy,
    ).toBe('accounts')
  })

  it('takes no word before a colon for an account where nothing stands behind it', async () => {
    expect((await look('AccountSkuId', ['tern:SPB', 'TOTAL:'])).tenancy).toBe('owner')
  })

  it('about people takes a company for their employer where some rows lack it', async () => {
    const rows = ['Tern,a', ',b']
    expect((await look('CompanyName,User', rows, { perUser: true })).tenancy).toBe('owner')
    expect((await look('CompanyName,User', ['Tern,a', 'Wren,b'], { perUser: true })).tenancy).toBe('rows')
    expect((await look('CompanyName,Seats', rows)).whose).toEqual([{ id: '', name: 'Tern' }, ['no-customer']])
  })

  it('with columns of its own format must fill one of them in every row', async () => {
    const own = { id: ['customerid'], name: ['customername'] }
    expect((await look('CustomerId,CustomerName', [',', 'c1,'], { own })).whose).toEqual([
      ['no-customer'],
      { id: 'c1', name: '' },
    ])
  })
})

it('words that stand for nobody and ids that became numbers are told with their column', async () => {
  const rows = ['NULL,Tern', 'c1,????', '"1.2E+31,Tern'.slice(1), ',Tern']
  expect((await look('TenantId,CustomerName', rows)).whose).toEqual([
    ['placeholder TenantId'],
    ['placeholder CustomerName'],
    ['scientific-number TenantId'],
    { id: '', name: 'Tern' },
  ])
})
