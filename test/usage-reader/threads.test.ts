// Threads that still read a file which was given up, when the next one begins.
import { afterAll, expect, test } from 'vitest'
import type { TextColumn } from '../../src/columns/text-column.ts'
import { BatchReader } from '../../src/usage-reader/batch-reader.ts'
import type { Plan, Range } from '../../src/usage-reader/plan.ts'
import { Threads } from '../../src/usage-reader/threads.ts'
import { WORKER } from './outcome.ts'

const plan: Plan = {
  file: -1,
  format: 'usage',
  places: { customerId: 0, user: 1, workload: 2, lastActivity: 3 },
  width: 4,
  isTable: false,
  delimiter: 44,
  owner: null,
  dayOrder: null,
  hasStamp: false,
  size: 1_000_000,
  isWide: false,
  isGuessed: false,
  threads: 2,
}

const threads = new Threads(WORKER)
const setup = { threads, users: 1000 }
afterAll(() => threads.end())

/** Rows that are all the same. */
function table(cells: readonly string[], rows: number): Range {
  const columns = cells.map((cell): TextColumn => {
    const bytes = new TextEncoder().encode(cell)
    return {
      bytes,
      starts: Int32Array.of(0),
      ends: Int32Array.of(bytes.length),
      cells: new Int32Array(rows),
    }
  })
  return { piece: { rows, columns }, step: 1 }
}

function lines(text: string): Range {
  const bytes = new Uint8Array(new SharedArrayBuffer(Buffer.byteLength(text)))
  bytes.set(Buffer.from(text))
  return { bytes }
}

test('what one of them has read reaches one that is not done with the file before', async () => {
  const old = ['c0', 'old@contoso.example', 'Teams', '2026-08-01']
  // The second thread goes on with this for a while, a row at a time.
  const before = new BatchReader({ ...plan, isTable: true }, [table(old, 1), table(old, 30_000)], setup)
  await before.answer(0)
  await before.answer(1)
  before.end()

  const users = Array.from({ length: 4000 }, (_, user) => `c1,user${user}@contoso.example,Teams,2026-08-01\n`)
  const ranges = Array.from({ length: 40 }, (_, at) => lines(users.slice(at * 100, at * 100 + 100).join('')))
  const reader = new BatchReader(plan, ranges, setup)
  for (const index of ranges.keys()) {
    const { thread, answer } = await reader.answer(index)
    if (answer.kind !== 'rows') throw new Error(answer.kind)
    reader.keep(index, thread, answer)
  }
  let count = 0
  for await (const { blocks } of reader.batches()) for (const { owners } of blocks) count += owners.length
  reader.end()
  expect(count).toBe(4000)
})
