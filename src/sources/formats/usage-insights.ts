// Partner Center usage insights, as CSV or as the answer of the analytics API: active and qualified users, without names.
import { count, day, decimal, filled, idText, nameText, text, thingText } from '../cells/column.ts'
import { REPORT_DATE } from '../days/report-date.ts'
import { defineFormat } from '../format.ts'
import { statedPercent } from './shared/stated-percent.ts'

export const usageInsights = defineFormat({
  id: 'usage-insights',
  title: 'Usage insights (Partner Center, CSV or API)',
  where: {
    en: 'Partner Center › Insights › Usage › Export; or Partner Center API analytics/commercial/usage/license.',
    ja: 'パートナー センター › インサイト › 使用状況 › エクスポート。または Partner Center API の analytics/commercial/usage/license。',
  },
  columns: {
    customerId: text('customerTenantId', 'customerId'),
    customerName: text('customerName'),
    workloadName: nameText('workloadName'),
    workloadCode: nameText('workloadCode'),
    serviceName: nameText('serviceName'),
    serviceCode: nameText('serviceCode'),
    productId: idText('productId'),
    productName: thingText('productName'),
    active: filled(count('licensesActive', 'licenseActive')),
    qualified: filled(count('licensesQualified', 'licenseQualified')),
    percent: decimal('usagePercent'),
    reportDate: day('processedDateTime', 'processedDate', ...REPORT_DATE.headers),
  },
  needs: [['workloadName', 'workloadCode'], 'active', 'qualified'],
  lacks: ['users', 'licences'],
  // Of all customers together.
  without: ['proratedLicensesUsagePercent'],
  read(cells, { customer, sink, line, issue }) {
    const workload = cells.workloadName || cells.workloadCode
    if (workload === '') {
      issue({ code: 'blank-cell', params: {} }, 'workloadName')
      return
    }
    sink.count(
      {
        customer,
        workload,
        product: { skuId: cells.productId, name: cells.productName },
        service: cells.serviceName || cells.serviceCode,
        active: cells.active,
        total: cells.qualified,
        statedPercent: statedPercent(cells.percent, cells.active, cells.qualified),
        reportDate: cells.reportDate,
        periodDays: null,
      },
      line,
    )
  },
})
