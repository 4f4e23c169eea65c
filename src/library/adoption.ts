// One call for a program: settings in, one report out.
import { type ExpectedError, UsageError } from '../model/problem.ts'
import { type Grouping, RENEWAL_DAYS } from '../model/terms.ts'
import { pipeline } from '../pipeline/index.ts'
import type { Progress, Rejected } from '../pipeline/types.ts'
import type {
  CustomerReport,
  DiffReport,
  PortfolioReport,
  RenewalsReport,
  Report,
  SourcesReport,
  TrendReport,
} from '../report/types.ts'
import { toSerializable } from './serializable.ts'
import { type AdoptionSettings, settingsFrom } from './settings.ts'

/** What can be asked for: the commands of the same names. */
export interface Reports {
  portfolio: PortfolioReport
  report: CustomerReport
  trend: TrendReport
  renewals: RenewalsReport
  sources: SourcesReport
  diff: DiffReport
}

/** A question: `command` is `portfolio` where nothing is said. */
export interface Asked<C extends keyof Reports = keyof Reports> extends AdoptionSettings {
  command?: C
  /** portfolio: one row per customer, or for each of its services, products or workloads; trend: `customer` alone. */
  by?: Grouping
  /** report, trend, renewals: id, name, domain, or a part of the name that only one customer has. */
  customer?: string
  /** renewals: in so many days; 90 where nothing is said. */
  within?: number
  /** diff: two portfolio exports. */
  old?: string
  new?: string
  onProgress?(progress: Progress): void
  /** With `lenient`: every row that was left out. */
  onRejected?(row: Rejected): void
  /** With `keepGoing`, and for `sources`: what could not be read. */
  onUnread?(error: ExpectedError): void
}

/**
 * Reads exports and makes one report of them. `JSON.stringify` gives what the command writes with `--format json`.
 * Throws ExpectedError for what cannot be read, found or carried out; anything else that it throws is a defect.
 */
export async function adoption<C extends keyof Reports = 'portfolio'>(asked?: Asked<C>): Promise<Reports[C]>
export async function adoption(asked: Asked = {}): Promise<Report> {
  return toSerializable(await make(asked))
}

async function make(asked: Asked): Promise<Report> {
  const { command = 'portfolio', by, customer = null, within = RENEWAL_DAYS } = asked
  const settings = settingsFrom(asked)
  const onProgress = (progress: Progress): void => asked.onProgress?.(progress)
  const deliver = <R extends Report>(result: {
    report: R
    rejected: readonly Rejected[]
    unread: ExpectedError | null
  }): R => {
    for (const row of result.rejected) asked.onRejected?.(row)
    if (result.unread !== null) asked.onUnread?.(result.unread)
    return result.report
  }
  switch (command) {
    case 'portfolio': {
      const result = await pipeline.portfolio(settings, by ?? 'customer', onProgress)
      // A program may do with its rows what it likes.
      return deliver({ ...result, report: { ...result.report } })
    }
    case 'report':
      return deliver(await pipeline.report(settings, customer, onProgress))
    case 'trend':
      return deliver(await pipeline.trend(settings, customer, onProgress, by && 'customer'))
    case 'renewals':
      return deliver(await pipeline.renewals(settings, { who: customer, within }, onProgress))
    case 'sources': {
      const { failure, ...result } = await pipeline.sources(settings, onProgress)
      return deliver({ ...result, unread: failure })
    }
    case 'diff':
      return pipeline.diff(needed('old', asked.old), needed('new', asked.new), settings)
  }
}

function needed(option: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError([{ code: 'missing-option', params: { option } }])
  return value
}
