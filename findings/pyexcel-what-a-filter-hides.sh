#!/usr/bin/env bash
# pyexcel 0.7.6 with pyexcel-xlsx 0.6.1 leaves out the rows and columns of a workbook that are hidden, also those that a filter hides at
# the moment: of two customers the one that was not looked at is gone, and with a hidden column the state of each subscription.
# Expected: all cells. What is hidden is not displayed (ECMA-376, part 1, 18.3.1.73 and 18.3.1.13), and belongs to the sheet: pandas
# 3.1.1, python-calamine 0.9.1 and tablib 3.10.0 read it, and so does pyexcel with pyexcel-ods 0.6.0 from the same sheet as .ods.
# Seen: as said, without a word. The option `skip_hidden_row_and_column` of pyexcel-xlsx is on by itself, of which its list of changes tells.
# What it does to a report: a customer is gone, and seats whose state is no longer told count as sold.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pyexcel==0.7.6 pyexcel-xlsx==0.6.1 pyexcel-ods==0.6.0 XlsxWriter==3.3.1 \
  pandas==3.1.1 openpyxl==3.1.5 python-calamine==0.9.1 'tablib[xlsx]==3.10.0' odfpy==1.4.1
env/bin/python - <<'PY'
import pandas
import pyexcel
import tablib
import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P
rows = [
    ['Customer', 'State', 'Sold'],
    ['Northwind', 'Active', 100],
    ['Contoso', 'Active', 40],
    ['Northwind', 'Disabled', 60],
]
with xlsxwriter.Workbook('seats.xlsx') as book:
    sheet = book.add_worksheet()
    for at, row in enumerate(rows):
        sheet.write_row(at, 0, row)
    sheet.autofilter(0, 0, 3, 2)
    sheet.filter_column(0, 'x == Northwind')
    sheet.set_row(2, None, None, {'hidden': True})
    sheet.set_column(1, 1, None, None, {'hidden': True})
document = OpenDocumentSpreadsheet()
table = Table(name='Seats')
for seen in ['visible', 'collapse', 'visible']:
    table.addElement(TableColumn(visibility=seen))
for at, row in enumerate(rows):
    line = TableRow(visibility='filter' if at == 2 else 'visible')
    for value in row:
        cell = TableCell(valuetype='float', value=value) if isinstance(value, int) else TableCell(valuetype='string')
        cell.addElement(P(text=str(value)))
        line.addElement(cell)
    table.addElement(line)
document.spreadsheet.addElement(table)
document.save('seats.ods')
for engine in ['openpyxl', 'calamine']:
    assert pandas.read_excel('seats.xlsx', engine=engine, header=None).values.tolist() == rows
assert [list(row) for row in tablib.Dataset().load(open('seats.xlsx', 'rb').read(), format='xlsx')] == rows[1:]
seen = {name: pyexcel.get_array(file_name=name) for name in ['seats.xlsx', 'seats.ods']}
print(seen)
known = {'seats.xlsx': [['Customer', 'Sold'], ['Northwind', 100], ['Northwind', 60]], 'seats.ods': rows}
raise SystemExit(0 if seen == known else 1)
PY
