// What was worked out for one customer serves others that hold the same: each has the rows that it has alone.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pipeline } from '../../../src/pipeline/index.ts'

import type { Row } from '../../../src/report/types.ts'
import { GROUPINGS } from '../../properties/support/draw.ts'
import { type Asked, settingsOf } from '../../support/exports.ts'

const WORKLOADS = ['Exchange', 'SharePoint', 'Teams', 'Yammer']
const each = (ending: string): string => WORKLOADS.map(name => `${name} ${ending}`).join()
const ACTIVE = `Report Refresh Date,User Principal Name,Is Deleted,Deleted Date,${WORKLOADS.map(name => `Has ${name} License`).join()},${each('Last Activity Date')},${each('License Assign Date')},Assigned Products`
const LICENCES = 'SubscriptionId,ProductName,State,IsTrial,LicensesSold,LicensesAssigned,ReportDate'
const PEOPLE = 'User principal name,Display name,Licenses,Block credential,Soft deletion time stamp,User type'
const PRODUCTS = [
  'Office 365 E3',
  'Microsoft 365 E5',
  'Office 365 E1',
  'Visio Plan 2',
  'Microsoft Teams Rooms Pro',
]

const day = fc.constantFrom('', '', '2026-08-29', '2026-08-29', '2026-08-04', '2026-08-03', '2026-09-02')
const since = fc.constantFrom('', '2024-03-18', '2026-08-20')
const flag = fc.constantFrom('True', 'True', 'True', 'False')
const four = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 4, maxLength: 4 })
const user = fc.record({
  guest: fc.constantFrom(false, false, false, false, true),
  deleted: fc.constantFrom('', '', '', '', '', '2026-08-20', '2026-01-02'),
  flags: four(flag),
  last: four(day),
  since: four(since),
  products: fc.constantFrom(
    ...[[0], [0], [1], [2], [0, 3], [4], [1, 4], []].map(places => places.map(at => PRODUCTS[at]).join('+')),
  ),
})
const subscription = fc.record({
  state: fc.constantFrom('Active', 'Active', 'Active', 'InGracePeriod', 'Disabled'),
  trial: fc.constantFrom('False', 'False', 'False', 'True'),
})
const customer = fc.record({
  users: fc.array(user, { minLength: 60, maxLength: 90 }),
  earlier: fc.constantFrom('', '', '2026-08-23', '2026-07-28'),
  /** Of the only or the newest report. */
  newest: fc.constantFrom('2026-08-30', '2026-08-30', '2026-08-23'),
  /** Of the product at each place. */
  licences: fc.array(subscription, { minLength: 3, maxLength: 3 }),
  /** The day of a report in the other style of names. */
  concealed: fc.constantFrom('', '', '', '2026-09-01', '2026-09-04', '2026-09-10'),
  listed: fc.boolean(),
})
type Customer = typeof customer extends fc.Arbitrary<infer T> ? T : never

function write(
  dir: string,
  { users, newest, earlier, concealed, listed, licences }: Customer,
  isAlike: boolean,
): void {
  mkdirSync(dir)
  const nameOf = (at: number, guest: boolean): string => `u${at}${guest ? '#EXT#' : ''}@x.example`
  const linesOf = (some: Customer['users']): string[] =>
    some.map(({ guest, deleted, flags, last, since, products }, at) =>
      [
        nameOf(at, guest),
        deleted === '' ? 'False' : 'True',
        deleted,
        ...flags,
        ...last,
        ...since,
        products,
      ].join(),
    )
  const save = (name: string, head: string, rows: readonly string[]): void =>
    writeFileSync(path.join(dir, name), `${[head, ...rows].join('\n')}\n`)
  const report = (on: string, some: readonly string[]): void =>
    save(
      `active-${on}.csv`,
      ACTIVE,
      some.map(line => `${on},${line}`),
    )
  report(newest, linesOf(users))
  if (earlier !== '' && earlier < newest) report(earlier, linesOf(users.slice(5)))
  // Of a person of whom nothing is said it sets the as-of day alone.
  const nobody = `${`${dir.slice(-1)}123456789abcdef`.repeat(2)},False,,${concealed === '2026-09-01' ? 'True' : 'False'},False,False,False,,,,,,,,,`
  if (concealed !== '') report(concealed, [nobody])
  save(
    'licences.csv',
    LICENCES,
    licences.map(({ state, trial }, at) =>
      [
        `s${at}`,
        PRODUCTS[at],
        ...(isAlike ? ['Active', 'False'] : [state, trial]),
        ...[20 + users.length, at, newest],
      ].join(),
    ),
  )
  if (!listed) return
  const people = users.map(
    ({ guest, deleted, products }, at) =>
      `${nameOf(at, guest)},U ${at},${products},${at % 9 === 0},${deleted},${guest ? 'Guest' : 'Member'}`,
  )
  save('users.csv', PEOPLE, people)
}

/** Flags and advice depend on the newest day of all customers. */
const plain = ({ flags: _, advice: __, ...row }: Row) => row

it('in every scope, with guests, deletions, trials, other states, days, prices, windows and services', async () => {
  const some = fc.record({
    customers: fc.array(customer, { minLength: 2, maxLength: 5 }),
    prices: fc.boolean(),
    /** Which of them have paid licences in force and no others. */
    alike: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    only: fc.constantFrom<Pick<Asked, 'services' | 'windowDays'>>(
      {},
      {},
      { services: 'all' },
      { services: ['office365'] },
      { windowDays: 7 },
    ),
  })
  let shared = 0
  await fc.assert(
    fc.asyncProperty(some, async ({ customers, prices, only, alike }) => {
      const root = mkdtempSync(path.join(tmpdir(), 'adoption-shared-x'))
      try {
        const price = path.join(root, 'prices.csv')
        writeFileSync(
          price,
          'ProductName,UnitPrice,Currency\nOffice 365 E3,20,EUR\nMicrosoft 365 E5,40,EUR\n',
        )
        const dirs = customers.map((_, at) => path.join(root, `Customer ${at}`))
        customers.forEach((one, at) => {
          write(dirs[at] ?? '', one, alike[at] ?? true)
        })
        const rowsOf = async (data: readonly string[]): Promise<unknown[]> => {
          const settings = { ...settingsOf(root, only), data: prices ? [...data, price] : [...data] }
          const rows: unknown[] = []
          for (const by of GROUPINGS) {
            const { report } = await pipeline.portfolio(settings, by, () => {})
            rows.push(report.rows.map(plain))
          }
          return rows
        }
        const alone = await Promise.all(dirs.map(dir => rowsOf([dir])))
        const together = await rowsOf(dirs)
        shared += alone.length
        expect(together).toEqual(GROUPINGS.map((_, at) => alone.flatMap(rows => rows[at])))
      } finally {
        rmSync(root, { recursive: true, force: true })
      }
    }),
    { numRuns: 25, endOnFailure: true },
  )
  expect(shared).toBeGreaterThan(50)
}, 600_000)
