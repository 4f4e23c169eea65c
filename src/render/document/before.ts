// Last month beside this one, for every figure: whoever moved most stands on top.
import { type Compared, comparedRows, countEnds, metricEnds } from '../../metrics/before.ts'
import { compareRatios, type Ratio } from '../../model/ratio.ts'
import { COUNTS, type CountName, METRICS, type Metric, PARTS } from '../../report/figures/counts.ts'
import { FIGURES } from '../../report/figures/index.ts'
import type { PortfolioReport, Row } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import { type Cell, cell, day, text } from './cell.ts'
import type { Block, Column, Section, Table } from './document.ts'
import type { RowColumn } from './names.ts'
import { small } from './remarks.ts'

/** As many on a page; a workbook has all of them. */
const MOST = 100

export type Id = CountName | Metric

/** In the order in which they stand in every table. */
export const ORDER: readonly Id[] = FIGURES.flatMap(({ id }) =>
  [...COUNTS, ...METRICS].filter(each => each === id),
)

/** `named`: the column that says whose a row is. */
export function beforeSection(
  { by, rows, uncut }: PortfolioReport,
  named: RowColumn,
  messages: Messages,
): Section {
  const all = comparedRows(uncut ?? rows).sort(byMove)
  const { sections, trend, html, before: words } = messages
  const more = all.length - MOST
  // Rows by service, product or workload overlap and do not add up.
  const total = by === 'customer' ? all : []
  const intro: Block = { kind: 'paragraph', sentences: [words.intro, trend.intro], on: ['page'] }
  const table = (side: Table): Table => ({ ...side, caption: sections.change })
  return {
    ...{ key: 'change', title: sections.change },
    blocks:
      all.length === 0
        ? []
        : [
            intro,
            { ...table(besides(all.slice(0, MOST), total, named, messages)), on: ['page'] },
            ...(more > 0 ? [small(html.more(more), ['page'])] : []),
            { ...table(apart(all, named, messages)), on: ['workbook'] },
          ],
  }
}

/** "60 → 63" in each cell. */
function besides(
  shown: readonly Compared[],
  total: readonly Compared[],
  named: RowColumn,
  messages: Messages,
): Table {
  const { labels, html, format, before: words } = messages
  const columns: [Column, (of: readonly Compared[]) => Cell][] = [
    ...ORDER.map((id): [Column, (of: readonly Compared[]) => Cell] => [
      { head: labels[id].label, short: labels[id].short, kind: 'number' },
      of => {
        if (isMetric(id)) {
          const ends = metricEnds(of, id)
          return ends[0] || ends[1] ? { kind: 'fromTo', value: ends } : null
        }
        const ends = countEnds(of, id)
        const [then, now] = ends.map(end => format.count(end))
        return ends.every(end => end === null) ? null : text(html.fromTo(then ?? '', now ?? ''))
      },
    ]),
    [
      { head: labels.since.label, short: labels.since.short, kind: 'mark' },
      of => day(of.length === 1 ? (of[0]?.row.change?.since ?? null) : null),
    ],
  ]
  return {
    ...{ kind: 'table', caption: '' },
    columns: [named, ...columns.map(([column]) => column)],
    rows: shown.map(one => [named.cell(one.row), ...columns.map(([, of]) => of([one]))]),
    total:
      total.length > 1 ? [text(words.total(total.length)), ...columns.map(([, of]) => of(total))] : undefined,
  }
}

/** Both ends in columns of their own, as numbers. */
function apart(all: readonly Compared[], named: RowColumn, messages: Messages): Table {
  const { labels } = messages
  const ends = (id: Id, one: Compared): readonly Cell[] =>
    isMetric(id)
      ? metricEnds([one], id).map(value => cell('percent', value))
      : countEnds([one], id).map(value => cell('count', value))
  return {
    ...{ kind: 'table', caption: '' },
    columns: [
      named,
      ...ORDER.flatMap(id => endColumns(id, messages)),
      { head: labels.since.label, short: labels.since.short, kind: 'mark' },
    ],
    rows: all.map(one => [
      named.cell(one.row),
      ...ORDER.flatMap(id => ends(id, one)),
      day(one.row.change?.since ?? null),
    ]),
  }
}

/** A figure then and now. */
export function endColumns(id: Id, { labels, before: words }: Messages): [then: Column, now: Column] {
  const [part, whole] = isMetric(id) ? PARTS[id] : []
  const column = (head: string, end: string): Column => ({
    ...{ head, short: head, kind: 'number', id: end + id },
    share: part && whole ? [[end + part, end + whole]] : undefined,
  })
  return [column(words.before(labels[id].label), 'before '), column(labels[id].label, '')]
}

export function isMetric(id: Id): id is Metric {
  return METRICS.some(metric => metric === id)
}

/** The largest move of adjusted usage first; where that is not available, of usage; then of deployment. */
function byMove(a: Compared, b: Compared): number {
  const [left, right] = [moveOf(a.row), moveOf(b.row)]
  if (!left || !right) return Number(left === null) - Number(right === null)
  return compareRatios(right, left)
}

function moveOf({ change }: Row): Ratio | null {
  const move = change?.adjusted ?? change?.usage ?? change?.deployment ?? null
  return move && { ...move, numerator: move.numerator < 0n ? -move.numerator : move.numerator }
}
