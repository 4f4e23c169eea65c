// The demo portfolio: made by its script, and every figure of it by two other ways than the command's.
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { distinct } from '../oracle/basics.ts'
import { oracle } from '../oracle/figures.ts'
import type { Options } from '../oracle/model.ts'
import { asCells, byCommand, type RowCells, rowsOfCsv, withoutCheck } from '../support/run.ts'
import { BY_HAND } from './by-hand.ts'
import { demoCatalogue } from './catalogue.ts'
import { expectedRows } from './expected.ts'
import { customerIds, DEMO, distributorPortfolio } from './read.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const GROUPINGS = ['customer', 'service', 'product', 'workload'] as const

function filesBelow(dir: string): string[] {
  const names = readdirSync(dir, { recursive: true }).map(String)
  return names.filter(name => statSync(path.join(dir, name)).isFile()).sort()
}

const withoutAdvice = ({ advice: _, ...row }: RowCells): RowCells => row
/** The files of the distributor alone, and other windows, have checks of their own: they change no figure. */
const unchecked = ({ flags, ...row }: RowCells): RowCells => ({ ...row, flags: withoutCheck(flags) })
const inOneLine = (row: RowCells): string => {
  const say = (...names: string[]): string => names.map(name => row[name] ?? '–').join(' ')
  return [
    say('asOf'),
    say('soldLicenses', 'assignedLicenses'),
    say('totalUsers', 'entitledActiveUsers', 'activeUsers'),
    say(
      ...['trialUsers', 'secondSubscriptionUsers', 'lapsedSubscriptionUsers'],
      ...['turnoverUsers', 'yammerUsers', 'unlicensedUsers'],
    ),
    say('flags'),
  ].join(' | ')
}

/** The cells of `adoption report --customer …` as CSV. */
function report(customer: string): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const options = ['report', '--customer', customer, '--data', DEMO, '--format', 'csv']
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [path.join(ROOT, 'bin/adoption.js'), ...options],
      { env: {} },
      (error, stdout, stderr) => {
        resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr })
      },
    )
  })
}

describe('the demo portfolio', () => {
  it('is what its script writes, byte for byte', () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'adoption-demo-x'))
    try {
      execFileSync(process.execPath, [path.join(ROOT, 'scripts/demo.js'), dir])
      expect(filesBelow(dir)).toEqual(filesBelow(DEMO))
      for (const name of filesBelow(DEMO)) {
        const same = readFileSync(path.join(dir, name)).equals(readFileSync(path.join(DEMO, name)))
        expect(same, name).toBe(true)
      }
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })

  it('has the figures that its groups of people add up to', async () => {
    const { rows, exitCode, stderr } = await byCommand(DEMO, { by: 'customer' })
    expect(exitCode, stderr).toBe(0)
    expect(Object.fromEntries(rows.map(row => [row['customerName'], inOneLine(row)]))).toEqual(BY_HAND)
  })

  it.each(GROUPINGS)('has the figures of the second calculation by %s', async by => {
    const { rows, exitCode, stderr } = await byCommand(DEMO, { by })
    expect(exitCode, stderr).toBe(0)
    expect(rows.map(withoutAdvice)).toEqual(expectedRows(by).map(row => asCells(row, by)))
  })

  it('has the same figures in the report of each customer', async () => {
    // The rows of a report are those of the portfolio, the customer's own first, then its services, products, workloads.
    const scopes: RowCells[] = GROUPINGS.flatMap(by =>
      expectedRows(by)
        .slice(0, -1)
        .map(row => ({ ...asCells(row, 'customer'), scope: by, name: row.key })),
    )
    for (const [name, id] of customerIds()) {
      const { exitCode, stdout, stderr } = await report(name)
      expect(exitCode, stderr).toBe(0)
      const own = scopes.filter(row => row['customerId'] === id)
      const got = rowsOfCsv(stdout).map(withoutAdvice)
      expect(got.map(row => (row['scope'] === 'customer' ? { ...row, name: '' } : row))).toEqual(own)
    }
  })

  const ELSEWHERE: Omit<Options, 'by'>[] = [
    { asOf: '2026-08-15' },
    { asOf: '2026-07-31' },
    { asOf: '2026-06-30' },
    { window: 7 },
    { services: ['dynamics365'] },
    { services: 'all' },
    { scope: { own: '1051000' } },
    { scope: { own: 'Wide World Importers' } },
  ]
  it.each(ELSEWHERE)("has those of the distributor's files with %j", async options => {
    for (const by of ['customer', 'product'] as const) {
      const { rows, exitCode, stderr } = await byCommand(path.join(DEMO, 'distributor'), { ...options, by })
      expect(exitCode, stderr).toBe(0)
      const expected = oracle(distributorPortfolio(), { ...options, by }, demoCatalogue)
      expect(rows.map(withoutAdvice).map(unchecked)).toEqual(expected.map(row => asCells(row, by)))
    }
  })

  it('shows each cause, three export dates of two customers, and nothing that is not recognised', async () => {
    const portfolio = distributorPortfolio()
    const dates = (name: string): string[] =>
      distinct(portfolio.licences.filter(row => row.customerName === name).map(row => row.reportDate))
    expect([dates('Fabrikam').length, dates('Alpine Ski House').length]).toEqual([3, 3])
    const { exitCode, stderr } = await byCommand(DEMO, { by: 'customer' })
    expect(exitCode, stderr).toBe(0)
    expect(stderr).not.toMatch(/not recogni[sz]ed/i)
    const causes = Object.values(BY_HAND).map(line => line.split(' | ')[3]?.split(' ') ?? [])
    for (const i of [0, 1, 2, 3, 4, 5]) expect(causes.some(counts => Number(counts[i]) > 0)).toBe(true)
  })
})
