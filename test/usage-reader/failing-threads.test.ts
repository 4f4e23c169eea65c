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

const FORMS = {
  'of UTF-8': Buffer.from(TEXT),
  packed: gzipSync(TEXT),
  'of Windows-1252': Buffer.from(TEXT, 'latin1'),
  'of UTF-16': Buffer.from(`\uFEFF${TEXT}`, 'utf16le'),
}

it.each(Object.entries(FORMS))(
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

it.each(Object.entries(FORMS))(
  'counts nothing twice of a text %s whose users are asked for',
  async (_, bytes) => {
    await inFolder([{ bytes, name: 'export' }], async dir => {
      // Not forced into the lane, which would show what fails in it.
      const lane = (give: number): LaneChoice => ({
        threads: 2,
        range: 150,
        chunk: 100,
        users: 5,
        code: mortal(dir, { give }),
      })
      expect(await outcome(dir, lane(1), true)).toEqual(await outcome(dir, CSV, true))
      await expect(outcome(dir, lane(4), true)).rejects.toThrow('a reading thread ended')
    })
  },
)
