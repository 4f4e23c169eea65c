// One report, every format, the same numbers.
import { expect, test } from 'vitest'
import { OUTPUT_FORMATS } from '../../src/model/output-formats.ts'
import type { Report, Row } from '../../src/report/types.ts'
import { customerReport, portfolioReport } from '../support/sample-reports.ts'
import { COUNTS, shownBy } from './read-back.ts'

const FORMATS = OUTPUT_FORMATS.filter(format => !('only' in format)).map(({ name }) => name)
const MACHINE = new Set<string>(['csv', 'tsv', 'json', 'ndjson'])

/** The figures of a row, worked out from its counts alone; the Total brings its own fractions. */
function expected(row: Row, show: (part: number, whole: number) => string) {
  const part = (a: number | null, b: number | null) => (a === null || !b ? '' : show(a, b))
  const of = (value: { numerator: bigint; denominator: bigint } | null) =>
    value ? show(Number(value.numerator), Number(value.denominator)) : ''
  const total = row.scope === 'total'
  return {
    ...Object.fromEntries(COUNTS.map(key => [key, String(row[key] ?? '')])),
    deploymentPercent: total ? of(row.deployment) : part(row.assignedLicenses, row.soldLicenses),
    usagePercent: total ? of(row.usage) : part(row.activeUsers, row.totalUsers),
    adjustedUsagePercent: total ? of(row.adjusted) : part(row.entitledActiveUsers, row.totalUsers),
  }
}

/** Half up, in whole numbers. */
function rounded(part: number, whole: number, decimals: number): string {
  const scale = 10 ** decimals
  const units = Math.floor((part * 200 * scale + whole) / (2 * whole))
  return decimals === 2 ? String(units / scale) : (units / scale).toFixed(decimals)
}

function shownAs(format: string): (part: number, whole: number) => string {
  if (format === 'xlsx') return (part, whole) => String(part / whole)
  return (part, whole) => rounded(part, whole, MACHINE.has(format) ? 2 : 1)
}

/** Finds each row in what a format shows; a format may leave columns out, but never say another number. */
async function agrees(format: (typeof FORMATS)[number], report: Report, rows: readonly Row[]) {
  const shown = await shownBy(format, report)
  for (const row of rows) {
    const name = row.scope === 'service' ? /^(Office 365|Dynamics 365|office365|dynamics365)$/ : null
    const wanted = expected(row, shownAs(format))
    const candidates = shown.filter(([label]) =>
      name ? name.test(label) && sameService(label, row.key) : label === (row.key ?? row.customer.name),
    )
    expect(candidates.length, `${format}: ${row.key ?? row.customer.name}`).toBeGreaterThan(0)
    for (const [, figures] of candidates) {
      for (const [field, value] of Object.entries(wanted)) {
        if (!MACHINE.has(format) && figures[field] === undefined) continue
        expect(figures[field], `${format}: ${row.key ?? row.customer.name}, ${field}`).toBe(value)
      }
    }
  }
}

function sameService(label: string, key: string | null): boolean {
  return label.toLowerCase().replace(/\s/g, '') === key
}

test.each(FORMATS)('portfolio: %s has the same numbers for every customer and the Total', async format => {
  await agrees(format, portfolioReport, [...portfolioReport.rows, portfolioReport.total])
})

test.each(FORMATS.filter(name => name !== 'table'))(
  'one customer: %s has the same numbers for every product and workload',
  async format => {
    const report = { ...customerReport, users: null }
    await agrees(format, report, [...report.products, ...report.workloads])
  },
)
