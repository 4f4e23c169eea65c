// Active users (getOffice365ActiveUserDetail): one row per user, wide over six workloads.
import type { Day } from '../../model/day.ts'
import { graphKind } from '../../model/row-kinds.ts'
import type { BatchKind } from '../../model/usage-batch.ts'
import { dayOf, flagOf } from '../bulk-columns.ts'
import { day, filled, flag, nameText } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { anyUser } from '../owners/person.ts'
import { isDeleted } from './shared/activity-report.ts'
import { namesNoProduct, productsText, splitProducts } from './shared/assigned-products.ts'

/** The six workloads of the export, each with its columns; OneDrive and SharePoint become one when they are read. */
const WORKLOADS = [
  { name: 'Exchange', flag: 'exchangeFlag', date: 'exchangeDate', since: 'exchangeSince' },
  { name: 'OneDrive', flag: 'oneDriveFlag', date: 'oneDriveDate', since: 'oneDriveSince' },
  { name: 'SharePoint', flag: 'sharePointFlag', date: 'sharePointDate', since: 'sharePointSince' },
  { name: 'Skype For Business', flag: 'skypeFlag', date: 'skypeDate', since: 'skypeSince' },
  { name: 'Yammer', flag: 'yammerFlag', date: 'yammerDate', since: 'yammerSince' },
  { name: 'Teams', flag: 'teamsFlag', date: 'teamsDate', since: 'teamsSince' },
] as const

const [EXCHANGE, ONE_DRIVE, SHARE_POINT, SKYPE, YAMMER, TEAMS] = WORKLOADS

/** The five that are left when OneDrive and SharePoint are one. */
const ENTRIES = [
  { name: EXCHANGE.name, of: [EXCHANGE] },
  { name: SHARE_POINT.name, of: [ONE_DRIVE, SHARE_POINT] },
  { name: SKYPE.name, of: [SKYPE] },
  { name: YAMMER.name, of: [YAMMER] },
  { name: TEAMS.name, of: [TEAMS] },
] as const

