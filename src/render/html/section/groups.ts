// Services, products or workloads of one customer: a chart of bars, and the table with all of it.
import type { Row } from '../../../report/types.ts'
import type { LabelKey } from '../../messages/keys.ts'
import type { Messages } from '../../messages/types.ts'
import { bars } from '../chart/bars.ts'
import { html, type Markup } from '../markup.ts'
import { changeNote, figureColumns, keyColumn, keyName } from '../row-columns.ts'
import { table } from '../table.ts'
import { metricName } from '../text.ts'
import { wordColumns } from '../word-columns.ts'
import { figure, type LegendItem } from './figure.ts'
import { further } from './further.ts'

/** More bars than this nobody reads; the table has every row. */
const MOST_BARS = 20

export function groups(rows: readonly Row[], title: string, key: LabelKey, messages: Messages): Markup {
  const drawn = rows.filter(row => row.deployment || row.usage || row.adjusted).slice(0, MOST_BARS)
  // A service repeats its products, so that the figures alone are enough.
  const isService = key === 'service'
  const more = isService ? null : further(rows, keyColumn(key, messages), null, `table-${key}`, messages)
  return html`${drawn.length > 0 && !isService ? chart(drawn, title, messages) : ''}
${table(
  {
    caption: title,
    columns: [keyColumn(key, messages), ...figureColumns(rows, messages), ...wordColumns(rows, messages)],
    rows,
  },
  messages,
)}
${changeNote(rows, messages)}<p class="small">${messages.report.overlap}</p>
${
  more &&
  html`<h3>${more.title}</h3>
${more.body}`
}`
}

function chart(rows: readonly Row[], title: string, messages: Messages): Markup {
  const { page, html: words, format } = messages
  const withDeployment = rows.some(row => row.deployment)
  const over = rows.some(row =>
    [row.deployment, row.usage].some(value => value && value.numerator > value.denominator),
  )
  const legend: LegendItem[] = [
    ...(withDeployment
      ? [{ text: metricName('deployment', messages), tone: 'calm', shape: 'bar' } as const]
      : []),
    { text: metricName('usage', messages), tone: 'accent', shape: 'bar' },
    ...(over ? [{ text: page.above100, tone: 'over', shape: 'bar' } as const] : []),
    ...(rows.some(row => row.adjusted)
      ? [{ text: words.adjustedTick, tone: 'ink', shape: 'tick' } as const]
      : []),
  ]
  const data = rows.map(row => ({ ...row, name: keyName(row, messages) }))
  return figure(
    {
      title: `${title}. ${page.charts.bars.title}`,
      text: page.charts.bars.text,
      legend,
      drawing: look => bars(data, withDeployment, look, value => format.percent(value)),
    },
    messages,
  )
}
