#!/usr/bin/env bash
# jsonexport 3.2.0 puts what follows a list in a record beside the last item of the list: of a directory subscription of Graph, whose list
# `serviceStatus` stands in the middle, id and trial are in one row, and state and seats of the same subscription in another one. With
# `fillGaps` the rows below have the id and the trial too, and the first one still has no seats.
# Expected: one row for a subscription, or its values in the row in which it begins. json-2-csv 5.6.0 and @json2csv/plainjs 7.0.8 make
# one row each. The page of jsonexport shows lists of plain values only, and says of `fillGaps` that it is for those who do not "want to
# have empty cells in case of an object with multiple nested items".
# Seen: as said, with two items or more; with one, the row is whole. It is whole, too, with `fillTopRow`, which is off by itself ("try
# filling top rows first for unpopular colums").
# What it does to a report: rows with seats say nothing of a trial, and trial seats count as sold.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . jsonexport@3.2.0 json-2-csv@5.6.0 @json2csv/plainjs@7.0.8
cat >lay-out.mjs <<'JS'
import jsonexport from 'jsonexport'
import { json2csv } from 'json-2-csv'
import { Parser } from '@json2csv/plainjs'
const subscription = (id, isTrial, plans, totalLicenses) => ({
  id,
  isTrial,
  serviceStatus: plans.map(servicePlanName => ({ servicePlanName })),
  skuPartNumber: 'ENTERPRISEPACK',
  status: 'Enabled',
  totalLicenses,
})
const value = [
  subscription('sub-1', false, ['TEAMS1'], 100),
  subscription('sub-2', true, ['TEAMS1', 'EXCHANGE_S_ENTERPRISE'], 25),
]
const head = 'id,isTrial,serviceStatus.servicePlanName,skuPartNumber,status,totalLicenses'
const whole = 'sub-1,false,TEAMS1,ENTERPRISEPACK,Enabled,100'
const known = {
  '{}': [head, whole, 'sub-2,true,TEAMS1,,,', ',,EXCHANGE_S_ENTERPRISE,ENTERPRISEPACK,Enabled,25'],
  '{"fillGaps":true}': [
    head,
    whole,
    'sub-2,true,TEAMS1,,,',
    'sub-2,true,EXCHANGE_S_ENTERPRISE,ENTERPRISEPACK,Enabled,25',
  ],
  '{"fillTopRow":true}': [head, whole, 'sub-2,true,TEAMS1,ENTERPRISEPACK,Enabled,25', ',,EXCHANGE_S_ENTERPRISE,,,'],
}
let same = true
for (const [options, rows] of Object.entries(known)) {
  const seen = (await jsonexport(value, JSON.parse(options))).trim().split(/\r?\n/)
  console.log(options, seen)
  same &&= JSON.stringify(seen) === JSON.stringify(rows)
}
for (const others of [json2csv(value), new Parser().parse(value)]) {
  const rows = others.trim().split('\n')
  console.log(rows)
  if (rows.length !== 3 || !/sub-2.*true.*Enabled.*25/.test(rows[2])) throw new Error('another one parts them, too')
}
process.exit(same ? 0 : 1)
JS
node lay-out.mjs
