// The line of progress: at a terminal, after a second, and gone at the end.
import { expect, test } from 'vitest'
import { progressLine } from '../../../src/cli/console/progress.ts'
import { messagesFor } from '../../../src/render/messages/index.ts'
import { displayWidth } from '../../../src/render/terminal/width.ts'

const STEP = {
  file: `exports/${'伊藤食品'.repeat(30)}.csv`,
  bytes: 1_500_000,
  totalBytes: 3_000_000,
  rows: 10,
}

async function drawn(isTTY: boolean, quiet: boolean, times: readonly number[]): Promise<string[]> {
  const written: string[] = []
  const write = async (content: string | Uint8Array) => {
    written.push(String(content))
  }
  const world = { stderr: { isTTY, columns: 60, write } }
  let time = 0
  const job = { world, quiet, messages: await messagesFor('en') }
  const line = await progressLine(job, () => time)
  for (time of times) line.report(STEP)
  await line.clear()
  line.report(STEP)
  return written
}

test('nothing in the first second, then a line that is redrawn ten times a second at the most', async () => {
  expect(await drawn(true, false, [0, 500, 999])).toEqual([])
  const lines = await drawn(true, false, [999, 1000, 1050, 1099, 1100])
  expect(lines).toHaveLength(3)
  expect(lines[0]?.startsWith('\r\u001B[K')).toBe(true)
  expect(lines[0]).toMatch(/1\.5 MB.*3\.0 MB/)
  expect(lines.at(-1)).toBe('\r\u001B[K')
})

test('never wider than the terminal, whatever the file is called', async () => {
  for (const line of await drawn(true, false, [2000])) expect(displayWidth(line)).toBeLessThan(60)
})

test('nothing off the terminal, and nothing with --quiet', async () => {
  expect(await drawn(false, false, [2000])).toEqual([])
  expect(await drawn(true, true, [2000])).toEqual([])
})
