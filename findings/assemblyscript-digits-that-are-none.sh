#!/usr/bin/env bash
# AssemblyScript 0.28.20: `parseInt` takes signs below the digits for digits of their number in Unicode, where that is less than the base:
# "12" and a tab is 129, since a tab is sign 9, "ff" and the end of a line of Windows is 65498 in base 16, and "1 2" is 2450 in base 36.
# `I32.parseInt`, `U64.parseInt` and so on do the same.
# Expected: 12, 255 and 1, as Node reads them: the number ends at the first sign that is no digit (ECMA-262, 19.2.5 parseInt).
# Seen: as said; in base 10 the end of a line (10 and 13) does end the number, only a tab and rarer signs do not.
# What it does to a report: counts read from a table whose cells are parted by tabs are ten times too high.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --prefix . assemblyscript@0.28.20
cat >number.ts <<'TS'
export function number(text: string, base: i32): f64 { return parseInt(text, base) }
export function count(text: string): i32 { return I32.parseInt(text) }
TS
node_modules/.bin/asc number.ts --outFile number.wasm --bindings esm -O2
cat >number.mjs <<'JS'
import { count, number } from './number.js'
const cases = [['12\t40', 10], ['12\t', 10], ['12\r\n', 10], ['ff\r\n', 16], ['1 2', 36]]
const seen = cases.map(([text, base]) => number(text, base))
const node = cases.map(([text, base]) => parseInt(text, base))
console.log('AssemblyScript:', seen.join(' '), 'I32:', count('12\t40'), 'Node:', node.join(' '))
process.exitCode = seen.join() === '12940,129,12,65498,2450' && count('12\t40') === 12940 && node.join() === '12,12,12,255,1' ? 0 : 1
JS
node number.mjs
