// The few products that the random portfolios and the cases by hand speak of; read off Microsoft's published list by hand.
import { fold } from './basics.ts'
import type { Catalogue, CatalogueProduct } from './model.ts'

interface Entry extends CatalogueProduct {
  skuId: string
  aliases: readonly string[]
}

export const E3 = 'Office 365 E3'
export const EXCHANGE = 'Exchange Online (Plan 1)'
export const STREAM = 'Microsoft Stream'
export const EXPLORATORY = 'Microsoft Teams Exploratory'
export const COMMERCIAL = 'Microsoft Teams Commercial Cloud'
export const SALES = 'Dynamics 365 Sales Premium'
export const POWER_BI = 'Power BI Pro'
export const A1 = 'Office 365 A1 for students'
export const ROOM = 'Microsoft Teams Rooms Basic'
/** Not in the catalogue; the second is a trial by its name, the third is not. */
export const ADDON = 'CONTOSO ADDON'
export const ADDON_TRIAL = 'CONTOSO ADDON_TRIAL'
export const INDUSTRIAL = 'CONTOSO INDUSTRIAL SUITE'

const ENTRIES: readonly Entry[] = [
  {
    name: E3,
    partNumber: 'ENTERPRISEPACK',
    skuId: '6fd2c87f-b296-42f0-b197-1e91e994b900',
    aliases: ['OFFICE 365 ENTERPRISE E3'],
    service: 'office365',
    kind: 'paid',
    workloads: ['Exchange', 'SharePoint', 'Teams', 'Skype for Business', 'Yammer', 'Microsoft 365 Apps'],
  },
  {
    name: EXCHANGE,
    partNumber: 'EXCHANGESTANDARD',
    skuId: '4b9405b0-7788-4568-add1-99614e613b69',
    aliases: [],
    service: 'office365',
    kind: 'paid',
    workloads: ['Exchange'],
  },
  {
    name: STREAM,
    partNumber: 'STREAM',
    skuId: '1f2f344a-700d-42c9-9427-5cea1d5d7ba6',
    aliases: [],
    service: 'other',
    kind: 'free',
    workloads: [],
  },
  {
    name: EXPLORATORY,
    partNumber: 'TEAMS_EXPLORATORY',
    skuId: '710779e8-3d4a-4c88-adb9-386c958d1fdf',
    aliases: ['TEAMS EXPLORATORY'],
    service: 'office365',
    kind: 'trial',
    workloads: ['Exchange', 'SharePoint', 'Teams', 'Yammer'],
  },
  {
    name: COMMERCIAL,
    partNumber: 'TEAMS_COMMERCIAL_TRIAL',
    skuId: '29a2f828-8f39-4837-b8ff-c957e86abe3c',
    aliases: [],
    service: 'office365',
    kind: 'trial',
    workloads: ['SharePoint', 'Teams', 'Yammer'],
  },
  {
    name: SALES,
    partNumber: 'DYN365_SALES_PREMIUM',
    skuId: '2edaa1dc-966d-4475-93d6-8ee8dfd96877',
    aliases: [],
    service: 'dynamics365',
    kind: 'paid',
    workloads: [],
  },
  {
    name: POWER_BI,
    partNumber: 'POWER_BI_PRO',
    skuId: 'f8a1db68-be16-40ed-86d5-cb42ce701560',
    aliases: [],
    service: 'other',
    kind: 'paid',
    workloads: [],
  },
  {
    name: A1,
    partNumber: 'STANDARDWOFFPACK_STUDENT',
    skuId: '314c4481-f395-4525-be8b-2ec4bb1e9d91',
    aliases: ['OFFICE 365 EDUCATION FOR STUDENTS'],
    service: 'office365',
    kind: 'included',
    workloads: ['Exchange', 'SharePoint', 'Teams', 'Skype for Business', 'Yammer'],
  },
  {
    name: ROOM,
    partNumber: 'Microsoft_Teams_Rooms_Basic',
    skuId: '6af4b3d6-14bb-4a2a-960c-6c902aad34f3',
    aliases: [],
    service: 'office365',
    kind: 'not-a-person',
    workloads: ['Teams'],
  },
]

export const tinyCatalogue: Catalogue = {
  findSku: id => ENTRIES.find(entry => [entry.skuId, fold(entry.partNumber)].includes(fold(id))),
  findName: name =>
    ENTRIES.find(entry => [entry.name, entry.partNumber, ...entry.aliases].map(fold).includes(fold(name))),
}

/** The SKU id of a product of the catalogue, '' of any other. */
export function skuOf(name: string): string {
  return ENTRIES.find(entry => entry.name === name)?.skuId ?? ''
}

/** Another spelling of a product: part number or alias, or the name in capitals. */
export function otherSpelling(name: string): string {
  const entry = ENTRIES.find(candidate => candidate.name === name)
  return entry?.aliases[0] ?? entry?.partNumber ?? name
}
