// A reading thread: it reads ranges of a file, gathers the users that fall to it, and gives them at the end.
import { parentPort } from 'node:worker_threads'
import type { UserBlock } from '../model/usage-batch.ts'
import type { Answer, Plan, Range } from './plan.ts'
import { RangeReader } from './range-reader.ts'
import type { Delivery, Sorted } from './shared-numbers.ts'

export type Order =
  | { kind: 'open'; plan: Plan }
  | { kind: 'read'; range: Range }
  | { kind: 'add'; delivery: Delivery }
  | { kind: 'sort'; owners: number }
  | { kind: 'give'; count: number }
  | { kind: 'close' }
export type Reply =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'sorted'; sorted: Sorted }
  | { kind: 'block'; block: UserBlock }
  | { kind: 'failed'; message: string }

let reader: RangeReader | null = null
/** One order after the other, also where one has to wait. */
let last = Promise.resolve()
/** What others have read is taken in between rows that are read here: in its own order, once the file that it is of is open. */
let opened = last
let added = last

parentPort?.on('message', (message: { turn: number; order: Order }) => {
  const { kind } = message.order
  const before = kind === 'add' ? [opened, added] : kind === 'sort' ? [last, added] : [last]
  const done = Promise.all(before).then(() => obey(message))
  if (kind === 'add') added = done
  else last = done
  if (kind === 'open') opened = done
})

async function obey({ turn, order }: { turn: number; order: Order }): Promise<void> {
  if (order.kind === 'open') reader = new RangeReader(order.plan)
  else if (order.kind === 'close') reader = null
  else if (reader) await tryOut(reader, turn, order)
}

/** What fails may be of a file that is closed already, and must not keep the thread from the next one. */
async function tryOut(...given: Parameters<typeof carryOut>): Promise<void> {
  const [, turn] = given
  try {
    await carryOut(...given)
  } catch (error) {
    say(turn, { kind: 'failed', message: String(error) })
  }
}

async function carryOut(
  reader: RangeReader,
  turn: number,
  order: Exclude<Order, { kind: 'open' | 'close' }>,
): Promise<void> {
  if (order.kind === 'read') {
    for await (const answer of reader.read(order.range)) {
      say(turn, { kind: 'answer', answer })
      if (answer.more) await new Promise(setImmediate)
    }
  } else if (order.kind === 'add') reader.receive(order.delivery)
  else if (order.kind === 'sort') say(turn, { kind: 'sorted', sorted: reader.sort(order.owners) })
  else say(turn, { kind: 'block', block: reader.block(order.count) })
}

function say(turn: number, reply: Reply): void {
  parentPort?.postMessage({ turn, reply })
}
