// The files of a tenant as the admin centre and PowerShell write them.
import { adminCentre, csv, powershell } from './files.js'
import { nameOf, partNumberOf, skuOf } from './products.js'
import { guid } from './random.js'

const APPS = ['Exchange', 'OneDrive', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams']
const word = value => (value ? 'True' : 'False')

/** Active users: each of `users` has `licensed` and `days` by app, `products`, and perhaps `deletedOn`. */
export function activeUsers(date, users) {
  const header = [
    ...['Report Refresh Date', 'User Principal Name', 'Display Name', 'Is Deleted', 'Deleted Date'],
    ...APPS.map(app => `Has ${app} License`),
    ...APPS.map(app => `${app} Last Activity Date`),
    ...APPS.map(app => `${app} License Assign Date`),
    'Assigned Products',
  ]
  const rows = users.map(
    ({ user, display, deletedOn = '', licensed, days, products, since = '2024-03-18' }) => [
      ...[date, user, display, word(deletedOn !== ''), deletedOn],
      ...APPS.map(app => word(licensed.includes(app))),
      ...APPS.map(app => days[app] ?? ''),
      ...APPS.map(app => (licensed.includes(app) ? since : '')),
      products.map(key => nameOf(key).toUpperCase()).join('+'),
    ],
  )
  return adminCentre(header, rows)
}

/** Teams user activity, with the flag that its later versions have. */
export function teamsActivity(date, users) {
  const header = [
    ...[
      'Report Refresh Date',
      'User Id',
      'User Principal Name',
      'Last Activity Date',
      'Is Deleted',
      'Deleted Date',
    ],
    ...['Assigned Products', 'Team Chat Message Count', 'Private Chat Message Count', 'Call Count'],
    ...['Meeting Count', 'Has Other Action', 'Report Period', 'Is Licensed'],
  ]
  const rows = users.map(({ user, licensed, days, products }, i) => [
    ...[date, guid(user), user, days.Teams ?? '', 'False', ''],
    products.map(key => nameOf(key).toUpperCase()).join('+'),
    ...(days.Teams > '2026-08-03' ? [i % 40, (i * 7) % 90, i % 5, i % 9, 'Yes'] : [0, 0, 0, 0, 'No']),
    ...[28, licensed.includes('Teams') ? 'Yes' : 'No'],
  ])
  return adminCentre(header, rows)
}

/** The user list as text: display, sign-in name, products, whether sign-in is blocked. */
export function userList(users, office) {
  const header = [
    ...['Display name', 'DirSyncEnabled', 'User principal name', 'Object Id', 'First name', 'Last name'],
    ...['When created', 'Soft deletion time stamp', 'Title', 'Department', 'Preferred data location', 'City'],
    ...[
      'CountryOrRegion',
      'Office',
      'StateOrProvince',
      'Usage location',
      'Last dirsync time',
      'Block credential',
    ],
    ...[
      'Licenses',
      'Password never expires',
      'Last password change time stamp',
      'Mobile Phone',
      'Phone number',
    ],
    ...['Postal code', 'Preferred language', 'Street address', 'Fax', 'Proxy addresses'],
  ]
  const rows = users.map(({ user, display, given = '', family = '', products, blocked = false }) => [
    ...[
      display,
      'False',
      user,
      guid(user),
      given,
      family,
      '2024-03-18 19:49:35Z',
      '',
      '',
      '',
      '',
      office.city,
    ],
    ...[office.country, '', '', office.location, '', word(blocked)],
    products.length === 0 ? 'Unlicensed' : products.map(nameOf).join('+'),
    ...['False', '2026-03-18 19:49:35Z', '', '', '', office.language, '', '', `SMTP:${user}`],
  ])
  return csv(header, rows, '\r\n')
}

/** Your products: title, seats in all, expired ones among them, assigned ones. */
export function productList(rows) {
  const header = [
    'Product Title',
    'Total Licenses',
    'Expired Licenses',
    'Assigned licenses',
    'Status message',
  ]
  return adminCentre(
    header,
    rows.map(([title, total, expired, assigned]) => [
      ...[title, total.toLocaleString('en-US'), expired, assigned],
      expired > 0 ? `${expired} licenses expired` : '',
    ]),
  )
}

/** Get-MgSubscribedSku with its units spread out. */
export function subscribedSkus(rows) {
  return powershell(
    'Selected.Microsoft.Graph.PowerShell.Models.MicrosoftGraphLicenseUnitsDetail',
    ['Enabled', 'LockedOut', 'Suspended', 'Warning', 'SkuId', 'SkuPartNumber', 'ConsumedUnits'],
    rows.map(([key, enabled, warning, consumed]) => [
      ...[enabled, 0, 0, warning, skuOf(key), partNumberOf(key), consumed],
    ]),
  )
}

/** Get-MgDirectorySubscription. */
export function directorySubscriptions(tenant, rows) {
  const header = [
    ...['CommerceSubscriptionId', 'CreatedDateTime', 'Id', 'IsTrial', 'NextLifecycleDateTime', 'OwnerId'],
    ...['OwnerTenantId', 'OwnerType', 'ServiceStatus', 'SkuId', 'SkuPartNumber', 'Status', 'TotalLicenses'],
  ]
  return powershell(
    'Microsoft.Graph.PowerShell.Models.MicrosoftGraphCompanySubscription',
    header,
    rows.map(([key, status, total, trial = false], i) => [
      ...[
        guid(`${tenant}/subscription/${i}`),
        '3/18/2024 7:49:35 PM',
        guid(`${tenant}/directory/${i}`),
        word(trial),
      ],
      ...['3/18/2027 7:49:35 PM', '', '', 'User'],
      ...['Microsoft.Graph.PowerShell.Models.MicrosoftGraphServicePlanInfo[]', skuOf(key), partNumberOf(key)],
      ...[status, total],
    ]),
  )
}
