// Tells where JSON holds a second list of records that would be lost.
import type { Problem } from '../../model/problem.ts'
import { areAlike, type ListBeside } from '../json/json-lists.ts'
import { type Recognition, recognise } from './recognise.ts'

/**
 * The problem of a list beside the records that are read: it is like them, or an export by itself. undefined where none is, such as
 * links and warnings.
 */
export function secondList(
  beside: readonly (ListBeside & { line: number })[],
  header: readonly string[],
  { format }: Recognition,
  extra: ReadonlyMap<string, string>,
): Problem | undefined {
  const isLost = (list: ListBeside): boolean => {
    if (format !== null && areAlike(list.header, header)) return true
    const own = recognise(list.header, extra).format
    return own !== null && own.refuse === undefined
  }
  const lost = beside.find(isLost)
  return lost && { code: 'second-list', line: lost.line, params: { list: lost.key, rows: lost.rows } }
}
