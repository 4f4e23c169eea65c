// Subscribed SKUs of one customer as Partner Center gives them: by API with the product nested, or by PowerShell.
import { count, filled, nameText } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { LICENCE_COLUMNS, licenceFacts } from './shared/licence-columns.ts'
import { nested, sendSeats, skuProduct } from './shared/sku-seats.ts'

export const partnerSkus = defineFormat({
  id: 'partner-skus',
  title: 'Subscribed SKUs of a customer (Partner Center API, Get-PartnerCustomerSubscribedSku)',
  where: {
    en: 'Partner Center API customers/{id}/subscribedskus; or PowerShell: Get-PartnerCustomerSubscribedSku | Export-Csv.',
    ja: 'Partner Center API の customers/{id}/subscribedskus。または PowerShell: Get-PartnerCustomerSubscribedSku | Export-Csv。',
  },
  columns: {
    skuId: nameText(...nested('productSku', 'id'), 'SkuId'),
    partNumber: nameText(...nested('productSku', 'skuPartNumber'), 'SkuPartNumber'),
    productName: nameText(...nested('productSku', 'name'), 'ProductName'),
    enabled: filled(count('activeUnits')),
    warning: count('warningUnits'),
    suspended: count('suspendedUnits'),
    consumed: filled(count('consumedUnits')),
    // All seats together, in whatever state: never what is sold.
    total: count('totalUnits'),
    ...LICENCE_COLUMNS,
  },
  needs: [['skuId', 'partNumber'], 'enabled', 'consumed', 'total'],
  lacks: ['trials', 'ends', 'day', 'activity'],
  read(cells, context) {
    const product = skuProduct(cells)
    if (product.skuId === '') {
      context.issue({ code: 'blank-cell', params: {} }, 'productSku.id')
      return
    }
    sendSeats(
      'partner-skus',
      product,
      { ...cells, lockedOut: null, facts: licenceFacts(cells) },
      cells.consumed,
      context,
    )
  },
})
