// Takes the two pictures of the README: pages of the demo, as an installed Chromium shows them. Needs a build.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const docs = path.join(root, 'docs')

/** The parts of the page that a picture begins and ends with. */
const PICTURES = [
  {
    file: 'portfolio.png',
    from: '#summary h2',
    until: '#table-all tbody tr:nth-child(5)',
    command: ['portfolio'],
  },
  {
    file: 'report.png',
    from: '#bridge h2',
    until: '#bridge',
    command: ['report', '--customer', 'Contoso'],
  },
]
const WIDTH = 1200
/** Left free above, in pixels. */
const MARGIN = 20
/** A README is read on slow lines too. */
const MOST_BYTES = 200_000

const folder = mkdtempSync(path.join(os.tmpdir(), 'adoption-pictures-'))
mkdirSync(docs, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  for (const { file, from, until, command } of PICTURES) {
    const html = path.join(folder, `${file}.html`)
    const options = ['--data', 'fixtures/demo', '--lang', 'en', '--quiet', '--export', html]
    execFileSync(process.execPath, ['bin/adoption.js', ...command, ...options], {
      cwd: root,
      stdio: 'inherit',
    })
    const target = path.join(docs, file)
    await take(html, from, until, target)
    const { size } = statSync(target)
    if (size > MOST_BYTES) throw new Error(`${target} has ${size} bytes; at most ${MOST_BYTES} are wanted`)
    process.stdout.write(`${path.relative(root, target)}: ${size} bytes\n`)
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}

/** @param {string} html @param {string} from @param {string} until @param {string} target */
async function take(html, from, until, target) {
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: 900 },
    colorScheme: 'light',
    locale: 'en',
  })
  await page.goto(pathToFileURL(html).href)
  const first = await page.locator(from).boundingBox()
  const last = await page.locator(until).boundingBox()
  if (!first || !last) throw new Error(`${html} has no ${from} or no ${until}`)
  const y = Math.round(first.y) - MARGIN
  const clip = { x: 0, y, width: WIDTH, height: Math.round(last.y + last.height) - y }
  await page.screenshot({ path: target, fullPage: true, clip })
  await page.close()
}
