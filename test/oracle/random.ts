// Small, nasty random portfolios: few names and days, so that everything collides with everything.
import fc from 'fast-check'
import { DAY, graphUser } from './build.ts'
import {
  GRAPH_COLUMNS,
  type GraphExport,
  type Options,
  type OwnLicence,
  type OwnUsage,
  type Portfolio,
} from './model.ts'
import * as catalogue from './tiny-catalogue.ts'

const { E3, EXCHANGE, SALES, ADDON } = catalogue

/** A value out of a list in which the first ones are likelier: each stands as often as its weight says. */
function often<T>(...choices: [weight: number, value: T][]): fc.Arbitrary<T> {
  return fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })))
}

const any = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

/** Around the edges of the window that ends on DAY, and of the seven days for which a snapshot is good. */
const reportDay = often(
  ...[[8, DAY] as [number, string], [2, '2026-08-30'] as [number, string]],
  ...['2026-08-24', '2026-08-23', '2026-08-04', '2026-08-03'].map((day): [number, string] => [1, day]),
)
const activityDay = any('', '2026-08-03', '2026-08-04', '2026-08-20', '2026-08-24', DAY, DAY, '2026-09-01')
const removal = often(
  ...[[12, ''] as [number, string]],
  ...['2026-08-03', '2026-08-04', '2026-08-24', DAY, '2026-09-01'].map((day): [number, string] => [1, day]),
)
const state = often(
  [5, 'Active'],
  [1, ''],
  [2, 'InGracePeriod'],
  [2, 'Disabled'],
  [1, 'Deprovisioned'],
  [1, 'Pending'],
)
const product = often(
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
)
const partner = any(['', ''], ['P1', ''], ['p1', 'Partner One'], ['P2', 'Partner Two'], ['', 'P1'])
const users = ['u1@x', 'u2@x', 'U2@X', 'u3@x', 'u4@x', 'u5@x', 'u6@x', 'U6@x']
const workload = often(
  ...['Exchange', 'SharePoint', 'OneDrive', 'Teams', 'Yammer', 'Skype for Business'].map(
    (name): [number, string] => [2, name],
  ),
  ...['Viva Engage', 'Sales Hub', 'Dynamics 365 Sales'].map((name): [number, string] => [1, name]),
)

/** How a row names its product: by name, another name, SKU id, or SKU id beside a name that is of no use. */
function naming(name: string): fc.Arbitrary<{ productName: string; skuId: string }> {
  const skuId = catalogue.skuOf(name)
  const byName = any(name, catalogue.otherSpelling(name), name.toUpperCase())
  const named = byName.map(productName => ({ productName, skuId: '' }))
  if (skuId === '') return named
  return fc.oneof(
    named,
    any({ productName: '', skuId }, { productName: 'whatever', skuId: skuId.toUpperCase() }),
  )
}

/** What the rows of a portfolio agree on: the product of each subscription, and the service column of each product. */
interface World {
  products: Map<string, string>
  services: Map<string, string>
}

const SUBSCRIPTIONS = ['s1', 's2', 's3', 's4', 's5', 'gone1', 'gone2']
const world: fc.Arbitrary<World> = fc
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

interface Who {
  /** The ways in which a row can name the customer: id and name. */
  cells: [id: string, name: string][]
  folder: string
}

/** One by id under several names, one by id and name, one by name only, two ids of one name. */
const WHO: readonly Who[] = [
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

function licences(who: Who, { products, services }: World): fc.Arbitrary<OwnLicence[]> {
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
          state,
          isTrial: often([8, ''], [2, 'False'], [1, 'True'], [1, 'yes']),
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
    .tuple(often([9, false], [1, true]), fc.nat(3))
    .chain(([undated, repeats]) =>
      fc.array(row(undated), { maxLength: 7 }).map(rows => [rows, repeats] as const),
    )
    .map(([rows, repeats]) => {
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
      return [...once, ...again]
    })
}

const hidden = (user: string): string =>
  user.slice(1, 2).repeat(31) + (user === user.toLowerCase() ? 'a' : 'A')

function usageRow(who: Who, { products }: World, dates: readonly string[], veiled: readonly string[]) {
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
        lastActivity: activityDay,
        hasLicense: often([5, ''], [2, 'True'], [1, 'False'], [1, 'no'], [1, '1']),
        removedDate: removal,
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

function usage(who: Who, known: World): fc.Arbitrary<OwnUsage[]> {
  const day = fc.oneof({ weight: 20, arbitrary: reportDay }, { weight: 1, arbitrary: fc.constant('') })
  return fc
    .tuple(fc.array(day, { minLength: 1, maxLength: 3 }), often([9, 0], [1, 1]))
    .chain(([dates, veils]) =>
      fc.array(usageRow(who, known, dates, dates.slice(0, veils)), { maxLength: 14 }),
    )
}

function graphExport(who: Who): fc.Arbitrary<GraphExport> {
  const row = fc
    .record({
      user: any('u1@x', 'u2@x', 'U2@X', 'u3@x', 'u4@x', 'u5@x', 'u6@x'),
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
      rows: fc.uniqueArray(row, { minLength: 1, maxLength: 5, selector: one => one.user.toLowerCase() }),
    })
    .map(({ reportDate, veiled, rows }) => ({
      customer: who.folder,
      reportDate,
      rows: rows.map(one => (veiled ? { ...one, user: hidden(one.user) } : one)),
    }))
}

function customer(who: Who, known: World): fc.Arbitrary<Portfolio> {
  return fc
    .record({
      licences: licences(who, known),
      usage: fc.oneof(
        { weight: 4, arbitrary: usage(who, known) },
        { weight: 1, arbitrary: fc.constant<OwnUsage[]>([]) },
      ),
      graph: fc.uniqueArray(graphExport(who), { maxLength: 2, selector: file => file.reportDate }),
    })
    .map(parts => (parts.graph.length + parts.usage.length === 0 ? { ...parts, graph: [] } : parts))
}

/** A portfolio with at least one row. */
export const portfolios: fc.Arbitrary<Portfolio> = fc
  .tuple(world, fc.subarray([...WHO], { minLength: 1, maxLength: 4 }))
  .chain(([known, whos]) => fc.tuple(...whos.map(who => customer(who, known))))
  .map(parts => ({
    licences: parts.flatMap(part => part.licences),
    usage: parts.flatMap(part => part.usage),
    graph: parts.flatMap(part => part.graph),
  }))
  .filter(({ licences, usage, graph }) => licences.length + usage.length + graph.length > 0)

export const allOptions: fc.Arbitrary<Options> = fc
  .record({
    by: any<Options['by']>('customer', 'service', 'product', 'workload'),
    asOf: often([5, ''], [2, DAY], [1, '2026-08-30'], [1, '2026-08-24'], [1, '2026-09-30']),
    window: often([6, 28], [1, 7], [1, 1]),
    services: often<NonNullable<Options['services']> | 'default'>(
      [5, 'default'],
      [2, 'all'],
      [1, ['office365']],
      [1, ['dynamics365', 'unknown']],
      [1, ['other']],
    ),
    scope: often<NonNullable<Options['scope']>>([4, 'all'], [1, { own: 'P1' }]),
  })
  .map(({ by, asOf, window, services, scope }) => ({
    by,
    ...(asOf === '' ? {} : { asOf }),
    window,
    ...(services === 'default' ? {} : { services }),
    scope,
  }))
