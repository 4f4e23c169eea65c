#!/usr/bin/env bash
# fastparquet 2026.9.0 with `times='int96'` takes the moments of a column for nanoseconds, whatever their unit. pandas 3.1.1 reads
# dates as microseconds: 31 August 2026 is written as 21 January 1970, in silence. With `int64`, its default, the days are right.
# Expected: 31 August 2026. INT96 holds a day and the nanoseconds within it (Parquet, Types; what Impala, Hive and older Spark read),
# and the documentation of `write` names the two modes as two ways of storing the same moments.
# Seen: 1970-01-21 for microseconds, 1970-01-01 for milliseconds, 2026-08-31 for nanoseconds (pandas 2); pyarrow 26.0.1 and fastparquet
# itself read the same from the file.
# What it does to a report: all activity on the day of the report, so everybody is active.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check fastparquet==2026.9.0 pandas==3.1.1 pyarrow==26.0.1
env/bin/python - <<'PY'
import fastparquet
import pandas
import pyarrow.parquet
day = pandas.to_datetime(['2026-08-31'])
assert day.dtype == 'datetime64[us]', day.dtype
def written(unit, times):
    fastparquet.write('days.parquet', pandas.DataFrame({'day': day.astype(f'datetime64[{unit}]')}), times=times)
    by_arrow = str(pyarrow.parquet.read_table('days.parquet')['day'].to_pylist()[0])[:10]
    by_itself = str(fastparquet.ParquetFile('days.parquet').to_pandas()['day'][0])[:10]
    print(f'{unit} as {times}: {by_arrow} (pyarrow), {by_itself} (fastparquet)')
    return by_arrow if by_arrow == by_itself else None
seen = [written(unit, times) for unit, times in [('us', 'int64'), ('us', 'int96'), ('ms', 'int96'), ('ns', 'int96')]]
raise SystemExit(0 if seen == ['2026-08-31', '1970-01-21', '1970-01-01', '2026-08-31'] else 1)
PY
