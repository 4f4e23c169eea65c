#!/usr/bin/env bash
# fastparquet 2026.9.0 reads all of a column of categories with the words of its last part: Teams and Exchange in one table, Yammer and
# Teams appended to it by fastparquet itself, are read as Yammer, Teams, Yammer, Teams. No warning is raised.
# Expected: Teams, Exchange, Yammer, Teams. Each row group has a dictionary of its own (Parquet, Encodings, dictionary pages);
# pyarrow 26.0.1 and polars 2.1.0 read that from the file, and so does fastparquet with `categories=[]`.
# Seen: as said, and the same through pandas 3.1.1 with `engine='fastparquet'`. Row groups that pyarrow writes are read rightly.
# What it does to a report: the activity of earlier exports is that of another workload or customer.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check fastparquet==2026.9.0 pandas==3.1.1 pyarrow==26.0.1 polars==2.1.0
env/bin/python - <<'PY'
import fastparquet
import pandas
import polars
import pyarrow.parquet
for words, append in [(['Teams', 'Exchange'], False), (['Yammer', 'Teams'], True)]:
    fastparquet.write('usage.parquet', pandas.DataFrame({'Workload': pandas.Categorical(words)}), append=append)
table = fastparquet.ParquetFile('usage.parquet')
seen = {
    'fastparquet': table.to_pandas()['Workload'].tolist(),
    'without categories': table.to_pandas(categories=[])['Workload'].tolist(),
    'pyarrow': pyarrow.parquet.read_table('usage.parquet')['Workload'].to_pylist(),
    'polars': polars.read_parquet('usage.parquet')['Workload'].to_list(),
}
print(seen)
right = ['Teams', 'Exchange', 'Yammer', 'Teams']
raise SystemExit(0 if list(seen.values()) == [['Yammer', 'Teams', 'Yammer', 'Teams'], right, right, right] else 1)
PY
