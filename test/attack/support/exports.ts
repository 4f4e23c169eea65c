// The exports of `fixtures/formats`, and what else is one, with the fields of each: what a test may put
// something else into.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

const FOLDER = path.resolve(import.meta.dirname, '../../../fixtures/formats')

export interface Export {
  /** Columns of a table, texts of JSON; the same name may stand twice. */
  fields: readonly string[]
  /** The export with other values in some fields of its first row. */
  with(values: ReadonlyMap<number, string>): string
}

export function fixture(name: string): Buffer {
  return readFileSync(path.join(FOLDER, name))
}

/** `further`: columns that are added where a field of theirs gets a value. */
export function exportOf(name: string, whole: Buffer, further: readonly string[] = []): Export | null {
  // UTF-16, which others are in UTF-8.
  if (whole.includes(0)) return null
  return name.endsWith('.json') ? jsonExport(whole) : csvExport(whole, further)
}

/** Below `fixtures/formats`. */
export const FIXTURES: readonly string[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(csv|json)$/.test(name))
  .sort()

function csvExport(whole: Buffer, further: readonly string[]): Export | null {
  const delimiter = delimiterOf(whole)
  const records: string[][] = parse(whole, {
    delimiter,
    ...{ bom: true, relax_column_count: true, relax_quotes: true },
  })
  const [header = [], first, ...others] = records
  if (!first) return null
  const fields = [...header, ...further]
  return {
    fields,
    with(values) {
      const added = [...further.keys()].map(at => header.length + at).filter(at => values.has(at))
      const width = (cells: readonly string[]) => cells.map((cell, at) => values.get(at) ?? cell)
      return stringify(
        [
          [...header, ...added.map(at => fields[at] ?? '')],
          [...width(first), ...added.map(at => values.get(at) ?? '')],
          ...others.map(cells => [...cells, ...added.map(() => '')]),
        ],
        { delimiter },
      )
    },
  }
}

/** Some scripts write semicolons: a header of theirs has no comma. */
function delimiterOf(whole: Buffer): ',' | ';' {
  const [header = ''] = whole.toString().split('\n', 1)
  return header.includes(',') ? ',' : ';'
}

function jsonExport(whole: Buffer): Export {
  const content: unknown = JSON.parse(whole.toString().replace(/^\uFEFF/, ''))
  const places = textsOf(content, [])
  return {
    fields: places.map(place => place.join('.')),
    with(values) {
      let at = 0
      const changed = (value: unknown, place: readonly string[]): unknown => {
        if (typeof value === 'string') return isFirst(place) ? (values.get(at++) ?? value) : value
        if (Array.isArray(value)) return value.map((part, index) => changed(part, [...place, `${index}`]))
        if (typeof value !== 'object' || value === null) return value
        return Object.fromEntries(
          Object.entries(value).map(([key, part]) => [key, changed(part, [...place, key])]),
        )
      }
      return JSON.stringify(changed(content, []))
    },
  }
}

/** Of lists only the first element: the others say the same of others. */
function isFirst(place: readonly string[]): boolean {
  return place.every(key => !/^[1-9]\d*$/.test(key))
}

function textsOf(value: unknown, place: readonly string[]): string[][] {
  if (typeof value === 'string') return isFirst(place) ? [[...place]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, [...place, key]))
}
