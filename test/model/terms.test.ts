// The closed lists stand in files and scripts: neither their words nor their order may drift.
import { expect, it } from 'vitest'
import { LICENCE_ORIGINS } from '../../src/model/rows.ts'
import { ADVICE, CAUSES, FLAGS, THRESHOLDS } from '../../src/model/terms.ts'

it('gives a user the first cause of this order', () => {
  expect(CAUSES).toEqual([
    'trial',
    'secondSubscription',
    'lapsedSubscription',
    'turnover',
    'yammer',
    'unlicensed',
  ])
})

it('lists flags and advice in this order', () => {
  expect(FLAGS.join(' ')).toBe(
    'over-100 inflated over-assigned low-deployment low-usage no-licence-data no-usage-data from-counts lower-bound differs stale unreadable check small-base',
  )
  expect(ADVICE.join(' ')).toBe(
    'adopt train upsell reclaim convert-trial end-second-subscription renew license-yammer',
  )
})

it('has these lines unless the config moves them', () => {
  expect(THRESHOLDS).toEqual({
    lowDeployment: 50,
    lowUsage: 40,
    upsellDeployment: 90,
    upsellUsage: 80,
    reclaimSeats: 5,
    reclaimPercent: 10,
    trainRequests: 5,
    trainPerHundred: 10,
    deploymentLine: 40,
    minUsers: 5,
  })
})

it('believes licence exports in this order', () => {
  expect(LICENCE_ORIGINS).toEqual([
    'licences',
    'insights-seats',
    'insights-dynamics',
    'reseller-performance',
    'directory-subscriptions',
    'subscription-expiry',
    'cipp-licences',
    'subscribed-skus',
    'partner-skus',
    'sku-list',
    'deployment-insights',
    'product-list',
    'partner-subscriptions',
    'customer-subscriptions',
  ])
})
