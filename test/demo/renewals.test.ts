// The renewals of the demo portfolio are those that were worked out by hand.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { DEMO } from './read.ts'
import { RENEWALS } from './renewals-by-hand.ts'

const COMMAND = path.resolve(import.meta.dirname, '../../bin/adoption.js')

function renewals(...more: string[]): Promise<Record<string, string>[]> {
  return new Promise((resolve, reject) => {
    const options = [COMMAND, 'renewals', '--data', DEMO, '--format', 'csv', ...more]
    execFile(process.execPath, options, { env: {} }, (error, stdout) => {
      if (error) reject(error)
      else resolve(parse(stdout, { columns: true }))
    })
  })
}

function inOneLine(row: Record<string, string>): string {
  const say = (name: string): string => row[name] || '–'
  return `${say('soldLicenses')} ${say('seatsToDrop')} | ${say('renewalCost')} ${say('seatsToDropCost')}`
}

it('ends, seats, seats to drop and what they cost', async () => {
  const found = (await renewals()).map((row): [string, string] => {
    const product = row['product']?.replace(/^Dynamics 365.*/, 'Dynamics 365')
    const label =
      row['customerName'] === 'Total' ? 'Total' : `${row['endDate']} ${row['customerName']}, ${product}`
    return [label, inOneLine(row)]
  })
  expect(found).toEqual(Object.entries(RENEWALS))
})

it('with a longer look ahead has those that end within a year, and no more seats to drop of them than are left', async () => {
  const rows = await renewals('--within', '365')
  // All but the four without an end: 11, and 10 that end from December on.
  expect(rows.length - 1).toBe(21)
  const northwind = rows.filter(row => row['customerName'] === 'Northwind Traders')
  expect(northwind.map(row => `${row['endDate']} ${row['seatsToDrop']}`)).toEqual([
    '2026-10-05 7',
    '2027-02-28 0',
  ])
})
