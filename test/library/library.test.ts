// The library: what may be said to it, what it refuses, and that nothing is lost on the way to JSON.
import { execFileSync } from 'node:child_process'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { adoption, explain, type Format, render, UsageError } from '../../src/index.ts'
import type { FormatName } from '../../src/model/output-formats.ts'

const DATA = 'fixtures/demo'

test('its formats are those that there are', () => {
  expectTypeOf<Format>().toEqualTypeOf<FormatName>()
})

test('the type of the answer follows from what was asked', () => {
  expectTypeOf(adoption<'portfolio'>).returns.resolves.toHaveProperty('rows')
  expectTypeOf(adoption<'report'>).returns.resolves.toHaveProperty('summary')
  expectTypeOf(adoption<'trend'>).returns.resolves.toHaveProperty('points')
})

describe('JSON.stringify', () => {
  test('of a report gives what the command writes', async () => {
    for (const command of ['portfolio', 'report', 'trend', 'renewals', 'sources'] as const) {
      const customer = command === 'report' ? { customer: 'Contoso' } : {}
      const users = command === 'portfolio' || command === 'report'
      const report = await adoption({ data: DATA, command, ...customer, users })
      expect(`${JSON.stringify(report, null, 2)}\n`).toBe(await render(report, 'json'))
    }
  })

  test('of a part of one keeps exact fractions', async () => {
    const { rows, total } = await adoption({ data: DATA })
    const usage = total.usage
    expect(JSON.parse(JSON.stringify(rows))).toHaveLength(rows.length)
    expect(JSON.parse(JSON.stringify(usage))).toEqual({
      numerator: Number(usage?.numerator),
      denominator: Number(usage?.denominator),
    })
  })
})

describe('what cannot be carried out is refused, all of it at once', () => {
  const refused = async (asked: object): Promise<string> => {
    const error: unknown = await adoption(asked).catch(problem => problem)
    expect(error).toBeInstanceOf(UsageError)
    return explain(error)
  }

  test.each([
    [{ window: 0 }, /window "0"/],
    [{ asOf: '2026-02-30' }, /asOf "2026-02-30"/],
    [{ services: [] }, /services ""/],
    [{ scope: 'own' }, /scope "own"/],
    [{ by: 'country' }, /by "country"/],
    [{ expect: 1.5 }, /expect "1.5"/],
    [{ command: 'renewals', within: 0 }, /within "0"/],
    [{ command: 'renewals', within: Number.NaN }, /within "NaN"/],
    [{ command: 'renewal' }, /command "renewal".*renewals/],
    [{ data: '' }, /data ""/],
    [{ windw: 28 }, /"windw".*window/],
    [{ command: 'diff', old: 'a.json' }, /no new/],
    [{ command: 'trend', by: 'product' }, /by "product".*customer/],
    [{ command: 'report', by: 'product' }, /the option "by"/],
    [{ command: 'trend', only: 'Teams' }, /the option "only"/],
    [{ command: 'sources', users: true }, /the option "users"/],
    [{ customer: 'Contoso' }, /the option "customer"/],
    [{ command: 'trend', within: 30 }, /the option "within"/],
    [{ old: 'a.json' }, /the option "old"/],
  ])('%o', async (asked, words) => {
    expect(await refused(asked)).toMatch(words)
  })

  test('in one error', async () => {
    expect((await refused({ window: 0, asOf: 'x' })).split('\n')).toHaveLength(2)
  })
})

test('a trend by customer is the table of the command line', async () => {
  const report = await adoption({ data: DATA, command: 'trend', by: 'customer' })
  const csv = execFileSync(
    process.execPath,
    ['bin/adoption.js', 'trend', '--data', DATA, '--by', 'customer', '--format', 'csv'],
    {
      encoding: 'utf8',
    },
  )
  expect(await render(report, 'csv')).toBe(csv)
})

test('rows that are left out are told', async () => {
  const rows = 'CustomerName,ProductName,LicensesSold,LicensesAssigned\nA,P,1,1\nA,P,x,1\nA,Q,1,1\nA,R,1,1\n'
  const left: number[] = []
  const report = await adoption({
    data: 'A=-',
    stdin: (async function* () {
      yield Buffer.from(rows)
    })(),
    lenient: true,
    onRejected: ({ line }) => left.push(line ?? 0),
  })
  expect(report.rows).toHaveLength(1)
  expect(left).toEqual([3])
})

test('what is no fault of the input is called a defect', async () => {
  expect(await explain(new TypeError('x is not a function'))).toMatch(/defect.*x is not a function/)
})
