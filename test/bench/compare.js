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

/** What a query of DuckDB gives: by what, and which figures. @type {Record<string, { by: string[], figures: string[] }>} */
const ANSWERS = {
  own: { by: ['customer', 'product', 'workload'], figures: ['totalUsers', 'activeUsers'] },
  wide: { by: ['customer', 'product', 'workload'], figures: ['totalUsers', 'activeUsers'] },
  teams: { by: ['customer', 'product', 'workload'], figures: ['totalUsers', 'activeUsers'] },
  customers: { by: ['customer'], figures: ['totalUsers', 'activeUsers'] },
  licences: { by: ['customer'], figures: ['soldLicenses', 'assignedLicenses'] },
  tenants: { by: ['customer'], figures: ['totalUsers', 'activeUsers', 'soldLicenses', 'assignedLicenses'] },
}

/**
 * Throws where a figure differs. `data` is what the command reads, `file` what DuckDB does.
 * @param {{ root: string, data: string, file: string, query: string, duckdb: string }} input
 */
export function compareFigures({ root, data, file, query, duckdb }) {
  const { by, figures } = ANSWERS[query] ?? { by: [], figures: [] }
  /** @type {[string, string | null, string | null, ...number[]][]} */
  const rows = JSON.parse(run([duckdb, file, query]))
  const theirs = new Map(
    rows.map(([customer, product, workload, ...values]) => {
      const shown = product === null ? '' : (PRODUCTS[product] ?? product)
      return [[customer, shown, workload ?? ''].join('|'), values.map(value => value ?? 0).join(' ')]
    }),
  )
  const ours = new Map(
    by.flatMap(one => {
      const command = [path.join(root, 'bin/adoption.js'), 'portfolio', '--by', one, '--format', 'csv']
      /** @type {Record<string, string>[]} */
      const lines = parse(run([...command, '--data', data]), { columns: true })
      return lines
        .filter(row => row['customerName'] !== 'Total')
        .map(row => {
          const key = [row['customerName'], row['product'] ?? '', row['workload'] ?? ''].join('|')
          return /** @type {const} */ ([key, figures.map(name => row[name] || '0').join(' ')])
        })
    }),
  )
  for (const [key, value] of theirs) {
    if (ours.get(key) !== value) throw new Error(`${data}: ${key}: ${value} against ${ours.get(key)}`)
  }
  if (ours.size !== theirs.size) throw new Error(`${data}: ${theirs.size} against ${ours.size} rows`)
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
