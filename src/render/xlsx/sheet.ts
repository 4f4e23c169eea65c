// The XML of a sheet, in the order in which the standard wants its parts.
import type { Content } from './cells.ts'
import type { Strings } from './strings.ts'
import type { Look, Styles } from './styles.ts'
import type { View } from './view.ts'
import { address, columnName, DECLARATION, escaped, MAIN, RELATIONSHIPS, type Relation } from './xml.ts'

/** Points that a line of the default font takes. */
const LINE = 15
const BAR = 'FFBDD7EE'
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const XM = 'http://schemas.microsoft.com/office/excel/2006/main'

/** A line beneath a table that leads elsewhere. */
export interface Way {
  text: string
  target: string
}

export interface Page {
  view: View
  isFirst: boolean
  /** What its relation to its table is called. */
  table: string
  /** Of every printed page. */
  header: string
  way?: Way | undefined
}

/** Rows of a table are never none: without any it has an empty one. */
export function tableRange({ head, rows }: View): string {
  return `A1:${address(Math.max(1, rows.count), head.length - 1)}`
}

/** Piece by piece: a long sheet is never a text as a whole. */
export function* sheetXml(page: Page, styles: Styles, strings: Strings): Generator<string> {
  const { view, isFirst, table, header, way } = page
  const bars = view.shares.map((column): Bar => ({ column, ranges: [], isOpen: false }))
  const last = address(lastRow(view, way), view.head.length - 1)
  yield `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`
  yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
  yield `<dimension ref="A1:${last}"/>`
  yield `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(view)}</sheetView></sheetViews>`
  yield `<sheetFormatPr defaultRowHeight="${LINE}"/>`
  yield `<cols>${view.widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`
  yield '<sheetData>'
  yield* rowsOf(page, styles, strings, bars)
  yield '</sheetData>'
  const barred = bars.map(barXml)
  for (const { rule } of barred) yield rule
  yield links(page)
  yield '<pageMargins left="0.4" right="0.4" top="0.75" bottom="0.6" header="0.3" footer="0.3"/>'
  // As wide as one page, and as long as it takes.
  yield '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
  yield `<headerFooter><oddHeader>${escaped(header)}</oddHeader><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`
  yield `<tableParts count="1"><tablePart r:id="${table}"/></tableParts>`
  if (barred.length > 0) yield extensions(barred.map(({ extension }) => extension))
  yield '</worksheet>'
}

/** What a sheet leads to outside of the workbook. */
export function linkRelations({ view, way }: Page): Relation[] {
  const targets = [...view.links.map(({ target }) => target), ...(way ? [way.target] : [])]
  return targets.map((target, at) => ({ id: `link${at + 1}`, type: 'hyperlink', target }))
}

/** How the cells of a row look, by what they hold; those that lead elsewhere by their address. */
interface Looks {
  text: Look
  number: Look
  /** Left out where an empty cell has no look. */
  empty?: Look
  leads?: ReadonlySet<string>
}

const HEAD: Looks = { text: 'head', number: 'head' }
const TOTAL: Looks = { text: 'totalText', number: 'total', empty: 'total' }

function* rowsOf(
  { view, way }: Page,
  styles: Styles,
  strings: Strings,
  bars: readonly Bar[],
): Generator<string> {
  const { head, rows, total, headLines, linesIn } = view
  const letters = head.map((_, at) => columnName(at))
  const write = (
    at: number,
    cells: readonly Content[],
    count: number,
    { text, number, empty, leads }: Looks,
  ): string => {
    let written = ''
    const row = String(at + 1)
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? null
      if (cell === null) {
        // Most cells of most rows are empty, and have no look.
        if (empty) written += `<c r="${letters[column]}${row}" s="${styles.of(empty, null)}"/>`
        continue
      }
      const ref = `${letters[column]}${row}`
      if (typeof cell === 'string') {
        const look = leads?.has(ref) ? 'link' : text
        written += `<c r="${ref}" s="${styles.of(look, null)}" t="s"><v>${strings.of(cell)}</v></c>`
      } else {
        const { value, format, of } = cell
        const formula = of
          ? `<f>${letters[of.part]}${row}/${letters[of.whole]}${row}${of.times === 1 ? '' : `*${of.times}`}</f>`
          : ''
        written += `<c r="${ref}" s="${styles.of(number, format)}">${formula}<v>${value}</v></c>`
      }
    }
    // No height is said to be fixed: programs that fit rows to their text by themselves still may.
    return `<row r="${row}"${count > 1 ? ` ht="${count * LINE}"` : ''}>${written}</row>`
  }
  const plain: Looks = { text: 'text', number: 'number', leads: new Set(placesOf(view)) }
  const below = Math.max(1, rows.count) + 1
  const last = lastRow(view, way) + 1
  const line = (at: number, cells: readonly Content[], looks: Looks): string => {
    for (const bar of bars) extend(bar, at, cells[bar.column] ?? null)
    return write(at, cells, linesIn(cells), looks)
  }
  yield write(0, head, headLines, HEAD)
  let at = 0
  for (const row of rows) yield line(++at, row, plain)
  if (total) yield line(below, total, TOTAL)
  if (way) {
    const cell = `<c r="A${last}" s="${styles.of('link', null)}" t="s"><v>${strings.of(way.text)}</v></c>`
    yield `<row r="${last}">${cell}</row>`
  }
}

