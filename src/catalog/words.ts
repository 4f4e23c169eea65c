// What a product's name itself says: trial or free, Dynamics 365, or a family that carries no workload.

/** Services that figures are given for; `unknown` is what nobody can tell. */
export const SERVICES = ['office365', 'dynamics365', 'other', 'unknown'] as const
export type Service = (typeof SERVICES)[number]

/** A whole word: letters and digits around it make it part of another (INDUSTRIAL), `_` does not. */
function wholeWord(words: string): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`, 'i')
}

// `Tria` is how Microsoft's list spells one of them.
const TRIAL = wholeWord('trial|tria|viral|vtrial|exploratory')
const FREE = wholeWord('free')
const DYNAMICS = wholeWord('dynamics[ _-]*365|microsoft dynamics|dynamics (ax|crm|nav|gp)|crm')
const SIDE =
  /^(microsoft )?(visio|project|planner|power ?(apps?|bi|automate|flow|pages|platform|query|virtual)|flow|fabric|dynamics)(?![a-z0-9])/i

/** Trial or free by a whole word in a name or part number; trial wins where both stand. */
export function kindOfName(text: string): 'trial' | 'free' | undefined {
  const words = text.normalize('NFKC')
  if (TRIAL.test(words)) return 'trial'
  return FREE.test(words) ? 'free' : undefined
}

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
