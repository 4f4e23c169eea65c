// Customers with subscriptions that may stand twice: as a look at each pair of their rows finds them.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HASH, LICENCE_FIELDS, OWNER } from '../../../src/model/licence-fields.ts'
import { NO_ID_HASH } from '../../../src/tally/intake/id-hash.ts'
import { customersWithRepeats } from '../../../src/tally/intake/repeated-ids.ts'

type Row = readonly [ref: number, hash: number]

const found = (rows: readonly Row[], customerOf: readonly number[]): number[] => {
  const numbers = rows.map(([ref, hash]) => {
    const row = new Int32Array(LICENCE_FIELDS)
    row[OWNER] = ref
    row[HASH] = hash
    return row
  })
  // Each row is a block of its own, or all are one.
  const whole = Int32Array.from(numbers.flatMap(row => [...row]))
  const table = { length: rows.length, blocks: () => (rows.length % 2 === 0 ? numbers : [whole]) }
  return [...customersWithRepeats(table, Int32Array.from(customerOf))].filter(one => one >= 0).sort()
}

const byPairs = (rows: readonly Row[], customerOf: readonly number[]): number[] => {
  const all = rows.map(([ref, hash]) => ({ customer: customerOf[ref] ?? -1, hash }))
  const repeats = all.filter(
    ({ customer, hash }, at) =>
      hash === NO_ID_HASH ||
      all.some((one, other) => other < at && one.customer === customer && one.hash === hash),
  )
  return [...new Set(repeats.map(({ customer }) => customer))].filter(one => one >= 0).sort()
}

it('whatever order rows come in, and however few bits tell their hashes apart', () => {
  // References 0 and 1 are one customer, reference 3 is nobody's.
  const customerOf = [0, 0, 1, -1, 2, 3, 4, 5]
  const ref = fc.integer({ min: -1, max: 7 })
  const hash = fc.oneof(
    fc.constantFrom(NO_ID_HASH, 1, 2, 32, 1 << 20, -1, 0x7fffffff),
    fc.integer({ min: -0x80000000, max: 0x7fffffff }),
    // The same in all bits that are looked at first.
    fc.integer({ min: 0, max: 3 }).map(high => 7 | (high << 28)),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(ref, hash), { maxLength: 60 }), rows => {
      expect(found(rows, customerOf)).toEqual(byPairs(rows, customerOf))
    }),
  )
})

it('among thousands of rows', () => {
  const customers = Array.from({ length: 500 }, (_, customer) => customer)
  const rows = Array.from({ length: 20_000 }, (_, at): Row => [(at * 7) % 500, Math.imul(at + 1, 0x9e3779b1)])
  expect(found(rows, customers)).toEqual([])
  const [first = [0, 0], second = [0, 0]] = rows
  expect(found([...rows, [second[0], first[1]], second], customers)).toEqual([second[0]])
})
