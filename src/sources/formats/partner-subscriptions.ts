// The subscriptions of one customer from Partner Center's API or PowerShell: bought seats and status, no assigned ones.
import { count, filled, idText, nameText, state } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { LICENCE_COLUMNS, licenceFacts } from './shared/licence-columns.ts'
import { seatLicence } from './shared/seat-licence.ts'
import { nested } from './shared/sku-seats.ts'

export const partnerSubscriptions = defineFormat({
  id: 'partner-subscriptions',
  title: 'Subscriptions of a customer (Partner Center API, Get-PartnerCustomerSubscription)',
  where: {
    en: 'Partner Center API customers/{id}/subscriptions; or PowerShell: Get-PartnerCustomerSubscription | Export-Csv.',
    ja: 'Partner Center API の customers/{id}/subscriptions。または PowerShell: Get-PartnerCustomerSubscription | Export-Csv。',
  },
  columns: {
    subscriptionId: filled(idText('SubscriptionId', 'id')),
    product: nameText('offerName'),
    productNickname: nameText('friendlyName', ...nested('productType', 'displayName')),
    quantity: filled(count('quantity')),
    status: filled(state('status')),
    unit: nameText('unitType'),
    partnerId: idText('partnerId'),
    ...LICENCE_COLUMNS,
  },
  needs: ['subscriptionId', ['product', 'productNickname'], 'quantity', 'status', 'unit'],
  lacks: ['assigned', 'day', 'activity'],
  read(cells, { customer, sink, line, issue }) {
    const name = cells.product || cells.productNickname
    if (name === '') {
      issue({ code: 'blank-cell', params: {} }, 'offerName')
      return
    }
    // What is paid by use (Azure) comes as one unit, which nobody holds.
    const facts = licenceFacts(cells)
    const isSeats = /^(licen[sc]es?|seats?|)$/i.test(cells.unit)
    sink.licence(
      seatLicence({
        ...facts,
        origin: 'partner-subscriptions',
        customer,
        product: { skuId: '', name },
        subscriptionId: cells.subscriptionId,
        state: cells.status.state,
        stateWord: cells.status.word,
        stated: isSeats ? facts.stated : 'not-a-person',
        sold: cells.quantity,
        partnerId: cells.partnerId,
        reportDate: null,
      }),
      line,
    )
  },
})
