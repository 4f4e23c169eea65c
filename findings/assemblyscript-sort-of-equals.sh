#!/usr/bin/env bash
# AssemblyScript 0.28.20: `sort` with a comparison of one's own changes the order of what compares as equal, from 49 elements on;
# up to 48 it keeps it. `StaticArray` does the same.
# Expected: equal elements stay in their order (ECMA-262, 23.1.3.30: the sort must be stable); AssemblyScript's own sources call the
# algorithm stable ("Power Sort implementation (stable)", std/assembly/util/sort.ts), and Node keeps the order.
# Seen: rows of 48 users sorted by customer keep the order of their file, those of 49 do not.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm pkg set type=module >/dev/null
npm install --no-audit --no-fund --ignore-scripts assemblyscript@0.28.20 >/dev/null
cat >rows.ts <<'TS'
class Row {
  constructor(
    public customer: i32,
    public line: i32,
  ) {}
}
export function sorted(count: i32, customers: i32): i32[] {
  const rows = new Array<Row>()
  for (let line = 0; line < count; line++) rows.push(new Row((line * 7919) % customers, line))
  rows.sort((one, other) => one.customer - other.customer)
  return rows.map<i32>(row => row.line)
}
export function sortedNumbers(count: i32, customers: i32): i32[] {
  const rows = new StaticArray<i32>(count)
  for (let line = 0; line < count; line++) rows[line] = (((line * 7919) % customers) << 16) | line
  rows.sort((one, other) => (one >> 16) - (other >> 16))
  return rows.slice<i32[]>().map<i32>(row => row & 0xffff)
}
TS
npx asc rows.ts --bindings esm --outFile rows.wasm -O3
cat >ask.mjs <<'JS'
import { sorted, sortedNumbers } from './rows.js'
const customer = line => (line * 7919) % 5
const misplaced = lines => lines.filter((line, at) => at > 0 && customer(lines[at - 1]) === customer(line) && lines[at - 1] > line)
const seen = []
for (const count of [48, 49, 1000]) {
  const node = [...Array(count).keys()].sort((one, other) => customer(one) - customer(other))
  const counts = [node, sorted(count, 5), sortedNumbers(count, 5)].map(lines => misplaced(lines).length)
  console.log(`${count} rows: out of order in Node ${counts[0]}, in AssemblyScript ${counts[1]} (objects) and ${counts[2]} (numbers)`)
  seen.push(counts.map(number => number > 0))
}
const expected = [
  [false, false, false],
  [false, true, true],
  [false, true, true],
]
process.exitCode = JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1
JS
node ask.mjs
