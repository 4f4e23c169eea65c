// Small, nasty random portfolios, and the options of a run over one.
import fc from 'fast-check'
import { DAY } from './build.ts'
import type { Options, OwnUsage, Portfolio } from './model.ts'
import { graphExport } from './random/graph.ts'
import { licences } from './random/licences.ts'
import { teamsReport, tenant } from './random/tenants.ts'
import { usage } from './random/usage.ts'
import { any, often, WHO, type Who, type World, world } from './random/words.ts'

function customer(
  who: Who,
  known: World,
  portals: boolean,
): fc.Arbitrary<Required<Omit<Portfolio, 'folder'>>> {
  return fc.record({
    licences: licences(who, known),
    usage: fc.oneof(
      { weight: 4, arbitrary: usage(who, known) },
      { weight: 1, arbitrary: fc.constant<OwnUsage[]>([]) },
    ),
    graph: fc.uniqueArray(graphExport(who), { maxLength: 2, selector: file => file.reportDate }),
    single: fc.uniqueArray(teamsReport(who), {
      maxLength: portals ? 2 : 0,
      selector: file => file.reportDate,
    }),
    tenants: fc.array(tenant(who, known), { maxLength: portals ? 1 : 0 }),
  })
}

function portfoliosOf(portals: boolean): fc.Arbitrary<Portfolio> {
  return fc
    .tuple(world, fc.subarray([...WHO], { minLength: 1, maxLength: 4 }))
    .chain(([known, whos]) => fc.tuple(...whos.map(who => customer(who, known, portals))))
    .map(parts => ({
      licences: parts.flatMap(part => part.licences),
      usage: parts.flatMap(part => part.usage),
      graph: parts.flatMap(part => part.graph),
      single: parts.flatMap(part => part.single),
      tenants: parts.flatMap(part => part.tenants),
    }))
    .filter(portfolio => Object.values(portfolio).some(rows => rows.length > 0))
}

/** Own formats and wide Active-users exports; at least one row. */
export const portfolios = portfoliosOf(false)

/** The same with Teams reports and the licence exports of the tenants' own portals. */
export const portalPortfolios = portfoliosOf(true)

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
    scope: often<NonNullable<Options['scope']>>([4, 'all'], [1, { own: 'P1' }], [1, { own: 'partner two' }]),
  })
  .map(({ by, asOf, window, services, scope }) => ({
    by,
    ...(asOf === '' ? {} : { asOf }),
    window,
    ...(services === 'default' ? {} : { services }),
    scope,
  }))
