// `adoption pages`: what lies in the folder afterwards, who is linked to whom, and who is named where.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { pipeline } from '../../src/pipeline/index.ts'
import { adoption, inFolder } from './support/world.ts'

/*
 * Every customer has 4 people with Office 365 E3, of whom `active` used Teams in the window of 2026-08-31.
 * 10 seats are sold and 4 assigned: deployment 40 %.
 */
interface Customer {
  id?: string
  name: string
  active: number
}

const CUSTOMERS: Customer[] = [
  { id: 'id-a', name: 'Alder Works', active: 3 },
  { id: 'id-b', name: 'Birch/Beech', active: 3 },
  { id: 'id-c', name: 'Birch:Beech', active: 2 },
  { id: 'id-d', name: 'Cedar <b>&', active: 1 },
  { id: 'id-e', name: 'CON', active: 1 },
  { id: 'id-f', name: 'Index', active: 1 },
  { id: 'id-g', name: 'Elm', active: 1 },
  { id: 'id-h', name: 'Elm', active: 2 },
  { id: 'id-i', name: '楡商事 #1', active: 3 },
]

function writeExports(folder: string, customers: readonly Customer[]): string {
  const exports = path.join(folder, 'exports')
  mkdirSync(exports, { recursive: true })
  const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
  const licences = customers.map(
    ({ id, name }) => `${id},${quoted(name)},sub-${id},Office 365 E3,Active,10,4,2026-08-31`,
  )
  const usage = customers.flatMap(({ id, name, active }) =>
    [0, 1, 2, 3].map(at => {
      const last = at < active ? '2026-08-20' : ''
      return `${id},${quoted(name)},u${at}@${id}.example,Teams,${last},Office 365 E3,2026-08-31`
    }),
  )
  const licenceHead =
    'CustomerId,CustomerName,SubscriptionId,ProductName,State,LicensesSold,LicensesAssigned,ReportDate'
  const usageHead =
    'CustomerId,CustomerName,UserPrincipalName,Workload,LastActivityDate,ProductName,ReportDate'
  writeFileSync(path.join(exports, 'licences.csv'), [licenceHead, ...licences, ''].join('\n'))
  writeFileSync(path.join(exports, 'usage.csv'), [usageHead, ...usage, ''].join('\n'))
  return exports
}

interface Made {
  folder: string
  to: string
  code: number
  stderr: string
  names: string[]
  page(name: string): string
}

async function made(
  customers: readonly Customer[],
  argv: readonly string[],
  use: (made: Made) => Promise<void> | void,
): Promise<void> {
  await inFolder(async folder => {
    const data = writeExports(folder, customers)
    const to = path.join(folder, 'out')
    const { code, stdout, stderr } = await pages(data, to, argv, folder)
    expect(stdout).toBe('')
    const page = (name: string): string => readFileSync(path.join(to, name), 'utf8')
    const names = readdirSync(to, { recursive: true })
      .map(String)
      .filter(name => !name.startsWith('.'))
    await use({ folder, to, code, stderr, names: names.sort(), page })
  })
}

const pages = (data: string, to: string, argv: readonly string[], cwd: string) =>
  adoption(['pages', '--data', data, '--to', to, ...argv], { cwd, pipeline })

