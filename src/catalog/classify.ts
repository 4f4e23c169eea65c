// Kind and service of a SKU of the list: by its words, and by name where the words do not tell.
import type { Kind } from '../model/kind.ts'
import { isSideProduct, kindOfName, type Service, saysDynamics } from './words.ts'

/** Trials and free products that neither name nor part number tells, by part number. */
const NAMED: Readonly<Record<string, Kind>> = {
  // Signed up for by the users themselves; the list calls it a preview.
  PROJECT_MADEIRA_PREVIEW_IW_SKU: 'trial',
  STREAM: 'free',
  WINDOWS_STORE: 'free',
  WSFB_EDU_FACULTY: 'free',
  RIGHTSMANAGEMENT_ADHOC: 'free',
  POWERAPPS_DEV: 'free',
  MCOPSTNC: 'free',
  // Their service plans say so: POWERAPPSFREE, "AI for Market Insights - Free".
  POWERAPPS_INDIVIDUAL_USER: 'free',
  SOCIAL_ENGAGEMENT_APP_USER: 'free',
}

/** Products of Office 365 that may carry no workload: protection, archives, storage, meetings and telephony. */
const OFFICE =
  /^(microsoft )?(office|exchange|sharepoint|onedrive|skype|teams)(?![a-z0-9])|(?<![a-z0-9])(office 365|o365|calling plan|communications credits)(?![a-z0-9])|^microsoft 365 (apps|audio conferencing|business voice|domestic calling)/i

/** Part numbers of Dynamics 365 whose names may not say so (Microsoft Relationship Sales solution). */
const DYNAMICS_PART = /^(dyn365|d365|dynamics_365)_/i

/** Kind of a SKU, from its part number and display name. */
export function kindOfSku(partNumber: string, name: string): Kind {
  const byPart = kindOfName(partNumber)
  const byName = kindOfName(name)
  if (byPart === 'trial' || byName === 'trial') return 'trial'
  return byPart ?? byName ?? NAMED[partNumber] ?? 'paid'
}

/** Whether a SKU's service plans say nothing about its workloads. */
export function isSideSku(partNumber: string, name: string): boolean {
  return isSideProduct(name) || DYNAMICS_PART.test(partNumber)
}

/** Service of a SKU; `carries` is whether it has a workload. */
export function serviceOfSku(partNumber: string, name: string, carries: boolean): Service {
  if (saysDynamics(name) || DYNAMICS_PART.test(partNumber)) return 'dynamics365'
  if (isSideProduct(name)) return 'other'
  return carries || OFFICE.test(name) ? 'office365' : 'other'
}
