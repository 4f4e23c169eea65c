#!/usr/bin/env bash
# hucre 1.0.0: `streamXlsxRows` takes a sheet whose XML ends in the middle for a shorter one: the row that was begun and all
# that should follow are missing, and nothing is thrown. The archive around it is whole, with right checksums. Of two values
# in one cell it joins the texts (`40` and `40` are 4040), and a text that should stand among the shared ones and does not
# is an empty cell.
# Seen: of three rows one; 4040; null.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts hucre@1.0.0 fflate@0.8.3 >/dev/null
cat >read.mjs <<'JS'
import { strToU8, zipSync } from 'fflate'
import { streamXlsxRows } from 'hucre/xlsx'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const open = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const relations = (...all) =>
  `<Relationships xmlns="${open}/relationships">${all.map(([id, type, to]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${to}"/>`).join('')}</Relationships>`
const book = sheet =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `<Types xmlns="${open}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/></Types>`,
        '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
        'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml']),
        'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>first</t></si></sst>`,
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}`,
      }).map(([path, text]) => [path, strToU8(text)]),
    ),
  )
async function read(sheet) {
  const rows = []
  for await (const { values } of streamXlsxRows(book(sheet), { sheet: 0 })) rows.push(values)
  return rows
}
const end = '</sheetData></worksheet>'
const sheets = {
  whole: `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>${end}`,
  cut: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v>',
  twoValues: `<row r="1"><c r="A1"><v>40</v><v>40</v></c></row>${end}`,
  noText: `<row r="1"><c r="A1" t="s"><v>7</v></c></row>${end}`,
}
const seen = {}
for (const [name, sheet] of Object.entries(sheets)) {
  seen[name] = await read(sheet).catch(error => error.message)
  console.log(`${name}: ${JSON.stringify(seen[name])}`)
}
const expected = { whole: [[1], [2], [3]], cut: [[1]], twoValues: [[4040]], noText: [[null]] }
process.exitCode = JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1
JS
node read.mjs
