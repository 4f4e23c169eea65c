#!/usr/bin/env bash
# parquet-go 0.32.0 writes a moment of Go (`time.Time`) into a column of days as a day of the year 3431264 or so: 31 August 2026 becomes
# day 1252524032. It raises no error, and reads back the same wrong day.
# Expected: day 20696, 31 August 2026. Its documentation says of the tag: "date: for int32, time.Time, and *time.Time types, use the
# DATE logical type", and "an int32 value of the number of days since the unix epoch".
# Seen: as said; the number is the lower half of the nanoseconds since 1970. The tag on a whole number, and moments without it, are
# right.
# What it does to a report: no day of activity can be read. Of 4 billion such numbers a few thousand fall into a year of our time.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pyarrow==26.0.1
cat >main.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/parquet-go/parquet-go"
)

type Row struct {
	Day    time.Time `parquet:"day,date"`
	Number int32     `parquet:"number,date"`
	Moment time.Time `parquet:"moment,timestamp"`
}

func main() {
	day := time.Date(2026, 8, 31, 0, 0, 0, 0, time.UTC)
	rows := []Row{{day, int32(day.Unix() / 86400), day}}
	fmt.Println("error:", parquet.WriteFile("days.parquet", rows))
	read, err := parquet.ReadFile[Row]("days.parquet")
	fmt.Println("read by itself:", read[0].Day.Format("2006-01-02"), err)
}
GO
export GOFLAGS=-mod=mod
go mod init findings 2>/dev/null
go get github.com/parquet-go/parquet-go@v0.32.0 2>/dev/null
go run main.go
env/bin/python - <<'PY'
import pyarrow
import pyarrow.parquet
table = pyarrow.parquet.read_table('days.parquet')
print({name: str(column.type) for name, column in zip(table.column_names, table.columns)})
day, number = [table[name].cast(pyarrow.int32()).to_pylist()[0] for name in ['day', 'number']]
moment = str(table['moment'].to_pylist()[0])[:10]
print('read by pyarrow:', day, number, moment)
wrapped = 20696 * 86400 * 10**9 % 2**32
raise SystemExit(0 if (day, number, moment) == (wrapped, 20696, '2026-08-31') else 1)
PY
