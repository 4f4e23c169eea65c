// The customer list of Partner Center, from the portal, the API or PowerShell: names and domains for ids.
import { filled, text } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { areNames } from '../owners/nobody.ts'
import { nested } from './shared/sku-seats.ts'

export const customers = defineFormat({
  id: 'customers',
  title: 'Customers (Partner Center, CSV or API; partner contracts)',
  where: {
    en: 'Partner Center › Customers › Export; or its API customers; or PowerShell: Get-PartnerCustomer, Get-MgContract.',
    ja: 'パートナー センター › 顧客 › エクスポート。または API の customers。または PowerShell: Get-PartnerCustomer、Get-MgContract。',
  },
  columns: {
    customerId: filled(
      text('Microsoft ID', ...nested('companyProfile', 'tenantId'), 'CustomerId', 'TenantId'),
    ),
    customerName: text('Company name', ...nested('companyProfile', 'companyName'), 'Name', 'displayName'),
    domain: text(
      ...['Primary domain name', ...nested('companyProfile', 'domain'), 'Domain', 'DefaultDomainName'],
    ),
  },
  ofNobody: true,
  needs: ['customerId', 'customerName', 'domain'],
  tells: ['Microsoft ID', 'Primary domain name'],
  lacks: ['activity', 'licences'],
  // Lists of users name domains too.
  without: ['User principal name', 'SkuPartNumber', 'AccountSkuId'],
  read(cells, { sink, line, issue }) {
    if (!areNames({ 'Microsoft ID': cells.customerId, 'Company name': cells.customerName }, issue)) return
    sink.customer({ id: cells.customerId, name: cells.customerName, domain: cells.domain }, line)
  },
})
