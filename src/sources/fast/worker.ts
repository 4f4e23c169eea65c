// A thread of the fast lane: it reads ranges of one file, gathers the users that fall to it, and gives them at the end.
import { parentPort, workerData } from 'node:worker_threads'
import type { UserBlock } from '../../model/usage-batch.ts'
import { BLOCK } from './crew.ts'
import { type Delivery, receive } from './ledger.ts'
import type { Answer, Plan, Range } from './plan.ts'
import { RangeReader } from './range.ts'

export type Order =
  | { kind: 'read'; range: Range }
  | { kind: 'gather'; delivery: Delivery }
  | { kind: 'give'; owners: number }
export type Reply =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'block'; block: UserBlock }
  | { kind: 'given'; merged: number }

const plan: Plan = workerData
const reader = new RangeReader(plan)

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'read') {
    const answer = reader.read(order.range)
    reply({ kind: 'answer', answer }, answer.kind === 'rows' ? answer.parcels : [])
  } else if (order.kind === 'gather') receive(reader.kernel, order.delivery)
  else {
    for (const block of reader.kernel.blocks(order.owners, BLOCK)) {
      reply({ kind: 'block', block }, Object.values(block))
    }
    reply({ kind: 'given', merged: reader.kernel.merged }, [])
  }
})

/** Memory changes hands, it is not copied. */
function reply(message: Reply, columns: readonly { buffer: ArrayBufferLike }[]): void {
  parentPort?.postMessage(
    message,
    columns.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : [])),
  )
}
