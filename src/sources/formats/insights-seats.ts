// Insights, seats and subscriptions: sold and assigned seats of each subscription, by calendar month.
import { count, filled, idText, nameText, state, text } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { INSIGHTS_COLUMNS, insightsProduct, isDuplicate } from './shared/insights-columns.ts'
import { LICENCE_COLUMNS, licenceFacts } from './shared/licence-columns.ts'
import { seatLicence } from './shared/seat-licence.ts'

export const insightsSeats = defineFormat({
  id: 'insights-seats',
  title: 'Seats and subscriptions (Partner Center Insights)',
  where: {
    en: 'Partner Center › Insights › Download reports › Seats, subscriptions and revenue; or Subscription details.',
    ja: 'パートナー センター › インサイト › レポートのダウンロード › シート、サブスクリプション、収益 (またはサブスクリプションの詳細)。',
  },
  columns: {
    ...INSIGHTS_COLUMNS,
    subscriptionId: filled(idText('SubscriptionId')),
    state: state('SubscriptionState'),
    sku: nameText('SKU'),
    rawProduct: nameText('RawProductName'),
    reportingProduct: nameText('ReportingProductName'),
    product: nameText('Product'),
    channel: text('SalesChannel'),
    // AvailableSeats of the subscription details is the change against the month before, not a stock.
    sold: filled(count('TotalSoldSeats', 'AvailableSeatsEOP')),
    assigned: count('TotalAssignedSeats'),
    ...LICENCE_COLUMNS,
  },
  needs: ['customerId', 'subscriptionId', 'state', 'month', ['sku', 'product'], 'sold'],
  tells: ['TotalSoldSeats', 'AvailableSeatsEOP', 'TotalAssignedSeats', 'ReportingProductName'],
  lacks: ['activity'],
  read(cells, { customer, sink, line, issue, duplicate }) {
    const names = [cells.sku, cells.rawProduct, cells.reportingProduct, cells.product]
    const product = insightsProduct(names)
    if (product.name === '') {
      issue({ code: 'blank-cell', params: {} }, 'SKU')
      return
    }
    if (isDuplicate(cells.duplicate)) {
      duplicate()
      return
    }
    sink.licence(
      seatLicence({
        ...licenceFacts(cells),
        origin: 'insights-seats',
        customer,
        product,
        subscriptionId: cells.subscriptionId,
        state: cells.state.state,
        stateWord: cells.state.word,
        sold: cells.sold,
        assigned: cells.assigned,
        partnerId: cells.partnerId,
        partnerName: cells.partnerName,
        channel: cells.channel,
        reportDate: cells.month,
      }),
      line,
    )
  },
})
