#!/usr/bin/env bash
# pandas 3.1.1 reads every yes of an .ods sheet as False unless the cell shows the English word TRUE: WAHR, VRAI and `true` are False,
# and so is a yes that shows nothing, as tablib 3.10.0 writes it. No is False as well. Nothing is said.
# Expected: True. The value of a yes or no is `office:boolean-value`; what is shown stands beside it in the language and format of
# the cell (ODF 1.3, part 3, office:boolean-value). python-calamine 0.9.1, the other reader of .ods that pandas offers, reads True for all of them.
# Seen: as said. LibreOffice shows WAHR, VRAI or VERO in those languages.
# What it does to a report: who has a licence has none, and a trial is counted as sold.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pandas==3.1.1 odfpy==1.4.1 python-calamine==0.9.1 tablib==3.10.0
env/bin/python - <<'PY'
import pandas
import tablib
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
document = OpenDocumentSpreadsheet()
table = Table(name='Usage')
for shown in ['TRUE', 'WAHR', 'VRAI', 'true', None]:
    row, cell = TableRow(), TableCell(valuetype='boolean', booleanvalue='true')
    if shown is not None:
        cell.addElement(P(text=shown))
    row.addElement(cell)
    table.addElement(row)
document.spreadsheet.addElement(table)
document.save('yes.ods')
written = tablib.Dataset([True], [True], headers=['HasLicense'], title='Usage').export('ods')
open('tablib.ods', 'wb').write(written)
def read(file, engine):
    return pandas.read_excel(file, engine=engine, header=None)[0].tolist()
seen = {engine: (read('yes.ods', engine), read('tablib.ods', engine)[1:]) for engine in ['odf', 'calamine']}
print(seen)
expected = {'odf': ([True, False, False, False, False], [False, False]), 'calamine': ([True] * 5, [True, True])}
raise SystemExit(0 if seen == expected else 1)
PY
