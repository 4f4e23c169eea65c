#!/usr/bin/env bash
# @loaders.gl/parquet 4.5.2 reads a sum below 0 that DuckDB 2.0.1 has written as a huge number: a credit of 0.05 is 4.028236692093845e+35.
# Expected: -0.05. A decimal of more than 18 digits stands in Parquet as bytes in two's complement, the first of which has the sign
# (LogicalTypes.md, DECIMAL); the documentation of the loader lists it. hyparquet 1.33.0 and pyarrow 26.0.1 read it so. DuckDB makes
# DECIMAL(38,2) of a sum of decimals.
# Seen: bytes without a sign; only those of four bytes have one. Of pyarrow's decimals of 18 digits, which are 8 bytes, -0.05 is
# 4467440737095529.5, and of 9 digits, which are 4, it is -0.05; so it is in the single prices of DuckDB, which are whole numbers. What
# is 0 or more is right to within the doubles that it is given as: 20.15 is 20.150000000000002.
# What it does to a report: a credit is more money than there is.
# Ends with 0 while that is so, with 1 when it has changed, with 2 when the packages cannot be had.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
missing() { echo 'the packages cannot be had'; exit 2; }
npm install --silent --no-audit --no-fund --prefix . \
  @loaders.gl/core@4.5.4 @loaders.gl/parquet@4.5.2 hyparquet@1.33.0 || missing
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.1 pyarrow==26.0.1 || missing
env/bin/python - <<'PY'
from decimal import Decimal
import duckdb
import pyarrow
import pyarrow.parquet
amounts = [Decimal('20.15'), Decimal('-0.05'), Decimal('-20.15'), Decimal('0.00')]
prices = pyarrow.table({
    'id': [1, 2, 3, 4],
    'price': pyarrow.array(amounts, pyarrow.decimal128(9, 2)),
    'long': pyarrow.array(amounts, pyarrow.decimal128(18, 2)),
})
pyarrow.parquet.write_table(prices.select(['price', 'long']), 'pyarrow.parquet', use_dictionary=False)
duckdb.sql("copy (select id, price from prices order by id) to 'prices.parquet'")
duckdb.sql("copy (select id, sum(price) as price from prices group by id order by id) to 'sums.parquet'")
for name in ['prices.parquet', 'sums.parquet', 'pyarrow.parquet']:
    assert pyarrow.parquet.read_table(name)['price'].to_pylist() == amounts, name
PY
cat >read.cjs <<'JS'
const { readFileSync } = require('node:fs')
const { parse } = require('@loaders.gl/core')
const { ParquetJSONLoader } = require('@loaders.gl/parquet')
const told = rows => rows.map(row => [row.price, row.long].filter(cell => cell !== undefined).join('|')).join(' ')
;(async () => {
  const { asyncBufferFromFile, parquetReadObjects } = await import('hyparquet')
  const seen = {}
  for (const name of ['prices', 'sums', 'pyarrow']) {
    const bytes = new Uint8Array(readFileSync(`${name}.parquet`)).buffer
    seen[`loaders ${name}`] = told((await parse(bytes, ParquetJSONLoader, { worker: false })).data)
    seen[`hyparquet ${name}`] = told(await parquetReadObjects({ file: await asyncBufferFromFile(`${name}.parquet`) }))
  }
  console.log(seen)
  const known = {
    'loaders prices': '20.150000000000002 -0.05 -20.150000000000002 0',
    'hyparquet prices': '20.15 -0.05 -20.15 0',
    'loaders sums': '20.150000000000002 4.028236692093845e+35 4.028236692093845e+35 0',
    'hyparquet sums': '20.15 -0.05 -20.15 0',
    'loaders pyarrow':
      '20.150000000000002|20.150000000000002 -0.05|4467440737095529.5 -20.150000000000002|4467440737095494 0|0',
    'hyparquet pyarrow': '20.15|20.15 -0.05|-0.05 -20.15|-20.15 0|0',
  }
  process.exit(JSON.stringify(seen) === JSON.stringify(known) ? 0 : 1)
})()
JS
node read.cjs 2>err.log || { cat err.log; exit 1; }
