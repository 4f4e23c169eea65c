// What to try next, most urgent first: the problem, what to consider, what to try, and the numbers behind it.
import { ADVICE, type AdviceCode } from '../../model/terms.ts'
import { customerKey } from '../../report/customer.ts'
import type { Advice, Row } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import type { Messages } from '../messages/types.ts'
import { name, text } from './cell.ts'
import type { Card, Column, Item, Medium, Section, Table } from './document.ts'
import { keyName } from './names.ts'
import { byUrgency, rowsByUrgency } from './urgency.ts'

/** One card for each piece of advice that any of the rows has; a workbook has a line for each row. */
export function adviceSection(
  rows: readonly Row[],
  who: (row: Row) => string,
  messages: Messages,
  on: readonly Medium[] = ['terminal', 'page', 'markdown'],
): Section {
  const { sections, report } = messages
  const codes = byUrgency(ADVICE.flatMap(code => firstOf(rows, code) ?? [])).map(({ code }) => code)
  return {
    ...{ key: 'advice', title: sections.advice },
    blocks: [
      codes.length > 0
        ? { on, make: () => ({ kind: 'cards', cards: codes.map(code => card(code, rows, who, messages)) }) }
        : { kind: 'paragraph', sentences: [report.noAdvice], on },
      { on: ['workbook'], make: () => everyPiece(rows, messages) },
    ],
  }
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
  const { sections, advice, html } = messages
  const parts = [html.card.problem, html.card.consider, html.card.tryThis, html.card.evidence]
  return {
    ...{ kind: 'table', caption: sections.advice },
    columns: [...aboutColumns(messages), ...[messages.labels.advice.label, ...parts].map(textColumn)],
    rows: rows.flatMap(row =>
      row.advice.map(({ code, evidence }) => [
        ...aboutCells(row, messages),
        ...[advice[code].label, advice[code].problem, advice[code].consider, advice[code].tryThis].map(text),
        text(advice[code].evidence(evidence).join(messages.table.between.sentences)),
      ]),
    ),
  }
}

function textColumn(head: string): Column {
  return { head, short: head, kind: 'text' }
}

/** Whose row it is: the customer, and the service, product or workload where there is one. */
export function aboutColumns({ labels, report }: Messages): Column[] {
  const { service, product, workload } = report.groupings
  return [
    { ...textColumn(labels.customer.label), kind: 'name' },
    textColumn([service, product, workload].join(' / ')),
  ]
}

export function aboutCells(row: Row, messages: Messages) {
  return [name(customerName(row.customer, messages)), name(keyName(row, messages))]
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
  ...{
    customer: [],
    total: [],
    product: ['customer'],
    workload: ['customer'],
    service: ['customer', 'product'],
  },
}
