#!/usr/bin/env bash
# hucre 1.0.0 loses the rows of an .ods sheet that do not stand in the table itself: those that are repeated on every printed page
# (`table:table-header-rows`), those of an outline (`table:table-row-group`), and those of the plain `table:table-rows`. It raises no error.
# Expected: each of these elements holds rows of the table (ODF 1.3, part 3, 9.1.6 to 9.1.12). LibreOffice 7.4.7.2 writes the first one
# for a sheet with "rows to repeat", and the second one for grouped rows, so that such a sheet arrives as an empty one.
# Seen: of a head and two rows, `[]` where all of them are inside, and the rows without their head where only the head is.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts hucre@1.0.0 >/dev/null
python3 - <<'PY'
import zipfile
NAMES = ''.join(f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ('office', 'text', 'table'))
def row(*texts):
    cells = ''.join(f'<table:table-cell office:value-type="string"><text:p>{t}</text:p></table:table-cell>' for t in texts)
    return f'<table:table-row>{cells}</table:table-row>'
head, one, two = row('Customer', 'Sold'), row('Contoso', '10'), row('Fabrikam', '20')
sheets = {
    'plain': head + one + two,
    'repeated-head': f'<table:table-header-rows>{head}</table:table-header-rows>{one}{two}',
    'groups': f'<table:table-header-rows>{head}</table:table-header-rows><table:table-row-group>{one}{two}</table:table-row-group>',
    'rows': f'<table:table-rows>{head}{one}{two}</table:table-rows>',
}
for name, rows in sheets.items():
    with zipfile.ZipFile(f'{name}.ods', 'w') as archive:
        archive.writestr('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')
        archive.writestr('META-INF/manifest.xml', '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
            '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
        archive.writestr('content.xml', f'<office:document-content{NAMES} office:version="1.3"><office:body><office:spreadsheet>'
            f'<table:table table:name="Sheet1">{rows}</table:table></office:spreadsheet></office:body></office:document-content>')
PY
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { readOds } from 'hucre/ods'
for (const name of ['plain', 'repeated-head', 'groups', 'rows'])
  console.log(`${name}:`, JSON.stringify((await readOds(readFileSync(`${name}.ods`))).sheets.map(sheet => sheet.rows)))
JS
node read.mjs | tee seen.txt
diff seen.txt - <<'TXT'
plain: [[["Customer","Sold"],["Contoso","10"],["Fabrikam","20"]]]
repeated-head: [[["Contoso","10"],["Fabrikam","20"]]]
groups: [[]]
rows: [[]]
TXT
