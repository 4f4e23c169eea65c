#!/usr/bin/env bash
# dataframe-js 1.4.4 loses rows by its SQL: `WHERE sold = 10` finds none of a number, `ORDER BY` behind a `WHERE` leaves none, and
# `a OR b AND c` is `(a OR b) AND c`. Its sortBy sorts the table that it is asked of, which is called immutable.
# Expected: the row with 10, as `sold >= 10` has it; the rows in their order, or an error where that cannot be had; AND before OR, as in
# SQL. SQLite of Python 3 gives them. The documentation of the SQL module excludes nothing; the README calls a DataFrame immutable.
# Seen: as said, without a word: tables with fewer rows, or none.
# What it does to a report: customers are gone; a table that was read in the order of its days is in another one.
# Ends with 0 while that is so, with 1 when it has changed, with 2 when the package cannot be had.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . dataframe-js@1.4.4 || { echo 'the package cannot be had'; exit 2; }
cat >queries.json <<'JSON'
[
  "SELECT customer, sold FROM seats WHERE sold = 10",
  "SELECT customer, sold FROM seats WHERE sold >= 10",
  "SELECT customer, sold FROM seats WHERE sold > 9 ORDER BY sold",
  "SELECT customer, sold FROM seats WHERE customer = 'Contoso' OR product = 'E1' AND sold > 50"
]
JSON
cat >rows.json <<'JSON'
[
  { "customer": "Contoso", "product": "E3", "sold": 25 },
  { "customer": "Contoso", "product": "E5", "sold": 10 },
  { "customer": "Fabrikam", "product": "E1", "sold": 100 }
]
JSON
python3 - <<'PY'
import json
import sqlite3
base = sqlite3.connect(':memory:')
base.execute('create table seats (customer text, product text, sold integer)')
base.executemany('insert into seats values (:customer, :product, :sold)', json.load(open('rows.json')))
seen = [base.execute(query).fetchall() for query in json.load(open('queries.json'))]
print('SQLite:', seen)
contoso, few, fabrikam = ('Contoso', 25), ('Contoso', 10), ('Fabrikam', 100)
assert seen == [[few], [contoso, few, fabrikam], [few, contoso, fabrikam], [contoso, few, fabrikam]], seen
PY
cat >read.cjs <<'JS'
const { readFileSync } = require('node:fs')
const { DataFrame } = require('dataframe-js')
const [queries, rows] = ['queries.json', 'rows.json'].map(name => JSON.parse(readFileSync(name, 'utf8')))
DataFrame.sql.registerTable(new DataFrame(rows), 'seats', true)
const seen = queries.map(query => DataFrame.sql.request(query).toCollection().map(row => `${row.customer} ${row.sold}`))
const table = new DataFrame(rows)
table.sortBy('sold')
const order = table.toCollection().map(row => row.sold)
console.log('dataframe-js:', seen, 'after a sortBy of which nothing is kept:', order)
const known = [[], ['Contoso 25', 'Contoso 10', 'Fabrikam 100'], [], ['Fabrikam 100']]
process.exit(JSON.stringify(seen) === JSON.stringify(known) && order.join() === '10,25,100' ? 0 : 1)
JS
node read.cjs
