// What people read in the terminal: whole answers as golden text, and what holds for each of them.
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { en } from '../../../src/render/messages/en.ts'
import { ja } from '../../../src/render/messages/ja.ts'
import type { Terminal } from '../../../src/render/terminal/terminal.ts'
import { displayWidth } from '../../../src/render/terminal/width.ts'
import type { Report } from '../../../src/report/types.ts'
import {
  countsPortfolioReport,
  customerReport,
  diffReport,
  emptyPortfolioReport,
  HOSTILE_NAMES,
  hostileCustomerReport,
  hostilePortfolioReport,
  largePortfolioReport,
  portfolioByWorkload,
  portfolioReport,
  portfolioTrendReport,
  sourcesReport,
  trendReport,
} from '../../support/sample-reports.ts'
import { renderAtOnce } from './printed.ts'

const LANGUAGES = { en, ja }
const screen = (width: number): Terminal => ({ width, color: false, unicode: true, piped: false })
const pipe: Terminal = { width: 80, color: false, unicode: true, piped: true }

function shown(report: Report, terminal: Terminal, lang: 'en' | 'ja' = 'en'): string {
  return renderAtOnce(report, { messages: LANGUAGES[lang], terminal, excel: false })
}

const REPORTS: Record<string, Report> = {
  portfolio: portfolioReport,
  'portfolio-by-workload': portfolioByWorkload,
  report: customerReport,
  trend: trendReport,
  'trend-portfolio': portfolioTrendReport,
  diff: diffReport,
  sources: sourcesReport,
}
const NAMES = Object.keys(REPORTS)

function reportOf(name: string): Report {
  const report = REPORTS[name]
  if (!report) throw new Error(`no sample ${name}`)
  return report
}

describe.each(NAMES)('%s', name => {
  const report = reportOf(name)

  it.each([80, 120])('at %i columns, in both languages', async width => {
    await expect(shown(report, screen(width))).toMatchFileSnapshot(`golden/${name}-${width}.en.txt`)
    await expect(shown(report, screen(width), 'ja')).toMatchFileSnapshot(`golden/${name}-${width}.ja.txt`)
  })

  it('in a pipe', async () => {
    await expect(shown(report, pipe)).toMatchFileSnapshot(`golden/${name}-pipe.en.tsv`)
  })

  it('says the same in colour', () => {
    for (const lang of ['en', 'ja'] as const) {
      const colored = shown(report, { ...screen(80), color: true }, lang)
      expect(colored).toContain('\u001B[')
      const unruled = (text: string) => text.replaceAll(/\n─+(?=\n)/g, '')
      expect(unruled(stripVTControlCharacters(colored))).toBe(unruled(shown(report, screen(80), lang)))
    }
  })
})

describe('every report', () => {
  const reports = [
    ...Object.values(REPORTS),
    countsPortfolioReport,
    emptyPortfolioReport,
    hostilePortfolioReport,
    ...[HOSTILE_NAMES.escape, HOSTILE_NAMES.breaks, HOSTILE_NAMES.unbroken, HOSTILE_NAMES.empty].map(
      hostileCustomerReport,
    ),
  ]

  it('fits the terminal', () => {
    for (const width of [40, 80, 120, 200]) {
      for (const lang of ['en', 'ja'] as const) {
        for (const report of reports) {
          const wide = shown(report, screen(width), lang)
            .split('\n')
            .filter(line => displayWidth(line) > width)
          expect(wide).toEqual([])
        }
      }
    }
  })

  it('shows no control, and nothing that reorders text, from a name', () => {
    for (const terminal of [screen(80), pipe]) {
      for (const report of reports)
        expect(shown(report, terminal)).not.toMatch(/[^\P{Control}\n\t]|[\u202A-\u202E\u2066-\u2069]/u)
    }
  })

  it('ends in one line break and has no line that ends in a space', () => {
    for (const report of reports) {
      const text = shown(report, screen(80))
      expect(text).toMatch(/[^\n]\n$/)
      expect(text).not.toMatch(/ \n/)
      expect(text).not.toMatch(/\n\n\n/)
    }
  })

  it('draws nothing but ASCII where the terminal cannot do more', () => {
    for (const name of NAMES) {
      const text = shown(reportOf(name), { ...screen(80), unicode: false })
      expect(text).not.toMatch(/[─█▏░»–—−·…→›±▲▼▁•\u00A0]/u)
    }
  })
})

describe('a thousand customers', () => {
  it('take one line each, and the last line names three', () => {
    const lines = shown(largePortfolioReport(1000), screen(120)).split('\n')
    expect(lines.filter(line => line.startsWith('Customer 0')).length).toBeGreaterThanOrEqual(1000)
    expect(lines.length).toBeLessThan(2100)
  })
})
