// A text that comes in chunks is cut behind line ends, wherever the chunks are cut.
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/usage-reader/plan.ts'
import { streamParts } from '../../src/usage-reader/stream-parts.ts'
import { Threads } from '../../src/usage-reader/threads.ts'

const HEADER = ['CustomerId', 'UserPrincipalName', 'Workload', 'LastActivityDate']
const plan: Plan = {
  file: -1,
  format: 'usage',
  places: { customerId: 0, user: 1, workload: 2, lastActivity: 3 },
  width: HEADER.length,
  isTable: false,
  delimiter: 44,
  owner: null,
  dayOrder: null,
  hasStamp: false,
  size: 1000,
  isWide: false,
  isGuessed: false,
  threads: 0,
}

async function partsOf(text: string, chunk: number, range: number) {
  const bytes = Buffer.from(text)
  const rows = (async function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  })()
  const again = async function* () {
    yield text
  }
  const setup = { threads: new Threads(new URL('file:///none')), range, users: 7, throws: true }
  let count = 0
  let users = 0
  let rest = ''
  for await (const part of streamParts(plan, { rows, again, line: 2, isGuessed: false }, setup)) {
    if (part.kind === 'rows') count += part.rows
    else if (part.kind === 'batch') for (const { owners } of part.batch.blocks) users += owners.length
    else for await (const piece of part.text) rest += piece
  }
  return { count, users, rest }
}

describe('streamParts', () => {
  const lines = Array.from({ length: 40 }, (_, user) => `c1,usér${user}@contoso.example,Teams,2026-08-01\n`)

  test.each([1, 3, 7, 50, 4000])('gives whole lines of chunks of %i bytes', async chunk => {
    for (const range of [100, 10_000])
      expect(await partsOf(lines.join(''), chunk, range)).toEqual({ count: 40, users: 40, rest: '' })
  })

  test.each([1, 3, 7, 50, 4000])('gives the rest with every letter of chunks of %i bytes', async chunk => {
    const open = `c1,"é\né",Teams,2026-08-01\n${lines.join('')}`
    const { rest } = await partsOf(lines.join('') + open, chunk, 100)
    expect(rest.endsWith(open)).toBe(true)
    expect(rest).not.toContain('\uFFFD')
  })
})
