// Which export a file is, by its headers alone; how near a miss is, and what it lacks.
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../../src/sources/formats/index.ts'
import { recognise, repeatedHeader } from '../../../src/sources/headers/recognise.ts'

const NONE = new Map<string, string>()
const of = (headers: string, extra: ReadonlyMap<string, string> = NONE) =>
  recognise(headers.split(','), extra)

describe('a header', () => {
  it('is recognised in any order, case and spacing, with unknown columns between', () => {
    for (const header of [
      'CustomerId,ProductName,LicensesSold,LicensesAssigned',
      'licenses_assigned,Remarks,LICENSES SOLD,product-name,Customer Id',
      'SkuId,LicensesAssigned,LicensesSold',
    ]) {
      expect(of(header).format?.id).toBe('licences')
    }
  })

  it('is the format that asks for most where it fits several', () => {
    // Everything that a Teams report has stands for no other report of activity.
    const teams =
      'Report Refresh Date,User Principal Name,Last Activity Date,Is Deleted,Assigned Products,Team Chat Message Count,Report Period'
    expect(of(teams).format?.id).toBe('teams-activity')
    expect(of(`${teams},Visited Page Count`).format).not.toBeNull()
  })

  it('may be called as the user’s config says', () => {
    const german = 'Kunde,Produkt,Verkauft,Zugewiesen'
    expect(of(german).format).toBeNull()
    const extra = new Map([
      ['kunde', 'CustomerName'],
      ['produkt', 'ProductName'],
      ['verkauft', 'LicensesSold'],
      ['zugewiesen', 'LicensesAssigned'],
    ])
    expect(of(german, extra).format?.id).toBe('licences')
  })
})

describe('a near miss', () => {
  it('has at least half of what a format needs: what it lacks is named', () => {
    expect(of('CustomerName,ProductName,LicensesSold')).toMatchObject({
      format: null,
      nearest: { id: 'licences' },
      near: true,
      missing: ['LicensesAssigned'],
    })
  })

  it('is none with less than half', () => {
    expect(of('Name,Date,Remark')).toMatchObject({ format: null, near: false })
    expect(of('a')).toMatchObject({ format: null, nearest: null, near: false })
    expect(of('')).toMatchObject({ format: null, near: false })
  })

  it.each([
    [
      'Report Refresh Date,User Principal Name,Last Activity Date,Assigned Products,Call Count',
      'teams-activity',
    ],
    [
      'Report Refresh Date,User Principal Name,Last Activity Date,Assigned Products,Receive Count',
      'email-activity',
    ],
    ['CustomerName,UserPrincipalName,Workload', 'usage'],
    ['CustomerName,UserPrincipalName,App,LastActivityDate', 'usage'],
    ['Enabled,LockedOut,Suspended,Warning,SkuPartNumber', 'subscribed-skus'],
    ['Subscription Name,Total Units,Consumed Units,Kind,Status,SKU Id', 'subscription-expiry'],
    ['SkuPartNumber,ConsumedUnits', 'subscribed-skus'],
    ['Product Title,Total Licenses,Assigned licenses', 'product-list'],
    ['skuPartNumber,status,totalLicenses,isTrial', 'directory-subscriptions'],
  ])('is known by a column that no other export has: %s', (headers, nearest) => {
    expect(of(headers)).toMatchObject({ format: null, near: true, nearest: { id: nearest } })
  })

  it.each([
    'Report Refresh Date,User Principal Name,Display Name,Last Activity Date,Forms Created,Report Period',
    'Report Refresh Date,User Principal Name,Is Deleted,Last Activity Date,Assigned Products,Report Period',
    'Name,Total,Used,Free',
    'UPN,Phone',
    'Customer,SKU,Quantity,Month',
    'User Principal Name,Last Activity Date',
  ])('is none by what many exports share: %s', headers => {
    expect(of(headers)).toMatchObject({ format: null, near: false })
  })

  it('names a group of headers of which one is enough', () => {
    expect(of('CustomerName,LicensesSold,LicensesAssigned').missing).toEqual(['ProductName / SkuId'])
  })

  it('is never one of an export that could not serve', () => {
    for (const format of FORMATS.filter(({ refuse }) => refuse !== undefined)) {
      const headers = format.needs.map(names => names[0] ?? '').slice(1)
      expect(recognise(headers, NONE).nearest?.refuse).toBeUndefined()
    }
  })
})

it('every format is recognised by what it needs', () => {
  for (const format of FORMATS) {
    const found = recognise(
      format.needs.map(names => names[0] ?? ''),
      NONE,
    ).format
    expect(found?.id).toBe(format.id)
  }
})

describe('a header that stands twice', () => {
  const repeated = (headers: string) => {
    const header = headers.split(',')
    const { format, folded } = recognise(header, NONE)
    return format && repeatedHeader(format, header, folded)
  }

  it('is an error in the project’s own formats, also where it is not read, in any spelling', () => {
    expect(repeated('CustomerId,ProductName,LicensesSold,LicensesAssigned,Licenses_Sold')).toBe(
      'Licenses_Sold',
    )
    expect(repeated('CustomerId,ProductName,LicensesSold,LicensesAssigned,x,X')).toBe('X')
    expect(repeated('CustomerId,ProductName,LicensesSold,LicensesAssigned,,')).toBeNull()
  })

  it('is an error in a portal’s export only where it is read', () => {
    const list = 'Product Title,Total Licenses,Expired Licenses,Assigned licenses'
    expect(repeated(`${list},Note,Note`)).toBeNull()
    expect(repeated(`${list},Total licenses`)).toBe('Total licenses')
  })
})
