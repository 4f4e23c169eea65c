#!/usr/bin/env bash
# xlsx2csv 0.8.6 takes a number for a date where the words of its format have one of the letters d, m and s: a price of 20.15 in the
# format `0.00 "USD"` is written as `0.00 "us19"`, 30 in the format `0 "days"` as `0 "29ays"`, 1500000 in millions as `0.0,,"11"`.
# Expected: 20.15, 30 and 1500000, or what Excel shows (20.15 USD, 30 days, 1.5M). What stands in quotation marks is shown as it is
# (ECMA-376, part 1, 18.8.31); the letters of a date are those outside of them.
# Seen: as said, with its default settings; in the format `0.00 "EUR"` it writes 20.15000000. openpyxl 3.1.5 reads all four as numbers.
# What it does to a report: prices and seats with a word behind them are no numbers any more.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check xlsx2csv==0.8.6 XlsxWriter==3.3.1 openpyxl==3.1.5
env/bin/python - <<'PY'
import subprocess
import openpyxl
import xlsxwriter
cells = [('0.00 "EUR"', 20.15), ('0.00 "USD"', 20.15), ('0 "days"', 30), ('0.0,,"M"', 1500000)]
book = xlsxwriter.Workbook('prices.xlsx')
sheet = book.add_worksheet()
for row, (shown, value) in enumerate(cells):
    sheet.write_number(row, 0, value, book.add_format({'num_format': shown}))
book.close()
read = [row[0] for row in openpyxl.load_workbook('prices.xlsx').active.iter_rows(values_only=True)]
said = subprocess.run(['env/bin/xlsx2csv', 'prices.xlsx'], capture_output=True, text=True, check=True).stdout.split('\n')
for (shown, value), line in zip(cells, said):
    print(f'{value} as {shown}: {line}')
assert read == [value for _, value in cells], read
raise SystemExit(0 if said[:4] == ['20.15000000', '"0.00 ""us19"""', '"0 ""29ays"""', '"0.0,,""11"""'] else 1)
PY
