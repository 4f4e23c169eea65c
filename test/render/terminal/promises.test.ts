// Single promises of the terminal's reports, each with figures worked out by hand.
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../src/model/day.ts'
import { en } from '../../../src/render/messages/en.ts'
import type { Terminal } from '../../../src/render/terminal/terminal.ts'
import type { Advice, PortfolioReport, Report, Row } from '../../../src/report/types.ts'
import {
  customerReport,
  diffReport,
  portfolioReport,
  sampleRow,
  trendReport,
} from '../../support/sample-reports.ts'
import { renderAtOnce } from './printed.ts'

const screen: Terminal = { width: 80, color: false, unicode: true, piped: false }
const shown = (report: Report, terminal: Partial<Terminal> = {}) =>
  renderAtOnce(report, { messages: en, terminal: { ...screen, ...terminal }, excel: false })
const paragraphs = (text: string) => text.trimEnd().split('\n\n')
const lastOf = (report: Report) => (paragraphs(shown(report)).at(-1) ?? '').replaceAll('\n', ' ')

const customer = (name: string, counts: Parameters<typeof sampleRow>[3], advice: Advice[] = []) =>
  sampleRow('customer', { id: `id-${name}`, name }, null, counts, { advice })
function portfolio(rows: Row[], more: Partial<PortfolioReport> = {}): PortfolioReport {
  return { ...portfolioReport, notes: [], rows, ...more }
}

describe('percentages', () => {
  it('are rounded once, from the counts', () => {
    // 44.449 %: 44.45 at two decimals, which would give 44.5.
    const row = customer('Contoso', { sold: 100_000, assigned: 44_449, total: 3, entitled: 2 })
    const text = shown(portfolio([row]), { piped: true })
    expect(text).toContain('\t44.4\t')
    expect(text).toContain('\t66.7\t')
  })

  it('are a dash where they are not available, never 0', () => {
    const row = customer('Contoso', { sold: 0, assigned: 0, total: 0, entitled: 0, causes: { trial: 5 } })
    const [, line] = shown(portfolio([row]), { piped: true }).split('\n')
    expect(line).toBe('Contoso\t2026-08-31\t0\t0\t–\t–\t0\t5\t–\t–\t–\t–\t–\t–\t–\t–\tover 100 %; inflated\t')
  })
})

describe('a pipe', () => {
  it('gets whole names, plain numbers and the total, and nothing else', () => {
    const name = `Contoso ${'x'.repeat(300)}`
    const text = shown(portfolio([customer(name, { sold: 1200, assigned: 1100, total: 9, entitled: 8 })]), {
      piped: true,
      width: 20,
    })
    const lines = text.slice(0, -1).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^Customer\tAs-of day\tSold licences\tAssigned licences\tDeployment %\t/)
    expect(lines[1]).toMatch(
      new RegExp(`^${name}\t2026-08-31\t1200\t1100\t91\\.7\t–\t9\t8\t88\\.9\t–\t88\\.9\t–`),
    )
    expect(lines[2]).toMatch(/^Total\t/)
    expect(new Set(lines.map(line => line.split('\t').length)).size).toBe(1)
  })

  it('gets the same columns whatever the rows have', () => {
    const head = (rows: Row[]) => shown(portfolio(rows), { piped: true }).split('\n')[0]
    const full = customer('Contoso', { sold: 9, assigned: 8, total: 3, entitled: 2 })
    expect(
      head([{ ...full, asOf: asDay(20_000), support: { requests: 3, howTo: 1, perUser: null } }, full]),
    ).toBe(head([customer('Fabrikam', { total: 3, entitled: 2 })]))
  })
})

describe('the last line of a portfolio', () => {
  const renew: Advice = { code: 'renew', evidence: { users: 3 } }
  const adopt: Advice = { code: 'adopt', evidence: {} }

  it('names whom to call first: what lapses, then what only grows; the larger one first', () => {
    const rows = [
      customer('Small', { sold: 10, assigned: 10, total: 10, entitled: 2 }, [adopt]),
      customer('Large', { sold: 90, assigned: 90, total: 90, entitled: 2 }, [adopt]),
      customer('Lapsed', { sold: 10, assigned: 10, total: 10, entitled: 9 }, [adopt, renew]),
    ]
    expect(lastOf(portfolio(rows))).toMatch(
      /^3 customers · .* · start with: Lapsed \(renew\), Large \(show value\), Small \(show value\)$/,
    )
  })

  it('speaks of every customer, also when only the first are shown', () => {
    const all = [
      customer('Shown', { sold: 10, assigned: 10, total: 10, entitled: 9 }),
      customer('Cut', { sold: 10, assigned: 10, total: 10, entitled: 9, causes: { trial: 2 } }, [renew]),
    ]
    const report = portfolio(all.slice(0, 1), { uncut: all })
    expect(lastOf(report)).toMatch(/^2 customers · 1 over 100 % · .* · start with: Cut \(renew\)$/)
    expect(shown(report)).toContain('1 of 2 customers shown; the total covers all of them.')
  })

  it('says so when nothing stands out', () => {
    const rows = [customer('Fine', { sold: 10, assigned: 10, total: 10, entitled: 9 })]
    expect(lastOf(portfolio(rows))).toMatch(/^1 customer · .* · nothing stands out$/)
  })

  it('says of one customer without advice what its flags say', () => {
    const counts = sampleRow('customer', customerReport.customer, null, { total: 10, active: 12 })
    const over: Row = { ...counts, advice: [], flags: ['over-100', 'from-counts'] }
    expect(lastOf({ ...customerReport, summary: over })).toMatch(/ · over 100 % and from counts$/)
    const fine: Row = { ...counts, advice: [], flags: [] }
    expect(lastOf({ ...customerReport, summary: fine })).toMatch(/ · nothing stands out$/)
  })
})

