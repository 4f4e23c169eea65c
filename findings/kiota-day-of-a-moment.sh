#!/usr/bin/env bash
# Kiota for TypeScript 1.0.0-preview.109, which the SDK of Microsoft Graph reads answers with, takes the day of a moment where the
# program runs: 2026-08-31T00:00:00Z is 30 August for a property of days (`DateOnly`) in America, and what it writes again is that day.
# Expected: 31 August, the day that is written, or an error: a property of days has no time (OData 4.01, Edm.Date), and the same
# day without a time is 31 August everywhere. Kiota for Python 1.16.0 raises an error.
# Seen: 2026-08-30 in New York, 2026-08-31 in UTC and in Tokyo; the month 2026-08 is 31 July in New York.
# What it does to a report: where a report has its days with a time, as some of Graph's beta had, everybody is active a day earlier.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . @microsoft/kiota-abstractions@1.0.0-preview.109 \
  @microsoft/kiota-serialization-json@1.0.0-preview.109
cat >day.mjs <<'JS'
import { JsonParseNode, JsonSerializationWriter } from '@microsoft/kiota-serialization-json'
const days = ['2026-08-31', '2026-08-31T00:00:00Z', '2026-08'].map(text => new JsonParseNode(text).getDateOnlyValue())
const writer = new JsonSerializationWriter()
writer.writeDateOnlyValue('day', days[1])
const written = new TextDecoder().decode(writer.getSerializedContent())
console.log(...days.map(String), written)
JS
seen=$(for zone in America/New_York UTC Asia/Tokyo; do TZ=$zone node day.mjs; done)
echo "$seen"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check microsoft-kiota-serialization-json==1.16.0
python=$(env/bin/python - <<'PY'
from kiota_serialization_json.json_parse_node import JsonParseNode
try:
    print(JsonParseNode('2026-08-31T00:00:00Z').get_date_value())
except ValueError as error:
    print(type(error).__name__)
PY
)
echo "Python: $python"
right='2026-08-31 2026-08-31 2026-08-01 "day":"2026-08-31",'
[ "$seen" = "$(printf '%s\n' '2026-08-31 2026-08-30 2026-07-31 "day":"2026-08-30",' "$right" "$right")" ]
[ "$python" = ValueError ]
