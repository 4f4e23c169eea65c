import { expect, test } from 'vitest'
import { customerSubscriptions } from '../../../src/sources/formats/customer-subscriptions.ts'
import { customers } from '../../../src/sources/formats/customers.ts'
import { fixture, OWNER, readRows, readSteadily, rows } from './read-rows.ts'

test('customers: names and domains for ids', () => {
  expect(rows(readSteadily(customers, fixture('customers/customers.csv')), 'customer')).toEqual([
    { id: '0112a436-b14e-4888-967b-ca4bb2cf1234', name: 'Contoso', domain: 'contoso.onmicrosoft.com' },
    { id: '77e5979d-0000-4000-8000-000000000001', name: 'Northwind Traders', domain: 'northwind.example' },
  ])
  const blank = readRows(customers, 'Microsoft ID,Company name,Primary domain name\n,Contoso,contoso.com\n')
  expect(blank.sent).toEqual([])
  expect(blank.issues).toMatchObject([{ code: 'blank-cell', column: 'Microsoft ID' }])
})

test('subscriptions of a customer: sold seats and status, never assigned ones', () => {
  const outcome = readSteadily(customerSubscriptions, fixture('customer-subscriptions/Subscriptions.csv'))
  expect(rows(outcome, 'licence')).toMatchObject([
    { customer: OWNER, product: { name: 'Office 365 E3' }, state: 'active', sold: 100, assigned: null },
    { subscriptionId: 'b0f2c1d4-0000-4000-8000-00000000000b', state: 'disabled', sold: 20, assigned: null },
  ])
  const bad = readRows(customerSubscriptions, 'Subscription ID,Subscription,Quantity,Status\ns,E3,,Odd\n')
  expect(bad.sent).toEqual([])
  expect(bad.issues.map(({ code, column }) => [code, column])).toEqual([
    ['blank-cell', 'Quantity'],
    ['bad-state', 'Status'],
  ])
})
