// What a report is before any format: without lines that nobody reads, and in the words for whom it is.
import { memoizePerObject } from '../model/lazy.ts'
import type { Report } from '../report/types.ts'
import { withoutRetired } from './document/without-retired.ts'
import type { Messages } from './messages/index.ts'
import { toCustomer } from './messages/to-customer.ts'

/** `complete`: for a program, which leaves out for itself what it does not need. */
export function prepared(
  report: Report,
  messages: Messages,
  complete: boolean,
): { shown: Report; messages: Messages } {
  return { shown: complete ? report : shortened(report), messages: spokenTo(report, messages) }
}

/** The words for whoever the report is for. */
function spokenTo(report: Report, messages: Messages): Messages {
  if (report.kind !== 'report' || !report.sentBy) return messages
  return toldCustomer(messages)
}

/** Both are the same objects for all outputs of a run, so that these find the document that was made of them. */
const shortened = memoizePerObject((report: Report) => withoutRetired(report))
const toldCustomer = memoizePerObject(toCustomer)
