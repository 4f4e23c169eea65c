// Customers with licences alone are counted in a short way, which must say what the careful one says.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { questionOf } from '../../src/pipeline/customer/customer-rows.ts'
import { loadData } from '../../src/pipeline/data.ts'
import { tallyCarefully } from '../../src/tally/customer.ts'
import { plainScopes, tallyPlainly } from '../../src/tally/plain-customer.ts'
import { PlainSeats } from '../../src/tally/plain-seats.ts'
import type { CustomerTally } from '../../src/tally/types.ts'
import { SharedKinds } from '../../src/tally/usage/shared-kinds.ts'
import { type Asked, settingsOf } from '../support/exports.ts'

const HEADER =
  'CustomerId,SubscriptionId,ProductName,State,LicensesSold,LicensesAssigned,PartnerId,EndDate,ReportDate'
const USAGE =
  'CustomerId,UserPrincipalName,Workload,LastActivityDate,ReportDate\nc1,u@x.example,Teams,2026-08-30,2026-08-31\n'

/** What nearly every cell says, and now and then another. */
const mostly = (usual: readonly string[], others: readonly string[]) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )

const row = fc
  .tuple(
    fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5'),
    mostly(['new'], ['', 's1', 'S1', 's2']),
    mostly(['Office 365 E3', 'Microsoft 365 E5'], ['Power BI (free)', 'Visio Plan 2', 'Teams Rooms Basic']),
    mostly(['Active', ''], ['InGracePeriod', 'Disabled', 'Pending']),
    fc.integer({ min: 0, max: 20 }),
    mostly(['0', '0.5', '1'], ['2']),
    mostly([''], ['p1']),
    fc.constantFrom('', '2027-01-31'),
    mostly(['2026-08-31'], ['2026-07-31', '2026-09-30', '']),
  )
  .map(([customer, id, product, state, sold, share, ...rest]) =>
    [customer, id, product, state, sold, Math.floor(sold * Number(share)), ...rest].map(String),
  )

const options: fc.Arbitrary<Asked> = fc.record({
  services: fc.constantFrom<NonNullable<Asked['services']>>(['office365', 'unknown'], 'all', ['dynamics365']),
  asOf: fc.constantFrom('2026-08-31', '2026-10-01'),
})

it('says the same of every customer that it counts, and counts most of them', async () => {
  let plain = 0
  const rows = fc.array(row, { minLength: 1, maxLength: 15 })
  await fc.assert(
    fc.asyncProperty(rows, options, fc.boolean(), async (lines, asked, hasUsage) => {
      const dir = mkdtempSync(path.join(tmpdir(), 'adoption-plain-x'))
      try {
        const text = lines.map((cells, at) => cells.map(cell => (cell === 'new' ? `n${at}` : cell)).join(','))
        writeFileSync(path.join(dir, 'l.csv'), `${[HEADER, ...text].join('\n')}\n`)
        if (hasUsage) writeFileSync(path.join(dir, 'u.csv'), USAGE)
        const data = await loadData(settingsOf(dir, asked), () => {})
        const question = questionOf(data)
        const { resolved, grouped } = data
        const carefully = (one: number) =>
          tallyCarefully(resolved, grouped, one, { question, kinds: new SharedKinds() })
        const inScopes = (one: number) => plainScopes(resolved, grouped, one)
        const seatsOf = PlainSeats.finder(resolved, question, null)
        const ofRows = PlainSeats.finder(resolved, question, grouped.licences)
        const counting = { resolved, grouped, question, seatsOf, inScopes, carefully }
        for (const customer of data.resolved.customers.all().keys()) {
          expect(ofRows(customer)).toEqual(seatsOf(customer))
          const found = tallyPlainly(counting, customer)
          if (found === null) continue
          plain++
          expect(told(found)).toEqual(told(counting.carefully(customer)))
        }
      } finally {
        rmSync(dir, { recursive: true, force: true })
      }
    }),
    { numRuns: 200 },
  )
  expect(plain).toBeGreaterThan(100)
})

/** Everything that a tally tells. */
function told(tally: CustomerTally) {
  const { mostAssigned, ...doubts } = tally.doubts()
  return {
    asOf: tally.asOf,
    isDated: tally.isDated,
    customer: tally.customer,
    levels: [tally.services(), tally.products(), tally.workloads()],
    licenceDay: tally.licenceDay,
    evidence: tally.evidence,
    subscriptions: tally.subscriptions,
    seats: [tally.isOverAssigned(), tally.unassigned()],
    leftOut: tally.leftOut,
    people: [tally.idle, tally.watched, tally.directory()],
    own: tally.own,
    duplicates: tally.duplicates,
    problems: tally.problems,
    notes: tally.notes,
    doubts: { ...doubts, mostAssigned: mostAssigned() },
  }
}
