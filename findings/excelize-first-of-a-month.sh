#!/usr/bin/env bash
# excelize 2.11.1 gives a moment on the first of a month another format than all others: 1 August 2026, also at half past ten, shows
# `Aug-26`, and what it reads from such a cell (`GetRows`, `GetCellValue`) is that text. 31 August shows `08-31-26`.
# Expected: one format for the cells of a column, or the day: `Aug-26` has neither day nor time. The documentation of `SetCellValue`
# speaks of one: "default date format is m/d/yy h:mm of time.Time type value".
# Seen: format 17 (`mmm-yy`) on the first of a month, 14 (`mm-dd-yy`) at midnight of other days, 22 (`m/d/yy h:mm`) else. The value of
# the cell is right; pandas 3.1.1 reads the text as 26 August of the year 1, and dateutil 4.0.0 as 26 August of the current year.
# What it does to a report: as a workbook nothing; saved as CSV by such a program the first of a month cannot be read as a day.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >main.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/xuri/excelize/v2"
)

func main() {
	file := excelize.NewFile()
	moments := []time.Time{
		time.Date(2026, 8, 1, 0, 0, 0, 0, time.UTC),
		time.Date(2026, 8, 1, 10, 30, 0, 0, time.UTC),
		time.Date(2026, 8, 31, 0, 0, 0, 0, time.UTC),
		time.Date(2026, 8, 31, 10, 30, 0, 0, time.UTC),
	}
	for row, moment := range moments {
		cell, _ := excelize.CoordinatesToCellName(1, row+1)
		_ = file.SetCellValue("Sheet1", cell, moment)
		raw, _ := file.GetCellValue("Sheet1", cell, excelize.Options{RawCellValue: true})
		shown, _ := file.GetCellValue("Sheet1", cell)
		fmt.Println(raw, shown)
	}
}
GO
export GOFLAGS=-mod=mod
go mod init findings 2>/dev/null
go get github.com/xuri/excelize/v2@v2.11.1 2>/dev/null
go run main.go | tee seen
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pandas==3.1.1
pandas=$(env/bin/python -c "import pandas; print(pandas.to_datetime('Aug-26'))")
echo "pandas: $pandas"
[ "$pandas" = '0001-08-26 00:00:00' ]
printf '%s\n' '46235 Aug-26' '46235.4375 Aug-26' '46265 08-31-26' '46265.4375 8/31/26 10:30' | cmp - seen
