// Every customer: a map of all of them, and one table that can be sorted and filtered.
import type { PortfolioReport, Row } from '../../../report/types.ts'
import type { Messages } from '../../messages/types.ts'
import type { Links } from '../../types.ts'
import { CIRCLES, EDGE, type ScatterPoint, scatter } from '../chart/scatter.ts'
import { html, type Markup } from '../markup.ts'
import { changeNote, figureColumns, keyColumn, keyName, type RowColumn } from '../row-columns.ts'
import { table } from '../table.ts'
import { customerName, metricName, named, plainName } from '../text.ts'
import { wordColumns } from '../word-columns.ts'
import { figure, type LegendItem } from './figure.ts'
import { filter } from './filter.ts'

export function map(report: PortfolioReport, messages: Messages): Markup | null {
  const { page, html: words } = messages
  const points = report.rows.flatMap(row => point(row, messages))
  if (points.length === 0) return null
  const left = report.rows.length - points.length
  const high = points.some(({ usage }) => usage.numerator > usage.denominator)
  const beyond = points.some(({ usage, deployment }) => isBeyond(usage) || isBeyond(deployment))
  const legend: LegendItem[] = [
    { text: page.bubbleSize, tone: 'accent', shape: 'circle' },
    ...(high
      ? [
          {
            text: `${metricName('usage', messages)} ${page.above100}`,
            tone: 'over',
            shape: 'circle',
          } as const,
        ]
      : []),
    ...(beyond ? [{ text: words.edge(EDGE), tone: 'over', shape: 'triangle' } as const] : []),
    ...(points.length > CIRCLES
      ? [{ text: words.crowd(points.length - CIRCLES), tone: 'calm', shape: 'dot' } as const]
      : []),
  ]
  return figure(
    {
      title: page.charts.scatter.title,
      text: page.charts.scatter.text,
      legend,
      drawing: look =>
        scatter(
          points,
          { deployment: metricName('deployment', messages), usage: metricName('usage', messages) },
          look,
        ),
      below: left > 0 ? html`<p class="small">${words.notDrawn(left)}</p>` : null,
    },
    messages,
  )
}

function isBeyond(value: { numerator: bigint; denominator: bigint }): boolean {
  return value.numerator * 100n > value.denominator * BigInt(EDGE)
}

function point(row: Row, messages: Messages): ScatterPoint[] {
  const { deployment, usage, totalUsers } = row
  if (!deployment || !usage) return []
  const { labels, format } = messages
  const key = row.key === null ? '' : ` · ${keyName(row, messages)}`
  const name = plainName(customerName(row.customer, format.notAvailable) + key)
  const title = [
    name,
    `${metricName('deployment', messages)}: ${format.percent(deployment)}`,
    `${metricName('usage', messages)}: ${format.percent(usage)}`,
    `${metricName('adjusted', messages)}: ${format.percent(row.adjusted)}`,
    `${labels.totalUsers.label}: ${format.count(totalUsers)}`,
  ].join('\n')
  return [{ name, deployment, usage, users: totalUsers ?? 0, title }]
}

export function everyRow(report: PortfolioReport, messages: Messages, links?: Links): Markup {
  const { report: words, sections, html: pageWords } = messages
  const { rows, total, by } = report
  if (rows.length === 0) return html`<p>${words.noCustomers}</p>`
  const all = [...rows, total]
  const columns: RowColumn[] = [
    customerColumn(rows, messages, true, links),
    ...(by === 'customer' ? [] : [{ ...keyColumn(by, messages), kind: 'text' as const }]),
    ...figureColumns(all, messages),
    ...wordColumns(rows, messages),
  ]
  const id = 'table-all'
  return html`${filter(id, rows, rows.length, messages)}
${table(
  {
    caption: sections.customers,
    columns,
    rows,
    total: { row: total, name: words.total },
    live: { id, find: row => findable(row, messages), flags: row => row.flags },
  },
  messages,
)}
${changeNote(all, messages)}<p class="small">${pageWords.totalCoversAll}${by === 'customer' ? '' : ` ${words.overlap}`}</p>`
}

/** Under the name: the id, where several customers share the name, and the as-of day, where it is not the newest. */
export function customerColumn(
  rows: readonly Row[],
  { labels, format }: Messages,
  withDay = true,
  links?: Links,
): RowColumn {
  const ids = new Map<string, Set<string | null>>()
  for (const { customer } of rows) {
    ids.set(customer.name, (ids.get(customer.name) ?? new Set()).add(customer.id))
  }
  const newest = rows.reduce((found, { asOf }) => Math.max(found, asOf ?? found), Number.NEGATIVE_INFINITY)
  return {
    header: labels.customer.label,
    kind: 'name',
    cell: ({ customer, asOf }) => {
      const { id, name } = customer
      const shared = (ids.get(name)?.size ?? 0) > 1 && id !== null
      const shown = named(customerName(customer, format.notAvailable))
      const page = links?.of(customer) ?? null
      return html`${page === null ? shown : html`<a href="${page}">${shown}</a>`}${shared ? html` <span class="id">${plainName(id)}</span>` : ''}${
        !withDay || asOf === newest
          ? ''
          : html` <span class="id">${labels.asOf.label}: ${format.day(asOf)}</span>`
      }`
    },
  }
}

/** What a filter looks in: the customer, its id, and the words of the row. */
function findable(row: Row, messages: Messages): string {
  return [
    plainName(row.customer.name),
    plainName(row.customer.id ?? ''),
    plainName(keyName(row, messages)),
    ...row.flags.map(flag => messages.flags[flag].label),
    ...row.advice.flatMap(({ code }) => [messages.advice[code].label, messages.table.advice[code]]),
  ].join(' ')
}
