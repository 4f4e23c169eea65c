// The expected failures: what went wrong as data. Words are added where it is shown to a person.
import type { Day } from './day.ts'
import type { Audience } from './page-register.ts'
import type { FailedDownload } from './reasons.ts'

/** What a problem needs to tell; one entry for each kind, so that a missing sentence does not compile. */
export interface ProblemParams {
  /** No file or folder at this path. */
  'missing-input': { path: string }
  /** The path exists and cannot be read (permission, a device, too many links). */
  'unreadable-input': { path: string; reason: string }
  /** Neither a regular file nor a folder: a FIFO, a socket, a device. */
  'not-a-file': { path: string }
  /** A folder whose files a log tells apart: some count, others were replaced. */
  'lake-table': { kind: string }
  /** A glob without a match. */
  'no-match': { pattern: string }
  /** No export, but what a failed download leaves under its name; `customer` is whose it was to be, '' where nobody is known. */
  'failed-download': { kind: FailedDownload; customer: string }
  /** A page of an answer of an API, of which others are missing; `total` is 0 where the answer does not say. */
  'one-page': { rows: number; total: number }
  /** By its name a part of an export, of which others are missing; the first of their numbers, and how many they are. */
  'parts-missing': { of: number; missing: string; count: number }
  /** One of two columns that say something only together; `renamed` is a column that may be the other one, '' where none is alike. */
  'half-workload': { workload: string; there: string; missing: string; renamed: string }
  /** A column with some of the values of another one, `of`, which is blank there. */
  'column-apart': { column: string; of: string }
  /** A column that the rows need stands in the name of a folder, as a lake parts its tables. */
  'column-in-folder': { column: string }
  'no-rows': Record<never, never>
  /** Nothing in the data was recognised as an export. */
  'no-exports': { path: string; files: number }
  /** No known encoding fits; `offset` counts bytes from 0. */
  'bad-encoding': { encoding: string; offset: number }
  /** `reason`: damaged, truncated, encrypted, unsupported-method, too-many-entries. */
  'bad-archive': { reason: string }
  /** Compressed content that grows beyond what a real export can be. */
  'archive-too-large': { limit: number }
  /** Bytes that are no text at all; `kind`: one of CONTENT_KINDS. */
  'not-text': { kind: string }
  /** A workbook that only a password opens. */
  'protected-workbook': Record<never, never>
  /** A formula of a workbook that no program has worked out; `cell` as office programs write its place. */
  'formula-without-value': { cell: string }
  /** More on standard input than is kept in memory; `limit` in bytes. */
  'stdin-too-large': { limit: number }
  /** The file changed while it was read. */
  'changed-while-read': Record<never, never>
  /** Text that is not CSV: a stray quote, an unclosed quote. */
  'bad-quote': { detail: 'stray' | 'unclosed' | 'after-close' }
  'record-too-large': { limit: number }
  /** An item of JSON that is a bare value or a list, among records. */
  'no-record': Record<never, never>
  'ragged-row': { found: number; expected: number }
  'repeated-header': { header: string }
  'repeated-header-row': Record<never, never>
  /** The headers of another table, beside or below the first one. */
  'second-table': Record<never, never>
  /** Lines before the header of an export; the place is that of the header. */
  'hidden-header': { before: number }
  /** Rows without a header line, of as many columns as an export beside it. */
  'no-header': { beside: string }
  /** An export as PowerShell shows it on the screen, or in another shape that is not read. */
  'shown-table': { shape: 'screen' | 'other' }
  /** Records in JSON beside those that are read, which would be lost; `list`: the keys that lead to them. */
  'second-list': { list: string; rows: number }
  'bad-json': { reason: string }
  unrecognised: { nearest: string; missing: string }
  /** `renamed` is a column that may be the one that is missing; '' where none is alike, or more are missing. */
  'nearly-recognised': { nearest: string; missing: string; renamed: string; form: string }
  /** A recognised export that cannot serve; `reason` is a key of the reasons. */
  'cannot-serve': { format: string; reason: string }
  'bad-count': { found: string }
  /** A count beyond what adds up exactly. */
  'count-too-large': { found: string }
  'bad-date': { found: string }
  /** A date that is one day or another by the order of day and month; null: there is no such day. */
  'open-date': { found: string; dmy: Day | null; mdy: Day | null }
  /** Dates in both orders; the other one stands further on. */
  'two-date-orders': { found: string; other: string; otherLine: number; otherColumn: string }
  'bad-flag': { found: string }
  'bad-state': { found: string }
  'bad-number': { found: string }
  'bad-word': { found: string; expected: string }
  /** A row that names a total, and is not the sum of the others. */
  'not-the-total': { found: string; sum: number }
  'blank-cell': Record<never, never>
  /** The name of a user's account where a product or a workload is named. */
  'person-in-place': Record<never, never>
  /** A word for nothing where a user is named. */
  'placeholder-user': { found: string }
  /** The name of a user that a spreadsheet made a number. */
  'user-as-number': { found: string }
  'no-customer': Record<never, never>
  /** A word that stands where nothing is known, in place of a customer's id or name. */
  placeholder: { found: string }
  /** A number in scientific form where an id or a name stands. */
  'scientific-number': { found: string }
  /** Folders of one name that tells nobody, in different places; `files` has one of each. */
  'vague-folders': { folder: string; files: string }
  'powershell-object': { found: string }
  'powershell-list': { found: string }
  'conflicting-licences': { subscription: string; other: string }
  /** Two counts of one tenant, workload ('' for all of them), day and number of days; `other` is the place of the first. */
  'conflicting-counts': { workload: string; other: string }
  /** An amount whose last three digits may be decimals or thousands, in a file with a decimal comma; `other` has one. */
  'decimals-or-thousands': { found: string; other: string; otherLine: number }
  'conflicting-prices': { product: string; currency: string }
  'ambiguous-customer-name': { name: string; ids: string }
  /** A row bears only a name that several partners' ids bear. */
  'ambiguous-partner-name': { name: string; ids: string }
  /** More names of users than one process can hold. */
  'too-many-users': Record<never, never>
  /** Asked to be merged: no portfolio in JSON, or one that another version has written. */
  'not-mergeable': { what: 'stranger' | 'other-version' }
  /** A portfolio of which something is missing, or is what it cannot be; `place` is where (`rows[3].flags`). */
  'damaged-portfolio': { place: string }
  /**
   * Portfolios that answer different questions; `what` is the option or the word of the config, `found` and `expected`
   * what was said: null for nothing, '' where there is nothing to say but the option.
   */
  'other-question': { what: string; found: string | null; expected: string | null; other: string }
  'customer-in-two': { customer: string; other: string }
  /** What the catalogue does not know, spelt in two ways. */
  'two-spellings': { kind: 'product' | 'workload'; found: string; expected: string; other: string }
  /** Requests of a customer whose figures are in another portfolio, which was made without them. */
  'requests-apart': { customer: string; other: string }
  /** Two earlier portfolios of one customer and day that say different things; `other` is the place of the second. */
  'conflicting-points': { customer: string; day: string; other: string }
  'too-many-bad-rows': { bad: number; rows: number }
  /** All exports of everybody are later than the asked day. */
  'all-later': { asOf: string; oldest: string }
  /** `missing`: those that earlier portfolios had, or ''. */
  'fewer-customers': { found: number; expected: number; missing: string }
  'unknown-customer': { asked: string; nearest: string }
  /** Nobody was named, where there are several; `some` are the first of them. */
  'which-customer': { customers: number; some: string }
  'ambiguous-customer': { asked: string; matches: string }
  'unknown-partner': { asked: string; nearest: string }
  'ambiguous-partner': { asked: string; matches: string }
  'bad-option': { option: string; found: string; expected: string }
  'bad-config': { found: string; expected: string }
  'unknown-key': { key: string; nearest: string }
  /** `nearest` is '' where no name is near; the same for commands. */
  'unknown-option': { option: string; nearest: string }
  'unknown-command': { command: string; nearest: string }
  'missing-argument': { argument: string }
  'unexpected-argument': { found: string }
  /** An option that a command cannot do without. */
  'missing-option': { option: string }
  /** An output cannot be written; nothing was replaced. */
  'unwritable-output': { path: string; reason: string }
  /** The same, where others had been replaced before and could not be put back; lists of paths, `copies` may be ''. */
  'partly-written': { path: string; reason: string; fresh: string; old: string; copies: string }
  'output-is-folder': { path: string }
  /** A file of somebody else's where a page was to be written. */
  'file-in-the-way': { path: string }
  /** A folder that holds pages for others than those now asked for. */
  'other-audience': { path: string; audience: Audience }
}

