#!/usr/bin/env bash
# DuckDB 2.0.1 writes whole numbers without sign from 2^31 on (`uinteger`) as differences of 64 bits where Parquet allows 32, with
# `parquet_version v2`: it and polars 2.1.0 read them back, pyarrow 26.0.1 refuses the file, and hyparquet 1.33.0 gives other
# numbers in silence: 3000000000 is 852516352.
# Expected: three readers that give 3000000000. A column of INT32 is packed as 32-bit numbers, whose differences wrap around
# (Parquet, Encodings, DELTA_BINARY_PACKED).
# Seen: as said; below 2^31 all agree.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts hyparquet@1.33.0 >/dev/null
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.1 pyarrow==26.0.1 polars==2.1.0
env/bin/python - <<'PY'
import duckdb
import polars
import pyarrow
import pyarrow.parquet
def write(name, first):
    numbers = [first, first + 1, first + 2]
    duckdb.execute(
        f"copy (select unnest({numbers})::uinteger as n) to '{name}.parquet' (format parquet, parquet_version v2, dictionary_size_limit 0)"
    )
    assert [n for (n,) in duckdb.execute(f"from '{name}.parquet'").fetchall()] == numbers
    assert polars.read_parquet(f'{name}.parquet')['n'].to_list() == numbers
    try:
        said = pyarrow.parquet.read_table(f'{name}.parquet')['n'].to_pylist() == numbers
    except OSError as error:
        said = str(error)
    print(f'{name}: DuckDB and polars as written, pyarrow {said}')
    return said
assert write('small', 1000000000) is True
assert 'Unexpected end of stream' in str(write('large', 3000000000))
PY
cat >read.mjs <<'JS'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
const seen = []
for (const name of ['small', 'large'])
  seen.push((await parquetReadObjects({ file: await asyncBufferFromFile(`${name}.parquet`) })).map(({ n }) => n).join(' '))
console.log('hyparquet:', seen)
const expected = ['1000000000 1000000001 1000000002', '852516352 852516353 852516354']
process.exitCode = JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1
JS
node read.mjs
