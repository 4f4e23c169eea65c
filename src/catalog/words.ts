// What a product's name itself says: Dynamics 365, or a family that carries no workload.

/** Services that figures are given for; `unknown` is what nobody can tell. */
export const SERVICES = ['office365', 'dynamics365', 'other', 'unknown'] as const
export type Service = (typeof SERVICES)[number]

/** Those that are asked for where nothing is said: products that nobody can tell stay in. */
export const DEFAULT_SERVICES: readonly Service[] = ['office365', 'dynamics365', 'unknown']

const DYNAMICS =
  /(?<![a-z0-9])(?:dynamics[ _-]*365|microsoft dynamics|dynamics (ax|crm|nav|gp)|crm)(?![a-z0-9])/i
const SIDE =
  /^(microsoft )?(visio|project|planner|power ?(apps?|bi|automate|flow|pages|platform|query|virtual)|flow|fabric|dynamics)(?![a-z0-9])/i

/** Whether the name of a product or workload says Dynamics 365 or CRM. */
export function saysDynamics(text: string): boolean {
  return DYNAMICS.test(text.normalize('NFKC'))
}

/**
 * Whether a product of this name carries no workload, whatever its service plans are: Visio, Project, Planner,
 * Power and Dynamics hold SharePoint or Teams plans on the side, and an Office user's chat is not their use.
 */
export function isSideProduct(name: string): boolean {
  return SIDE.test(name.normalize('NFKC').trim()) || saysDynamics(name)
}
