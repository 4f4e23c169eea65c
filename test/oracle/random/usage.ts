// Random own usage rows of one customer.
import fc from 'fast-check'
import { DAY } from '../build.ts'
import type { OwnUsage } from '../model.ts'
import {
  activityDay,
  any,
  hidden,
  naming,
  often,
  product,
  removal,
  reportDay,
  users,
  type Who,
  type World,
  workload,
} from './words.ts'

interface Habits {
  dates: readonly string[]
  /** The days of which the names are concealed. */
  veiled: readonly string[]
  /** Nobody leaves or works without licence, and few work at all. */
  calm: boolean
}

function usageRow(who: Who, { products }: World, { dates, veiled, calm }: Habits) {
  const subscription = any('', '', 's1', 's1', 's2', 's2', 's3', 's4', 'S5', 'gone1', 'gone2')
  return fc.tuple(subscription, product, fc.boolean()).chain(([subscriptionId, other, says]) => {
    const known = products.get(subscriptionId.toLowerCase())
    const silent = fc.constant({ productName: '', skuId: '' })
    const named = says ? naming(known ?? other) : silent
    return fc
      .record({
        cells: any(...who.cells),
        naming: named,
        user: any(...users),
        workload,
        lastActivity: calm ? often([9, '2026-07-01'], [1, DAY]) : activityDay,
        hasLicense: calm ? any('') : often([7, ''], [2, 'True'], [1, 'False'], [1, 'no'], [1, '1']),
        removedDate: calm ? any('') : removal,
        reportDate: any(...dates),
        file: fc.nat(2),
      })
      .map(
        ({ cells, naming, user, ...rest }): OwnUsage => ({
          ...rest,
          ...naming,
          customerId: cells[0],
          customerName: cells[1],
          subscriptionId,
          user: veiled.includes(rest.reportDate) ? hidden(user) : user,
        }),
      )
  })
}

export function usage(who: Who, known: World): fc.Arbitrary<OwnUsage[]> {
  const day = fc.oneof({ weight: 20, arbitrary: reportDay }, { weight: 1, arbitrary: fc.constant('') })
  return fc
    .tuple(fc.array(day, { minLength: 1, maxLength: 3 }), often([9, 0], [1, 1]), often([3, false], [1, true]))
    .chain(([dates, veils, calm]) =>
      fc.array(usageRow(who, known, { dates, veiled: dates.slice(0, veils), calm }), {
        minLength: calm ? 8 : 0,
        maxLength: 16,
      }),
    )
}
