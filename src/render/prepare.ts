// What a report is before any format: without lines that nobody reads, and in the words for whom it is.
import { lazy, memoizePerObject } from '../model/lazy.ts'
import { customersNamed, namesakes } from '../report/namesakes.ts'
import { everyRow } from '../report/rows-in-turn.ts'
import type { CustomerRef, PortfolioReport, Report, Row } from '../report/types.ts'
import { withoutRetired } from './document/without-retired.ts'
import type { Messages } from './messages/index.ts'
import { toCustomer } from './messages/to-customer.ts'

/** `complete`: for a program, which leaves out for itself what it does not need, and tells customers apart by their ids. */
export function prepared(
  report: Report,
  messages: Messages,
  complete: boolean,
): { shown: Report; messages: Messages } {
  const words = spokenTo(report, messages)
  return complete
    ? { shown: report, messages: words }
    : { shown: shortened(report), messages: wordsOf(report, words) }
}

/** The words in which customers of one name are told apart. */
export function wordsOf(report: Report, messages: Messages): Messages {
  return toldApart(report)(messages)
}

/** The words for whoever the report is for. */
function spokenTo(report: Report, messages: Messages): Messages {
  if (report.kind !== 'report' || !report.sentBy) return messages
  return toldCustomer(messages)
}

function customersIn(report: Report): Iterable<CustomerRef> {
  switch (report.kind) {
    case 'portfolio':
      return customersNamed(rowsOf(report), report)
    case 'diff':
      return report.moves.map(({ customer }) => customer)
    case 'sources':
      return report.sources.map(({ customer, customerId: id }) => ({ id, name: customer ?? '' }))
    default:
      return []
  }
}

function* rowsOf(report: PortfolioReport): Generator<Row> {
  yield* everyRow(report)
  yield* report.customers
}

/** These are the same objects for all outputs of a run, so that these find the document that was made of them. */
const shortened = memoizePerObject((report: Report) => withoutRetired(report))
const toldCustomer = memoizePerObject(toCustomer)
const toldApart = memoizePerObject((report: Report) => {
  const shared =
    'namesakes' in report && report.namesakes ? report.namesakes : lazy(() => namesakes(customersIn(report)))
  return memoizePerObject((messages: Messages): Messages => ({ ...messages, namesakes: shared }))
})
