// Bars behind the percentages of a column, but for cells that are something else: the figures of one customer stand below each other.
import { columnName } from './xml.ts'

const COLOUR = 'FFBDD7EE'
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const XM = 'http://schemas.microsoft.com/office/excel/2006/main'

export interface Bar {
  column: number
  /** Rows from the first to the last of each part, counted from 0 with the header. */
  ranges: { from: number; to: number }[]
  /** Whether the row above is of the last part. */
  isOpen: boolean
}

/** `isOther`: the cell of this row is something else than a percentage. */
export function extend(bar: Bar, row: number, isOther: boolean): void {
  const last = bar.ranges.at(-1)
  if (!isOther) {
    if (bar.isOpen && last) last.to = row
    else bar.ranges.push({ from: row, to: row })
  }
  bar.isOpen = !isOther
}

/** A bar from 0 to 100 % behind each percentage; the extension says that it is flat and that nothing has none. */
export function barXml({ column, ranges }: Bar, place: number): { rule: string; extension: string } {
  const priority = place + 1
  const letters = columnName(column)
  const parts = ranges
    .map(({ from, to }) => letters + (from + 1) + (from === to ? '' : `:${letters}${to + 1}`))
    .join(' ')
  const id = `{00000000-0000-4000-8000-${priority.toString(16).padStart(12, '0')}}`
  const ends = '<cfvo type="num" val="0"/><cfvo type="num" val="1"/>'
  const ends14 = [0, 1].map(end => `<x14:cfvo type="num"><xm:f>${end}</xm:f></x14:cfvo>`).join('')
  return {
    rule: `<conditionalFormatting sqref="${parts}"><cfRule type="dataBar" priority="${priority}"><dataBar minLength="0" maxLength="100">${ends}<color rgb="${COLOUR}"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst></cfRule></conditionalFormatting>`,
    extension: `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0">${ends14}<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>${parts}</xm:sqref></x14:conditionalFormatting>`,
  }
}

export function barExtensions(bars: readonly string[]): string {
  return `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407D-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings></ext></extLst>`
}
