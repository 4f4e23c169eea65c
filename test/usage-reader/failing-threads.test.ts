// A thread that ends on the way: what it had is read again, and what the careful reader has had already counts once.
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type { LaneChoice } from '../../src/usage-reader/index.ts'
import { inFolder } from './folder.ts'
import { mortal } from './mortal.ts'
import { CSV, outcome } from './outcome.ts'

/** 60 rows, of which each seventh from the fourth on has a day that is none, nine of them, and the last has no end. */
const TEXT = [
  'CustomerId,UserPrincipalName,Workload,LastActivityDate,ProductName',
  ...Array.from({ length: 60 }, (_, at) => {
    const day = at % 7 === 3 ? '2026-13-01' : '2026-08-31'
    return `c1,u${at}é@x.example,Exchange,${day},Office 365 E3`
  }),
].join('\n')

function formsOf(text: string): [string, Uint8Array][] {
  return Object.entries({
    'of UTF-8': Buffer.from(text),
    packed: gzipSync(text),
    'of Windows-1252': Buffer.from(text, 'latin1'),
    'of UTF-16': Buffer.from(`\uFEFF${text}`, 'utf16le'),
  })
}

it.each(formsOf(TEXT))(
  'a text %s has 51 rows, nine rejected ones and no end of its last line',
  async (_, bytes) => {
    for (const at of [1, 2, 3, 5, 8, 13, 'sort'] as const) {
      await inFolder([{ bytes, name: 'export' }], async dir => {
        const lane: LaneChoice = { lane: 'fast', threads: 2, range: 150, code: mortal(dir, at) }
        const found = await outcome(dir, lane, true)
        expect(found, `${at}`).toMatchObject({
          said: {
            generatedFrom: [{ rows: 51, rejected: 9 }],
            notes: expect.arrayContaining([expect.objectContaining({ code: 'unfinished-line' })]),
            rows: [{ totalUsers: 51 }],
          },
          rejected: [4, 11, 18, 25, 32, 39, 46, 53, 60].map(row => ({ line: row + 1 })),
        })
        expect(found).toEqual(await outcome(dir, CSV, true))
      })
    }
  },
)

it.each(formsOf(TEXT.replaceAll('2026-13-01', '2026-08-30')))(
  'counts nothing twice of a text %s whose users are asked for',
  async (form, bytes) => {
    await inFolder([{ bytes, name: 'export' }], async dir => {
      // What is read in ranges is not forced into the lane, which would show what fails in it; what is small otherwise, must be.
      const forced: LaneChoice = form.startsWith('of UTF') ? { chunk: 100 } : { lane: 'fast' }
      const choice = { ...forced, threads: 2, range: 150, users: 5 }
      const lane = (give: number): LaneChoice => ({ ...choice, code: mortal(dir, { give }) })
      expect(await outcome(dir, lane(1), true)).toEqual(await outcome(dir, CSV, true))
      await expect(outcome(dir, lane(4), true)).rejects.toThrow('a reading thread ended')
    })
  },
)
