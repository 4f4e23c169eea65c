// A second list of records in one JSON answer must never be lost: in values over many lines as in one value a line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { byCommand, type RunResult } from '../../support/run.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'adoption-second-list-x'))
afterAll(() => rmSync(folder, { recursive: true }))

const sku = (skuPartNumber: string, enabled: number, consumedUnits: number) => ({
  skuPartNumber,
  consumedUnits,
  prepaidUnits: { enabled, suspended: 0, warning: 0 },
})
const one = [sku('SPE_E3', 10, 8)]
const other = [sku('SPE_E5', 20, 9)]

/** What the whole value comes to, and what it comes to on one line of several. */
async function both(value: unknown): Promise<RunResult[]> {
  const ended: RunResult[] = []
  for (const text of [JSON.stringify(value, null, 1), `${JSON.stringify(value)}\n`]) {
    writeFileSync(path.join(folder, 'skus.json'), text)
    ended.push(await byCommand(folder, { by: 'customer' }))
  }
  return ended
}

test.each([
  ['under another key of answers', { value: one, items: other }],
  ['under a key of another case', { value: one, Value: other }],
  ['under a key that nobody knows', { value: one, more: other }],
  ['of which one record is there', { value: one, more: other[0] }],
  ['of which one is deeper', { value: one, more: { next: { value: other } } }],
  ['within another answer', { data: { value: one, items: other } }],
  ['in an answer of several in one', { responses: [{ id: '1', body: { value: one, items: other } }] }],
  ['in one answer of a list', [{ value: one }, { value: other, items: one }]],
  [
    'beside a table',
    { columns: ['SkuPartNumber', 'ConsumedUnits', 'Enabled'], data: [['SPE_E3', 8, 10]], value: other },
  ],
  [
    'that is another export',
    { value: one, users: [{ userPrincipalName: 'a@b.example', assignedLicenses: [] }] },
  ],
  ['that is the export', { value: [{ a: 1 }], skus: other }],
])('a second list %s is an error', async (_, value) => {
  for (const { exitCode, stderr } of await both(value)) {
    expect(exitCode).toBe(3)
    expect(stderr.replace(/\s+/g, ' ')).toMatch(
      /skus\.json:1: found a second list of records .*What to do: Write each list/,
    )
  }
})

test.each([
  ['value', '{"value":[ONE],"value":[OTHER]}'],
  ['value', '{"data":{"value":[ONE], "value" :[OTHER]}}'],
  ['value', '{"responses":[{"body":{"value":[ONE],"value":[OTHER]}}]}'],
  ['value', '[{"value":[ONE]},{"value":[],"value":[OTHER]}]'],
  [
    'prepaidUnits',
    '[{"consumedUnits":7,"skuPartNumber":"SPE_E3","prepaidUnits":{"enabled":1},"prepaidUnits":{"enabled":2}}]',
  ],
])('two lists under one key, %s, are an error: %s', async (key, shape) => {
  const text = shape.replace('ONE', JSON.stringify(one[0])).replace('OTHER', JSON.stringify(other[0]))
  for (const whole of [text, `${text}\n`, `${text}\n${text}\n`]) {
    writeFileSync(path.join(folder, 'skus.json'), whole)
    const { exitCode, stderr } = await byCommand(folder, { by: 'customer' })
    expect(exitCode).toBe(3)
    expect(stderr).toContain(`skus.json:1: found a second list of records in one answer: "${key}"`)
  }
})

test.each([
  ['an empty one', { items: [], value: one, data: [{}] }, 10],
  ['the same once more', { value: one, Value: one }, 10],
  ['texts', { value: one, warnings: ['slow'], links: [{ rel: 'self', href: 'x' }] }, 10],
  ['the tenant', { value: one, tenant: { id: 't1', displayName: 'T' } }, 10],
  [
    'a key of that name elsewhere',
    { note: { value: 'value' }, value: [{ ...one[0], plans: { value: [] } }] },
    10,
  ],
  ['no error', { value: one, error: null, errors: [] }, 10],
])('%s beside a list takes nothing from it', async (_, value, sold) => {
  for (const ended of await both(value))
    expect(ended).toMatchObject({ exitCode: 0, rows: [{}, { soldLicenses: sold }] })
})

test.each([
  ['beside the list', { value: one, error: { code: 'TooManyRequests' } }],
  ['in one answer of a list', [{ value: one }, { value: other, error: { code: 'TooManyRequests' } }]],
  [
    'in an answer of several in one',
    { responses: [{ id: '1', body: { value: one, error: { code: 'x' } } }] },
  ],
])('an error %s cuts it off', async (_, value) => {
  for (const { exitCode, stderr } of await both(value)) {
    expect(exitCode).toBe(3)
    expect(stderr).toContain('error message')
  }
})
