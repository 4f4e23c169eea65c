#!/usr/bin/env bash
# A bold word in a text: excel-row-stream 1.4.2 keeps only what stands behind the last change of letters, xlsxtream 2.0.0 takes each
# piece for a text of its own, so that the texts of all later cells stand in other rows and columns.
# Expected: one text. A text of a workbook may be one of several runs (ECMA-376, part 1, 18.4.8 si, 18.4.4 r), and cells tell it by the
# number of its si; openpyxl 3.1.5 and read-excel-file 9.3.17 join the runs.
# Seen, of **Contoso** Nord, **Fabrikam** Nord and Adventure with the products Office 365 **E3**, Office 365 **E5** and Office 365 E1:
# excel-row-stream has the customers ` Nord`, ` Nord` and Adventure, and the products E3, E5 and Office 365 E1;
# xlsxtream has Contoso with the product Nord, Office 365 with the product E3, and Fabrikam with the product Nord.
# What it does to a report: two customers are one; or the seats of each stand beside another customer and no product.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . excel-row-stream@1.4.2 xlsxtream@2.0.0 read-excel-file@9.3.17
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check XlsxWriter==3.3.1 openpyxl==3.1.5
env/bin/python - <<'PY'
import openpyxl
import xlsxwriter
with xlsxwriter.Workbook('seats.xlsx') as book:
    sheet, bold = book.add_worksheet(), book.add_format({'bold': True})
    sheet.write_row(0, 0, ['Customer', 'Product', 'Sold'])
    for row, (customer, product, sold) in enumerate([('Contoso', 'E3', 25), ('Fabrikam', 'E5', 20)], 1):
        sheet.write_rich_string(row, 0, bold, customer, ' Nord')
        sheet.write_rich_string(row, 1, 'Office 365 ', bold, product)
        sheet.write_number(row, 2, sold)
    sheet.write_row(3, 0, ['Adventure', 'Office 365 E1', 5])
rows = list(openpyxl.load_workbook('seats.xlsx').active.iter_rows(values_only=True))[1:]
assert rows == [
    ('Contoso Nord', 'Office 365 E3', 25), ('Fabrikam Nord', 'Office 365 E5', 20), ('Adventure', 'Office 365 E1', 5)
], rows
PY
cat >read.mjs <<'JS'
import { createReadStream } from 'node:fs'
import excelRowStream from 'excel-row-stream'
import readSheet from 'read-excel-file/node'
import xlsxtream from 'xlsxtream'
const seen = { 'excel-row-stream': [], xlsxtream: [] }
const stream = (excelRowStream.default ?? excelRowStream)({ matchSheet: /.*/ })
for await (const row of createReadStream('seats.xlsx').pipe(stream)) seen['excel-row-stream'].push(row.values.join('|'))
const book = await xlsxtream.open('seats.xlsx')
for await (const row of await book.sheetByName.Sheet1.getObjectStream()) seen.xlsxtream.push([...row].join('|'))
const sheets = await readSheet('seats.xlsx')
seen['read-excel-file'] = (Array.isArray(sheets[0]) ? sheets : sheets[0].data).map(row => row.join('|'))
console.log(seen)
const head = 'Customer|Product|Sold'
const known = {
  'excel-row-stream': [head, ' Nord|E3|25', ' Nord|E5|20', 'Adventure|Office 365 E1|5'],
  xlsxtream: [head, 'Contoso|Nord|25', 'Office 365|E3|20', 'Fabrikam|Nord|5'],
  'read-excel-file': [head, 'Contoso Nord|Office 365 E3|25', 'Fabrikam Nord|Office 365 E5|20', 'Adventure|Office 365 E1|5'],
}
process.exit(JSON.stringify(seen) === JSON.stringify(known) ? 0 : 1)
JS
node read.mjs
