// What a name or number stands for: the traps of Microsoft's list of products, one by one.
import { describe, expect, test } from 'vitest'
import { ALIASES } from '../../src/catalog/aliases.ts'
import { createCatalog } from '../../src/catalog/catalog.ts'
import { foldProduct } from '../../src/catalog/fold.ts'
import { skuIds } from '../../src/catalog/skus.ts'

const catalog = createCatalog()
const nameOf = (text: string) => catalog.findName(text)?.name

describe('a SKU', () => {
  test('is found by its id in any case, with braces, and by its part number with or without tenant', () => {
    const e3 = catalog.findSku('6fd2c87f-b296-42f0-b197-1e91e994b900')
    expect(e3).toEqual({
      name: 'Office 365 E3',
      service: 'office365',
      workloads: ['Exchange', 'SharePoint', 'Teams', 'Skype for Business', 'Yammer', 'Microsoft 365 Apps'],
      kind: 'paid',
      skuIds: ['6fd2c87f-b296-42f0-b197-1e91e994b900'],
      partNumbers: ['ENTERPRISEPACK'],
    })
    for (const spelling of [
      '6FD2C87F-B296-42F0-B197-1E91E994B900',
      ' {6fd2c87f-b296-42f0-b197-1e91e994b900} ',
      'ENTERPRISEPACK',
      'enterprisepack',
      'contoso:ENTERPRISEPACK',
    ]) {
      expect(catalog.findSku(spelling), spelling).toEqual(e3)
    }
  })

  test('is not found by a display name, a blank or a number that nobody gave out', () => {
    expect(catalog.findSku('Office 365 E3')).toBeUndefined()
    expect(catalog.findSku('')).toBeUndefined()
    expect(catalog.findSku('00000000-0000-0000-0000-000000000000')).toBeUndefined()
  })

  test('keeps its own workloads where two SKUs share a display name', () => {
    expect(catalog.findSku('M365_F1')?.workloads).not.toContain('Exchange')
    expect(catalog.findSku('M365_F1_COMM')?.workloads).toContain('Exchange')
  })

  test('has a part number that two SKUs bear read as the one whose plan is called so', () => {
    expect(catalog.findSku('MCOPSTN5')?.name).toBe('Skype for Business PSTN Domestic Calling (120 Minutes)')
    expect(nameOf('MCOPSTN5')).toBe('Skype for Business PSTN Domestic Calling (120 Minutes)')
  })
})

describe('a product name', () => {
  test('is found in any case, with outer and doubled spaces and any dash', () => {
    expect(nameOf(' office  365\u00a0E3 ')).toBe('Office 365 E3')
    expect(nameOf('Office® 365 E3™')).toBe('Office 365 E3')
    expect(nameOf('PRIVACY MANAGEMENT - RISK')).toBe('Privacy Management – risk')
  })

  test('is found where the list has a trailing space or a no-break space in its part number', () => {
    expect(nameOf('MCOCAP_FACULTY')).toBe('Microsoft Teams Shared Devices for Faculty')
    expect(nameOf('ATP_ENTERPRISE_USGOV_GCCHIGH')).toBe(
      'Microsoft Defender for Office 365 (Plan 1)_USGOV_GCCHIGH',
    )
  })

  test('that several SKUs share is one product, with the workloads of each', () => {
    const f1 = catalog.findName('Microsoft 365 F1')
    expect(f1?.skuIds).toEqual([
      '44575883-256e-4a79-9da4-ebe9acabe2b2',
      '50f60901-3181-4b75-8a2c-4c8e4c1d5a72',
    ])
    expect(f1?.partNumbers).toEqual(['M365_F1', 'M365_F1_COMM'])
    expect(f1?.workloads).toEqual(['Exchange', 'SharePoint', 'Teams', 'Skype for Business', 'Yammer'])
    expect(catalog.findName('M365_F1')).toEqual(f1)
  })

  test('stands in 20 cases for several SKUs', () => {
    const names = skuIds().map(id => catalog.findSku(id)?.name)
    const shared = names.filter((name, index) => names.indexOf(name) !== index)
    expect(names).toHaveLength(645)
    expect(new Set(shared).size).toBe(20)
  })

  test.each([
    ['O365_BUSINESS_PREMIUM', 'Microsoft 365 Business Standard'],
    ['OFFICE 365 BUSINESS PREMIUM', 'Microsoft 365 Business Standard'],
    ['SPB', 'Microsoft 365 Business Premium'],
    ['MICROSOFT 365 BUSINESS', 'Microsoft 365 Business Premium'],
    ['SPE_F1', 'Microsoft 365 F3'],
    ['M365_F1', 'Microsoft 365 F1'],
    ['DESKLESSPACK', 'Office 365 F3'],
    ['OFFICE 365 F1', 'Office 365 F3'],
    ['Microsoft_365_E5', 'Microsoft 365 E5 (500 seats min)_HUB'],
    ['Microsoft 365 E5', 'Microsoft 365 E5'],
    ['OFFICE 365 BUSINESS ESSENTIALS', 'Microsoft 365 Business Basic'],
    ['OFFICE 365 BUSINESS', 'Microsoft 365 Apps for Business'],
    ['Office 365 ProPlus', 'Microsoft 365 Apps for Enterprise'],
    ['OFFICE 365 ENTERPRISE E1', 'Office 365 E1'],
    ['OFFICE 365 ENTERPRISE E3', 'Office 365 E3'],
    ['OFFICE 365 E3 DEVELOPER', 'Office 365 E3 Developer'],
    ['POWER BI (FREE)', 'Microsoft Fabric (Free)'],
    ['TEAMS EXPLORATORY', 'Microsoft Teams Exploratory'],
    ['MICROSOFT 365 COPILOT', 'Microsoft Copilot for Microsoft 365'],
    ['MICROSOFT COPILOT FOR MICROSOFT 365', 'Microsoft Copilot for Microsoft 365'],
    ['Power Virtual Agent User License', 'Microsoft Copilot Studio User License'],
    ['OFFICE 365 EDUCATION E3 FOR FACULTY', 'Office 365 A3 for faculty'],
    ['MICROSOFT TEAMS PREMIUM', 'Microsoft Teams Premium'],
    ['DOMESTIC AND INTERNATIONAL CALLING PLAN', 'Skype for Business PSTN Domestic and International Calling'],
    ['Microsoft Power BI Pro', 'Power BI Pro'],
    ['ENTERPRISE MOBILITY + SECURITY E3', 'Enterprise Mobility + Security E3'],
  ])('%s is today’s %s', (written, name) => {
    expect(nameOf(written)).toBe(name)
  })

  test('that nobody knows is not found, and is shown as written', () => {
    expect(catalog.findName('Contoso Bundle')).toBeUndefined()
    expect(catalog.findName('')).toBeUndefined()
    expect(catalog.nameOf(' Contoso Bundle ')).toBe('Contoso Bundle')
    expect(catalog.nameOf('POWER BI (FREE)')).toBe('Microsoft Fabric (Free)')
  })

  test('names like parts of every object are only names', () => {
    for (const word of ['constructor', '__proto__', 'toString']) {
      expect(catalog.findName(word)).toBeUndefined()
      expect(catalog.findState(word)).toBeUndefined()
      expect(catalog.findService(word)).toBeUndefined()
      expect(catalog.findWorkload(word)).toBe(word)
    }
  })
})

