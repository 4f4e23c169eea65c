#!/usr/bin/env bash
# DataFusion 55.0.0 reads the CSV files of a folder by the places of their columns, whatever their headers say: where July has
# LicensesSold before LicensesAssigned and August the other way round, what was sold in one of them is assigned.
# Expected: each value under its own header, or an error. The header says what a column is (RFC 4180, 2.3; the option is called
# `has_header`); a bug in apache/datafusion#4918. DuckDB 2.0.1, pyarrow 26.0.1 and chDB 4.4.0 go by the headers, and polars 2.1.0 ends with
# an error that names the two columns.
# Seen: as said, with `read_csv`, and with `create external table` of SQL; nothing is said, for the headers are the same but for their order.
# What it does to a report: 100 sold and 50 assigned become 50 sold and 100 assigned, a deployment of 200 % in place of 50 %.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check datafusion==55.0.0 duckdb==2.0.1 pyarrow==26.0.1 polars==2.1.0 chdb==4.4.0
mkdir seats
printf '%s\n' Product,LicensesSold,LicensesAssigned 'Office 365 E1,100,50' >seats/2026-07.csv
printf '%s\n' Product,LicensesAssigned,LicensesSold 'Office 365 E3,60,110' >seats/2026-08.csv
env/bin/python - <<'PY'
import json
import chdb
import datafusion
import duckdb
import polars
import pyarrow.dataset
def told(rows):
    return sorted((row['Product'], row['LicensesSold'], row['LicensesAssigned']) for row in rows)
right = [('Office 365 E1', 100, 50), ('Office 365 E3', 110, 60)]
assert told(duckdb.sql("from 'seats/*.csv'").to_arrow_table().to_pylist()) == right
assert told(pyarrow.dataset.dataset('seats', format='csv').to_table().to_pylist()) == right
lines = str(chdb.query("select * from file('seats/*.csv')", 'JSONEachRow')).splitlines()
assert [tuple(map(int, row[1:])) for row in told(map(json.loads, lines))] == [row[1:] for row in right]
try:
    raise SystemExit(f"polars: {polars.scan_csv('seats/*.csv').collect()}")
except polars.exceptions.ComputeError as error:
    print('polars:', error)
context = datafusion.SessionContext()
read = told(context.read_csv('seats').to_arrow_table().to_pylist())
context.sql("create external table seats stored as csv location 'seats/' options ('format.has_header' 'true')")
table = told(context.sql('select * from seats').to_arrow_table().to_pylist())
print('DataFusion:', read)
# Which of the two files gives the order is not always the same.
turned = [(name, assigned, sold) for name, sold, assigned in right]
known = [[turned[0], right[1]], [right[0], turned[1]]]
raise SystemExit(0 if read in known and table in known else 1)
PY
