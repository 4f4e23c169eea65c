#!/usr/bin/env bash
# AssemblyScript 0.28.20: `Date.parse` and `Date.fromString` take an offset without a colon for hours: 2026-08-31T10:00:00-0530 is
# read as 530 hours behind, which is 22 September, and +0900 as 900 hours, which do not fit into 32 bits of milliseconds: 12
# September. A blank in place of the T makes it midnight. Nothing is thrown.
# Expected: 01:00 and 15:30 of 31 August, as with a colon and as JavaScript in Node reads both; or the error that it throws for
# other text ("Invalid Date"). ECMA-262 knows +09:00 alone (21.4.1.32) and leaves other spellings to the implementation; Spark,
# Python's %z and many exports write +0900.
# Seen: 2026-09-12T15:02:47.296Z for +0900, 2026-09-22T12:00:00.000Z for -0530, 2026-08-31T00:00:00.000Z for 2026-08-31 10:00:00Z.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm pkg set type=module >/dev/null
npm install --no-audit --no-fund --ignore-scripts assemblyscript@0.28.20 >/dev/null
cat >moment.ts <<'TS'
export function moment(text: string): string {
  return Date.fromString(text).toISOString()
}
TS
npx asc moment.ts --bindings esm --outFile moment.wasm -O3
cat >ask.mjs <<'JS'
import { moment } from './moment.js'
const expected = {
  '2026-08-31T10:00:00+09:00': '2026-08-31T01:00:00.000Z',
  '2026-08-31T10:00:00+0900': '2026-09-12T15:02:47.296Z',
  '2026-08-31T10:00:00-05:30': '2026-08-31T15:30:00.000Z',
  '2026-08-31T10:00:00-0530': '2026-09-22T12:00:00.000Z',
  '2026-08-31 10:00:00Z': '2026-08-31T00:00:00.000Z',
}
for (const [text, seen] of Object.entries(expected)) {
  console.log(`${text}: ${moment(text)} (Node: ${new Date(text).toISOString()})`)
  if (moment(text) !== seen) process.exitCode = 1
}
JS
node ask.mjs
