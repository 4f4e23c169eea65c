// What was measured as the tables of README.md beside this file and of docs/speed.md have it.

/** @typedef {import('./run.js').Result} Result */

/** What docs/speed.md calls the data of the rows that it has. @type {Record<string, string>} */
const DATA = {
  quoted: 'own usage format, 300 MB, every cell quoted: users of customers, products and workloads',
  customers: 'own usage format, 300 MB: users of customers alone',
  gz: 'the same rows as `.gz`',
  utf16: 'the same rows in UTF-16 (DuckDB: in UTF-8)',
  wide: 'Active users, 300 MB, 1.3 million users',
  teams: 'Teams activity, 300 MB',
  'tenants-3000': '3,000 tenants with three small exports each, 90 MB',
  licences: 'own licence format, 150 MB, 1.1 million subscriptions of 200,000 customers',
}
/** What DuckDB reads in the place of a form that it cannot read. @type {Record<string, string>} */
const INSTEAD = { utf16: ', as UTF-8', zip: ', unpacked' }

const HEAD = [
  ...['row', 'against', 'its s', 'adoption s', 'ratio', 'aim'],
  ...['its peak MB', 'adoption peak MB', 'ratio', 'aim'],
]

/** Both tables, each with its heading. @param {readonly Result[]} results */
export function tables(results) {
  const pairs = pairsOf(results)
  const measured = pairs.map(({ row, base, ours }) => [
    `\`${row}\``,
    base.program + (INSTEAD[row] ?? ''),
    ...[seconds(base.cpu), seconds(ours.cpu), ratio(ours.ratio), String(ours.target ?? NONE)],
    ...[whole(base.megabytes), whole(ours.megabytes), ratio(ours.memory), String(ours.memoryTarget ?? NONE)],
  ])
  const told = pairs.flatMap(({ row, base, ours }) => {
    const data = DATA[row]
    if (data === undefined) return []
    const peak = `${whole(ours.megabytes)} / ${whole(base.megabytes)} MB`
    return [[data, `${ours.cpu.toFixed(1)} s`, `${base.cpu.toFixed(1)} s`, ratio(ours.ratio), peak]]
  })
  return [
    table(HEAD, 2, measured),
    table(['Data', 'adoption', 'DuckDB', 'ratio', 'peak memory, adoption / DuckDB'], 1, told),
  ].join('\n\n')
}

const NONE = '–'

/** By row: what it is measured by, and our last program. @param {readonly Result[]} results */
function pairsOf(results) {
  return [...new Set(results.map(({ row }) => row))].flatMap(row => {
    const all = results.filter(one => one.row === row && !one.isOther)
    const [base] = all
    const ours = all.at(-1)
    return base && ours ? [{ row, base, ours }] : []
  })
}

/** @param {string[]} head @param {number} texts columns of text, before those of numbers @param {string[][]} lines */
function table(head, texts, lines) {
  const under = head.map((_, at) => (at < texts ? '---' : '--:'))
  return `| ${head.join(' | ')} |\n|${under.join('|')}|\n${lines.map(line => `| ${line.join(' | ')} |`).join('\n')}`
}

/** @param {number} value */
function seconds(value) {
  return value.toFixed(2)
}

/** @param {number} value */
function ratio(value) {
  return value.toFixed(value < 2 ? 2 : 1)
}

/** @param {number} value */
function whole(value) {
  return Math.round(value).toLocaleString('en')
}
