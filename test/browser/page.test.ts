// The page in a browser: accessible in light and dark, quiet, and readable without its script.
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderHtml } from '../../src/render/html/page.ts'
import { en } from '../../src/render/messages/en.ts'
import { ja } from '../../src/render/messages/ja.ts'
import * as samples from '../support/sample-reports.ts'
import { launch, open, WITHOUT_CHROMIUM } from './chromium.ts'

const PAGES = {
  customer: renderHtml(samples.customerReport, en),
  portfolio: renderHtml(samples.portfolioReport, en),
  trend: renderHtml(samples.portfolioTrendReport, en),
  diff: renderHtml(samples.diffReport, en),
  'in Japanese': renderHtml(samples.customerReport, ja),
  hostile: renderHtml(samples.hostilePortfolioReport, en),
}

describe.skipIf(WITHOUT_CHROMIUM)(`the page (${WITHOUT_CHROMIUM ?? 'in Chromium'})`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  describe.each(Object.entries(PAGES))('%s', (_name, html) => {
    test.each(['light', 'dark'] as const)('has no fault that axe knows of in %s', async colorScheme => {
      // The checker comes in from outside the page, past its policy.
      const { page, context } = await open(browser, html, { colorScheme, bypassCSP: true })
      await page.evaluate(axe.source)
      const violations = await page.evaluate<string[]>(
        `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`,
      )
      expect(violations).toEqual([])
      await context.close()
    })

    test('asks for nothing and breaks no rule of its own policy', async () => {
      const { context, requests, complaints } = await open(browser, html)
      expect({ requests, complaints }).toEqual({ requests: [], complaints: [] })
      await context.close()
    })

    test.each([1280, 390])('is never wider than a screen of %i', async width => {
      const { page, context } = await open(browser, html, { viewport: { width, height: 844 } })
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
      await context.close()
    })
  })

  test.each([
    ['en', en],
    ['ja', ja],
  ] as const)(
    'no table of figures has to be moved sideways on a screen of 1200 (%s)',
    async (_lang, words) => {
      for (const report of [samples.portfolioReport, samples.customerReport]) {
        const { page, context } = await open(browser, renderHtml(report, words), {
          viewport: { width: 1200, height: 900 },
        })
        const beyond = await page.evaluate<string[]>(
          `[...document.querySelectorAll('.scroll')].filter(each => each.scrollWidth > each.clientWidth).map(each => each.ariaLabel)`,
        )
        expect(beyond).toEqual([])
        await context.close()
      }
    },
  )

  test('without scripts every row is there, and no control that does nothing', async () => {
    const { page, context } = await open(browser, PAGES.portfolio, { javaScriptEnabled: false })
    expect(await page.locator('#table-all tbody tr').count()).toBe(14)
    expect(await page.locator('#table-all tbody tr').first().isVisible()).toBe(true)
    expect(await page.locator('[data-filter]').isVisible()).toBe(false)
    expect(await page.locator('button').count()).toBe(0)
    await context.close()
  })

  test('lines part at the points of addresses and paths, and not within days, percentages and amounts', async () => {
    const [user] = samples.customerReport.users ?? []
    if (!user) throw new Error('the sample has no users')
    const users = [{ ...user, user: 'anna.berg@lindqvist.example' }]
    const { page, context } = await open(browser, renderHtml({ ...samples.customerReport, users }, en))
    const markup = await page.locator('body').innerHTML()
    expect(markup).toContain('<bdi>anna<wbr>.berg<wbr>@lindqvist<wbr>.example</bdi>')
    expect(markup).toContain('exports/<wbr>Office365ActiveUserDetail08_<wbr>31_<wbr>2026<wbr>.csv')
    expect(markup).toContain('Cost: <span class="whole">EUR 1,280.90</span> a month.')
    expect(markup).toContain('the line is <span class="whole">40 %</span>')
    expect(markup).toContain('Exchange <span class="whole">2026-06-28</span>')
    await context.close()
  })

  test('cards keep an edge where a reader has colours of their own', async () => {
    const { page, context } = await open(browser, PAGES.customer, { forcedColors: 'active' })
    const edge = await page
      .locator('.card')
      .first()
      .evaluate(card => {
        const style = card.ownerDocument.defaultView?.getComputedStyle(card)
        return { width: style?.borderTopWidth, colour: style?.borderTopColor }
      })
    expect(edge.width).toBe('1px')
    expect(edge.colour).not.toBe('rgba(0, 0, 0, 0)')
    await context.close()
  })

  test('each chart is shown in the size that fits', async () => {
    const shown = async (width: number) => {
      const { page, context } = await open(browser, PAGES.portfolio, { viewport: { width, height: 844 } })
      const visible = [
        await page.locator('.wide').first().isVisible(),
        await page.locator('.narrow').first().isVisible(),
      ]
      await context.close()
      return visible
    }
    expect(await shown(1280)).toEqual([true, false])
    expect(await shown(390)).toEqual([false, true])
  })

  test('a legend reads as sentences where a line is short: its percentages stand in their lines', async () => {
    const { page, context } = await open(browser, PAGES.portfolio, { viewport: { width: 390, height: 844 } })
    const parts = await page
      .locator('.legend li')
      .evaluateAll(items =>
        items.map(item => [item.textContent, item.children.length, item.childNodes.length]),
      )
    expect(parts.some(([text]) => String(text).includes('100 %'))).toBe(true)
    // A mark and one text: what stands beside these in the item is set apart from them.
    for (const part of parts) expect(part).toEqual([part[0], 2, 2])
    await context.close()
  })

  test('a chart has a name for those who do not see it', async () => {
    const { page, context } = await open(browser, PAGES.customer)
    const names = await page
      .getByRole('img')
      .evaluateAll(found => found.map(each => each.getAttribute('aria-label')))
    expect(names.length).toBeGreaterThan(3)
    for (const name of names) expect(name?.length).toBeGreaterThan(40)
    await context.close()
  })
})
