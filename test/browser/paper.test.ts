// The page on paper: A4, headers on every sheet, no row cut in two.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Check } from '../../src/model/check.ts'
import { renderHtml } from '../../src/render/html/page.ts'
import { en } from '../../src/render/messages/en.ts'
import { ja } from '../../src/render/messages/ja.ts'
import { toCustomer } from '../../src/render/messages/to-customer.ts'
import { forCustomer } from '../../src/report/for-customer.ts'
import { checkSamples } from '../render/messages/samples.ts'
import * as samples from '../support/sample-reports.ts'
import { launch, open, WITHOUT_CHROMIUM } from './chromium.ts'

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><rect width="400" height="100"/></svg>'

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

  test('a long list has a line for each row: a thousand customers take fewer than fifty sheets', async () => {
    const { page, context } = await open(browser, renderHtml(samples.largePortfolioReport(1_000), en))
    const count = sheets(await page.pdf({ preferCSSPageSize: true })).length
    // Forty lines a sheet, of a list of all customers and one of their causes.
    expect(count).toBeGreaterThan(20)
    expect(count).toBeLessThan(50)
    await context.close()
  })

  test.each([en, ja])(
    'what a customer takes home is one side, with all advice, checks and a logo (%#)',
    async messages => {
      const report = samples.customerReport
      const { customer } = report
      const codes = ['fewer-rows', 'contradiction', 'names-damaged', 'seats-idle-product'] as const
      const checks = codes.map(code => ({ code, customer, params: checkSamples[code] }) as Check)
      const sender = {
        logo: { type: 'image/svg+xml', base64: Buffer.from(LOGO).toString('base64') },
        contact: 'Anna Andersson, anna.andersson@partner.example, +46 8 123 456 78',
        closing: 'We look forward to going through this with you at our meeting next week. '.repeat(2).trim(),
      }
      const sent = forCustomer({ ...report, checks }, sender, true)
      const rows = [sent.summary, ...sent.products, ...sent.workloads]
      expect(new Set(rows.flatMap(row => row.advice.map(({ code }) => code))).size).toBe(7)
      const { page, context } = await open(browser, renderHtml(sent, toCustomer(messages)))
      const all = sheets(await page.pdf({ preferCSSPageSize: true }))
      await page.evaluate(`for (const part of document.querySelectorAll('main > :not(.side)')) part.remove();
      document.querySelector('.side').style.breakAfter = 'auto'`)
      expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1)
      expect(await page.locator('.from').allTextContents()).toEqual([sender.contact, sender.closing])
      expect(all.length).toBeGreaterThan(1)
      await context.close()
    },
  )

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
