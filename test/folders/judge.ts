// What a step of a case expects of a run, and where the run differs from it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import picomatch from 'picomatch'

interface Words {
  has?: string[] | undefined
  lacks?: string[] | undefined
}

/**
 * `args` are those of the command (`--format json` where figures are compared). `rows` holds figures by label: a
 * customer's name, `Total`, or `name | product, service or workload` (of renewals: subscription, else product). `customers` are all names there are. Patterns
 * (`stdoutHas`, `stderrLacks` …) are regular expressions; `files` looks into what was written.
 */
export interface Step {
  args: string[]
  cwd?: string
  exit?: number
  rows?: Record<string, Record<string, unknown>>
  flags?: Record<string, Words>
  advice?: Record<string, Words>
  customers?: string[]
  checks?: string[]
  checksLack?: string[]
  stdoutHas?: string[]
  stdoutLacks?: string[]
  stderrHas?: string[]
  stderrLacks?: string[]
  files?: Record<string, Words>
}

export interface Ending {
  stdout: string
  stderr: string
  exit: number
}

interface Row extends Record<string, unknown> {
  customer?: { id: string | null; name: string }
}

interface Report {
  kind: string
  by?: string
  rows?: Row[]
  total?: Row | null
  summary?: Row
  services?: Row[]
  products?: Row[]
  workloads?: Row[]
  checks?: { code: string }[]
}

/** Every difference in words; none where the run is as expected. */
export function judge(step: Step, { stdout, stderr, exit }: Ending, cwd: string): string[] {
  const wanted = step.exit ?? 0
  if (exit !== wanted) return [`exit ${exit}, expected ${wanted}: ${stderr}`]
  return [
    ...patterns('stdout', stdout, { has: step.stdoutHas, lacks: step.stdoutLacks }),
    ...patterns('stderr', stderr, { has: step.stderrHas, lacks: step.stderrLacks }),
    ...Object.entries(step.files ?? {}).flatMap(([name, words]) => inFiles(name, words, cwd)),
    ...(isAboutFigures(step) ? inReport(step, JSON.parse(stdout)) : []),
  ]
}

function isAboutFigures({ rows, flags, advice, customers, checks, checksLack }: Step): boolean {
  return [rows, flags, advice, customers, checks, checksLack].some(part => part !== undefined)
}

function patterns(where: string, text: string, { has = [], lacks = [] }: Words): string[] {
  const folded = text.replace(/\s+/g, ' ')
  const isThere = (pattern: string): boolean =>
    new RegExp(pattern, 'mu').test(text) || new RegExp(pattern, 'u').test(folded)
  return [
    ...has
      .filter(pattern => !isThere(pattern))
      .map(pattern => `${where} lacks ${pattern}: ${folded.slice(0, 2000)}`),
    ...lacks.filter(isThere).map(pattern => `${where} has ${pattern}`),
  ]
}

function inFiles(name: string, words: Words, cwd: string): string[] {
  const isNamed = picomatch(name)
  const paths = readdirSync(cwd, { recursive: true })
    .map(file => String(file).replaceAll('\\', '/'))
    .filter(file => isNamed(file))
    .sort()
  if (paths.length === 0) return [`no file ${name}`]
  return patterns(name, paths.map(file => readFileSync(path.join(cwd, file), 'utf8')).join('\n'), words)
}

function inReport(step: Step, report: Report): string[] {
  const table = tableOf(report)
  const names = [...table.keys()].filter(label => label !== 'Total' && !label.includes(' | '))
  const codes = (report.checks ?? []).map(({ code }) => code)
  const isOtherwise = step.customers && `${[...names].sort()}` !== `${[...step.customers].sort()}`
  return [
    ...Object.entries(step.rows ?? {}).flatMap(([label, cells]) => inRow(label, table.get(label), cells)),
    ...wordsOf('flags', step.flags, table),
    ...wordsOf('advice', step.advice, table),
    ...(isOtherwise ? [`customers ${names}, expected ${step.customers}`] : []),
    ...(step.checks ?? []).filter(code => !codes.includes(code)).map(code => `no check ${code}: ${codes}`),
    ...(step.checksLack ?? []).filter(code => codes.includes(code)).map(code => `check ${code}`),
  ]
}

function inRow(label: string, row: Row | undefined, cells: Record<string, unknown>): string[] {
  if (!row) return [`no row ${label}`]
  return Object.entries(cells)
    .filter(([field, value]) => JSON.stringify(row[field]) !== JSON.stringify(value))
    .map(
      ([field, value]) =>
        `${label}: ${field} ${JSON.stringify(row[field])}, expected ${JSON.stringify(value)}`,
    )
}

function wordsOf(
  field: 'flags' | 'advice',
  wanted: Record<string, Words> | undefined,
  table: ReadonlyMap<string, Row>,
): string[] {
  return Object.entries(wanted ?? {}).flatMap(([label, { has = [], lacks = [] }]) => {
    const there = table.get(label)?.[field]
    if (!Array.isArray(there)) return [`no ${field} of ${label}`]
    return [
      ...has.filter(word => !there.includes(word)).map(word => `${label} lacks ${word}: ${there}`),
      ...lacks.filter(word => there.includes(word)).map(word => `${label} has ${word}`),
    ]
  })
}

function tableOf(report: Report): Map<string, Row> {
  const table = new Map<string, Row>()
  const add = (row: Row, key?: unknown): void => {
    const name = row.customer?.name ?? ''
    table.set(key === undefined ? name : `${name} | ${key}`, row)
  }
  if (report.summary) {
    add(report.summary)
    for (const row of report.services ?? []) add(row, row['service'])
    for (const row of report.products ?? []) add(row, row['product'])
    for (const row of report.workloads ?? []) add(row, row['workload'])
  }
  const keyOf = (row: Row): unknown =>
    report.kind === 'renewals' ? (row['subscriptionId'] ?? row['product']) : row[report.by ?? '']
  for (const row of report.rows ?? []) add(row, report.by === 'customer' ? undefined : keyOf(row))
  if (report.total) table.set('Total', report.total)
  return table
}
