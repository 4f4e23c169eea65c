#!/usr/bin/env bash
# AlaSQL 4.19.1 reads the ORDER BY of ROW_NUMBER() OVER and does not follow it: the newest row of each customer is the one that comes
# first. SUM over a partition is 0 where the column that is summed up is not itself among those that are shown.
# Expected: rows numbered in the order of the window (SQL:2003, window functions), and the sum of the partition; SQLite of Python 3
# gives both.
# Seen: as said, without a word. Rows are numbered as they come in, whatever the window says; with the column shown the sum is right.
# What it does to a report: the first export of each customer is taken for the newest one, 10 seats in place of 25.
# Ends with 0 while that is so, with 1 when it has changed, with 2 when the package cannot be had.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . alasql@4.19.1 || { echo 'the package cannot be had'; exit 2; }
cat >rows.json <<'JSON'
[
  { "customer": "Contoso", "stamp": "2026-03-02", "sold": 10 },
  { "customer": "Contoso", "stamp": "2026-08-31", "sold": 25 },
  { "customer": "Fabrikam", "stamp": "2026-08-31", "sold": 5 },
  { "customer": "Fabrikam", "stamp": "2026-08-04", "sold": 100 }
]
JSON
cat >newest.sql <<'SQL'
select customer, stamp, sold from (
  select customer, stamp, sold, row_number() over (partition by customer order by stamp desc) as place from ROWS
) where place = 1 order by customer
SQL
cat >sums.sql <<'SQL'
select customer, stamp, sum(sold) over (partition by customer) as seats from ROWS order by customer, stamp
SQL
python3 - <<'PY'
import json
import sqlite3
base = sqlite3.connect(':memory:')
base.execute('create table rows (customer text, stamp text, sold integer)')
base.executemany('insert into rows values (:customer, :stamp, :sold)', json.load(open('rows.json')))
newest, sums = (base.execute(open(name).read()).fetchall() for name in ['newest.sql', 'sums.sql'])
print('SQLite:', newest, [total for *_, total in sums])
assert newest == [('Contoso', '2026-08-31', 25), ('Fabrikam', '2026-08-31', 5)], newest
assert [total for *_, total in sums] == [35, 35, 105, 105], sums
PY
cat >read.cjs <<'JS'
const { readFileSync } = require('node:fs')
const alasql = require('alasql')
const rows = JSON.parse(readFileSync('rows.json', 'utf8'))
const ask = name => alasql(readFileSync(name, 'utf8').replace('ROWS', '?'), [rows])
const newest = JSON.stringify(ask('newest.sql').map(Object.values))
const totals = JSON.stringify(ask('sums.sql').map(({ seats }) => seats))
const withColumn = alasql('select customer, sold, sum(sold) over (partition by customer) as seats from ?', [rows])
const shown = JSON.stringify(withColumn.map(({ seats }) => seats))
console.log('AlaSQL:', newest, totals, 'where sold is shown:', shown)
const isKnown = newest === '[["Contoso","2026-03-02",10],["Fabrikam","2026-08-31",5]]' && totals === '[0,0,0,0]'
process.exit(isKnown && shown === '[35,35,105,105]' ? 0 : 1)
JS
node read.cjs
