#!/usr/bin/env bash
# Gnumeric 1.12.55, as Debian builds it, counts in numbers of 80 bits and writes what they hold: 20.15 typed into it stands in the
# .ods and the .xlsx as 20.1499999999999999997. The other way round XlsxWriter 3.3.1 writes a double with 16 digits, 8.2 as
# 8.199999999999999: to every reader of doubles the same number, to Gnumeric another one, which its CSV keeps.
# Expected: 20.15 and 8.2. Values of cells are doubles (ODF 1.3, office:value; ECMA-376, part 1, 18.3.1.96), and the shortest
# digits for these are 20.15 and 8.2.
# Seen: as said; Python reads the file of XlsxWriter, and what Gnumeric wrote, as 8.2 and 20.15 exactly.
# What it does to a report: an amount that is taken by its digits, as money is, ends on the other side of half a cent:
# 98.46 / 12 = 8.205, and 98.45999999999999 / 12 is less.
# Needs gnumeric 1.12.55-1 of Debian 12 on x86-64 (apt-get install gnumeric=1.12.55-1), which cannot be put into a folder.
# Ends with 0 while that is so, with 1 when it has changed, with 2 without that version.
set -euo pipefail
ssconvert --version 2>/dev/null | grep -q "'1\.12\.55'" || { echo 'needs gnumeric 1.12.55'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check xlsxwriter==3.3.1
env/bin/python - <<'PY'
import xlsxwriter
book = xlsxwriter.Workbook('prices.xlsx')
book.add_worksheet().write_column(0, 0, [8.2, 98.46])
book.close()
PY
printf '20.15\n98.46\n' >typed.csv
ssconvert -T Gnumeric_stf:stf_csv prices.xlsx prices.csv 2>/dev/null
ssconvert typed.csv typed.ods 2>/dev/null
ssconvert typed.csv typed.xlsx 2>/dev/null
python3 - <<'PY'
import re
import zipfile
part = lambda book, name, pattern: re.findall(pattern, zipfile.ZipFile(book).read(name).decode())
seen = {
    'XlsxWriter': part('prices.xlsx', 'xl/worksheets/sheet1.xml', r'<v>([^<]+)</v>'),
    'that through Gnumeric as CSV': open('prices.csv').read().split(),
    'typed, as .ods': part('typed.ods', 'content.xml', r'office:value="([^"]+)"'),
    'typed, as .xlsx': part('typed.xlsx', 'xl/worksheets/sheet1.xml', r'<v>([^<]+)</v>'),
}
for name, values in seen.items():
    print(f'{name}: {values}')
written = ['8.199999999999999', '98.45999999999999']
typed = ['20.1499999999999999997', '98.4599999999999999992']
assert [float(value) for value in written + typed] == [8.2, 98.46, 20.15, 98.46]
raise SystemExit(0 if list(seen.values()) == [written, written, typed, typed] else 1)
PY
