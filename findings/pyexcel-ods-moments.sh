#!/usr/bin/env bash
# pyexcel-ods 0.6.0 writes a moment (`datetime`) into .ods as `office:value-type="datetime"` with the value in `office:value`.
# Gnumeric 1.12.55 and LibreOffice 7.4.7 (asked where they are installed) show such cells empty and end with 0, pandas 3.1.1 refuses
# the file, and pyexcel-ods itself reads a text. A `date` is written as it should be.
# Expected: `office:value-type="date"` with `office:date-value="2026-08-31T23:59:59"`: there is no type `datetime` (ODF 1.3, part 3,
# 19.389 office:value-type). Its sister pyexcel-ods3 0.6.1 writes that.
# Seen: as said.
# What it does to a report: the file saved once more with an office program has no day of activity, so nobody is active.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pyexcel-ods==0.6.0 pandas==3.1.1
env/bin/python - <<'PY'
import datetime
import re
import zipfile
import pandas
import pyexcel_ods
row = ['ada', datetime.date(2026, 8, 31), datetime.datetime(2026, 8, 31, 23, 59, 59)]
pyexcel_ods.save_data('moments.ods', {'Usage': [['User', 'Day', 'Moment'], row]})
xml = zipfile.ZipFile('moments.ods').read('content.xml').decode()
cells = [sorted(re.findall(r'office:[a-z-]+="[^"]*"', cell)) for cell in re.findall(r'<table:table-cell[^>]*"date[^>]*>', xml)]
print('written:', cells)
assert cells == [
    ['office:date-value="2026-08-31"', 'office:value-type="date"'],
    ['office:value-type="datetime"', 'office:value="2026-08-31 23:59:59"'],
]
assert pyexcel_ods.get_data('moments.ods')['Usage'][1][2] == '2026-08-31 23:59:59'
try:
    said = pandas.read_excel('moments.ods', engine='odf')
except ValueError as error:
    said = error
print('pandas:', said)
assert str(said) == 'Unrecognized type datetime'
PY
if ssconvert --version 2>/dev/null | grep -q "'1\.12\.55'"; then
  ssconvert -T Gnumeric_stf:stf_csv moments.ods moments.csv 2>/dev/null
  echo "Gnumeric: $(tail -n 1 moments.csv)"
  [ "$(tail -n 1 moments.csv)" = 'ada,46265,' ]
fi
if soffice --version 2>/dev/null | grep -q '^LibreOffice 7\.4\.7'; then
  soffice "-env:UserInstallation=file://$folder/office" --headless --convert-to csv --outdir office-csv moments.ods >/dev/null 2>&1
  echo "LibreOffice: $(tail -n 1 office-csv/moments.csv)"
  tail -n 1 office-csv/moments.csv | grep -Eq '^ada,[0-9/-]+,$'
fi
