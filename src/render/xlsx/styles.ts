// How cells look: each combination of format and look that is asked for, once.
import { DAY_FORMAT } from './cells.ts'
import { DECLARATION, escaped, MAIN } from './xml.ts'

/** What a cell is in its sheet; text of rows breaks into lines. */
export type Look = 'head' | 'text' | 'number' | 'link' | 'total' | 'totalText'

/** Numbers of the lists below, and whether text breaks. */
const LOOKS: Readonly<Record<Look, { font: number; fill: number; border: number; wrap: boolean }>> = {
  head: { font: 1, fill: 2, border: 1, wrap: true },
  text: { font: 0, fill: 0, border: 0, wrap: true },
  number: { font: 0, fill: 0, border: 0, wrap: false },
  link: { font: 2, fill: 0, border: 0, wrap: true },
  total: { font: 1, fill: 0, border: 2, wrap: false },
  totalText: { font: 1, fill: 0, border: 2, wrap: true },
}

/** Said, since not every program has a font of its own to fall back upon. */
const FACE = '<name val="Calibri"/><family val="2"/>'
const FONTS = [
  `<font><sz val="11"/>${FACE}</font>`,
  `<font><b/><sz val="11"/>${FACE}</font>`,
  `<font><u/><sz val="11"/><color rgb="FF0563C1"/>${FACE}</font>`,
]
/** The first two have their places by the standard. */
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/><bgColor indexed="64"/></patternFill></fill>',
]
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  '<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border>',
  '<border><left/><right/><top style="thin"><color auto="1"/></top><bottom/><diagonal/></border>',
]
/** Numbers below are those of formats that every program knows. */
const FIRST_FORMAT = 164

export class Styles {
  readonly #formats: string[] = []
  readonly #known: Readonly<Record<Look, Map<string | null, number>>> = {
    ...{ head: new Map(), text: new Map(), number: new Map() },
    ...{ link: new Map(), total: new Map(), totalText: new Map() },
  }
  /** The first one is that of cells that say nothing. */
  readonly #styles = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']

  /** The number of a style; `format` null for text. */
  of(look: Look, format: string | null): number {
    const known = this.#known[look].get(format)
    if (known !== undefined) return known
    const number = this.#styles.push(this.#made(look, format)) - 1
    this.#known[look].set(format, number)
    return number
  }

  #made(look: Look, format: string | null): string {
    const { font, fill, border, wrap } = LOOKS[look]
    // Text keeps off the number at its left.
    const isText = format === null && look !== 'number' && look !== 'total'
    const side = isText || format === DAY_FORMAT ? ' horizontal="left" indent="1"' : ''
    const align = `<alignment${side} vertical="top"${wrap ? ' wrapText="1"' : ''}/>`
    const applied = ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`
    const ids = `numFmtId="${this.#format(format)}" fontId="${font}" fillId="${fill}" borderId="${border}"`
    return `<xf ${ids} xfId="0"${applied}>${align}</xf>`
  }

  #format(format: string | null): number {
    if (format === null) return 0
    const at = this.#formats.indexOf(format)
    return FIRST_FORMAT + (at < 0 ? this.#formats.push(format) - 1 : at)
  }

  part(): string {
    const formats = this.#formats.map(
      (format, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escaped(format)}"/>`,
    )
    return [
      `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
      formats.length > 0 ? list('numFmts', formats) : '',
      list('fonts', FONTS),
      list('fills', FILLS),
      list('borders', BORDERS),
      // Without these two some programs take the file for damaged.
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list('cellXfs', this.#styles),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      '<dxfs count="0"/><tableStyles count="0"/></styleSheet>',
    ].join('')
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`
}