export const activeUsers = defineFormat({
  id: 'active-users',
  title: 'Active users (Microsoft 365 admin centre, Graph getOffice365ActiveUserDetail)',
  where: {
    en: 'Microsoft 365 admin centre › Reports › Usage › Active users › Export; or Graph reports/getOffice365ActiveUserDetail.',
    ja: 'Microsoft 365 管理センター › レポート › 利用状況 › アクティブなユーザー › エクスポート。または Graph の getOffice365ActiveUserDetail。',
  },
  columns: {
    reportDate: filled(day('Report Refresh Date')),
    user: anyUser('User Principal Name'),
    deleted: flag('Is Deleted'),
    deletedOn: day('Deleted Date'),
    exchangeFlag: flag('Has Exchange License'),
    oneDriveFlag: flag('Has OneDrive License'),
    sharePointFlag: flag('Has SharePoint License'),
    skypeFlag: flag('Has Skype For Business License'),
    yammerFlag: flag('Has Yammer License'),
    teamsFlag: flag('Has Teams License'),
    exchangeDate: day('Exchange Last Activity Date'),
    oneDriveDate: day('OneDrive Last Activity Date'),
    sharePointDate: day('SharePoint Last Activity Date'),
    skypeDate: day('Skype For Business Last Activity Date'),
    yammerDate: day('Yammer Last Activity Date'),
    teamsDate: day('Teams Last Activity Date'),
    exchangeSince: day('Exchange License Assign Date'),
    oneDriveSince: day('OneDrive License Assign Date'),
    sharePointSince: day('SharePoint License Assign Date'),
    skypeSince: day('Skype For Business License Assign Date'),
    yammerSince: day('Yammer License Assign Date'),
    teamsSince: day('Teams License Assign Date'),
    displayName: nameText('Display Name'),
    products: productsText('Assigned Products'),
  },
  needs: [
    'reportDate',
    'user',
    'exchangeFlag',
    'exchangeDate',
    'sharePointFlag',
    'sharePointDate',
    'products',
  ],
  lacks: ['licences'],
  // The 21Vianet cloud has no columns of Yammer and Teams at all.
  pairs: [
    { of: 'Exchange', columns: ['exchangeFlag', 'exchangeDate'] },
    { of: 'OneDrive', columns: ['oneDriveFlag', 'oneDriveDate'] },
    { of: 'SharePoint', columns: ['sharePointFlag', 'sharePointDate'] },
    { of: 'Skype for Business', columns: ['skypeFlag', 'skypeDate'] },
    { of: 'Yammer', columns: ['yammerFlag', 'yammerDate'] },
    { of: 'Teams', columns: ['teamsFlag', 'teamsDate'] },
  ],
  perUser: true,
  listsEverybody: true,
  read(cells, { customer, sink, line }) {
    const { user, displayName, deletedOn, reportDate } = cells
    const products = splitProducts(cells.products)
    const deleted = isDeleted(cells.deleted, deletedOn)
    for (const { name: workload, of } of ENTRIES) {
      const licensed = licensedBy(of.map(({ flag }) => cells[flag]))
      const licenceSince = of.map(({ since }) => cells[since]).reduce(earliest, null)
      const days = of.map(({ date }) => cells[date])
      for (const lastActivity of uses(days, reportDate)) {
        // A flag that says no counts too: it beats what another report of the day leads to.
        if (licensed === null && lastActivity === null) continue
        // One literal: a field behind those of another object makes a slow object, here of each entry.
        const who = { customer, user, displayName, deleted, deletedOn, home: '' }
        sink.graph({ workload, lastActivity, licensed, licenceSince, products, reportDate, ...who }, line)
      }
      sink.coverage({ customer, user, workload, reportDate })
    }
  },
  bulk: {
    user: 'user',
    displayName: 'displayName',
    ownerColumns: [],
    kindColumns: [
      ...(['reportDate', 'deleted', 'deletedOn', 'products'] as const),
      ...WORKLOADS.map(({ flag }) => flag),
    ],
    entries: ENTRIES.map(({ name, of: [one, other = one] }) => ({
      days: [one.date, other.date],
      sinces: [one.since, other.since],
      covers: name,
    })),
    onlyActive: true,
    ownerOf: () => null,
    kindsOf(cells, dates) {
      const report = dayOf(cells.reportDate, dates)
      const deleted = flagOf(cells.deleted)
      const deletedOn = dayOf(cells.deletedOn, dates)
      if (!report || deleted === undefined || deletedOn === undefined) return null
      if (namesNoProduct(cells.products ?? '')) return null
      const products = splitProducts(cells.products ?? '')
      const common = {
        products,
        reportDate: report,
        deleted: isDeleted(deleted, deletedOn),
        deletedOn,
        home: '',
      }
      const kinds: BatchKind[] = []
      for (const { name: workload, of } of ENTRIES) {
        const flags = of.map(({ flag }) => flagOf(cells[flag]))
        if (!areRead(flags)) return null
        kinds.push(graphKind({ ...common, workload, licensed: licensedBy(flags) }))
      }
      return kinds
    },
  },
})

/** Whether one of them gives a licence; null where none says anything. */
function licensedBy(flags: readonly (boolean | null)[]): boolean | null {
  return flags.every(flag => flag === null) ? null : flags.includes(true)
}

function areRead<T>(cells: readonly (T | undefined)[]): cells is readonly T[] {
  return !cells.includes(undefined)
}

/** The newest day alone; all of them where it lies behind the report, so that an earlier one may be the last that counts. */
function uses(days: readonly (Day | null)[], report: Day): (Day | null)[] {
  const known = days.filter(day => day !== null)
  const newest = known.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null)
  return newest !== null && newest > report ? known : [newest]
}

function earliest(left: Day | null, right: Day | null): Day | null {
  if (left === null || right === null) return left ?? right
  return left < right ? left : right
}
