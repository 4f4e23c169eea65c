// Each flag at its line, one below and one above.
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/model/day.ts'
import { FLAGS } from '../../src/model/terms.ts'
import { AS_OF } from '../support/samples/row.ts'
import { bare, flags, lines } from './support/bare.ts'

/** Ten seats, all assigned, ten users, all active and entitled: nothing to remark on. */
const FINE = { sold: 10, assigned: 10, total: 10, entitled: 10 }

it('says nothing of a customer that is as it should be', () => {
  expect(flags(bare(FINE))).toBe('')
})

describe('over-100 and inflated', () => {
  it('are two things: extras inflate, and pass 100 % where they pass the total', () => {
    expect(flags(bare({ ...FINE, entitled: 9, causes: { trial: 1 } }))).toBe('inflated')
    expect(flags(bare({ ...FINE, causes: { trial: 1 } }))).toBe('over-100 inflated')
  })

  it('hold with nobody in the total too', () => {
    expect(flags(bare({ sold: 10, assigned: 10, total: 0, entitled: 0, causes: { yammer: 1 } }))).toBe(
      'over-100 inflated',
    )
    expect(flags(bare({ sold: 10, assigned: 10, total: 0, entitled: 0 }))).toBe('')
  })

  it('know of counts only whether they pass the total', () => {
    const counted = { sold: 10, assigned: 10, total: 10 }
    expect(flags(bare({ ...counted, active: 10 }))).toBe('from-counts')
    expect(flags(bare({ ...counted, active: 11 }))).toBe('over-100 from-counts')
  })
})

describe('deployment', () => {
  it.each([
    [499, 'low-deployment'],
    [500, ''],
    [501, ''],
    [1000, ''],
    [1001, 'over-assigned'],
  ])('of %i in 1000', (assigned, expected) => {
    expect(flags(bare({ ...FINE, sold: 1000, assigned }))).toBe(expected)
  })

  it('of nothing sold is over-assigned or nothing', () => {
    expect(flags(bare({ ...FINE, sold: 0, assigned: 1 }))).toBe('over-assigned')
    expect(flags(bare({ ...FINE, sold: 0, assigned: 0 }))).toBe('')
  })

  it('follows the line of the config', () => {
    expect(
      flags(bare({ ...FINE, sold: 1000, assigned: 705 }), { thresholds: lines({ lowDeployment: 70.5 }) }),
    ).toBe('')
    expect(
      flags(bare({ ...FINE, sold: 1000, assigned: 704 }), { thresholds: lines({ lowDeployment: 70.5 }) }),
    ).toBe('low-deployment')
  })
})

describe('low-usage', () => {
  const of = (total: number, entitled: number, more = {}) =>
    flags(bare({ sold: total, assigned: total, total, entitled, ...more }))

  it.each([
    [5, 1, 'low-usage'],
    [5, 2, ''],
    [5, 3, ''],
    [1000, 399, 'low-usage'],
    [1000, 400, ''],
  ])('of %i users with %i active', (total, entitled, expected) => {
    expect(of(total, entitled)).toBe(expected)
  })

  it('is judged on adjusted usage: extras do not hide it', () => {
    expect(of(10, 3, { causes: { trial: 7 } })).toBe('inflated low-usage')
  })

  it('is judged on usage where adjusted is not known', () => {
    expect(flags(bare({ sold: 10, assigned: 10, total: 10, active: 3 }))).toBe('low-usage from-counts')
    expect(flags(bare({ sold: 10, assigned: 10, total: 10, active: 4 }))).toBe('from-counts')
  })

  it('is judged from five users on', () => {
    expect(of(4, 0)).toBe('small-base')
    expect(of(5, 0)).toBe('low-usage')
    const six = { thresholds: lines({ minUsers: 6 }) }
    expect(flags(bare({ sold: 5, assigned: 5, total: 5, entitled: 0 }), six)).toBe('small-base')
  })
})

it('calls a base small between nobody and five', () => {
  const of = (total: number) => flags(bare({ sold: 9, assigned: 9, total, entitled: total }))
  expect([0, 1, 4, 5].map(of)).toEqual(['', 'small-base', 'small-base', ''])
})

describe('what lacks', () => {
  it('is said of licences and of usage', () => {
    expect(flags(bare({ total: 10, entitled: 10 }))).toBe('no-licence-data')
    expect(flags(bare({ sold: 10, assigned: 10 }))).toBe('no-usage-data')
  })

  it('is never licences of a workload', () => {
    expect(flags(bare({ total: 10, entitled: 10 }, { scope: 'workload', key: 'Teams' }))).toBe('')
    expect(flags(bare({ total: 10, entitled: 10 }, { scope: 'product', key: 'Office 365 E3' }))).toBe(
      'no-licence-data',
    )
  })

  it('is not usage where only the total is not known', () => {
    expect(flags(bare({ sold: 10, assigned: 10, active: 3 }))).toBe('from-counts')
  })
})

it('says where counts come from, and that they are a lower bound', () => {
  const counted = { sold: 10, assigned: 10, total: 10, active: 10 }
  expect(flags(bare(counted), { lowerBound: true })).toBe('from-counts lower-bound')
  expect(flags(bare(FINE, { basis: 'mixed' }))).toBe('from-counts')
})

describe('differs', () => {
  // 2 of 3 are 66.666… %: half a point away are 66.1666… and 67.1666…
  const of = (usage: number) =>
    flags(bare({ sold: 3, assigned: 3, total: 3, entitled: 2 }, { reported: { deployment: null, usage } }))

  it.each([
    [66.166_666, 'differs small-base'],
    [66.166_667, 'small-base'],
    [66.67, 'small-base'],
    [67.166_666, 'small-base'],
    [67.166_667, 'differs small-base'],
  ])('against a stated %d', (stated, expected) => {
    expect(of(stated)).toBe(expected)
  })

  it('is not yet at half a point exactly', () => {
    const at = (deployment: number) =>
      flags(bare({ ...FINE, sold: 200, assigned: 161 }, { reported: { deployment, usage: null } }))
    // 80.5 %.
    expect([79.99, 80, 81, 81.01].map(at)).toEqual(['differs', '', '', 'differs'])
  })

  it('compares nothing with what is not available', () => {
    expect(flags(bare({ total: 10, entitled: 10 }, { reported: { deployment: 50, usage: null } }))).toBe(
      'no-licence-data',
    )
  })
})

it('calls a customer stale from eight days on', () => {
  const of = (days: number) => flags(bare(FINE), { newestAsOf: addDays(AS_OF, days) })
  expect([0, 7, 8, 400].map(of)).toEqual(['', '', 'stale', 'stale'])
  expect(flags(bare(FINE, { asOf: null, window: null }), { newestAsOf: AS_OF })).toBe('')
})

it('lists flags in the order of their table', () => {
  const row = bare(
    { sold: 10, assigned: 11, total: 1, entitled: 0, causes: { trial: 2 } },
    { basis: 'mixed', reported: { deployment: 1, usage: 1 } },
  )
  const found = flags(row, { lowerBound: true, newestAsOf: addDays(AS_OF, 8) }).split(' ')
  expect(found).toEqual(FLAGS.filter(flag => found.includes(flag)))
  expect(found).toHaveLength(8)
})
