// Takes in rows that came in columns: each name is looked up once for the whole batch, each row costs a few numbers.
import { viewOf } from '../columns/hash.ts'
import { type BatchOwner, NO_DAY, ORIGIN, type UsageBatch } from '../model/usage-batch.ts'
import type { Collector } from './collector.ts'
import type { Frame } from './frames.ts'

/** `refer` gives the reference of a customer; -1 where rows of that report date are left out. */
export function addBatch(
  collector: Collector,
  batch: UsageBatch,
  refer: (owner: BatchOwner) => number,
): void {
  const { usageTable, users } = collector
  const { user, frame, subscription, last, ownerOfUser, nameEnds, nameHashes } = batch
  const names = viewOf(batch.names)
  const refs = batch.owners.map(refer)
  for (const { owner, workload, ...styles } of batch.coverage) {
    collector.cover(refs[owner] ?? -1, workload, batch.owners[owner]?.report ?? NO_DAY, styles)
  }
  const refOfUser = ownerOfUser.map(owner => refs[owner] ?? -1)
  const numbers = new Int32Array(refOfUser.length)
  for (let at = 0; at < numbers.length; at++) {
    if (at % BLOCK === 0) users.lookAhead(refOfUser, nameHashes, at, Math.min(at + BLOCK, numbers.length))
    const ref = refOfUser[at] ?? -1
    const start = at > 0 ? (nameEnds[at - 1] ?? 0) : 0
    numbers[at] = ref < 0 ? -1 : users.addBytes(ref, names, start, nameEnds[at] ?? 0, nameHashes[at] ?? 0)
  }
  const frames = new FramesOf(collector, batch)
  // The batch's own numbers are of no use any more: those of the collector take their place.
  for (let row = 0; row < user.length; row++) {
    const local = user[row] ?? 0
    const number = numbers[local] ?? -1
    user[row] = number
    if (number < 0) continue
    frame[row] = frames.number(ownerOfUser[local] ?? 0, frame[row] ?? 0, subscription[row] ?? -1)
  }
  usageTable.addAll(user, frame, last)
}

/** Users whose places are looked up together. */
const BLOCK = 128

/** The frames of a batch with their report dates and subscriptions. What only rows left out name is never looked up. */
class FramesOf {
  readonly #collector: Collector
  readonly #batch: UsageBatch
  readonly #dateOf: Int32Array
  readonly #dates: number[] = []
  readonly #frames: (Frame | undefined)[] = []
  readonly #subscriptions: Int32Array
  /** Numbers of frames without subscription: by date, then frame. */
  readonly #numbers: Int32Array

  constructor(collector: Collector, batch: UsageBatch) {
    this.#collector = collector
    this.#batch = batch
    const dates = new Map<number, number>()
    this.#dateOf = Int32Array.from(batch.owners, ({ report }) => {
      const day = report ?? NO_DAY
      const known = dates.get(day) ?? this.#dates.push(day) - 1
      dates.set(day, known)
      return known
    })
    this.#subscriptions = new Int32Array(batch.subscriptions.length).fill(-1)
    this.#numbers = new Int32Array(this.#dates.length * batch.frames.length).fill(-1)
  }

  number(owner: number, frame: number, subscription: number): number {
    const date = this.#dateOf[owner] ?? 0
    const place = date * this.#batch.frames.length + frame
    if (subscription < 0) {
      const known = this.#numbers[place] ?? -1
      if (known >= 0) return known
    }
    const cells = this.#frames[frame] ?? this.#look(frame)
    cells.subscription = subscription < 0 ? -1 : this.#subscription(subscription)
    cells.report = this.#dates[date] ?? NO_DAY
    const number = this.#collector.usageTable.frames.add(cells)
    if (subscription < 0) this.#numbers[place] = number
    return number
  }

  #subscription(local: number): number {
    const known = this.#subscriptions[local] ?? -1
    if (known >= 0) return known
    const number = this.#collector.subscription(this.#batch.subscriptions[local] ?? '')
    this.#subscriptions[local] = number
    return number
  }

  #look(frame: number): Frame {
    const collector = this.#collector
    const cells = this.#batch.frames[frame]
    if (!cells) throw new Error('a row of a batch has a frame that the batch lacks')
    const { origin, workload, product, products, licence, removed } = cells
    const found = {
      workload: collector.workload(workload),
      subscription: -1,
      product:
        origin === ORIGIN.own ? collector.products.refer(product) : collector.productSet(products ?? []),
      report: NO_DAY,
      origin,
      licence,
      removed,
    }
    this.#frames[frame] = found
    return found
  }
}
