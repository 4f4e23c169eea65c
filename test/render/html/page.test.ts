// The page as text: complete, the same every time, and shut to everything from outside.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { renderHtml } from '../../../src/render/html/page.ts'
import { en } from '../../../src/render/messages/en.ts'
import { ja } from '../../../src/render/messages/ja.ts'
import type { Row } from '../../../src/report/types.ts'
import * as samples from '../../support/sample-reports.ts'

const REPORTS = {
  customer: samples.customerReport,
  portfolio: samples.portfolioReport,
  byWorkload: samples.portfolioByWorkload,
  counts: samples.countsPortfolioReport,
  empty: samples.emptyPortfolioReport,
  trend: samples.trendReport,
  portfolioTrend: samples.portfolioTrendReport,
  diff: samples.diffReport,
  hostile: samples.hostilePortfolioReport,
}

describe.each(Object.entries(REPORTS))('%s', (_name, report) => {
  const page = renderHtml(report, en)

  test('the same report gives the same bytes', () => {
    expect(renderHtml(report, en)).toBe(page)
  })

  test('the policy allows nothing but the very style and script of the page', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1] ?? ''
    const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const style = /<style>([\s\S]*?)<\/style>/u.exec(page)?.[1]
    const script = /<script>([\s\S]*?)<\/script>/u.exec(page)?.[1]
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash(style)}`,
      `script-src ${script === undefined ? "'none'" : hash(script)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ])
    expect(page.match(/<style/gu)).toHaveLength(1)
    expect(page.match(/<script/gu) ?? []).toHaveLength(script === undefined ? 0 : 1)
  })

  test('nothing is loaded from anywhere, and no attribute carries style or script', () => {
    const tags = page.match(/<[a-z][^>]*>/giu)?.join('\n') ?? ''
    expect(tags.replace(/="[^"]*"/gu, '=')).not.toMatch(/\s(?:style|src|srcset|on\w+|action)=/u)
    expect(tags).not.toMatch(/href="(?!#)/u)
    expect(tags).not.toMatch(/<(?:link|img|iframe|object|embed|base|foreignObject)\b/iu)
    expect(page).not.toMatch(/@import|url\(/u)
  })

  test('ids are unique and every anchor has its target', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target)
  })

  test('both languages have it', () => {
    expect(renderHtml(report, ja)).toContain('<html lang="ja">')
    expect(page.replace(/<script>[\s\S]*?<\/script>/u, '')).not.toMatch(/undefined|NaN|Infinity|\[object/u)
  })
})

/** The figures of a row as a table shows them. */
function figures(row: Row): string[] {
  const { format } = en
  return [row.soldLicenses, row.assignedLicenses, row.totalUsers, row.activeUsers, row.entitledActiveUsers]
    .map(format.count)
    .concat([row.deployment, row.usage, row.adjusted].map(ratio => format.percentNumber(ratio)))
}

function causes(row: Row): string[] {
  return Object.values(row.causes).flatMap(users => ((users ?? 0) > 0 ? [en.format.count(users)] : []))
}

/** Figures of the row of a name, in one part of the page. */
function rowFigures(page: string, section: string, name: string): string[] {
  const part = page.slice(page.indexOf(`<section id="${section}"`)).split('</section>')[0] ?? ''
  const start = part.indexOf(`<th scope="row"><bdi>${name}</bdi>`)
  if (start === -1) return []
  return part
    .slice(start, part.indexOf('</tr>', start))
    .replace(/<[^>]*>/gu, ' ')
    .split(/\s+/u)
}

test('every figure of a portfolio row stands in its row, and its causes in a row of theirs', () => {
  const page = renderHtml(samples.portfolioReport, en)
  for (const row of samples.portfolioReport.rows) {
    const name = row.customer.name.replace('&', '&amp;')
    expect(rowFigures(page, 'customers', name)).toEqual(expect.arrayContaining(figures(row)))
    expect(rowFigures(page, 'bridge', name)).toEqual(expect.arrayContaining(causes(row)))
  }
})

