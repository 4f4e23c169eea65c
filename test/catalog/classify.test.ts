// Which products count, which service they belong to, and which workloads they carry.
import { describe, expect, test } from 'vitest'
import { createCatalog } from '../../src/catalog/catalog.ts'
import { skuIds } from '../../src/catalog/skus.ts'
import { isSideProduct } from '../../src/catalog/words.ts'

const catalog = createCatalog()
const sku = (part: string) => catalog.findSku(part)
const all = skuIds().flatMap(id => catalog.findSku(id) ?? [])

describe('the workloads of a product', () => {
  test.each([
    ['EXCHANGESTANDARD', ['Exchange']],
    ['EXCHANGEDESKLESS', ['Exchange']],
    ['EXCHANGE_S_ESSENTIALS', ['Exchange']],
    ['WACONEDRIVESTANDARD', ['SharePoint']],
    ['OFFICESUBSCRIPTION', ['SharePoint', 'Microsoft 365 Apps']],
    ['O365_BUSINESS', ['SharePoint', 'Microsoft 365 Apps']],
    ['MCOSTANDARD', ['Skype for Business']],
    ['Microsoft_365_Copilot', ['Copilot']],
    ['M365_F1_GOV', ['Exchange', 'SharePoint', 'Teams', 'Skype for Business']],
    ['STANDARDPACK_GOV', ['Exchange', 'SharePoint', 'Teams', 'Skype for Business']],
    ['SPE_E3_USGOV_DOD', ['Exchange', 'SharePoint', 'Teams', 'Skype for Business', 'Microsoft 365 Apps']],
    ['STANDARDWOFFPACK_STUDENT', ['Exchange', 'SharePoint', 'Teams', 'Skype for Business', 'Yammer']],
    ['MIDSIZEPACK', ['Exchange', 'SharePoint', 'Skype for Business', 'Yammer', 'Microsoft 365 Apps']],
    ['LITEPACK_P2', ['Exchange', 'SharePoint', 'Skype for Business', 'Microsoft 365 Apps']],
    [
      'Office_365_E3_(no_Teams)',
      ['Exchange', 'SharePoint', 'Skype for Business', 'Yammer', 'Microsoft 365 Apps'],
    ],
    // Sold beside a suite without Teams: the mailbox and the files are the suite's.
    ['Microsoft_Teams_Enterprise_New', ['Teams']],
    ['Microsoft_Teams_EEA_New', ['Teams']],
    // A trial that is used is used: Teams Exploratory carries what its plans give.
    ['TEAMS_EXPLORATORY', ['Exchange', 'SharePoint', 'Teams', 'Yammer']],
  ])('%s follow from its service plans', (part, workloads) => {
    expect(sku(part)?.workloads).toEqual(workloads)
  })

  test.each([
    // Exchange Foundation, archives, storage, Office for the web and telephony are no workload.
    ...['EXCHANGEARCHIVE', 'EXCHANGEARCHIVE_ADDON', 'SHAREPOINTSTORAGE', 'EOP_ENTERPRISE', 'Teams_Ess'],
    ...['Clipchamp_Premium', 'EMS', 'INTUNE_A', 'MCOEV', 'Microsoft_Teams_Premium', 'VIVA', 'POWER_BI_PRO'],
    // SharePoint, OneDrive and Teams that come on the side.
    ...['VISIOCLIENT', 'VISIOCLIENT_GOV', 'PROJECTPROFESSIONAL', 'PROJECT_P1', 'DYN365_TEAM_MEMBERS'],
    ...['DYN365_ENTERPRISE_PLAN1', 'MICROSOFT_REMOTE_ASSIST', 'DYN365_ ENTERPRISE _RELATIONSHIP_SALES'],
  ])('%s has none', part => {
    expect(sku(part)).toBeDefined()
    expect(sku(part)?.workloads).toEqual([])
  })

  test('are those of Office 365 only', () => {
    expect(all.filter(product => product.workloads.length > 0 && product.service !== 'office365')).toEqual([])
  })

  test('are none for side products by name, also where the catalogue lacks them', () => {
    for (const name of [
      'VISIO PLAN 7',
      'Microsoft Project Plan 9',
      'Planner Premium',
      'POWER BI PREMIUM X',
    ]) {
      expect(isSideProduct(name), name).toBe(true)
    }
    expect(isSideProduct('Dynamics 365 Something')).toBe(true)
    expect(isSideProduct('Office 365 GCC G5 without Power BI and Phone System')).toBe(false)
    expect(isSideProduct('Projector')).toBe(false)
  })
})

describe('the service of a product', () => {
  test.each([
    ['EOP_ENTERPRISE', 'office365'],
    ['Teams_Ess', 'office365'],
    ['MCOPSTN2', 'office365'],
    ['MCOMEETADV', 'office365'],
    ['EXCHANGEARCHIVE_ADDON', 'office365'],
    ['ATP_ENTERPRISE', 'office365'],
    ['SPE_E5', 'office365'],
    ['M365_Copilot', 'office365'],
    ['DYN365_TEAM_MEMBERS', 'dynamics365'],
    ['CRMSTANDARD', 'dynamics365'],
    ['AX7_USER_TRIAL', 'dynamics365'],
    ['DYN365_ ENTERPRISE _RELATIONSHIP_SALES', 'dynamics365'],
    ['INTUNE_A', 'other'],
    ['AAD_PREMIUM', 'other'],
    ['EMS', 'other'],
    ['POWER_BI_ADDON', 'other'],
    ['POWERFLOWGCC_TEST', 'other'],
    ['PROJECTCLIENT', 'other'],
    ['VISIOCLIENT', 'other'],
    ['CPC_LVL_1', 'other'],
    ['Microsoft_Viva_Sales', 'other'],
  ])('%s belongs to %s', (part, service) => {
    expect(sku(part)?.service).toBe(service)
  })

  test('is the same for all SKUs of one name', () => {
    for (const product of all) expect(catalog.findName(product.name)?.service).toBe(product.service)
  })
})
