// Service of a SKU of the list, and whether its plans tell its workloads: by its words.
import { isSideProduct, type Service, saysDynamics } from './words.ts'
import type { Workload } from './workloads.ts'

/** Products of Office 365 that may carry no workload: protection, archives, storage, meetings and telephony. */
const OFFICE =
  /^(microsoft )?(office|exchange|sharepoint|onedrive|skype|teams)(?![a-z0-9])|(?<![a-z0-9])(office 365|o365|calling plan|communications credits)(?![a-z0-9])|^microsoft 365 (apps|audio conferencing|business voice|domestic calling)/i

/** Part numbers of Dynamics 365 whose names may not say so (Microsoft Relationship Sales solution). */
const DYNAMICS_PART = /^(dyn365|d365|dynamics_365)_/i

/** Sold beside a suite without Teams: the mailbox and the files that come with it are the suite's. */
const BESIDE_A_SUITE = /^microsoft teams (enterprise|eea)(?![a-z0-9])/i

/** The workloads of a SKU, of those that its service plans give. */
export function workloadsOfSku(
  partNumber: string,
  name: string,
  planned: readonly Workload[],
): readonly Workload[] {
  if (isSideSku(partNumber, name)) return []
  return BESIDE_A_SUITE.test(name) ? planned.filter(workload => workload === 'Teams') : planned
}

/** Whether a SKU's service plans say nothing about its workloads. */
function isSideSku(partNumber: string, name: string): boolean {
  return isSideProduct(name) || DYNAMICS_PART.test(partNumber)
}

/** Service of a SKU; `carries` is whether it has a workload. */
export function serviceOfSku(partNumber: string, name: string, carries: boolean): Service {
  if (saysDynamics(name) || DYNAMICS_PART.test(partNumber)) return 'dynamics365'
  if (isSideProduct(name)) return 'other'
  return carries || OFFICE.test(name) ? 'office365' : 'other'
}
