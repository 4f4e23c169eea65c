#!/usr/bin/env bash
# CLI for Microsoft 365 11.11.0: the reports (`m365 tenant report activeuserdetail --output json`, and those of Teams, SharePoint and
# so on) end with "Cannot read properties of undefined (reading 'trim')" where one name has a comma, which Graph puts in quotation
# marks. `--output csv` hands on what Graph sent.
# Expected: "Lovelace, Ada" as the display name (RFC 4180, 2.5); that is how many tenants write names. The report of activations
# (`office365activationsuserdetail`) of the same version uses a real reader of CSV and gives it.
# Seen: as said; reported in pnp/cli-microsoft365#2773, and closed. Without a comma every value is a text, also False and numbers.
# The answer of Graph is put in the place of the request, since a tenant is needed to ask for one.
# Ends with 0 while that is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm pkg set type=module >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent @pnp/cli-microsoft365@11.11.0 >/dev/null
cat >ask.mjs <<'JS'
import active from '@pnp/cli-microsoft365/dist/m365/tenant/commands/report/report-activeuserdetail.js'
import activations from '@pnp/cli-microsoft365/dist/m365/tenant/commands/report/report-office365activationsuserdetail.js'
import request from '@pnp/cli-microsoft365/dist/request.js'
const head = 'Report Refresh Date,Display Name,Is Deleted\n'
const run = async (command, row, output) => {
  let said
  request.get = async () => `${head}${row}\n`
  try {
    await command.commandAction({ log: async text => (said = text) }, { options: { period: 'D7', output } })
  } catch (error) {
    said = error.message
  }
  console.log(`${command.name} --output ${output}:`, said)
  return JSON.stringify(said)
}
const comma = '2026-08-31,"Lovelace, Ada",False'
const seen = [
  await run(active, '2026-08-31,Ada,False', 'json'),
  await run(active, comma, 'json'),
  (await run(active, comma, 'csv')).includes('Lovelace, Ada'),
  (await run(activations, comma, 'json')).includes('"Lovelace, Ada"'),
]
const expected = [
  JSON.stringify([{ 'Report Refresh Date': '2026-08-31', 'Display Name': 'Ada', 'Is Deleted': 'False' }]),
  JSON.stringify("Cannot read properties of undefined (reading 'trim')"),
  true,
  true,
]
process.exitCode = JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1
JS
node ask.mjs
