#!/usr/bin/env bash
# ClickHouse 26.9, here as chdb 4.4.0, makes 20.14 of the number 20.15 where it becomes a decimal of two places, 0.28 of 0.29 and 8.19 of
# 8.2: as a number in a query, in a column of doubles, and in what it reads from JSON without a type.
# Expected: 20.15. It documents that excess digits are cut off, and 20.15 has none; DuckDB 2.0.1 and Python's `round` give 20.15.
# Seen: as said; the text '20.15', and JSON that is read into a decimal at once, give 20.15.
# What it does to a report: prices are a cent too low, and with them the cost of what nobody uses.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check chdb==4.4.0 chdb-core==26.9.0 duckdb==2.0.1
env/bin/python - <<'PY'
import chdb
import duckdb
rows = '{"price": 20.15}{"price": 0.29}{"price": 8.2}'
def asked(query):
    return str(chdb.query(query, 'CSV')).split()
seen = {
    'a number': asked('SELECT CAST(20.15 AS Decimal(9, 2))'),
    'a text': asked("SELECT CAST('20.15' AS Decimal(9, 2))"),
    'JSON': asked(f"SELECT CAST(price AS Decimal(9, 2)) FROM format(JSONEachRow, '{rows}')"),
    'JSON with a type': asked(f"SELECT price FROM format(JSONEachRow, 'price Decimal(9, 2)', '{rows}')"),
}
other = [str(price) for (price,) in duckdb.sql("""
    SELECT CAST(CAST(price AS DOUBLE) AS DECIMAL(9, 2)) FROM (VALUES ('20.15'), ('0.29'), ('8.2')) prices(price)""").fetchall()]
print(seen, 'DuckDB:', other)
assert other == ['20.15', '0.29', '8.20']
raise SystemExit(0 if list(seen.values()) == [['20.14'], ['20.15'], ['20.14', '0.28', '8.19'], ['20.15', '0.29', '8.2']] else 1)
PY
