// Has the ranges of a file read and its users gathered, by several threads where they can be had.
import type { CustomerCells } from '../../model/rows.ts'
import type { UsageBatch } from '../../model/usage-batch.ts'
import { Alone, type Crew, Together } from './crew.ts'
import { type Gathered, Ledger } from './ledger.ts'
import { type Answer, coveredBy, type PackedRows, type Plan, type Range } from './plan.ts'
import type { Threads } from './threads.ts'

export class Gathering {
  readonly #plan: Plan
  readonly #ranges: readonly Range[]
  readonly #covered: readonly string[]
  /** Ranges whose rows are kept. */
  readonly #kept: number[] = []
  #crew: Crew
  #ledger: Ledger
  #isAlone: boolean

  constructor(plan: Plan, ranges: readonly Range[], threads: Threads) {
    this.#plan = plan
    this.#ranges = ranges
    this.#covered = coveredBy(plan.format)
    this.#isAlone = plan.threads === 0
    this.#crew = this.#isAlone ? new Alone(plan, ranges) : new Together(plan, ranges, threads)
    this.#ledger = new Ledger(Math.max(1, plan.threads), this.#covered)
  }

  /** What a range came to, and who read it. Ask in order. */
  async answer(index: number): Promise<{ thread: number; answer: Answer }> {
    return this.#orAlone(() => this.#crew.answer(index))
  }

  /** There are more ranges. */
  grow(): void {
    this.#crew.grow()
  }

  /** Keeps the rows of a range. Returns who the last of them is of. */
  keep(index: number, thread: number, rows: PackedRows): CustomerCells | null {
    this.#kept.push(index)
    this.#crew.deliver(this.#ledger.enter(thread, rows))
    return this.#ledger.customerOf(thread, rows.lastOwner)
  }

  /** All rows that were kept. */
  async batch(): Promise<UsageBatch> {
    const give = (): Promise<Gathered[]> => this.#crew.give(this.#ledger.customers.all.length)
    const gathered = await this.#orAlone(give)
    return this.#ledger.batch(gathered)
  }

  end(): void {
    this.#crew.end()
  }

  /** Threads cannot be had everywhere: without them what they had is read again here. */
  async #orAlone<T>(work: () => Promise<T>): Promise<T> {
    // A stream does not come again.
    if (this.#isAlone || this.#plan.file < 0) return work()
    try {
      return await work()
    } catch {
      this.#crew.end()
    }
    this.#isAlone = true
    this.#crew = new Alone(this.#plan, this.#ranges)
    this.#ledger = new Ledger(1, this.#covered)
    for (const index of this.#kept) {
      const { answer } = await this.#crew.answer(index)
      if (answer.kind !== 'rows') throw new Error('the file changed while it was read')
      this.#crew.deliver(this.#ledger.enter(0, answer))
    }
    return work()
  }
}
