// Makes the benchmark's exports: the same seed gives the same bytes on every machine.
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { generator, pick } from './random.js'

const USERS_PER_CUSTOMER = 500
const MOST_CUSTOMERS = 2000
/** @param {number} back */
const dayBack = back => new Date(Date.UTC(2026, 7, 31) - back * 86_400_000).toISOString().slice(0, 10)
/** @type {readonly [string, ...string[]]} */
const DAYS = [dayBack(0), ...Array.from({ length: 89 }, (_, at) => dayBack(at + 1))]
/** @type {readonly [string, ...string[]]} */
const WORKLOADS = ['Exchange', 'SharePoint', 'Teams', 'Skype for Business', 'Yammer', 'Microsoft 365 Apps']
/** @type {readonly [string, ...string[]]} */
const OWN_PRODUCTS = [
  'Office 365 E3',
  'Microsoft 365 E3',
  'Microsoft 365 E5',
  'Microsoft 365 Business Premium',
]
/** @type {readonly [string, ...string[]]} */
const WIDE_PRODUCTS = [
  'OFFICE 365 E3',
  'MICROSOFT 365 E3',
  'MICROSOFT 365 E5',
  'MICROSOFT 365 BUSINESS PREMIUM',
]
const WIDE_WORKLOADS = ['Exchange', 'OneDrive', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams']

const TEAMS_COUNTS = [
  ...[
    'Team Chat Message Count',
    'Private Chat Message Count',
    'Call Count',
    'Meeting Count',
    'Post Messages',
  ],
  ...['Reply Messages', 'Urgent Messages', 'Meetings Organized Count', 'Meetings Attended Count'],
]

/** The shapes of data, each with its header and what makes a row of it. */
const SHAPES = {
  licences: { header: licenceHeader(), row: licenceRow },
  own: { header: ownHeader(), row: ownRow },
  quoted: { header: ownHeader(), row: ownRow },
  teams: { header: teamsHeader(), row: teamsRow },
  wide: { header: wideHeader(), row: wideRow },
}

/** @typedef {keyof typeof SHAPES} Shape */

/**
 * The path of a file of about `megabytes`; made where it is not there yet. It lies in a folder of its own, which is
 * named like its customer.
 * @param {string} folder @param {Shape} shape @param {number} megabytes
 */
export function dataFile(folder, shape, megabytes) {
  const file = path.join(folder, `${shape}-${megabytes}`, 'export.csv')
  if (existsSync(file)) return file
  mkdirSync(path.dirname(file), { recursive: true })
  const half = `${file}.part`
  write(half, shape, megabytes * 1_000_000)
  renameSync(half, file)
  return file
}

/** @param {string} file @param {Shape} shape @param {number} size in bytes */
function write(file, shape, size) {
  const { header, row } = SHAPES[shape]
  const random = generator(20260831)
  const output = openSync(file, 'w')
  const quoted = shape === 'quoted'
  // About one row for every two users, as in a real export; beyond 330 MB the rows grow and the users do not.
  const most = shape === 'licences' ? size / 750 : Math.min(MOST_CUSTOMERS, size / 165_000)
  const customers = Math.max(1, Math.round(most))
  let lines = [line(header, quoted)]
  let written = 0
  for (let number = 0; written < size; number++) {
    lines.push(line(row(random, number, customers), quoted || (shape === 'own' && random() < 0.05)))
    if (lines.length < 2_000) continue
    written += writeSync(output, lines.join(''))
    lines = []
    if (statSync(file).size >= size) break
  }
  writeSync(output, lines.join(''))
  closeSync(output)
}

/** @param {readonly string[]} cells @param {boolean} quoted */
function line(cells, quoted) {
  return `${quoted ? cells.map(cell => `"${cell}"`).join(',') : cells.join(',')}\n`
}

function ownHeader() {
  const who = ['CustomerId', 'CustomerName', 'UserPrincipalName', 'Workload', 'LastActivityDate']
  return [...who, 'SubscriptionId', 'ProductName', 'SkuId', 'HasLicense', 'LicenseRemovedDate', 'ReportDate']
}

/** @param {() => number} random @param {number} _number @param {number} customers */
function ownRow(random, _number, customers) {
  const customer = Math.floor(random() * customers)
  const user = Math.floor(random() * USERS_PER_CUSTOMER)
  const id = `${String(customer).padStart(8, '0')}-4b1d-4e6a-9f7c-2d5e8a1b3c4d`
  const last = random() < 0.1 ? '' : pick(DAYS, random())
  const name = `user${String(user).padStart(4, '0')}@customer${customer}.example`
  const product = pick(OWN_PRODUCTS, (user % 4) / 4)
  const who = [id, `Customer ${customer} Ltd`, name, pick(WORKLOADS, random()), last]
  return [...who, '', product, '', 'True', '', '2026-08-31']
}

function licenceHeader() {
  const who = ['CustomerId', 'CustomerName', 'SubscriptionId', 'ProductName', 'State']
  return [
    ...who,
    'LicensesSold',
    'LicensesAssigned',
    'PartnerId',
    'PartnerName',
    'Channel',
    'EndDate',
    'ReportDate',
  ]
}

/** @param {() => number} random @param {number} number @param {number} customers */
function licenceRow(random, number, customers) {
  const customer = Math.floor(random() * customers)
  const sold = Math.floor(random() * 300)
  const id = `${String(number).padStart(8, '0')}-9a1d-4e6a-9f7c-2d5e8a1b3c4d`
  const who = [`${String(customer).padStart(8, '0')}-4b1d-4e6a`, `Customer ${customer} Ltd`, id]
  const seats = [String(sold), String(Math.floor(random() * (sold + 1)))]
  return [...who, pick(OWN_PRODUCTS, random()), 'Active', ...seats, '', '', 'CSP', '2027-03-31', '2026-08-31']
}

function wideHeader() {
  const who = ['Report Refresh Date', 'User Principal Name', 'Display Name', 'Is Deleted', 'Deleted Date']
  const of = (/** @type {string} */ what, first = 'Has ') =>
    WIDE_WORKLOADS.map(name => `${first}${name} ${what}`)
  const dates = [...of('Last Activity Date', ''), ...of('License Assign Date', '')]
  return [...who, ...of('License'), ...dates, 'Assigned Products']
}

/** @param {() => number} random @param {number} number */
function wideRow(random, number) {
  const user = String(number).padStart(7, '0')
  const dates = WIDE_WORKLOADS.map(() => (random() < 0.3 ? '' : pick(DAYS, random())))
  const flags = WIDE_WORKLOADS.map(() => 'True')
  const assigned = WIDE_WORKLOADS.map(() => '2024-01-15')
  const product = pick(WIDE_PRODUCTS, random())
  const who = ['2026-08-31', `user${user}@customer.example`, `User Number ${user}`, 'False', '']
  return [...who, ...flags, ...dates, ...assigned, product]
}

function teamsHeader() {
  const who = ['Report Refresh Date', 'User Id', 'User Principal Name', 'Last Activity Date', 'Is Deleted']
  return [...who, 'Deleted Date', 'Assigned Products', ...TEAMS_COUNTS, 'Is Licensed', 'Report Period']
}

/** @param {() => number} random @param {number} number */
function teamsRow(random, number) {
  const user = String(number).padStart(7, '0')
  const last = random() < 0.3 ? '' : pick(DAYS, random())
  const counts = TEAMS_COUNTS.map(() => String(Math.floor(random() ** 3 * 100)))
  const who = ['2026-08-31', `${user}0-4b1d-4e6a-9f7c-2d5e8a1b3c4d`, `user${user}@customer.example`, last]
  return [...who, 'False', '', pick(WIDE_PRODUCTS, random()), ...counts, 'Yes', '90']
}
