// What the seats of a product are: whether they count as sold, and whether the people on them count.

/** In order of strength: of all that is said about a row the first holds. */
export const KINDS = ['not-a-person', 'trial', 'included', 'free', 'paid'] as const

/**
 * `paid` seats are bought for people. `included` ones are free of charge and entitle people to a service, `trial` and
 * `free` ones do not, and those that are `not-a-person` are held by a room, a device, a server, or nobody.
 */
export type Kind = (typeof KINDS)[number]

/** The kind of a row about which all of this is said; paid where nothing is. */
export function firstKind(...said: readonly (Kind | null | undefined)[]): Kind {
  return KINDS.find(kind => said.includes(kind)) ?? 'paid'
}

/** Whether activity on such a seat is that of somebody who tries, not of somebody who is entitled. */
export function isTrial(kind: Kind): kind is 'trial' | 'free' {
  return kind === 'trial' || kind === 'free'
}
