// Random wide Active-users exports of one customer.
import fc from 'fast-check'
import { graphUser } from '../build.ts'
import { GRAPH_COLUMNS, type GraphExport } from '../model.ts'
import { activityDay, any, hidden, nameOrRow, often, product, reportDay, type Who } from './words.ts'

export function graphExport(who: Who): fc.Arbitrary<GraphExport> {
  const row = fc
    .record({
      user: any(
        'u1@x',
        'u2@x',
        'U2@X',
        'u3@x',
        'u4@x',
        'u5@x',
        'u6@x',
        'g9#EXT#@x',
        'G9#ext#@x',
        '(Unknown)',
        'c'.repeat(32),
      ),
      products: fc.uniqueArray(product, { maxLength: 3 }),
      licensed: fc.subarray([...GRAPH_COLUMNS]),
      dates: fc.record(Object.fromEntries(GRAPH_COLUMNS.map(column => [column, activityDay]))),
      deletion: often(
        [9, { deleted: false, deletedDate: '' }],
        [1, { deleted: true, deletedDate: '' }],
        [1, { deleted: true, deletedDate: '2026-08-20' }],
        [1, { deleted: true, deletedDate: '2026-08-03' }],
      ),
    })
    .map(({ user, products, licensed, dates, deletion }) =>
      graphUser(
        user,
        products.map(name => name.toUpperCase()),
        licensed,
        dates,
        deletion,
      ),
    )
  return fc
    .record({
      reportDate: reportDay,
      veiled: often([9, false], [1, true]),
      rows: fc.uniqueArray(row, { minLength: 1, maxLength: 5, selector: nameOrRow }),
    })
    .map(({ reportDate, veiled, rows }) => ({
      customer: who.folder,
      reportDate,
      rows: rows.map(one => (veiled ? { ...one, user: hidden(one.user) } : one)),
    }))
}
