// A portfolio with every kind of column and every kind of name, for the golden tables.
import { bar } from '../../../src/render/terminal/bar.ts'
import type { TableSpec } from '../../../src/render/terminal/spec.ts'
import type { Terminal } from '../../../src/render/terminal/terminal.ts'

type Line = [name: string, sold: string, deployment: number | null, usage: number | null, flags: string]

const LINES: Line[] = [
  ['Contoso Manufacturing and Logistics Holding', '1,200', 87.3, 62.1, 'low-usage, trial'],
  ['株式会社フジヤマ製作所ホールディングス', '300', 103.3, 142.6, 'over-100, second-subscription, turnover'],
  ['👩‍👩‍👧‍👦 Family ﾊﾞﾝｸ か\u3099き', '20', 60, 0.4, ''],
  ['e\u0301\u0323'.repeat(30), '5', 0, null, 'not-available'],
  [`\u001B[31m\u202E${'x'.repeat(10_000)}`, '1,234,567', 100, 99.9, ''],
]

export function portfolio(terminal: Terminal): TableSpec {
  const percent = (value: number | null) => (value === null ? '–' : `${value.toFixed(1)} %`)
  const row = ([name, sold, deployment, usage, flags]: Line) => [
    name,
    sold,
    percent(deployment),
    bar(deployment, 10, terminal),
    { text: percent(usage), tone: usage !== null && usage < 50 ? ('bad' as const) : undefined },
    bar(usage, 10, terminal),
    flags,
  ]
  return {
    columns: [
      { key: 'customer', header: 'Customer', align: 'left', kind: 'name', minWidth: 14 },
      { key: 'sold', header: 'Sold licences', align: 'right', kind: 'number', hide: 3 },
      { key: 'deployment', header: 'Deployment', align: 'right', kind: 'number' },
      { key: 'deploymentBar', header: '', align: 'left', kind: 'bar', hide: 1 },
      { key: 'usage', header: 'Usage', align: 'right', kind: 'number' },
      { key: 'usageBar', header: '', align: 'left', kind: 'bar', hide: 2 },
      { key: 'flags', header: 'Flags', align: 'left', kind: 'text', minWidth: 16, hide: 4 },
    ],
    rows: LINES.map(row),
    footer: [row(['Total', '1,236,092', 99.9, 71, ''])],
    hiddenNote: names => `Hidden at this width: ${names.join(', ')}.`,
  }
}
