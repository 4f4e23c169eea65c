// Rows that are held back until all of their file is known to be read, and then sent on.
import type { Sink } from '../../model/sink.ts'
import { NO_SINK } from '../no-sink.ts'

/** Takes what is read row by row; what comes in columns never comes through here. */
export class HeldRows implements Sink {
  readonly #held: ((to: Sink) => void)[] = []
  readonly usageBatch = NO_SINK.usageBatch
  readonly licenceBatch = NO_SINK.licenceBatch
  readonly peopleBatch = NO_SINK.peopleBatch
  readonly licence: Sink['licence'] = this.#hold((to, row, line) => to.licence(row, line))
  readonly seats: Sink['seats'] = this.#hold((to, row, line) => to.seats(row, line))
  readonly usage: Sink['usage'] = this.#hold((to, row, line) => to.usage(row, line))
  readonly graph: Sink['graph'] = this.#hold((to, row, line) => to.graph(row, line))
  readonly coverage: Sink['coverage'] = row => this.#held.push(to => to.coverage(row))
  readonly directoryUser: Sink['directoryUser'] = this.#hold((to, row, line) => to.directoryUser(row, line))
  readonly count: Sink['count'] = this.#hold((to, row, line) => to.count(row, line))
  readonly customer: Sink['customer'] = this.#hold((to, row, line) => to.customer(row, line))
  readonly support: Sink['support'] = this.#hold((to, row, line) => to.support(row, line))
  readonly price: Sink['price'] = this.#hold((to, row, line) => to.price(row, line))
  readonly point: Sink['point'] = this.#hold((to, row, line) => to.point(row, line))

  sendTo(sink: Sink): void {
    for (const send of this.#held) send(sink)
  }

  #hold<R>(send: (to: Sink, row: R, line: number) => void): (row: R, line: number) => void {
    return (row, line) => {
      this.#held.push(to => send(to, row, line))
    }
  }
}
