// What to try next, most urgent first: the problem, what to consider, what to try, and the numbers behind it.
import { ADVICE, type AdviceCode } from '../../model/terms.ts'
import { customerKey } from '../../report/customer.ts'
import type { Advice, Row } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import { inWorkbook, paragraph, SCREENS, section, table } from './blocks.ts'
import { name, text } from './cell.ts'
import { type CellColumn, columnNamed, columnsOf } from './columns.ts'
import type { Card, Item, Medium, Section, Table } from './document.ts'
import { customerCell, keyName } from './names.ts'
import { byUrgency, rowsByUrgency } from './urgency.ts'

/** One card for each piece of advice that any of the rows has; a workbook has a line for each row. */
export function adviceSection(
  rows: readonly Row[],
  who: (row: Row) => string,
  messages: Messages,
  on: readonly Medium[] = SCREENS,
): Section {
  const codes = byUrgency(ADVICE.flatMap(code => firstOf(rows, code) ?? [])).map(({ code }) => code)
  return section('advice', messages, [
    codes.length > 0
      ? { on, make: () => ({ kind: 'cards', cards: codes.map(code => card(code, rows, who, messages)) }) }
      : paragraph([messages.report.noAdvice], on),
    inWorkbook(() => everyPiece(rows, messages)),
  ])
}

function firstOf(rows: readonly Row[], code: AdviceCode): Advice | undefined {
  for (const { advice } of rows) {
    const found = advice.find(piece => piece.code === code)
    if (found) return found
  }
  return undefined
}

/** A line for each piece of advice of each row. */
function everyPiece(rows: readonly Row[], messages: Messages): Table {
  const { sections, advice: words, html, labels } = messages
  const pieces = rows.flatMap(row => row.advice.map(piece => ({ row, piece, words: words[piece.code] })))
  type Piece = (typeof pieces)[number]
  const columns = [
    ...aboutColumns<Piece>(({ row }) => row, messages),
    columnNamed<Piece>(labels.advice.label, 'text', each => text(each.words.label)),
    columnNamed<Piece>(html.card.problem, 'text', each => text(each.words.problem)),
    columnNamed<Piece>(html.card.consider, 'text', each => text(each.words.consider)),
    columnNamed<Piece>(html.card.tryThis, 'text', each => text(each.words.tryThis)),
    columnNamed<Piece>(html.card.evidence, 'text', ({ piece, words: said }) =>
      text(said.evidence(piece.evidence).join(messages.table.between.sentences)),
    ),
  ]
  return table(sections.advice, columns, pieces)
}

/** Whose row it is: the customer, and the service, product or workload where there is one. */
export function aboutColumns<T>(rowOf: (item: T) => Row, messages: Messages): CellColumn<T>[] {
  const { service, product, workload } = messages.report.groupings
  return [
    columnsOf<T>(messages)('customer', 'name', item => customerCell(rowOf(item).customer, messages)),
    columnNamed([service, product, workload].join(' / '), 'text', item =>
      name(keyName(rowOf(item), messages)),
    ),
  ]
}

function card(code: AdviceCode, rows: readonly Row[], who: (row: Row) => string, messages: Messages): Card {
  const { problem, consider, tryThis, label } = messages.advice[code]
  const parts = messages.html.card
  const found = withCode(rows, code).map(row => ({
    row,
    text: row.advice
      .flatMap(({ evidence }) => messages.advice[code].evidence(evidence))
      .join(messages.table.between.sentences),
  }))
  const told = new Set(
    found.map(({ row, text }) => JSON.stringify([row.scope, customerKey(row.customer), text])),
  )
  const items = found
    .filter(
      ({ row, text }) =>
        !WHOLES[row.scope].some(scope => told.has(JSON.stringify([scope, customerKey(row.customer), text]))),
    )
    .map(({ row, text }): Item => ({ who: who(row) || undefined, text }))
  return {
    title: label,
    parts: [
      { label: parts.problem, text: problem },
      { label: parts.consider, text: consider },
      { label: parts.tryThis, text: tryThis },
      { label: parts.evidence, items },
    ],
  }
}

/** Rows with this piece of advice and no other: the whole customer first, then those that it moves most. */
function withCode(rows: readonly Row[], code: AdviceCode): Row[] {
  const found = rows.map(row => ({ ...row, advice: row.advice.filter(piece => piece.code === code) }))
  const bySize = rowsByUrgency(found).map(({ row }) => row)
  const whole = bySize.filter(({ scope }) => scope === 'customer')
  return [...whole, ...bySize.filter(({ scope }) => scope !== 'customer')]
}

/** What a row is a part of: a customer's, or a service's one product, that says the same is told alone. */
const WHOLES: Readonly<Record<Row['scope'], readonly Row['scope'][]>> = {
  customer: [],
  total: [],
  product: ['customer'],
  workload: ['customer'],
  service: ['customer', 'product'],
}
