#!/usr/bin/env bash
# xlsx-extract 0.2.0 reads the percentage 66.67 % as 67, 0.7 or 0.67, by its format: `0%` times 100, `0.0%` and `0.00%` not, and rounds
# the fraction to as many digits as the percentage shows.
# Expected: 0.666…, or 66.67, whatever the format. The value of the cell is the fraction (ECMA-376, part 1, 18.8.31: % multiplies what is
# shown); openpyxl 3.1.5 and read-excel-file 9.3.17 give it. That floats are rounded is said in its README, by the format of the cell:
# the price 20.155 in the format 0.00 is 20.16.
# Seen: as said. With `raw_values`, which gives days as numbers too, it is the fraction.
# What it does to a report: of 66.67 % of the users active it makes 70 %, and beside a column of another format a hundredth of it.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . xlsx-extract@0.2.0 read-excel-file@9.3.17
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check XlsxWriter==3.3.1 openpyxl==3.1.5
env/bin/python - <<'PY'
import openpyxl
import xlsxwriter
with xlsxwriter.Workbook('usage.xlsx') as book:
    sheet = book.add_worksheet()
    for column, form in enumerate(['0%', '0.0%', '0.00%', 'General']):
        for row, value in enumerate([2 / 3, 0.004, 1.25]):
            sheet.write_number(row, column, value, book.add_format({'num_format': form}))
rows = list(openpyxl.load_workbook('usage.xlsx').active.iter_rows(values_only=True))
assert [[round(cell, 12) for cell in row] for row in rows] == [[round(2 / 3, 12)] * 4, [0.004] * 4, [1.25] * 4], rows
PY
cat >read.mjs <<'JS'
import readSheet from 'read-excel-file/node'
import { XLSX } from 'xlsx-extract'
const extract = options =>
  new Promise((resolve, reject) => {
    const rows = []
    new XLSX().extract('usage.xlsx', options).on('row', row => rows.push(row)).on('error', reject).on('end', () => resolve(rows))
  })
const sheets = await readSheet('usage.xlsx')
const right = JSON.stringify(Array.isArray(sheets[0]) ? sheets : sheets[0].data)
const seen = JSON.stringify(await extract({ sheet_nr: '1' }))
const raw = JSON.stringify((await extract({ sheet_nr: '1', raw_values: true })).map(row => row.map(Number)))
console.log('xlsx-extract:', seen, 'raw_values:', raw, 'read-excel-file:', right)
process.exit(seen === '[[67,0.7,0.67,0.6666666666666666],[0,0,0,0.004],[125,1.3,1.25,1.25]]' && raw === right ? 0 : 1)
JS
node read.mjs
