#!/usr/bin/env bash
# openpyxl 3.1.5, pandas 3.1.1 with it, and ExcelJS 4.4.0 take days in the formats that Japanese Excel has of its own for numbers: 31
# August 2026 in format 31 (`yyyy"年"m"月"d"日"`), 27 or 57 (era years) is 46265.
# Expected: days. These formats have a number and no text in the file, for every program knows them: ECMA-376, part 1, 18.8.30, lists
# 27 to 36 and 50 to 58 for Japanese, Chinese and Korean. Format 14, of the same list, is read as a day; python-calamine 0.9.1,
# read-excel-file 9.3.17 and SheetJS (@e965/xlsx 0.20.3) read all of them as days.
# Seen: as said. ExcelJS has the list, by language, and looks for a text without one (issue 2893 of exceljs/exceljs, open).
# What it does to a report: no day of activity can be read, or the column is taken for a count.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . exceljs@4.4.0 read-excel-file@9.3.17 @e965/xlsx@0.20.3
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5 pandas==3.1.1 python-calamine==0.9.1 XlsxWriter==3.3.1
env/bin/python - <<'PY'
import datetime
import openpyxl
import pandas
import python_calamine
import xlsxwriter
import zipfile
forms = [14, 27, 31, 57]
day = datetime.date(2026, 8, 31)
with xlsxwriter.Workbook('days.xlsx') as book:
    sheet = book.add_worksheet()
    for at, form in enumerate(forms):
        sheet.write(0, at, f'format {form}')
        sheet.write_datetime(1, at, day, book.add_format({'num_format': form}))
styles = zipfile.ZipFile('days.xlsx').read('xl/styles.xml').decode()
assert all(f'numFmtId="{form}"' in styles for form in forms) and '<numFmts' not in styles
assert python_calamine.load_workbook('days.xlsx').get_sheet_by_index(0).to_python()[1] == [day] * 4
book = openpyxl.load_workbook('days.xlsx')
seen = [cell.value for cell in book.active[2]]
print('openpyxl:', seen)
table = pandas.read_excel('days.xlsx', engine='openpyxl').values.tolist()[0]
print('pandas:', table)
same = seen[1:] == table[1:] == [46265] * 3
raise SystemExit(0 if same and seen[0].date() == table[0].date() == day else 1)
PY
cat >read.mjs <<'JS'
import ExcelJS from 'exceljs'
import readSheet from 'read-excel-file/node'
import SheetJS from '@e965/xlsx'
import { readFileSync } from 'node:fs'
const days = ['2026-08-31', '2026-08-31', '2026-08-31', '2026-08-31']
const told = cells => cells.map(cell => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)))
const sheets = await readSheet('days.xlsx')
const rows = Array.isArray(sheets[0]) ? sheets : sheets[0].data
const sheet = SheetJS.read(readFileSync('days.xlsx'), { cellDates: true, UTC: true }).Sheets.Sheet1
for (const seen of [told(rows[1]), told(SheetJS.utils.sheet_to_json(sheet, { header: 1, UTC: true })[1])]) {
  if (seen.join() !== days.join()) throw new Error(`another one: ${seen}`)
}
const book = new ExcelJS.Workbook()
await book.xlsx.readFile('days.xlsx')
const seen = told(book.worksheets[0].getRow(2).values.slice(1))
console.log('ExcelJS:', seen)
process.exit(seen.join() === '2026-08-31,46265,46265,46265' ? 0 : 1)
JS
node read.mjs
