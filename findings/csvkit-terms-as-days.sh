#!/usr/bin/env bash
# csvkit 2.2.0: `csvsort` and `csvjson` make days of the years 1 to 4 of a column of terms: `1 year` comes out as 0002-01-01 and
# `1 month` as 0001-02-01, also where another column is sorted. Names that are all months or days of the week go the same way.
# Expected: the rows in order and the cells as they are; guessing is for numbers and dates, and `1 year` is neither. Where cells are
# guessed at all, a length of time would stay one, as `30 days` does.
# Seen: as said; with `--no-inference` the cells stay. agate 1.14, which reads the cells, counts the words from the first day of year 1.
# What it does to a report: licences that passed through it have no term any more, and their renewals no cost.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check csvkit==2.2.0
printf '%s\n' Product,Term 'Microsoft 365 E5,1 month' 'Microsoft 365 E3,1 year' >terms.csv
guessed=$(env/bin/csvsort -c Product terms.csv | tr '\n' ';')
told=$(env/bin/csvsort --no-inference -c Product terms.csv | tr '\n' ';')
json=$(env/bin/csvjson terms.csv)
printf '%s\n' "csvsort: $guessed" "without guessing: $told" "csvjson: $json"
[ "$guessed" = 'Product,Term;Microsoft 365 E3,0002-01-01;Microsoft 365 E5,0001-02-01;' ]
[ "$told" = 'Product,Term;Microsoft 365 E3,1 year;Microsoft 365 E5,1 month;' ]
[ "$json" = '[{"Product": "Microsoft 365 E5", "Term": "0001-02-01"}, {"Product": "Microsoft 365 E3", "Term": "0002-01-01"}]' ]
