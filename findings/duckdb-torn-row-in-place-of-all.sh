#!/usr/bin/env bash
# DuckDB 2.0.1: where a row in the first 20,480 of a CSV file has a cell more than the others, for example a name with a comma and no
# quotation marks, and no row follows it, `read_csv` gives that row alone. All rows before it and the header are gone, in silence, with
# the separator named and in strict mode as well; with `header=true` the row is the header, and nothing is left.
# Expected: an error, as it raises itself where the torn row comes later; rows of a file have the same number of cells (RFC 4180, 2.4).
# pandas 3.1.1 and polars 2.1.0 raise one.
# Seen: one row of four columns; no row below four strange names. Where further rows follow, each row is one text.
# What it does to a report: an export with one torn row at its end arrives as one row, or as an empty one.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.1 pandas==3.1.1 polars==2.1.0
env/bin/python - <<'PY'
import duckdb
import pandas
import polars
rows = [f'u{day}@contoso.com,Teams,2026-08-0{day}' for day in range(1, 6)]
open('torn.csv', 'w').write('\n'.join(['User,Workload,Day', *rows, 'Doe, Jane,Teams,2026-08-06', '']))
open('late.csv', 'w').write('\n'.join(['User,Workload,Day', *rows * 5000, 'Doe, Jane,Teams,2026-08-06', '']))
def read(options):
    table = duckdb.sql(f'from read_csv({options})')
    return table.columns, table.fetchall()
alone = read("'torn.csv', delim=',', strict_mode=true, all_varchar=true")
headed = read("'torn.csv', delim=',', strict_mode=true, header=true")
print(alone, headed)
errors = []
for attempt in [lambda: read("'late.csv'"), lambda: pandas.read_csv('torn.csv'), lambda: polars.read_csv('torn.csv')]:
    try:
        attempt()
    except Exception as error:
        errors.append(str(error).split('\n')[0])
print(errors)
assert len(errors) == 3
assert alone == (['column0', 'column1', 'column2', 'column3'], [('Doe', ' Jane', 'Teams', '2026-08-06')])
raise SystemExit(0 if headed == (['Doe', 'Jane', 'Teams', '2026-08-06'], []) else 1)
PY
