#!/usr/bin/env bash
# AssemblyScript 0.28.20: `toString` writes a double with digits that are not the nearest, and now and then with one too many:
# 0.1 + 0.2 is 0.30000000000000007, 100 / 3 is 33.333333333333339, and 436188.5654883846 is 436188.56548838459.
# Expected: 0.30000000000000004, 33.333333333333336 and 436188.5654883846, as every engine of JavaScript writes them: as few digits as
# tell the number (ECMA-262, 6.1.6.1.20 Number::toString), and of those the nearest. Read again, both are the same double.
# Seen: as said; of half a million doubles more than one in five differs from Node, so texts of both cannot be compared.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm pkg set type=module >/dev/null
npm install --no-audit --no-fund --ignore-scripts assemblyscript@0.28.20 >/dev/null
cat >number.ts <<'TS'
export function write(number: f64): string {
  return number.toString()
}
TS
npx asc number.ts --bindings esm --outFile number.wasm -O3
cat >ask.mjs <<'JS'
import { write } from './number.js'
const expected = new Map([
  [0.1 + 0.2, '0.30000000000000007'],
  [100 / 3, '33.333333333333339'],
  [436188.5654883846, '436188.56548838459'],
  [66.67, '66.67'],
])
for (const [number, seen] of expected) {
  console.log(`${number}: ${write(number)}`)
  if (write(number) !== seen || Number(seen) !== number) process.exitCode = 1
}
JS
node ask.mjs
