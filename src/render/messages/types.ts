// Everything that a person reads, apart from the field names of files: one shape, filled once for each language.
import type { Gap } from '../../model/gaps.ts'
import type { NoteCode, NoteParams } from '../../model/note.ts'
import type { ProblemCode, ProblemParams } from '../../model/problem.ts'
import type { ArchiveReason, ContentKind, Expectation, FileReason, Reason } from '../../model/reasons.ts'
import type { AdviceCode, Basis, Cause, Flag, Grouping, Thresholds } from '../../model/terms.ts'
import type { Namesakes } from '../../report/namesakes.ts'
import type * as Report from '../../report/types.ts'
import type { CheckWords } from './checks.ts'
import type { CliWords, ProblemText } from './cli.ts'
import type { BeforeWords, DiffWords, TrendWords } from './compare.ts'
import type { CustomerWords } from './customer-words.ts'
import type { Format } from './format.ts'
import type { HelpWords } from './help.ts'
import type { HtmlMessages } from './html.ts'
import type { LabelKey, SectionKey } from './keys.ts'
import type { PagesWords } from './pages.ts'
import type { RenewalWords } from './renewals.ts'
import type { StandingWords } from './standing.ts'
import type { SurveyWords } from './survey.ts'
import type { TableMessages } from './table.ts'

export interface Messages {
  /** Its code, for the language of a page and for Intl. */
  lang: string
  format: Format
  labels: Record<LabelKey, Label>
  sections: Record<SectionKey, string>
  /** Sheets of a workbook: 31 characters at most, none of `[]:*?/\`. */
  sheets: Record<SectionKey, string>
  report: ReportWords
  causes: Record<Cause, CauseWords>
  flags: Record<Flag, FlagWords>
  advice: Record<AdviceCode, AdviceWords>
  toCustomer: CustomerWords
  checks: CheckWords
  definitions: DefinitionWords
  bridge: BridgeWords
  trend: TrendWords
  renewals: RenewalWords
  diff: DiffWords
  sources: SourcesWords
  page: PageWords
  html: HtmlMessages
  table: TableMessages
  notes: NoteWords
  noteGroups: NoteGroupWords
  problems: ProblemWords
  reasons: Record<Reason, string>
  fileReasons: Record<FileReason, string>
  archiveReasons: Record<ArchiveReason, string>
  /** What a file is that holds no text, and what to do with it. */
  contentKinds: Record<ContentKind, { found: string; remedy: string }>
  expectations: Record<Expectation, string>
  cli: CliWords
  pages: PagesWords
  before: BeforeWords
  standing: StandingWords
  survey: SurveyWords
  help: HelpWords
  /** Names that several customers of a report bear, where there is a report of several. */
  namesakes?: () => Namesakes
}

/** `short` is for tables of 80 columns; both are plain text on one line. */
interface Label {
  label: string
  short: string
}

type NoteWords = { [C in NoteCode]: (params: NoteParams[C]) => string }

/** Kinds of remarks that are made of one customer or file each, and so may be many. */
type NamedNote = {
  [C in NoteCode]: NoteParams[C] extends { customer: string } | { file: string } ? C : never
}[NoteCode]

interface NoteGroupWords {
  /** What several remarks of a kind are of: "Files left out". */
  kinds: Record<NamedNote, string>
  /** "Files left out (12): a.csv, b.csv, c.csv, and 9 more." */
  line(kind: string, count: number, names: readonly string[], more: number): string
}

type ProblemWords = { [C in ProblemCode]: (params: ProblemParams[C]) => ProblemText }

