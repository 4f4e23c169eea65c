// The subscriptions of one customer in Partner Center: sold seats and status, without assigned ones.
import { count, filled, idText, nameText, state } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { LICENCE_COLUMNS, licenceFacts } from './shared/licence-columns.ts'
import { seatLicence } from './shared/seat-licence.ts'

export const customerSubscriptions = defineFormat({
  id: 'customer-subscriptions',
  title: 'Subscriptions of a customer (Partner Center)',
  where: {
    en: 'Partner Center › Customers › a customer › Subscriptions › Export.',
    ja: 'パートナー センター › 顧客 › 対象の顧客 › サブスクリプション › エクスポート。',
  },
  columns: {
    subscriptionId: filled(idText('Subscription ID')),
    product: filled(nameText('Subscription')),
    quantity: filled(count('Quantity')),
    status: state('Status'),
    reseller: nameText('Reseller'),
    ...LICENCE_COLUMNS,
  },
  needs: ['subscriptionId', 'product', 'quantity', 'status'],
  tells: ['Subscription', ['Subscription ID', 'Quantity']],
  lacks: ['assigned', 'trials', 'ends', 'day', 'activity'],
  read(cells, { customer, sink, line }) {
    sink.licence(
      seatLicence({
        ...licenceFacts(cells),
        origin: 'customer-subscriptions',
        customer,
        product: { skuId: '', name: cells.product },
        subscriptionId: cells.subscriptionId,
        state: cells.status.state,
        stateWord: cells.status.word,
        sold: cells.quantity,
        partnerName: cells.reseller,
        reportDate: null,
      }),
      line,
    )
  },
})
