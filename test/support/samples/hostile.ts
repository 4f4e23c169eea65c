// The same reports with names that try to break out of a page, a terminal or a spreadsheet.
import type { CustomerReport, PortfolioReport } from '../../../src/report/types.ts'
import { customerReport } from './customer.ts'
import { portfolioReport } from './portfolio.ts'
import { sampleRow } from './row.ts'

export const HOSTILE_NAMES = {
  script: '<script>alert(1)</script>',
  attribute: '" onmouseover="alert(1)" x="',
  quote: "' autofocus onfocus='alert(1)",
  entity: '&lt;b&gt; & </title></svg><img src=x onerror=alert(1)>',
  formula: "=cmd|' /C calc'!A0",
  escape: '\u001b[31mred\u001b[0m\u0007',
  reversed: '\u202Eevil\u202C Ltd',
  breaks: 'two\r\nlines\tand\u2028more',
  style: '</style><style>*{display:none}</style>',
  template: '{b}{c|x} $\u007b1+1} %s',
  long: 'Very long name '.repeat(667).slice(0, 10_000),
  unbroken: 'W'.repeat(10_000),
  empty: '',
} as const

const NAMES = Object.values(HOSTILE_NAMES)

export const hostilePortfolioReport: PortfolioReport = {
  ...portfolioReport,
  scope: { kind: 'own', partner: HOSTILE_NAMES.script },
  generatedFrom: NAMES.map(name => ({
    file: `exports/${name}.csv`,
    format: 'usage',
    customer: name,
    customerId: null,
    rows: 1,
    rejected: 0,
    reportDate: null,
  })),
  notes: NAMES.map(name => ({ code: 'concealed-names', params: { customer: name, customerId: null } })),
  rows: NAMES.map((name, index) =>
    sampleRow('customer', { id: `id-${index}-${name.slice(0, 40)}`, name }, null, {
      sold: 20 + index * 7,
      assigned: 10 + index * 6,
      total: 10 + index * 6,
      entitled: 5 + index * 3,
      causes: { turnover: index },
    }),
  ),
}

/** One name everywhere: customer, products, workloads, evidence, files. */
export function hostileCustomerReport(name: string): CustomerReport {
  const customer = { id: name, name }
  return {
    ...customerReport,
    customer,
    summary: {
      ...customerReport.summary,
      customer,
      bridge: [
        {
          cause: 'trial',
          users: 4,
          points: { numerator: 1n, denominator: 28n },
          evidence: [{ users: 4, product: name, subscriptionId: name, state: name }],
        },
      ],
      advice: [{ code: 'convert-trial', evidence: { users: 4, products: [name] } }],
    },
    products: customerReport.products.map(row => ({ ...row, customer, key: name })),
    workloads: customerReport.workloads.map(row => ({ ...row, customer, key: name })),
    users: [
      {
        customer,
        key: name,
        list: 'unused',
        user: name,
        people: 1,
        displayName: name,
        department: '',
        concealed: false,
        products: [name],
        activity: [{ workload: name, last: null }],
        lastActivity: null,
        daysIdle: null,
        licenceSince: null,
        status: ['never'],
        cost: [],
      },
    ],
    notes: [{ code: 'unpriced-products', params: { products: name } }],
    trend: customerReport.trend.map(point => ({ ...point, missing: [{ id: null, name }] })),
  }
}
