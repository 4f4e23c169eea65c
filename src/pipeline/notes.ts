// Remarks on the data, gathered from the files and from every customer.
import { SERVICES } from '../catalog/words.ts'
import { foldName, inOrder } from '../model/fold.ts'
import { groupBy } from '../model/group.ts'
import { memoizePerObject } from '../model/lazy.ts'
import type { Note } from '../model/note.ts'
import type { ReadMember } from '../sources/outcome.ts'
import type { ReadAll } from '../sources/read.ts'
import type { CustomerTally } from '../tally/types.ts'
import type { Data } from './data.ts'

/** Files that a report is about. */
export type Files = Pick<ReadAll, 'members' | 'leftOut'>

/** Remarks on the files that were read and left out. */
export function fileNotes(data: Data, { members, leftOut }: Files): Note[] {
  const { resolved } = data
  const notes: Note[] = []
  for (const member of members) {
    const { label: file } = member
    if (member.status === 'duplicate') {
      notes.push({ code: 'duplicate-file', params: { file, other: member.detail } })
    }
    if (member.status === 'left-out') {
      notes.push({
        code: 'left-out-file',
        params: { file, reason: member.reason ?? '', detail: member.detail },
      })
    }
    if (member.attributionDuplicates > 0) {
      notes.push({ code: 'attribution-duplicates', params: { file, count: member.attributionDuplicates } })
    }
    if (member.rejectedCount > 0) {
      notes.push({ code: 'rejected-rows', params: { file, count: member.rejectedCount } })
    }
    if (member.totals.length > 0) {
      const params = { file, lines: member.totals.join(', '), count: member.totals.length }
      notes.push({ code: 'total-rows', params })
    }
    if (member.nameDay !== null) notes.push({ code: 'file-name-date', params: { file, day: member.nameDay } })
    if (member.replacedBy !== null && member.status === 'read')
      notes.push({ code: 'later-export', params: { file, other: member.replacedBy } })
    if (member.encoding !== null && !member.encoding.startsWith('utf-')) {
      notes.push({ code: 'old-encoding', params: { file, encoding: member.encoding } })
    }
    if (member.status === 'read' && member.mended) notes.push({ code: 'decoded-twice', params: { file } })
    if (member.status === 'read')
      for (const one of member.misspelt) notes.push({ code: 'misspelt-column', params: { file, ...one } })
    if (member.unfinished && member.status === 'read')
      notes.push({ code: 'unfinished-line', params: { file } })
    for (const days of member.periods) {
      if (days !== 28) notes.push({ code: 'report-period', params: { file, days: String(days) } })
    }
  }
  for (const { label: file, reason, other = '' } of leftOut) {
    notes.push({ code: 'left-out-file', params: { file, reason, detail: other } })
  }
  const blank = blankPrices(resolved)
  for (const { label: file } of members) {
    const count = blank.get(file)?.length ?? 0
    if (count > 0) notes.push({ code: 'blank-prices', params: { file, count } })
  }
  if (resolved.table.merged > 0) {
    notes.push({ code: 'duplicates', params: { kind: 'usage', count: resolved.table.merged } })
  }
  return [...notes, ...vagueNotes(data, members)]
}

/** Rows of a price list without a price, by file; asked for by each page of thousands. */
const blankPrices = memoizePerObject(({ collector }: Data['resolved']) =>
  groupBy(
    collector.prices.filter(({ row }) => row.unitPrice === null),
    ({ file }) => file,
  ),
)

/** Customers that are shown by the name of a folder that tells nobody. */
export function vagueNotes({ resolved }: Data, members: readonly ReadMember[]): Note[] {
  const named = members.flatMap(({ status, ownerFolder }) =>
    status === 'read' && ownerFolder?.isVague ? ownerFolder.name : [],
  )
  if (named.length === 0) return []
  const shown = new Set(resolved.customers.map(({ name }) => foldName(name)))
  const vague = named.filter(folder => shown.has(foldName(folder)))
  return [...new Set(vague)].map(
    (folder): Note => ({
      code: 'vague-folder',
      params: { folder, count: vague.filter(name => name === folder).length },
    }),
  )
}

/** Remarks on customers: their own, and what the question left out of all of them. */
export function customerNotes(tallies: readonly CustomerTally[]): Note[] {
  const notes = tallies.flatMap(tally => tally.notes)
  const duplicates = tallies.reduce((sum, tally) => sum + tally.duplicateLicences, 0)
  if (duplicates > 0) notes.push({ code: 'duplicates', params: { kind: 'licences', count: duplicates } })
  for (const service of SERVICES) {
    const left = tallies.flatMap(({ leftOut }) => leftOut.get(service) ?? [])
    if (left.length === 0) continue
    const products = inOrder(left.flatMap(part => [...part.products])).join(', ')
    const count = left.reduce((sum, { rows }) => sum + rows, 0)
    notes.push({ code: 'left-out-service', params: { services: service, products, count } })
  }
  return notes
}
