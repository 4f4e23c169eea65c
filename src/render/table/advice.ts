// What to try next, most urgent first: the problem, what to consider, what to try, and the numbers behind it.
import type { Advice, CustomerReport, Row } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import { displayWidth } from '../terminal/width.ts'
import type { RenderContext } from '../types.ts'
import { keyName } from './cells.ts'
import { lines, type Pen, stack } from './pen.ts'
import { byUrgency, rowsByUrgency } from './urgency.ts'

/** Of the advice on single products and workloads, as much is listed. */
const NARROWER = 10

export function adviceSection(report: CustomerReport, { messages }: RenderContext, pen: Pen): string {
  const { sections, table } = messages
  const own = byUrgency(report.summary.advice)
  const narrower = rowsByUrgency([...report.products, ...report.workloads]).map(({ row }) => row)
  const shown = narrower.slice(0, NARROWER)
  const title = pen.section(sections.advice)
  if (own.length === 0 && shown.length === 0) return lines(title, pen.say(messages.report.noAdvice))
  return stack(
    own[0] ? lines(title, piece(own[0], messages, pen)) : title,
    ...own.slice(1).map(advice => piece(advice, messages, pen)),
    shown.length > 0 &&
      lines(
        pen.say(table.narrower, 'strong'),
        ...shown.flatMap(row => ofPart(row, messages, pen)),
        narrower.length > shown.length && pen.say(table.more(narrower.length - shown.length)),
      ),
  )
}

function piece({ code, evidence }: Advice, messages: Messages, pen: Pen): string {
  const { advice, html } = messages
  const { label, problem, consider, tryThis, evidence: numbers } = advice[code]
  const { card } = html
  const width = Math.max(...Object.values(card).map(displayWidth))
  const found = numbers(evidence).join(messages.table.between.sentences)
  return lines(
    pen.say(capital(label), 'strong'),
    pen.entry(card.problem, problem, width, '  '),
    found !== '' && pen.entry(card.evidence, found, width, '  '),
    pen.entry(card.consider, consider, width, '  '),
    pen.entry(card.tryThis, tryThis, width, '  '),
  )
}

function ofPart(row: Row, messages: Messages, pen: Pen): string[] {
  return byUrgency(row.advice).map(({ code, evidence }) => {
    const { table, advice } = messages
    const { label, evidence: numbers } = advice[code]
    const name = pen.name(keyName(row, messages))
    return pen.item([table.onPart(name, label), ...numbers(evidence)].join(table.between.sentences))
  })
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
