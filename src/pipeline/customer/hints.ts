// What else is known to move a percentage, where the data of a customer shows it.
import { inOrder } from '../../model/code-points.ts'
import { asDay } from '../../model/day.ts'
import { type Note, whoseOf } from '../../model/note.ts'
import { isConcealed } from '../../model/user-name.ts'
import type { Row } from '../../report/types.ts'
import type { CustomerTally } from '../../tally/types.ts'

/** Licences and usage of days further apart than this are remarked on. */
const APART_DAYS = 7

/** Words by which products of schools are told: students work with seats that only the faculty was sold. */
const EDUCATION = /(?<![\p{L}\p{N}])(a1|a3|a5|edu|education|faculty|students?)(?![\p{L}\p{N}])/u

/** Remarks on one customer that its counted rows give rise to. */
export function hintsOf(tally: CustomerTally, row: Row): Note[] {
  const whose = whoseOf(row.customer)
  const notes: Note[] = []
  const education = row.flags.includes('over-100') ? educationProducts(tally) : []
  if (education.length > 0)
    notes.push({ code: 'education-skus', params: { ...whose, products: inOrder(education).join(', ') } })
  // Of most customers no product is over-assigned, and its rows need not be made.
  for (const { key, seats } of tally.isOverAssigned() ? tally.products() : []) {
    if (key === null || seats === null || seats.assigned === null || seats.assigned <= seats.sold) continue
    const params = { ...whose, product: key, sold: seats.sold, assigned: seats.assigned }
    notes.push({ code: 'seats-reduced', params })
  }
  const licences = tally.licenceDay
  if (licences !== null && tally.asOf !== null && row.activeUsers !== null) {
    if (Math.abs(licences - tally.asOf) > APART_DAYS) {
      notes.push({
        code: 'export-dates-differ',
        params: { ...whose, licences: asDay(licences), usage: tally.asOf },
      })
    }
  }
  if (tally.idle.some(({ user }) => isConcealed(user))) notes.push({ code: 'concealed-names', params: whose })
  return notes
}

function educationProducts({ subscriptions }: CustomerTally): string[] {
  return subscriptions.flatMap(({ standing, product: { name } }) =>
    standing === 'counted' && EDUCATION.test(name.toLowerCase()) ? name : [],
  )
}
