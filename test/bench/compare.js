// Checks that both engines give the same figures: a race between different answers would be worth nothing.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { parse } from 'csv-parse/sync'

/** How the wide export writes the names that are shown. @type {Record<string, string>} */
const PRODUCTS = {
  'OFFICE 365 E3': 'Office 365 E3',
  'MICROSOFT 365 E3': 'Microsoft 365 E3',
  'MICROSOFT 365 E5': 'Microsoft 365 E5',
  'MICROSOFT 365 BUSINESS PREMIUM': 'Microsoft 365 Business Premium',
}

/**
 * Throws where total or active users of a customer, product or workload differ.
 * @param {{ root: string, file: string, shape: string, duckdb: string }} input
 */
export function compareFigures({ root, file, shape, duckdb }) {
  const theirs = figures(JSON.parse(run([duckdb, file, shape])))
  const ours = new Map(
    ['customer', 'product', 'workload'].flatMap(by => {
      const command = [path.join(root, 'bin/adoption.js'), 'portfolio', '--by', by, '--format', 'csv']
      /** @type {Record<string, string>[]} */
      const rows = parse(run([...command, '--data', path.dirname(file)]), { columns: true })
      return rows
        .filter(row => row['customerName'] !== 'Total')
        .map(row => {
          const key = [row['customerName'], row['product'] ?? '', row['workload'] ?? ''].join('|')
          return /** @type {const} */ ([key, `${row['totalUsers']} ${row['activeUsers']}`])
        })
    }),
  )
  for (const [key, value] of theirs) {
    if (ours.get(key) !== value) throw new Error(`${file}: ${key}: ${value} against ${ours.get(key)}`)
  }
  if (ours.size !== theirs.size) throw new Error(`${file}: ${theirs.size} against ${ours.size} rows`)
}

/** @param {[string, string | null, string | null, number, number][]} rows */
function figures(rows) {
  return new Map(
    rows.map(([customer, product, workload, total, active]) => {
      const shown = product === null ? '' : (PRODUCTS[product] ?? product)
      return [[customer, shown, workload ?? ''].join('|'), `${total} ${active}`]
    }),
  )
}

/** @param {string[]} command */
function run(command) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}`)
  return stdout
}
