// What a run depends on and what it yields: the line between the command line and everything that computes.
import type { Day } from '../model/day.ts'
import type { NamedEncodings } from '../model/old-encodings.ts'
import type { ExpectedError, InputError, Problem } from '../model/problem.ts'
import type { State } from '../model/rows.ts'
import type { DayOrder, Grouping, Thresholds } from '../model/terms.ts'
import type { Whole } from '../model/whole.ts'
import type { CheckedFile } from '../report/checked-file.ts'
import type { Survey } from '../report/survey.ts'
import type {
  CustomerRef,
  CustomerReport,
  DiffReport,
  PortfolioReport,
  RenewalsReport,
  Row,
  SourcesReport,
  TrendReport,
} from '../report/types.ts'
import type { LaneChoice } from '../usage-reader/index.ts'

/** Everything a run depends on: flag, environment, config and default are resolved. */
export interface Settings {
  /** Values of `--data`: file, folder, glob, `-`, or `Name=` before one of them. */
  data: string[]
  /** Absolute path that relative values start from; need not exist. */
  cwd: string
  /** Exports dated later are ignored. */
  asOf: Day | null
  /** How dates are to be read where a file does not show it. */
  dayOrder: DayOrder | null
  /** What text that is not Unicode is; none: what its bytes say. */
  encodings?: NamedEncodings
  windowDays: number
  scope: 'all' | 'own'
  /** Id or name; never null where `scope` is `own`. */
  partner: string | null
  services: ServiceName[] | 'all'
  /** With fewer customers than this a report is not made; none: any number will do. */
  expectedCustomers?: number | null
  /** Folder, file or name → the customer that it belongs to. */
  customers: Record<string, { id?: string; name?: string; lang?: string }>
  /** Whether those of them that match nothing in the data are to be named. */
  namesUnmatched?: boolean
  /** Further words: as the exports write it → what it means. */
  aliases: Aliases
  thresholds: Thresholds
  lenient: boolean
  /** Whether customers are shown although exports of others, or of theirs, cannot be read. */
  keepGoing: boolean
  /** Whether `rejected` is to be filled (only together with `lenient`). */
  keepRejects: boolean
  /** Product or workload that alone is asked for. */
  only: string | null
  /** Whether idle users are to be listed. */
  users: boolean
  /** Whether customers' own rows alone are shown: all else is then counted again where somebody asks for it. */
  ownRowsAlone?: boolean
  /** Absolute paths of this run's outputs, which are never read. */
  ownOutputs: string[]
  /** What rows of others say, where the data is a part; then what is missing in it may be in other parts. */
  whole?: Whole
  /** For tests: how large files are read; left to their size where it is not said. */
  lane?: LaneChoice
  /** null: there is none, or nothing asks for it. */
  stdin: AsyncIterable<Uint8Array> | null
}

type ServiceName = 'office365' | 'dynamics365' | 'other' | 'unknown'

export interface Aliases {
  products: Record<string, string>
  workloads: Record<string, string>
  states: Record<string, State>
  services: Record<string, ServiceName>
  headers: Record<string, string>
}

/** A row that was left out because it cannot be read. */
export interface Rejected {
  file: string
  line: number | null
  column: string | null
  problem: Problem
  /** The row as the file has it. */
  raw: string
}

export interface Result<R> {
  report: R
  rejected: Rejected[]
  /** Everything that could not be read, with `keepGoing`; null where all could. */
  unread: InputError | null
  /**
   * The newest row of each customer, or of each of its workloads, from the same reading: what limits are judged on,
   * whatever the report is grouped by. In `report`, of the one customer. Never the Total.
   */
  judged(by: 'customer' | 'workload'): readonly Row[]
}

/** A portfolio with the report on each of its customers, all from one reading. */
export interface PagesResult extends Result<PortfolioReport> {
  customers: readonly PageCustomer[]
  /** Customers who are there and have nothing of what alone is shown. */
  unshown: readonly CustomerRef[]
}

export interface PageCustomer {
  customer: CustomerRef
  /** Folded. */
  domains: readonly string[]
  /** An export of it could not be read: it has no figures. */
  isUnread: boolean
  /** Made when it is asked for: of thousands only one needs to be there at a time. */
  report(): CustomerReport
}

/** How far the reading is. */
export interface Progress {
  file: string
  bytes: number
  totalBytes: number
  rows: number
}
export type OnProgress = (progress: Progress) => void

/** Throws ExpectedError for what cannot be read or found; anything else that it throws is a defect. */
export interface Pipeline {
  portfolio(settings: Settings, by: Grouping, onProgress: OnProgress): Promise<Result<PortfolioReport>>
  pages(settings: Settings, onProgress: OnProgress): Promise<PagesResult>
  /** `who` null: the only one there is. */
  report(settings: Settings, who: string | null, onProgress: OnProgress): Promise<Result<CustomerReport>>
  /** `who` null: the whole portfolio. */
  trend(
    settings: Settings,
    who: string | null,
    onProgress: OnProgress,
    by?: 'customer',
  ): Promise<Result<TrendReport>>
  /** What ends within so many days; `who` null: everybody. */
  renewals(
    settings: Settings,
    asked: { who: string | null; within: number },
    onProgress: OnProgress,
  ): Promise<Result<RenewalsReport>>
  /** Lists everything; `failure` is what a report would have ended with. */
  sources(
    settings: Settings,
    onProgress: OnProgress,
  ): Promise<{ report: SourcesReport; failure: ExpectedError | null; rejected: Rejected[] }>
  /** Looks at the files of `data` for themselves; `failure` is what a report on them would have ended with. */
  check(
    settings: Settings,
    onProgress: OnProgress,
  ): Promise<{ files: CheckedFile[]; failure: ExpectedError | null }>
  /** Looks at what lies there before anything is configured. */
  survey(
    settings: Settings,
    onProgress: OnProgress,
  ): Promise<{ survey: Survey; unread: ExpectedError | null }>
  diff(oldPath: string, newPath: string, settings: Settings): Promise<DiffReport>
}
