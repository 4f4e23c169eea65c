// Reports made by hand for the tests of every format: believable figures, missing ones, and names that mean harm.
export { customerReport } from './samples/customer.ts'
export { diffReport } from './samples/diff.ts'
export { HOSTILE_NAMES, hostileCustomerReport, hostilePortfolioReport } from './samples/hostile.ts'
export {
  countsPortfolioReport,
  emptyPortfolioReport,
  largePortfolioReport,
  portfolioByWorkload,
  portfolioReport,
} from './samples/portfolio.ts'
export { renewalsReport } from './samples/renewals.ts'
export { sampleRow } from './samples/row.ts'
export { sourcesReport, strangerReport } from './samples/sources.ts'
export { portfolioTrendReport, trendReport } from './samples/trend.ts'
