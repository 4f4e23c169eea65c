// What the reports of Partner Center Insights share: customer, partner, month, and the mark of duplicate attribution.
import type { ProductCells } from '../../../model/rows.ts'
import { filled, idText, month, nameText, text } from '../../cells/column.ts'
import { yesOrNo } from '../../cells/yes-no.ts'

/** Header names have drifted over the years; each list has the spellings that were documented. */
export const INSIGHTS_COLUMNS = {
  customerId: text('CustomerTenantId', 'CustomerTenantID'),
  customerName: text('CustomerName', 'CustomerTenantName'),
  month: filled(month('Month', 'MonthKey')),
  partnerId: idText('MPNId', 'PartnerID', 'PGAMpnId', 'PGAPartnerID'),
  partnerName: nameText('PartnerName'),
  duplicate: text('IsDuplicateRowForPGA'),
}

/** 0, or no in any language, for one partner of a global account, anything else for the same seats under its other partners. */
export function isDuplicate(cell: string): boolean {
  return cell !== '' && yesOrNo(cell) !== false
}

/** Codes of the store where a name is expected, such as CFQ7TTC0LH18 or CFQ7TTC0LH18:0001. */
const STORE_CODE = /^[A-Z0-9]{12}([:/][A-Z0-9]{4})?$/

/** The finest name among those that a row gives, finest first. */
export function insightsProduct(names: readonly string[], skuId = ''): ProductCells {
  const name = names.find(candidate => candidate !== '' && !STORE_CODE.test(candidate))
  return { skuId, name: name ?? names.find(candidate => candidate !== '') ?? '' }
}
