// Has the ranges of a file read and its users gathered, by several threads where they can be had.
import type { CustomerCells } from '../model/rows.ts'
import type { UsageBatch } from '../model/usage-batch.ts'
import { type Answer, coveredBy, type PackedRows, type Plan, type Range } from './plan.ts'
import { OtherThreads, type Readers, ThisThread } from './readers.ts'
import { SharedNumbers } from './shared-numbers.ts'
import type { Threads } from './threads.ts'
import { userTurns } from './user-turns.ts'

export class BatchReader {
  readonly #plan: Plan
  readonly #ranges: readonly Range[]
  readonly #covered: readonly string[]
  readonly #users: number
  /** Ranges whose rows are kept. */
  readonly #kept: number[] = []
  /** Rows were given, which would count twice if they were read again. */
  isGiven = false
  #readers: Readers
  #numbers: SharedNumbers
  #isHere: boolean

  constructor(plan: Plan, ranges: readonly Range[], { threads, users }: { threads: Threads; users: number }) {
    this.#plan = plan
    this.#ranges = ranges
    this.#covered = coveredBy(plan)
    this.#users = users
    this.#isHere = plan.threads === 0
    this.#readers = this.#isHere ? new ThisThread(plan, ranges) : new OtherThreads(plan, ranges, threads)
    this.#numbers = new SharedNumbers(Math.max(1, plan.threads), this.#covered)
  }

  /** What a range came to, and who read it. Ask in order. */
  async answer(index: number): Promise<{ thread: number; answer: Answer }> {
    return this.#orHere(() => this.#readers.answer(index))
  }

  /** There are more ranges. */
  assignMore(): void {
    this.#readers.assignMore()
  }

  /** Keeps the rows of a range. Returns who the last of them is of. */
  keep(index: number, thread: number, rows: PackedRows): CustomerCells | null {
    this.#kept.push(index)
    this.#readers.deliver(this.#numbers.add(thread, rows))
    return this.#numbers.customerOf(thread, rows.lastOwner)
  }

  /** All rows that were kept. What fails behind the first batch cannot be read again. */
  async *batches(): AsyncGenerator<UsageBatch> {
    const begun = await this.#orHere(() => this.#firstBlocks())
    this.#numbers.begin(begun.sorted)
    for (let { next } = begun; !next.done; next = await begun.blocks.next()) {
      this.isGiven = true
      yield this.#numbers.batch(next.value)
    }
  }

  async #firstBlocks() {
    const sorted = await this.#readers.sort(this.#numbers.customers.all.length)
    const turns = userTurns(
      sorted.map(({ ends }) => ends),
      this.#users,
    )
    const blocks = this.#readers.blocks(turns)
    return { sorted, blocks, next: await blocks.next() }
  }

  end(): void {
    this.#readers.end()
  }

  /** Threads cannot be had everywhere: without them what they had is read again here. */
  async #orHere<T>(work: () => Promise<T>): Promise<T> {
    // A stream does not come again.
    if (this.#isHere || this.#plan.file < 0) return work()
    try {
      return await work()
    } catch {
      this.#readers.end()
    }
    this.#isHere = true
    this.#readers = new ThisThread(this.#plan, this.#ranges)
    this.#numbers = new SharedNumbers(1, this.#covered)
    for (const index of this.#kept) {
      const { answer } = await this.#readers.answer(index)
      if (answer.kind !== 'rows') throw new Error('the file changed while it was read')
      this.#readers.deliver(this.#numbers.add(0, answer))
    }
    return work()
  }
}
