// Last month beside this one, for every figure: whoever moved most stands on top.
import { type Compared, comparedRows, countEnds, metricEnds } from '../../metrics/then-and-now.ts'
import { compareRatios, type Ratio } from '../../model/ratio.ts'
import { COUNTS, type CountName, METRICS, type Metric, PARTS } from '../../report/figures/counts.ts'
import { FIGURES } from '../../report/figures/index.ts'
import type { PortfolioReport, Row } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import { inWorkbook, paragraph, section, table } from './blocks.ts'
import { type Cell, cell, day, fromTo, text } from './cell.ts'
import { type CellColumn, columnNamed, columnOfPart, columnsOf } from './columns.ts'
import type { Section, Table } from './document.ts'
import { FEW } from './figures.ts'
import type { RowColumn } from './names.ts'

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
  const { trend, before: words } = messages
  if (all.length === 0) return section('change', messages, [])
  // Rows by service, product or workload overlap and do not add up.
  const total = by === 'customer' ? all : []
  return section('change', messages, [
    paragraph([words.intro, trend.intro], ['page']),
    { on: ['page'], make: () => besides(all, total, named, messages) },
    inWorkbook(() => apart(all, named, messages)),
  ])
}

/** "60 → 63" in each cell; the columns are filled by one row, and in the total by all of them. */
function besides(
  shown: readonly Compared[],
  total: readonly Compared[],
  named: RowColumn,
  messages: Messages,
): Table {
  const column = columnsOf<readonly Compared[]>(messages)
  const columns = [
    ...ORDER.map(id =>
      column(id, 'number', of => (isMetric(id) ? fromTo(metricEnds(of, id)) : countMove(of, id))),
    ),
    column('since', 'mark', of => day(of.length === 1 ? (of[0]?.row.change?.since ?? null) : null)),
  ]
  const name = columnOfPart<readonly Compared[], Row>(named, ([one]) => one?.row ?? null)
  const words = text(messages.before.total(total.length))
  return table(
    messages.sections.change,
    [name, ...columns],
    shown.map(one => [one]),
    {
      total: total.length > 1 ? [words, ...columns.map(each => each.cell(total))] : undefined,
      live: shown.length > FEW ? 'sorted' : undefined,
    },
  )
}

function countMove(of: readonly Compared[], count: CountName): Cell {
  const ends = countEnds(of, count)
  return ends.every(end => end === null) ? null : { kind: 'countFromTo', value: ends }
}

/** Both ends in columns of their own, as numbers. */
function apart(all: readonly Compared[], named: RowColumn, messages: Messages): Table {
  const endCell = (id: Id, one: Compared, at: 0 | 1): Cell =>
    isMetric(id) ? cell('percent', metricEnds([one], id)[at]) : cell('count', countEnds([one], id)[at])
  const columns: CellColumn<Compared>[] = [
    columnOfPart(named, ({ row }) => row),
    ...ORDER.flatMap(id => endColumns<Compared>(id, (one, at) => endCell(id, one, at), messages)),
    columnsOf<Compared>(messages)('since', 'mark', ({ row }) => day(row.change?.since ?? null)),
  ]
  return table(messages.sections.change, columns, all)
}

/** A figure then and now: `cellAt` 0 and 1. */
export function endColumns<T>(
  id: Id,
  cellAt: (item: T, at: 0 | 1) => Cell,
  { labels, before: words }: Messages,
): CellColumn<T>[] {
  const [part, whole] = isMetric(id) ? PARTS[id] : []
  const column = (head: string, end: string, at: 0 | 1) =>
    columnNamed<T>(head, 'number', item => cellAt(item, at), {
      id: end + id,
      share: part && whole ? [[end + part, end + whole]] : undefined,
    })
  return [column(words.before(labels[id].label), 'before ', 0), column(labels[id].label, '', 1)]
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
