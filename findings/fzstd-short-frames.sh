#!/usr/bin/env bash
# fzstd 0.1.1: a frame of zstd says that it holds 34 bytes, and its blocks come to 30: `decompress` gives 34 bytes, the last four of them
# zeros, and no error.
# Expected: an error, since Frame_Content_Size is the size of what was packed (RFC 8878, 3.1.1.1.4). python-zstandard 0.25.0, made of
# the reference library, refuses the frame as corrupt.
# Seen: 34 bytes ending in 00000000. One bit changed in a packed block, which makes it one that is not packed, is enough.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts fzstd@0.1.1 >/dev/null
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check zstandard==0.25.0
env/bin/python - <<'PY'
import zstandard
# Magic number; one segment with a size of one byte, which is 34; the last block, as it is, of 30 bytes.
frame = bytes.fromhex('28b52ffd' '20' '22' 'f10000') + b'x' * 30
open('frame.zst', 'wb').write(frame)
try:
    print(zstandard.decompress(frame))
except zstandard.ZstdError as error:
    print('refused:', error)
else:
    raise SystemExit(1)
PY
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { decompress } from 'fzstd'
const bytes = Buffer.from(decompress(readFileSync('frame.zst')))
console.log(bytes.length, bytes.subarray(30).toString('hex'))
process.exitCode = bytes.length === 34 && bytes.subarray(30).toString('hex') === '00000000' ? 0 : 1
JS
node read.mjs
