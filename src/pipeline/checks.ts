// What speaks against the figures, of every customer: asked of the exports, of the tally and of earlier portfolios.
import { CHECKS, type Check } from '../model/check.ts'
import type { Day } from '../model/day.ts'
import { compareCodePoints } from '../model/fold.ts'
import type { ReadMember } from '../sources/outcome.ts'
import type { CustomerTally } from '../tally/types.ts'
import { customerOfMember, customerRef, type Data } from './data.ts'

/** Finds the checks of a customer, by its index. */
export function checksOf(data: Data, _tallies: readonly CustomerTally[]): (customer: number) => Check[] {
  const sameKind = sameKindTwice(data)
  return customer => [...(sameKind.get(customer) ?? [])]
}

export function missingCustomers(_data: Data, _newest: Day | null): Check[] {
  return []
}

/** By customer, then in the order of the checks: whatever the order of the files was. */
export function sortChecks(checks: readonly Check[]): Check[] {
  return [...checks].sort(
    (a, b) =>
      compareCodePoints(a.customer.name, b.customer.name) ||
      compareCodePoints(a.customer.id ?? '', b.customer.id ?? '') ||
      CHECKS.indexOf(a.code) - CHECKS.indexOf(b.code),
  )
}

/** Exports of users that do not name their customer: two of one kind and day in one folder may be of two tenants. */
function sameKindTwice(data: Data): Map<number, Check[]> {
  const groups = new Map<string, ReadMember[]>()
  for (const member of data.read.members) {
    const { status, format, customer, reportDate } = member
    if (status !== 'read' || !format?.perUser || format.hasCustomer || !customer) continue
    const index = customerOfMember(data, member)
    if (index === null) continue
    const key = JSON.stringify([index, format.id, reportDate])
    groups.set(key, [...(groups.get(key) ?? []), member])
  }
  const found = new Map<number, Check[]>()
  for (const [key, group] of groups) {
    if (group.length < 2) continue
    const index = Number(JSON.parse(key)[0])
    const files = group.map(({ label }) => label).sort(compareCodePoints)
    found.set(index, [
      {
        code: 'same-kind-twice',
        customer: customerRef(data, index),
        params: { count: files.length, files: files.join(', ') },
      },
    ])
  }
  return found
}
