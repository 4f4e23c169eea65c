#!/usr/bin/env bash
# @loaders.gl/parquet 4.5.2 and parquetjs-lite 0.8.7 lose the day of every moment that PySpark 3.5.9 writes into Parquet: 31 August and 2
# March 2026, both at 8:30, are the number 30600000000000, the nanoseconds since midnight, and midnight of any day is 0.
# Expected: two moments. PySpark writes them as INT96 by default (spark.sql.parquet.outputTimestampType): eight bytes of nanoseconds, and
# four of the day, by its Julian number; hyparquet 1.33.0 and pyarrow 26.0.1 read them so.
# Seen: as said, as texts, without a word. Days (DateType) are right; a moment written as TIMESTAMP_MICROS is one.
# What it does to a report: of a column of last activities made from a cluster's files, nobody's day is left.
# Needs Java 17. Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . \
  @loaders.gl/core@4.5.4 @loaders.gl/parquet@4.5.2 parquetjs-lite@0.8.7 hyparquet@1.33.0
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pyspark==3.5.9 pyarrow==26.0.1
cat >write.py <<'PY'
import glob
import shutil
import pyarrow.parquet
from pyspark.sql import SparkSession, functions
spark = SparkSession.builder.master('local[1]').config('spark.ui.enabled', 'false').getOrCreate()
spark.sparkContext.setLogLevel('OFF')
spark.conf.set('spark.sql.session.timeZone', 'UTC')
moments = ['2026-08-31 08:30:00', '2026-03-02 08:30:00', '2026-08-04 00:00:00', None]
table = spark.createDataFrame([(moment,) for moment in moments], 'moment string').select(
    functions.to_timestamp('moment').alias('moment'), functions.to_date('moment').alias('day')
)
table.coalesce(1).write.parquet('parts')
spark.stop()
shutil.copy(glob.glob('parts/*.parquet')[0], 'moments.parquet')
read = pyarrow.parquet.read_table('moments.parquet')['moment'].to_pylist()
assert [moment and str(moment) for moment in read] == moments, read
PY
SPARK_LOCAL_IP=127.0.0.1 env/bin/python write.py 2>err.log || { cat err.log; exit 1; }
cat >read.cjs <<'JS'
const { readFileSync } = require('node:fs')
const { parse } = require('@loaders.gl/core')
const { ParquetJSONLoader } = require('@loaders.gl/parquet')
const { ParquetReader } = require('parquetjs-lite')
const told = rows => rows.map(row => [row.moment, row.day].map(cell => (cell instanceof Date ? cell.toISOString() : String(cell))).join(' '))
const loaders = async file => (await parse(new Uint8Array(readFileSync(file)).buffer, ParquetJSONLoader, { worker: false })).data
const lite = async file => {
  const cursor = (await ParquetReader.openFile(file)).getCursor()
  const rows = []
  for (let row = await cursor.next(); row; row = await cursor.next()) rows.push(row)
  return rows
}
const hyparquet = async file => {
  const { asyncBufferFromFile, parquetReadObjects } = await import('hyparquet')
  return parquetReadObjects({ file: await asyncBufferFromFile(file) })
}
const days = ['2026-08-31T00:00:00.000Z', '2026-03-02T00:00:00.000Z', '2026-08-04T00:00:00.000Z']
const lost = [`30600000000000 ${days[0]}`, `30600000000000 ${days[1]}`, `0 ${days[2]}`, 'undefined undefined'].join()
;(async () => {
  const seen = {}
  for (const [name, read] of Object.entries({ loaders, lite, hyparquet })) seen[name] = told(await read('moments.parquet'))
  console.log(seen)
  const right = ['2026-08-31T08:30:00.000Z', '2026-03-02T08:30:00.000Z', '2026-08-04T00:00:00.000Z', 'null']
  const isRight = seen.hyparquet.map(cells => cells.split(' ')[0]).join() === right.join()
  process.exit(seen.loaders.join() === lost && seen.lite.join() === lost && isRight ? 0 : 1)
})()
JS
node read.cjs 2>/dev/null
