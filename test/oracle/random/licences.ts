// Random licence rows of one customer: never two different rows of one subscription and day, which would be refused.
import fc from 'fast-check'
import { DAY, licence } from '../build.ts'
import type { OwnLicence } from '../model.ts'
import { E3 } from '../tiny-catalogue.ts'
import { any, naming, often, partner, product, state, type Who, type World } from './words.ts'

/** Two subscriptions of one product, the second in grace. */
function pairOf({ cells: [[customerId, customerName] = ['', '']] }: Who, service: string): OwnLicence[] {
  const of = { customerId, customerName, service, sold: 4, assigned: 4 }
  return [licence(of), licence({ ...of, subscriptionId: 's2', state: 'InGracePeriod' })]
}

export function licences(who: Who, { products, services }: World): fc.Arbitrary<OwnLicence[]> {
  const subscription = often(
    ...[[1, ''] as [number, string]],
    ...['s1', 's2', 's3', 's4', 's5'].map((id): [number, string] => [2, id]),
  )
  const row = (undated: boolean): fc.Arbitrary<OwnLicence> =>
    fc.tuple(subscription, product).chain(([subscriptionId, other]) => {
      const name = products.get(subscriptionId) ?? other
      const date = often([6, DAY], [1, '2026-08-30'], [1, '2026-07-01'], [1, '2026-09-05'])
      return fc
        .record({
          cells: any(...who.cells),
          naming: naming(name),
          state: state(subscriptionId),
          isTrial: often([12, ''], [2, 'False'], [1, 'True'], [1, 'yes']),
          sold: fc.nat(12),
          assigned: fc.nat(12),
          partner,
          date,
          file: fc.nat(1),
        })
        .map(cell => ({
          file: subscriptionId === '' ? 0 : cell.file,
          customerId: cell.cells[0],
          customerName: cell.cells[1],
          subscriptionId,
          ...cell.naming,
          service: services.get(name) ?? '',
          state: cell.state,
          isTrial: cell.isTrial,
          sold: cell.sold,
          assigned: cell.assigned,
          partnerId: cell.partner[0] ?? '',
          partnerName: cell.partner[1] ?? '',
          channel: '',
          reportDate: undated ? '' : cell.date,
        }))
    })
  return fc
    .tuple(often([9, false], [1, true]), fc.nat(3), fc.boolean(), often([3, false], [1, true]))
    .chain(([undated, repeats, paired, copied]) =>
      fc
        .array(row(undated), { maxLength: 7 })
        .map(rows => ({ rows, repeats, copied, paired: paired && !undated })),
    )
    .map(({ rows: drawn, repeats, paired, copied }) => {
      const rows = paired ? [...pairOf(who, services.get(E3) ?? ''), ...drawn] : drawn
      // One row of a subscription and day, and some of them a second time in another file or spelling.
      const key = (one: OwnLicence): string => `${one.subscriptionId} ${one.reportDate}`
      const once = rows.filter(
        (one, i) => one.subscriptionId === '' || rows.findIndex(other => key(other) === key(one)) === i,
      )
      const again = once.slice(0, repeats).map(one => ({
        ...one,
        file: one.subscriptionId === '' ? 0 : 1 - one.file,
        subscriptionId: one.subscriptionId.toUpperCase(),
      }))
      // All lines without subscription a second time in another file, or none of them.
      const all = [...once, ...again]
      const nameless = all.filter(one => one.subscriptionId === '')
      return copied ? [...all, ...nameless.map(one => ({ ...one, file: 1 }))] : all
    })
}
