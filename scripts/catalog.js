// Makes the table of SKUs from Microsoft's published list of product names and service plans.
// Usage: node scripts/catalog.js <product-names.csv> [output]
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

/** The service plans that give a person a workload, under the letter that stands for it in the table. */
const PLANS = {
  E: [
    ...['EXCHANGE_S_STANDARD', 'EXCHANGE_S_STANDARD_GOV', 'EXCHANGE_S_STANDARD_MIDMARKET'],
    ...['EXCHANGE_S_ENTERPRISE', 'EXCHANGE_S_ENTERPRISE_GOV', 'EXCHANGE_S_ENTERPRISE_EDU'],
    ...['EXCHANGE_S_DESKLESS', 'EXCHANGE_S_DESKLESS_GOV', 'EXCHANGE_S_ESSENTIALS'],
    // The mailboxes of Office 365 Small Business and of Exchange Online POP.
    ...['EXCHANGE_L_STANDARD', 'EXCHANGE_B_STANDARD'],
  ],
  S: [
    ...['SHAREPOINTSTANDARD', 'SHAREPOINTSTANDARD_EDU', 'SHAREPOINTSTANDARD_GOV', 'SHAREPOINT PLAN 1G'],
    ...['SHAREPOINTENTERPRISE', 'SHAREPOINTENTERPRISE_EDU', 'SHAREPOINTENTERPRISE_GOV'],
    ...['SHAREPOINTENTERPRISE_MIDMARKET', 'SHAREPOINTDESKLESS', 'SHAREPOINTDESKLESS_GOV'],
    // The sites of Office 365 Small Business and of the developer plan.
    ...['SHAREPOINTLITE', 'SHAREPOINT_S_DEVELOPER'],
    ...['ONEDRIVESTANDARD', 'ONEDRIVESTANDARD_GOV', 'ONEDRIVEENTERPRISE', 'ONEDRIVEENTERPRISE_GOV'],
    ...['ONEDRIVE_BASIC', 'ONEDRIVE_BASIC_GOV', 'ONEDRIVE_BASIC_P2'],
  ],
  T: ['TEAMS1', 'TEAMS_GOV', 'TEAMS_DESKLESS', 'MCO_TEAMS_IW', 'TEAMS_AR_DOD', 'TEAMS_AR_GCCHIGH'],
  K: ['MCOSTANDARD', 'MCOSTANDARD_GOV', 'MCOSTANDARD_MIDMARKET', 'MCOIMP', 'MCOIMP_GOV', 'MCOLITE'],
  Y: ['YAMMER_ENTERPRISE', 'YAMMER_ENTERPRISE_GOV', 'YAMMER_EDU', 'YAMMER_MIDSIZE', 'VIVAENGAGE_CORE'],
  A: [
    ...['OFFICESUBSCRIPTION', 'OFFICESUBSCRIPTION_GOV', 'OFFICE_BUSINESS'],
    'OFFICE_PRO_PLUS_SUBSCRIPTION_SMBIZ',
  ],
  C: ['M365_COPILOT_APPS', 'M365_COPILOT_BUSINESS_CHAT'],
}

/** Plans that look as if they gave a workload, and do not: shared parts, archives, storage, devices, add-ons. */
const BESIDE = [
  /^EXCHANGE_(S_)?FOUNDATION/,
  /^EXCHANGE_(S_ARCHIVE|ANALYTICS)/,
  /MULTIGEO$/,
  /^SHAREPOINT(WAC|STORAGE|_PROJECT)/,
  /^ONEDRIVE(CLIPCHAMP|LITE_IW)$/,
  /^TEAMS(PRO_|_ROOM|_FREE|ESS$)/,
  /^YAMMER_BASIC$/,
  /^VIVAENGAGE_(KNOWLEDGE|COMMUNITIES)/,
  /^OFFICE(SUBSCRIPTION_UNATTENDED|MOBILE_|_PROPLUS_DEVICE|_SHARED_COMPUTER|_FORMS)/,
  /^M365_COPILOT_(CONNECTORS|INTELLIGENT_SEARCH|SHAREPOINT|TEAMS)$/,
]
const ALIKE =
  /^(EXCHANGE|SHAREPOINT|ONEDRIVE|TEAMS|MCO_TEAMS|MCOSTANDARD|MCOIMP|YAMMER|VIVAENGAGE|OFFICE|M365_COPILOT)/

const letterOf = new Map(
  Object.entries(PLANS).flatMap(([letter, plans]) => plans.map(plan => [plan, letter])),
)

/** Older copies of the list are Windows-1252. */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Without `stream`, Node 20 decodes Windows-1252 as Latin-1 and loses every dash.
    return new TextDecoder('windows-1252').decode(bytes, { stream: true })
  }
}

const clean = text => text.replace(/[\s\u00a0]+/g, ' ').trim()

/** The SKUs of the list by id, and the plans that nobody has decided on yet. */
function readSkus(csv) {
  const skus = new Map()
  const undecided = new Set()
  for (const row of parse(csv, { bom: true, columns: true, skip_empty_lines: true })) {
    const id = clean(row.GUID).toLowerCase()
    const sku = skus.get(id) ?? {
      id,
      part: clean(row.String_Id),
      name: clean(row.Product_Display_Name),
      letters: new Set(),
    }
    skus.set(id, sku)
    const plan = clean(row.Service_Plan_Name).toUpperCase()
    const letter = letterOf.get(plan)
    if (letter) sku.letters.add(letter)
    else if (ALIKE.test(plan) && !BESIDE.some(pattern => pattern.test(plan))) undecided.add(plan)
  }
  return { skus: [...skus.values()], undecided: [...undecided] }
}

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** The table as a module: one line for each SKU, so that a new list shows as a readable difference. */
function render(skus) {
  const order = Object.keys(PLANS)
  const lines = skus
    .sort((a, b) => byText(a.name, b.name) || byText(a.part, b.part) || byText(a.id, b.id))
    .map(sku =>
      [sku.id, order.filter(letter => sku.letters.has(letter)).join(''), sku.part, sku.name].join('|'),
    )
  for (const line of lines) {
    if (/[`\\]|\$\{/.test(line) || line.split('|').length !== 4) throw new Error(`cannot be written: ${line}`)
  }
  return `// Made by scripts/catalog.js from Microsoft's list of product names and service plans: do not edit.
// SKU id|workloads that its plans give (one letter each)|part number|display name
export const SKUS = \`
${lines.join('\n')}
\`
`
}

const [input, output = fileURLToPath(new URL('../src/catalog/generated/products.ts', import.meta.url))] =
  process.argv.slice(2)
if (input === undefined) {
  console.error('usage: node scripts/catalog.js <product-names.csv> [output]')
  process.exit(2)
}
const { skus, undecided } = readSkus(decode(readFileSync(input)))
writeFileSync(output, render(skus))
console.error(`${skus.length} SKUs written to ${output}`)
for (const plan of undecided)
  console.error(`undecided: ${plan} looks like a workload; add it to PLANS or BESIDE`)
