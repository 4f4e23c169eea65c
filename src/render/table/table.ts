// What a person reads in the terminal, for every kind of report.
import type { Report } from '../../report/types.ts'
import type { RenderContext, Renderer } from '../types.ts'
import { renderCustomer } from './customer.ts'
import { renderDiff } from './diff.ts'
import { renderPortfolio } from './portfolio.ts'
import { renderRenewals } from './renewals.ts'
import { renderSources } from './sources.ts'
import { renderTrend } from './trend.ts'

/**
 * The whole answer, with a line break at its end and its most important line last. Into a pipe: nothing but the
 * main table, tab-separated with whole names and plain numbers, totals included; the report on one customer has
 * several tables, and stays a text there, without colour, bars and drawn lines.
 */
export const renderTable = ((report: Report, context: RenderContext): string =>
  `${rendered(report, context)}\n`) satisfies Renderer

function rendered(report: Report, context: RenderContext): string {
  switch (report.kind) {
    case 'portfolio':
      return renderPortfolio(report, context)
    case 'report':
      return renderCustomer(report, context)
    case 'trend':
      return renderTrend(report, context)
    case 'renewals':
      return renderRenewals(report, context)
    case 'diff':
      return renderDiff(report, context)
    case 'sources':
      return renderSources(report, context)
  }
}
