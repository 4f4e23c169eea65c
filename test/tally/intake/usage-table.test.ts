// Entries as they come from large exports: which rows are one entry, and where each customer's entries lie.
import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { LICENCE, NO_DAY, ORIGIN } from '../../../src/model/usage-batch.ts'
import { sortByUser } from '../../../src/tally/intake/by-user.ts'
import { NO_HOME } from '../../../src/tally/intake/entry-kinds.ts'
import { UsageTable } from '../../../src/tally/intake/usage-table.ts'
import { UserPool } from '../../../src/tally/intake/user-pool.ts'

const table = (): UsageTable =>
  new UsageTable({ products: (_, left, right) => Math.max(left, right), homes: Math.max })

/** Own rows without a subscription. */
const kindOf = (workload: number, licence: number = LICENCE.yes) => ({
  workload,
  subscription: -1,
  product: 0,
  report: 100,
  origin: ORIGIN.own,
  licence,
  removed: NO_DAY,
  home: NO_HOME,
})

/** Appends users, each with the kinds and days of its entries. */
function append(
  to: UsageTable,
  user: number,
  users: readonly (readonly [kind: number, day: number])[][],
): void {
  const entries = users.flat()
  to.reserve(entries.length)
  const block = {
    entryCounts: Int32Array.from(users, ({ length }) => length),
    kinds: Int32Array.from(entries, ([kind]) => kind),
    days: Int32Array.from(entries, ([, day]) => day),
    sinces: new Int32Array(entries.length).fill(NO_DAY),
  }
  const numbers = Int32Array.from({ length: to.entryKinds.size }, (_, kind) => kind)
  to.append(user, block, numbers, { first: 0, last: users.length, entry: 0 })
}

const all = (of: UsageTable): (readonly number[])[] =>
  Array.from({ length: of.length }, (_, at) => [of.userOf(at), of.entryKindOf(at), of.lastOf(at)])

describe('entries of users who have none', () => {
  test('rows that differ in their licence alone are one entry, also behind another one', () => {
    const usage = table()
    const teams = usage.entryKinds.add(kindOf(0))
    const exchange = usage.entryKinds.add(kindOf(1))
    const unlicensed = usage.entryKinds.add(kindOf(0, LICENCE.no))
    append(usage, 0, [
      [
        [unlicensed, 90],
        [exchange, 80],
        [teams, 95],
      ],
      [
        [teams, 70],
        [unlicensed, 60],
      ],
    ])
    expect(all(usage)).toEqual([
      [0, teams, 95],
      [0, exchange, 80],
      [1, teams, 70],
    ])
    expect(usage.merged).toBe(2)
  })

  test('a user has no part in what the one before has, in this block or an earlier one', () => {
    const usage = table()
    const teams = usage.entryKinds.add(kindOf(0))
    append(usage, 0, [[[teams, 90]], [[teams, 91]]])
    append(usage, 2, [[[teams, 92]]])
    expect(all(usage)).toEqual([
      [0, teams, 90],
      [1, teams, 91],
      [2, teams, 92],
    ])
    expect(usage.merged).toBe(0)
  })

  test('hundreds of kinds that came since', () => {
    const usage = table()
    const early = usage.entryKinds.add(kindOf(0))
    append(usage, 0, [[[early, 90]]])
    const late = Array.from({ length: 300 }, (_, at) => usage.entryKinds.add(kindOf(at + 1)))
    const last = late.at(-1) ?? -1
    append(usage, 1, [
      [
        [last, 91],
        [early, 92],
        [last, 93],
      ],
    ])
    expect(all(usage)).toEqual([
      [0, early, 90],
      [1, last, 93],
      [1, early, 92],
    ])
  })
})

describe('where the entries of each customer lie', () => {
  /** Users u0 … of the references, each with one entry but for those in `without`. */
  function spans(refs: readonly number[], customerOf: readonly number[], without: readonly number[] = []) {
    const usage = table()
    const kind = usage.entryKinds.add(kindOf(0))
    const users = new UserPool()
    const bytes = Buffer.from('u0u1u2u3u4u5')
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (const [at, ref] of refs.entries()) {
      const user = users.addBytes(ref, view, at * 2, at * 2 + 2)
      if (!without.includes(user)) usage.add(user, kind, 90 + user, NO_DAY)
    }
    const { first, end } = sortByUser(usage, users, Int32Array.from(customerOf), Math.max(...customerOf) + 1)
    return Array.from(first, (from, customer) =>
      all(usage)
        .slice(from, end[customer])
        .map(([user]) => user),
    )
  }

  test('in the order in which they came', () => {
    expect(spans([0, 0, 1, 2], [0, 1, 2])).toEqual([[0, 1], [2], [3]])
  })

  test('a customer in two places', () => {
    expect(spans([0, 1, 0, 1], [0, 1])).toEqual([
      [0, 2],
      [1, 3],
    ])
  })

  test('two references of one customer, side by side and apart', () => {
    expect(spans([0, 1, 2], [0, 0, 1])).toEqual([[0, 1], [2]])
    expect(spans([0, 2, 1], [0, 0, 1])).toEqual([[0, 2], [1]])
  })

  test('users and customers without entries', () => {
    expect(spans([0, 1, 2, 0], [0, 1, 2], [1, 3])).toEqual([[0], [], [2]])
    expect(spans([0, 1, 2], [0, -1, 1], [1])).toEqual([[0], [2]])
  })

  test('entries that came in another order than their users', () => {
    const usage = table()
    const kind = usage.entryKinds.add(kindOf(0))
    const users = new UserPool()
    for (const name of ['a', 'b', 'c']) users.add(name === 'b' ? 1 : 0, name)
    for (const user of [2, 0, 1]) usage.add(user, kind, 90 + user, NO_DAY)
    const { first, end } = sortByUser(usage, users, Int32Array.of(0, 1), 2)
    expect([...first, ...end]).toEqual([0, 2, 2, 3])
    expect(all(usage)).toEqual([
      [0, kind, 90],
      [2, kind, 92],
      [1, kind, 91],
    ])
  })
})
