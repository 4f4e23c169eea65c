// Makes the folder of a partner with thousands of tenants: three small exports of the admin centre for each.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generator, pick } from './random.js'

/** As the admin centre writes them in capitals, and in lists of products. @type {readonly [string, ...string[]]} */
const PRODUCTS = [
  'Office 365 E3',
  'Microsoft 365 E3',
  'Microsoft 365 E5',
  'Microsoft 365 Business Premium',
  'Office 365 E1',
]
const WORKLOADS = ['Exchange', 'OneDrive', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams']
const OWN_WORKLOADS = ['Exchange', 'SharePoint', 'Teams']
const USERS_HEADER = [
  'Display name,DirSyncEnabled,User principal name,Object Id,First name,Last name,When created',
  'Soft deletion time stamp,Title,Department,Preferred data location,City,CountryOrRegion,Office,StateOrProvince',
  'Usage location,Last dirsync time,Block credential,Licenses,Password never expires',
  'Last password change time stamp,Mobile Phone,Phone number,Postal code,Preferred language,Street address,Fax',
  'Proxy addresses',
].join(',')
const FEWEST = 20
const MORE = 76

/** The folder of that many tenants; made where it is not there yet. @param {string} folder @param {number} count */
export function tenantFolder(folder, count) {
  return made(path.join(folder, `tenants-${count}`), count, (tenant, random) => ({
    '': exportsOf(tenant, random),
  }))
}

/**
 * The same of tenants with a handful of users each: two small files without days, in a folder for each of two months.
 * @param {string} folder @param {number} count
 */
export function monthsFolder(folder, count) {
  return made(path.join(folder, `months-${count}`), count, (tenant, random) => {
    const users = usersOf(tenant, random).slice(0, 5)
    return Object.fromEntries([7, 8].map(month => [`2026-0${month}`, ownExports(users, month, random)]))
  })
}

/**
 * @param {string} root @param {number} count
 * @param {(tenant: number, random: () => number) => Record<string, Record<string, string>>} foldersOf of each: its files
 */
function made(root, count, foldersOf) {
  if (existsSync(root)) return root
  const half = `${root}.part`
  rmSync(half, { recursive: true, force: true })
  const random = generator(20260831)
  for (let tenant = 0; tenant < count; tenant++) {
    const name = `Tenant ${String(tenant).padStart(4, '0')} Ltd`
    for (const [under, files] of Object.entries(foldersOf(tenant, random))) {
      mkdirSync(path.join(half, name, under), { recursive: true })
      for (const [file, text] of Object.entries(files))
        writeFileSync(path.join(half, name, under, file), text)
    }
  }
  renameSync(half, root)
  return root
}

/** @param {number} tenant @param {() => number} random @returns {User[]} */
function usersOf(tenant, random) {
  return Array.from({ length: FEWEST + Math.floor(random() * MORE) }, (_, user) => ({
    name: `First${user} Last${tenant}`,
    upn: `First${user}.Last${tenant}@tenant${tenant}.example`,
    product: pick(PRODUCTS, random() ** 2),
    second: random() < 0.1,
    licensed: random() < 0.9,
  }))
}

/** @param {User[]} users @param {number} month @param {() => number} random */
function ownExports(users, month, random) {
  const usage = users.flatMap(({ upn, product }) =>
    OWN_WORKLOADS.map(
      workload => `${upn},${workload},${dayBack(month, Math.floor(random() * 90))},${product}\n`,
    ),
  )
  const seats = PRODUCTS.map(
    product => `${product},${5 + Math.floor(random() * 5)},${Math.floor(random() * 6)}\n`,
  )
  return {
    'usage.csv': `UserPrincipalName,Workload,LastActivityDate,ProductName\n${usage.join('')}`,
    'licences.csv': `ProductName,LicensesSold,LicensesAssigned\n${seats.join('')}`,
  }
}

/** @param {number} tenant @param {() => number} random */
function exportsOf(tenant, random) {
  const users = usersOf(tenant, random)
  const held = users.filter(({ licensed }) => licensed)
  const seats = PRODUCTS.map(product => {
    const assigned = held.filter(user => user.product === product).length
    const total = assigned + Math.floor(random() * 10)
    return `${product},${total},0,${assigned},\n`
  })
  return {
    'Office365ActiveUserDetail8_31_2026 7_52_40 AM.csv': `\uFEFF${wideHeader()}\n${users.map(user => wideRow(user, random)).join('')}`,
    'ProductList_8_31_2026 7_55_31 AM.csv': `\uFEFFProduct Title,Total Licenses,Expired Licenses,Assigned licenses,Status message\n${seats.join('')}`,
    'users_8_31_2026 7_54_12 AM.csv': `${USERS_HEADER}\n${users.map((user, index) => listRow(user, tenant, index)).join('')}`,
  }
}

/** @typedef {{ name: string, upn: string, product: string, second: boolean, licensed: boolean }} User */

/** @param {User} user */
function productsOf({ product, second, licensed }) {
  return licensed ? [product, ...(second ? ['Visio Plan 2'] : [])].join('+') : ''
}

function wideHeader() {
  const of = (/** @type {string} */ what, first = '') => WORKLOADS.map(name => `${first}${name} ${what}`)
  return [
    ...['Report Refresh Date', 'User Principal Name', 'Display Name', 'Is Deleted', 'Deleted Date'],
    ...of('License', 'Has '),
    ...of('Last Activity Date'),
    ...of('License Assign Date'),
    'Assigned Products',
  ].join(',')
}

/** @param {User} user @param {() => number} random */
function wideRow(user, random) {
  const { licensed, name, upn } = user
  const flags = WORKLOADS.map(workload => (licensed && !/^(Skype|Yammer)/.test(workload) ? 'True' : 'False'))
  const days = flags.map(flag =>
    flag === 'False' || random() < 0.3 ? '' : dayBack(8, Math.floor(random() * 90)),
  )
  const since = flags.map(flag => (flag === 'True' ? '2024-03-18' : ''))
  const cells = ['2026-08-30', upn, name, 'False', '', ...flags, ...days, ...since]
  return `${[...cells, productsOf(user).toUpperCase()].join(',')}\n`
}

/** @param {number} month @param {number} back from its 30th */
function dayBack(month, back) {
  return new Date(Date.UTC(2026, month - 1, 30) - back * 86_400_000).toISOString().slice(0, 10)
}

/** @param {User} user @param {number} tenant @param {number} index */
function listRow(user, tenant, index) {
  const { name, upn } = user
  const [first, last] = name.split(' ')
  const id = `${String(tenant).padStart(8, '0')}-2c1a-407f-a56d-${String(index).padStart(12, '0')}`
  const start = [
    name,
    'False',
    upn,
    id,
    first,
    last,
    '2024-03-18 19:49:35Z',
    '',
    '',
    '',
    '',
    'Lisbon',
    'Portugal',
  ]
  const rest = ['False', '2026-03-18 19:49:35Z', '', '', '', 'pt-PT', '', '', `SMTP:${upn}`]
  return `${[...start, '', '', 'PT', '', 'False', productsOf(user) || 'Unlicensed', ...rest].join(',')}\n`
}
