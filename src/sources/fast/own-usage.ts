// The project's own usage format.
import { isNoName } from '../../model/placeholder.ts'
import { LICENCE, NO_DAY, ORIGIN } from '../../model/usage-batch.ts'
import { isAccount } from '../../model/user-name.ts'
import { dayOf, licenceOf, type RowFormat } from './row-format.ts'

export const OWN_USAGE: RowFormat = {
  user: 'user',
  ownerColumns: ['customerId', 'customerName'],
  frameColumns: [
    ...['workload', 'subscriptionId', 'productName', 'skuId', 'hasLicense', 'licenseRemoved', 'reportDate'],
  ],
  entries: [{ days: ['lastActivity'], sinces: ['licenceSince'], covers: null }],
  ownerOf({ customerId: id = '', customerName: name = '' }) {
    const isOdd = [id, name].some(cell => cell !== '' && isNoName(cell))
    return isOdd || (id === '' && name === '') ? null : { id, name }
  },
  framesOf(cells, dates) {
    const { workload = '', subscriptionId = '', productName = '', skuId = '' } = cells
    const licence = licenceOf(cells['hasLicense'])
    if ([workload, subscriptionId, skuId, productName].some(cell => cell !== '' && isNoName(cell)))
      return null
    if ([workload, productName].some(isAccount)) return null
    const removed = dayOf(cells['licenseRemoved'], dates)
    const report = dayOf(cells['reportDate'], dates)
    if (workload === '' || licence === undefined || removed === undefined || report === undefined) return null
    if (report === null && dates.hasStamp) return null
    const frame = {
      origin: ORIGIN.own,
      workload,
      product: { name: productName, skuId },
      products: null,
      subscription: subscriptionId,
      report,
      licence: licence === LICENCE.no ? LICENCE.no : LICENCE.yes,
      removed: removed ?? NO_DAY,
    }
    return [frame]
  },
}
