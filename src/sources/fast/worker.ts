// A thread that reads ranges of one file: the plan comes with it, ranges come as messages, answers go back.
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Plan, Range } from './plan.ts'
import { RangeReader } from './range.ts'

const plan: Plan = workerData
const reader = new RangeReader(plan)

parentPort?.on('message', (range: Range) => {
  const answer = reader.read(range)
  parentPort?.postMessage(answer, memoryOf(answer))
})

/** The columns change hands, they are not copied. */
function memoryOf(answer: Answer): ArrayBuffer[] {
  if (answer.kind !== 'rows') return []
  return Object.values(answer.batch).flatMap(column =>
    ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
  )
}
