// Reseller performance: seats of each subscription under the reseller that sold it, by calendar month.
import { count, filled, idText, nameText } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { INSIGHTS_COLUMNS, insightsProduct, isDuplicate } from './shared/insights-columns.ts'
import { LICENCE_COLUMNS, licenceFacts } from './shared/licence-columns.ts'
import { seatLicence } from './shared/seat-licence.ts'

const { customerId, customerName, month, duplicate: duplicateMark } = INSIGHTS_COLUMNS

export const resellerPerformance = defineFormat({
  id: 'reseller-performance',
  title: 'Reseller performance (Partner Center Insights)',
  where: {
    en: 'Partner Center › Insights › Download reports › Reseller performance.',
    ja: 'パートナー センター › インサイト › レポートのダウンロード › リセラーのパフォーマンス。',
  },
  columns: {
    customerId,
    customerName,
    month,
    duplicateMark,
    resellerId: idText('ResellerMpnId'),
    resellerName: nameText('ResellerName'),
    subscriptionId: filled(idText('SubscriptionID')),
    product: filled(nameText('Product')),
    available: filled(count('AvailableSeats')),
    assigned: filled(count('AssignedSeats')),
    ...LICENCE_COLUMNS,
  },
  needs: ['resellerId', 'customerName', 'month', 'subscriptionId', 'product', 'available', 'assigned'],
  tells: ['ResellerMpnId', 'ResellerName'],
  lacks: ['trials', 'states', 'ends', 'activity'],
  read(cells, { customer, sink, line, duplicate }) {
    if (isDuplicate(cells.duplicateMark)) {
      duplicate()
      return
    }
    sink.licence(
      seatLicence({
        ...licenceFacts(cells),
        origin: 'reseller-performance',
        customer,
        product: insightsProduct([cells.product]),
        subscriptionId: cells.subscriptionId,
        state: 'active',
        stateWord: '',
        sold: cells.available,
        assigned: cells.assigned,
        partnerId: cells.resellerId,
        partnerName: cells.resellerName,
        reportDate: cells.month,
      }),
      line,
    )
  },
})
