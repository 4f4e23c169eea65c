#!/usr/bin/env bash
# PySpark 3.5.9 reads a CSV row with too few cells with nulls in their place and drops what is too much; where only some columns are
# asked for, not even FAILFAST notices. A column for corrupt records tells both, without column pruning.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail

PYSPARK=3.5.9

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install -q "pyspark==$PYSPARK"
printf 'a,b,c\n1,2,3\n4,5\n6,7,8,9\n' >rows.csv
cat >ask.py <<'PYTHON'
from pyspark.sql import SparkSession

spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
spark.sparkContext.setLogLevel("OFF")
read = lambda mode: spark.read.schema("a string, b string, c string").option("header", True).option("mode", mode)
lenient = [tuple(row) for row in read("PERMISSIVE").csv("rows.csv").collect()]
assert lenient == [("1", "2", "3"), ("4", "5", None), ("6", "7", "8")], lenient
pruned = [row[0] for row in read("FAILFAST").csv("rows.csv").select("a").collect()]
assert pruned == ["1", "4", "6"], pruned
spark.conf.set("spark.sql.csv.parser.columnPruning.enabled", "false")
marked = (
    spark.read.schema("a string, b string, c string, torn string")
    .option("header", True)
    .option("columnNameOfCorruptRecord", "torn")
    .csv("rows.csv")
    .collect()
)
assert [row["torn"] for row in marked] == [None, "4,5", "6,7,8,9"], marked
spark.stop()
PYTHON
SPARK_LOCAL_IP=127.0.0.1 venv/bin/python ask.py 2>err.log || { cat err.log; exit 1; }
echo 'as found'
