// Days of last activity: in the 28 days that end with a day, or before them.

/** '2026-08-31' moved by a number of days. */
export function moveDay(day, by) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}

/** A day of the window that ends with `asOf`; the last days are the most frequent ones. */
export function dayWithin(asOf, random) {
  return moveDay(asOf, -Math.min(random.below(28), random.below(28)))
}

/** Before the window, or never. */
function dayBefore(asOf, random) {
  return random.chance(0.3) ? '' : moveDay(asOf, -29 - random.below(120))
}

const USUAL = {
  Exchange: 0.95,
  Teams: 0.85,
  OneDrive: 0.6,
  SharePoint: 0.5,
  'Microsoft 365 Apps': 0.8,
  Yammer: 0.1,
}

/**
 * The last day of activity of one user in each of `workloads`: an active user has one in the window at least.
 * `edge`: the first day of the window for an active user, the day before it for another.
 */
export function activityDays(workloads, { active, edge, asOf, random }) {
  if (edge) return workloads.map(() => moveDay(asOf, active ? -27 : -28))
  const sure = workloads[random.below(workloads.length)]
  return workloads.map(workload => {
    const used = workload === sure || random.chance(USUAL[workload] ?? 0.5)
    return active && used ? dayWithin(asOf, random) : dayBefore(asOf, random)
  })
}
