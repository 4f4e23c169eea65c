// Remarks on the data, gathered from the files and from every customer.
import { SERVICES } from '../catalog/words.ts'
import { inOrder } from '../model/code-points.ts'
import { foldId, foldName } from '../model/fold.ts'
import { groupBy } from '../model/group.ts'
import { memoizePerObject } from '../model/lazy.ts'
import type { Note } from '../model/note.ts'
import { nameDay } from '../sources/days/name-day.ts'
import type { ReadMember } from '../sources/outcome.ts'
import type { OwnerFolder } from '../sources/owners/owner.ts'
import type { ReadAll } from '../sources/read-all.ts'
import type { CustomerTally } from '../tally/types.ts'
import { nearestOf } from '../tally/usage/counts.ts'
import type { Data } from './data.ts'
import { withinNotes } from './folders-within.ts'
import { repeatedFileNote } from './repeated-file.ts'

/** Files that a report is about. */
export type Files = Pick<ReadAll, 'members' | 'leftOut'>

/** Remarks on the files that were read and left out. */
export function fileNotes(data: Data, { members, leftOut }: Files): Note[] {
  const { resolved } = data
  const { merged } = resolved.table
  const blank = blankPrices(resolved)
  return [
    ...members.flatMap(member => notesOfFile(data, member)),
    ...leftOut.map(({ label: file, reason, other = '' }): Note => {
      return { code: 'left-out-file', params: { file, reason, detail: other } }
    }),
    ...members.flatMap(({ label: file }): Note[] => {
      const count = blank.get(file)?.length ?? 0
      return count > 0 ? [{ code: 'blank-prices', params: { file, count } }] : []
    }),
    ...(merged > 0 ? [{ code: 'duplicates', params: { kind: 'usage', count: merged } } as const] : []),
    ...folderNotes(data, members),
  ]
}

/** Lines of a sheet, with its header: more of them are cut where a larger export is opened and saved. */
const FULL_SHEETS = new Set([65_536, 1_048_576])

function notesOfFile(data: Data, member: ReadMember): Note[] {
  const { windowDays } = data.settings
  const { label: file, status, detail, totals, nameDay, replacedBy, encoding } = member
  const { attributionDuplicates: duplicates, rejectedCount: rejected } = member
  const isRead = status === 'read'
  const misspelt = isRead ? member.misspelt : []
  // Of several periods the others are not shown.
  const period = nearestOf(member.periods, windowDays)
  const lines = member.rows + totals.length + 1
  const notes: (Note | false)[] = [
    status === 'duplicate' && repeatedFileNote(data, member),
    status === 'left-out' && { code: 'left-out-file', params: { file, reason: member.reason ?? '', detail } },
    duplicates > 0 && { code: 'attribution-duplicates', params: { file, count: duplicates } },
    rejected > 0 && { code: 'rejected-rows', params: { file, count: rejected } },
    totals.length > 0 && {
      code: 'total-rows',
      params: { file, lines: totals.join(', '), count: totals.length },
    },
    nameDay !== null && { code: 'file-name-date', params: { file, day: nameDay } },
    isRead && replacedBy !== null && { code: 'later-export', params: { file, other: replacedBy } },
    encoding !== null && !encoding.startsWith('utf-') && { code: 'old-encoding', params: { file, encoding } },
    isRead && member.mended && { code: 'decoded-twice', params: { file } },
    isRead && member.unfinished && { code: 'unfinished-line', params: { file } },
    isRead && FULL_SHEETS.has(lines) && { code: 'full-sheet', params: { file, count: lines } },
    ...misspelt.map((one): Note => ({ code: 'misspelt-column', params: { file, ...one } })),
    ...(isRead ? member.unreadParts : []).map(
      (one): Note => ({ code: 'unread-parts', params: { file, ...one } }),
    ),
    period !== undefined &&
      period !== windowDays && { code: 'report-period', params: { file, days: String(period) } },
  ]
  return notes.filter(note => note !== false)
}

/** Rows of a price list without a price, by file; asked for by each page of thousands. */
const blankPrices = memoizePerObject(({ collector }: Data['resolved']) =>
  groupBy(
    collector.prices.filter(({ row }) => row.unitPrice === null),
    ({ file }) => file,
  ),
)

/** What folders make of customers whose rows do not say who they are. */
export function folderNotes(data: Data, members: readonly ReadMember[]): Note[] {
  return [...nameNotes(data, members), ...withinNotes(data, members)]
}

/** Customers that are shown by the name of a folder that tells nobody, or that has a day or month in it. */
function nameNotes({ resolved }: Data, members: readonly ReadMember[]): Note[] {
  const named = members.flatMap(({ status, ownerFolder }) => {
    if (status !== 'read' || ownerFolder === null) return []
    const code = folderCode(ownerFolder)
    return code === null ? [] : { code, folder: ownerFolder.name }
  })
  if (named.length === 0) return []
  const shown = new Set(resolved.customers.all().map(({ name }) => foldName(name)))
  const files = groupBy(
    named.filter(({ folder }) => shown.has(foldName(folder))),
    ({ folder }) => folder,
  )
  return [...files.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : { code: first.code, params: { folder: first.folder, count: others.length + 1 } },
  )
}

function folderCode({ name, isVague }: OwnerFolder): 'vague-folder' | 'dated-folder' | null {
  if (isVague) return 'vague-folder'
  const month = nameDay(name)?.month ?? null
  return month === null ? null : 'dated-folder'
}

/** Names that `Name=path` gives to files whose rows all say that they are of others. */
export function unusedNameNotes({ resolved, read }: Data): Note[] {
  const members = read.members.filter(({ status, isNamed }) => status === 'read' && isNamed)
  if (members.length === 0) return []
  const borne = new Set(
    resolved.customers
      .all()
      .flatMap(({ id, name, domains }) => [foldName(name), foldId(id ?? ''), ...domains]),
  )
  const used = new Set(members.flatMap(({ saysWhose, owner }) => (saysWhose ? [] : owner.name)))
  const unused = inOrder(members.map(({ owner }) => owner.name)).filter(
    name => !used.has(name) && !borne.has(foldName(name)) && !borne.has(foldId(name)),
  )
  return unused.length === 0
    ? []
    : [{ code: 'unused-names', params: { names: unused.join(', '), count: unused.length } }]
}

/** Remarks on customers: their own, and what the question left out of all of them. */
export function customerNotes(tallies: readonly CustomerTally[]): Note[] {
  const notes = tallies.flatMap(tally => tally.notes)
  for (const kind of ['counts', 'licences'] as const) {
    const count = tallies.reduce((sum, { duplicates }) => sum + duplicates[kind], 0)
    if (count > 0) notes.push({ code: 'duplicates', params: { kind, count } })
  }
  for (const service of SERVICES) {
    const left = tallies.flatMap(({ leftOut }) => leftOut.get(service) ?? [])
    if (left.length === 0) continue
    const products = inOrder(left.flatMap(part => [...part.products])).join(', ')
    const count = left.reduce((sum, { rows }) => sum + rows, 0)
    notes.push({ code: 'left-out-service', params: { services: service, products, count } })
  }
  return notes
}
