// Users whose licence an own export leaves blank, where a blank may have been a no.
import type { Note, Whose } from '../../model/note.ts'
import { isGraph, LICENCE, NO_DAY } from '../../model/usage-batch.ts'
import type { TabledEntries } from './merged.ts'

/**
 * A remark where some licences are a yes, others blank and none a no: a blank stands for yes, but programs that write no
 * as a blank cell leave just this.
 */
export function assumedLicences(whose: Whose, { table, entries }: TabledEntries): Note[] {
  const own = entries.entryKinds.map(kind => table.entryKinds.get(kind)).filter(kind => !isGraph(kind))
  const said = new Set(own.map(({ licence }) => licence))
  // A licence that was removed is stated for its own sake.
  const isYes = own.some(({ licence, removed }) => licence === LICENCE.yes && removed === NO_DAY)
  if (said.has(LICENCE.no) || !isYes || !said.has(LICENCE.assumed)) return []
  const users = new Set<number>()
  for (let at = 0; at < entries.index.length; at++) {
    const index = entries.index.at(at)
    if (table.entryKinds.get(table.entryKindOf(index)).licence === LICENCE.assumed)
      users.add(table.userOf(index))
  }
  return [{ code: 'assumed-licences', params: { ...whose, count: users.size } }]
}
