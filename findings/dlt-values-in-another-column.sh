#!/usr/bin/env bash
# dlt 1.31.0 takes a value that does not fit the type of the first ones out of its column, and puts it into a column of its own: where the
# first row has 50 assigned and the next one the text `1,048`, `licenses_assigned` is blank there, and `licenses_assigned__v_text` holds
# 1,048. A day as text behind a day goes the same way. `2000` as text and `Yes` beside true stay in their column.
# Expected: the value in its column as text, or an error: that is what DuckDB 2.0.1 and polars 2.1.0 do with the same rows. dlt's page on
# schemas calls it a variant column; nothing is said where it happens, and the load ends as a success.
# Seen: as said, in CSV, JSON Lines and Parquet; with the column declared as text all values stay in it.
# What it does to a report: a subscription that ended counts as active, a trial as sold, and who was active as never seen.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check 'dlt[filesystem,parquet]==1.31.0' pyarrow==26.0.1 duckdb==2.0.1 polars==2.1.0
export RUNTIME__DLTHUB_TELEMETRY=false DATA_WRITER__DISABLE_COMPRESSION=true DESTINATION__FILESYSTEM__BUCKET_URL="file://$folder/lake"
env/bin/python - 2>/dev/null <<'PY'
import datetime
import glob
import json
import dlt
import duckdb
import polars
import pyarrow.parquet
rows = [
    {'product': 'Office 365 E3', 'licensesSold': 100, 'licensesAssigned': 50, 'isTrial': False, 'lastDay': datetime.date(2026, 8, 30)},
    {'product': 'Office 365 E5', 'licensesSold': '2000', 'licensesAssigned': '1,048', 'isTrial': 'Yes', 'lastDay': 'Aug 31, 2026'},
]
def load(form, **more):
    pipeline = dlt.pipeline(form, destination='filesystem', dataset_name=form + str(len(more)), pipelines_dir='pipelines')
    pipeline.run(rows, table_name='seats', loader_file_format=form, **more)
    return sorted(glob.glob(f'lake/{form}{len(more)}/seats/*'))
def told(row):
    return {name: str(value) for name, value in row.items() if value is not None and not name.startswith('_')}
known = [
    {'product': 'Office 365 E3', 'licenses_sold': '100', 'licenses_assigned': '50', 'is_trial': 'False', 'last_day': '2026-08-30'},
    {'product': 'Office 365 E5', 'licenses_sold': '2000', 'licenses_assigned__v_text': '1,048', 'is_trial': 'True', 'last_day__v_text': 'Aug 31, 2026'},
]
lines = [told(json.loads(line)) for file in load('jsonl') for line in open(file)]
parquet = [told(row) for file in load('parquet') for row in pyarrow.parquet.ParquetFile(file).read().to_pylist()]
csv = [open(file).readline().strip() for file in load('csv')]
print('JSON Lines:', lines[1])
print('CSV:', max(csv, key=len))
assert lines == parquet == known and any('"licenses_assigned__v_text"' in head for head in csv)
declared = load('jsonl', columns={'licenses_assigned': {'data_type': 'text'}, 'last_day': {'data_type': 'text'}})
whole = [told(json.loads(line)) for file in declared for line in open(file)][1]
print('declared as text:', whole)
assert (whole['licenses_assigned'], whole['last_day']) == ('1,048', 'Aug 31, 2026')
with open('rows.jsonl', 'w') as file:
    file.writelines(json.dumps(row, default=str) + '\n' for row in rows)
assert duckdb.sql("select licensesAssigned from 'rows.jsonl'").fetchall()[1][0] in ('1,048', '"1,048"')
try:
    assert polars.read_ndjson('rows.jsonl')['licensesAssigned'].to_list()[1] == '1,048'
except polars.exceptions.ComputeError as error:
    print('polars:', str(error)[:60])
PY
