#!/usr/bin/env bash
# Gnumeric 1.12.55 loses the cells of a workbook that do not say where they are: of two rows with two cells each nothing is left.
# It complains on standard error ("Invalid cell") and ends with 0.
# Expected: rows and cells without `r` follow those before them; the attribute is optional (ECMA-376, part 1, 18.3.1.4 and
# 18.3.1.73). openpyxl 3.1.5, hucre 1.0.0 and LibreOffice 7.4.7 read the rows.
# Seen: an empty table; openpyxl has both rows.
# Needs gnumeric 1.12.55-1 of Debian 12 (apt-get install gnumeric=1.12.55-1), which cannot be put into a folder.
# Ends with 0 while that is so, with 1 when it has changed, with 2 without that version.
set -euo pipefail
ssconvert --version 2>/dev/null | grep -q "'1\.12\.55'" || { echo 'needs gnumeric 1.12.55'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5
env/bin/python - <<'PY'
import re
import zipfile
import openpyxl
book = openpyxl.Workbook()
book.active.append([20, 15])
book.active.append([10, 5])
book.save('places.xlsx')
sheet = 'xl/worksheets/sheet1.xml'
with zipfile.ZipFile('places.xlsx') as plain, zipfile.ZipFile('none.xlsx', 'w') as made:
    for name in plain.namelist():
        data = plain.read(name)
        made.writestr(name, re.sub(rb'<(row|c) r="[A-Z0-9]+"', rb'<\1', data) if name == sheet else data)
rows = [list(row) for row in openpyxl.load_workbook('none.xlsx').active.iter_rows(values_only=True)]
print('openpyxl:', rows)
assert rows == [[20, 15], [10, 5]]
PY
ssconvert -T Gnumeric_stf:stf_csv places.xlsx places.csv 2>/dev/null
ssconvert -T Gnumeric_stf:stf_csv none.xlsx none.csv 2>/dev/null
echo "Gnumeric, with places: $(tr '\n' ' ' <places.csv), without: '$(cat none.csv)'"
[ "$(tr '\n' ' ' <places.csv)" = '20,15 10,5 ' ] && ! grep -q '[0-9]' none.csv
