// Lists of Partner Center's API and PowerShell, and lists of users that scripts write.
import { expect, test } from 'vitest'
import { customers } from '../../../src/sources/formats/customers.ts'
import { partnerSubscriptions } from '../../../src/sources/formats/partner-subscriptions.ts'
import { userLicences } from '../../../src/sources/formats/user-licences.ts'
import { fixture, readRows, readSteadily, rows } from './read-rows.ts'

test('subscriptions: seats with their status, a trial as such, and what is paid by use held by nobody', () => {
  const header = 'id,offerName,friendlyName,quantity,unitType,status,isTrial,partnerId'
  const outcome = readRows(
    partnerSubscriptions,
    `${header}
s1,Office 365 E3,For staff,100,Licenses,active,False,1234567
s2,Office 365 E3,For tests,25,Licenses,active,True,1234567
s3,,Office 365 E3,10,Licenses,suspended,,
s4,Microsoft Azure,Azure,1,Usage,active,False,
`,
  )
  expect(outcome.issues).toEqual([])
  const origin = 'partner-subscriptions'
  expect(rows(outcome, 'licence')).toMatchObject([
    { origin, subscriptionId: 's1', product: { name: 'Office 365 E3' }, stated: null, sold: 100 },
    { origin, subscriptionId: 's2', stated: 'trial', sold: 25, partnerId: '1234567' },
    { origin, product: { name: 'Office 365 E3' }, state: 'disabled', stated: null, sold: 10 },
    { origin, product: { name: 'Microsoft Azure' }, stated: 'not-a-person' },
  ])
})

test('subscriptions: the same from PowerShell', () => {
  const file = 'partner-subscriptions/Get-PartnerCustomerSubscription.csv'
  const outcome = readSteadily(partnerSubscriptions, fixture(file))
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'licence')).toMatchObject([
    { subscriptionId: 'b0f2c1d4-0000-4000-8000-0000000000d1', state: 'active', stated: null, sold: 100 },
  ])
})

test.each([
  ['companyProfile.tenantId,companyProfile.companyName,companyProfile.domain'],
  ['customerId,displayName,defaultDomainName'],
  ['TenantId,Name,DefaultDomainName'],
  ['CustomerId,Name,Domain'],
])('customers by %s', header => {
  const outcome = readRows(customers, `${header}\nt1,Contoso,contoso.example\n`)
  expect(rows(outcome, 'customer')).toEqual([{ id: 't1', name: 'Contoso', domain: 'contoso.example' }])
})

test.each([
  ['Office 365 E3, Visio Plan 2', ['Office 365 E3', 'Visio Plan 2']],
  ['contoso:ENTERPRISEPACK, contoso:VISIOCLIENT', ['ENTERPRISEPACK', 'VISIOCLIENT']],
  ['Office 365 E3+Enterprise Mobility + Security E3', ['Office 365 E3', 'Enterprise Mobility + Security E3']],
  ['[{"disabledPlans":[],"skuId":"a"},{"skuId":"b"}]', ['a', 'b']],
  ['[]', []],
  ['Unlicensed', []],
  ['', []],
])('a user holds %s', (cell, products) => {
  const csv = `UserPrincipalName,Licenses\nann@contoso.example,"${cell.replaceAll('"', '""')}"\n`
  expect(rows(readRows(userLicences, csv), 'directoryUser')).toMatchObject([{ products }])
})

test('licences that come by group are held too, once', () => {
  const outcome = readSteadily(userLicences, fixture('user-licences/Microsoft365LicensesReport.csv'))
  expect(rows(outcome, 'directoryUser')).toMatchObject([
    { user: 'aiko@contoso.com', products: ['Office 365 E3', 'Visio Plan 2'] },
    { user: 'ben@contoso.com', products: ['Office 365 E3'] },
  ])
})

test('an account that is not enabled is blocked, and a guest is one by its type too', () => {
  const csv =
    'userPrincipalName,assignedLicenses,accountEnabled,userType\na@x.example,[],false,Guest\nb@x.example,[],true,Member\n'
  expect(rows(readRows(userLicences, csv), 'directoryUser')).toMatchObject([
    { blocked: true, guest: true },
    { blocked: false, guest: false },
  ])
})
