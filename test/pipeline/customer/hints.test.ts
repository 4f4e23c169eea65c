// Remarks that the data of a customer gives rise to, and users who hold a licence and do not use it.
import { describe, expect, it } from 'vitest'
import { customer, lines, notes, portfolio } from '../../support/exports.ts'

const LICENCES =
  'CustomerId,CustomerName,SubscriptionId,ProductName,State,LicensesSold,LicensesAssigned,ReportDate'
const USAGE =
  'CustomerId,CustomerName,UserPrincipalName,Workload,LastActivityDate,ProductName,HasLicense,ReportDate'
const LIST = 'Display name,User principal name,Soft deletion time stamp,Block credential,Licenses'
const DAY = '2026-08-31'
const sold = (product: string, day = DAY) => `c1,Contoso,${product},${product},Active,10,8,${day}`
const used = (user: string, active: string, more = 'Office 365 E3,True') =>
  `c1,Contoso,${user},Teams,${active},${more},${DAY}`

describe('remarks', () => {
  it.each([
    ['2026-08-24', 0],
    ['2026-08-23', 1],
    ['2026-09-07', 0],
    ['2026-09-08', 1],
  ])('on licences of %s beside usage of 2026-08-31: %i', async (day, count) => {
    const files = {
      'l.csv': lines(LICENCES, sold('Office 365 E3', day)),
      'u.csv': lines(USAGE, used('u', DAY)),
    }
    expect(notes(await portfolio(files), 'export-dates-differ')).toHaveLength(count)
  })

  it('name products of schools where usage passes 100 %', async () => {
    const over = { 'u.csv': lines(USAGE, used('u', DAY), used('v', DAY, ',False')) }
    const school = { 'l.csv': lines(LICENCES, sold('Office 365 A3 for faculty'), sold('Office 365 E3')) }
    expect(notes(await portfolio({ ...over, ...school }), 'education-skus')).toEqual([
      { customer: 'Contoso', customerId: 'c1', products: 'Office 365 A3 for faculty' },
    ])
    const within = { 'u.csv': lines(USAGE, used('u', DAY)) }
    expect(notes(await portfolio({ ...within, ...school }), 'education-skus')).toEqual([])
    const company = { 'l.csv': lines(LICENCES, sold('Contoso A32 Suite')) }
    expect(notes(await portfolio({ ...over, ...company }), 'education-skus')).toEqual([])
  })

  it('name products that the catalogue does not know', async () => {
    const files = { 'l.csv': lines(LICENCES, sold('Zeta Addon'), sold('Alpha Addon'), sold('Office 365 E3')) }
    expect(notes(await portfolio(files), 'unknown-product')).toEqual([
      { products: 'Alpha Addon, Zeta Addon', count: 2 },
    ])
  })
})

describe('idle users', () => {
  const USERS = { users: true } as const
  const usage = lines(
    USAGE,
    used('active@x', DAY),
    used('never@x', ''),
    used('idle@x', '2026-08-03'),
    used('nobody@x', '', 'Office 365 E3,False'),
  )

  it('are not made unless they are asked for', async () => {
    expect((await portfolio({ 'u.csv': usage })).users).toBeNull()
    expect((await customer({ 'u.csv': usage })).users).toBeNull()
  })

  it('hold a licence and were not active in the window', async () => {
    const { users } = await customer({ 'u.csv': usage }, USERS)
    expect(users?.map(({ user, status, lastActivity }) => [user, status, lastActivity])).toEqual([
      // Longest idle first. 2026-08-03, the day before the window, is 20668 days from 1970.
      ['never@x', ['never'], null],
      ['idle@x', ['idle'], 20_668],
    ])
  })

  it('stand with the most expensive first, with what they hold', async () => {
    const rows = [
      used('a@x', ''),
      used('b@x', '', 'Office 365 E5,True'),
      used('b@x', '', 'Office 365 E3,True'),
    ]
    const prices = lines(
      'ProductName,UnitPrice,Currency,Term',
      'Office 365 E3,20,EUR,',
      'Office 365 E5,35.50,EUR,',
    )
    const { users } = await customer({ 'u.csv': lines(USAGE, ...rows), 'p.csv': prices }, USERS)
    expect(users?.map(({ user, products, cost }) => [user, products, cost])).toEqual([
      ['b@x', ['Office 365 E3', 'Office 365 E5'], [{ currency: 'EUR', amount: '55.50' }]],
      ['a@x', ['Office 365 E3'], [{ currency: 'EUR', amount: '20.00' }]],
    ])
  })

  it('stand before those who are blocked, deleted or guests and hold a product still', async () => {
    const list = lines(
      LIST,
      'B,blocked@x,,True,Office 365 E3',
      'D,deleted@x,2026-08-01,False,Office 365 E3',
      'G,guest#EXT#@x,,False,Office 365 E3',
      'N,never@x,,True,Office 365 E3',
      'O,ok@x,,False,Office 365 E3',
      'U,unlicensed@x,,True,Unlicensed',
    )
    const { users } = await customer({ 'u.csv': usage, 'Contoso/users.csv': list }, USERS)
    expect(users?.map(({ user, status }) => `${user} ${status.join('+')}`)).toEqual([
      'never@x never+blocked',
      'idle@x idle',
      'blocked@x blocked',
      'deleted@x deleted',
      'guest#ext#@x guest',
    ])
  })

  it('with concealed names are marked so, with a remark', async () => {
    const concealed = 'ABCDEF0123456789abcdef0123456789'
    const report = await customer({ 'u.csv': lines(USAGE, used(concealed, '')) }, USERS)
    expect(report.users).toMatchObject([{ user: concealed.toLowerCase(), concealed: true }])
    expect(notes(report, 'concealed-names')).toEqual([{ customer: 'Contoso', customerId: 'c1' }])
  })
})
