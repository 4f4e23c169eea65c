#!/usr/bin/env bash
# Gnumeric 1.12.55 reads the ISO date of a workbook's cell as its year: 31 August 2026 becomes the number 2026, and since the cell
# has the format of a date, 18 July 1905. Every date of the file is then the same day. It warns on standard error ("Unknown enum
# value 'd' for attribute t") and ends with 0.
# Expected: the day that stands there. Cells of type `d` hold a date in ISO 8601 (ECMA-376, part 1, 18.18.11 ST_CellType), and
# openpyxl 3.1.5 writes and reads them where `iso_dates` is set.
# Seen: 1905/07/18 in every cell of a date; openpyxl reads the same file as written.
# What it does to a report: all activity on the day of the report, so everybody is active.
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
book.iso_dates = True
sheet = book.active
sheet.append(['LastActivityDate', 'ReportDate'])
sheet.append([datetime.date(2026, 7, 1), datetime.date(2026, 8, 31)])
sheet.append([datetime.datetime(2026, 8, 20, 9, 5), datetime.date(2026, 8, 31)])
book.save('dates.xlsx')
again = [[cell.isoformat() for cell in row] for row in openpyxl.load_workbook('dates.xlsx').active.iter_rows(min_row=2, values_only=True)]
assert again == [['2026-07-01', '2026-08-31'], ['2026-08-20T09:05:00', '2026-08-31']], again
PY
ssconvert -T Gnumeric_stf:stf_csv dates.xlsx dates.csv 2>/dev/null
cat dates.csv
printf 'LastActivityDate,ReportDate\n1905/07/18,1905/07/18\n1905/07/18,1905/07/18\n' | cmp - dates.csv
