// Which report becomes which document.
import { memoizePerObject } from '../../model/lazy.ts'
import type { Report } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import { customerDocument } from './customer.ts'
import { diffDocument } from './diff.ts'
import type { Document } from './document.ts'
import { portfolioDocument } from './portfolio.ts'
import { renewalsDocument } from './renewals.ts'
import { sourcesDocument } from './sources.ts'
import { trendDocument } from './trend.ts'

/** Several outputs of a run print the same one. */
export function documentOf(report: Report, messages: Messages): Document {
  return documentsOf(report)(messages)
}

const documentsOf = memoizePerObject((report: Report) =>
  memoizePerObject((messages: Messages) => make(report, messages)),
)

function make(report: Report, messages: Messages): Document {
  switch (report.kind) {
    case 'portfolio':
      return portfolioDocument(report, messages)
    case 'report':
      return customerDocument(report, messages)
    case 'trend':
      return trendDocument(report, messages)
    case 'renewals':
      return renewalsDocument(report, messages)
    case 'diff':
      return diffDocument(report, messages)
    case 'sources':
      return sourcesDocument(report, messages)
  }
}
