#!/usr/bin/env bash
# hucre 1.0.0: a cell that has a type and no value is given one by `streamXlsxRows`: the first text of the workbook where its type is a
# shared text (`<c r="A2" t="s"/>`), and false where it is yes or no (`<c r="B2" t="b"/>`).
# Expected: nothing. A cell is blank where it has no value (`v` is optional, ECMA-376, part 1, 18.3.1.4); openpyxl 3.1.5 reads None, as
# does hucre itself for a number without value.
# Seen: ["Customer",false,null] for a row of three such cells: a text, a yes or no, a number.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts hucre@1.0.0 >/dev/null
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5 xlsxwriter==3.3.1
env/bin/python - <<'PY'
import zipfile
import openpyxl
import xlsxwriter
book = xlsxwriter.Workbook('plain.xlsx')
sheet = book.add_worksheet()
sheet.write_row(0, 0, ['Customer', True, 10])
sheet.write_row(1, 0, ['Contoso', True, 10])
book.close()
with zipfile.ZipFile('plain.xlsx') as plain, zipfile.ZipFile('blank.xlsx', 'w') as made:
    for name in plain.namelist():
        part = plain.read(name)
        if name == 'xl/worksheets/sheet1.xml':
            head, row = part.split(b'<row r="2"')
            for cell in (b'<v>1</v>', b'<v>10</v>'):
                assert cell in row, row
                row = row.replace(cell, b'')
            part = head + b'<row r="2"' + row
        made.writestr(name, part)
values = [cell.value for cell in openpyxl.load_workbook('blank.xlsx').active[2]]
assert values == [None] * 3, values
PY
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { streamXlsxRows } from 'hucre/xlsx'
let seen
for await (const { values } of streamXlsxRows(readFileSync('blank.xlsx'), { sheet: 0 })) seen = JSON.stringify(values)
console.log(seen)
process.exitCode = seen === JSON.stringify(['Customer', false, null]) ? 0 : 1
JS
node read.mjs
