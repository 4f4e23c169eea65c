#!/usr/bin/env bash
# pylightxl 1.61 takes a number whose format has a colour or a currency in letters for a day: 1048 seats in the format `[Red]0` are
# the text 1902/11/13, in `[$DKK] 0` too, and in `[$SEK] 0` the time 00:00:00. A moment in the last half second of a day becomes the
# next day: 2026-08-31 23:59:59.999 is 2026/09/01 00:00:00.
# Expected: 1048. What stands in brackets is a colour or a currency (ECMA-376, part 1, 18.8.31); openpyxl 3.1.5, python-calamine
# 0.9.1 and Excel read a number. `0_);[Red](0)`, which Excel has of its own, is read as a number.
# Seen: as said, without an error.
# What it does to a report: a list of seats in which those that ran out are red has days in their place.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pylightxl==1.61 XlsxWriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1
env/bin/python - <<'PY'
import datetime
import openpyxl
import pylightxl
import python_calamine
import xlsxwriter
book = xlsxwriter.Workbook('seats.xlsx')
sheet = book.add_worksheet('Seats')
formats = ['0', '0_);[Red](0)', '[Red]0', '[$DKK] 0', '[$SEK] 0']
for row, form in enumerate(formats):
    sheet.write_number(row, 0, 1048, book.add_format({'num_format': form}))
late = datetime.datetime(2026, 8, 31, 23, 59, 59, 999000)
sheet.write_datetime(len(formats), 0, late, book.add_format({'num_format': 'yyyy-mm-dd hh:mm:ss'}))
book.close()
seen = [row[0] for row in pylightxl.readxl('seats.xlsx').ws('Seats').rows]
others = [row[0].value for row in openpyxl.load_workbook('seats.xlsx').active.rows]
calamine = [row[0] for row in python_calamine.CalamineWorkbook.from_path('seats.xlsx').get_sheet_by_index(0).to_python()]
print('pylightxl:', seen)
print('openpyxl:', others)
assert others == calamine == [1048] * 5 + [late]
wanted = [1048, 1048, '1902/11/13', '1902/11/13', '00:00:00', '2026/09/01 00:00:00']
raise SystemExit(0 if seen == wanted else 1)
PY
