#!/usr/bin/env bash
# hucre 1.0.0: where a Japanese text stands in its cell with the way it is pronounced (furigana), `streamXlsxRows` joins both: 青空
# becomes 青空アオゾラ. The same text among the shared ones, or in runs of different looks, is read as it is.
# Expected: 青空. A `rPh` beside a text tells how it is pronounced and is not displayed in it (ECMA-376, part 1, 18.4.6); it may
# stand in `is` as in `si` (both are CT_Rst). openpyxl 3.1.5 reads all three as 青空.
# Seen: 青空アオゾラ; 青空; 青空.
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
book.add_worksheet().write(0, 0, 'shared')
book.close()
spoken = '<rPh sb="0" eb="2"><t>アオゾラ</t></rPh>'
cells = {
    'A1': ('inlineStr', f'<is><t>青空</t>{spoken}</is>'),
    'B1': ('inlineStr', f'<is><r><t>青空</t></r>{spoken}</is>'),
    'C1': ('s', '<v>0</v>'),
}
row = ''.join(f'<c r="{place}" t="{kind}">{value}</c>' for place, (kind, value) in cells.items())
main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
parts = {
    'xl/sharedStrings.xml': f'<sst {main}><si><t>青空</t>{spoken}</si></sst>',
    'xl/worksheets/sheet1.xml': f'<worksheet {main}><sheetData><row r="1">{row}</row></sheetData></worksheet>',
}
with zipfile.ZipFile('plain.xlsx') as plain, zipfile.ZipFile('spoken.xlsx', 'w') as made:
    for name in plain.namelist():
        made.writestr(name, parts.get(name) or plain.read(name))
values = [cell.value for cell in openpyxl.load_workbook('spoken.xlsx').active[1]]
assert values == ['青空'] * 3, values
PY
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { streamXlsxRows } from 'hucre/xlsx'
let seen
for await (const { values } of streamXlsxRows(readFileSync('spoken.xlsx'), { sheet: 0 })) seen = JSON.stringify(values)
console.log(seen)
process.exitCode = seen === JSON.stringify(['青空アオゾラ', '青空', '青空']) ? 0 : 1
JS
node read.mjs
