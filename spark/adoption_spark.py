"""adoption on Apache Spark: the lake is read and parted by customer, each part is counted by the command, and the command merges.

No figure is computed here. What is a column, who is a customer and what a row says is told by the command itself; this script
reads tables as text, brings the rows of each customer together, and starts it. See docs/cluster.md.
"""

import argparse
import csv
import hashlib
import io
import json
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile

from pyspark import SparkFiles, StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

ARCHIVE = "adoption"
KINDS = ("licences", "usage", "support")
DONE, PARTLY, USAGE, INPUT, DEFECT = 0, 5, 2, 3, 70

# Options of `adoption portfolio` that each part is counted with, and those that only the whole can answer.
PART_VALUES = ("by", "as-of", "window", "date-order", "scope", "partner", "service", "lang")
PART_SWITCHES = ("users", "lenient", "keep-going")
WHOLE_VALUES = ("sort", "top", "format", "expect", "lang")
WHOLE_LISTS = ("fail-under", "fail-over")
WHOLE_SWITCHES = ("excel", "quiet")

MALFORMED = "adoption: malformed row in "
OPEN_DATE = "adoption: open date in "
CHANGED = "adoption: the table changed while it was read"


class Failure(Exception):
    """Ends the job with a message of the command, or one like it, and its exit code."""

    def __init__(self, message, code=INPUT):
        super().__init__(message)
        self.message = message if message.startswith("adoption: ") else f"adoption: {message}"
        self.code = code


