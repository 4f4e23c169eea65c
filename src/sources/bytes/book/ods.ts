// Reads the sheets of an OpenDocument workbook row by row, from its one document.
import { numberText } from '../../cells/number-text.ts'
import {
  damaged,
  flagText,
  LONGEST,
  type Sheet,
  type SheetRow,
  withoutBlankEnd,
  withoutValue,
} from './sheet.ts'
import { readXml, type XmlEvents } from './xml.ts'

/** No sheet is wider; repeated cells beyond it are looks, not values. */
const WIDEST = 16_384

/** The sheets of a document; `read` gives its bytes from the start. */
export async function openOds(read: () => AsyncIterable<Buffer>): Promise<Sheet[]> {
  const sheets: Omit<Sheet, 'rows'>[] = []
  const reader = new OdsReader(sheet => sheets.push(sheet))
  for await (const _ of readXml(read(), reader)) reader.rows.length = 0
  return sheets.map((sheet, index) => ({ ...sheet, rows: () => rowsOf(read, index) }))
}

async function* rowsOf(read: () => AsyncIterable<Buffer>, wanted: number): AsyncGenerator<SheetRow> {
  let sheet = -1
  const reader = new OdsReader(() => sheet++)
  reader.isWanted = () => sheet === wanted
  for await (const _ of readXml(read(), reader)) {
    yield* reader.rows
    reader.rows.length = 0
    if (sheet > wanted) return
  }
}

class OdsReader implements XmlEvents {
  /** Rows that were read and not yet taken. */
  readonly rows: SheetRow[] = []
  isWanted: () => boolean = () => false
  readonly #begin: (sheet: { name: string; hidden: boolean }) => void
  /** Styles of tables that are not shown. */
  readonly #hidden = new Set<string>()
  #style = ''
  #line = 0
  #cells: string[] = []
  /** Blank cells that count only if a value follows them. */
  #blanks = 0
  #value: string | null = null
  #paragraphs: string[] = []
  #attributes: Readonly<Record<string, string>> = {}
  #rowRepeat = 1
  /** Depth of what lies in a cell and is none of its text: comments, drawings. */
  #aside = 0
  #inCell = false

  constructor(begin: (sheet: { name: string; hidden: boolean }) => void) {
    this.#begin = begin
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#aside > 0 || ASIDE.has(name)) this.#aside++
    else if (name === 'style:style') this.#style = attributes['style:name'] ?? ''
    else if (name === 'style:table-properties') {
      if (attributes['table:display'] === 'false') this.#hidden.add(this.#style)
    } else if (name === 'table:table') {
      const hidden = this.#hidden.has(attributes['table:style-name'] ?? '')
      this.#begin({ name: attributes['table:name'] ?? '', hidden })
      this.#line = 0
    } else if (name === 'table:table-row') {
      this.#rowRepeat = Math.min(LONGEST, times(attributes['table:number-rows-repeated']))
      this.#cells = []
      this.#blanks = 0
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.#inCell = true
      this.#attributes = attributes
      this.#value = statedValue(attributes)
      this.#paragraphs = []
    } else if (name === 'text:p') this.#paragraphs.push('')
    else if (name === 'text:s') this.text(' '.repeat(Math.min(WIDEST, times(attributes['text:c']))))
    else if (name === 'text:tab' || name === 'text:line-break') this.text(' ')
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside--
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#endCell(name)
    else if (name === 'table:table-row') this.#endRow()
  }

  text(text: string): void {
    if (this.#aside > 0 || !this.#inCell || this.#paragraphs.length === 0) return
    this.#paragraphs.push(`${this.#paragraphs.pop() ?? ''}${text}`)
  }

  #endCell(name: string): void {
    this.#inCell = false
    const repeat = Math.min(WIDEST, times(this.#attributes['table:number-columns-repeated']))
    const covered = name === 'table:covered-table-cell'
    const text = covered ? '' : (this.#value ?? this.#paragraphs.join(' '))
    const isFormula = this.#attributes['table:formula'] !== undefined
    if (isFormula && text === '' && this.#attributes['office:value-type'] === undefined && this.isWanted())
      throw withoutValue(String(this.#line + 1))
    if (text.trim() === '') this.#blanks += repeat
    else if (this.#cells.length + this.#blanks < WIDEST) {
      for (; this.#blanks > 0; this.#blanks--) this.#cells.push('')
      for (let count = 0; count < repeat && this.#cells.length < WIDEST; count++) this.#cells.push(text)
    }
  }

  #endRow(): void {
    const first = this.#line + 1
    this.#line += this.#rowRepeat
    if (this.#cells.length === 0 || !this.isWanted()) return
    const cells = withoutBlankEnd(this.#cells)
    for (let line = first; line <= Math.min(this.#line, LONGEST); line++) this.rows.push({ line, cells })
  }
}

const ASIDE = new Set(['office:annotation', 'table:shapes', 'draw:frame', 'draw:g', 'table:tracked-changes'])

/** How often something stands there. */
function times(stated = '1'): number {
  if (!/^[1-9]\d*$/.test(stated)) throw damaged()
  return Number(stated)
}

/** Where the value of a cell stands, by its type; a text may stand in the cell alone. */
const VALUE_IN: Readonly<Record<string, string>> = {
  float: 'office:value',
  percentage: 'office:value',
  currency: 'office:value',
  date: 'office:date-value',
  time: 'office:time-value',
  boolean: 'office:boolean-value',
}

/** A cell's value, where it is stated; its text is its look. */
function statedValue(attributes: Readonly<Record<string, string>>): string | null {
  const type = attributes['office:value-type']
  // An error is stored as a number or text, and shown as what it is.
  if (attributes['calcext:value-type'] === 'error' || type === undefined || type === 'void') return null
  if (type === 'string') return attributes['office:string-value'] ?? null
  const place = VALUE_IN[type]
  // pyexcel-ods 0.6.0 gives moments a type of its own (`datetime`), whose value is their text as well.
  if (place === undefined) return null
  const value = attributes[place]
  if (value === undefined || (type === 'boolean' && !/^(?:true|false)$/.test(value))) throw damaged()
  if (type === 'date') return dateOf(value)
  if (type === 'boolean') return flagText(value === 'true')
  return type === 'time' ? value : numberOf(value)
}

/** A number is a double (ODF 1.3, `office:value`), whatever digits stand there: Gnumeric writes 20.15 as 20.1499999999999999997. */
function numberOf(value: string): string {
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[-+]?\d+)?$/i.test(value) ? numberText(Number(value)) : value
}

/** Midnight is no time. */
function dateOf(value: string): string {
  return value.replace(/T00:00:00(?:\.0+)?$/, '')
}
