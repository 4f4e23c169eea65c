#!/usr/bin/env bash
# Three programs read the decimal comma of a CSV file as a sign of thousands, whatever stands behind it, and say nothing: 20,15 is 2015,
# and 5,5 is 55. They are csvkit 2.2.0, where it only sorts the file, pyexcel 0.7.6 (with pyexcel-io 0.6.8), and SheetJS, here as
# @e965/xlsx 0.20.3, its edition on npm, where it makes a workbook of it.
# Expected: 20.15, or the text: a sign of thousands has three digits behind it, and the separator of this file, `;`, tells that the
# comma parts no thousands. polars 2.1.0, pandas 3.1.1 and DuckDB 2.0.1 give the text.
# Seen: as said; with `;` named as the separator, which csvkit and pyexcel need to be told. SheetJS writes 20,15 again when it writes
# CSV, since it keeps the look as well. readr 2.1.4 of R does the same as csvkit.
# What it does to a report: a price list of most of Europe has prices that are a hundred times too high.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . @e965/xlsx@0.20.3
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check csvkit==2.2.0 pyexcel==0.7.6 pyexcel-io==0.6.8 openpyxl==3.1.5 polars==2.1.0 \
  pandas==3.1.1 duckdb==2.0.1
printf '%s\n' 'Product;Price' 'Office 365 E3;20,15' 'Visio Plan 1;5,5' >prices.csv
env/bin/csvsort -d ';' -c Product prices.csv >sorted.csv
node -e "const XLSX = require('@e965/xlsx'); XLSX.writeFile(XLSX.readFile('prices.csv'), 'prices.xlsx')"
env/bin/python - <<'PY'
import csv
import duckdb
import openpyxl
import pandas
import polars
import pyexcel
wrong = {
    'csvkit': [float(price) for _, price in list(csv.reader(open('sorted.csv')))[1:]],
    'pyexcel': [price for _, price in pyexcel.get_array(file_name='prices.csv', delimiter=';')[1:]],
    'SheetJS': [price for _, price in openpyxl.load_workbook('prices.xlsx').active.iter_rows(min_row=2, values_only=True)],
}
texts = {
    'polars': polars.read_csv('prices.csv', separator=';')['Price'].to_list(),
    'pandas': pandas.read_csv('prices.csv', sep=';')['Price'].tolist(),
    'DuckDB': [price for (price,) in duckdb.sql("select Price from 'prices.csv'").fetchall()],
}
print(wrong, texts)
right = all(one == ['20,15', '5,5'] for one in texts.values())
raise SystemExit(0 if right and all(one == [2015, 55] for one in wrong.values()) else 1)
PY
