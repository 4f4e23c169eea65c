// Reads the ranges of a file, with several threads where it pays, and gives the answers in the order of the file.
import { Worker } from 'node:worker_threads'
import type { Answer, Plan, Range } from './plan.ts'
import { RangeReader } from './range.ts'

/** Ranges that a thread is ahead of what was taken: enough never to wait, few enough to hold little. */
const AHEAD = 3

/** Reads in this thread, one range when it is asked for. */
export async function* alone(plan: Plan, ranges: readonly Range[]): AsyncGenerator<Answer> {
  const reader = new RangeReader(plan)
  for (const range of ranges) {
    yield reader.read(range)
    // Lets the line of progress be drawn, and a signal arrive.
    await new Promise(setImmediate)
  }
}

/** Reads in `threads` others. Throws where one of them cannot be started or fails. */
export async function* together(
  plan: Plan,
  ranges: readonly Range[],
  threads: number,
  code: URL,
): AsyncGenerator<Answer> {
  const crew = new Crew(plan, ranges, threads, code)
  try {
    for (let index = 0; index < ranges.length; index++) yield await crew.answer(index)
  } finally {
    await crew.end()
  }
}

class Crew {
  readonly #ranges: readonly Range[]
  readonly #workers: Worker[]
  readonly #answers = new Map<number, Answer>()
  /** Ranges that each worker has yet to answer, oldest first. */
  readonly #waiting = new Map<Worker, number[]>()
  #next = 0
  #taken = 0
  #failure: Error | null = null
  #wake = (): void => undefined

  constructor(plan: Plan, ranges: readonly Range[], threads: number, code: URL) {
    this.#ranges = ranges
    this.#workers = Array.from({ length: threads }, () => this.#start(plan, code))
    this.#hire()
  }

  /** Resolves when that range was read; ask in order. */
  async answer(index: number): Promise<Answer> {
    for (;;) {
      const answer = this.#answers.get(index)
      if (answer) {
        this.#answers.delete(index)
        this.#taken = index + 1
        this.#hire()
        return answer
      }
      if (this.#failure) throw this.#failure
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map(worker => worker.terminate()))
  }

  #start(plan: Plan, code: URL): Worker {
    const worker = new Worker(code, { workerData: plan })
    const waiting: number[] = []
    this.#waiting.set(worker, waiting)
    worker.on('message', (answer: Answer) => {
      const index = waiting.shift()
      if (index !== undefined) this.#answers.set(index, answer)
      this.#hire()
      this.#wake()
    })
    worker.on('error', error => {
      this.#failure ??= error instanceof Error ? error : new Error(String(error))
      this.#wake()
    })
    worker.on('exit', () => {
      this.#failure ??= new Error('a reading thread ended')
      this.#wake()
    })
    return worker
  }

  /** Gives the next ranges to those who have least to do. */
  #hire(): void {
    const limit = Math.min(this.#ranges.length, this.#taken + this.#workers.length * AHEAD)
    while (this.#next < limit) {
      const [worker, waiting] = this.#idlest()
      const range = this.#ranges[this.#next]
      if (!worker || !waiting || !range || waiting.length >= 2) return
      waiting.push(this.#next++)
      worker.postMessage(range)
    }
  }

  #idlest(): [Worker, number[]] | [undefined, undefined] {
    let best: [Worker, number[]] | [undefined, undefined] = [undefined, undefined]
    for (const entry of this.#waiting) if (!best[1] || entry[1].length < best[1].length) best = entry
    return best
  }
}
