// The long table in a browser: sorted and filtered by keyboard alone, by a few rows and by a thousand.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asDay } from '../../src/model/day.ts'
import { renderHtml } from '../../src/render/html/page.ts'
import { en } from '../../src/render/messages/en.ts'
import * as samples from '../support/sample-reports.ts'
import { launch, open, WITHOUT_CHROMIUM } from './chromium.ts'

const names = (page: Page) => page.locator('#table-all tbody tr:visible th bdi').allTextContents()
const header = (page: Page, name: string) =>
  page.locator('#table-all thead').getByRole('button', { name, exact: true })
const sortOf = (page: Page, name: string) => header(page, name).locator('..').getAttribute('aria-sort')

describe.skipIf(WITHOUT_CHROMIUM)(`the table (${WITHOUT_CHROMIUM ?? 'in Chromium'})`, () => {
  let browser: Browser
  const portfolio = renderHtml(samples.portfolioReport, en)
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  test('a header sorts numbers downwards first, then upwards, what is not available last', async () => {
    const { page, context } = await open(browser, portfolio)
    await header(page, 'Usage %').focus()
    await page.keyboard.press('Enter')
    expect(await sortOf(page, 'Usage %')).toBe('descending')
    const down = await names(page)
    // 112.8, 103.6, 92.6 …; neither Kestrel Labs nor Nakatomi Trading has usage
    expect(down.slice(0, 3)).toEqual(['Calder Logistics', 'Lindqvist Bygg AB', 'Ito Foods 伊藤食品株式会社'])
    expect(down.slice(-2)).toEqual(['Kestrel Labs', 'Nakatomi Trading'])
    await page.keyboard.press('Space')
    expect(await sortOf(page, 'Usage %')).toBe('ascending')
    const up = await names(page)
    // 31.8, 33.3
    expect(up.slice(0, 2)).toEqual(['Bellweather & Sons', 'Harrow Primary School'])
    expect(up.slice(-2)).toEqual(['Kestrel Labs', 'Nakatomi Trading'])
    await context.close()
  })

  test('names sort upwards first, and only one header is sorted by', async () => {
    const { page, context } = await open(browser, portfolio)
    await header(page, 'Usage %').press('Enter')
    await header(page, 'Customer').press('Enter')
    expect(await sortOf(page, 'Customer')).toBe('ascending')
    expect(await sortOf(page, 'Usage %')).toBeNull()
    expect((await names(page))[0]).toBe('Aurora Fisk AS')
    await header(page, 'Customer').press('Enter')
    expect((await names(page))[0]).toBe('Nakatomi Trading')
    await context.close()
  })

  test('the total stays last and whole, however the rows are sorted and filtered', async () => {
    const { page, context } = await open(browser, portfolio)
    const total = await page.locator('#table-all tfoot').textContent()
    await header(page, 'Usage %').press('Enter')
    await page.getByRole('searchbox').fill('fjord')
    expect(await page.locator('#table-all tfoot').textContent()).toBe(total)
    expect(await names(page)).toEqual(['Fjord Energi'])
    await context.close()
  })

  test('the filter looks in names, ids, flags and advice, and says how many rows it leaves', async () => {
    const { page, context } = await open(browser, portfolio)
    const find = page.getByRole('searchbox')
    const said = page.locator('output')
    expect(await said.textContent()).toBe(en.page.shown(14, 14))
    await find.focus()
    await page.keyboard.type('伊藤')
    expect(await names(page)).toEqual(['Ito Foods 伊藤食品株式会社'])
    expect(await said.textContent()).toBe(en.page.shown(1, 14))
    await find.fill('6f1c1f9e-2a53')
    expect(await names(page)).toEqual(['Lindqvist Bygg AB'])
    await find.fill('RENEW')
    expect(await names(page)).toEqual(['Lindqvist Bygg AB'])
    await find.fill('nobody')
    expect(await names(page)).toEqual([])
    expect(await said.textContent()).toBe(en.page.noMatch)
    await find.fill('')
    expect(await names(page)).toHaveLength(14)
    await context.close()
  })

  test('rows can be chosen by flag', async () => {
    const { page, context } = await open(browser, portfolio)
    await page.getByRole('combobox').selectOption('over-100')
    expect(await names(page)).toEqual(['Calder Logistics', 'Lindqvist Bygg AB'])
    await context.close()
  })

  test('the keyboard reaches the filter and the headers in the order in which they are seen', async () => {
    const { page, context } = await open(browser, portfolio)
    await page.getByRole('searchbox').focus()
    const seen: string[] = []
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab')
      seen.push(
        await page.evaluate<string>(
          'document.activeElement.tagName + " " + (document.activeElement.textContent ?? "").slice(0, 8)',
        ),
      )
    }
    expect(seen.map(text => text.split(' ')[0])).toEqual(['SELECT', 'DIV', 'BUTTON', 'BUTTON'])
    expect(seen[2]).toBe('BUTTON Customer')
    await context.close()
  })

  test('a thousand customers are drawn, sorted and filtered', async () => {
    const { page, context, complaints } = await open(
      browser,
      renderHtml(samples.largePortfolioReport(1_000), en),
    )
    expect(await page.locator('.chart.wide svg .s-paper title').count()).toBe(100)
    await header(page, 'Sold licences').press('Enter')
    // A screenful is laid out, the others when they are scrolled to, asked for or printed.
    expect(await names(page)).toHaveLength(100)
    const all = page.getByRole('button', { name: en.page.showAll(1_000), exact: true }).first()
    await page.locator('.tall', { has: page.locator('#table-all') }).evaluate(frame => {
      frame.scrollTop = frame.scrollHeight
    })
    await expect.poll(async () => (await names(page)).length).toBe(200)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(async () => (await names(page)).length).toBe(1_000)
    expect(await page.locator('.filter').first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await expect.poll(async () => (await names(page)).length).toBe(200)
    await all.click()
    expect(await names(page)).toHaveLength(1_000)
    expect(await all.isVisible()).toBe(false)
    const sold = await page.locator('#table-all tbody tr td:nth-child(2)').allTextContents()
    const numbers = sold.map(Number)
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    await page.getByRole('searchbox').first().fill('customer 0999')
    expect(await names(page)).toEqual(['Customer 0999'])
    // The words of the filter stand on the paper that has only what fits them.
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('searchbox').first().isVisible()).toBe(true)
    expect(await names(page)).toEqual(['Customer 0999'])
    expect(complaints).toEqual([])
    await context.close()
  })

  test('then and now has every customer, and a column is sorted by how far it moved', async () => {
    const { rows, ...report } = samples.largePortfolioReport(300)
    // Sold licences were fewer by as many as the row's number; the last row has no earlier figure.
    const moved = rows.map((row, at) => {
      const before = { ...row, soldLicenses: at === 299 ? null : (row.soldLicenses ?? 0) - at }
      return {
        ...row,
        change: {
          ...{ since: asDay(20_600), deployment: null, usage: null, adjusted: null, activeUsers: null },
          customers: { deployment: 0, usage: 0, adjusted: 0, activeUsers: 0 },
          before,
        },
      }
    })
    const { page, context } = await open(browser, renderHtml({ ...report, rows: moved }, en))
    const table = page.locator('#change table')
    expect(
      await page
        .locator('#change')
        .getByRole('button', { name: en.page.showAll(300) })
        .isVisible(),
    ).toBe(true)
    await table.getByRole('button', { name: 'Sold licences' }).click()
    const first = table.locator('tbody th').first()
    expect(await first.textContent()).toBe('Customer 0298')
    await table.getByRole('button', { name: 'Sold licences' }).click()
    expect(await first.textContent()).toBe('Customer 0000')
    await page.locator('#change').getByRole('searchbox').fill('customer 0299')
    expect(await table.locator('tbody th').allTextContents()).toEqual(['Customer 0299'])
    await context.close()
  })

  test('remarks of one kind can be filtered, and are all there to be shown', async () => {
    const notes = Array.from({ length: 300 }, (_, at) => ({
      ...{ code: 'left-out-file' as const, params: { file: `f${at}.txt`, reason: 'unknown', detail: '' } },
    }))
    const { page, context } = await open(browser, renderHtml({ ...samples.portfolioReport, notes }, en))
    const part = page.locator('#notes details')
    await part.locator('summary').click()
    expect(await part.locator('tbody tr').count()).toBe(100)
    await part.getByRole('searchbox').fill('F299.TXT')
    expect(await part.locator('tbody tr').allTextContents()).toEqual([expect.stringContaining('f299.txt')])
    await part.getByRole('searchbox').fill('')
    await part.getByRole('button', { name: en.page.showAll(300), exact: true }).click()
    expect(await part.locator('tbody tr').count()).toBe(300)
    await context.close()
  })

  test('without a script every row is there', async () => {
    const { page, context } = await open(browser, renderHtml(samples.largePortfolioReport(1_000), en), {
      javaScriptEnabled: false,
    })
    expect(await page.locator('#table-all tbody tr:visible').count()).toBe(1_000)
    await context.close()
  })
})
