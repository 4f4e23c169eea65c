// Each piece of advice at its line, one below and one above, with the numbers that it carries.
import { describe, expect, it } from 'vitest'
import { ratio } from '../../src/model/ratio.ts'
import { advice, bare, codes, evidenceOf, lines } from './support/bare.ts'

/** Deployment 80 %, usage 70 %, gaps of two seats: nothing to advise. */
const PLAIN = { sold: 10, assigned: 8, total: 10, entitled: 7 }

it('has nothing to say where nothing stands out', () => {
  expect(codes(bare(PLAIN))).toBe('')
})

describe('adopt', () => {
  it.each([
    [9, 20, 'adopt'],
    [10, 20, ''],
    [11, 20, ''],
  ])('with %i of %i seats assigned', (assigned, sold, expected) => {
    expect(codes(bare({ ...PLAIN, sold, assigned }), { thresholds: lines({ reclaimSeats: 99 }) })).toBe(
      expected,
    )
  })

  it.each([
    [7, 20, 'adopt'],
    [8, 20, ''],
    [9, 20, ''],
  ])('with %i of %i users active', (entitled, total, expected) => {
    expect(codes(bare({ ...PLAIN, total, entitled }), { thresholds: lines({ reclaimSeats: 99 }) })).toBe(
      expected,
    )
  })

  it('tells the distance to both lines', () => {
    // 13 users: 40 % are 5.2, so six; 3 are active. 9 seats: 50 % are 4.5, so five; one is assigned.
    expect(evidenceOf(bare({ sold: 9, assigned: 1, total: 13, entitled: 3 }), 'adopt')).toEqual({
      deployment: ratio(1, 9),
      deploymentLine: 50,
      missingSeats: 4,
      usage: ratio(3, 13),
      usageOf: 'adjusted',
      usageLine: 40,
      missingUsers: 3,
    })
  })

  it('carries only what triggered it', () => {
    expect(evidenceOf(bare({ ...PLAIN, assigned: 1 }), 'adopt')).toEqual({
      deployment: ratio(1, 10),
      deploymentLine: 50,
      missingSeats: 4,
    })
  })

  it('goes by usage where adjusted usage is not known', () => {
    expect(evidenceOf(bare({ sold: 10, assigned: 8, total: 10, active: 3 }), 'adopt')).toEqual({
      usage: ratio(3, 10),
      usageOf: 'usage',
      usageLine: 40,
      missingUsers: 1,
    })
  })
})

describe('train', () => {
  const of = (howTo: number, total: number) =>
    codes(
      bare(
        { sold: total, assigned: total, total, entitled: Math.ceil(total * 0.7) },
        {
          support: { requests: howTo + 3, howTo, perUser: ratio(howTo, total) },
        },
      ),
      { thresholds: lines({ reclaimPercent: 50 }) },
    )

  it.each([
    [4, 40, ''],
    [5, 50, 'train'],
    [5, 51, ''],
    [6, 50, 'train'],
    [9, 91, ''],
    [10, 100, 'train'],
  ])('with %i how-to requests from %i users', (howTo, total, expected) => {
    expect(of(howTo, total)).toBe(expected)
  })

  it('carries how many asked, and how many there were in all', () => {
    const support = { requests: 9, howTo: 6, perUser: ratio(6, 10) }
    expect(evidenceOf(bare(PLAIN, { support }), 'train')).toEqual({
      howTo: 6,
      requests: 9,
      perHundred: ratio(6, 10),
    })
  })

  it('is not given where the number of users is not known', () => {
    const support = { requests: 9, howTo: 9, perUser: null }
    expect(codes(bare({ sold: 10, assigned: 8 }, { support }))).toBe('')
  })
})

