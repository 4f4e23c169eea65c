// The project's own usage format.
import { isScientific } from '../../model/placeholder.ts'
import { LICENCE, NO_DAY, ORIGIN } from '../../model/usage-batch.ts'
import { isoDay } from '../column.ts'
import { cellValue, licenceOf, type RowFormat } from './row-format.ts'

const DAY = isoDay()

export const OWN_USAGE: RowFormat = {
  user: 'user',
  ownerColumns: ['customerId', 'customerName'],
  frameColumns: [
    ...['workload', 'subscriptionId', 'productName', 'skuId', 'hasLicense', 'licenseRemoved', 'reportDate'],
  ],
  entries: [{ days: ['lastActivity'], covers: null }],
  day: DAY,
  ownerOf({ customerId: id = '', customerName: name = '' }) {
    return id === '' && name === '' ? null : { id, name }
  },
  framesOf(cells) {
    const { workload = '', subscriptionId = '', productName = '', skuId = '' } = cells
    const licence = licenceOf(cells['hasLicense'])
    const removed = cellValue(DAY, cells['licenseRemoved'] ?? '')
    const report = cellValue(DAY, cells['reportDate'] ?? '')
    if (isScientific(subscriptionId) || isScientific(skuId)) return null
    if (workload === '' || licence === undefined || removed === undefined || report === undefined) return null
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
