// The few products that random tenants hold, judged by hand from Microsoft's published list and FIGURES' table of kinds.
import { fold } from './basics.ts'
import type { Kind, Service } from './model.ts'

export interface Product {
  part: string
  skuId: string
  /** As it is shown. */
  name: string
  /** As reports and lists write it. */
  spellings: readonly string[]
  service: Service
  kind: Kind
  workloads: readonly string[]
  /** Whether the catalogue has it. */
  known: boolean
}

const SUITE = ['Exchange', 'SharePoint', 'Teams', 'Skype for Business', 'Yammer']

export const PRODUCTS: readonly Product[] = [
  {
    part: 'ENTERPRISEPACK',
    skuId: '6fd2c87f-b296-42f0-b197-1e91e994b900',
    name: 'Office 365 E3',
    spellings: ['OFFICE 365 E3', 'Office 365 E3', 'OFFICE 365 ENTERPRISE E3'],
    service: 'office365',
    kind: 'paid',
    workloads: [...SUITE, 'Microsoft 365 Apps'],
    known: true,
  },
  {
    part: 'O365_BUSINESS_ESSENTIALS',
    skuId: '3b555118-da6a-4418-894f-7df1e2096870',
    name: 'Microsoft 365 Business Basic',
    spellings: ['MICROSOFT 365 BUSINESS BASIC', 'Microsoft 365 Business Basic'],
    service: 'office365',
    kind: 'paid',
    workloads: SUITE,
    known: true,
  },
  {
    part: 'EXCHANGESTANDARD',
    skuId: '4b9405b0-7788-4568-add1-99614e613b69',
    name: 'Exchange Online (Plan 1)',
    spellings: ['EXCHANGE ONLINE (PLAN 1)'],
    service: 'office365',
    kind: 'paid',
    workloads: ['Exchange'],
    known: true,
  },
  {
    part: 'Microsoft_365_Copilot',
    skuId: '639dec6b-bb19-468b-871c-c5c441c4b0cb',
    name: 'Microsoft Copilot for Microsoft 365',
    spellings: ['MICROSOFT 365 COPILOT', 'Microsoft Copilot for Microsoft 365'],
    service: 'office365',
    kind: 'paid',
    workloads: ['Copilot'],
    known: true,
  },
  {
    part: 'STANDARDWOFFPACK_FACULTY',
    skuId: '94763226-9b3c-4e75-a931-5c89701abe66',
    name: 'Office 365 A1 for faculty',
    spellings: ['OFFICE 365 A1 FOR FACULTY'],
    service: 'office365',
    kind: 'included',
    workloads: SUITE,
    known: true,
  },
  {
    part: 'TEAMS_EXPLORATORY',
    skuId: '710779e8-3d4a-4c88-adb9-386c958d1fdf',
    name: 'Microsoft Teams Exploratory',
    spellings: ['MICROSOFT TEAMS EXPLORATORY', 'TEAMS EXPLORATORY'],
    service: 'office365',
    kind: 'free',
    workloads: ['Exchange', 'SharePoint', 'Teams', 'Yammer'],
    known: true,
  },
  {
    part: 'POWER_BI_STANDARD',
    skuId: 'a403ebcc-fae0-4ca2-8c8c-7a907fd6c235',
    name: 'Microsoft Fabric (Free)',
    spellings: ['MICROSOFT FABRIC (FREE)', 'POWER BI (FREE)'],
    service: 'other',
    kind: 'free',
    workloads: [],
    known: true,
  },
  {
    part: 'Microsoft_Teams_Rooms_Basic',
    skuId: '6af4b3d6-14bb-4a2a-960c-6c902aad34f3',
    name: 'Microsoft Teams Rooms Basic',
    spellings: ['MICROSOFT TEAMS ROOMS BASIC'],
    service: 'office365',
    kind: 'not-a-person',
    workloads: ['Teams'],
    known: true,
  },
  {
    part: 'PHONESYSTEM_VIRTUALUSER',
    skuId: '440eaaa8-b3e0-484b-a8be-62870b9ba70a',
    name: 'Microsoft Teams Phone Resource Account',
    spellings: ['MICROSOFT TEAMS PHONE RESOURCE ACCOUNT'],
    service: 'office365',
    kind: 'not-a-person',
    workloads: [],
    known: true,
  },
  {
    part: 'EMS',
    skuId: 'efccb6f7-5641-4e0e-bd10-b4976e1bf68e',
    name: 'Enterprise Mobility + Security E3',
    spellings: ['ENTERPRISE MOBILITY + SECURITY E3'],
    service: 'other',
    kind: 'paid',
    workloads: [],
    known: true,
  },
  {
    part: 'DYN365_ENTERPRISE_SALES',
    skuId: '1e1a282c-9c54-43a2-9310-98ef728faace',
    name: 'Dynamics 365 for Sales Enterprise Edition',
    spellings: ['DYNAMICS 365 FOR SALES ENTERPRISE EDITION'],
    service: 'dynamics365',
    kind: 'paid',
    workloads: [],
    known: true,
  },
  // "A product that the catalogue lacks belongs to `dynamics365` if its name says Dynamics 365."
  ...['CONTOSO SUITE', 'CONTOSO SUITE_TRIAL', 'DYNAMICS 365 CONTOSO'].map(
    (name): Product => ({
      part: name,
      skuId: '',
      name,
      spellings: [name],
      service: name.startsWith('DYNAMICS') ? 'dynamics365' : 'unknown',
      kind: name.endsWith('TRIAL') ? 'trial' : 'paid',
      workloads: [],
      known: false,
    }),
  ),
]

export function productOf(written: string): Product {
  const found = PRODUCTS.find(({ spellings, part }) =>
    [part, ...spellings].some(s => fold(s) === fold(written)),
  )
  if (found === undefined) throw new Error(`No such product in the test: ${written}`)
  return found
}
