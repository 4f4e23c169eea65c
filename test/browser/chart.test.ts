// Charts as a browser draws them: what is written is inside the drawing, and no name lies over another.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ratio } from '../../src/model/ratio.ts'
import { bars } from '../../src/render/html/chart/bars.ts'
import { type Look, WIDTHS } from '../../src/render/html/chart/base.ts'
import { scatter } from '../../src/render/html/chart/scatter.ts'
import { launch, open, WITHOUT_CHROMIUM } from './chromium.ts'

const NAMES = [
  'Программное обеспечение для управления взаимоотношениями с клиентами',
  'Zażółć gęślą jaźń – Příliš žluťoučký kůň úpěl ďábelské ódy',
  'Wissenschaftsdatenverarbeitungsgesellschaft Übergrößenträger',
  'MMMMMMMMMMMMWWWWWWWWWWWWWWWWMMMMMMMMMMMMWWWWWWWWWWW',
  'Dynamics 365 for Sales Enterprise Edition Attach to Qualifying Dynamics 365 Base Offer',
]
/** As customers are called where words are long, or are not parted by spaces. */
const LONG = [
  'Northwind Traders Holding (Deutschland) GmbH & Co. KG',
  'The Association of Independent Veterinary Practitioners of Greater Manchester and Lancashire',
  '株式会社日本総合情報通信システム技術研究所',
  'شركة الخليج العربي لتقنية المعلومات والاتصالات المحدودة',
  'מכון המחקר הלאומי לטכנולוגיה מתקדמת',
  'บริษัทผู้ผลิตซอฟต์แวร์เพื่อการศึกษาแห่งประเทศไทยจำกัด',
]
const SIZES = ['wide', 'narrow'] as const
const of = (numerator: number): Ratio => ({ numerator: BigInt(numerator), denominator: 100n })
const show = (ratio: Ratio | null): string => (ratio ? `${Number(ratio.numerator)}.0 %` : '–')

interface Drawn {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

describe.skipIf(WITHOUT_CHROMIUM !== null)('drawn text', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  /** The rectangles of all texts of a drawing, in its own pixels. */
  async function texts(drawing: string, width: number): Promise<Drawn[]> {
    const style = `<style>body { margin: 0 } svg { width: ${width}px; display: block; font-family: system-ui, sans-serif }</style>`
    const { page, context } = await open(browser, `<!doctype html>${style}${drawing}`)
    const found = await page.locator('svg text').evaluateAll(nodes =>
      nodes.map(node => {
        const { left, right, top, bottom } = node.getBoundingClientRect()
        return { text: node.textContent ?? '', left, right, top, bottom }
      }),
    )
    await context.close()
    return found
  }

  test.each(SIZES)('of long names is inside the drawing and not on the bars: %s', async size => {
    const look: Look = { size, line: percent => `${percent} %` }
    const rows = NAMES.map((name, index) => ({
      name,
      deployment: of(60 + index * 10),
      usage: of(150 - index * 20),
      adjusted: null,
    }))
    const drawn = await texts(bars(rows, true, look, show).source, WIDTHS[size])
    const start = size === 'wide' ? 225 : 116
    for (const { text, left, right } of drawn) {
      expect(left, text).toBeGreaterThanOrEqual(0)
      expect(right, text).toBeLessThanOrEqual(WIDTHS[size])
      if (!/^[\d.]+ %$/u.test(text)) expect(right, text).toBeLessThan(start)
    }
  })

  test.each(SIZES)('of a map is whole, inside the drawing and apart from each other: %s', async size => {
    const look: Look = { size, line: percent => `${percent} %` }
    const names = [...NAMES, ...LONG, 'Contoso', 'Fabrikam', 'Adatum']
    const points = names.map((name, index) => ({
      ...{ name, title: '', users: 400 - index * 20 },
      deployment: of(40 + ((index * 37) % 58)),
      usage: of(20 + ((index * 53) % 75)),
    }))
    const { source } = scatter(points, { deployment: 'Deployment', usage: 'Usage' }, look)
    expect(source).not.toContain('…')
    const drawn = await texts(source, WIDTHS[size])
    expect(drawn.filter(({ text }) => /^\d+$/u.test(text)).length).toBeGreaterThan(2)
    for (const { text, left, right, top } of drawn) {
      expect(left, text).toBeGreaterThanOrEqual(0)
      expect(right, text).toBeLessThanOrEqual(WIDTHS[size])
      expect(top, text).toBeGreaterThanOrEqual(0)
    }
    expectApart(drawn)
  })

  test.each(SIZES)('of a map of two thousand: no name lies over another: %s', async size => {
    const points = Array.from({ length: 2_000 }, (_, index) => ({
      name: `${NAMES[index % NAMES.length]?.slice(0, 12)} ${index}`,
      deployment: of(30 + ((index * 37) % 90)),
      usage: of(20 + ((index * 53) % 110)),
      users: 5_000 - index,
      title: '',
    }))
    const look: Look = { size, line: percent => `${percent} %` }
    const svg = scatter(points, { deployment: 'Deployment', usage: 'Usage' }, look).source
    const names = (await texts(svg, WIDTHS[size])).filter(({ text }) => /(?:^| )\d+$/u.test(text))
    expect(names.length).toBeGreaterThan(3)
    expectApart(names)
  })
})

function expectApart(drawn: readonly Drawn[]): void {
  for (const [index, a] of drawn.entries()) {
    for (const b of drawn.slice(index + 1)) {
      // Lines of one name touch by what no letter reaches.
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1 || b.bottom <= a.top + 1
      expect(apart, `${a.text} over ${b.text}`).toBe(true)
    }
  }
}
