// Writes a table in every way in which one is kept, by hand or with libraries that read nothing for the product.
import { DuckDBInstance } from '@duckdb/node-api'
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Table } from './tables.ts'

/** The parts of a workbook by their path. */
export type Parts = Record<string, Uint8Array>

export function csvOf(table: Table): string {
  return table.map(row => `${row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('')
}

const NUMBER = /^(?:0|[1-9]\d{0,14})$/
const FLAG = /^(?:TRUE|FALSE)$/

/** Days as a workbook counts them; null for what is no day written as the product shows one. */
function serialOf(cell: string): number | null {
  const time = /^20\d\d-\d\d-\d\d$/.test(cell) ? Date.parse(`${cell}T00:00:00Z`) : Number.NaN
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(cell)
  return exists ? time / 86_400_000 + 25_569 : null
}

function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)
}

export interface Style {
  /** Numbers, days, yes and no as what they are, in place of text. */
  typed: boolean
  /** Texts stand once, apart from the cells. */
  shared: boolean
}

/** An Excel workbook of one sheet. */
export function xlsxParts(table: Table, { typed, shared }: Style): Parts {
  const strings: string[] = []
  const textCell = (place: string, cell: string): string => {
    if (!shared) return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`
    if (!strings.includes(cell)) strings.push(cell)
    return `<c r="${place}" t="s"><v>${strings.indexOf(cell)}</v></c>`
  }
  const rows = table.map((row, index) => {
    const cells = row.map((cell, column) => {
      const place = `${columnName(column)}${index + 1}`
      const serial = serialOf(cell)
      if (cell === '') return ''
      if (typed && index > 0 && NUMBER.test(cell)) return `<c r="${place}"><v>${cell}</v></c>`
      if (typed && index > 0 && serial !== null) return `<c r="${place}" s="1"><v>${serial}</v></c>`
      if (typed && index > 0 && FLAG.test(cell))
        return `<c r="${place}" t="b"><v>${cell === 'TRUE' ? 1 : 0}</v></c>`
      return textCell(place, cell)
    })
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${rels}/${kind}" Target="${target}"/>`
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rels}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'styles', 'styles.xml')}${relation('r3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map(text => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join('')}</sst>`,
  }
  return Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))
}

/** An OpenDocument workbook of one sheet; equal rows and cells that follow each other stand once. */
export function odsParts(table: Table, { typed }: Style): Parts {
  const cellOf = (cell: string, isHeader: boolean): string => {
    const serial = serialOf(cell)
    if (cell === '') return '<table:table-cell/>'
    if (typed && !isHeader && NUMBER.test(cell))
      return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
    if (typed && !isHeader && serial !== null)
      return `<table:table-cell office:value-type="date" office:date-value="${cell}"><text:p>a day</text:p></table:table-cell>`
    if (typed && !isHeader && FLAG.test(cell))
      return `<table:table-cell office:value-type="boolean" office:boolean-value="${cell.toLowerCase()}"><text:p>${cell}</text:p></table:table-cell>`
    const spaced = xml(cell).replace(/ {2,}|^ | $/g, spaces => `<text:s text:c="${spaces.length}"/>`)
    return `<table:table-cell office:value-type="string"><text:p>${spaced}</text:p></table:table-cell>`
  }
  const rows = table.map(
    (row, index) =>
      `<table:table-row>${row.map(cell => cellOf(cell, index === 0)).join('')}</table:table-row>`,
  )
  const of = 'urn:oasis:names:tc:opendocument:xmlns'
  const content = `<office:document-content xmlns:office="${of}:office:1.0" xmlns:table="${of}:table:1.0" xmlns:text="${of}:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Sheet1">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`
  const kind = 'application/vnd.oasis.opendocument.spreadsheet'
  return {
    mimetype: strToU8(kind),
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(
      `<manifest:manifest xmlns:manifest="${of}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ),
  }
}

export function packed(parts: Parts): Buffer {
  const zip: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [path, [bytes, { level: 1, mtime: '2026-10-31' }]]),
  )
  return Buffer.from(zipSync(zip))
}

/** Objects under the keys of the header, one a line; numbers, yes and no as what they are where `typed` says so. */
export function jsonLinesOf(table: Table, typed: boolean): string {
  return recordsOf(table, typed)
    .map(record => `${JSON.stringify(record)}\n`)
    .join('')
}

/** As an answer of an API. */
export function jsonPageOf(table: Table, typed: boolean): string {
  return JSON.stringify({ '@odata.context': 'x', value: recordsOf(table, typed) }, null, 1)
}

function recordsOf([header = [], ...rows]: Table, typed: boolean): Record<string, unknown>[] {
  const jsonOf = (cell: string, key: string): unknown => {
    if (typed && NUMBER.test(cell)) return Number(cell)
    // As a name of something JSON's `true` is another spelling than the TRUE of a sheet.
    if (typed && FLAG.test(cell) && /^(?:has|is)/i.test(key)) return cell === 'TRUE'
    return typed && cell === '' ? null : cell
  }
  return rows.map(row =>
    Object.fromEntries(header.map((key, column) => [key, jsonOf(row[column] ?? '', key)])),
  )
}

let database: DuckDBInstance | undefined

/** A file that is written again at once is another one: by its time it would be taken for the one before. */
const OPTIONS = { threads: '1', enable_external_file_cache: 'false' }

/** Parquet of columns of text, or of what all cells of a column are. `file` is written anew. */
export async function writeParquet(
  [header = [], ...rows]: Table,
  { typed, codec, version, file }: { typed: boolean; codec: string; version: string; file: string },
): Promise<void> {
  database ??= await DuckDBInstance.create(':memory:', OPTIONS)
  const connection = await database.connect()
  const name = (column: string): string => `"${column.replaceAll('"', '""')}"`
  const columns = header.map((column, index) => {
    const cells = rows.flatMap(row => (row[index] ? [row[index]] : []))
    const all = (test: (cell: string) => boolean): boolean => typed && cells.length > 0 && cells.every(test)
    const [type, nulls] = all(cell => NUMBER.test(cell))
      ? ['BIGINT', true]
      : all(cell => serialOf(cell) !== null)
        ? ['DATE', true]
        : all(cell => FLAG.test(cell))
          ? ['BOOLEAN', true]
          : ['VARCHAR', false]
    const source = `column${index}`
    return `CAST(${nulls ? `NULLIF(${source}, '')` : source} AS ${type}) AS ${name(column)}`
  })
  const values = rows.map(row => `(${row.map(cell => `'${cell.replaceAll("'", "''")}'`).join(',')})`)
  const names = header.map((_, index) => `column${index}`)
  try {
    await connection.run(
      `COPY (SELECT ${columns.join(',')} FROM (VALUES ${values.join(',')}) AS t(${names.join(',')})) TO '${file}' (FORMAT parquet, CODEC '${codec}', PARQUET_VERSION '${version}')`,
    )
  } finally {
    connection.closeSync()
  }
}

/** What another program reads in a Parquet file; null where it finds it damaged. */
export async function parquetTable(file: string): Promise<Table | null> {
  database ??= await DuckDBInstance.create(':memory:', OPTIONS)
  const connection = await database.connect()
  try {
    const reader = await connection.runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM read_parquet('${file}')`)
    const flag = (cell: string): string => (/^(?:true|false)$/.test(cell) ? cell.toUpperCase() : cell)
    return [
      reader.columnNames(),
      ...reader.getRowsJson().map(row => row.map(cell => (cell === null ? '' : flag(String(cell))))),
    ]
  } catch {
    return null
  } finally {
    connection.closeSync()
  }
}
