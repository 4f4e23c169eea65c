#!/usr/bin/env bash
# PySpark 3.5.9 makes the text "NaN" of a text that is missing in a table of pandas 3.1.1, with its default settings
# (`spark.createDataFrame` without Arrow), in silence: names, ids and days of people who have none are then "NaN", and all the same.
# Expected: null, as of the same column as `object`, the type that texts had in pandas 2. In its type `str` pandas 3 has no other word
# for what is missing than NaN (PDEP-14).
# Seen: "NaN"; null as `object`.
# What it does to a report: users without a name are one user, licences without an end have one that is no day.
# Needs Java 8, 11 or 17.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pyspark==3.5.9 pandas==3.1.1
cat >ask.py <<'PY'
import pandas
from pyspark.sql import SparkSession
spark = SparkSession.builder.master('local[1]').config('spark.ui.enabled', 'false').getOrCreate()
spark.sparkContext.setLogLevel('OFF')
table = pandas.read_csv('users.csv')
assert table['LastActivityDate'].dtype == 'str', table.dtypes
def days(frame):
    return [day for (day,) in spark.createDataFrame(frame[['LastActivityDate']]).collect()]
seen = {'as str': days(table), 'as object': days(table.astype(object).where(table.notna(), None))}
spark.stop()
print(seen)
raise SystemExit(0 if seen == {'as str': ['2026-08-30', 'NaN'], 'as object': ['2026-08-30', None]} else 1)
PY
printf '%s\n' User,LastActivityDate ada,2026-08-30 ben, >users.csv
SPARK_LOCAL_IP=127.0.0.1 env/bin/python ask.py 2>err.log || { cat err.log; exit 1; }
