// The clean files that are made dirty: two customers, every figure other than zero, so that a changed cell shows.
import type { Files } from '../support/folder.ts'

const A = '11111111-2222-4333-8444-555555555501'
const B = '11111111-2222-4333-8444-555555555502'
const DAY = '2026-08-31'

/** A table as cells; the first row is the header. */
export type Table = readonly (readonly string[])[]

const LICENCES: Table = [
  'CustomerId,CustomerName,SubscriptionId,ProductName,SkuId,State,IsTrial,LicensesSold,LicensesAssigned,PartnerId,ReportDate',
  `${A},Contoso,s-1,Office 365 E3,,Active,No,100,90,7001,${DAY}`,
  `${A},Contoso,s-2,Office 365 E1,,Active,No,40,10,7001,${DAY}`,
  `${A},Contoso,s-3,Office 365 E3,,InGracePeriod,No,25,25,7001,${DAY}`,
  `${B},Fabrikam,s-4,Office 365 E3,,Active,No,1200,1100,7002,${DAY}`,
  `${B},Fabrikam,s-5,Office 365 E3,,Active,Yes,30,20,7001,${DAY}`,
].map(line => line.split(','))

const USAGE: Table = [
  'CustomerId,CustomerName,UserPrincipalName,Workload,LastActivityDate,SubscriptionId,ProductName,HasLicense,LicenseRemovedDate,ReportDate',
  `${A},Contoso,ann@contoso.example,Teams,2026-08-30,s-1,Office 365 E3,True,,${DAY}`,
  `${A},Contoso,bob@contoso.example,Exchange,2026-08-12,s-1,Office 365 E3,True,,${DAY}`,
  `${A},Contoso,cleo@contoso.example,Teams,2026-06-01,s-2,Office 365 E1,True,,${DAY}`,
  `${A},Contoso,dan@contoso.example,Teams,2026-08-29,s-3,Office 365 E3,True,,${DAY}`,
  `${A},Contoso,eve@contoso.example,Teams,2026-08-20,s-1,Office 365 E3,True,2026-08-25,${DAY}`,
  `${B},Fabrikam,fay@fabrikam.example,Yammer,2026-08-20,s-4,Office 365 E3,False,,${DAY}`,
  `${B},Fabrikam,gus@fabrikam.example,Teams,2026-08-20,s-4,Office 365 E3,True,,${DAY}`,
  `${B},Fabrikam,hal@fabrikam.example,Teams,2026-08-21,s-5,Office 365 E3,True,,${DAY}`,
].map(line => line.split(','))

const WORKLOADS = ['Exchange', 'OneDrive', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams']

function graphRow(user: string, licensed: string, dates: string): string[] {
  const assigned = WORKLOADS.map(() => '2024-01-01')
  return [
    ...[DAY, user, user, 'False', '', ...licensed.split(' ')],
    ...[...dates.split(' ').map(day => (day === '-' ? '' : day)), ...assigned, 'OFFICE 365 E3'],
  ]
}

const GRAPH: Table = [
  [
    ...['Report Refresh Date', 'User Principal Name', 'Display Name', 'Is Deleted', 'Deleted Date'],
    ...WORKLOADS.map(name => `Has ${name} License`),
    ...WORKLOADS.map(name => `${name} Last Activity Date`),
    ...WORKLOADS.map(name => `${name} License Assign Date`),
    'Assigned Products',
  ],
  graphRow('ida@adatum.example', 'True True True False True True', '2026-08-30 - 2026-08-28 - - 2026-08-30'),
  graphRow('jon@adatum.example', 'True True True False True True', '2026-07-01 - - - - 2026-07-02'),
  graphRow('kim@adatum.example', 'True True True False False True', '- 2026-08-11 - - 2026-08-14 -'),
  graphRow('lea@adatum.example', 'True True True False True True', '2026-08-21 - - - - -'),
]

const SKUS: Table = [
  'Enabled,LockedOut,Suspended,Warning,SkuId,SkuPartNumber,ConsumedUnits',
  '500,0,0,20,6fd2c87f-b296-42f0-b197-1e91e994b900,ENTERPRISEPACK,410',
  '60,0,5,0,18181a46-0d4e-45cd-891e-60aabd171b4e,STANDARDPACK,33',
].map(line => line.split(','))

/** The tables of a clean folder, by file. */
export const TABLES: Readonly<Record<string, Table>> = {
  'licences.csv': LICENCES,
  'usage.csv': USAGE,
  'Adatum/active-users.csv': GRAPH,
  'Adatum/skus.csv': SKUS,
}

export function csv(table: Table, end = '\r\n'): string {
  return table.map(cells => cells.join(',') + end).join('')
}

export function cleanFiles(): Files {
  return Object.fromEntries(Object.entries(TABLES).map(([name, table]) => [name, csv(table)]))
}
