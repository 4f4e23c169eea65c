#!/usr/bin/env bash
# xlsx-stream-reader 1.1.1 gives nothing for the number 0 where a workbook has no number format of its own: 25 sold and 0 assigned
# arrive as 25 and an empty text. With one format anywhere in the workbook, also of a cell that has none of the numbers, the
# same row is 25 and 0. FALSE, which stands as 0 in the file, is lost the same way.
# Expected: 0. A number cell has its value whatever formats there are (ECMA-376, part 1, 18.3.1.4).
# Seen: as said, with workbooks of openpyxl 3.1.5 and of XlsxWriter 3.3.1.
# What it does to a report: seats of which none is assigned become seats of which nobody knows, and a licence that somebody has not
# becomes one that is not told.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . xlsx-stream-reader@1.1.1
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5 XlsxWriter==3.3.1
env/bin/python - <<'PY'
import openpyxl, xlsxwriter
rows = [['LicensesSold', 'LicensesAssigned', 'HasLicense'], [25, 0, False]]
book = openpyxl.Workbook()
for row in rows:
    book.active.append(row)
book.save('openpyxl.xlsx')
for name, form in ('xlsxwriter', None), ('one-format', '0.0'):
    with xlsxwriter.Workbook(f'{name}.xlsx') as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
        if form:
            sheet.write_number(5, 5, 1.5, book.add_format({'num_format': form}))
PY
cat >read.cjs <<'JS'
const { createReadStream } = require('node:fs')
const Reader = require('xlsx-stream-reader')
const read = file =>
  new Promise((resolve, reject) => {
    const reader = new Reader()
    reader.on('error', reject)
    reader.on('worksheet', sheet => {
      const rows = []
      sheet.on('row', row => rows.push(row.values.slice(1)))
      sheet.on('end', () => resolve(rows[1]))
      sheet.process()
    })
    createReadStream(file).pipe(reader)
  })
;(async () => {
  const seen = []
  for (const name of ['openpyxl', 'xlsxwriter', 'one-format']) seen.push(JSON.stringify(await read(`${name}.xlsx`)))
  console.log(seen.join(' '))
  process.exit(seen.join(' ') === '[25,"",""] [25,"",""] ["25","0","0"]' ? 0 : 1)
})()
JS
node read.cjs
