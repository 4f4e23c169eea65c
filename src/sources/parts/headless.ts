// Parts of an export that have no header line, as `split` makes them: left out as strangers, their rows would be missing in silence.
import { isAccount } from '../../model/user-name.ts'
import { readWrittenDay } from '../days/written.ts'
import { folderOf } from '../find/label.ts'
import type { ReadMember } from '../outcome.ts'
import type { Torn } from './pages.ts'

/** Columns that a stranger hardly shares with an export beside it by chance. */
const FEWEST = 4

/** Strangers whose first line is a row of values, as many as an export in the same folder has columns. */
export function headlessParts(members: readonly ReadMember[]): Torn[] {
  return members.flatMap(member => {
    const { format, status, header, label } = member
    if (format !== null || status !== 'left-out' || header.length < FEWEST || !isRow(header)) return []
    const beside = members.find(other => {
      return (
        other.format !== null &&
        other.header.length === header.length &&
        folderOf(other.label) === folderOf(label)
      )
    })
    if (beside === undefined) return []
    return [
      { member, problem: { code: 'no-header', file: label, line: 1, params: { beside: beside.label } } },
    ]
  })
}

/** No header has an account, a day or several numbers. */
function isRow(cells: readonly string[]): boolean {
  return (
    cells.some(cell => isAccount(cell.trim()) || typeof readWrittenDay(cell.trim()) === 'number') ||
    cells.filter(cell => /^\s*\d+\s*$/.test(cell)).length > 1
  )
}
