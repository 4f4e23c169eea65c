import { expect, test } from 'vitest'
import { directorySubscriptions } from '../../../src/sources/formats/directory-subscriptions.ts'
import { fixture, readRows, readSteadily, rows } from './read-rows.ts'

const FILE = 'directory-subscriptions/directory-subscriptions.csv'

test('reads state, trial and seats of each subscription, and never an assigned figure', () => {
  const outcome = readSteadily(directorySubscriptions, fixture(FILE))
  expect(outcome.issues).toEqual([])
  const e3 = { skuId: '6fd2c87f-b296-42f0-b197-1e91e994b900', name: 'ENTERPRISEPACK' }
  expect(rows(outcome, 'licence')).toMatchObject([
    { subscriptionId: 'b0f2c1d4-0000-4000-8000-00000000000a', product: e3, state: 'active', sold: 100 },
    { subscriptionId: 'b0f2c1d4-0000-4000-8000-00000000000b', product: e3, state: 'grace', sold: 20 },
    {
      subscriptionId: '1c7a0000-0000-4000-8000-00000000000c',
      product: { skuId: 'ENTERPRISEPREMIUM', name: '' },
      state: 'active',
      stated: 'trial',
      sold: 25,
    },
  ])
  for (const row of rows(outcome, 'licence')) {
    expect(row).toMatchObject({ assigned: null, origin: 'directory-subscriptions', reportDate: null })
  }
})

test('does not take an unknown or blank status for an active subscription', () => {
  const header = 'commerceSubscriptionId,isTrial,skuId,status,totalLicenses\n'
  const outcome = readRows(
    directorySubscriptions,
    `${header}a,False,x,Sleeping,1\nb,False,x,,1\nc,False,,Enabled,1\n`,
  )
  expect(outcome.sent).toEqual([])
  expect(outcome.issues.map(({ line, code, column }) => [line, code, column])).toEqual([
    [2, 'bad-state', 'status'],
    [3, 'blank-cell', 'status'],
    [4, 'blank-cell', 'skuId'],
  ])
})
