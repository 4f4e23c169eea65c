// Makes the table of SKUs from Microsoft's published lists of product names and service plans.
// Usage: node scripts/catalog.js [--to <output>] <newest list.csv> [<additional or older list.csv> ...]
// A SKU is as the first list that has it says. What no list has stays as the present table has it: exports are older
// than lists. A name that is no longer in use stays as a former name of its SKU.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
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
  /^TEAMS(PRO_|_ROOM|_FREE|_ADVCOMMS|ESS$)/,
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

/** SKUs that stand without service plans in Microsoft's additional lists: with the plans, and here the name, of which SKU. */
const LIKE = {
  ENTERPRISEPACK_FACULTY: { plans: 'ENTERPRISEPACKPLUS_FACULTY', named: true },
  ENTERPRISEPACK_STUDENT: { plans: 'ENTERPRISEPACKPLUS_STUDENT', named: true },
  STANDARDPACK_FACULTY: { plans: 'STANDARDWOFFPACK_FACULTY', named: true },
  STANDARDPACK_STUDENT: { plans: 'STANDARDWOFFPACK_STUDENT', named: true },
  STANDARDWOFFPACK_HOMESCHOOL_FAC: { plans: 'STANDARDWOFFPACK_FACULTY' },
  STANDARDWOFFPACK_HOMESCHOOL_STU: { plans: 'STANDARDWOFFPACK_STUDENT' },
  ENTERPRISEPREMIUM_NOPSTNCONF_FACULTY: { plans: 'ENTERPRISEPREMIUM_FACULTY' },
  ENTERPRISEPREMIUM_NOPSTNCONF_STUDENT: { plans: 'ENTERPRISEPREMIUM_STUDENT' },
  M365EDU_A5_NOPSTNCONF_FACULTY: { plans: 'M365EDU_A5_FACULTY' },
  M365EDU_A5_NOPSTNCONF_STUDENT: { plans: 'M365EDU_A5_STUDENT' },
  ENTERPRISEPACKPLUS_STUUSEBNFT: { plans: 'ENTERPRISEPACKPLUS_STUDENT' },
  ENTERPRISEPREMIUM_STUUSEBNFT: { plans: 'ENTERPRISEPREMIUM_STUDENT' },
  ENTERPRISEPREMIUM_NOPSTNCONF_STUUSEBNFT: { plans: 'ENTERPRISEPREMIUM_STUDENT' },
  EXCHANGESTANDARD_FACULTY: { plans: 'EXCHANGESTANDARD' },
  EXCHANGEENTERPRISE_STUDENT: { plans: 'EXCHANGEENTERPRISE' },
}
/** Those that nobody works on: rooms, devices, servers, storage. */
const WITHOUT_PLANS = /ROOMS|DEVICE|MCO.*CAP|SERVER|STORAGE/i

const clean = text => text.replace(/[\s\u00a0]+/g, ' ').trim()
const fold = text => clean(text).toLowerCase()

/** The SKUs of a list by id (by part number where it has none), and the plans that nobody has decided on yet. */
function readList(csv) {
  const skus = new Map()
  const undecided = new Set()
  for (const row of parse(csv, { bom: true, columns: true, skip_empty_lines: true })) {
    const id = clean(row.GUID).toLowerCase()
    const part = clean(row.String_Id)
    const key = id || part
    const sku = skus.get(key) ?? { id, part, name: clean(row.Product_Display_Name), letters: '', former: [] }
    skus.set(key, sku)
    if (row.Service_Plan_Name === undefined) continue
    const plan = clean(row.Service_Plan_Name).toUpperCase()
    const letter = letterOf.get(plan)
    if (letter) sku.letters += letter
    else if (ALIKE.test(plan) && !BESIDE.some(pattern => pattern.test(plan))) undecided.add(plan)
    sku.hasPlans = true
  }
  return { skus, undecided }
}

/** The SKUs of the present table. */
function readTable(module) {
  const lines = module.split('\n').filter(line => /^[^|]*\|[A-Z]*\|[^|]+\|[^|]+(\||$)/.test(line))
  return new Map(
    lines.map(line => {
      const [id, letters, part, name, former = ''] = line.split('|')
      return [
        id || part,
        { id, letters, part, name, former: former.split(';').filter(Boolean), hasPlans: true },
      ]
    }),
  )
}

/** All SKUs as the first that has them says, with the names that the others give them. */
function merge(lists) {
  const all = new Map()
  for (const [key, sku] of lists.flatMap(list => [...list])) {
    const known = all.get(key)
    if (!known) {
      all.set(key, sku)
      continue
    }
    known.former.push(sku.name, ...sku.former)
    if (!known.hasPlans && sku.hasPlans) Object.assign(known, { letters: sku.letters, hasPlans: true })
  }
  return [...all.values()]
}

/** Gives SKUs without plans those of the SKU that they are like; returns those that nobody has decided on yet. */
function complete(skus) {
  const byPart = new Map(skus.map(sku => [sku.part, sku]))
  return skus.flatMap(sku => {
    if (sku.hasPlans || WITHOUT_PLANS.test(sku.part)) return []
    const like = LIKE[sku.part]
    const model = byPart.get(like?.plans)
    if (!model) return [sku.part]
    sku.letters = model.letters
    if (like.named) Object.assign(sku, { name: model.name, former: [sku.name, ...sku.former] })
    return []
  })
}

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** The table as a module: one line for each SKU, so that a new list shows as a readable difference. */
function render(skus) {
  const order = Object.keys(PLANS)
  const current = new Set(skus.map(({ name }) => fold(name)))
  const lines = skus
    .sort((a, b) => byText(a.name, b.name) || byText(a.part, b.part) || byText(a.id, b.id))
    .map(({ id, letters, part, name, former }) => {
      const old = new Map(former.map(text => [fold(text), text]))
      const kept = [...old].flatMap(([folded, text]) => (current.has(folded) ? [] : text)).sort(byText)
      const cells = [id, order.filter(letter => letters.includes(letter)).join(''), part, name]
      return [...cells, ...(kept.length > 0 ? [kept.join(';')] : [])].join('|')
    })
  for (const line of lines) {
    if (/[`\\]|\$\{/.test(line) || ![4, 5].includes(line.split('|').length))
      throw new Error(`cannot be written: ${line}`)
  }
  return `// Made by scripts/catalog.js from Microsoft's list of product names and service plans: do not edit.
// SKU id|workloads that its plans give (one letter each)|part number|display name|former names where there are any
export const SKUS = \`
${lines.join('\n')}
\`
`
}

const { values, positionals } = parseArgs({ options: { to: { type: 'string' } }, allowPositionals: true })
const output = values.to ?? fileURLToPath(new URL('../src/catalog/generated/products.ts', import.meta.url))
if (positionals.length === 0) {
  console.error('usage: npm run catalog -- <newest list.csv> [<additional or older list.csv> ...]')
  process.exit(2)
}
const lists = positionals.map(file => readList(decode(readFileSync(file))))
const present = existsSync(output) ? readTable(readFileSync(output, 'utf8')) : new Map()
const skus = merge([...lists.map(list => list.skus), present])
const unlike = complete(skus)
writeFileSync(output, render(skus))
const added = skus.filter(({ id, part }) => !present.has(id || part)).length
console.error(`${skus.length} SKUs (${added} new) written to ${output}`)
for (const plan of new Set(lists.flatMap(({ undecided }) => [...undecided])))
  console.error(`undecided: ${plan} looks like a workload; add it to PLANS or BESIDE`)
for (const part of unlike) console.error(`undecided: ${part} has no service plans; add it to LIKE`)
