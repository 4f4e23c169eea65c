#!/usr/bin/env bash
# hucre 1.0.0 takes an amount of money for a moment where the sign of the currency has a letter of a date and a point or a stroke:
# the Peruvian sol of Excel (`[$S/.-280A]\ #,##0.00`) and the Serbian dinar (`#,##0.00\ [$Din.-81A]`) become days of 1900. A month
# of the Japanese calendar, which has neither d nor y (`[$-411]ggge"年"m"月"`, August of Reiwa 8), remains a number.
# Expected: what stands in square brackets after `$` is a currency and a language, no part of a date (ECMA-376, part 1, 18.8.31);
# `g` and `e` are the era and its year there.
# Seen: 80.5 soles are 1900-03-20T12:00:00Z, 80.5 dinars too, 80.5 euros are 80.5; the month is 46235.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts hucre@1.0.0 >/dev/null
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check xlsxwriter==3.3.1
env/bin/python - <<'PY'
import xlsxwriter
book = xlsxwriter.Workbook('money.xlsx')
sheet = book.add_worksheet()
formats = ['[$S/.-280A]\\ #,##0.00', '#,##0.00\\ [$Din.-81A]', '#,##0.00\\ [$€-407]', '[$-411]ggge"年"m"月"', '[$-411]ge.m.d']
for column, code in enumerate(formats):
    sheet.write_number(0, column, 80.5 if column < 3 else 46235, book.add_format({'num_format': code}))
book.close()
PY
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { streamXlsxRows } from 'hucre/xlsx'
let seen
for await (const { values } of streamXlsxRows(readFileSync('money.xlsx'), { sheet: 0 })) seen = JSON.stringify(values)
console.log(seen)
const expected = ['1900-03-20T12:00:00.000Z', '1900-03-20T12:00:00.000Z', 80.5, 46235, '2026-08-01T00:00:00.000Z']
process.exitCode = seen === JSON.stringify(expected) ? 0 : 1
JS
node read.mjs
