// What the seats of a product are, judged one by one by hand; the reasons stand beside the judgements.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createCatalog } from '../../src/catalog/catalog.ts'
import { kindOfName } from '../../src/catalog/kinds.ts'
import { firstKind, KINDS } from '../../src/model/kind.ts'

const catalog = createCatalog()
const judged = readFileSync('test/catalog/kinds.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map(line => line.split('\t'))

describe('the kind of a product', () => {
  test('is judged for at least 120 of them, and for each kind', () => {
    expect(new Set(judged.map(([part]) => part)).size).toBe(judged.length)
    expect(judged.length).toBeGreaterThanOrEqual(120)
    expect(new Set(judged.map(([, kind]) => kind))).toEqual(new Set(KINDS))
  })

  test.each(judged)('%s is %s: %s', (part = '', kind) => {
    const found = catalog.findSku(part) ?? catalog.findName(part)
    expect(found?.kind).toBe(kind)
    expect(catalog.findName(found?.name ?? '')?.kind).toBe(kind)
  })

  test.each([
    ['Dynamics 365 P1 Tria for Information Workers', 'trial'],
    ['Power Virtual Agents Viral Trial', 'trial'],
    ['Dynamics 365 Customer Insights vTrial', 'trial'],
    ['Teams Exploratory', 'trial'],
    ['OFFICE 365 E5 TRIAL', 'trial'],
    ['TEAMS_COMMERCIAL_TRIAL', 'trial'],
    ['POWERAPPS_VIRAL', 'trial'],
    ['Free trial of something', 'trial'],
    ['Office 365 E3-Testversion', 'trial'],
    ['Dynamics 365 Sales (無料試用版)', 'trial'],
    ['Power BI (kostenlos)', 'free'],
    ['Microsoft Fabric （無料）', 'free'],
    ['FLOW_FREE', 'free'],
    ['Microsoft Teams (Free)', 'free'],
    ['Teams Rooms Pro trial', 'not-a-person'],
    ['SQL Server 2022 Standard', 'not-a-person'],
    ['Windows Server 2022 User CAL', undefined],
    ['Exchange Online Archiving for Exchange Server', undefined],
    ['Windows 365 Business (with Windows Hybrid Benefit)', undefined],
    ['Office 365 A10', undefined],
    ['Industrial Metaverse', undefined],
    ['INDUSTRIAL_IOT', undefined],
    ['Freedom plan', undefined],
    ['FREEMIUM', undefined],
    ['Triage', undefined],
    ['Observers', undefined],
    ['Office 365 E3', undefined],
    ['', undefined],
  ])('%s: whole words decide, also between underscores', (name, kind) => {
    expect(kindOfName(name)).toBe(kind)
  })

  test('is the first that holds of all that is said', () => {
    expect(firstKind('paid', 'free', 'included', 'trial', 'not-a-person')).toBe('not-a-person')
    expect(firstKind('free', null, 'included')).toBe('included')
    expect(firstKind(undefined, null)).toBe('paid')
  })
})
