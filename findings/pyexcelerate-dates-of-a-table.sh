#!/usr/bin/env bash
# PyExcelerate 0.13.0 writes the dates of a whole table (`new_sheet(data=...)`, the fast way that its documentation begins with) as
# plain numbers: 31 August 2026 is 46265, and every reader takes it for a number. Set cell by cell, they get the format of a date.
# Expected: the same cells either way; in a workbook nothing but its format makes a number a date (ECMA-376, part 1, 18.8.30 numFmt).
# Seen: 46265 read by openpyxl 3.1.5 and hucre 1.0.0 from the table, 31 August 2026 from the cell.
# What it does to a report: the days of an export are numbers that could be anything.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts hucre@1.0.0 >/dev/null
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check PyExcelerate==0.13.0 openpyxl==3.1.5
env/bin/python - <<'PY'
import datetime
import warnings
import openpyxl
import pyexcelerate
day = datetime.date(2026, 8, 31)
table = pyexcelerate.Workbook()
table.new_sheet('Usage', data=[['ada', day]])
table.save('table.xlsx')
cells = pyexcelerate.Workbook()
sheet = cells.new_sheet('Usage')
sheet.set_cell_value(1, 1, 'ada')
sheet.set_cell_value(1, 2, day)
cells.save('cells.xlsx')
warnings.simplefilter('ignore')
seen = [openpyxl.load_workbook(name).active['B1'].value for name in ('table.xlsx', 'cells.xlsx')]
print('openpyxl:', *seen)
assert seen == [46265, datetime.datetime(2026, 8, 31)], seen
PY
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { streamXlsxRows } from 'hucre/xlsx'
const read = async name => {
  for await (const { values } of streamXlsxRows(readFileSync(name), { sheet: 0 })) return JSON.stringify(values)
}
const seen = [await read('table.xlsx'), await read('cells.xlsx')]
console.log('hucre:', ...seen)
process.exitCode = seen.join() === '["ada",46265],["ada","2026-08-31T00:00:00.000Z"]' ? 0 : 1
JS
node read.mjs
