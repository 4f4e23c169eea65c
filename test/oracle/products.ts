// Products, workloads and services, as one row of an export names them.
import { fold } from './basics.ts'
import { type Catalogue, KINDS, type Kind, type Service } from './model.ts'

export interface Product {
  /** The current display name, folded: two products are one when their keys are. */
  key: string
  name: string
  kind: Kind
  /** Undefined: the catalogue does not know the product. */
  known: { service: Service; workloads: readonly string[] } | undefined
}

// "Trial or free … one of the words as a whole word (also between `_`)": so INDUSTRIAL is none, `X_TRIAL_1` is.
const WORDS = ['TRIAL', 'TRIA', 'VIRAL', 'VTRIAL', 'EXPLORATORY', 'FREE']
export function hasTrialWord(name: string): boolean {
  return name
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some(word => WORDS.includes(word))
}

/** "Of all that is said the first of `not-a-person`, `trial`, `included`, `free`, `paid` holds." */
export function firstOf(said: readonly Kind[]): Kind {
  return KINDS.find(kind => said.includes(kind)) ?? 'paid'
}

/** On a trial or on something free. */
export const isTrialKind = (kind: Kind): boolean => kind === 'trial' || kind === 'free'

/** "`SkuId` beats `ProductName`; names are looked up in the catalogue and shown as there, else as written." */
export function productOf(skuId: string, name: string, catalogue: Catalogue): Product | undefined {
  const bySku = skuId.trim() === '' ? undefined : catalogue.findSku(skuId.trim())
  const found = bySku ?? (name.trim() === '' ? undefined : catalogue.findName(name.trim()))
  const shown = found?.name ?? (name.trim() === '' ? skuId.trim() : name.trim())
  if (shown === '') return undefined
  const trial = [found?.partNumber ?? '', shown, name].some(hasTrialWord)
  const kind = firstOf([found?.kind ?? 'paid', trial ? 'trial' : 'paid'])
  return { key: fold(shown), name: shown, kind, known: found }
}

const WORKLOADS = new Map([
  ['exchange', 'Exchange'],
  ['outlook', 'Exchange'],
  ['email', 'Exchange'],
  ['sharepoint', 'SharePoint'],
  ['onedrive', 'SharePoint'],
  ['teams', 'Teams'],
  ['skypeforbusiness', 'Skype for Business'],
  ['yammer', 'Yammer'],
  ['vivaengage', 'Yammer'],
  ['microsoft365apps', 'Microsoft 365 Apps'],
  ['proplus', 'Microsoft 365 Apps'],
  ['copilot', 'Copilot'],
])

/** Whether a workload is one of ours, in any spelling. */
export function isOurs(written: string): boolean {
  return WORKLOADS.has(fold(written).replace(/[\s_-]+/g, ''))
}

/** "OneDrive and SharePoint are one"; any other workload is as written. */
export function workloadOf(written: string): string {
  return WORKLOADS.get(fold(written).replace(/[\s_-]+/g, '')) ?? written.trim()
}

const SERVICES = ['office365', 'dynamics365', 'other', 'unknown'] as const

export function serviceOfWorkload(workload: string): Service {
  if ([...WORKLOADS.values()].includes(workload)) return 'office365'
  return /dynamics 365/i.test(workload) ? 'dynamics365' : 'unknown'
}

/** "A product that the catalogue lacks belongs to `dynamics365` if its name says Dynamics 365." */
export function serviceOfProduct({ known, name }: Product): Service {
  return known?.service ?? (/dynamics 365/i.test(name) ? 'dynamics365' : 'unknown')
}

/** The file's own service column; undefined when it is blank or says nothing that is known. */
export function serviceOfColumn(written: string): Service | undefined {
  const word = fold(written).replace(/[\s_-]+/g, '')
  return SERVICES.find(service => service === word)
}
