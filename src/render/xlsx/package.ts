// The parts of a workbook and how they hang together, as one archive; the same workbook gives the same bytes.
import { OWN_WORKBOOK } from '../../model/own-workbook.ts'
import { Archive } from './archive.ts'
import { linkRelations, type Page, tableRange, writeSheet } from './sheet.ts'
import type { Shared, View } from './view.ts'
import { columnName, DECLARATION, escaped, MAIN, RELATIONSHIPS, relations } from './xml.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument.'
const MAKER =
  `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  `${OWN_WORKBOOK}</Properties>`
/** Rows of stripes, and lines at the top and the bottom. */
const LOOK =
  '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>'

/** A page before it has a place among the others. */
export type PageOf = Omit<Page, 'table' | 'isFirst'>

/** One page after the other: of what it is made of nothing is kept but its packed bytes. */
export function packed(pages: Iterable<PageOf>, shared: Shared): Uint8Array {
  const archive = new Archive()
  // As it is, and first, so that it stands where `src/model/own-workbook.ts` says.
  archive.named('docProps/app.xml', true)(MAKER)
  // Known last, and yet before the sheets: programs look there for what a file is.
  const writeTypes = archive.named('[Content_Types].xml')
  const writeRelations = archive.named('_rels/.rels')
  const writeWorkbook = archive.named('xl/workbook.xml')
  const writeSheets = archive.named('xl/_rels/workbook.xml.rels')
  const sheets: Sheet[] = []
  for (const each of pages) {
    const number = sheets.push(sheetOf(each.view))
    const page: Page = { ...each, table: 'table1', isFirst: number === 1 }
    archive.written(`xl/worksheets/sheet${number}.xml`, to => writeSheet(to, page, shared))
    archive.text(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      relations([
        ...linkRelations(page),
        { id: page.table, type: 'table', target: `../tables/table${number}.xml` },
      ]),
    )
    archive.text(`xl/tables/table${number}.xml`, tableXml(page.view, number))
  }
  writeTypes(contentTypes(sheets.length))
  writeRelations(
    relations([
      { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
      { id: 'rId2', type: 'extended-properties', target: 'docProps/app.xml' },
    ]),
  )
  writeWorkbook(workbookXml(sheets))
  writeSheets(
    relations([
      ...sheets.map((_, at) => sheetRelation(at)),
      { id: 'styles', type: 'styles', target: 'styles.xml' },
      { id: 'strings', type: 'sharedStrings', target: 'sharedStrings.xml' },
    ]),
  )
  archive.text('xl/styles.xml', shared.styles.part())
  archive.written('xl/sharedStrings.xml', to => shared.strings.write(to))
  return archive.bytes()
}

function sheetRelation(at: number) {
  return { id: `sheet${at + 1}`, type: 'worksheet' as const, target: `worksheets/sheet${at + 1}.xml` }
}

function contentTypes(sheets: number): string {
  const override = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${OFFICE}${type}+xml"/>`
  const part = (name: string, type: string) => override(`xl/${name}`, `spreadsheetml.${type}`)
  const each = Array.from({ length: sheets }, (_, at) => [
    part(`worksheets/sheet${at + 1}.xml`, 'worksheet'),
    part(`tables/table${at + 1}.xml`, 'table'),
  ])
  return [
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('docProps/app.xml', 'extended-properties'),
    part('workbook.xml', 'sheet.main'),
    ...each.flat(),
    part('styles.xml', 'styles'),
    part('sharedStrings.xml', 'sharedStrings'),
    '</Types>',
  ].join('')
}

/** What the workbook says of a sheet beside it. */
interface Sheet {
  name: string
  /** Columns that are printed, as a range; null where all of them are. */
  area: string | null
}

function sheetOf({ sheet, head, printed }: View): Sheet {
  return { name: sheet, area: printed < head.length ? `$A:$${columnName(printed - 1)}` : null }
}

/** The header of each sheet is repeated on every printed page. */
function workbookXml(all: readonly Sheet[]): string {
  const sheets = all.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="${sheetRelation(at).id}"/>`,
  )
  const names = all.flatMap(({ name, area }, at) => {
    const quoted = escaped(`'${name.replaceAll("'", "''")}'`)
    const named = (what: string, range: string) =>
      `<definedName name="_xlnm.${what}" localSheetId="${at}">${quoted}!${range}</definedName>`
    return [...(area === null ? [] : [named('Print_Area', area)]), named('Print_Titles', '$1:$1')]
  })
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${sheets.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`,
  ].join('')
}

function tableXml(view: View, number: number): string {
  const { name, head } = view
  const range = tableRange(view)
  const columns = head.map((label, at) => `<tableColumn id="${at + 1}" name="${escaped(label)}"/>`)
  return [
    `${DECLARATION}<table xmlns="${MAIN}" id="${number}" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0">`,
    `<autoFilter ref="${range}"/><tableColumns count="${head.length}">${columns.join('')}</tableColumns>${LOOK}</table>`,
  ].join('')
}
