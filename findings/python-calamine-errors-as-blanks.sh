#!/usr/bin/env bash
# python-calamine 0.9.1 gives '' for a cell in which a formula ended with an error, whichever: a look-up that found nothing (#N/A)
# and a reference that is gone (#REF!) are cells that were never filled. fastexcel 0.21.0 and the engine `calamine` of pandas 3.1.1
# take them for missing, too; a text `#REF!` typed by hand stays.
# Expected: something that tells an error from nothing. A cell of type `e` holds its error (ECMA-376, part 1, 18.18.11), and
# calamine in Rust, on which all three stand, has it as a value of its own. openpyxl 3.1.5 gives the text of the error.
# Seen: as said.
# What it does to a report: a state that could not be looked up is blank in the CSV that comes of it, and a blank state counts as active.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check python-calamine==0.9.1 fastexcel==0.21.0 pyarrow==26.0.1 pandas==3.1.1 \
  openpyxl==3.1.5 XlsxWriter==3.3.1
env/bin/python - <<'PY'
import fastexcel, openpyxl, pandas, python_calamine, xlsxwriter
errors = ['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?']
with xlsxwriter.Workbook('states.xlsx') as book:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ['State', 'Typed'])
    for at, error in enumerate(errors, 1):
        sheet.write_formula(at, 0, '=VLOOKUP("a",Z1:Z2,1,FALSE)', None, error)
        sheet.write_string(at, 1, error)
rows = python_calamine.CalamineWorkbook.from_path('states.xlsx').get_sheet_by_index(0).to_python()
table = fastexcel.read_excel('states.xlsx').load_sheet(0, dtypes='string').to_arrow().to_pydict()
frame = pandas.read_excel('states.xlsx', engine='calamine', dtype=str, keep_default_na=False, na_values=[])
shown = [row[0] for row in openpyxl.load_workbook('states.xlsx', data_only=True).active.iter_rows(min_row=2, values_only=True)]
seen = [row[0] for row in rows[1:]], table['State'], list(frame['State']), shown
print(*seen, sep='\n')
typed = [row[1] for row in rows[1:]] == errors == table['Typed'] == list(frame['Typed'])
raise SystemExit(0 if seen == ([''] * 5, [None] * 5, [''] * 5, errors) and typed else 1)
PY
