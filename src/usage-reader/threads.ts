// Threads for large files: started for the first of them, and kept for the next one.
import { Worker } from 'node:worker_threads'
import type { Order, Reply } from './worker.ts'

/** Who is told what the threads say; the last one to listen. */
export interface Listener {
  hear(thread: number, reply: Reply): void
  fail(error: Error): void
}

export class Threads {
  readonly #code: URL
  readonly #workers: Worker[] = []
  #listener: Listener | null = null
  /** Counts the files: what a thread says of an earlier one comes too late. */
  #turn = 0
  #failure: Error | null = null

  constructor(code: URL) {
    this.#code = code
  }

  /** Starts what is missing of so many. That it cannot be done is told to who listens. */
  start(count: number): void {
    try {
      while (!this.#failure && this.#workers.length < count) this.#workers.push(this.#startOne())
    } catch (error) {
      this.#fail(error)
    }
  }

  /** From now on the threads work for `listener`. */
  listen(listener: Listener): void {
    this.#turn++
    this.#listener = listener
    if (this.#failure) listener.fail(this.#failure)
  }

  /** `memory` changes hands, it is not copied. */
  order(thread: number, order: Order, memory: ArrayBuffer[] = []): void {
    this.#workers[thread]?.postMessage({ turn: this.#turn, order }, memory)
  }

  /** They end on their own: nobody waits for them. */
  end(): void {
    this.#listener = null
    for (const worker of this.#workers.splice(0)) void worker.terminate()
  }

  #startOne(): Worker {
    const thread = this.#workers.length
    const worker = new Worker(this.#code)
    worker.on('message', ({ turn, reply }: { turn: number; reply: Reply }) => {
      if (turn === this.#turn) this.#listener?.hear(thread, reply)
    })
    worker.on('error', error => this.#fail(error))
    worker.on('exit', () => this.#fail(new Error('a reading thread ended')))
    return worker
  }

  #fail(error: unknown): void {
    this.#failure ??= error instanceof Error ? error : new Error(String(error))
    this.#listener?.fail(this.#failure)
  }
}