export type ProblemCode = keyof ProblemParams

/** One thing that is wrong. `line` counts from 1, `column` is the header of the cell. */
export type Problem = {
  [C in ProblemCode]: { code: C; params: ProblemParams[C] } & Place
}[ProblemCode]

interface Place {
  file?: string
  line?: number
  column?: string
  /** Where several rows have it: how many, and the line of the last; `line` is that of the first. */
  rows?: { count: number; last: number }
}

/** Exit codes of the command, by meaning. */
export const EXIT = { done: 0, crossed: 1, usage: 2, input: 3, output: 4, partly: 5, defect: 70 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** An expected failure: ends the run with `exitCode`; shown as its problems, never with a stack. */
export class ExpectedError extends Error {
  override name = 'ExpectedError'
  readonly exitCode: ExitCode
  readonly problems: readonly Problem[]

  constructor(exitCode: ExitCode, problems: readonly Problem[]) {
    super(problems.map(problem => problem.code).join(', '))
    this.exitCode = exitCode
    this.problems = problems
  }
}

/** An input cannot be read or understood (exit 3). */
export class InputError extends ExpectedError {
  override name = 'InputError'
  /** Whether others have figures, which --keep-going would show. */
  readonly canKeepGoing: boolean

  constructor(problems: readonly Problem[], { canKeepGoing = false } = {}) {
    super(EXIT.input, problems)
    this.canKeepGoing = canKeepGoing
  }
}

/** The command line or the config cannot be carried out (exit 2). */
export class UsageError extends ExpectedError {
  override name = 'UsageError'
  constructor(problems: readonly Problem[]) {
    super(EXIT.usage, problems)
  }
}

/** An output cannot be written (exit 4). */
export class OutputError extends ExpectedError {
  override name = 'OutputError'
  constructor(problems: readonly Problem[]) {
    super(EXIT.output, problems)
  }
}
