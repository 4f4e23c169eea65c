// An installed Chromium for the tests that look at a page as a reader does. None is ever downloaded.
import { existsSync } from 'node:fs'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'

const PATH = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Why the tests are skipped, or null where they can run. */
export const WITHOUT_CHROMIUM = existsSync(PATH)
  ? null
  : `no Chromium at ${PATH}: install it, or name it in the environment variable CHROMIUM`

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** The address that a page is served under; nothing listens there. */
const ADDRESS = 'http://page.invalid/'

export interface Opened {
  readonly page: Page
  readonly context: BrowserContext
  /** Addresses that the page asked for, besides its own. */
  readonly requests: string[]
  /** What the console said, violations of the policy among it, and errors of scripts. */
  readonly complaints: string[]
}

/** Opens a page with its own policy in force. */
export async function open(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const requests: string[] = []
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.route('**/*', async route => {
    const url = route.request().url()
    if (url === ADDRESS) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    requests.push(url)
    return route.abort()
  })
  await page.goto(ADDRESS)
  return { page, context, requests, complaints }
}
