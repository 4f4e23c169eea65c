// The result of reading one text, and how its problems are kept.
import type { Day } from '../model/day.ts'
import { InputError, type Problem } from '../model/problem.ts'
import { addProblem } from '../model/problem-list.ts'
import type { CustomerCells } from '../model/rows.ts'
import type { RowIssue } from './cells/column.ts'
import type { Stamp } from './days/stamp.ts'
import type { Format } from './format.ts'
import type { Misspelt } from './headers/misspelt.ts'
import type { OwnerFolder } from './owners/owner.ts'
import type { People } from './owners/people.ts'
import { type MetCustomers, NOBODY_MET } from './rows/met.ts'
import type { UnreadPart } from './rows/unread-parts.ts'

/** A row that was left out because it cannot be read. */
interface RejectedRow {
  line: number
  column: string | null
  problem: Problem
  raw: string
}

/** What an answer says of itself: where it goes on, and how many rows it has in all; null where it says nothing. */
export interface Page {
  next: string | null
  total: number | null
  rows: number
}

/** What reading one text came to. */
export interface ReadMember {
  label: string
  status: 'read' | 'left-out' | 'duplicate' | 'problem'
  format: Format | null
  /** Its headers, as it has them and folded; none where it could not be read as a table. */
  header: readonly string[]
  folded: readonly string[]
  encoding: string | null
  /** The bytes do not settle the encoding: names may be wrong. */
  encodingUnsure: boolean
  rows: number
  rejected: RejectedRow[]
  rejectedCount: number
  attributionDuplicates: number
  /** The customer that all its rows are of; null where there are several. */
  customer: CustomerCells | null
  /** Whose it is where its rows do not say. */
  owner: CustomerCells
  /** What it says of further pages of the same answer; null for a text that is no answer of an API. */
  page: Page | null
  /** The first of the pages that it is one of; null for a text that is whole by itself. */
  partOf: string | null
  users: number
  /** Lines that were left out since they are totals of the others. */
  totals: readonly number[]
  reportDate: Day | null
  /** Its rows say whose they are. */
  saysWhose: boolean
  /** `Name=path` names its owner. */
  isNamed: boolean
  /** The folder whose name its rows' customer has; null where they or the user say whose they are. */
  ownerFolder: OwnerFolder | null
  /** Of when it is by its name and those of the folders above it. */
  stamp: Stamp | null
  /** Some of its users, where its name has a time of day. */
  people: People | null
  /** A later export of the day, in whose favour some of its rows were left out. */
  replacedBy: string | null
  /** Whose its rows are, and of which days. */
  met: MetCustomers
  /** The day that its name gives, where rows were dated by it. */
  nameDay: Day | null
  /** Headers that are ignored, and nearly ones that are read. */
  misspelt: readonly Misspelt[]
  /** Columns that nobody reads and that may part the rows of several customers. */
  unreadParts: readonly UnreadPart[]
  /** Its last line has no end. */
  unfinished: boolean
  /** It had been decoded twice, which was undone. */
  mended: boolean
  periods: readonly number[]
  /** Key of the reasons, for a file that is left out; the first problem's code otherwise. */
  reason: string | null
  detail: string
  /** Those of one kind in one column are one. */
  problems: Problem[]
  /** Whether its rows are its owner's, since they name nobody. */
  isOwned: boolean
  /** Whose rows could not be read, as far as they say so. */
  badRowsOf: readonly CustomerCells[]
  /** A row that cannot be read does not say whose it is, or the file as a whole cannot be read. */
  isTorn: boolean
}

/** Of most files there is nothing of any of this. */
const NONE: never[] = []
Object.freeze(NONE)

export function emptyResult(label: string, owner: CustomerCells): ReadMember {
  return {
    label,
    status: 'problem',
    format: null,
    header: NONE,
    folded: NONE,
    encoding: null,
    encodingUnsure: false,
    rows: 0,
    rejected: NONE,
    rejectedCount: 0,
    attributionDuplicates: 0,
    customer: null,
    owner,
    page: null,
    partOf: null,
    users: 0,
    totals: NONE,
    reportDate: null,
    saysWhose: false,
    isNamed: false,
    ownerFolder: null,
    stamp: null,
    people: null,
    replacedBy: null,
    met: NOBODY_MET,
    nameDay: null,
    misspelt: NONE,
    unreadParts: NONE,
    unfinished: false,
    mended: false,
    periods: NONE,
    reason: null,
    detail: '',
    problems: NONE,
    isOwned: false,
    badRowsOf: NONE,
    isTorn: false,
  }
}

/** A row that cannot be read. */
interface BadRow {
  line: number
  raw: string
  issues: readonly RowIssue[]
  /** Whose it is; null where that cannot be told. */
  customer: CustomerCells | null
}

/** Leaves a row out. */
export function reject(
  file: string,
  { line, raw, issues, customer }: BadRow,
  { keepRejects }: { keepRejects: boolean },
  result: ReadMember,
): void {
  const problems = issues.map((issue): Problem => ({ ...issue, file, line }))
  const all = ownList(result.problems)
  result.problems = all
  for (const one of problems) addProblem(all, one)
  result.rejectedCount++
  if (customer === null) result.isTorn = true
  else if (result.badRowsOf.every(({ id, name }) => id !== customer.id || name !== customer.name))
    result.badRowsOf = [...result.badRowsOf, customer]
  const [first] = problems
  if (!keepRejects || !first) return
  const rejected = ownList(result.rejected)
  result.rejected = rejected
  rejected.push({ line, column: first.column ?? null, problem: first, raw })
}

/** The list of one file, which can grow. */
function ownList<T>(list: T[]): T[] {
  return list.length === 0 ? [] : list
}

/** Ends the reading of a file: no rows, or too many that cannot be read, is a failure of the file. */
export function conclude(label: string, { lenient }: { lenient: boolean }, result: ReadMember): void {
  if (result.rows === 0 && result.format?.mayBeEmpty !== true)
    throw problem({ code: 'no-rows', file: label, params: {} })
  if (result.problems.length > 0 && !lenient) result.status = 'problem'
  else if (result.rejectedCount * 2 > result.rows) {
    const params = { bad: result.rejectedCount, rows: result.rows }
    fail(result, [{ code: 'too-many-bad-rows', file: label, params }, ...result.problems])
  } else {
    result.status = 'read'
    result.problems = NONE
  }
}

export function leaveOut(result: ReadMember, reason: string, detail: string): void {
  result.status = 'left-out'
  result.reason = reason
  result.detail = detail
}

/** Notes that a file as a whole cannot be read. */
export function fail(result: ReadMember, problems: readonly Problem[]): void {
  result.status = 'problem'
  result.problems = [...problems]
  result.isTorn = true
  result.reason = problems[0]?.code ?? null
}

export function problem(one: Problem): InputError {
  return new InputError([one])
}
