// The products that the demo's customers have: how Microsoft calls them, and their ids.

const PRODUCTS = {
  basic: ['Microsoft 365 Business Basic', '3b555118-da6a-4418-894f-7df1e2096870', 'O365_BUSINESS_ESSENTIALS'],
  standard: [
    'Microsoft 365 Business Standard',
    'f245ecc8-75af-4f8e-b61f-27d8114de5f3',
    'O365_BUSINESS_PREMIUM',
  ],
  premium: ['Microsoft 365 Business Premium', 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46', 'SPB'],
  e1: ['Office 365 E1', '18181a46-0d4e-45cd-891e-60aabd171b4e', 'STANDARDPACK'],
  e3: ['Office 365 E3', '6fd2c87f-b296-42f0-b197-1e91e994b900', 'ENTERPRISEPACK'],
  e5: ['Office 365 E5', 'c7df2760-2c81-4ef7-b578-5b5392b571df', 'ENTERPRISEPREMIUM'],
  m365e3: ['Microsoft 365 E3', '05e9a617-0261-4cee-bb44-138d3ef5d965', 'SPE_E3'],
  m365e5: ['Microsoft 365 E5', '06ebc4ee-1bb5-47dd-8120-11324bc54e06', 'SPE_E5'],
  f3: ['Microsoft 365 F3', '66b55226-6b4f-492c-910c-a3b7a3c9d993', 'SPE_F1'],
  sales: ['Dynamics 365 Sales Enterprise', '1e1a282c-9c54-43a2-9310-98ef728faace', 'DYN365_ENTERPRISE_SALES'],
  service: [
    'Dynamics 365 Customer Service Enterprise',
    '749742bf-0d37-4158-a120-33567104deeb',
    'DYN365_ENTERPRISE_CUSTOMER_SERVICE',
  ],
  salesPro: ['Dynamics 365 Sales Professional', 'be9f9771-1c64-4618-9907-244325141096', 'D365_SALES_PRO'],
  central: [
    'Dynamics 365 Business Central Essentials',
    '2880026b-2b0c-4251-8656-5d41ff11e3aa',
    'DYN365_BUSCENTRAL_ESSENTIAL',
  ],
  powerBi: ['Power BI Pro', 'f8a1db68-be16-40ed-86d5-cb42ce701560', 'POWER_BI_PRO'],
  phone: [
    'Microsoft Teams Phone Resource Account',
    '440eaaa8-b3e0-484b-a8be-62870b9ba70a',
    'PHONESYSTEM_VIRTUALUSER',
  ],
  flowFree: ['Microsoft Power Automate Free', 'f30db892-07e9-47e9-837c-80727f46fd3d', 'FLOW_FREE'],
  visio: ['Visio Plan 2', 'c5928f49-12ba-48f7-ada3-0d743a3601d5', 'VISIOCLIENT'],
}

export const nameOf = key => PRODUCTS[key][0]
export const skuOf = key => PRODUCTS[key][1]
export const partNumberOf = key => PRODUCTS[key][2]

/** The word of a service column; '' where a script would not know. */
export function serviceOf(key) {
  if (nameOf(key).startsWith('Dynamics 365')) return 'Dynamics 365'
  return ['powerBi', 'flowFree', 'visio'].includes(key) ? '' : 'Office 365'
}
