#!/usr/bin/env bash
# ClickHouse 26.9, here as chdb 4.4.0, writes what is missing as the four letters ᴺᵁᴸᴸ, raised capitals of Unicode, in three of its formats
# of JSON: JSONStrings, JSONStringsEachRow and JSONCompactStrings. The text "NULL" stays "NULL".
# Expected: `null`, as its other formats of JSON have it; a text between quotation marks is a text (RFC 8259, 3), and a reader takes
# it for the name of somebody. ClickHouse itself reads it as null again, and the text "NULL" as well.
# Seen: as said; U+1D3A, U+1D41, U+1D38 and U+1D38.
# What it does to a report: whatever has no name, customer or subscription has the same one.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check chdb==4.4.0 chdb-core==26.9.0
env/bin/python - <<'PY'
import json
import chdb
def written(form):
    return json.loads(str(chdb.query("SELECT NULL AS nobody, 'NULL' AS word", form)))
seen = {form: written(form) for form in ['JSONStrings', 'JSONStringsEachRow', 'JSONCompactStrings', 'JSON', 'JSONEachRow', 'JSONCompact']}
rows = [one.get('data', [one])[0] for one in seen.values()]
cells = [list(row.values()) if isinstance(row, dict) else row for row in rows]
for form, row in zip(seen, cells):
    print(form, row, [f'{ord(letter):04X}' for letter in row[0] or ''])
word = '\u1d3a\u1d41\u1d38\u1d38'
raise SystemExit(0 if cells == [[word, 'NULL']] * 3 + [[None, 'NULL']] * 3 else 1)
PY
