// What stands in a damaged workbook or text, read naively and without the product: null where nobody can say.
import { SaxesParser } from 'saxes'
import type { Table } from './tables.ts'
import type { Parts } from './write.ts'

interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

/** The document as a tree; null where it is not well-formed. */
function treeOf(bytes: Uint8Array | undefined): Element | null {
  if (!bytes) return null
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  let isBad = false
  parser.on('error', () => {
    isBad = true
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name: name.replace(/^.*:/, ''), attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  for (const event of ['text', 'cdata'] as const)
    parser.on(event, (text: string) => open.at(-1)?.children.push(text))
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  } catch {
    return null
  }
  return isBad ? null : root
}

function below(element: Element, name: string): Element[] {
  return element.children.filter(
    (child): child is Element => typeof child !== 'string' && child.name === name,
  )
}

function anywhere(element: Element, name: string): Element[] {
  return element.children.flatMap(child =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...anywhere(child, name)],
  )
}

function textIn(element: Element): string {
  return element.children.map(child => (typeof child === 'string' ? child : textIn(child))).join('')
}

/** The only sheet of a workbook as `xlsxParts` writes it. */
export function xlsxTable(parts: Parts): Table | null {
  const sheet = treeOf(parts['xl/worksheets/sheet1.xml'])
  const strings = treeOf(parts['xl/sharedStrings.xml'])
  if (!sheet || !strings) return null
  const [data] = anywhere(sheet, 'sheetData')
  const items = anywhere(strings, 'si')
  // A text has one part, or runs, which these workbooks have none of.
  if (items.some(item => below(item, 't').length > 1)) return null
  const texts = items.map(textIn)
  const rows: string[][] = []
  let last = 0
  for (const row of data ? below(data, 'row') : []) {
    const line = Number(row.attributes['r'] ?? last + 1)
    if (!Number.isInteger(line) || line <= last) return null
    last = line
    const cells: string[] = []
    let column = -1
    for (const cell of below(row, 'c')) {
      const place = cell.attributes['r']
      const at = place === undefined ? column + 1 : columnOf(place, line)
      const text = xlsxCell(cell, texts)
      if (at === null || at <= column || text === null) return null
      while (cells.length < at) cells.push('')
      cells.push(text)
      column = at
    }
    rows.push(cells)
  }
  return padded(rows)
}

/** Cells that a row lacks at its end are blank. */
function padded(rows: string[][]): Table {
  const width = rows[0]?.length ?? 0
  return rows.map(row => [...row, ...Array.from({ length: Math.max(0, width - row.length) }, () => '')])
}

function columnOf(place: string, line: number): number | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d+)$/.exec(place) ?? []
  if (letters === undefined || Number(digits) !== line) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function xlsxCell({ attributes, ...cell }: Element, texts: readonly string[]): string | null {
  const element = { attributes, ...cell }
  const type = attributes['t'] ?? 'n'
  const values = below(element, 'v').map(textIn)
  const inline = below(element, 'is')
  if (type === 'inlineStr') {
    const parts = inline.flatMap(text => below(text, 't'))
    return values.length > 0 || inline.length > 1 || parts.length > 1 ? null : parts.map(textIn).join('')
  }
  const [value = '', second] = values
  if (second !== undefined || inline.length > 0) return null
  if (value === '') return ''
  if (type === 's') return /^\d+$/.test(value) ? (texts[Number(value)] ?? null) : null
  if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : null
  if (type === 'str' || type === 'e') return value
  if (type !== 'n' || !/^-?\d+(\.\d+)?$/.test(value)) return null
  if (attributes['s'] !== '1') return String(Number(value))
  // Office programs take 1900 for a leap year.
  const days = Number(value) - (Number(value) < 60 ? 25_568 : 25_569)
  return Number.isInteger(days) ? new Date(days * 86_400_000).toISOString().slice(0, 10) : null
}

/** The only sheet of a workbook as `odsParts` writes it. */
export function odsTable(parts: Parts): Table | null {
  const content = treeOf(parts['content.xml'])
  if (!content) return null
  const [table] = anywhere(content, 'table')
  const rows = table ? below(table, 'table-row') : []
  const read = rows.map(row => below(row, 'table-cell').map(odsCell))
  const isWhole = (row: (string | null)[]): row is string[] => !row.includes(null)
  return read.every(isWhole) ? padded(read) : null
}

function odsCell(cell: Element): string | null {
  const value = (name: string): string | undefined => cell.attributes[`office:${name}`]
  const text = below(cell, 'p').map(odsText).join(' ')
  switch (value('value-type')) {
    case 'float':
      return value('value') ?? null
    case 'date':
      return value('date-value') ?? null
    case 'boolean':
      return value('boolean-value') === 'true' ? 'TRUE' : value('boolean-value') === 'false' ? 'FALSE' : null
    default:
      return text
  }
}

function odsText(paragraph: Element): string {
  return paragraph.children
    .map(child => {
      if (typeof child === 'string') return child
      return child.name === 's' ? ' '.repeat(Number(child.attributes['text:c'] ?? 1)) : odsText(child)
    })
    .join('')
}

const BETWEEN = /(?<=\})[ \t\r]*(?=\{)/

/** Objects of plain values, one a line, or one behind the other where the line break between them was damaged. */
export function jsonLinesTable(text: string): Table | null {
  const records: Map<string, string>[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const whole = recordOf(line)
    for (const record of whole ? [whole] : line.split(BETWEEN).map(recordOf)) {
      if (!record) return null
      records.push(record)
    }
  }
  const header = [...new Set(records.flatMap(record => [...record.keys()]))]
  return [header, ...records.map(record => header.map(key => record.get(key) ?? ''))]
}

function recordOf(line: string): Map<string, string> | null {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    const entries = Object.entries(value).map(([key, one]): [string, string] => [
      key,
      one === null ? '' : String(one),
    ])
    // A key that stands twice: one of its values would be lost.
    const written = line.match(/"(?:[^"\\]|\\.)*"\s*:/g) ?? []
    return written.length === entries.length ? new Map(entries) : null
  } catch {
    return null
  }
}