describe('upsell', () => {
  it.each([
    [89, 80, ''],
    [90, 79, ''],
    [90, 80, 'upsell'],
    [91, 81, 'upsell'],
    [120, 100, 'upsell'],
  ])('with %i %% deployed and %i %% active', (assigned, entitled, expected) => {
    const row = bare({ sold: 100, assigned, total: 100, entitled })
    expect(codes(row, { thresholds: lines({ reclaimSeats: 99 }) })).toBe(expected)
  })

  it('needs adjusted usage: counts are no proof', () => {
    expect(codes(bare({ sold: 10, assigned: 10, total: 10, active: 10 }))).toBe('')
  })
})

describe('reclaim', () => {
  it.each([
    // At least five seats and ten percent.
    [40, 36, ''],
    [50, 45, 'reclaim'],
    [51, 46, ''],
    [51, 45, 'reclaim'],
    [5, 0, 'adopt reclaim'],
  ])('of %i sold with %i assigned', (sold, assigned, expected) => {
    expect(codes(bare({ sold, assigned, total: 10, entitled: 7 }))).toBe(expected)
  })

  it.each([
    [12, 8, ''],
    [12, 7, 'reclaim'],
    [50, 45, 'reclaim'],
    [51, 46, ''],
  ])('of %i users with %i active', (total, entitled, expected) => {
    expect(codes(bare({ sold: 10, assigned: 8, total, entitled }))).toBe(expected)
  })

  it('tells which seats, and what they cost', () => {
    const eur = (amount: string) => [{ currency: 'EUR', amount }]
    const cost = { unassigned: eur('100.10'), unused: eur('50.05'), unpriced: [] }
    expect(evidenceOf(bare({ sold: 20, assigned: 10, total: 10, entitled: 5 }, { cost }), 'reclaim')).toEqual(
      {
        unassignedSeats: 10,
        unusedSeats: 5,
        cost: eur('150.15'),
      },
    )
    expect(evidenceOf(bare({ sold: 20, assigned: 10, total: 10, entitled: 7 }, { cost }), 'reclaim')).toEqual(
      {
        unassignedSeats: 10,
        cost: eur('100.10'),
      },
    )
  })

  it('knows nothing of what is not available', () => {
    expect(codes(bare({ total: 100, active: 70 }))).toBe('')
    expect(codes(bare({ sold: 100, assigned: null, total: 100, entitled: 100 }))).toBe('')
  })
})

describe('the last four', () => {
  const causes = { secondSubscription: 1, lapsedSubscription: 2, yammer: 3 }

  it('are given from the first user on, however few there are', () => {
    const row = bare({ sold: 1, assigned: 1, total: 1, entitled: 1, causes })
    expect(codes(row, { onTrial: 1 })).toBe('convert-trial end-second-subscription renew license-yammer')
    expect(codes(bare({ total: 0, entitled: 0, causes: { lapsedSubscription: 1 } }))).toBe('renew')
  })

  it('carry their users and products', () => {
    const productsOf = (cause: string) => [`product of ${cause}`]
    const row = bare({ ...PLAIN, causes: { ...causes, trial: 5 } })
    expect(advice(row, { onTrial: 4, productsOf }).map(({ evidence }) => evidence)).toEqual([
      { users: 4, products: ['product of trial'] },
      { users: 1, products: ['product of secondSubscription'] },
      { users: 2, products: ['product of lapsedSubscription'] },
      { users: 3, products: [] },
    ])
  })

  it('offer no paid plan for a free product', () => {
    expect(codes(bare({ ...PLAIN, causes: { trial: 5 } }), { onTrial: 0 })).toBe('')
  })
})

describe('a small base', () => {
  it('holds the first four back below five users', () => {
    const of = (total: number) => codes(bare({ sold: 100, assigned: 1, total, entitled: 0 }))
    expect([0, 4, 5].map(of)).toEqual(['', '', 'adopt reclaim'])
  })

  it('is measured in seats where the users are not known', () => {
    const of = (sold: number) => codes(bare({ sold, assigned: 0 }))
    expect([4, 5].map(of)).toEqual(['', 'adopt reclaim'])
  })
})