/** Counted from 0: that of the total, or of what leads elsewhere, with a blank row before it. */
function lastRow({ rows, total }: View, way: Way | undefined): number {
  return Math.max(1, rows.count) + (total ? 1 : 0) + (way ? 2 : 0)
}

/** The header and the names stay where they are. */
function pane({ names }: View): string {
  const split = names > 0 ? `xSplit="${names}" ySplit="1"` : 'ySplit="1"'
  const active = names > 0 ? 'bottomRight' : 'bottomLeft'
  const corner = address(1, names)
  const others = names > 0 ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : ''
  return `<pane ${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>${others}<selection pane="${active}" activeCell="${corner}" sqref="${corner}"/>`
}

/** The addresses of cells that lead elsewhere. */
function placesOf(view: View): string[] {
  return view.links.map(({ row, column }) => address(row + 1, column))
}

function links({ view, way }: Page): string {
  const places = [...placesOf(view), ...(way ? [address(lastRow(view, way), 0)] : [])]
  const items = places.map((ref, at) => `<hyperlink ref="${ref}" r:id="link${at + 1}"/>`)
  return items.length === 0 ? '' : `<hyperlinks>${items.join('')}</hyperlinks>`
}

/** All of a column of percentages, but for cells that are something else: the figures of one customer stand below each other. */
interface Bar {
  column: number
  /** Rows from the first to the last of each part, counted from 0 with the header. */
  ranges: { from: number; to: number }[]
  /** Whether the row above is of the last part. */
  isOpen: boolean
}

function extend(bar: Bar, at: number, cell: Content): void {
  const isOther = cell !== null && (typeof cell === 'string' || !cell.format.endsWith('%'))
  const last = bar.ranges.at(-1)
  if (!isOther) {
    if (bar.isOpen && last) last.to = at
    else bar.ranges.push({ from: at, to: at })
  }
  bar.isOpen = !isOther
}

/** A bar from 0 to 100 % behind each percentage; the extension says that it is flat and that nothing has none. */
function barXml({ column, ranges }: Bar, place: number): { rule: string; extension: string } {
  const priority = place + 1
  const letters = columnName(column)
  const parts = ranges
    .map(({ from, to }) => letters + (from + 1) + (from === to ? '' : `:${letters}${to + 1}`))
    .join(' ')
  const id = `{00000000-0000-4000-8000-${priority.toString(16).padStart(12, '0')}}`
  const ends = '<cfvo type="num" val="0"/><cfvo type="num" val="1"/>'
  const ends14 = [0, 1].map(end => `<x14:cfvo type="num"><xm:f>${end}</xm:f></x14:cfvo>`).join('')
  return {
    rule: `<conditionalFormatting sqref="${parts}"><cfRule type="dataBar" priority="${priority}"><dataBar minLength="0" maxLength="100">${ends}<color rgb="${BAR}"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst></cfRule></conditionalFormatting>`,
    extension: `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0">${ends14}<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>${parts}</xm:sqref></x14:conditionalFormatting>`,
  }
}

function extensions(bars: readonly string[]): string {
  return `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407D-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings></ext></extLst>`
}
