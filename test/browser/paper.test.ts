// The page on paper: A4, headers on every sheet, no row cut in two.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderHtml } from '../../src/render/html/page.ts'
import { en } from '../../src/render/messages/en.ts'
import * as samples from '../support/sample-reports.ts'
import { launch, open, WITHOUT_CHROMIUM } from './chromium.ts'

/** Sizes of the sheets in points, as the file states them. */
function sheets(pdf: Buffer): string[] {
  return [...pdf.toString('latin1').matchAll(/\/MediaBox \[([\d. ]+)\]/gu)].map(([, box]) =>
    (box ?? '').split(' ').slice(2).map(Number).map(Math.round).join(' x '),
  )
}

/** Declarations that paper follows, of the first element that a selector finds. */
function styleOf(page: Page, selector: string, property: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => {
      const view = element.ownerDocument.defaultView
      return view?.getComputedStyle(element).getPropertyValue(name) ?? ''
    }, property)
}

describe.skipIf(WITHOUT_CHROMIUM)(`paper (${WITHOUT_CHROMIUM ?? 'in Chromium'})`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  test('a customer fits on a few upright sheets of A4, a portfolio on sheets laid on their side', async () => {
    const customer = await open(browser, renderHtml(samples.customerReport, en))
    const upright = sheets(await customer.page.pdf({ preferCSSPageSize: true }))
    expect(new Set(upright)).toEqual(new Set(['595 x 842']))
    expect(upright.length).toBeLessThanOrEqual(8)
    await customer.context.close()
    const portfolio = await open(browser, renderHtml(samples.portfolioReport, en))
    const side = sheets(await portfolio.page.pdf({ preferCSSPageSize: true }))
    expect(new Set(side)).toEqual(new Set(['842 x 595']))
    expect(side.length).toBeLessThanOrEqual(7)
    await portfolio.context.close()
  })

  test('rows, cards and charts are not cut, and headers repeat', async () => {
    const { page, context } = await open(browser, renderHtml(samples.portfolioReport, en))
    await page.emulateMedia({ media: 'print' })
    for (const whole of ['#table-all tbody tr', '.card', 'figure'])
      expect(await styleOf(page, whole, 'break-inside')).toBe('avoid')
    expect(await styleOf(page, '#table-all thead', 'display')).toBe('table-header-group')
    // Chromium leaves buttons out of a repeated header: there the words stand as text.
    expect(await styleOf(page, '#table-all thead button', 'display')).toBe('none')
    const words = page.locator('#table-all thead .on-paper').first()
    expect([await words.textContent(), await words.isVisible()]).toEqual(['Customer', true])
    await context.close()
  })

  test('every column of the table is on the sheet', async () => {
    // The width that is left of A4 on its side, 297 mm less two margins of 13 mm.
    const width = Math.floor(((297 - 26) / 25.4) * 96)
    const { page, context } = await open(browser, renderHtml(samples.portfolioReport, en), {
      viewport: { width, height: 700 },
    })
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
    await context.close()
  })

  test('paper is light, also for those whose screen is dark', async () => {
    const { page, context } = await open(browser, renderHtml(samples.customerReport, en), {
      colorScheme: 'dark',
    })
    expect(await styleOf(page, 'body', 'background-color')).toBe('rgb(18, 22, 28)')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await styleOf(page, 'body', 'background-color')).toBe('rgb(255, 255, 255)')
    await context.close()
  })
})
