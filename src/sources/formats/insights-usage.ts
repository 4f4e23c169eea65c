// Insights, Microsoft 365 usage: monthly active users and paid units per workload, by calendar month.
import { count, filled, nameText } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { INSIGHTS_COLUMNS, isDuplicate } from './shared/insights-columns.ts'

export const insightsUsage = defineFormat({
  id: 'insights-usage',
  title: 'Microsoft 365 usage (Partner Center Insights, Office 365 license usage)',
  where: {
    en: 'Partner Center › Insights › Download reports › Office 365 license usage.',
    ja: 'パートナー センター › インサイト › レポートのダウンロード › Office 365 ライセンス使用状況。',
  },
  columns: {
    ...INSIGHTS_COLUMNS,
    workload: filled(nameText('WorkloadName')),
    units: filled(count('PaidAvailableUnits')),
    active: filled(count('MonthlyActiveUsers')),
  },
  needs: ['customerId', 'workload', 'month', 'units', 'active'],
  lacks: ['users', 'window', 'licences'],
  read(cells, { customer, sink, line, duplicate }) {
    if (isDuplicate(cells.duplicate)) {
      duplicate()
      return
    }
    sink.count(
      {
        customer,
        workload: cells.workload,
        product: { skuId: '', name: '' },
        service: '',
        active: cells.active,
        total: cells.units,
        statedPercent: null,
        reportDate: cells.month,
        periodDays: 0,
      },
      line,
    )
  },
})
