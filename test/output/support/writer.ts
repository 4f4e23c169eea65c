// A process of its own that writes outputs, to be killed, raced or run as another user.
import { ExpectedError } from '../../../src/model/problem.ts'
import { cleanUp } from '../../../src/output/temporary.ts'
import { type Output, writeAll } from '../../../src/output/write-all.ts'
import type { Order } from './workshop.ts'

const order: Order = JSON.parse(process.argv[2] ?? '')

async function* content(letter: string): AsyncGenerator<string> {
  for (let piece = 0; piece < order.pieces; piece++) yield letter.repeat(10_000)
  if (order.mode === 'stall') {
    process.stderr.write('stalled\n')
    await new Promise(() => setInterval(() => {}, 1000))
  }
}

function outputs(letter: string): Output[] {
  return order.paths.map(path => ({ path, content: content(letter) }))
}

process.on('SIGTERM', () => {
  cleanUp()
  process.exit(143)
})

try {
  do {
    for (const letter of order.letters) await writeAll(outputs(letter))
    process.stderr.write('written\n')
  } while (order.mode === 'loop')
} catch (error) {
  if (!(error instanceof ExpectedError)) throw error
  process.stderr.write(JSON.stringify(error.problems))
  process.exitCode = error.exitCode
}
