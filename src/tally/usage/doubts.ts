// What the rows of one customer say that does not go together; it is told, and changes no figure.
import { isReplaced } from '../../catalog/states.ts'
import type { Service } from '../../catalog/words.ts'
import type { CheckParams } from '../../model/check.ts'
import { compareCodePoints } from '../../model/code-points.ts'
import type { Day } from '../../model/day.ts'
import { groupBy } from '../../model/group.ts'
import type { LeftAsEarlier } from '../../model/note.ts'
import type { CountRow } from '../../model/rows.ts'
import { isGraph, NO_DAY } from '../../model/usage-batch.ts'
import type { Placed } from '../intake/placed.ts'
import type { TallyProduct } from '../intake/products.ts'
import { productFinder, type Resolved } from '../intake/resolve.ts'
import { isTooOld } from '../intake/visibility.ts'
import type { CurrentLicences } from '../licences/licences.ts'
import type { Subscription } from '../licences/subscription.ts'
import { splitUsage } from '../split-run.ts'
import { contradictionsOf } from './contradictions.ts'
import { type DayApart, dayApart } from './day-apart.ts'
import type { DirectoryUser } from './directory.ts'
import type { Entries } from './entries.ts'

interface MostAssigned {
  product: string
  seats: number
}

export interface Doubts {
  /** The product with the most assigned seats that people hold, and how many those are. */
  mostAssigned(): MostAssigned | null
  idleSeats: CheckParams['seats-idle-product'] | null
  contradiction: CheckParams['contradiction'] | null
  splitRuns: readonly CheckParams['split-run'][]
  /** Not told again where two such days are one run. */
  dayApart: DayApart | null
  licencesLeftAsEarlier: LeftAsEarlier | null
}

export interface DoubtsInput {
  resolved: Resolved
  licences: CurrentLicences
  /** Kinds of the usage entries, whatever the style of their names. */
  entryKinds: Iterable<number>
  /** Those of one style. */
  entries: Entries
  /** Day of the deletion by user, or UNKNOWN_DAY. */
  deletions: ReadonlyMap<number, number>
  counts: readonly Placed<CountRow>[]
  directory(): readonly DirectoryUser[]
  asOf: Day | null
  windowDays: number
  isAsked(service: Service): boolean
}

export function doubtsOf(input: DoubtsInput): Doubts {
  const products = [...groupBy(input.licences.subscriptions, ({ product }) => product.key).values()].sort(
    ([a], [b]) => compareCodePoints(a?.product.name ?? '', b?.product.name ?? ''),
  )
  const { asOf, entries } = input
  const runs = splitRuns(input)
  const areTold = runs.some(({ products }) => products !== '')
  const isTold = runs.some(({ users }) => users > 0)
  return {
    mostAssigned: always(mostAssigned(products)),
    idleSeats: idleSeats(products, input),
    splitRuns: runs,
    licencesLeftAsEarlier: areTold ? null : input.licences.leftAsEarlier(),
    dayApart: isTold ? null : dayApart(input.resolved, entries),
    contradiction: asOf === null ? null : contradictionsOf({ ...input, asOf }),
  }
}

/** Made apart: what a function is made beside is kept with it. */
function always<T>(value: T): () => T {
  return () => value
}

function splitRuns({ resolved, licences, entries, isAsked }: DoubtsInput): Doubts['splitRuns'] {
  const ofUsers = splitUsage(resolved, entries, isAsked)
  const ofLicences = licences.split
  return [
    ...(ofUsers ? [{ day: ofUsers.day, users: ofUsers.left, products: '' }] : []),
    ...(ofLicences ? [{ day: ofLicences.day, users: 0, products: ofLicences.left.join(', ') }] : []),
  ]
}

function mostAssigned(products: readonly Subscription[][]): MostAssigned | null {
  let most: MostAssigned | null = null
  for (const subscriptions of products) {
    let first: Subscription | undefined
    let seats = 0
    for (const one of subscriptions) {
      if (one.kind === 'not-a-person') continue
      first ??= one
      seats += one.assigned ?? 0
    }
    if (first && seats > (most?.seats ?? 0)) most = { product: first.product.name, seats }
  }
  return most
}

const GONE = ['disabled', 'deprovisioned']

/** Seats of a subscription that went on as another one are not gone. */
function isGone({ standing, state, stateWord }: Subscription): boolean {
  return standing === 'inactive' && GONE.includes(state) && !isReplaced(stateWord)
}

/** Seats that were paid for and are gone, of products that no current usage row has. */
function idleSeats(products: readonly Subscription[][], input: DoubtsInput): Doubts['idleSeats'] {
  if (!input.licences.subscriptions.some(isGone)) return null
  const gone = products.flatMap(subscriptions => {
    const ended = subscriptions.filter(isGone)
    const seats = ended.reduce((sum, { sold, assigned }) => sum + Math.max(sold, assigned ?? 0), 0)
    const [first] = ended
    return first && seats > 0 ? [{ product: first.product, seats }] : []
  })
  if (gone.length === 0) return null
  const used = usedProducts(input)
  const idle = gone.filter(({ product }) => !used.has(product.key))
  if (idle.length === 0) return null
  return {
    seats: idle.reduce((sum, { seats }) => sum + seats, 0),
    products: idle.map(({ product }) => product.name).join(', '),
  }
}

/** Keys of the products that current usage rows have. */
function usedProducts({ resolved, licences, entryKinds, counts, directory, asOf }: DoubtsInput): Set<string> {
  const { table, collector, products, productsOfSet } = resolved
  const used = new Set<string>()
  const add = (product: TallyProduct | undefined): void => {
    if (product) used.add(product.key)
  }
  let isListUsed = false
  for (const index of entryKinds) {
    const { report, origin, product, subscription } = table.entryKinds.get(index)
    if (report !== NO_DAY && asOf !== null && isTooOld(report, asOf)) continue
    if (isGraph({ origin })) {
      if (product < 0) isListUsed = true
      else productsOfSet(product).forEach(add)
    } else {
      add(products[product])
      add(licences.productOfId.get(collector.subscriptions.text(subscription)))
    }
  }
  // A report without products has those of the user list, which is long.
  if (isListUsed) for (const user of directory()) user.products.forEach(add)
  const productOf = productFinder(resolved)
  for (const { row } of counts) if (row.product.name + row.product.skuId !== '') add(productOf(row.product))
  return used
}
