#!/usr/bin/env bash
# hucre 1.0.0 writes the rows that a sheet repeats on every printed page without quotation marks around the sheet's name: of a sheet
# `By product` the name `_xlnm.Print_Titles` is `By product!$1:$1`, which is no reference.
# Expected: a name of a sheet with a blank stands in quotation marks in a formula, `'By product'!$1:$1` (ECMA-376, part 1, 18.17.2.3).
# Seen: without them; of the two sheets LibreOffice 7.4.7.2 repeats the rows of `Products` alone, and Gnumeric 1.12.55 says that it knows
# no sheet `product`.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts hucre@1.0.0 >/dev/null
cat >write.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
const sheet = name => ({ name, rows: [['Head'], [1]], pageSetup: { printTitlesRow: '$1:$1' } })
writeFileSync('titles.xlsx', await writeXlsx({ sheets: [sheet('Products'), sheet('By product')] }))
JS
node write.mjs
python3 - <<'PY'
import re, sys, zipfile
names = re.findall(r'<definedName [^>]*>([^<]*)<', zipfile.ZipFile('titles.xlsx').read('xl/workbook.xml').decode())
print(names)
sys.exit(0 if names == ['Products!$1:$1', 'By product!$1:$1'] else 1)
PY
