// The products of the demo, read off Microsoft's published list of names and service plans by hand.
import { fold } from '../oracle/basics.ts'
import type { Catalogue, CatalogueProduct } from '../oracle/model.ts'

const FRONTLINE = ['Exchange', 'SharePoint', 'Teams', 'Skype for Business', 'Yammer']
const FULL = [...FRONTLINE, 'Microsoft 365 Apps']

interface Entry extends CatalogueProduct {
  skuId: string
}

function office(name: string, partNumber: string, skuId: string, workloads: readonly string[]): Entry {
  return { name, partNumber, skuId, workloads, service: 'office365', kind: 'paid' }
}

/** Products of other services carry no workload of the reports, whatever plans they have on the side. */
function beside(
  service: 'dynamics365' | 'other',
  name: string,
  partNumber: string,
  skuId: string,
  kind: 'paid' | 'free' = 'paid',
): Entry {
  return { name, partNumber, skuId, workloads: [], service, kind }
}

const ENTRIES: readonly Entry[] = [
  office(
    'Microsoft 365 Business Basic',
    'O365_BUSINESS_ESSENTIALS',
    '3b555118-da6a-4418-894f-7df1e2096870',
    FRONTLINE,
  ),
  office(
    'Microsoft 365 Business Standard',
    'O365_BUSINESS_PREMIUM',
    'f245ecc8-75af-4f8e-b61f-27d8114de5f3',
    FULL,
  ),
  office('Microsoft 365 Business Premium', 'SPB', 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46', FULL),
  office('Office 365 E1', 'STANDARDPACK', '18181a46-0d4e-45cd-891e-60aabd171b4e', FRONTLINE),
  office('Office 365 E3', 'ENTERPRISEPACK', '6fd2c87f-b296-42f0-b197-1e91e994b900', FULL),
  office('Office 365 E5', 'ENTERPRISEPREMIUM', 'c7df2760-2c81-4ef7-b578-5b5392b571df', FULL),
  office('Microsoft 365 E3', 'SPE_E3', '05e9a617-0261-4cee-bb44-138d3ef5d965', FULL),
  office('Microsoft 365 E5', 'SPE_E5', '06ebc4ee-1bb5-47dd-8120-11324bc54e06', FULL),
  office('Microsoft 365 F3', 'SPE_F1', '66b55226-6b4f-492c-910c-a3b7a3c9d993', FRONTLINE),
  office(
    'Office 365 A3 for faculty',
    'ENTERPRISEPACKPLUS_FACULTY',
    'e578b273-6db4-4691-bba0-8d691f4da603',
    FULL,
  ),
  office(
    'Office 365 A3 for students',
    'ENTERPRISEPACKPLUS_STUDENT',
    '98b6e773-24d4-4c0d-a968-6e787a1f8204',
    FULL,
  ),
  beside(
    'dynamics365',
    'Dynamics 365 for Sales Enterprise Edition',
    'DYN365_ENTERPRISE_SALES',
    '1e1a282c-9c54-43a2-9310-98ef728faace',
  ),
  beside(
    'dynamics365',
    'Dynamics 365 for Customer Service Enterprise Edition',
    'DYN365_ENTERPRISE_CUSTOMER_SERVICE',
    '749742bf-0d37-4158-a120-33567104deeb',
  ),
  beside(
    'dynamics365',
    'Dynamics 365 For Sales Professional',
    'D365_SALES_PRO',
    'be9f9771-1c64-4618-9907-244325141096',
  ),
  beside(
    'dynamics365',
    'Dynamics 365 Business Central Essentials',
    'DYN365_BUSCENTRAL_ESSENTIAL',
    '2880026b-2b0c-4251-8656-5d41ff11e3aa',
  ),
  {
    ...office(
      'Office 365 A1 for students',
      'STANDARDWOFFPACK_STUDENT',
      '314c4481-f395-4525-be8b-2ec4bb1e9d91',
      FRONTLINE,
    ),
    kind: 'included',
  },
  {
    ...office(
      'Microsoft Teams Phone Resource Account',
      'PHONESYSTEM_VIRTUALUSER',
      '440eaaa8-b3e0-484b-a8be-62870b9ba70a',
      [],
    ),
    kind: 'not-a-person',
  },
  beside('other', 'Power BI Pro', 'POWER_BI_PRO', 'f8a1db68-be16-40ed-86d5-cb42ce701560'),
  beside('other', 'Visio Plan 2', 'VISIOCLIENT', 'c5928f49-12ba-48f7-ada3-0d743a3601d5'),
  beside(
    'other',
    'Microsoft Power Automate Free',
    'FLOW_FREE',
    'f30db892-07e9-47e9-837c-80727f46fd3d',
    'free',
  ),
]

export const demoCatalogue: Catalogue = {
  findSku: id => ENTRIES.find(entry => [entry.skuId, fold(entry.partNumber)].includes(fold(id))),
  findName: name => ENTRIES.find(entry => [entry.name, entry.partNumber].map(fold).includes(fold(name))),
}
