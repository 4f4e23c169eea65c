#!/usr/bin/env bash
# A workbook whose parts are called `xl/SharedStrings.xml` and `xl/Styles.xml` while the relations say `sharedStrings.xml` and
# `styles.xml`: hucre 1.0.0 gives every text as null and the day as 46265, and says nothing; Gnumeric 1.12.55 (asked where it is
# installed) gives 46265 alone; openpyxl 3.1.5 cannot read it.
# Expected: both names are one. Names of parts are compared without regard to capitals (ECMA-376, part 2, M1.12), and such files
# are met: python-excel/xlrd#169. LibreOffice 7.4.7 reads it.
# Seen: null and 46265; 46265; "There is no item named 'xl/sharedStrings.xml' in the archive".
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
import datetime
import warnings
import zipfile
import openpyxl
import xlsxwriter
book = xlsxwriter.Workbook('plain.xlsx')
sheet = book.add_worksheet()
sheet.write(0, 0, 'Contoso')
sheet.write_datetime(0, 1, datetime.datetime(2026, 8, 31), book.add_format({'num_format': 14}))
book.close()
names = {'xl/sharedStrings.xml': 'xl/SharedStrings.xml', 'xl/styles.xml': 'xl/Styles.xml'}
with zipfile.ZipFile('plain.xlsx') as plain, zipfile.ZipFile('capitals.xlsx', 'w') as made:
    for name in plain.namelist():
        made.writestr(names.get(name, name), plain.read(name))
warnings.simplefilter('ignore')
try:
    said = openpyxl.load_workbook('capitals.xlsx').active['A1'].value
except KeyError as error:
    said = error.args[0]
print('openpyxl:', said)
assert said == "There is no item named 'xl/sharedStrings.xml' in the archive"
PY
if ssconvert --version 2>/dev/null | grep -q "'1\.12\.55'"; then
  ssconvert -T Gnumeric_stf:stf_csv capitals.xlsx capitals.csv 2>/dev/null
  echo "Gnumeric: $(cat capitals.csv)"
  [ "$(cat capitals.csv)" = '46265' ]
fi
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { streamXlsxRows } from 'hucre/xlsx'
const read = async name => {
  for await (const { values } of streamXlsxRows(readFileSync(name), { sheet: 0 })) return JSON.stringify(values)
}
const seen = [await read('plain.xlsx'), await read('capitals.xlsx')]
console.log('hucre:', seen.join(' '))
process.exitCode = seen.join() === '["Contoso","2026-08-31T00:00:00.000Z"],[null,46265]' ? 0 : 1
JS
node read.mjs
