// What an error may quote of a row. Whoever reads a log must not learn from it who somebody is: a cell that holds a
// person, looks like one, or stands in a row whose cells have moved is told by its place and its shape.
import { isPlaceholder, isScientific } from '../../model/placeholder.ts'
import { isAccount, isConcealed } from '../../model/user-name.ts'
import type { RowIssue } from '../cells/column.ts'
import { yesOrNo } from '../cells/yes-no.ts'
import { readWrittenDay } from '../days/written.ts'

/** A column of a format in a file: what the format calls it, its place, and its header as the file writes it. */
interface PlacedColumn {
  key: string
  index: number
  header: string
}

/** Columns of people, as formats call them. */
const PEOPLE: ReadonlySet<string> = new Set(['user', 'displayName'])
const VALUES: ReadonlySet<string> = new Set(['bad-count', 'bad-date', 'bad-number', 'bad-flag'])
/** `Anna Lind`, `Lind, Anna`, `anna.lind`, `A. Lind`. */
const FULL_NAME =
  /^\p{Lu}[\p{L}'’.-]*(?:[ ,]+\p{Lu}[\p{L}'’.-]*)+$|^\p{L}+[._-]\p{L}+$|^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u
const ACCOUNT = /^\p{L}{2}[\p{L}._-]*\d+$/u

/** The issues of a row as they may be told. `perUser`: the file has people in it. */
export function discreet(
  issues: readonly RowIssue[],
  record: readonly string[],
  columns: readonly PlacedColumn[],
  perUser: boolean,
): RowIssue[] {
  const moved = perUser && columns.some(column => isMoved(column, cellAt(record, column)))
  return issues.map(issue => {
    if (!isQuoting(issue)) return issue
    const column = columns.find(({ header }) => header === issue.column)
    const { found } = issue.params
    const isHidden =
      moved ||
      isAccount(column ? cellAt(record, column) : found) ||
      (perUser && mayBePerson(issue.code, found)) ||
      (PEOPLE.has(column?.key ?? '') && issue.code !== 'placeholder-user' && !isScientific(found))
    return isHidden ? quoting(issue, shapeOf(found)) : issue
  })
}

type Quoting = Extract<RowIssue, { params: { found: string } }>

/** A date that is one day or another is a date. */
function isQuoting(issue: RowIssue): issue is Quoting {
  return 'found' in issue.params && typeof issue.params.found === 'string' && issue.code !== 'open-date'
}

function quoting<I extends { params: { found: string } }>(issue: I, found: string): I {
  return { ...issue, params: { ...issue.params, found } }
}

function mayBePerson(code: RowIssue['code'], found: string): boolean {
  // `#N/A` and the like are nobody.
  return !isPlaceholder(found) && (FULL_NAME.test(found) || (VALUES.has(code) && isNoValue(found)))
}

/** In place of a value: letters without any digit, or an account such as `alind2`. One word in small letters says no name. */
function isNoValue(found: string): boolean {
  if (/^\p{Ll}+$/u.test(found)) return false
  return ACCOUNT.test(found) || (!/\p{N}/u.test(found) && /\p{L}\P{L}*\p{L}/u.test(found))
}

/** Whether a cell stands where it cannot belong: a person outside of the columns of people, a value within. */
function isMoved({ key }: PlacedColumn, cell: string): boolean {
  if (!PEOPLE.has(key)) return isAccount(cell) && !isConcealed(cell)
  return /^\d+$/u.test(cell) || readWrittenDay(cell) !== undefined || yesOrNo(cell) !== undefined
}

function cellAt(record: readonly string[], { index }: PlacedColumn): string {
  return (record[index] ?? '').trim()
}

const LONGEST = 24

/** What a text looks like: `xxxx xxxx` for `Anna Lind`. */
export function shapeOf(text: string): string {
  const shape = text
    .slice(0, LONGEST)
    .replace(/[\p{L}\p{M}]/gu, 'x')
    .replace(/\p{N}/gu, '9')
  return text.length > LONGEST ? `${shape}…` : shape
}
