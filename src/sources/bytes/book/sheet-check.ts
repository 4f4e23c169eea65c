// What an Excel sheet has to be: the library passes over what is damaged, or has two values, and a figure would be wrong.
import { damaged, LONGEST, withoutValue } from './sheet.ts'
import { localName, type XmlEvents } from './xml.ts'

/** What the value of a cell may be, by its type; of an inline text there is none. */
const VALUES: Readonly<Record<string, RegExp>> = {
  n: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/i,
  s: /^\d+$/,
  b: /^[01]$/,
  d: /^[-+\dTZ:.]+$/,
  e: /^#/,
  str: /^/,
  inlineStr: /^$/,
}

/** More than the columns that three letters name. */
const WIDEST = 20_000

interface OpenCell {
  place: string
  type: string
  hasFormula: boolean
  values: number
  inline: number
  value: string
}

/**
 * Takes the XML of one sheet. Throws `bad-archive` where rows or cells do not follow each other or a cell has not the one
 * value of its type, and `formula-without-value` for a formula that no office program has worked out.
 */
export class SheetCheck implements XmlEvents {
  /** So many shared texts have to be there. */
  strings = 0
  /**
   * Cells of a type that promises a value which they lack (`<c r="B2" t="s"/>`): blank to every office program, while
   * hucre 1.0.0 gives the first of the shared texts, or no.
   */
  readonly blank = new Set<number>()
  #inData = false
  #row = 0
  #column = 0
  #cell: OpenCell | null = null
  #inValue = false
  readonly #text = new OneText()

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const local = localName(name)
    if (local === 'sheetData') this.#inData = true
    if (!this.#inData) return
    if (local === 'row') this.#openRow(attributes['r'])
    if (local === 'c') this.#openCell(attributes)
    if (!this.#cell) return
    this.#text.open(local)
    if (local === 'f') this.#cell.hasFormula = true
    if (local === 'is') this.#cell.inline++
    if (local === 'v') this.#cell.values++
    this.#inValue = local === 'v'
  }

  close(name: string): void {
    this.#inValue = false
    const local = localName(name)
    if (local === 'sheetData') this.#inData = false
    if (!this.#cell) return
    this.#text.close(local)
    if (local !== 'c') return
    this.#closeCell(this.#cell)
    this.#cell = null
  }

  text(text: string): void {
    if (this.#inValue && this.#cell) this.#cell.value += text
  }

  #openRow(stated: string | undefined): void {
    const row = stated === undefined ? this.#row + 1 : Number(/^\d+$/.exec(stated)?.[0])
    if (!(row > this.#row && row <= LONGEST)) throw damaged()
    this.#row = row
    this.#column = 0
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const place = attributes['r'] ?? ''
    const column = place === '' ? this.#column + 1 : columnOf(place, this.#row)
    if (!(column > this.#column)) throw damaged()
    this.#column = column
    this.#cell = { place, type: attributes['t'] ?? 'n', hasFormula: false, values: 0, inline: 0, value: '' }
  }

  #closeCell({ place, type, hasFormula, values, inline, ...cell }: OpenCell): void {
    const value = type === 'n' || type === 's' ? cell.value.trim() : cell.value
    const expected = VALUES[type]
    const isInline = type === 'inlineStr'
    const isSound = values <= (isInline ? 0 : 1) && inline <= (isInline ? 1 : 0)
    if (!(isSound && expected && (value === '' || expected.test(value)))) throw damaged()
    // An empty text is a value too.
    if (hasFormula && value === '' && type !== 'str') throw withoutValue(place)
    if (value === '' && (type === 's' || type === 'b')) this.blank.add(placeOf(this.#row, this.#column))
    else if (type === 's') this.strings = Math.max(this.strings, Number(value) + 1)
  }
}

/** A cell of a sheet as one number; row and column count from 1. */
export function placeOf(row: number, column: number): number {
  return row * WIDEST + column
}

/** Counts the texts that cells share. Throws `bad-archive` for one that is two. */
export class SharedTexts implements XmlEvents {
  count = 0
  readonly #text = new OneText()
  open(name: string): void {
    const local = localName(name)
    if (local === 'si') this.count++
    this.#text.open(local)
  }
  close(name: string): void {
    this.#text.close(localName(name))
  }
  text(): void {}
}

/**
 * A text has one part, or runs of different looks; beside them it may have how it is pronounced, which hucre 1.0.0 joins to a
 * text of one part that stands in a cell: that is taken for damage too, since a customer would get another name.
 */
class OneText {
  #parts = 0
  #within = 0
  #inCell = false
  open(name: string): void {
    if (name === 'si' || name === 'is') {
      this.#parts = 0
      this.#inCell = name === 'is'
    }
    if (name === 'rPh' && this.#inCell && this.#parts > 0) throw damaged()
    if (name === 'r' || name === 'rPh') this.#within++
    if (name === 't' && this.#within === 0 && ++this.#parts > 1) throw damaged()
  }
  close(name: string): void {
    if (name === 'r' || name === 'rPh') this.#within--
  }
}

/** Counts from 1; NaN for what is no cell of that row. */
function columnOf(place: string, row: number): number {
  const [, letters = '', digits] = /^([A-Z]{1,3})(\d+)$/.exec(place) ?? []
  if (Number(digits) !== row) return Number.NaN
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
