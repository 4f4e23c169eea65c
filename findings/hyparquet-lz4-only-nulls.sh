#!/usr/bin/env bash
# hyparquet-compressors 1.1.2 (with hyparquet 1.33.0): a column that holds only nulls cannot be read where the file is
# compressed with LZ4_RAW, as pyarrow 21.0.0 writes it: "lz4 offset out of range 0". The page holds no values, and no bytes
# compress to one byte, which the decompressor takes for the start of a match. Snappy, zstd and gzip read the same column.
# Seen: lz4 with values: ok; lz4 with only nulls: the error; zstd with only nulls: ok.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts hyparquet@1.33.0 hyparquet-compressors@1.1.2 >/dev/null
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pyarrow==21.0.0
env/bin/python - <<'PY'
import pyarrow as pa
import pyarrow.parquet as pq
values = pa.table({'EndDate': pa.array(['2026-08-31', None], pa.string())})
nulls = pa.table({'EndDate': pa.array([None, None], pa.string())})
pq.write_table(values, 'values-lz4.parquet', compression='lz4')
pq.write_table(nulls, 'nulls-lz4.parquet', compression='lz4')
pq.write_table(nulls, 'nulls-zstd.parquet', compression='zstd')
assert pq.read_table('nulls-lz4.parquet').num_rows == 2
PY
cat >read.mjs <<'JS'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
const seen = []
for (const name of ['values-lz4', 'nulls-lz4', 'nulls-zstd']) {
  const file = await asyncBufferFromFile(`${name}.parquet`)
  const result = await parquetReadObjects({ file, compressors }).then(rows => `${rows.length} rows`, error => error.message)
  console.log(`${name}: ${result}`)
  seen.push(result)
}
const expected = ['2 rows', 'lz4 offset out of range 0', '2 rows']
process.exitCode = JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1
JS
node read.mjs
