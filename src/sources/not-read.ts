// What becomes of a text that gives no rows: an error where it was to be an export, else left out with its reason.
import { foldHeader } from '../model/fold.ts'
import type { Problem } from '../model/problem.ts'
import type { FailedDownload } from '../model/reasons.ts'
import type { CustomerCells } from '../model/rows.ts'
import { damageByName, failedText, isEnvelope, isNamedAsExport, markedUp } from './failed-download.ts'
import { lostColumns } from './find/partition.ts'
import type { Format } from './format.ts'
import type { Head } from './headers/head.ts'
import { hiddenHeader } from './headers/hidden-header.ts'
import type { Recognition } from './headers/recognise.ts'
import { renamedColumn } from './headers/renamed.ts'
import { shownTable } from './headers/shown-table.ts'
import { leaveOut, problem, type ReadMember } from './outcome.ts'
import type { OwnerFolder } from './owners/owner.ts'

interface Standing {
  /** Given by itself: that it cannot serve is an error, not a remark. */
  named: boolean
  owner: CustomerCells
  folder: OwnerFolder | null
}

/**
 * Why what is no text, or not what it looks like, is left out of a folder; undefined where it is an error, as it is
 * under the name of an export.
 */
export function strangeness(
  problems: readonly Problem[],
  label: string,
): 'stranger' | 'workbook' | undefined {
  const isStrange = problems.every(({ code }) => code === 'not-text' || code === 'bad-json')
  if (!isStrange || isNamedAsExport(label)) return undefined
  const isWorkbook = problems.some(one => one.code === 'not-text' && WORKBOOKS.has(one.params.kind))
  return isWorkbook ? 'workbook' : 'stranger'
}

const WORKBOOKS: ReadonlySet<string> = new Set(['xls', 'marked-up-workbook'])

/** A download that failed is an error under the name of an export, and a stranger under any other; a page without rows leads on. */
export function failedDownload(
  file: string,
  kind: FailedDownload,
  { named, owner, folder }: Standing,
  result: ReadMember,
): void {
  const customer = named || folder?.isVague ? '' : owner.name || owner.id
  if (named || isNamedAsExport(file)) {
    if (kind === 'empty' && result.page?.next)
      throw problem({ code: 'one-page', file, params: { rows: 0, total: 0 } })
    throw problem({ code: 'failed-download', file, params: { kind, customer } })
  }
  leaveOut(result, 'stranger', '')
}

const JSON_NAME = /\.(json|ndjson|jsonl)(\.gz)?$/iu

export function cannotServe(
  file: string,
  header: readonly string[],
  { format, nearest, missing, near }: Recognition,
  { named }: Standing,
  result: ReadMember,
): void {
  if (format?.refuse !== undefined) {
    if (!named) {
      leaveOut(result, format.refuse, format.id)
      return
    }
    throw problem({ code: 'cannot-serve', file, params: { format: format.id, reason: format.refuse } })
  }
  const params = { nearest: nearest?.id ?? '', missing: missing.join(', ') }
  if (near && nearest) {
    const [one = ''] = missing
    const renamed = missing.length === 1 ? renamedColumn(one, header, nearest.knows) : ''
    const form = JSON_NAME.test(file) ? 'json' : ''
    throw problem({ code: 'nearly-recognised', file, line: 1, params: { ...params, renamed, form } })
  }
  if (named) throw problem({ code: 'unrecognised', file, line: 1, params })
  leaveOut(result, 'stranger', params.nearest === '' ? '' : `${params.nearest}: ${params.missing}`)
}

/**
 * Throws where a workload has one of its two columns: the export has changed its shape; and where a column that counts stands in
 * the name of a folder alone.
 */
export function requireWhole(
  file: string,
  line: number,
  format: Format,
  header: readonly string[],
  folded: readonly string[],
): void {
  const lost = lostColumns(file).find(column => {
    const name = foldHeader(column)
    return format.knows(name) && !folded.includes(name)
  })
  if (lost !== undefined) throw problem({ code: 'column-in-folder', file, line, params: { column: lost } })
  for (const { of: workload, there, missing } of format.missingOfPairs(folded)) {
    const renamed = renamedColumn(missing, header, format.knows)
    // Some tenants lack both columns of a workload; where others are called nearly so, they have new names.
    if (there === null && renamed === '') continue
    const params = { workload, there: there ?? renamed, missing, renamed }
    throw problem({ code: 'half-workload', file, line, params })
  }
}

/**
 * Whether a text without a header of ours is a failed download, which is noted. Throws where its header stands elsewhere,
 * or its name says what has become of it.
 */
export function isNoExport(
  label: string,
  head: string,
  { recognition, header, line }: Head,
  isTable: boolean,
  options: Standing & { headers: ReadonlyMap<string, string> },
  result: ReadMember,
): boolean {
  if (recognition.format !== null || recognition.near) return false
  const kind = markedUp(head, label)
  if (kind !== undefined) throw problem({ code: 'not-text', file: label, params: { kind } })
  const hidden = hiddenHeader(head, line, options.headers) ?? shownTable(head, options.headers)
  if (hidden !== undefined) throw problem({ ...hidden, file: label })
  const failed = isEnvelope(header) ? 'envelope' : failedText(head)
  if (failed !== undefined) {
    failedDownload(label, failed, options, result)
    return true
  }
  const damage = isTable ? undefined : damageByName(label)
  if (damage) throw problem({ ...damage, file: label })
  return false
}
