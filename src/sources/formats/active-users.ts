// Active users (getOffice365ActiveUserDetail): one row per user, wide over six workloads.
import type { Day } from '../../model/day.ts'
import { day, filled, flag, nameText, text } from '../column.ts'
import { defineFormat } from '../format.ts'
import { anyUser } from '../person.ts'
import { isDeleted } from './activity-report.ts'
import { splitProducts } from './assigned-products.ts'

/** The six workloads of the export; OneDrive and SharePoint become one when they are read. */
const WORKLOADS = ['Exchange', 'OneDrive', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams'] as const

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
    products: text('Assigned Products'),
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
    const products = splitProducts(cells.products)
    const flags = [
      cells.exchangeFlag,
      cells.oneDriveFlag,
      cells.sharePointFlag,
      cells.skypeFlag,
      cells.yammerFlag,
      cells.teamsFlag,
    ]
    const dates = [
      cells.exchangeDate,
      cells.oneDriveDate,
      cells.sharePointDate,
      cells.skypeDate,
      cells.yammerDate,
      cells.teamsDate,
    ]
    // OneDrive and SharePoint are one licence.
    const filesSince = earliest(cells.oneDriveSince, cells.sharePointSince)
    const sinces = [
      cells.exchangeSince,
      filesSince,
      filesSince,
      cells.skypeSince,
      cells.yammerSince,
      cells.teamsSince,
    ]
    for (const [index, workload] of WORKLOADS.entries()) {
      const licensed = flags[index] ?? null
      const lastActivity = dates[index] ?? null
      // A flag that says no counts too: it beats what another report of the day leads to.
      if (licensed === null && lastActivity === null) continue
      sink.graph(
        {
          customer,
          user: cells.user,
          workload,
          lastActivity,
          licensed,
          products,
          deleted: isDeleted(cells.deleted, cells.deletedOn),
          deletedOn: cells.deletedOn,
          licenceSince: sinces[index] ?? null,
          displayName: cells.displayName,
          home: '',
          reportDate: cells.reportDate,
        },
        line,
      )
    }
    for (const workload of WORKLOADS) {
      sink.coverage({ customer, user: cells.user, workload, reportDate: cells.reportDate })
    }
  },
})

function earliest(left: Day | null, right: Day | null): Day | null {
  if (left === null || right === null) return left ?? right
  return left < right ? left : right
}
