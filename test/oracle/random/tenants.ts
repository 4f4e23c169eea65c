// Random exports of one tenant's own portals: licences in up to three formats that describe the same seats, and a Teams report.
import fc from 'fast-check'
import type { TenantLicences, WorkloadExport } from '../model.ts'
import { skuOf } from '../tiny-catalogue.ts'
import {
  activityDay,
  any,
  hidden,
  nameOrRow,
  often,
  product,
  reportDay,
  type Who,
  type World,
} from './words.ts'

const seats = fc.nat(9)
const known = product.filter(name => skuOf(name) !== '')

/** A subscription that the own rows name too is of the same product there. */
const directoryRow = ({ products }: World) =>
  fc
    .record({
      id: any('s1', 's2', 's3', 's4', 'd5'),
      isTrial: often([6, false], [1, true]),
      status: often([5, 'Enabled'], [2, 'Warning'], [1, 'Suspended'], [1, 'LockedOut'], [1, 'Deleted']),
      skuId: known.map(skuOf),
      total: seats,
    })
    .map(row => ({ ...row, skuId: products.has(row.id) ? skuOf(products.get(row.id) ?? '') : row.skuId }))
    .filter(row => row.skuId !== '')

const skuRow = fc.record({
  skuId: known.map(skuOf),
  partNumber: fc.constant(''),
  enabled: fc.integer({ min: 1, max: 9 }),
  warning: often([3, 0], [1, 2]),
  suspended: often([5, 0], [1, 3]),
  lockedOut: often([9, 0], [1, 1]),
  consumed: fc.nat(14),
  appliesTo: often([6, ''], [3, 'User'], [1, 'Company']),
})

const listRow = fc
  .record({ title: product, sold: fc.integer({ min: 1, max: 9 }), expired: fc.nat(2), assigned: seats })
  .map(({ title, sold, expired, assigned }) => ({
    title: title.toUpperCase(),
    total: sold + expired,
    expired,
    assigned,
  }))

/** Undated licence exports in the folder of a customer. */
export function tenant(who: Who, world: World): fc.Arbitrary<TenantLicences> {
  const files = fc.record(
    {
      customer: fc.constant(who.folder),
      directory: fc.uniqueArray(directoryRow(world), { minLength: 1, maxLength: 4, selector: row => row.id }),
      skus: fc.uniqueArray(skuRow, { minLength: 1, maxLength: 3, selector: row => row.skuId }),
      productList: fc.uniqueArray(listRow, { minLength: 1, maxLength: 3, selector: row => row.title }),
    },
    { requiredKeys: ['customer'] },
  )
  return files.filter(({ directory, skus, productList }) => Boolean(directory ?? skus ?? productList))
}

/** A Teams report in the folder of a customer, of the generations with and without `Is Licensed`. */
export function teamsReport(who: Who): fc.Arbitrary<WorkloadExport> {
  const row = fc.record({
    user: any('u1@x', 'U2@X', 'u2@x', 'u3@x', 'u4@x', 'u8@x', 'g9#EXT#@x', '(unknown)', 'c'.repeat(32)),
    deleted: often([9, false], [1, true]),
    deletedDate: fc.constant(''),
    lastActivity: activityDay,
    isLicensed: fc.boolean(),
    products: fc.uniqueArray(
      product.map(name => name.toUpperCase()),
      { maxLength: 3 },
    ),
  })
  return fc
    .record({
      reportDate: reportDay,
      stated: fc.boolean(),
      veiled: often([9, false], [1, true]),
      rows: fc.uniqueArray(row, { minLength: 1, maxLength: 5, selector: nameOrRow }),
    })
    .map(({ reportDate, stated, veiled, rows }) => ({
      customer: who.folder,
      workload: 'Teams' as const,
      reportDate,
      rows: rows.map(({ isLicensed, ...one }) => ({
        ...one,
        user: veiled ? hidden(one.user) : one.user,
        ...(stated ? { isLicensed } : {}),
      })),
    }))
}
