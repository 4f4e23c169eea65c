#!/usr/bin/env bash
# Gnumeric 1.12.55 rounds a moment to the second when it writes .ods: the last half second of a day becomes the next day, also in
# a cell that shows the day alone. In .xlsx and CSV it keeps the moment.
# Expected: 31 August. `office:date-value` takes decimals of a second (ODF 1.3, dateOrDateTime; XML Schema, dateTime).
# Seen: 2026-08-31T23:59:59.400 stays on its day, .500 and .999 are 2026-09-01T00:00:00; its CSV has 2026/08/31 23:59:59.999.
# What it does to a report: exports of the end of a day ("until 23:59:59.999") are of the day after, and a window of 28 days moves.
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
import datetime
import openpyxl
book = openpyxl.Workbook()
for milliseconds in (400, 500, 999):
    book.active.append([datetime.datetime(2026, 8, 31, 23, 59, 59, milliseconds * 1000)])
    book.active.cell(book.active.max_row, 1).number_format = 'yyyy-mm-dd'
book.save('moments.xlsx')
PY
ssconvert moments.xlsx moments.ods 2>/dev/null
ssconvert -T Gnumeric_stf:stf_csv moments.xlsx moments.csv 2>/dev/null
python3 - <<'PY'
import re
import zipfile
xml = zipfile.ZipFile('moments.ods').read('content.xml').decode()
ods = re.findall(r'<table:table-cell[^>]* office:date-value="([^"]+)"', xml)
csv = open('moments.csv').read().replace('"', '').splitlines()
print('.ods:', ods)
print('CSV: ', csv)
expected = ['2026-08-31T23:59:59', '2026-09-01T00:00:00', '2026-09-01T00:00:00']
days = {line[:10] for line in csv}
raise SystemExit(0 if ods == expected and days == {'2026/08/31'} else 1)
PY
