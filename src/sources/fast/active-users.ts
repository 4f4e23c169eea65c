// The wide Active-users export: one row of the file gives up to five entries.
import { deletionOf, ORIGIN } from '../../model/usage-batch.ts'
import { isDeleted } from '../formats/activity-report.ts'
import { splitProducts } from '../formats/assigned-products.ts'
import { dayOf, flagOf, licenceOf, type RowFormat } from './row-format.ts'

/** Each workload with the columns of its flags and dates; OneDrive counts together with SharePoint. */
const WORKLOADS = [
  { name: 'Exchange', flags: ['exchangeFlag'], days: ['exchangeDate'], sinces: ['exchangeSince'] },
  {
    name: 'SharePoint',
    flags: ['oneDriveFlag', 'sharePointFlag'],
    days: ['oneDriveDate', 'sharePointDate'],
    sinces: ['oneDriveSince', 'sharePointSince'],
  },
  { name: 'Skype For Business', flags: ['skypeFlag'], days: ['skypeDate'], sinces: ['skypeSince'] },
  { name: 'Yammer', flags: ['yammerFlag'], days: ['yammerDate'], sinces: ['yammerSince'] },
  { name: 'Teams', flags: ['teamsFlag'], days: ['teamsDate'], sinces: ['teamsSince'] },
] as const

export const ACTIVE_USERS: RowFormat = {
  user: 'user',
  ownerColumns: [],
  frameColumns: [
    ...['reportDate', 'deleted', 'deletedOn', 'products'],
    ...WORKLOADS.flatMap(({ flags }) => flags),
  ],
  entries: WORKLOADS.map(({ name, days, sinces }) => ({ days, sinces, covers: name })),
  ownerOf: () => null,
  framesOf(cells, dates) {
    const report = dayOf(cells['reportDate'], dates)
    const flag = flagOf(cells['deleted'])
    const deletedOn = dayOf(cells['deletedOn'], dates)
    if (!report || flag === undefined || deletedOn === undefined) return null
    const removed = deletionOf(isDeleted(flag, deletedOn), deletedOn)
    const products = splitProducts(cells['products'] ?? '')
    const frames = WORKLOADS.map(({ name, flags }) => {
      const licence = flags.reduce((best, flag) => Math.max(best, licenceOf(cells[flag]) ?? Number.NaN), 0)
      return {
        origin: ORIGIN.graph,
        workload: name,
        product: { skuId: '', name: '' },
        products,
        subscription: '',
        report,
        licence,
        removed,
      }
    })
    return frames.some(({ licence }) => Number.isNaN(licence)) ? null : frames
  },
}