test('every figure of products and workloads stands in its row, and its causes in a row of theirs', () => {
  const page = renderHtml(samples.customerReport, en)
  const { products, workloads } = samples.customerReport
  for (const [section, rows] of Object.entries({ products, workloads })) {
    for (const row of rows) {
      const known = figures(row).filter(figure => figure !== '–')
      expect(rowFigures(page, section, row.key ?? '')).toEqual(expect.arrayContaining(known))
      expect(rowFigures(page, 'bridge', row.key ?? '')).toEqual(expect.arrayContaining(causes(row)))
    }
  }
})

test('the summary says whom to call first, by urgency, why, and how far they are from it', () => {
  const { rows } = samples.portfolioReport
  const start = (changed: readonly Row[]) => {
    const page = renderHtml({ ...samples.portfolioReport, rows: [...changed] }, en)
    const [, items] = /<ol class="start">([\s\S]*?)<\/ol>/u.exec(page) ?? []
    return (items ?? '')
      .split('<li>')
      .slice(1)
      .map(item => item.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' '))
  }
  // Three rows of the sample have advice; of more than five, five are named.
  expect(start(rows)).toHaveLength(3)
  expect(start([...rows, ...rows])).toHaveLength(5)
  expect(start(rows)[0]).toMatch(/^ Lindqvist Bygg AB : renew now \d+ users? /u)
  expect(start(rows.map(row => ({ ...row, advice: [] })))).toEqual([])
})

test('advice stands in the order of its urgency, each with the customers that it is for', () => {
  const page = renderHtml(samples.portfolioReport, en)
  const part = page.slice(page.indexOf('<section id="advice"')).split('</section>')[0] ?? ''
  const cards = [...part.matchAll(/<article class="card"><h3>([^<]*)<\/h3>/gu)].map(([, label]) => label)
  const urgent = ['renew', 'convert-trial', 'end-second-subscription', 'adopt', 'train'] as const
  const rest = ['license-yammer', 'reclaim', 'upsell'] as const
  const labels = [...urgent, ...rest].map(code => en.advice[code].label)
  expect(cards).toEqual(labels.filter(label => cards.includes(label)))
  expect(cards.length).toBeGreaterThan(3)
})

test('support and cost have a table of their own, for those that have any', () => {
  const { cost, support } = samples.customerReport.summary
  const bare = { cost: null, support: null, seatLine: null, reported: { deployment: null, usage: null } }
  const [first, second, ...others] = samples.portfolioReport.rows.map(row => ({ ...row, ...bare }))
  if (!first || !second) throw new Error('a portfolio of two rows is needed')
  const rows = [{ ...first, cost, support }, second, ...others]
  const page = renderHtml({ ...samples.portfolioReport, rows }, en)
  const heads = (section: string) =>
    page.slice(page.indexOf(`<section id="${section}"`)).split('</thead>')[0] ?? ''
  expect(heads('customers')).not.toMatch(/cost|requests|seats/u)
  expect(heads('extras')).toMatch(/<h2>Support and cost<\/h2>[\s\S]*requests[\s\S]*cost a month/u)
  expect(rowFigures(page, 'extras', first.customer.name)).toContain('248.40')
  expect(rowFigures(page, 'extras', second.customer.name)).toEqual([])
})

test('names, paths, days and money stand in the page in one piece, for whoever searches the file', () => {
  const [user] = samples.customerReport.users ?? []
  if (!user) throw new Error('the sample has no users')
  const users = [{ ...user, user: 'anna.berg@lindqvist.example' }]
  const page = renderHtml({ ...samples.customerReport, users }, en)
  expect(page).toContain('<bdi>anna.berg@lindqvist.example</bdi>')
  expect(page).toContain('exports/Office365ActiveUserDetail08_31_2026.csv')
  expect(page).toContain('Cost: EUR 1,280.90 a month.')
})

