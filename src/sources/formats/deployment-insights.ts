// Partner Center deployment insights, as CSV or as the answer of the analytics API: seats per customer and product.
import { count, day, decimal, filled, idText, nameText, text, thingText } from '../cells/column.ts'
import { REPORT_DATE } from '../days/report-date.ts'
import { defineFormat } from '../format.ts'
import { LICENCE_COLUMNS, licenceFacts } from './shared/licence-columns.ts'
import { seatLicence } from './shared/seat-licence.ts'
import { statedPercent } from './shared/stated-percent.ts'

export const deploymentInsights = defineFormat({
  id: 'deployment-insights',
  title: 'Deployment insights (Partner Center, CSV or API)',
  where: {
    en: 'Partner Center › Insights › Deployment › Export; or Partner Center API analytics/commercial/deployment/license.',
    ja: 'パートナー センター › インサイト › 展開 › エクスポート。または Partner Center API の analytics/commercial/deployment/license。',
  },
  columns: {
    customerId: text('customerTenantId', 'customerId'),
    customerName: text('customerName'),
    serviceName: nameText('serviceName'),
    serviceCode: nameText('serviceCode'),
    channel: text('channel'),
    productId: idText('productId'),
    productName: thingText('productName'),
    deployed: filled(count('licensesDeployed')),
    sold: filled(count('licensesSold')),
    percent: decimal('deploymentPercent'),
    reportDate: day('processedDateTime', 'processedDate', ...REPORT_DATE.headers),
    ...LICENCE_COLUMNS,
  },
  needs: [['productId', 'productName'], 'deployed', 'sold'],
  lacks: ['trials', 'states', 'ends', 'activity'],
  // Of all customers together.
  without: ['proratedDeploymentPercent'],
  read(cells, { customer, sink, line, issue }) {
    if (cells.productId === '' && cells.productName === '') {
      issue({ code: 'blank-cell', params: {} }, 'productName')
      return
    }
    sink.licence(
      seatLicence({
        ...licenceFacts(cells),
        origin: 'deployment-insights',
        customer,
        product: { skuId: cells.productId, name: cells.productName },
        service: cells.serviceName || cells.serviceCode,
        state: 'active',
        stateWord: '',
        sold: cells.sold,
        assigned: cells.deployed,
        channel: cells.channel,
        reportDate: cells.reportDate,
        statedPercent: statedPercent(cells.percent, cells.deployed, cells.sold),
      }),
      line,
    )
  },
})