interface ReportWords {
  /** Titles of the kinds of report. */
  report(customer: string): string
  portfolio(by: Grouping): string
  trend(customer: string | null): string
  diff(old: string, now: string): string
  sources: string
  total: string
  /** Names of scopes, as in "Customer", "Product". */
  groupings: Record<Grouping | 'total', string>
  basis: Record<Basis, string>
  /** Services by their key; any other key is shown as it is. */
  services: Readonly<Record<string, string>>
  metrics: Record<'deployment' | 'usage' | 'adjusted', string>
  /** "2026-08-04 to 2026-08-31 (28 days)"; without a window: that there is no as-of day. */
  window(window: Report.Window | null, days: number): string
  scope(heading: Pick<Report.Heading, 'scope' | 'serviceFilter' | 'only'>): string
  /** "14 files read, 12,345 rows, 3 rows left out". */
  read(generatedFrom: readonly Report.SourceInfo[]): string
  hiddenColumns(names: readonly string[]): string
  shownOf(shown: number, all: number): string
  change(change: Report.Change): string
  support(support: Report.Support): string
  cost(cost: Report.Cost): string[]
  /** What both cost together; '' where nothing does. */
  idleCost(perMonth: readonly Report.Money[], perYear: readonly Report.Money[]): string
  seatLine(line: Report.SeatLine): string
  /** What the export itself states, beside ours; null where it states nothing. */
  reported(row: Report.Row): string | null
  noAdvice: string
  noNotes: string
  noCustomers: string
  /** Rows that overlap, and therefore do not add up to the Total. */
  overlap: string
  idle: {
    status: Record<Report.UserMark, string>
    none: string
    /** Beside those who are known, or in place of them. */
    unknown: string
    count(users: number): string
    /** Licences of others that are to be looked at. */
    look(users: number): string
    /** In place of a name. */
    nameless(people: number): string
    concealed: string
  }
}

interface CauseWords {
  /** "Trial subscriptions". */
  name: string
  /** For a narrow column: "trial". */
  short: string
  /** Part of a sum, after a number: "on a trial". */
  inSum: string
  /** One sentence: why it raises usage. */
  why: string
  /** What to do, in one or two sentences. */
  remedy: string
}

interface FlagWords {
  label: string
  /** A word or two, for a column of a table of 80 cells. */
  short: string
  explain(thresholds: Thresholds): string
}

interface AdviceWords {
  /** A few words for a column: "Show the value". */
  label: string
  /** A word or two, for a column of a table of 80 cells. */
  short: string
  problem: string
  consider: string
  tryThis: string
  /** The numbers behind it and the distance to the line, one sentence each; numbers that are missing are left out. */
  evidence(evidence: Report.Advice['evidence']): string[]
}

interface Definition {
  term: string
  meaning: string
}

interface DefinitionWords {
  /** Terms in the order in which they are needed. */
  list(windowDays: number | null): Definition[]
}

interface BridgeWords {
  intro: string
  usage: string
  adjusted: string
  /** "3 users, 6.0 points: Trial subscriptions". */
  line(line: Report.BridgeLine): string
  evidence(evidence: Report.Evidence, cause: Cause): string
  nothing: string
  possibleIntro: string
  possible(cause: Report.PossibleCause): string
  /** Which export would settle it. */
  settle: string
}

interface SourcesWords {
  status: Record<Report.SourceRow['status'], string>
  customers(count: number): string
  summary(rows: readonly Report.SourceRow[]): string
  /** Sentence for a reason key, with the detail where it helps; an unknown key is shown as it is. */
  reason(reason: string, detail: string): string
  /** The name of an export, by the id of its format, in sentences and tables. */
  exportName(id: string): string
  encodingName(code: string): string
  /** What is wrong with a file, in a cell. */
  wrong(found: string, expected: string | undefined): string
  /** Words of the list of formats. */
  formats: {
    intro: string
    optional: string
    oneOf(names: readonly string[]): string
    refused(reason: string): string
    /** What an export cannot tell, and which one can. */
    lacks: string
    gaps: Record<Gap, string>
    /** Of a file: its columns that are read, those that are not, those that it could have. */
    read: string
    ignored: string
    absent: string
    /** "AssignedUnits as ConsumedUnits". */
    readAs(header: string, name: string): string
    noFormat: string
    /** That nothing in a file says whose its rows are. */
    owner: string
  }
}

interface PageWords {
  skip: string
  filter: string
  /** What the filter of all customers looks in, and that of any other table. */
  filterHint: string
  filterText: string
  noMatch: string
  sortHint(column: string): string
  shown(shown: number, all: number): string
  showAll(rows: number): string
  charts: Record<'bars' | 'bridge' | 'trend' | 'scatter', { title: string; text: string }>
  above100: string
  bubbleSize: string
  contents: string
}
