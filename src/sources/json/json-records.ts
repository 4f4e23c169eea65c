// Reads the JSON that portals and this command write as records: a header of keys, and a row per item.
import { InputError } from '../../model/problem.ts'
import type { FailedDownload } from '../../model/reasons.ts'
import { mending } from '../cells/mending.ts'
import { failedJson, isFailedAnswer, saysError } from '../failed-download.ts'
import type { Page } from '../outcome.ts'
import { answersIn, isEmpty, recordsOf } from './json-answers.ts'
import type { ListBeside } from './json-lists.ts'
import { Pages } from './page.ts'
import { repeatedList } from './repeated-key.ts'

/** Larger JSON is not read: it is held in memory as a whole. Characters. */
export const MAX_LENGTH = 256 * 1024 * 1024

export interface JsonRecords {
  /** Keys of all items; those of nested objects joined by a dot (`customer.id`). */
  header: string[]
  /** `line` counts the items from 1. */
  rows: { cells: string[]; line: number }[]
  about: JsonFacts
}

/** What a JSON text is beside its rows. */
export interface JsonFacts {
  /** What the last answer in it says of further pages; null where it holds none. */
  page: Page | null
  /** What it is where it holds no export. */
  failed: FailedDownload | undefined
  /** Where the first answer to a request that failed stands among others; null where none does. */
  failedAt: number | null
  /** Lists of records that stand beside others and are not read, with the line of the value that has them. */
  beside: readonly (ListBeside & { line: number })[]
  /** Whether something in what was read so far had been decoded twice and was undone. */
  isMended(): boolean
}

/** Whether text looks like JSON rather than CSV. */
export function looksLikeJson(head: string): boolean {
  return /^\s*(?:\{|\[(?!\s*\p{L})|\[\s*(?:true|false|null)\b)/u.test(head)
}

/**
 * The items of an answer (`items`, `value` …), of a bare list, or of the `rows` of an earlier report; such a
 * report's own fields stand in every row under `report.` (`report.window.days`). A list may also be one of answers or of lists.
 * Items that are wholly blank are no rows.
 */
export function jsonRecords(value: unknown): JsonRecords {
  const answers = answersIn(value)
  const records = answers.flatMap(recordsOf)
  const header = [...keysOf(records)]
  const mend = mending(header)
  const rows = records.flatMap((record, index) => {
    const cells = mend.cells(cellsOf(record, header))
    return isBlank(cells) ? [] : [{ cells, line: index + 1 }]
  })
  const isCut = saysError(value) || answers.some(answer => answer.isCut)
  const page = new Pages()
  for (const answer of answers) page.add(answer)
  return {
    header,
    rows,
    about: {
      page: page.open,
      failed: failedJson([value], rows.length, answers.every(isEmpty)),
      failedAt: records.findIndex(isFailedAnswer) + 1 || (rows.length > 0 && isCut ? 1 : null),
      beside: answers.flatMap(({ beside }) => beside.map(list => ({ ...list, line: 1 }))),
      isMended: mend.isMended,
    },
  }
}

function keysOf(records: readonly (ReadonlyMap<string, string> | null)[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const record of records) for (const key of record?.keys() ?? []) keys.add(key)
  return keys
}

/** All of a text that is held in memory. Throws an InputError where it is too large for that. */
export async function wholeText(file: string, chunks: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) {
    text += chunk
    if (text.length > MAX_LENGTH) {
      throw new InputError([{ code: 'record-too-large', file, params: { limit: MAX_LENGTH } }])
    }
  }
  return text
}

/** The cells of a record below a header; none for an item that is no record, so that it cannot be taken for one. */
export function cellsOf(record: Map<string, string> | null, header: readonly string[]): string[] {
  return record === null ? [] : header.map(key => record.get(key) ?? '')
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every(cell => cell.trim() === '')
}

/** The value of a text that starts on line `firstLine` of a file. Throws an InputError: `bad-json`, or `second-list` where one key has two lists. */
export function parseJson(file: string, text: string, firstLine = 1): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    const at = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length)
    const line = firstLine + text.slice(0, at).split('\n').length - 1
    throw badJson(file, line)
  }
  const twice = repeatedList(text, value)
  if (twice === null) return value
  const params = { list: twice.key, rows: twice.rows }
  throw new InputError([{ code: 'second-list', file, line: firstLine, params }])
}

/** The parser's own words may quote the file's text: only the place is told. */
export function badJson(file: string, line: number): InputError {
  return new InputError([{ code: 'bad-json', file, line, params: { reason: '' } }])
}