describe('a customer', () => {
  const page = renderHtml(samples.customerReport, en)
  const text = page
    .replace(/<svg[\s\S]*?<\/svg>/gu, ' ')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')

  // 118/130, 116/112, 71/112
  test.each(['90.8 %', '103.6 %', '63.4 %'])('the headline has %s', figure => {
    expect(text).toContain(figure)
  })

  test('the bridge has each cause with its users and points', () => {
    for (const { cause } of samples.customerReport.summary.bridge) {
      expect(text).toContain(en.causes[cause].name)
      expect(text).toContain(en.causes[cause].remedy)
    }
    // 21/112
    expect(text).toContain('18.8')
    expect(text).toContain('116 active users = 71 entitled + 4 on a trial')
  })

  test('each piece of advice has its problem, what to consider, what to try and its numbers', () => {
    for (const { code, evidence } of samples.customerReport.summary.advice) {
      const words = en.advice[code]
      for (const part of [words.problem, words.consider, words.tryThis, ...words.evidence(evidence)])
        expect(text).toContain(part.replaceAll('"', '&quot;'))
    }
  })

  test('money, support and change are there where the data has them', () => {
    for (const part of ['EUR 248.40', 'EUR 1,032.50', 'USD 95.00', '+8.7 points', '+11'])
      expect(text).toContain(part)
    const { change: _change, support: _support, cost: _cost, ...rest } = samples.customerReport.summary
    const bare = { ...rest, change: null, support: null, cost: null, advice: [] }
    const plain = renderHtml({ ...samples.customerReport, summary: bare, trend: [], users: null }, en)
    for (const part of ['EUR', '+8.7', '+11']) expect(plain).not.toContain(part)
  })

  test('definitions, remarks and files are there, with rows and rejected rows', () => {
    for (const { term } of en.definitions.list(28)) expect(text).toContain(term)
    expect(text).toContain(
      'exports/Office365ActiveUserDetail08_31_2026.csv Active users Lindqvist Bygg AB 1,187 3',
    )
  })

  test('users are named only when the report has them', () => {
    expect(text).toContain('anna.berg@lindqvist.example')
    expect(renderHtml({ ...samples.customerReport, users: null }, en)).not.toContain('anna.berg')
  })
})

test('a headline over fewer customers than the total shows the numbers that it is made of', () => {
  const { adjusted } = samples.portfolioReport.total
  expect([adjusted?.numerator, adjusted?.denominator]).toEqual([837n, 1097n])
  expect(renderHtml(samples.portfolioReport, en)).toContain(
    '837 entitled active users over 1,097 total users',
  )
})

test('where counts stand in the total, no waterfall claims to lead from usage to adjusted usage', () => {
  expect(renderHtml(samples.portfolioReport, en)).not.toContain(en.page.charts.bridge.text)
  expect(renderHtml(samples.customerReport, en)).toContain(en.page.charts.bridge.text)
})

test.each(Object.entries(samples.HOSTILE_NAMES))('a name that means harm is text: %s', (_kind, name) => {
  const page = renderHtml(samples.hostileCustomerReport(name), en)
  const calm = renderHtml(samples.hostileCustomerReport('Ordinary name'), en)
  const tags = (text: string) => new Set(text.match(/<\/?[a-z]+/giu))
  expect([...tags(page)].toSorted()).toEqual([...tags(calm)].toSorted())
  expect(page).not.toMatch(/\p{Control}(?<!\n)|[\u202A-\u202E\u2028]/u)
  expect(page.length).toBeLessThan(calm.length * 1.5)
})

test('a thousand customers stay within a few megabytes', () => {
  expect(renderHtml(samples.largePortfolioReport(1_000), en).length).toBeLessThan(3_000_000)
})

test('exports with another window, or with two, are not explained with 28 days', () => {
  const text = (windowDays: number | null) => renderHtml({ ...samples.diffReport, windowDays }, en)
  expect(text(28)).toContain('in the 28 days of the window')
  expect(text(7)).toContain('in the 7 days of the window')
  expect(text(null)).toContain('for some task in the window')
  for (const windowDays of [7, null]) expect(text(windowDays)).not.toContain('28 days')
})
