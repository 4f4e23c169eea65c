#!/usr/bin/env bash
# xlsx-to-csv 2.0.1 puts a comma before the text that it gives back, and one behind it: with commas between the cells the header has a
# column more than the rows. Of 1048 sold, 1000 assigned and 48 free it makes 1000 sold and 48 assigned.
# Expected: the text that it writes into a file (`dest: 'file.csv'`), where the header stands above its values.
# Seen: as said, of every workbook, with `dest: 'return'` and without `dest`. With semicolons, which it takes by default, the first
# column is called `,Product`. The last row is a comma alone.
# What it does to a report: a reader that fills up short rows (Python's csv.DictReader and PapaParse 5.5.3 do) takes each value for
# the column before its own: what is assigned counts as sold.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . xlsx-to-csv@2.0.1 papaparse@5.5.3
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check XlsxWriter==3.3.1
env/bin/python - <<'PY'
import xlsxwriter
with xlsxwriter.Workbook('seats.xlsx') as book:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ['Product', 'Sold', 'Assigned', 'Free'])
    sheet.write_row(1, 0, ['Office 365 E3', 1048, 1000, 48])
    sheet.write_row(2, 0, ['Office 365 E1', 25, 20, 5])
PY
cat >convert.cjs <<'JS'
const { readFileSync, writeFileSync } = require('node:fs')
const Papa = require('papaparse')
const { convertFile } = require('xlsx-to-csv')
convertFile('seats.xlsx', { delimiter: ',', dest: 'file.csv' })
const file = readFileSync('file.csv', 'utf8')
const given = convertFile('seats.xlsx', { delimiter: ',', dest: 'return' })
writeFileSync('given.csv', given)
const row = Papa.parse(given, { header: true }).data[0]
const first = convertFile('seats.xlsx').split('\n')[0].trim()
console.log('file:', JSON.stringify(file), 'given back:', JSON.stringify(given), 'read:', row, 'by default:', first)
const isRight = file === 'Product,Sold,Assigned,Free\r\nOffice 365 E3,1048,1000,48\r\nOffice 365 E1,25,20,5\r\n'
process.exit(isRight && given === `,${file},` && row.Sold === '1000' && row.Assigned === '48' && first === ',Product;Sold;Assigned;Free' ? 0 : 1)
JS
node convert.cjs
env/bin/python - <<'PY'
import csv
row = next(csv.DictReader(open('given.csv', newline='')))
print('csv.DictReader:', row)
raise SystemExit(0 if (row['Sold'], row['Assigned'], row['Free']) == ('1000', '48', None) else 1)
PY
