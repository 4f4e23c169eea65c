"""Runs several portfolios in one Spark application, for the tests: each folder has the arguments, and gets what became of them."""

import contextlib
import io
import json
import os
import sys
import tempfile
import threading
import time

from pyspark.sql import SparkSession

import adoption_spark


def typed(spark, folder, names):
    """The CSV files of a case as Parquet under the same names, days as days and numbers as numbers."""
    for name in names:
        source = os.path.join(folder, name)
        frame = spark.read.option("header", True).option("quote", '"').option("escape", '"').csv(source)
        for column in frame.columns:
            kind = "date" if column.endswith("Date") else "int" if column.startswith("Licenses") else "string"
            frame = frame.withColumn(column, frame[column].cast(kind))
        frame.write.mode("overwrite").parquet(os.path.join(folder, "typed", name))


def watch(spark, folder, over):
    """Says when the parts are being counted and some are done."""
    tracker = spark.sparkContext.statusTracker()
    while not over.is_set():
        for stage in tracker.getActiveStageIds():
            info = tracker.getStageInfo(stage)
            if info and info.numTasks == 8 and info.numCompletedTasks >= 1:
                open(os.path.join(folder, "counting"), "w").close()
                return
        time.sleep(0.02)


def run(spark, folder):
    with open(os.path.join(folder, "case.json"), encoding="utf-8") as file:
        case = json.load(file)
    os.chdir(folder)
    typed(spark, folder, case.get("typed", []))
    over = threading.Event()
    if case.get("watched"):
        threading.Thread(target=watch, args=(spark, folder, over), daemon=True).start()
    said = io.StringIO()
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as work, contextlib.redirect_stderr(said):
        try:
            code = adoption_spark.portfolio(spark, adoption_spark.options_of(case["arguments"]), work)
        except adoption_spark.Failure as failure:
            code = failure.code
            print(failure.message, file=sys.stderr)
        except SystemExit as refusal:  # of the options
            code = refusal.code
    over.set()
    with open(os.path.join(folder, "ended.json"), "w", encoding="utf-8") as file:
        json.dump({"code": code, "said": said.getvalue(), "seconds": time.monotonic() - start}, file)


if __name__ == "__main__":
    session = SparkSession.builder.appName("adoption-tests").getOrCreate()
    for one in sys.argv[1:]:
        run(session, one)
    session.stop()
