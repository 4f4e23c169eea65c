// The header lines of the exports that the cases write, cut to what they need.
import { type Files, lines } from '../../support/exports.ts'

export const LICENCES =
  'CustomerId,CustomerName,SubscriptionId,ProductName,State,IsTrial,LicensesSold,LicensesAssigned,ReportDate'
export const SOLD_BY =
  'CustomerId,CustomerName,SubscriptionId,ProductName,State,PartnerId,PartnerName,LicensesSold,LicensesAssigned,ReportDate'
export const USAGE =
  'CustomerId,CustomerName,UserPrincipalName,Workload,LastActivityDate,SubscriptionId,ProductName,HasLicense,LicenseRemovedDate,ReportDate'
export const MONTHLY =
  'CustomerTenantId,CustomerName,WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers,IsDuplicateRowForPGA'
export const QUALIFIED =
  'customerTenantId,customerName,workloadName,serviceName,productName,licensesActive,licensesQualified,usagePercent,processedDateTime'
export const DEPLOYED =
  'customerTenantId,customerName,productName,licensesDeployed,licensesSold,deploymentPercent,processedDateTime'
export const TEAMS =
  'Report Refresh Date,User Principal Name,Last Activity Date,Is Deleted,Deleted Date,Assigned Products,Team Chat Message Count,Report Period'
export const APPS =
  'Report Refresh Date,User Principal Name,Last Activation Date,Last Activity Date,Report Period'
export const SKUS = 'SkuPartNumber,Enabled,Warning,Suspended,LockedOut,ConsumedUnits'
export const DIRECTORY = 'commerceSubscriptionId,isTrial,skuPartNumber,status,totalLicenses'
export const PRODUCT_LIST = 'Product Title,Total Licenses,Expired Licenses,Assigned licenses'
export const USERS = 'Display name,User principal name,Soft deletion time stamp,Block credential,Licenses'

export const E3 = 'Office 365 E3'

/** One file of each kind of rows; a kind without rows is no file. */
export function own(parts: { licences?: readonly string[]; usage?: readonly string[] }): Files {
  return {
    ...(parts.licences ? { 'licences.csv': lines(LICENCES, ...parts.licences) } : {}),
    ...(parts.usage ? { 'usage.csv': lines(USAGE, ...parts.usage) } : {}),
  }
}
