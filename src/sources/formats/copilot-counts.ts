// The count summary of Copilot: how many may use it and how many did, without names, for several periods at once.
import { foldHeader } from '../../model/fold.ts'
import { type Column, count, day, filled, text } from '../cells/column.ts'
import { objectsInCell } from '../cells/json-cell.ts'
import { defineFormat } from '../format.ts'

/** Days, also as `D28`. */
const DAYS: Column<number, null> = {
  ...count('Report Period'),
  parse: (cell, words) => count().parse(cell.replace(/^D(?=\d)/i, ''), words),
}

export const copilotCounts = defineFormat({
  id: 'copilot-counts',
  title: 'Copilot user counts (Graph getMicrosoft365CopilotUserCountSummary)',
  where: {
    en: 'Graph copilot/reports/getMicrosoft365CopilotUserCountSummary(period=’D28’); of several periods the one nearest to the window counts.',
    ja: 'Graph の copilot/reports/getMicrosoft365CopilotUserCountSummary(period=’D28’)。複数の期間があれば対象期間に最も近いものを使います。',
  },
  columns: {
    reportDate: filled(day('Report Refresh Date')),
    enabled: count('Any App Enabled Users'),
    active: count('Any App Active Users'),
    period: DAYS,
    // The answer as JSON has the figures of each period in a list.
    periods: text('adoptionByProduct'),
  },
  needs: ['reportDate', ['enabled', 'periods'], ['active', 'periods']],
  lacks: ['users', 'licences'],
  // The trend has them for each day.
  without: ['Report Date'],
  read(cells, { customer, sink, line, issue, words }) {
    const rows = objectsInCell(cells.periods)?.map(part => figuresOf(part, words)) ?? [cells]
    const figures = rows.flatMap(({ enabled, active, period }) =>
      enabled === null || active === null ? [] : [{ active, total: enabled, periodDays: period }],
    )
    if (figures.length < rows.length || rows.length === 0) {
      issue({ code: 'blank-cell', params: {} }, 'Any App Enabled Users')
      return
    }
    for (const { active, total, periodDays } of figures) {
      sink.count(
        {
          customer,
          workload: 'Copilot',
          product: { skuId: '', name: '' },
          service: 'Office 365',
          active,
          total,
          statedPercent: null,
          reportDate: cells.reportDate,
          periodDays,
          isWhole: true,
        },
        line,
      )
    }
  },
})

type Figures = Record<'enabled' | 'active' | 'period', number | null>

function figuresOf(part: Record<string, unknown>, words: Parameters<typeof DAYS.parse>[1]): Figures {
  const values = new Map(Object.entries(part).map(([key, value]) => [foldHeader(key), String(value ?? '')]))
  const read = (header: string): number | null => {
    const parsed = DAYS.parse(values.get(foldHeader(header)) ?? '', words)
    return 'value' in parsed ? parsed.value : null
  }
  return {
    enabled: read('Any App Enabled Users'),
    active: read('Any App Active Users'),
    period: read('Report Period'),
  }
}