class Command:
    """The packed command on this machine."""

    def __init__(self):
        self.home = SparkFiles.get(ARCHIVE)

    def run(self, script, arguments, folder, **options):
        program = [os.path.join(self.home, "node"), *script, *arguments]
        # Nothing of the machine: no config of a user, no language, no other settings.
        environment = {"PATH": os.environ.get("PATH", ""), "HOME": folder, **options.pop("environment", {})}
        return subprocess.run(program, cwd=folder, env=environment, encoding="utf-8", **options)

    def adoption(self, arguments, folder, **options):
        return self.run([os.path.join(self.home, "bin", "adoption.js")], arguments, folder, **options)

    def keys(self, question, folder):
        """The number of the customer that each naming means."""
        module = os.path.join(self.home, "dist", "cluster.js")
        code = f"import({json.dumps(module)}).then(({{ main }}) => main())"
        answer = self.run(["-e", code], [], folder, input=json.dumps(question), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if answer.returncode != DONE:
            raise Failure(answer.stderr.strip(), answer.returncode)
        return json.loads(answer.stdout)


class Table:
    """A table as text: which of its columns the command reads, and each row as a line of CSV."""

    def __init__(self, spark, command, kind, spec, options, folder):
        self.kind = kind
        self.source, self.place = source_of(spec)
        self.label = re.sub(r"[^\w.\- ]", "_", os.path.basename(self.place.rstrip("/"))) or kind
        self.headers = []
        self.frame = self._csv(spark) if self.source == "csv" else self._typed(spark)
        self.read_as = self._recognise(command, options, folder)

    def _csv(self, spark):
        lines = spark.read.text(self.place).limit(1).collect()
        head = lines[0][0].lstrip("\ufeff") if lines else ""
        self.delimiter = max(",;\t|", key=head.count)
        self.headers = next(csv.reader([head], delimiter=self.delimiter), [])
        schema = T.StructType([T.StructField(name, T.StringType()) for name in self.headers])
        if len({name.lower() for name in self.headers}) < len(self.headers):
            raise Failure(f"{self.place}: found a header twice; expected each header once.")
        return (
            spark.read.schema(schema.add("_corrupt_record", T.StringType()))
            .option("header", True)
            .option("sep", self.delimiter)
            # RFC 4180: quotes are doubled, cells may hold line ends; every file has these columns in this order.
            .option("quote", '"')
            .option("escape", '"')
            .option("multiLine", True)
            .option("unescapedQuoteHandling", "RAISE_ERROR")
            .option("enforceSchema", False)
            .option("mode", "PERMISSIVE")
            .option("columnNameOfCorruptRecord", "_corrupt_record")
            .option("maxCharsPerColumn", -1)
            .csv(self.place)
        )

    def _typed(self, spark):
        frame = spark.table(self.place) if self.source == "table" else spark.read.format(self.source).load(self.place)
        self.headers = frame.columns
        return frame

    def _recognise(self, command, options, folder):
        """Asks the command what the columns are: by its names, or by the aliases of the config."""
        with open(os.path.join(folder, self.label), "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerow(self.headers)
        answer = command.adoption(
            ["formats", "--check", self.label, "--format", "json", *options], folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        os.remove(os.path.join(folder, self.label))
        try:
            found = json.loads(answer.stdout)["files"][0]
        except (ValueError, LookupError):
            raise Failure(answer.stderr.strip() or f"{self.label} could not be looked at", answer.returncode or DEFECT) from None
        if found["format"] != self.kind or found["reason"] not in (None, "no-rows"):
            raise Failure(
                f"{self.place}: found {found['name'] or 'no known columns'}; expected the own format of {self.kind}: "
                f"{found['message'] or ''}"
            )
        return {column["readAs"]: header for column, header in zip(found["columns"], self.headers) if column["readAs"]}

    def cell(self, header):
        """A column as the text that the command reads."""
        column = F.col("`" + header.replace("`", "``") + "`")
        kind = self.frame.schema[header].dataType
        if isinstance(kind, T.DateType):
            shown = column.cast("string")
        elif isinstance(kind, (T.TimestampType, T.TimestampNTZType)):
            # The session's zone is UTC, as all days are.
            shown = F.date_format(column, "yyyy-MM-dd'T'HH:mm:ss'Z'")
        elif isinstance(kind, (T.DecimalType, T.DoubleType, T.FloatType)):
            whole = F.floor(column) == column
            shown = F.when(whole, column.cast(T.DecimalType(38, 0)).cast("string")).otherwise(column.cast("string"))
        elif isinstance(kind, (T.StringType, T.BooleanType, T.IntegralType)):
            shown = column.cast("string")
        else:
            raise Failure(f"{self.place}: found the column {header} of type {kind.simpleString()}; expected text, numbers or days.")
        return F.coalesce(shown, F.lit(""))

    def named(self, name):
        """The text of a column by our name; empty where the table has none."""
        header = self.read_as.get(name)
        return F.lit("") if header is None else self.cell(header)

    def line(self, dates_are_open):
        """A row as a line of CSV; what the command does not read stays empty."""
        used = set(self.read_as.values())
        cells = []
        for header in self.headers:
            if header not in used:
                cells.append(F.lit(""))
                continue
            cell = self.cell(header)
            if isinstance(self.frame.schema[header].dataType, T.StringType):
                if dates_are_open and self._is_day(header):
                    # One file has one order of day and month; a part alone cannot know it.
                    cell = F.when(cell.rlike(r"^\s*\d{1,2}[/-]\d{1,2}[/-]\d"), F.raise_error(F.lit(OPEN_DATE + self.label))).otherwise(cell)
                quoted = F.concat(F.lit('"'), F.replace(cell, F.lit('"'), F.lit('""')), F.lit('"'))
                # Four plain searches take a fraction of the time of one pattern.
                asks_for_quotes = cell.contains('"') | cell.contains(",") | cell.contains("\r") | cell.contains("\n")
                cell = F.when(asks_for_quotes, quoted).otherwise(cell)
            cells.append(cell)
        line = F.concat(F.concat_ws(",", *cells), F.lit("\n"))
        if self.source != "csv":
            return line
        # Never a null in the place of what is torn: the job ends, and says where.
        torn = F.raise_error(F.concat(F.lit(MALFORMED), F.col("_metadata.file_path")))
        return F.when(F.col("_corrupt_record").isNotNull(), torn).otherwise(line)

    def _is_day(self, header):
        return any(name.endswith("Date") and written == header for name, written in self.read_as.items())

    def head(self):
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerow(self.headers)
        return text.getvalue()

    def place_of(self, digest, dates_are_open):
        """File and line of the row whose line has this digest, counted from 1 with the header; None where nobody can tell."""
        row = F.col("_metadata.row_index") if self.source == "parquet" else F.monotonically_increasing_id()
        try:
            numbered = self.frame.select(self.line(dates_are_open).alias("line"), F.col("_metadata.file_path").alias("file"), row.alias("row"))
            found = numbered.where(F.sha2("line", 256) == digest).select("file", "row").first()
            if found is None:
                return None
            first = 0
            if self.source == "csv":
                # A file of CSV is read by one task from its beginning; a task may read several.
                first = numbered.where(F.col("file") == found["file"]).agg(F.min("row")).first()[0]
            return os.path.basename(found["file"]), found["row"] - first + 2
        except Exception:  # a source without files
            return None


def source_of(spec):
    """`csv:…`, `parquet:…`, `table:…`, `delta:…`; else by the ending: what has no ending and no slash is a table of the catalogue."""
    prefix, colon, rest = spec.partition(":")
    if colon and prefix in ("csv", "parquet", "orc", "delta", "iceberg", "table"):
        return prefix, rest
    if re.search(r"\.(csv|tsv|txt)(\.(gz|bz2|zst))?/?$", spec, re.IGNORECASE):
        return "csv", spec
    return ("parquet" if "/" in spec or spec.endswith(".parquet") else "table"), spec


def line_counter(heads, arguments, facts, config):
    """What a task does with the rows of its part: writes them as files, starts the command, and hands on what it wrote."""

    def count(batches):
        import pyarrow as pa
        import pyarrow.compute as pc

        roots = [path for path in os.environ.get("SPARK_LOCAL_DIRS", "").split(",") if os.path.isdir(path)]
        home = tempfile.mkdtemp(prefix="adoption-", dir=roots[0] if roots else None)
        # A name that tells nobody: no customer is called by it.
        folder = os.path.join(home, "data")
        os.mkdir(folder)
        files = {}
        try:
            for batch in batches:
                kinds = batch.column(0)
                for kind in pc.unique(kinds).to_pylist():
                    lines = batch.column(1).filter(pc.equal(kinds, kind))
                    if kind not in files:
                        label, head = heads[kind]
                        files[kind] = open(os.path.join(folder, label), "wb")
                        files[kind].write(head.encode("utf-8"))
                    # The lines of a batch stand one behind the other already.
                    lines = lines.cast(pa.large_string())
                    ends = memoryview(lines.buffers()[1]).cast("q")
                    start, end = ends[lines.offset], ends[lines.offset + len(lines)]
                    if end > start:
                        files[kind].write(memoryview(lines.buffers()[2])[start:end])
            for file in files.values():
                file.close()
            # Requests alone are of nobody.
            if 0 in files or 1 in files:
                code, text = counted(home, folder, [heads[kind][0] for kind in files])
                yield pa.RecordBatch.from_pydict({"code": pa.array([code], pa.int32()), "text": pa.array([text], pa.string())})
        finally:
            for file in files.values():
                file.close()
            shutil.rmtree(home, ignore_errors=True)

    def counted(home, folder, labels):
        for name, content in (("whole.json", facts), ("config.json", config)):
            if content is not None:
                with open(os.path.join(home, name), "w", encoding="utf-8") as file:
                    file.write(content)
        result = os.path.join(home, "part.json")
        prices = [name for name in heads.get("prices", [])]
        for name, content in prices:
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(content)
        data = [part for label in [*labels, *(name for name, _ in prices)] for part in ("--data", label)]
        named = [] if config is None else ["--config", os.path.join(home, "config.json")]
        ended = Command().adoption(
            ["portfolio", *data, *arguments, *named, "--export", result],
            folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            environment={"ADOPTION_PART": os.path.join(home, "whole.json"), "COLUMNS": "1000"},
        )
        if ended.returncode not in (DONE, PARTLY):
            return ended.returncode, json.dumps({"message": ended.stderr.strip(), "places": places_of(folder, ended.stderr)})
        with open(result, encoding="utf-8") as file:
            # One line: the breaks of JSON are never within its texts.
            return DONE, file.read().replace("\n", " ")

    return count


def places_of(folder, message):
    """Digests of the lines that a message names: who knows all of the table can tell where they stand in it."""
    found = {}
    for label, number in sorted(set(re.findall(r"([^\s/:]+):(\d+)", message))):
        path = os.path.join(folder, label)
        if not os.path.isfile(path):
            continue
        with open(path, "rb") as file:
            for at, line in enumerate(file, 1):
                if at == int(number):
                    found[f"{label}:{number}"] = hashlib.sha256(line).hexdigest()
                    break
    return found


def facts_of(tables, groups):
    """What one run over all of it would find in the rows of others: spellings of products and workloads, and partners."""
    products, workloads, sellers = {}, {}, set()
    names = ["sku", "product", "workload", "partner", "partnerName"]
    for table in tables:
        if table.kind == "support":
            continue
        # Groups without a day are later than the as-of day; '' is the day of rows that say none.
        kept = groups[table.kind].where(F.col("day").isNotNull()).groupBy(*names).agg(newest_of("day"))
        for sku, product, workload, partner, partner_name, newest in kept.collect():
            newest = newest or None
            if sku or product:
                keep_newest(products, (sku, product), newest)
            if workload:
                keep_newest(workloads, workload, newest)
            if partner or partner_name:
                sellers.add((partner, partner_name))
    return {
        "products": [{"skuId": sku, "name": name, "day": day} for (sku, name), day in sorted(products.items())],
        "workloads": [{"name": name, "day": day} for name, day in sorted(workloads.items())],
        "sellers": [{"partnerId": one, "partnerName": name} for one, name in sorted(sellers)],
    }


def keep_newest(known, key, day):
    """A row without a day is as new as anything."""
    known[key] = day if key not in known else None if day is None or known[key] is None else max(day, known[key])


def newest_of(day):
    """'' where any row has no day."""
    return F.when(F.min(day) == "", F.lit("")).otherwise(F.max(day)).alias(day)


def grouped(table, as_of):
    """How many rows there are of one customer, product, workload, partner and day."""
    written = F.substring(table.named("ReportDate"), 1, 10)
    # What only looks like a day is told by the command.
    looks_like_a_day = (F.length(written) == 10) & (F.substring(written, 5, 1) == "-") & (F.substring(written, 8, 1) == "-")
    day = F.when(looks_like_a_day, written).otherwise(F.lit(""))
    if as_of is not None:
        day = F.when(day <= as_of, day)
    columns = {
        "id": table.named("CustomerId"),
        "name": table.named("CustomerName"),
        "sku": table.named("SkuId"),
        "product": table.named("ProductName"),
        "workload": table.named("Workload"),
        "partner": table.named("PartnerId"),
        "partnerName": table.named("PartnerName"),
        "day": day,
    }
    if table.kind == "support":
        columns = {name: columns[name] for name in ("id", "name")}
    chosen = table.frame.select(*(value.alias(name) for name, value in columns.items()))
    # The day is one of the keys: with the newest of texts in each group Spark would sort all rows.
    return chosen.groupBy(*columns).agg(F.count("*").alias("rows")).persist(StorageLevel.MEMORY_AND_DISK)


def keys_of(spark, command, config, groups, tables, folder):
    """A small table, sent to all: how rows name a customer, and its number."""
    labels = {table.kind: table.label for table in tables}
    namings = []
    rows = 0
    for kind in sorted(groups, key=labels.get):
        for one in groups[kind].groupBy("id", "name").agg(F.sum("rows").alias("rows")).collect():
            rows += one["rows"]
            namings.append({"id": one["id"], "name": one["name"], "table": labels[kind], "isData": kind != "support"})
    if not namings:
        raise Failure("no rows in any of the tables; expected licences or usage.")
    namings.sort(key=lambda one: (one["table"], one["id"], one["name"]))
    numbers = command.keys({"config": config, "namings": namings}, folder)
    found = {(naming["id"], naming["name"]): number for naming, number in zip(namings, numbers)}
    schema = "id string, name string, key int"
    return spark.createDataFrame([(*naming, number) for naming, number in found.items()], schema), rows


def options_of(argv):
    parser = argparse.ArgumentParser(prog="adoption_spark.py", description=__doc__, allow_abbrev=False)
    for kind in KINDS:
        parser.add_argument(f"--{kind}", metavar="PATH-OR-TABLE", help="csv:…, parquet:…, table:… or a path; the own format")
    parser.add_argument("--prices", metavar="FILE", help="a price list that the driver can read")
    parser.add_argument("--out", required=True, metavar="PATH", help="folder for the portfolio and its parts")
    parser.add_argument("--archive", metavar="FILE", help="the archive of npm run spark:pack, where --archives cannot be given")
    parser.add_argument("--config", metavar="FILE", help="config file, as of the command")
    parser.add_argument("--parts", type=int, metavar="N", help="how many parts; by default as many as the rows ask for")
    parser.add_argument("--rows-per-part", type=int, default=2_000_000, metavar="N", help="default: 2000000")
    parser.add_argument("--export", action="append", default=[], metavar="NAME", help="a file below --out; default: portfolio.csv, portfolio.json")
    for name in sorted({*PART_VALUES, *WHOLE_VALUES}):
        parser.add_argument(f"--{name}")
    for name in WHOLE_LISTS:
        parser.add_argument(f"--{name}", action="append", default=[])
    for name in (*PART_SWITCHES, *WHOLE_SWITCHES):
        parser.add_argument(f"--{name}", action="store_true")
    chosen = parser.parse_args(argv)
    if chosen.licences is None and chosen.usage is None:
        parser.error("one of --licences and --usage is needed")
    return chosen


def arguments_of(chosen, values, switches, lists=()):
    given = vars(chosen)
    of = {name: given[name.replace("-", "_")] for name in (*values, *switches, *lists)}
    return [
        *(part for name in values if of[name] is not None for part in (f"--{name}", of[name])),
        *(f"--{name}" for name in switches if of[name]),
        *(part for name in lists for value in of[name] for part in (f"--{name}", value)),
    ]


def portfolio(spark, chosen, folder):
    """Counts, merges, and writes below --out. Returns the exit code of the command."""
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    # Cells that are not looked at would hide a torn row.
    spark.conf.set("spark.sql.csv.parser.columnPruning.enabled", "false")
    if chosen.archive:
        spark.sparkContext.addArchive(f"{chosen.archive}#{ARCHIVE}")
    cores = max(1, spark.sparkContext.defaultParallelism)
    spark.conf.set("spark.sql.shuffle.partitions", str(max(8, 3 * cores)))
    command = Command()
    config = None if chosen.config is None else os.path.abspath(chosen.config)
    named = [] if config is None else ["--config", config]
    tables = [Table(spark, command, kind, getattr(chosen, kind), named, folder) for kind in KINDS if getattr(chosen, kind)]
    by_label = {table.label: table for table in tables}
    if len(by_label) < len(tables):
        for table in tables:
            table.label = f"{table.kind}-{table.label}"
        by_label = {table.label: table for table in tables}
    groups = {table.kind: grouped(table, chosen.as_of) for table in tables}
    dates_are_open = chosen.date_order is None
    try:
        keys, rows = keys_of(spark, command, config, groups, tables, folder)
        facts = json.dumps(facts_of(tables, groups))
        heads = {KINDS.index(table.kind): (table.label, table.head()) for table in tables}
        if chosen.prices:
            with open(chosen.prices, encoding="utf-8-sig") as file:
                heads["prices"] = [(os.path.basename(chosen.prices), file.read())]
        whole = None
        for table in tables:
            named_rows = table.frame.select(
                F.lit(KINDS.index(table.kind)).cast("tinyint").alias("kind"),
                table.named("CustomerId").alias("id"),
                table.named("CustomerName").alias("name"),
                table.line(dates_are_open).alias("line"),
            )
            whole = named_rows if whole is None else whole.union(named_rows)
        parts = chosen.parts or max(math.ceil(rows / chosen.rows_per_part), min(cores, math.ceil(rows / 100_000)))
        keyed = whole.join(F.broadcast(keys), ["id", "name"], "left").select(
            F.coalesce("key", F.raise_error(F.lit(CHANGED)).cast("int")).alias("key"), "kind", "line"
        )
        content = None
        if config is not None:
            with open(config, encoding="utf-8-sig") as file:
                content = file.read()
        arguments = arguments_of(chosen, PART_VALUES, PART_SWITCHES)
        count = line_counter(heads, [*arguments, "--quiet"], facts, content)
        counted = keyed.repartition(parts, "key").select("kind", "line").mapInArrow(count, "code int, text string")
        place = chosen.out.rstrip("/") + "/parts"
        counted.select(F.concat(F.col("code").cast("string"), F.lit(" "), F.col("text")).alias("value")).write.mode(
            "overwrite"
        ).option("compression", "gzip").text(place)
    except Exception as error:  # of Spark: told by what it was raised with
        raise failure_of(error, tables) from None
    finally:
        for group in groups.values():
            group.unpersist()
    return merged(spark, command, chosen, place, folder, by_label, dates_are_open)


def merged(spark, command, chosen, place, folder, by_label, dates_are_open):
    failures = []
    os.mkdir(os.path.join(folder, "parts"))
    for at, (line,) in enumerate(spark.read.text(place).toLocalIterator()):
        code, _, text = line.partition(" ")
        if int(code) == DONE:
            with open(os.path.join(folder, "parts", f"{at:06}.json"), "w", encoding="utf-8") as file:
                file.write(text)
        else:
            failures.append((int(code), told(json.loads(text), by_label, dates_are_open)))
    if failures:
        messages = "\n".join(sorted({message for _, message in failures}))
        raise Failure(messages, min(code for code, _ in failures))
    names = chosen.export or ["portfolio.csv", "portfolio.json"]
    os.mkdir(os.path.join(folder, "out"))
    exports = [part for name in names for part in ("--export", os.path.join("out", name))]
    options = arguments_of(chosen, WHOLE_VALUES, WHOLE_SWITCHES, WHOLE_LISTS)
    ended = command.adoption(["merge", "parts", *options, *exports], folder)
    if ended.returncode in (DONE, 1, PARTLY):
        for name in names:
            put(spark, os.path.join(folder, "out", name), f"{chosen.out.rstrip('/')}/{name}")
    return ended.returncode


def told(failure, by_label, dates_are_open):
    """A message with the places of its rows in the tables, in place of those in the part."""
    message = failure["message"]
    for place, digest in failure["places"].items():
        found = by_label[place.rpartition(":")[0]].place_of(digest, dates_are_open)
        if found is not None:
            message = re.sub(re.escape(place) + r"(?!\d)", f"{found[0]}:{found[1]}".replace("\\", r"\\"), message)
    return message


def failure_of(error, tables):
    if isinstance(error, Failure):
        return error
    said = str(error)
    torn = re.search(re.escape(MALFORMED) + r"(\S+)", said)
    if torn:
        file = torn.group(1).rstrip("'\"")
        return Failure(
            f"{os.path.basename(file)}{torn_row(file, tables)}: found a row with more or fewer cells than the header; expected as many. "
            "What to do: Write the file again; cells with commas, quotes or line ends stand in quotes, and quotes in them are doubled."
        )
    if "TextParsingException" in said or "unescaped quote" in said.lower():
        return Failure("a quote where none can be; expected RFC 4180: quotes in a cell are doubled, and the cell stands in quotes.")
    opened = re.search(re.escape(OPEN_DATE) + r"([^\n'\"]+)", said)
    if opened:
        return Failure(
            f"{opened.group(1)}: found dates such as 8/9/2026, whose order a part of the table cannot tell; expected YYYY-MM-DD. "
            "What to do: Say --date-order dmy or --date-order mdy."
        )
    if CHANGED in said:
        return Failure(f"{CHANGED[len('adoption: '):]}; expected one state of it. What to do: Run again, on a snapshot.")
    if "CSV header does not conform to the schema" in said:
        return Failure("files with different headers in one folder of CSV; expected the same columns in the same order.")
    return error


def torn_row(file, tables):
    """`:12`, as an editor counts where no cell holds a line end; only looked for when something is wrong."""
    for table in tables:
        if table.source == "csv":
            # Spark answers no question on torn rows alone.
            first = F.col("`" + table.headers[0].replace("`", "``") + "`")
            numbered = table.frame.select(
                first.alias("first"), "_corrupt_record", F.col("_metadata.file_path").alias("file"), F.monotonically_increasing_id().alias("row")
            )
            here = numbered.where((F.col("file") == file) & (F.length(F.concat_ws(",", "first", "_corrupt_record")) >= 0))
            found = here.agg(F.min("row"), F.min(F.when(F.col("_corrupt_record").isNotNull(), F.col("row")))).first()
            if found[1] is not None:
                return f":{found[1] - found[0] + 2}"
    return ""


def put(spark, source, target):
    """Copies a file of the driver to where the job's files are."""
    path = spark._jvm.org.apache.hadoop.fs.Path
    target = path(target)
    system = target.getFileSystem(spark._jsc.hadoopConfiguration())
    system.copyFromLocalFile(False, True, path("file://" + os.path.abspath(source)), target)


def main(argv):
    chosen = options_of(argv)
    spark = SparkSession.builder.appName("adoption").getOrCreate()
    folder = tempfile.mkdtemp(prefix="adoption-")
    try:
        return portfolio(spark, chosen, folder)
    except Failure as failure:
        print(failure.message, file=sys.stderr)
        return failure.code
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        spark.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
