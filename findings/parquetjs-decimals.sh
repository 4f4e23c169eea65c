#!/usr/bin/env bash
# @dsnp/parquetjs 1.8.8 writes a price of 20.15 into a column of decimals as 20.14 and 0.29 as 0.28, and reads such a column of up to 9
# digits wrongly: of the four prices 20.15, 0.29, 8.2 and 4 it gives back 20.14, 0, 0.28 and 0.
# Expected: the four prices. A decimal is the number without its point, here 2015 for 20.15 (Parquet, Logical types, DECIMAL), and
# 20.15 has no digit too many for two places; up to 9 digits such numbers have 4 bytes each.
# Seen: pyarrow 26.0.1 reads 20.14, 0.28, 8.19 and 4.00 from the file: what was written is the double 20.15 * 100, cut off. Reading
# takes 8 bytes for each number.
# What it does to a report: the cost of seats is a cent too low, or nothing.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . @dsnp/parquetjs@1.8.8
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pyarrow==26.0.1
cat >prices.mjs <<'JS'
import parquet from '@dsnp/parquetjs'
const schema = new parquet.ParquetSchema({ price: { type: 'DECIMAL', precision: 9, scale: 2 } })
const writer = await parquet.ParquetWriter.openFile(schema, 'prices.parquet')
for (const price of [20.15, 0.29, 8.2, 4]) await writer.appendRow({ price })
await writer.close()
const reader = await parquet.ParquetReader.openFile('prices.parquet')
const cursor = reader.getCursor()
const prices = []
for (let row = await cursor.next(); row; row = await cursor.next()) prices.push(row.price)
await reader.close()
console.log(prices.join(' '))
JS
own=$(node prices.mjs)
other=$(env/bin/python -c "import pyarrow.parquet as pq; print(*pq.read_table('prices.parquet')['price'].to_pylist())")
printf '%s\n' "parquetjs: $own" "pyarrow: $other"
[ "$own" = '20.14 0 0.28 0' ] && [ "$other" = '20.14 0.28 8.19 4.00' ]
