#!/usr/bin/env bash
# LibreOffice 7.4.7 takes the text `365 E3` of a CSV file for the number 365000, and `365 E5` for 36500000, where it looks for special
# numbers, as it does for `--infilter=CSV:44,34,76,1`, the usual way to name separator and encoding. Saved as CSV they read 3.65E+05.
# Expected: text. A number has no blank inside; `1 048` stays text in the same file, and Gnumeric 1.12.55 (asked where it is installed)
# keeps `365 E3`.
# Seen: as said; `M365 E3` and `Office 365 E3` stay.
# What it does to a report: short names of plans, as people write them, are products of their own beside those of other exports.
# Needs libreoffice-calc 7.4.7 of Debian 12 (apt-get install libreoffice-calc), which cannot be put into a folder.
# Ends with 0 while that is so, with 1 when it has changed, with 2 without that version.
set -euo pipefail
soffice --version 2>/dev/null | grep -q '^LibreOffice 7\.4\.7' || { echo 'needs LibreOffice 7.4.7'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '%s\n' Plan '365 E3' '365 E5' 'M365 E3' 'Office 365 E3' '1 048' >plans.csv
soffice "-env:UserInstallation=file://$folder/office" --headless --infilter=CSV:44,34,76,1 --convert-to fods --outdir out plans.csv >/dev/null 2>&1
values=$(grep -o '<table:table-cell [^>]*office:value-type="float"[^>]*>' out/plans.fods | grep -o ' office:value="[^"]*"' | tr -d '\n')
texts=$(grep -c 'office:value-type="string"' out/plans.fods)
echo "LibreOffice: numbers$values, and $texts texts"
if ssconvert --version 2>/dev/null | grep -q "'1\.12\.55'"; then
  ssconvert -T Gnumeric_stf:stf_csv plans.csv kept.csv 2>/dev/null
  echo "Gnumeric: $(tr '\n' ';' <kept.csv)"
  grep -q '^"365 E3"$' kept.csv
fi
[ "$values" = ' office:value="365000" office:value="36500000"' ] && [ "$texts" = 4 ]
