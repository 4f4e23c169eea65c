#!/usr/bin/env bash
# tablib 3.10.0 reads cells that repeat as one cell: of a row with 25 sold, 25 assigned and 3 free in an .ods sheet of LibreOffice 7.4.7
# it makes 25 sold and 3 assigned, and fills the row up at its end. Blanks beside each other are gone altogether.
# Expected: 25, 25 and 3. LibreOffice writes neighbours of one value as one cell with a number (ODF 1.3, part 3,
# table:number-columns-repeated: a cell with it stands for as many); it reads them so itself, and so do pandas 3.1.1 and
# python-calamine 0.9.1.
# Seen: as said, without a word; rows whose neighbours differ are right.
# What it does to a report: where all that was sold is assigned, the next column is taken for what is assigned.
# Needs libreoffice-calc 7.4.7 of Debian 12 (apt-get install libreoffice-calc), which cannot be put into a folder.
# Ends with 0 while that is so, with 1 when it has changed, with 2 without that version.
set -euo pipefail
soffice --version 2>/dev/null | grep -q '^LibreOffice 7\.4\.7' || { echo 'needs LibreOffice 7.4.7'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check tablib==3.10.0 odfpy==1.4.1 pandas==3.1.1 python-calamine==0.9.1
printf '%s\n' Product,Sold,Assigned,Free 'Office 365 E3,25,25,3' 'Office 365 E1,25,20,5' 'Office 365 E5,,,7' >seats.csv
office() {
  soffice "-env:UserInstallation=file://$folder/office" --headless --convert-to "$1" --outdir "$2" "$3" >/dev/null 2>&1
}
office ods . seats.csv
office csv again seats.ods
echo 'LibreOffice:'
cat again/seats.csv
cmp again/seats.csv seats.csv
env/bin/python - <<'PY'
import pandas
import tablib
for engine in ['odf', 'calamine']:
    table = pandas.read_excel('seats.ods', engine=engine)
    print(f'pandas with {engine}:', table.values.tolist())
    assert table.values.tolist()[0] == ['Office 365 E3', 25, 25, 3] and table['Free'].tolist() == [3, 5, 7]
seen = [list(row) for row in tablib.Dataset().load(open('seats.ods', 'rb').read(), format='ods')]
print('tablib:', seen)
known = [['Office 365 E3', 25, 3, ''], ['Office 365 E1', 25, 20, 5], ['Office 365 E5', 7, '', '']]
raise SystemExit(0 if seen == known else 1)
PY
