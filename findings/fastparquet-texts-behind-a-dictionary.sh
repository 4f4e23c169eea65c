#!/usr/bin/env bash
# fastparquet 2026.9.0 loses texts of pages without a dictionary. Of 100,000 users in a file that pyarrow 26.0.1 writes by itself, whose
# dictionary ends where it grows too large, the later ones are missing; and so are all texts in lists, such as each user's products,
# in files of polars 2.1.0 and DuckDB 2.0.1, which write no dictionary for them.
# Expected: the texts, or an error. Plain pages may follow those with numbers of a dictionary (Parquet's Encodings.md): pyarrow, polars
# and DuckDB read all of them, and fastparquet itself whole numbers.
# Seen: None in those rows, with no warning.
# What it does to a report: most users of a large tenant are people without a name, or gone; who holds a list of products holds none.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check fastparquet==2026.9.0 pandas==3.1.1 pyarrow==26.0.1 polars==2.1.0 duckdb==2.0.1
env/bin/python -W error::UserWarning - <<'PY'
import duckdb
import fastparquet
import polars
import pyarrow
import pyarrow.parquet
rows = range(100_000)
users = pyarrow.table({'User': [f'user{row}@contoso.example' for row in rows], 'Seats': list(rows)})
pyarrow.parquet.write_table(users, 'users.parquet')
held = pyarrow.table({'Products': [['Office 365 E3', f'Plan {row}'] for row in rows], 'Seats': [[row, 20] for row in rows]})
polars.from_arrow(held).write_parquet('polars.parquet')
duckdb.sql("copy (select * from held) to 'duckdb.parquet' (format parquet)")
seen = {}
for name in ['users', 'polars', 'duckdb']:
    file = f'{name}.parquet'
    for others in (pyarrow.parquet.read_table(file), polars.read_parquet(file).to_arrow(), duckdb.sql(f"from '{file}'").to_arrow_table()):
        assert [column.null_count for column in others.columns] == [0, 0]
    read = fastparquet.ParquetFile(file).to_pandas()
    seen[name] = [int(read[column].notna().sum()) for column in read.columns]
print('texts and numbers read, of 100,000 rows:', seen)
texts, numbers = seen['users']
assert 0 < texts < 50_000 and numbers == 100_000
assert seen['polars'] == seen['duckdb'] == [0, 100_000]
PY
