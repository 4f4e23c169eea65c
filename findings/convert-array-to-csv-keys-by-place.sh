#!/usr/bin/env bash
# convert-array-to-csv 2.0.0 writes the values of each record in the order in which that record has them, below the keys of the first one:
# where one customer has `licensesSold` before `licensesAssigned` and the next one has them the other way round, sold and assigned change
# places. Where a record leaves a key out, all behind it moves to the left: the state ends up below the assigned seats, and the trial as the state.
# Expected: each value below its key. JSON: "An object is an unordered collection of zero or more name/value pairs" (RFC 8259, 1).
# json-2-csv 5.6.0, @json2csv/plainjs 7.0.8 and jsonexport 3.2.0 do so with the same records.
# Seen: as said, without a word; issue 35 of aichbauer/node-convert-array-to-csv, open since 2021, tells of the order.
# What it does to a report: more assigned than sold, or fewer than there are, in rows that look whole.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . convert-array-to-csv@2.0.0 json-2-csv@5.6.0 @json2csv/plainjs@7.0.8 jsonexport@3.2.0
cat >keys.mjs <<'JS'
import { convertArrayToCSV } from 'convert-array-to-csv'
import { json2csv } from 'json-2-csv'
import { Parser } from '@json2csv/plainjs'
import jsonexport from 'jsonexport'
const seats = [
  { customerName: 'Contoso', licensesSold: 100, licensesAssigned: 50, state: 'Active', isTrial: false },
  { customerName: 'Fabrikam', licensesAssigned: 10, licensesSold: 40, state: 'Active', isTrial: false },
  { customerName: 'Northwind', licensesSold: 25, state: 'Suspended', isTrial: false },
]
const head = 'customerName,licensesSold,licensesAssigned,state,isTrial'
const right = [head, 'Contoso,100,50,Active,false', 'Fabrikam,40,10,Active,false', 'Northwind,25,,Suspended,false'].join('\n')
const others = {
  'json-2-csv': json2csv(seats, { emptyFieldValue: '' }),
  '@json2csv/plainjs': new Parser().parse(seats).replaceAll('"', ''),
  jsonexport: await jsonexport(seats),
}
for (const [name, text] of Object.entries(others)) {
  if (text.trim().replaceAll('\r', '') !== right) throw new Error(`${name}: ${text}`)
}
const seen = convertArrayToCSV(seats)
console.log(seen)
const known = [head, 'Contoso,100,50,Active,false', 'Fabrikam,10,40,Active,false', 'Northwind,25,Suspended,false'].join('\n')
process.exit(seen.trim() === known ? 0 : 1)
JS
node keys.mjs
