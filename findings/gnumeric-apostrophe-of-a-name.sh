#!/usr/bin/env bash
# Gnumeric 1.12.55 drops the apostrophe with which a name begins when it reads CSV: 't Hart BV is saved as t Hart BV, in silence. It
# takes it for the mark with which a text is typed into a cell.
# Expected: the text of the file, which has no such mark (RFC 4180); LibreOffice 7.4.7 (asked where it is installed) and the csv
# module of Python keep it, and Gnumeric itself keeps it in a workbook.
# Seen: t Hart BV; an apostrophe within or behind a name stays.
# What it does to a report: a customer that is known by name alone is another one in an export that was saved again.
# Needs gnumeric 1.12.55-1 of Debian 12 (apt-get install gnumeric=1.12.55-1), which cannot be put into a folder.
# Ends with 0 while that is so, with 1 when it has changed, with 2 without that version.
set -euo pipefail
ssconvert --version 2>/dev/null | grep -q "'1\.12\.55'" || { echo 'needs gnumeric 1.12.55'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5
printf '%s\n' "Customer,Seats" "'t Hart BV,12" "Stewards',40" "D'Arcy,8" >names.csv
env/bin/python - <<'PY'
import csv
import openpyxl
book = openpyxl.Workbook()
for row in csv.reader(open('names.csv')):
    book.active.append(row)
book.save('names.xlsx')
PY
if soffice --version 2>/dev/null | grep -q '^LibreOffice 7\.4\.7'; then
  soffice "-env:UserInstallation=file://$folder/office" --headless --convert-to csv --outdir office-csv names.csv >/dev/null 2>&1
  cmp names.csv office-csv/names.csv
fi
for name in names.csv names.xlsx; do
  ssconvert -T Gnumeric_stf:stf_csv "$name" "again-$name.csv" 2>/dev/null
  echo "Gnumeric, from $name: $(tr '\n' ';' <"again-$name.csv")"
done
[ "$(cut -d, -f1 again-names.csv.csv | tr -d '"' | tr '\n' ';')" = "Customer;t Hart BV;Stewards';D'Arcy;" ]
[ "$(cut -d, -f1 again-names.xlsx.csv | tr -d '"' | tr '\n' ';')" = "Customer;'t Hart BV;Stewards';D'Arcy;" ]
