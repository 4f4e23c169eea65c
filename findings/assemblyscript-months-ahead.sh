#!/usr/bin/env bash
# AssemblyScript 0.28.20: `Date.UTC` and `setUTCMonth` take months beyond the year only from -10 to 13 (0 is January). 24 months on is
# 3 January instead of the 1st, 36 on the 4th, 23 on 4 December, in silence; 11 months back or more is an error ("Invalid Date").
# Expected: months beyond the year count on from the year, backwards too (ECMA-262, 21.4.1.28 MakeDay); Node gives the first of the
# month. "One year back" is `Date.UTC(year, month - 12, 1)` in any program that compares a month with one before.
# Seen: 2028-01-03 for month 24 of 2026, 2027-12-04 for month 23, an error for month -12.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm pkg set type=module >/dev/null
npm install --no-audit --no-fund --ignore-scripts assemblyscript@0.28.20 >/dev/null
cat >months.ts <<'TS'
export function first(year: i32, month: i32): string {
  return new Date(Date.UTC(year, month, 1)).toISOString()
}
export function moved(moment: i64, month: i32): string {
  const date = new Date(moment)
  date.setUTCMonth(month)
  return date.toISOString()
}
TS
npx asc months.ts --bindings esm --outFile months.wasm -O3
cat >ask.mjs <<'JS'
import { first, moved } from './months.js'
const day = ask => {
  try {
    return ask().slice(0, 10)
  } catch (error) {
    return error.message.replace(/ in .*/, '')
  }
}
const begin = Date.UTC(2026, 0, 1)
const seen = {}
for (const month of [-12, -1, 12, 23, 24, 36]) {
  const node = new Date(Date.UTC(2026, month, 1)).toISOString().slice(0, 10)
  seen[month] = [day(() => first(2026, month)), day(() => moved(BigInt(begin), month))].join(' ')
  console.log(`month ${month} of 2026: ${seen[month]} (Node: ${node})`)
}
const expected = {
  '-12': 'Invalid Date Invalid Date',
  '-1': '2025-12-01 2025-12-01',
  12: '2027-01-01 2027-01-01',
  23: '2027-12-04 2027-12-04',
  24: '2028-01-03 2028-01-03',
  36: '2029-01-04 2029-01-04',
}
process.exitCode = Object.entries(expected).every(([month, text]) => seen[month] === text) ? 0 : 1
JS
node ask.mjs
