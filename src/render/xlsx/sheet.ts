// The XML of a sheet, in the order in which the standard wants its parts.
import { barExtensions, barXml } from './bars.ts'
import type { Bytes } from './bytes.ts'
import { LINE, writeRows } from './rows.ts'
import { lastOfTable, lastRow, type Shared, type View } from './view.ts'
import { address, DECLARATION, escaped, MAIN, RELATIONSHIPS, type Relation } from './xml.ts'

/** A line beneath a table that leads elsewhere. */
interface Way {
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

export function tableRange(view: View): string {
  return `A1:${address(lastOfTable(view), view.head.length - 1)}`
}

export function writeSheet(to: Bytes, page: Page, shared: Shared): void {
  const { view, isFirst, table, header, way } = page
  const last = address(lastRow(view) + (way ? 2 : 0), view.head.length - 1)
  to.text(`${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`)
  to.text('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
  to.text(`<dimension ref="A1:${last}"/>`)
  to.text(
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(view)}</sheetView></sheetViews>`,
  )
  to.text(`<sheetFormatPr defaultRowHeight="${LINE}"/>`)
  to.text(
    `<cols>${view.widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
  )
  to.text('<sheetData>')
  writeRows(to, view, way, shared)
  to.text('</sheetData>')
  const barred = view.bars.map(barXml)
  for (const { rule } of barred) to.text(rule)
  to.text(links(page))
  to.text('<pageMargins left="0.4" right="0.4" top="0.75" bottom="0.6" header="0.3" footer="0.3"/>')
  // As wide as one page, and as long as it takes.
  to.text('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
  to.text(
    `<headerFooter><oddHeader>${escaped(header)}</oddHeader><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`,
  )
  to.text(`<tableParts count="1"><tablePart r:id="${table}"/></tableParts>`)
  if (barred.length > 0) to.text(barExtensions(barred.map(({ extension }) => extension)))
  to.text('</worksheet>')
}

/** What a sheet leads to outside of the workbook. */
export function linkRelations({ view, way }: Page): Relation[] {
  const targets = [...view.links.map(({ target }) => target), ...(way ? [way.target] : [])]
  return targets.map((target, at) => ({ id: `link${at + 1}`, type: 'hyperlink', target }))
}

/** The header and the names stay where they are. */
function pane({ names }: View): string {
  const split = names > 0 ? `xSplit="${names}" ySplit="1"` : 'ySplit="1"'
  const active = names > 0 ? 'bottomRight' : 'bottomLeft'
  const corner = address(1, names)
  const others = names > 0 ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : ''
  return `<pane ${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>${others}<selection pane="${active}" activeCell="${corner}" sqref="${corner}"/>`
}

function links({ view, way }: Page): string {
  const places = view.links.map(({ row, column }) => address(row, column))
  if (way) places.push(address(lastRow(view) + 2, 0))
  const items = places.map((ref, at) => `<hyperlink ref="${ref}" r:id="link${at + 1}"/>`)
  return items.length === 0 ? '' : `<hyperlinks>${items.join('')}</hyperlinks>`
}
