// The few names and days that random portfolios are made of, so that everything collides with everything.
import fc from 'fast-check'
import { DAY } from '../build.ts'
import * as catalogue from '../tiny-catalogue.ts'

const { E3, EXCHANGE, SALES, ADDON } = catalogue

/** A value out of a list in which the first ones are likelier: each stands as often as its weight says. */
export function often<T>(...choices: [weight: number, value: T][]): fc.Arbitrary<T> {
  return fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })))
}

export const any = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

/** Around the edges of the window that ends on DAY, and of the seven days for which a snapshot is good. */
export const reportDay = often(
  ...[[8, DAY] as [number, string], [2, '2026-08-30'] as [number, string]],
  ...['2026-08-24', '2026-08-23', '2026-08-04', '2026-08-03'].map((day): [number, string] => [1, day]),
)
export const activityDay = any(
  '',
  '2026-08-03',
  '2026-08-04',
  '2026-08-20',
  '2026-08-24',
  DAY,
  DAY,
  '2026-09-01',
)
export const removal = often(
  ...[[12, ''] as [number, string]],
  ...['2026-08-03', '2026-08-04', '2026-08-24', DAY, '2026-09-01'].map((day): [number, string] => [1, day]),
)
/** The first subscription is mostly active and the second, of the same product, mostly not. */
export function state(subscription: string): fc.Arbitrary<string> {
  const active = subscription === 's1' ? 12 : subscription === 's2' ? 1 : 4
  return often(
    [active, 'Active'],
    [1, ''],
    [2, 'InGracePeriod'],
    [2, 'Disabled'],
    [1, 'Deprovisioned'],
    [2, 'Upgraded'],
    [1, 'Pending'],
  )
}
export const product = often(
  [5, E3],
  [2, EXCHANGE],
  [2, SALES],
  [2, ADDON],
  [1, catalogue.ADDON_TRIAL],
  [1, catalogue.INDUSTRIAL],
  [1, catalogue.EXPLORATORY],
  [1, catalogue.COMMERCIAL],
  [1, catalogue.STREAM],
  [1, catalogue.POWER_BI],
  [2, catalogue.A1],
  [2, catalogue.ROOM],
)
export const partner = any(
  ['', ''],
  ['P1', ''],
  ['p1', 'Partner One'],
  ['P2', 'Partner Two'],
  ['', 'P1'],
  ['', 'PARTNER TWO'],
)
export const users = [
  ...['u1@x', 'u2@x', 'U2@X', 'u3@x', 'u4@x', 'u5@x', 'u6@x', 'u7@x', 'U7@x'],
  'g9#EXT#@x',
  'c'.repeat(32),
]
export const workload = often(
  ...['Exchange', 'SharePoint', 'OneDrive', 'Teams', 'Yammer', 'Skype for Business'].map(
    (name): [number, string] => [2, name],
  ),
  ...['Viva Engage', 'Sales Hub', 'SALES HUB', 'Dynamics 365 Sales'].map((name): [number, string] => [
    1,
    name,
  ]),
)

/** How a row names its product: by name, another name, SKU id, or SKU id beside a name that is of no use. */
export function naming(name: string): fc.Arbitrary<{ productName: string; skuId: string }> {
  const skuId = catalogue.skuOf(name)
  const byName = any(name, catalogue.otherSpelling(name), name.toUpperCase(), name.toLowerCase())
  const named = byName.map(productName => ({ productName, skuId: '' }))
  if (skuId === '') return named
  return fc.oneof(
    named,
    any({ productName: '', skuId }, { productName: 'whatever', skuId: skuId.toUpperCase() }),
  )
}

/** What the rows of a portfolio agree on: the product of each subscription, and the service column of each product. */
export interface World {
  products: Map<string, string>
  services: Map<string, string>
}

const SUBSCRIPTIONS = ['s1', 's2', 's3', 's4', 's5', 'gone1', 'gone2']
export const world: fc.Arbitrary<World> = fc
  .tuple(
    fc.tuple(...SUBSCRIPTIONS.map((_, i) => (i < 2 ? fc.constant(E3) : product))),
    fc.array(
      fc.tuple(product, any('office365', 'Office 365', 'dynamics365', 'other', 'unknown', 'something new')),
      { maxLength: 2 },
    ),
  )
  .map(([names, services]) => ({
    products: new Map(SUBSCRIPTIONS.map((id, i) => [id, names[i] ?? E3])),
    services: new Map(services),
  }))

export interface Who {
  /** The ways in which a row can name the customer: id and name. */
  cells: [id: string, name: string][]
  folder: string
}

/** One by id under several names, one by id and name, one by name only, two ids of one name. */
export const WHO: readonly Who[] = [
  {
    cells: [
      ['c1', 'Contoso'],
      ['C1', 'CONTOSO'],
      ['c1', 'Contoso Ltd'],
      ['c1', ''],
      ['', 'contoso'],
    ],
    folder: 'Contoso',
  },
  {
    cells: [
      ['c2', 'Fabrikam'],
      ['C2', 'Fabrikam'],
    ],
    folder: 'fabrikam',
  },
  {
    cells: [
      ['', 'Northwind'],
      ['', 'NORTHWIND'],
    ],
    folder: 'Northwind',
  },
  { cells: [['c4', 'Zeta']], folder: 'Delta' },
  { cells: [['c5', 'Zeta']], folder: 'Omega' },
]

/** The concealed name of a user, the same in every export; some people have none, and one is clear in all exports. */
export const hidden = (user: string): string => {
  if (user.startsWith('(') || user.toLowerCase() === 'u6@x') return user
  return user.slice(1, 2).repeat(31) + (user === user.toLowerCase() ? 'a' : 'A')
}

/** Rows of an export in which each name stands once, people without a name as often as there are. */
export const nameOrRow = <T extends { user: string }>(row: T): string =>
  row.user.startsWith('(') ? JSON.stringify(row) : row.user.toLowerCase()
