// Workloads, services and states in the spellings of real exports.
import { describe, expect, test } from 'vitest'
import { createCatalog } from '../../src/catalog/catalog.ts'

const catalog = createCatalog()

describe('a workload', () => {
  test.each([
    ['Exchange', ['exchange', 'EXO', 'Exchange Online', 'Outlook', 'Email']],
    ['SharePoint', ['Sharepoint', 'SPO', 'SharePoint Online', 'OneDrive', 'OneDrive for Business', 'ODB']],
    ['Teams', ['TEAMS', 'TeamsMeetings', 'Microsoft Teams', ' Teams ']],
    ['Skype for Business', ['Skype For Business', 'SFB', 'skype_for_business', 'Lync', 'Skype']],
    ['Yammer', ['yammer', 'Viva Engage', 'VivaEngage']],
    ['Microsoft 365 Apps', ['ProPlus', 'Office 365 ProPlus', 'M365 Apps', 'Microsoft365Apps', 'Office']],
    ['Copilot', ['Microsoft 365 Copilot', 'M365Copilot', 'Copilot for Microsoft 365']],
  ])('%s is known in its other spellings, and belongs to Office 365', (workload, spellings) => {
    for (const spelling of [workload, ...spellings]) {
      expect(catalog.findWorkload(spelling), spelling).toBe(workload)
      expect(catalog.serviceOfWorkload(spelling), spelling).toBe('office365')
    }
  })

  test('that is not known stays as written, trimmed', () => {
    expect(catalog.findWorkload('  Power Apps ')).toBe('Power Apps')
    expect(catalog.serviceOfWorkload('Power Apps')).toBe('unknown')
  })

  test('that says Dynamics 365 or CRM belongs to Dynamics 365', () => {
    expect(catalog.serviceOfWorkload('Dynamics 365 Sales')).toBe('dynamics365')
    expect(catalog.serviceOfWorkload('CRM Online')).toBe('dynamics365')
    expect(catalog.serviceOfWorkload('Scrmble')).toBe('unknown')
  })
})

describe('a service', () => {
  test.each([
    ['office365', ['o365', 'Office 365', 'Microsoft Office 365', 'OFFICE365']],
    ['dynamics365', ['crm', 'Microsoft Dynamics', 'Dynamics 365', 'dynamics365', 'D365']],
    ['other', ['Intune', 'Azure', 'Power BI', 'EMS', 'Windows 365', 'other']],
    ['unknown', ['unknown']],
  ])('%s is known in its spellings', (service, spellings) => {
    for (const spelling of spellings) expect(catalog.findService(spelling), spelling).toBe(service)
  })

  test('that is blank or nobody’s is left to the product', () => {
    expect(catalog.findService('')).toBeUndefined()
    expect(catalog.findService(' ')).toBeUndefined()
    expect(catalog.findService('Telephony')).toBeUndefined()
  })
})

describe('a state', () => {
  test.each([
    ['active', ['Active', 'ACTIVE', 'Open', 'Enabled', '', '  ']],
    ['grace', ['InGracePeriod', 'In Grace Period', 'Grace', 'Warning', 'Expired', 'Past due']],
    ['disabled', ['Disabled', 'Suspended', 'Inactive']],
    ['deprovisioned', ['Deprovisioned', 'De-provisioned', 'Deleted', 'Canceled', 'Cancelled', 'Closed']],
    ['deprovisioned', ['Churned', 'LockedOut', 'Upgraded', 'Converted', 'Transferred']],
    ['leftOut', ['None', 'Pending', 'Others']],
  ])('%s is known in its spellings', (state, spellings) => {
    for (const spelling of spellings) expect(catalog.findState(spelling), spelling).toBe(state)
  })

  test('that is no known word is not guessed', () => {
    expect(catalog.findState('Actve')).toBeUndefined()
    expect(catalog.findState('Trial')).toBeUndefined()
    expect(catalog.findState('-')).toBeUndefined()
  })
})

test.each([
  ['Exchange Online (プラン 1)', 'Exchange Online (Plan 1)'],
  ['Exchange Online（プラン１）', 'Exchange Online (Plan 1)'],
  ['SharePoint (ﾌﾟﾗﾝ 2)', 'SharePoint (Plan 2)'],
  ['Visioプラン2', 'Visio Plan 2'],
  ['EXCHANGE ONLINE (PLANO 1)', 'Exchange Online (Plan 1)'],
  ['OneDrive for Business (piano 1)', 'OneDrive for Business (Plan 1)'],
  ['Exchange Online (1. csomag)', 'Exchange Online (Plan 1)'],
  ['Exchange Online (计划 2)', 'Exchange Online (Plan 2)'],
  ['Exchange Online (план 2)', 'Exchange Online (Plan 2)'],
  ['Exchange Online (플랜 2)', 'Exchange Online (Plan 2)'],
  ['Microsoft 365 E5 (Teams なし)', 'Microsoft 365 E5 (no Teams)'],
  ['Microsoft 365 E5（Teamsなし）', 'Microsoft 365 E5 (no Teams)'],
  ['MICROSOFT 365 E5 (OHNE TEAMS)', 'Microsoft 365 E5 (no Teams)'],
  ['Microsoft 365 E5 (sans Teams)', 'Microsoft 365 E5 (no Teams)'],
])('%s is %s in another language', (local, english) => {
  const { findName } = catalog
  expect(findName(english)).toBeDefined()
  expect(findName(local)?.name).toBe(findName(english)?.name)
})