describe('the table of other names', () => {
  const others = Object.entries(ALIASES).flatMap(([name, list]) => list.map(other => [other, name] as const))

  test('leads to products that exist', () => {
    for (const name of Object.keys(ALIASES)) expect(nameOf(name)).toBe(name)
    for (const [other, name] of others) expect(nameOf(other), other).toBe(name)
  })

  test('gives each name once, and none that is a product of its own', () => {
    const folded = others.map(([other]) => foldProduct(other))
    expect(new Set(folded).size).toBe(folded.length)
    const current = new Set(skuIds().map(id => foldProduct(catalog.findSku(id)?.name ?? '')))
    expect(folded.filter(other => current.has(other))).toEqual([])
  })

  test('hides no part number', () => {
    for (const id of skuIds()) {
      const sku = catalog.findSku(id)
      const part = sku?.partNumbers[0] ?? ''
      if (part !== 'MCOPSTN5') expect(nameOf(part), part).toBe(sku?.name)
    }
  })
})

describe('additions of the user', () => {
  const own = createCatalog({
    products: { 'Contoso Bundle': 'SPE_E3', 'Fabrikam Suite': 'Our suite', 'Office 365 E1': 'Office 365 E3' },
    workloads: { Postfach: 'EXO', Whiteboard: 'Drawing' },
    states: { Gekündigt: 'deprovisioned', Active: 'grace' },
    services: { Büro: 'office365' },
  })

  test('win over what is shipped and may name a product in any way', () => {
    expect(own.findName('CONTOSO  bundle')?.name).toBe('Microsoft 365 E3')
    expect(own.findName('Office 365 E1')?.name).toBe('Office 365 E3')
    expect(own.findWorkload('postfach')).toBe('Exchange')
    expect(own.findWorkload('Whiteboard')).toBe('Drawing')
    expect(own.findState('gekündigt')).toBe('deprovisioned')
    expect(own.findState('active')).toBe('grace')
    expect(own.findService('BÜRO')).toBe('office365')
  })

  test('may say which product an id is that the list lacks', () => {
    const id = '11111111-2222-3333-4444-555555555555'
    const named = createCatalog({ products: { [id]: 'Microsoft 365 E5' } })
    expect(named.findSku(id.toUpperCase())?.name).toBe('Microsoft 365 E5')
    expect(named.findSku('SPE_E3')?.name).toBe('Microsoft 365 E3')
  })

  test('may rename a product that the catalogue lacks', () => {
    expect(own.findName('Fabrikam Suite')).toBeUndefined()
    expect(own.nameOf('fabrikam suite')).toBe('Our suite')
  })

  test('take no product out of the catalogue by a name that nobody knows', () => {
    const renamed = createCatalog({ products: { 'Office 365 E3': 'Our bundle' } })
    expect(renamed.nameOf('office 365 E3')).toBe('Office 365 E3')
    expect(renamed.findSku('ENTERPRISEPACK')?.name).toBe('Office 365 E3')
  })

  test('leave the rest and other catalogues alone', () => {
    expect(own.findName('STANDARDPACK')?.name).toBe('Office 365 E1')
    expect(catalog.findName('Contoso Bundle')).toBeUndefined()
    expect(catalog.findState('active')).toBe('active')
  })
})