describe('the bridge', () => {
  it('adds up to the last user', () => {
    // 71 + 4 + 9 + 3 + 6 + 21 + 2 = 116
    expect(shown(customerReport).replaceAll('\n', ' ')).toContain(
      '116 active users = 71 entitled + 4 on a trial + 9 on a second subscription + 3 on a lapsed subscription' +
        ' + 6 by turnover + 21 on Yammer without a licence + 2 without a licence.',
    )
  })

  it('is not claimed to add up where causes are missing', () => {
    const summary = { ...customerReport.summary, bridge: customerReport.summary.bridge.slice(1) }
    expect(shown({ ...customerReport, summary })).not.toContain('adds up exactly')
  })

  it('gives way to possible causes and the export that would settle them where there are only counts', () => {
    const counts = sampleRow('customer', customerReport.customer, null, { total: 10, active: 12 })
    const summary: Row = { ...counts, possible: [{ cause: 'trial', most: 2 }] }
    const text = shown({ ...customerReport, summary }).replaceAll('\n', ' ')
    expect(text).toContain('• Trial or free subscriptions: at most 2 users')
    expect(text).toContain('An export with a row for each user settles it')
    expect(text).not.toContain('adds up exactly')
  })

  it('folds the groups behind a cause', () => {
    const evidence = Array.from({ length: 40 }, (_, index) => ({ users: 1, subscriptionId: `sub-${index}` }))
    const [line] = customerReport.summary.bridge
    if (!line) throw new Error('the sample has a bridge')
    const text = shown({
      ...customerReport,
      summary: { ...customerReport.summary, bridge: [{ ...line, evidence }] },
    })
    expect(text).toContain('subscription sub-4')
    expect(text).not.toContain('subscription sub-5')
    expect(text).toContain('and 35 more')
  })
})

describe('checks', () => {
  it('stand before everything but the title', () => {
    const checks = [
      {
        code: 'missing-customer' as const,
        customer: { id: null, name: 'Tailspin' },
        params: { day: asDay(20_696), file: 'history/a.csv' },
      },
    ]
    const text = shown({ ...portfolioReport, checks })
    expect(text.indexOf('Tailspin: nothing is there now')).toBeGreaterThan(0)
    expect(text.indexOf('Tailspin')).toBeLessThan(text.indexOf('Depl. %'))
    expect(text.indexOf('Tailspin')).toBeLessThan(text.indexOf('As of'))
  })
})

describe('remarks', () => {
  it('stand on one line for each kind', () => {
    const notes = Array.from({ length: 15 }, (_, index) => ({
      code: 'concealed-names' as const,
      params: { customer: `Customer ${index}`, customerId: null },
    }))
    const text = shown({ ...portfolioReport, notes })
    expect(text.match(/• /g)).toHaveLength(1)
    expect(text).toMatch(/concealed user names \(15\): Customer 0, .*\s+and 12 more\./)
  })

  it('name each customer up to four of them', () => {
    const notes = [1, 2, 3, 4].map(index => ({
      code: 'concealed-names' as const,
      params: { customer: `Customer ${index}`, customerId: null },
    }))
    const text = shown({ ...portfolioReport, notes })
    expect(text.match(/• /g)).toHaveLength(1)
    expect(text).toMatch(/Customer 1, .*Customer 4\./s)
  })
})

describe('users', () => {
  it('are never named unless they were asked for', () => {
    expect(shown({ ...customerReport, users: null })).not.toContain('@')
    expect(shown(customerReport)).toContain('anna.berg@')
  })
})

describe('users of a portfolio', () => {
  it('are listed with their customer, and never in a pipe', () => {
    const report = portfolio(portfolioReport.rows, { users: customerReport.users })
    expect(shown(report)).toMatch(/Lindqvist .* +anna\.berg@/)
    expect(shown(report, { piped: true })).not.toContain('anna')
  })
})

describe('a trend', () => {
  it('shows a missing point as missing, and draws a gap for it', () => {
    const text = shown(trendReport)
    expect(text).toMatch(/2026-05-31 +– .* no export\n/)
    expect(text).toMatch(/Deployment % +▁▃ ▆▇█ +64\.5 % → 90\.8 %/)
  })

  it('says against which day the change is taken', () => {
    expect(lastOf(trendReport)).toBe(
      '2026-08-31 · deployment 90.8 % (+3.1) · usage 103.6 % (+8.7) · adjusted usage 63.4 % (-1.2)' +
        ' · in brackets: points against 2026-07-31',
    )
  })

  it('without any point says that there is nothing', () => {
    expect(
      shown({
        ...trendReport,
        points: [{ day: asDay(20_696), row: null, step: null, missing: [], customers: 0 }],
      }),
    ).toContain('No customers.')
  })
})

describe('a comparison', () => {
  it('counts who came, went, moved and stayed, and names the largest move', () => {
    expect(lastOf(diffReport)).toBe(
      '1 new · 1 gone · 1 moved · 1 unchanged · largest move: Calder Logistics (+44.3 points)',
    )
  })

  it('lists the unchanged ones for another program only', () => {
    expect(shown(diffReport)).not.toContain('Duarte')
    expect(shown(diffReport, { piped: true })).toContain('Duarte')
  })
})
