#!/usr/bin/env bash
# DuckDB 2.0.1 takes apostrophes for quotation marks where a CSV file has no other and one name begins with an apostrophe while a later
# one ends with it: both rows, and all between them, become one, in silence.
# Expected: three rows, as the csv module of Python and polars 2.1.0 read them: the quotation mark of CSV is `"` (RFC 4180, 2), and
# apostrophes are common in names ('t Hof, Stewards').
# Seen: one row of three, called "t Hof Beheer,12 … Stewards"; with `quote='"'` three.
# What it does to a report: customers vanish from licence exports that pass through DuckDB.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.1 polars==2.1.0
env/bin/python - <<'PY'
import csv
import duckdb
import polars
with open('licences.csv', 'w') as file:
    file.write("CustomerName,LicensesSold,LicensesAssigned\n't Hof Beheer,12,9\nContoso,250,240\nStewards',40,31\n")
python = [tuple(row) for row in csv.reader(open('licences.csv'))][1:]
frame = polars.read_csv('licences.csv', infer_schema=False).rows()
assert python == frame == [("'t Hof Beheer", '12', '9'), ('Contoso', '250', '240'), ("Stewards'", '40', '31')], (python, frame)
guessed = duckdb.execute("select CustomerName, LicensesSold from 'licences.csv'").fetchall()
told = duckdb.execute("""select CustomerName, LicensesSold from read_csv('licences.csv', quote='"')""").fetchall()
print('DuckDB:', guessed)
print('told:  ', told)
assert told == [("'t Hof Beheer", 12), ('Contoso', 250), ("Stewards'", 40)]
raise SystemExit(0 if guessed == [('t Hof Beheer,12,9\nContoso,250,240\nStewards', 40)] else 1)
PY
