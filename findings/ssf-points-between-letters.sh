#!/usr/bin/env bash
# ssf 0.11.2, which shows numbers of workbooks in their formats, ends with an error on the format `dd.mm.yyyy`, the usual day
# in German, Czech, Polish or Turkish; xlsx-stream-reader 1.1.1, which shows all cells by it, takes the error for an empty cell. With the
# points escaped, as office programs write them (`dd\.mm\.yyyy`), it is 31.08.2026; `yyyy.mm.dd` and `dd.mm` fail as well.
# Expected: 31.08.2026. A point needs no escape in a format: it is shown as it is (ECMA-376, part 1, 18.8.31), and XlsxWriter 3.3.1
# and openpyxl 3.1.5 write the format as it was given.
# Seen: "bad second format: ." of ssf, '' of xlsx-stream-reader, without a word.
# What it does to a report: nobody has a day of last activity, so that everybody seems never to have been active.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . xlsx-stream-reader@1.1.1 ssf@0.11.2
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check XlsxWriter==3.3.1
env/bin/python - <<'PY'
import datetime, xlsxwriter
with xlsxwriter.Workbook('days.xlsx') as book:
    sheet = book.add_worksheet()
    for at, form in enumerate(['dd.mm.yyyy', r'dd\.mm\.yyyy', 'yyyy-mm-dd']):
        sheet.write_datetime(at, 0, datetime.date(2026, 8, 31), book.add_format({'num_format': form}))
PY
cat >read.cjs <<'JS'
const { createReadStream } = require('node:fs')
const Reader = require('xlsx-stream-reader')
const ssf = require('ssf')
const shown = format => {
  try {
    return ssf.format(format, 46265)
  } catch (error) {
    return String(error)
  }
}
const reader = new Reader()
reader.on('worksheet', sheet => {
  const cells = []
  sheet.on('row', row => cells.push(row.values[1]))
  sheet.on('end', () => {
    const seen = JSON.stringify([...cells, ...['dd.mm.yyyy', 'yyyy.mm.dd', 'dd.mm'].map(shown)])
    console.log(seen)
    const bad = 'bad second format: .'
    const known = JSON.stringify(['', '31.08.2026', '2026-08-31', bad, bad, bad])
    process.exit(seen === known ? 0 : 1)
  })
  sheet.process()
})
createReadStream('days.xlsx').pipe(reader)
JS
node read.cjs