const linksOf = (page: string): string[] =>
  [...page.matchAll(/href="([^"#][^"]*)"/g)].map(([, address = '']) => decodeURIComponent(address))

const withoutLinks = (page: string): string =>
  page.replace(/<p class="small up">.*<\/p>\n/, '').replace(/<a href="[^"#][^"]*">(.*?)<\/a>/g, '$1')

/** One run over one customer knows no others. */
const withoutStanding = (page: string): string =>
  page
    .replace(/<section id="standing">.*?<\/section>\n/s, '')
    .replace(/<li><a href="#standing">.*?<\/li>/, '')

describe('the folder', () => {
  test('every customer has a page that the index leads to, and that leads back', async () => {
    await made(CUSTOMERS, [], ({ code, stderr, names, page }) => {
      expect(code).toBe(0)
      expect(stderr).toContain('10 pages in')
      expect(names).toEqual([
        'Alder Works.html',
        expect.stringMatching(/^Birch-Beech \([0-9a-f]{8}\)\.html$/),
        expect.stringMatching(/^Birch-Beech \([0-9a-f]{8}\)\.html$/),
        'Cedar -b-&.html',
        expect.stringMatching(/^Elm \([0-9a-f]{8}\)\.html$/),
        expect.stringMatching(/^Elm \([0-9a-f]{8}\)\.html$/),
        expect.stringMatching(/^Index \([0-9a-f]{8}\)\.html$/),
        '_CON.html',
        'index.html',
        '楡商事 #1.html',
      ])
      const customers = names.filter(name => name !== 'index.html')
      const linked = linksOf(page('index.html')).map(address => address.replaceAll('&amp;', '&'))
      expect([...new Set(linked)].sort()).toEqual(customers)
      for (const name of customers) expect(linksOf(page(name))).toEqual(['index.html'])
    })
  })

  test('of two customers of one name each link leads to the figures beside it', async () => {
    await made(CUSTOMERS, [], ({ page }) => {
      // Elm of id-g has 1 active of 4, that of id-h 2 of 4.
      const rows = [...page('index.html').matchAll(/<a href="(Elm[^"]*)">.*?<\/tr>/gs)]
      const found = rows.map(([row, address = '']) => {
        const usage = /50\.0/.test(row) ? '50.0 %' : '25.0 %'
        return page(decodeURIComponent(address)).includes(`<p class="big">${usage}</p>`)
      })
      expect(found).toEqual([true, true])
    })
  })

  test('a page is the report on the customer, the index the portfolio', async () => {
    await made(CUSTOMERS, ['--users'], async ({ folder, page }) => {
      const around = { cwd: folder, pipeline }
      const argv = ['--data', path.join(folder, 'exports'), '--users', '--format', 'html']
      const report = await adoption(['report', '--customer', 'id-a', ...argv], around)
      expect(withoutStanding(withoutLinks(page('Alder Works.html')))).toBe(report.stdout)
      const portfolio = await adoption(['portfolio', ...argv], around)
      expect(withoutLinks(page('index.html'))).toBe(portfolio.stdout)
    })
  })

  test('--only is the one product or workload on every page', async () => {
    await made(CUSTOMERS, ['--only', 'Teams'], async ({ folder, page }) => {
      const argv = ['--data', path.join(folder, 'exports'), '--only', 'Teams', '--format', 'html']
      const report = await adoption(['report', '--customer', 'id-a', ...argv], { cwd: folder, pipeline })
      expect(withoutStanding(withoutLinks(page('Alder Works.html')))).toBe(report.stdout)
    })
  })

  test('workbooks in place of pages', async () => {
    await made(CUSTOMERS, ['--format', 'xlsx'], ({ names, page }) => {
      expect(names).toContain('Alder Works.xlsx')
      // A customer may be called Index beside a workbook of that name as well.
      expect(names.filter(name => /^index/i.test(name))).toEqual([
        expect.stringMatching(/^Index \([0-9a-f]{8}\)\.xlsx$/),
        'index.xlsx',
      ])
      expect(page('index.xlsx').slice(0, 2)).toBe('PK')
    })
  })

  test('a second run writes nothing; one without a customer names the page that is left', async () => {
    await made(CUSTOMERS, [], async ({ folder, to, page }) => {
      const before = page('Alder Works.html')
      const again = await pages(path.join(folder, 'exports'), to, [], folder)
      expect(again.stderr).toContain(`10 pages in ${to}: 0 written, 10 unchanged`)
      const data = writeExports(folder, CUSTOMERS.slice(1))
      const third = await pages(data, to, ['--quiet'], folder)
      expect(third.stderr).toContain(
        `No customer any more: Alder Works. An earlier run wrote ${path.join(to, 'Alder Works.html')}; it was left there.`,
      )
      expect(page('Alder Works.html')).toBe(before)
    })
  })

  test('each customer in the language that the config says', async () => {
    await inFolder(async folder => {
      const data = writeExports(folder, CUSTOMERS.slice(0, 3))
      const config = path.join(folder, 'c.json')
      const customers = { 'id-a': { lang: 'ja' }, somewhere: { name: 'Birch/Beech', lang: 'ja' } }
      writeFileSync(config, JSON.stringify({ customers }))
      const languages = async (to: string, argv: string[]) => {
        await pages(data, to, ['--config', config, ...argv], folder)
        const all = readdirSync(to).filter(name => name.endsWith('.html'))
        return all.map(name => /<html lang="(..)">/.exec(readFileSync(path.join(to, name), 'utf8'))?.[1])
      }
      // Alder Works, the two that are written Birch-Beech, and the index.
      const told = await languages(path.join(folder, 'told'), [])
      expect([told[0], told.slice(1, 3).sort(), told[3]]).toEqual(['ja', ['en', 'ja'], 'en'])
      const typed = await languages(path.join(folder, 'typed'), ['--lang', 'en'])
      expect(typed).toEqual(['en', 'en', 'en', 'en'])
    })
  })
})

describe('where a customer stands', () => {
  test('is on the page for the partner, with numbers, and on no page to send', async () => {
    await made(CUSTOMERS, [], async ({ folder, page }) => {
      // Nine customers of 4 users: active 3 3 2 1 1 1 1 2 3. Sorted 25 25 25 25 50 50 75 75 75 %: the third, fifth, seventh.
      const text = page('Alder Works.html')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
      expect(text).toContain('Usage 75.0 25.0 50.0 75.0 6 of 8 others')
      expect(text).toContain('Customers with fewer than 25 users')
      const sent = path.join(folder, 'sent')
      await pages(path.join(folder, 'exports'), sent, ['--audience', 'customer'], folder)
      expect(readFileSync(path.join(sent, 'Alder Works.html'), 'utf8')).not.toContain('quartile')
    })
  })

  test('is not said among seven', async () => {
    await made(CUSTOMERS.slice(0, 7), [], ({ page }) => {
      expect(page('Alder Works.html')).not.toContain('quartile')
    })
  })
})

describe('pages to send', () => {
  test('name nobody else, and no page of all of them lies beside them', async () => {
    await made(CUSTOMERS, ['--audience', 'customer', '--users'], ({ names, page, stderr }) => {
      expect(names).toHaveLength(9)
      expect(names).not.toContain('index.html')
      expect(stderr).toContain('9 pages')
      for (const name of names) {
        const content = page(name)
        expect(linksOf(content)).toEqual([])
        const own = CUSTOMERS.filter(({ id }) => content.includes(`@${id}.example`))
        expect(own).toHaveLength(1)
        for (const other of CUSTOMERS.filter(one => !own.includes(one))) {
          const isPart = own.some(one => one.name.toLowerCase().includes(other.name.toLowerCase()))
          if (!isPart && other.name !== 'CON') expect(content).not.toContain(other.name)
          expect(content).not.toContain(other.id)
        }
        expect(content).not.toMatch(/exports|licences\.csv|usage\.csv/)
      }
    })
  })

  test('the folder of one kind of page is never taken for the other', async () => {
    await made(CUSTOMERS, [], async ({ folder, to, page }) => {
      const before = page('Alder Works.html')
      const data = path.join(folder, 'exports')
      const { code, stderr } = await pages(data, to, ['--audience', 'customer'], folder)
      expect(code).toBe(2)
      expect(stderr).toContain('holds pages for the partner')
      expect(page('Alder Works.html')).toBe(before)
    })
  })
})

describe('how it ends', () => {
  test.each([
    [[], 0],
    // Elm of id-g has 1 of 4: 25 %.
    [['--fail-under', 'usage=30'], 1],
    [['--fail-under', 'usage=25'], 0],
  ])('%j: exit %d, with all pages', async (argv, exit) => {
    await made(CUSTOMERS, argv, ({ code, names }) => {
      expect(code).toBe(exit)
      expect(names).toHaveLength(10)
    })
  })

  test.each([
    [['pages'], 2, 'no --to'],
    [['pages', '--to', 'x', '--format', 'csv'], 2, 'html or xlsx'],
    [['pages', '--to', ' '], 2, '--to'],
  ])('%j: exit %d', async (argv, exit, said) => {
    const { code, stderr } = await adoption(argv)
    expect([code, stderr]).toEqual([exit, expect.stringContaining(said)])
  })

  test('fewer customers than expected: nothing is written', async () => {
    await inFolder(async folder => {
      const data = writeExports(folder, CUSTOMERS)
      const { code } = await pages(data, path.join(folder, 'out'), ['--expect', '10'], folder)
      expect(code).toBe(3)
      expect(readdirSync(folder)).toEqual(['exports'])
    })
  })

  test('with --keep-going a customer without figures has a page that says so, and none to send', async () => {
    await inFolder(async folder => {
      const data = writeExports(folder, CUSTOMERS)
      mkdirSync(path.join(data, 'Fir'))
      const head = 'CustomerName,ProductName,LicensesSold,LicensesAssigned,ReportDate\n'
      writeFileSync(path.join(data, 'Fir', 'l.csv'), `${head}Fir,Office 365 E3,many,1,2026-08-31\n`)
      const [own, sent] = [path.join(folder, 'own'), path.join(folder, 'sent')]
      const first = await pages(data, own, ['--keep-going'], folder)
      expect(first.code).toBe(5)
      expect(readFileSync(path.join(own, 'Fir.html'), 'utf8')).toContain('flag-unreadable')
      const second = await pages(data, sent, ['--keep-going', '--audience', 'customer'], folder)
      expect(second.code).toBe(5)
      expect(second.stderr).toContain('No page was written to send to Fir')
      expect(readdirSync(sent)).not.toContain('Fir.html')
      expect(readdirSync(sent)).toContain('Alder Works.html')
    })
  })

  test('pages in the folder of the exports are no exports', async () => {
    await made(CUSTOMERS, ['--format', 'xlsx'], async ({ folder, to }) => {
      const { stdout } = await adoption(['sources', '--data', folder, '--format', 'csv'], {
        cwd: folder,
        pipeline,
      })
      const told = stdout.split('\n').filter(line => line.startsWith(`${to}/`))
      expect(told).toHaveLength(11)
      expect(told.every(line => line.includes(',left-out,') && line.includes('own-output'))).toBe(true)
    })
  })
})
