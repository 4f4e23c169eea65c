#!/usr/bin/env bash
# objects-to-csv 1.3.6 and write-csv 1.0.0 write `false` as an empty cell and `true` as 1: of `HasLicense: false` a blank is left.
# Expected: false, or 0. What is missing (null) is an empty cell too, and nobody can tell them apart any more; json-2-csv 5.6.0 and
# export-to-csv 1.5.0 write false and FALSE.
# Seen: as said, without a word, and the same with every list that has both.
# What it does to a report: in the own usage format a blank HasLicense stands for yes, so that people without a licence count as
# licensed: of 2 licensed people, 1 of them active, and 1 active person without a licence (2 of 2 users, 100 %) it makes 3 licensed
# people, 2 of them active (66.67 %).
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . objects-to-csv@1.3.6 write-csv@1.0.0 json-2-csv@5.6.0 export-to-csv@1.5.0
cat >write.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { generateCsv, mkConfig } from 'export-to-csv'
import { json2csv } from 'json-2-csv'
import ObjectsToCsv from 'objects-to-csv'
import writeCsv from 'write-csv'
const people = [
  { User: 'ann', HasLicense: true, Last: '2026-08-30' },
  { User: 'bob', HasLicense: true, Last: null },
  { User: 'cal', HasLicense: false, Last: '2026-08-29' },
]
const cells = text => text.trim().split('\n').slice(1).map(line => line.trim().split(',')[1].replaceAll('"', '')).join()
const seen = { 'objects-to-csv': cells(await new ObjectsToCsv(people).toString()) }
writeCsv('people.csv', people)
for (let tries = 0; tries < 100 && seen['write-csv'] === undefined; tries++) {
  await setTimeout(50)
  const text = readFileSync('people.csv', { encoding: 'utf8', flag: 'a+' })
  if (text.trim().split('\n').length === 4) seen['write-csv'] = cells(text)
}
seen['json-2-csv'] = cells(json2csv(people))
seen['export-to-csv'] = cells(String(generateCsv(mkConfig({ useKeysAsHeaders: true }))(people)))
console.log(seen)
process.exit(Object.values(seen).join(' ') === '1,1, 1,1, true,true,false TRUE,TRUE,FALSE' ? 0 : 1)
JS
node write.mjs
