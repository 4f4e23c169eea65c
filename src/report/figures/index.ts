// The table of figures: one entry says everything about one. Their order is that of the columns of files.
import { addMoney, perYear } from '../../metrics/money.ts'
import { CAUSES } from '../../model/terms.ts'
import type { Money } from '../money.ts'
import type { Row } from '../types.ts'
import { type CountName, type Metric, PARTS } from './counts.ts'
import { type Figure, figure, type Settings } from './figure.ts'

export type { Figure } from './figure.ts'

const FILES = { csv: true, workbook: true } as const satisfies Settings
const EVERYWHERE = { ...FILES, page: true, markdown: true } as const satisfies Settings
const SCREENS = { page: true, workbook: true } as const satisfies Settings

const count = <I extends CountName>(id: I, settings: Settings) =>
  figure(id, 'figures', 'count', row => row[id], { ...EVERYWHERE, field: id, sort: [id], ...settings })

const share = <I extends Metric>(id: I, field: string, settings: Settings) =>
  figure(id, 'figures', 'percent', row => row[id], {
    ...{ ...EVERYWHERE, field, sort: [field, id], of: [PARTS[id]] },
    ...settings,
  })

export const FIGURES = [
  figure('asOf', 'identity', 'day', row => row.asOf, {
    ...{ ...FILES, field: 'asOf', sort: ['asOf'], terminal: { hide: 6, whenDiffers: true } },
  }),
  figure('windowStart', 'identity', 'day', row => row.window?.start, {
    ...{ csv: true, field: 'windowStart', sort: ['windowStart'] },
  }),
  figure('windowEnd', 'identity', 'day', row => row.window?.end, {
    ...{ csv: true, field: 'windowEnd', sort: ['windowEnd'] },
  }),
  figure('customerId', 'identity', 'text', row => row.customer.id, {
    ...{ csv: true, field: 'customerId', sort: ['customerId', 'id'] },
  }),
  figure('customer', 'identity', 'text', row => row.customer.name, {
    ...{ csv: true, field: 'customerName', sort: ['customerName', 'name', 'customer'] },
  }),
  count('soldLicenses', { sort: ['soldLicenses', 'sold'], ofLicences: true, terminal: { hide: 10 } }),
  count('assignedLicenses', {
    ...{ sort: ['assignedLicenses', 'assigned'], ofLicences: true, terminal: { hide: 9 } },
  }),
  share('deployment', 'deploymentPercent', {
    ...{ ofLicences: true, flags: ['low-deployment', 'over-assigned'], terminal: { bar: 7 } },
  }),
  count('totalUsers', { terminal: { hide: 15 } }),
  count('activeUsers', { terminal: { hide: 11 } }),
  share('usage', 'usagePercent', { gauge: true, flags: ['over-100'], terminal: { bar: 13 } }),
  count('entitledActiveUsers', {}),
  share('adjusted', 'adjustedUsagePercent', {
    ...{ sort: ['adjustedUsagePercent', 'adjusted', 'adjustedUsage'], flags: ['low-usage'], terminal: {} },
    of: [PARTS.adjusted, ['entitledActiveUsers', 'adjustedOfUsers']],
  }),
  figure('adjustedOfUsers', 'figures', 'count', fewerUsers, { field: 'adjustedOfUsers', workbook: true }),
  ...CAUSES.map(cause =>
    figure(cause, 'causes', 'count', row => row.causes[cause], {
      ...{ ...FILES, field: `${cause}Users`, sort: [`${cause}Users`] },
    }),
  ),
  figure('basis', 'words', 'basis', row => row.basis, { ...FILES, field: 'basis', sort: ['basis'] }),
  figure('flags', 'words', 'flags', row => row.flags, {
    ...{ ...EVERYWHERE, field: 'flags', sort: ['flags'], terminal: { hide: 12, minWidth: 13 } },
  }),
  figure('advice', 'words', 'advice', row => row.advice, {
    ...{ ...EVERYWHERE, field: 'advice', sort: ['advice'], terminal: { hide: 14.5, minWidth: 14 } },
  }),
  figure('reportedDeployment', 'stated', 'line', row => row.reported.deployment, {
    ...{ ...SCREENS, field: 'reportedDeploymentPercent' },
  }),
  figure('reportedUsage', 'stated', 'line', row => row.reported.usage, {
    ...{ ...SCREENS, field: 'reportedUsagePercent' },
  }),
  figure('since', 'change', 'day', row => row.change?.since, { workbook: true, field: 'change.since' }),
  figure('deploymentChange', 'change', 'points', row => row.change?.deployment, {
    ...{ ...SCREENS, field: 'change.deploymentPoints', changeOf: 'deployment' },
    ...{ ofLicences: true, terminal: { hide: 3 } },
  }),
  figure('usageChange', 'change', 'points', row => row.change?.usage, {
    ...{ ...SCREENS, field: 'change.usagePoints', changeOf: 'usage', terminal: { hide: 5 } },
  }),
  figure('adjustedChange', 'change', 'points', row => row.change?.adjusted, {
    ...{ ...SCREENS, field: 'change.adjustedUsagePoints', changeOf: 'adjusted', terminal: { hide: 4 } },
  }),
  figure('activeUsersChange', 'change', 'signed', row => row.change?.activeUsers, {
    ...{ ...SCREENS, field: 'change.activeUsers', changeOf: 'activeUsers' },
  }),
  figure('requests', 'support', 'count', row => row.support?.requests, {
    ...{ ...SCREENS, field: 'support.requests' },
  }),
  figure('howTo', 'support', 'count', row => row.support?.howTo, {
    ...{ ...SCREENS, field: 'support.howTo', terminal: { hide: 2 } },
  }),
  figure('perHundred', 'support', 'perHundred', row => row.support?.perUser, {
    ...{ ...SCREENS, field: 'support.howToPer100Users', of: [['howTo', 'totalUsers']] },
  }),
  figure('unassignedCost', 'cost', 'money', row => row.cost?.unassigned, {
    ...{
      ...SCREENS,
      field: 'cost.unassigned',
      sort: ['unassignedCost'],
      ofLicences: true,
      terminal: { hide: 1 },
    },
  }),
  figure('unusedCost', 'cost', 'money', row => row.cost?.unused, {
    ...{ ...SCREENS, field: 'cost.unused', sort: ['unusedCost'], ofLicences: true, terminal: { hide: 1 } },
  }),
  figure('idleCost', 'cost', 'money', row => idleCost(row), {
    ...{ ...SCREENS, field: 'idleCost.perMonth', sort: ['cost', 'idleCost'], ofLicences: true },
    ...{ markdown: true, terminal: { hide: 1.5 } },
  }),
  figure('idleCostYear', 'cost', 'money', row => perYear(idleCost(row)), {
    ...{ workbook: true, field: 'idleCost.perYear' },
  }),
  figure('unpriced', 'cost', 'names', row => row.cost?.unpriced, {
    ...{ workbook: true, field: 'cost.unpricedProducts' },
  }),
  figure('paidSeats', 'seats', 'count', row => row.seatLine?.paidSeats, {
    ...{ ...SCREENS, markdown: true, field: 'seatLine.paidSeats', terminal: { hide: 8 } },
  }),
  figure('seatLine', 'seats', 'line', row => row.seatLine?.line, {
    ...{ workbook: true, field: 'seatLine.linePercent' },
  }),
  figure('reached', 'seats', 'reached', row => row.seatLine, {
    ...{ field: 'seatLine.reached', terminal: { hide: 14 } },
  }),
  figure('missingUsers', 'seats', 'count', row => row.seatLine?.missing, {
    ...{ ...SCREENS, markdown: true, field: 'seatLine.missingUsers' },
  }),
  figure('opportunity', 'figures', 'count', usersToWin, { sort: ['opportunity'] }),
]

export type FigureId = (typeof FIGURES)[number]['id']

/** The columns that stand between the customer's name and the figures depend on the output. */
export const CSV_FIGURES: readonly Figure[] = FIGURES.filter(({ csv }) => csv)

/** What seats cost in a month that nobody has, or that nobody uses: of no seat both. */
export function idleCost({ cost }: Pick<Row, 'cost'>): Money[] {
  return cost ? addMoney([...cost.unassigned, ...cost.unused]) : []
}

/** The users that adjusted usage is taken over, where these are not all total users: some customers have no A₀. */
function fewerUsers({ adjusted, totalUsers }: Row): number | null {
  const users = adjusted && Number(adjusted.denominator)
  return users === totalUsers ? null : users
}

/** Users to win: T − A₀, or T − A where A₀ is not available. */
function usersToWin(row: Row): number | null {
  const reached = row.entitledActiveUsers ?? row.activeUsers
  return row.totalUsers === null || reached === null ? null : row.totalUsers - reached
}
