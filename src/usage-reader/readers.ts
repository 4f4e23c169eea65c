// Who reads the ranges of a file and gathers its users: this thread alone, or several others together.
import type { UserBlock } from '../model/usage-batch.ts'
import { memoryOf } from '../sources/bytes/parquet/table.ts'
import type { Answer, Plan, Range } from './plan.ts'
import { RangeReader } from './range-reader.ts'
import type { Delivery, Sorted } from './shared-numbers.ts'
import type { Listener, Threads } from './threads.ts'
import type { Order, Reply } from './worker.ts'

/** Ranges that a thread is ahead of what was taken: enough never to wait, few enough to hold little. */
const AHEAD = 3

export interface Readers {
  /** What a range came to, and who read it. Ask in order, again where there is more. Throws where a thread cannot be started or fails. */
  answer(index: number): Promise<{ thread: number; answer: Answer }>
  /** There are more ranges. */
  assignMore(): void
  /** One for each thread. */
  deliver(deliveries: readonly Delivery[]): void
  /** Puts everything gathered in order; `owners`: how many there are. One answer for each thread. */
  sort(owners: number): Promise<Sorted[]>
  /** So many users of each thread at a time. The memory of a block is used again when the one after the next is asked for. */
  blocks(counts: Iterable<readonly number[]>): AsyncGenerator<UserBlock[]>
  end(): void
}

/** undefined as long as one is missing. */
function ofAll<T>(list: readonly (T | undefined)[]): T[] | undefined {
  const all = list.flatMap(one => one ?? [])
  return all.length === list.length ? all : undefined
}

export class ThisThread implements Readers {
  readonly #reader: RangeReader
  readonly #ranges: readonly Range[]
  /** Of the range that has more. */
  #answers: AsyncGenerator<Answer> | null = null

  constructor(plan: Plan, ranges: readonly Range[]) {
    this.#reader = new RangeReader({ ...plan, threads: 1 })
    this.#ranges = ranges
  }

  async answer(index: number): Promise<{ thread: number; answer: Answer }> {
    // Lets the line of progress be drawn, and a signal arrive.
    await new Promise(setImmediate)
    const range = this.#ranges[index]
    if (!range) throw new Error('there is no such range')
    this.#answers ??= this.#reader.read(range)
    const { value: answer, done } = await this.#answers.next()
    if (done) throw new Error('there is no more of the range')
    if (!answer.more) this.#answers = null
    return { thread: 0, answer }
  }

  assignMore(): void {}

  deliver(deliveries: readonly Delivery[]): void {
    for (const delivery of deliveries) this.#reader.receive(delivery)
  }

  async sort(owners: number): Promise<Sorted[]> {
    return [this.#reader.sort(owners)]
  }

  async *blocks(counts: Iterable<readonly number[]>): AsyncGenerator<UserBlock[]> {
    for (const [count = 0] of counts) yield [this.#reader.block(count)]
  }

  end(): void {}
}

export class OtherThreads implements Readers, Listener {
  readonly #plan: Plan
  readonly #ranges: readonly Range[]
  readonly #threads: Threads
  readonly #answers = new Map<number, { thread: number; answer: Answer }[]>()
  /** By thread: ranges that it has yet to answer, oldest first; what it has sorted; and blocks that were not taken yet. */
  readonly #waiting: number[][]
  readonly #sorted: (Sorted | undefined)[]
  readonly #blocks: UserBlock[][]
  #next = 0
  #taken = 0
  #failure: Error | null = null
  #wake = (): void => undefined

  constructor(plan: Plan, ranges: readonly Range[], threads: Threads) {
    this.#plan = plan
    this.#ranges = ranges
    this.#threads = threads
    this.#waiting = Array.from({ length: plan.threads }, () => [])
    this.#sorted = this.#waiting.map(() => undefined)
    this.#blocks = this.#waiting.map(() => [])
    threads.start(plan.threads)
    threads.listen(this)
    this.#tellAll({ kind: 'open', plan })
    this.#assign()
  }

  async answer(index: number): Promise<{ thread: number; answer: Answer }> {
    const next = await this.#until(() => this.#answers.get(index)?.shift())
    if (!next.answer.more) {
      this.#answers.delete(index)
      this.#taken = index + 1
      this.#assign()
    }
    return next
  }

  assignMore(): void {
    this.#assign()
  }

  deliver(deliveries: readonly Delivery[]): void {
    for (const [thread, delivery] of deliveries.entries()) {
      this.#threads.order(thread, { kind: 'add', delivery })
    }
  }

  async sort(owners: number): Promise<Sorted[]> {
    this.#tellAll({ kind: 'sort', owners })
    return this.#until(() => ofAll(this.#sorted))
  }

  async *blocks(counts: Iterable<readonly number[]>): AsyncGenerator<UserBlock[]> {
    const asked = counts[Symbol.iterator]()
    const ask = (): boolean => {
      const { value, done } = asked.next()
      for (const [thread, count] of done ? [] : value.entries())
        this.#threads.order(thread, { kind: 'give', count })
      return !done
    }
    // The next ones are made while these are taken in.
    for (let isThere = ask(), isNext = false; isThere; isThere = isNext) {
      isNext = ask()
      await this.#until(() => this.#blocks.every(({ length }) => length > 0) || undefined)
      yield this.#blocks.flatMap(blocks => blocks.shift() ?? [])
    }
  }

  end(): void {
    // Nothing more is read, whatever is still answered.
    this.#next = this.#ranges.length
    this.#tellAll({ kind: 'close' })
  }

  hear(thread: number, reply: Reply): void {
    if (reply.kind === 'answer') {
      const { answer } = reply
      const [index] = this.#waiting[thread] ?? []
      if (index !== undefined)
        this.#answers.set(index, [...(this.#answers.get(index) ?? []), { thread, answer }])
      if (!answer.more) {
        this.#waiting[thread]?.shift()
        this.#assign()
      }
    } else if (reply.kind === 'failed') this.fail(new Error(reply.message))
    else if (reply.kind === 'sorted') this.#sorted[thread] = reply.sorted
    else this.#blocks[thread]?.push(reply.block)
    this.#wake()
  }

  fail(error: Error): void {
    this.#failure = error
    this.#wake()
  }

  #tellAll(order: Order): void {
    for (const thread of this.#waiting.keys()) this.#threads.order(thread, order)
  }

  /** Waits until `find` finds something. */
  async #until<T>(find: () => T | undefined): Promise<T> {
    for (;;) {
      const found = find()
      if (found !== undefined) return found
      if (this.#failure) throw this.#failure
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
  }

  /** Gives the next ranges to those who have least to do. */
  #assign(): void {
    const limit = Math.min(this.#ranges.length, this.#taken + this.#plan.threads * AHEAD)
    while (this.#next < limit) {
      const shortest = Math.min(...this.#waiting.map(({ length }) => length))
      const thread = this.#waiting.findIndex(({ length }) => length === shortest)
      const range = this.#ranges[this.#next]
      if (!range || shortest >= 2) return
      this.#waiting[thread]?.push(this.#next++)
      // A piece of a table is not needed again here: its text is made anew where it needs the careful reader.
      const memory = 'piece' in range ? memoryOf(range.piece) : []
      this.#threads.order(thread, { kind: 'read', range }, memory)
    }
  }
}
