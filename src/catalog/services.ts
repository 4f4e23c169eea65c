// Service columns: the words that exports use, and which of our services they mean.
import { foldHeader } from '../model/fold.ts'
import type { Service } from './words.ts'

/** Case, spaces, `_` and `-` do not matter. */
const SPELLINGS: Readonly<Record<Service, readonly string[]>> = {
  office365: [
    ...['Office 365', 'O365', 'Microsoft Office 365', 'MS Office 365', 'Office', 'Microsoft Office'],
    ...['Microsoft 365', 'M365', 'MS 365', 'Office 365 / Microsoft 365', 'Modern Work', 'Modern Workplace'],
  ],
  dynamics365: [
    ...['Dynamics 365', 'Dynamics', 'Microsoft Dynamics', 'Microsoft Dynamics 365', 'MS Dynamics', 'D365'],
    ...['Dyn365', 'CRM', 'CRM Online', 'Dynamics CRM', 'Dynamics CRM Online', 'Microsoft Dynamics CRM'],
    ...['Microsoft Dynamics CRM Online', 'Dynamics AX', 'Microsoft Dynamics AX', 'D365 Business Central'],
    ...['Dynamics 365 Business Central', 'Dynamics 365 Customer Engagement', 'Dynamics 365 CE'],
  ],
  other: [
    ...['Other', 'Others', 'Intune', 'Microsoft Intune', 'Azure', 'Microsoft Azure', 'Azure AD', 'AAD'],
    ...['Azure Active Directory', 'Azure Active Directory Premium', 'AADP', 'Entra', 'Entra ID'],
    ...['Microsoft Entra', 'Microsoft Entra ID', 'Azure Information Protection', 'AIP', 'RMS', 'EMS', 'EM+S'],
    ...['Enterprise Mobility', 'Enterprise Mobility + Security', 'Enterprise Mobility Suite', 'Security'],
    ...['Enterprise Mobility and Security', 'Power BI', 'Microsoft Power BI', 'PBI', 'Fabric'],
    ...['Microsoft Fabric', 'Power Platform', 'Power Apps', 'Microsoft Power Apps', 'Power Automate'],
    ...['Microsoft Power Automate', 'Microsoft Flow', 'Flow', 'Power Virtual Agents', 'Power Pages'],
    ...['Copilot Studio', 'Visio', 'Microsoft Visio', 'Project', 'Microsoft Project', 'Planner'],
    ...['Microsoft Planner', 'Windows', 'Microsoft Windows', 'Windows 10', 'Windows 11', 'Windows 365'],
    ...['Microsoft Windows 365', 'Defender', 'Microsoft Defender', 'Microsoft Purview', 'Purview', 'Viva'],
    ...['Microsoft Viva', 'GitHub', 'Azure DevOps', 'Visual Studio', 'Minecraft Education'],
  ],
  unknown: ['Unknown'],
}

let canonical: ReadonlyMap<string, Service> | undefined

/** The service that a word means; undefined when it is blank or nobody's. */
export function knownService(text: string): Service | undefined {
  canonical ??= new Map([
    ...words('office365'),
    ...words('dynamics365'),
    ...words('other'),
    ...words('unknown'),
  ])
  return canonical.get(foldHeader(text))
}

function words(service: Service): [string, Service][] {
  return [service, ...SPELLINGS[service]].map(word => [foldHeader(word), service])
}
