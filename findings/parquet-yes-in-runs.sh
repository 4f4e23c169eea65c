#!/usr/bin/env bash
# @dsnp/parquetjs 1.8.8 reads every yes of a column of booleans as no where pyarrow 26.0.1 writes pages of version 2; where the runs stand
# in pages of version 1, @loaders.gl/parquet 4.5.2 does so too, and fastparquet 2026.9.0 gives others: 2 yes and 3 no of 3 yes and 2 no.
# Expected: yes, no, nothing, yes, nothing, no, yes. Booleans may be runs (encoding RLE; Parquet, Encodings.md: RLE/bit-packing hybrid,
# with the length before them), which pages of version 2 of pyarrow, and Spark with parquet.writer.version=v2, have by default; the README
# of @dsnp/parquetjs has BOOLEAN among the types of RLE. hyparquet 1.33.0 and pyarrow read them; so does @dsnp/parquetjs what it wrote.
# Seen: as said, without a word; nothing stays nothing. Of pages of version 2 @loaders.gl/parquet and fastparquet say that they cannot.
# What it does to a report: nobody has a licence, or those who have none.
# Ends with 0 while that is so, with 1 when it has changed, with 2 when the packages cannot be had.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
missing() { echo 'the packages cannot be had'; exit 2; }
npm install --silent --no-audit --no-fund --prefix . \
  @dsnp/parquetjs@1.8.8 @loaders.gl/core@4.5.4 @loaders.gl/parquet@4.5.2 hyparquet@1.33.0 || missing
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pyarrow==26.0.1 fastparquet==2026.9.0 pandas==3.1.1 || missing
env/bin/python - <<'PY'
import fastparquet
import pyarrow
import pyarrow.parquet
licensed = [True, False, None, True, None, False, True]
table = pyarrow.table({'licensed': licensed})
pyarrow.parquet.write_table(table, 'pages2.parquet', data_page_version='2.0')
pyarrow.parquet.write_table(table, 'pages1.parquet', use_dictionary=False, column_encoding={'licensed': 'RLE'})
for name in ['pages1.parquet', 'pages2.parquet']:
    file = pyarrow.parquet.ParquetFile(name)
    assert file.read()['licensed'].to_pylist() == licensed
    assert file.metadata.row_group(0).column(0).encodings == ('RLE',)
column = fastparquet.ParquetFile('pages1.parquet').to_pandas()['licensed']
seen = [bool(cell) for cell in column.dropna()]
print('fastparquet, without those of nothing:', seen)
assert seen == [False, True, False, True, False] and list(column.isna()) == [cell is None for cell in licensed], seen
try:
    fastparquet.ParquetFile('pages2.parquet').to_pandas()
except ValueError as error:
    print('fastparquet, pages of version 2:', error)
else:
    raise SystemExit(1)
PY
cat >read.cjs <<'JS'
const { readFileSync } = require('node:fs')
const { ParquetReader } = require('@dsnp/parquetjs')
const { parse } = require('@loaders.gl/core')
const { ParquetJSONLoader } = require('@loaders.gl/parquet')
const readers = {
  dsnp: async file => {
    const cursor = (await ParquetReader.openFile(file)).getCursor()
    const rows = []
    for (let row = await cursor.next(); row; row = await cursor.next()) rows.push(row)
    return rows
  },
  loaders: async file => (await parse(new Uint8Array(readFileSync(file)).buffer, ParquetJSONLoader, { worker: false })).data,
  hyparquet: async file => {
    const { asyncBufferFromFile, parquetReadObjects } = await import('hyparquet')
    return parquetReadObjects({ file: await asyncBufferFromFile(file) })
  },
}
const told = rows => rows.map(row => String(row.licensed ?? 'nothing')).join(' ')
const right = 'true false nothing true nothing false true'
const none = right.replaceAll('true', 'false')
;(async () => {
  const seen = {}
  for (const [name, read] of Object.entries(readers))
    for (const file of ['pages1', 'pages2'])
      seen[`${name} ${file}`] = await read(`${file}.parquet`).then(told, error => `error: ${error.message}`)
  console.log(seen)
  const isRight = seen['hyparquet pages1'] === right && seen['hyparquet pages2'] === right
  const isError = seen['loaders pages2'].startsWith('error: ')
  const isNone = ['dsnp pages1', 'dsnp pages2', 'loaders pages1'].every(run => seen[run] === none)
  process.exit(isRight && isError && isNone ? 0 : 1)
})()
JS
node read.cjs 2>err.log || { cat err.log; exit 1; }
