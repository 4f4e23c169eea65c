#!/usr/bin/env bash
# LibreOffice 7.4.7 makes other days of those that stand for "never" when it turns a CSV file into a workbook: 1900-01-01, which SQL
# Server writes, is 2 January in .xlsx (number 2), and 0001-01-01, which .NET writes, is `-0001-12-30` in .ods.
# Expected: number 1 (ECMA-376, part 1, 18.17.4.1: 1900-01-01 is 1 unless `dateCompatibility` is false; it is what openpyxl 3.1.5
# writes for that day), and `0001-01-01` (ODF 1.3, office:date-value: the Gregorian calendar of XML Schema).
# Seen: as said; the days of 1970 and 2026 are right, and in .ods 1900-01-01 is, too.
# What it does to a report: who knows "never" by its day takes 2 January 1900 for the day on which a licence was removed.
# Needs libreoffice-calc 7.4.7 of Debian 12 (apt-get install libreoffice-calc), which cannot be put into a folder.
# Ends with 0 while that is so, with 1 when it has changed, with 2 without that version.
set -euo pipefail
soffice --version 2>/dev/null | grep -q '^LibreOffice 7\.4\.7' || { echo 'needs LibreOffice 7.4.7'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5
printf '%s\n' Day 0001-01-01 1900-01-01 1970-01-01 2026-08-31 >never.csv
for ending in xlsx ods; do
  soffice "-env:UserInstallation=file://$folder/office" --headless --infilter=CSV:44,34,76,1 --convert-to "$ending" --outdir out never.csv >/dev/null 2>&1
done
env/bin/python - <<'PY'
import datetime
import re
import zipfile
import openpyxl
part = lambda book, name, pattern: re.findall(pattern, zipfile.ZipFile(book).read(name).decode())
numbers = lambda book: part(book, 'xl/worksheets/sheet1.xml', r'<c r="A\d"[^>]*><v>([^<]*)</v>')
book = openpyxl.Workbook()
book.active.append([datetime.date(1900, 1, 1)])
book.save('openpyxl.xlsx')
assert numbers('openpyxl.xlsx') == ['1']
xlsx = numbers('out/never.xlsx')[1:]
ods = part('out/never.ods', 'content.xml', r'office:date-value="([^"]*)"')
print('.xlsx:', xlsx, '(1900-01-01 is 1)')
print('.ods: ', ods)
expected = ['-693595', '2', '25569', '46265'], ['-0001-12-30', '1900-01-01', '1970-01-01', '2026-08-31']
raise SystemExit(0 if (xlsx, ods) == expected else 1)
PY
