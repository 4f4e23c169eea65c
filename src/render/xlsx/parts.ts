// What the writer of workbooks leaves out of their parts: filters, a default style, heights of rows, and how sheets print.
import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import { getCellAddress, sanitizeTextContent } from 'write-excel-file/utility'

/** What a picture in a sheet could be made of; there are none here. */
export type Content = Stream | Buffer | Blob

export interface Part {
  name: string
  columns: number
  /** Without the header and a total. */
  rows: number
  /** Lines of text in each row, from the header on. */
  lines: readonly number[]
}

/** Points that a line of the default font takes, and how many of them the highest row has: 409 points. */
const LINE = 15
export const MOST_LINES = 27

/** Without a default style some programs take the file for damaged. */
const STYLE_PARENT =
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
const STYLE = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'

export function parts(all: readonly Part[]): Feature<Content> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const part = all[sheetIndex]
            return part ? printed(tall(filtered(xml, part), part)) : xml
          },
        },
        'xl/styles.xml': {
          transform: xml =>
            xml.replace('<cellXfs', `${STYLE_PARENT}<cellXfs`).replace('</cellXfs>', `</cellXfs>${STYLE}`),
        },
        'xl/workbook.xml': {
          transform: xml =>
            xml.replace('<definedNames/>', () => `<definedNames>${all.map(heads).join('')}</definedNames>`),
        },
      },
    },
  }
}

/** Arrows on the header. A total below the rows is not among what is sorted and filtered. */
function filtered(xml: string, { columns, rows }: Part): string {
  const corner = getCellAddress(rows, columns - 1)
  return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${corner}"/>`)
}

/** For programs that do not fit rows to their text by themselves; those that do still may, since no height is said to be fixed. */
function tall(xml: string, { lines }: Part): string {
  return xml.replace(/<row r="(\d+)"/g, (start, row) => {
    const count = lines[Number(row) - 1] ?? 1
    return count > 1 ? `${start} ht="${Math.min(MOST_LINES, count) * LINE}"` : start
  })
}

/** As wide as one page, and as long as it takes. */
function printed(xml: string): string {
  return xml
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
}

/** The header is repeated on every printed page. */
function heads({ name }: Part, index: number): string {
  const sheet = sanitizeTextContent(`'${name.replaceAll("'", "''")}'`)
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`
}
