// Earlier portfolio exports as CSV, one format for each grouping: the column after the customer's name tells them apart.
import type { Day } from '../../model/day.ts'
import type { PointRow } from '../../model/rows.ts'
import { GROUPINGS, type Grouping } from '../../model/terms.ts'
import { text } from '../cells/column.ts'
import { defineFormat, type Format } from '../format.ts'
import {
  armed,
  FIGURE_NAMES,
  figureValues,
  isUnread,
  POINT_COLUMNS,
  pointCustomer,
} from './shared/portfolio-figures.ts'

const KEYS = GROUPINGS.filter(by => by !== 'customer')

export const portfolioCsv: readonly Format[] = GROUPINGS.map(portfolioBy)

function portfolioBy(by: Grouping): Format {
  return defineFormat({
    id: by === 'customer' ? 'portfolio-csv' : `portfolio-csv-${by}`,
    title: by === 'customer' ? 'Earlier portfolio (CSV)' : `Earlier portfolio by ${by} (CSV)`,
    where: {
      en: `adoption portfolio --by ${by} --export <file>.csv`,
      ja: `adoption portfolio --by ${by} --export <ファイル>.csv`,
    },
    columns: { ...POINT_COLUMNS, key: text(by === 'customer' ? 'customerName' : by) },
    needs: ['asOf', 'windowStart', 'windowEnd', 'customerId', 'customerName', 'key', ...FIGURE_NAMES],
    tells: ['windowStart', 'entitledActiveUsers', 'lapsedSubscriptionUsers'],
    lacks: [],
    namesCustomers: true,
    without: ['scope', 'name', ...KEYS.filter(key => key !== by)],
    read(cells, { sink, line, issue }) {
      const isTotal = cells.customerName === 'Total'
      const customer = pointCustomer(cells, isTotal, issue)
      const key = by === 'customer' ? '' : armed(cells.key)
      const days = windowDays(cells.windowStart, cells.windowEnd)
      const values = figureValues(cells)
      const unread = isUnread(cells.flags, values)
      const keyless = by !== 'customer' && !isTotal && !unread && key === ''
      const turned = days !== null && days < 1
      if (keyless) issue({ code: 'blank-cell', params: {} }, by)
      if (turned) issue({ code: 'bad-date', params: { found: 'windowEnd < windowStart' } }, 'windowEnd')
      if (keyless || turned || customer === null) return

      const row: PointRow = {
        by,
        customer,
        key,
        asOf: cells.asOf,
        windowDays: days,
        scope: null,
        services: null,
        only: null,
        isTotal,
        isUnread: unread,
        values,
      }
      sink.point(row, line)
    },
  })
}

/** Both days are part of the window. */
function windowDays(start: Day | null, end: Day | null): number | null {
  return start === null || end === null ? null : end - start + 1
}
