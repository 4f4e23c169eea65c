#!/usr/bin/env bash
# ExcelJS 4.4.0 moves every day of a CSV file to the day before where it turns it into a workbook east of Greenwich: read by
# `csv.readFile` and written by `xlsx.writeFile`, 2026-08-31 is 30 August, 22:00 in Berlin and 15:00 in Tokyo. The cells have the
# format of a day, so that the hours do not show. A cell of blanks is the number 0.
# Expected: 31 August, and a blank. A cell of a workbook has a day and no zone (ECMA-376, part 1, 18.17.4); both halves are of one
# library, and reading takes the day for midnight of the place, writing for one of Greenwich.
# Seen: as said; 31 August in UTC, and 31 August, 04:00 in New York. csvkit keeps the day.
# What it does to a report: everybody was last active a day earlier, those of the first day of the window no more, and seats that
# are not known are none.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . exceljs@4.4.0
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5
printf '%s\n' Day,Seats '2026-08-31,  ' >days.csv
cat >convert.mjs <<'JS'
import ExcelJS from 'exceljs'
const book = new ExcelJS.Workbook()
await book.csv.readFile('days.csv')
await book.xlsx.writeFile(process.argv[2])
JS
for zone in Asia/Tokyo Europe/Berlin UTC America/New_York; do TZ=$zone node convert.mjs "${zone#*/}.xlsx"; done
env/bin/python - <<'PY'
import openpyxl
def read(zone):
    day, seats = openpyxl.load_workbook(f'{zone}.xlsx').active[2]
    return str(day.value), day.number_format, seats.value
seen = {zone: read(zone) for zone in ['Tokyo', 'Berlin', 'UTC', 'New_York']}
print(seen)
days = ['2026-08-30 15:00:00', '2026-08-30 22:00:00', '2026-08-31 00:00:00', '2026-08-31 04:00:00']
raise SystemExit(0 if list(seen.values()) == [(day, 'mm-dd-yy', 0) for day in days] else 1)
PY
