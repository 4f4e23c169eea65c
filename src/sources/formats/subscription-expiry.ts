// The expiry report of AdminDroid's script: a line for each SKU, with what its subscription is and how long it lasts.
import { count, day, filled, nameText, quotable, state } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { LICENCE_COLUMNS, licenceFacts } from './shared/licence-columns.ts'
import { seatLicence } from './shared/seat-licence.ts'
import { skuProduct } from './shared/sku-seats.ts'

/** What the script says of a subscription; it takes one without an end for a trial. */
const TYPES = ['', 'purchased', 'trial', 'free']

export const subscriptionExpiry = defineFormat({
  id: 'subscription-expiry',
  title: 'Licence expiry report (AdminDroid, LicenseExpiryDateReport.ps1)',
  where: {
    en: 'PowerShell: LicenseExpiryDateReport.ps1 of AdminDroid (o365reports.com).',
    ja: 'PowerShell: AdminDroid (o365reports.com) の LicenseExpiryDateReport.ps1。',
  },
  columns: {
    skuId: nameText('SKU Id'),
    partNumber: nameText('Subscription Name'),
    productName: nameText('Friendly Subscription Name'),
    total: filled(count('Total Units')),
    consumed: filled(count('Consumed Units')),
    status: state('Status'),
    ...LICENCE_COLUMNS,
    ends: day('License Expiry Date/Next LifeCycle Activity Date'),
  },
  needs: [['skuId', 'partNumber'], 'total', 'consumed', 'subscriptionType', 'status'],
  lacks: ['day', 'activity'],
  read(cells, { customer, sink, line, issue }) {
    const product = skuProduct(cells)
    const isKnown = TYPES.includes(cells.subscriptionType.toLowerCase())
    if (product.skuId === '') issue({ code: 'blank-cell', params: {} }, 'Subscription Name')
    if (!isKnown) {
      const params = { found: quotable(cells.subscriptionType), expected: 'Purchased, Trial, Free' }
      issue({ code: 'bad-word', params }, 'Subscription Type')
    }
    if (product.skuId === '' || !isKnown) return
    const { state: is, word: stateWord } = cells.status
    const origin = 'subscription-expiry'
    sink.licence(
      seatLicence({
        ...licenceFacts(cells),
        ...{ origin, customer, product, state: is, stateWord },
        sold: cells.total,
        reportDate: null,
      }),
      line,
    )
    sink.seats({ origin, customer, product, assigned: cells.consumed, reportDate: null }, line)
  },
})
