#!/usr/bin/env bash
# ExcelJS 4.4.0 takes a number for a day where its format leaves room for, or shows, one of the letters b, d, h, m, s, y and M: 1048
# seats in `_-* #,##0 _D_M_-`, with which Excel's style for thousands left room for the German mark (`_K_M_-` for the Bosnian one), or
# in `0\h` for hours, are 13 November 1902.
# Expected: 1048. `_` leaves as much room as the next letter takes, `\` shows it (ECMA-376, part 1, 18.8.31): neither is a day.
# openpyxl 3.1.5 and SheetJS (@e965/xlsx 0.20.3) read a number. Letters in quotation marks ExcelJS passes over.
# Seen: as said, without an error.
# What it does to a report: a list of seats has days in their place.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . exceljs@4.4.0 @e965/xlsx@0.20.3
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check XlsxWriter==3.3.1 openpyxl==3.1.5
env/bin/python - <<'PY'
import openpyxl
import xlsxwriter
book = xlsxwriter.Workbook('seats.xlsx')
sheet = book.add_worksheet('Seats')
for row, form in enumerate(['#,##0', '0 "days"', '_-* #,##0 _K_M_-', '_-* #,##0 _D_M_-', '0\\h', '0\\d']):
    sheet.write_number(row, 0, 1048, book.add_format({'num_format': form}))
book.close()
assert [row[0].value for row in openpyxl.load_workbook('seats.xlsx').active.rows] == [1048] * 6
PY
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import XLSX from '@e965/xlsx'
const book = new ExcelJS.Workbook()
await book.xlsx.readFile('seats.xlsx')
const shown = value => (value instanceof Date ? value.toISOString().slice(0, 10) : value)
const seen = [1, 2, 3, 4, 5, 6].map(row => shown(book.worksheets[0].getCell(row, 1).value))
const other = XLSX.read(readFileSync('seats.xlsx'), { cellDates: true })
const others = XLSX.utils.sheet_to_json(other.Sheets.Seats, { header: 1 }).flat()
console.log('ExcelJS:', seen, 'SheetJS:', others)
const wanted = [1048, 1048, '1902-11-13', '1902-11-13', '1902-11-13', '1902-11-13']
process.exit(String(seen) === String(wanted) && others.every(one => one === 1048) ? 0 : 1)
JS
node read.mjs
