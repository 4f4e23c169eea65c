#!/usr/bin/env bash
# polars 2.1.0 (with fastexcel 0.21.0, its default reader of workbooks) drops a text that first stands below row 100 of a column of
# numbers or days: seats that are stored as the text 1,048, and the word Never among days, are null. No warning is raised.
# Expected: the text, or an error: `read_csv` of the same polars ends with "could not parse `1,048`" for the same rows, and the
# documentation of `infer_schema_length` speaks of the type alone. In the first 100 rows such a text makes a column of texts.
# Seen: null for both, and a row with nothing else in it is left out; the texts with `infer_schema_length=None`.
# What it does to a report: seats of the later customers are gone, and who was never active cannot be told from who is not known.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check polars==2.1.0 fastexcel==0.21.0 XlsxWriter==3.3.1
env/bin/python -W error - <<'PY'
import datetime
import polars
import xlsxwriter
def written(before):
    book = xlsxwriter.Workbook('seats.xlsx')
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ['Seats', 'Day', 'Customer'])
    day = book.add_format({'num_format': 'yyyy-mm-dd'})
    for row in range(1, before + 1):
        sheet.write_number(row, 0, 40)
        sheet.write_string(row, 2, 'Contoso')
        sheet.write_datetime(row, 1, datetime.datetime(2026, 8, 31), day)
    sheet.write_row(before + 1, 0, ['1,048', 'Never', 'Fabrikam'])
    book.close()
    return 'seats.xlsx'
early = polars.read_excel(written(90)).row(-1)
late = polars.read_excel(written(110)).row(-1)
asked = polars.read_excel('seats.xlsx', infer_schema_length=None).row(-1)
try:
    polars.read_csv(('Seats;Day\n' + '40;2026-08-31\n' * 110 + '1,048;Never\n').encode(), separator=';')
    said = 'nothing'
except polars.exceptions.ComputeError as error:
    said = str(error).split(' as ')[0]
print('early:', early, 'late:', late, 'asked:', asked, 'CSV:', said)
right = ('1,048', 'Never', 'Fabrikam')
raise SystemExit(0 if (early, late, asked, said) == (right, (None, None, 'Fabrikam'), right, 'could not parse `1,048`') else 1)
PY
