// The few things that every part of a workbook is written with.
import { memoize } from '../../model/lazy.ts'

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text between tags or within quotation marks. */
export function escaped(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, sign => ENTITIES[sign] ?? sign) : text
}

/** What a part refers to. */
export interface Relation {
  id: string
  type:
    | 'worksheet'
    | 'styles'
    | 'sharedStrings'
    | 'table'
    | 'hyperlink'
    | 'officeDocument'
    | 'extended-properties'
  target: string
}

export function relations(all: readonly Relation[]): string {
  const lines = all.map(({ id, type, target }) => {
    const outside = type === 'hyperlink' ? ' TargetMode="External"' : ''
    return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${escaped(target)}"${outside}/>`
  })
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${lines.join('')}</Relationships>`
}

/** The letters of a column, counted from 0. */
export const columnName: (column: number) => string = memoize(column => {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
})

/** `A1`, both counted from 0. */
export function address(row: number, column: number): string {
  return columnName(column) + (row + 1)
}
