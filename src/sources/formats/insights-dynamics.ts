// Insights, Dynamics 365 and Power BI usage: seats of each subscription and how many of them were active.
import type { CountRow, LicenceRow } from '../../model/rows.ts'
import { count, decimal, filled, idText, nameText, quotable, state, text } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { INSIGHTS_COLUMNS, insightsProduct, isDuplicate } from './shared/insights-columns.ts'
import { LICENCE_COLUMNS, licenceFacts } from './shared/licence-columns.ts'
import { seatLicence } from './shared/seat-licence.ts'
import { statedPercent } from './shared/stated-percent.ts'

export const insightsDynamics = defineFormat({
  id: 'insights-dynamics',
  title: 'Dynamics 365 and Power BI usage (Partner Center Insights)',
  where: {
    en: 'Partner Center › Insights › Download reports › Dynamics 365 license usage, Power BI license usage.',
    ja: 'パートナー センター › インサイト › レポートのダウンロード › Dynamics 365 ライセンス使用状況、Power BI ライセンス使用状況。',
  },
  columns: {
    ...INSIGHTS_COLUMNS,
    subscriptionId: filled(idText('SubscriptionId')),
    state: state('SubscriptionStatus', 'SubscriptionState'),
    // Power BI rows have neither.
    category: nameText('RevSumCategoryName'),
    division: nameText('RevSumDivisionName'),
    sku: filled(nameText('SKU')),
    skuId: idText('SKUId'),
    freeOrPaid: idText('FreeVsPaidSKU'),
    channel: text('DetailedSalesModel', 'SalesModel'),
    available: filled(count('AvailableSeats')),
    assigned: filled(count('AssignedSeats')),
    active: filled(count('ActiveSeats')),
    percent: decimal('ActiveUsagePercent'),
    ...LICENCE_COLUMNS,
  },
  needs: [
    'customerId',
    'subscriptionId',
    'state',
    'month',
    'sku',
    'freeOrPaid',
    'available',
    'assigned',
    'active',
  ],
  tells: ['ActiveSeats', 'FreeVsPaidSKU', 'ActiveUsagePercent'],
  lacks: ['users', 'window'],
  read(cells, { customer, sink, line, issue, duplicate }) {
    const facts = licenceFacts(cells)
    const said = freeOrTrial(cells.freeOrPaid)
    if (said === undefined) {
      issue(
        { code: 'bad-word', params: { found: quotable(cells.freeOrPaid), expected: 'Free, Paid' } },
        'FreeVsPaidSKU',
      )
      return
    }
    if (isDuplicate(cells.duplicate)) {
      duplicate()
      return
    }
    const stated = facts.stated ?? said
    const area = cells.category || cells.division
    const common = {
      customer,
      product: insightsProduct([cells.sku], cells.skuId),
      service: area === '' ? '' : 'Dynamics 365',
      reportDate: cells.month,
    }
    sink.licence(
      seatLicence({
        ...common,
        ...facts,
        origin: 'insights-dynamics',
        subscriptionId: cells.subscriptionId,
        state: cells.state.state,
        stateWord: cells.state.word,
        stated,
        sold: cells.available,
        assigned: cells.assigned,
        partnerId: cells.partnerId,
        partnerName: cells.partnerName,
        channel: cells.channel,
      }),
      line,
    )
    const counted = cells.state.state === 'active' && stated === null
    const users: Pick<CountRow, 'active' | 'total' | 'statedPercent'> = {
      active: cells.active,
      // Activity on a trial or lapsed subscription registers; its seats are not in the total.
      total: counted ? cells.available : 0,
      statedPercent: counted ? statedPercent(cells.percent, cells.active, cells.available) : null,
    }
    const { subscriptionId } = cells
    sink.count({ ...common, ...users, workload: area || 'Power BI', periodDays: 0, subscriptionId }, line)
  },
})

function freeOrTrial(cell: string): LicenceRow['stated'] | undefined {
  const word = cell.toLowerCase()
  if (word.includes('trial')) return 'trial'
  if (word.includes('free')) return 'free'
  return word === '' || word.includes('paid') ? null : undefined
}
