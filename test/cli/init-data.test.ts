// `adoption init --data`: what it proposes, what it leaves alone, and that its proposal changes no figure.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config/read.ts'
import { pipeline } from '../../src/pipeline/index.ts'
import { adoption, inFolder } from './support/world.ts'

const DEMO = path.resolve(import.meta.dirname, '../../fixtures/demo')
const USAGE = 'UserPrincipalName,Workload,LastActivityDate,ProductName,ReportDate'
const LICENCES = 'CustomerName,ProductName,LicensesSold,LicensesAssigned,ReportDate'

const FILES: Record<string, string[]> = {
  'Gull/2026-07/u.csv': [USAGE, 'a@gull.example,Teams,2026-07-20,Office 365 E3,2026-07-31'],
  'Gull/2026-08/u.csv': [USAGE, 'a@gull.example,Teams,2026-08-20,Office 365 E3,2026-08-31'],
  'Gull/2026-08/l.csv': [LICENCES, 'Gull,Office 365 E3,5,4,2026-08-31'],
  'Downloads/u.csv': [USAGE, 'a@heron.example,Teams,2026-08-20,Office 365 E1,2026-08-31'],
  'Ibis/u.csv': [USAGE, 'a@ibis.example,Teams,2026-08-20,,2026-08-31'],
  'Ibis/l.csv': [LICENCES, 'Ibis Ltd,Office 365 E3,9,3,2026-08-31', 'Ibis Ltd,Power BI Free,9,3,2026-08-31'],
  // Several customers, told row by row.
  'all.csv': [LICENCES, 'Kite,Office 365 F3,7,7,2026-08-31', 'Lark,Office 365 F3,6,6,2026-08-31'],
}

async function withFiles(
  files: Record<string, string[]>,
  use: (folder: string, init: (...argv: string[]) => ReturnType<typeof adoption>) => Promise<void>,
): Promise<void> {
  await inFolder(async folder => {
    for (const [name, lines] of Object.entries(files)) {
      const file = path.join(folder, 'exports', name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, `${lines.join('\n')}\n`)
    }
    await use(folder, (...argv) => {
      const config = path.join(folder, 'adoption.config.json')
      return adoption(['init', '--data', 'exports', '--config', config, ...argv], { cwd: folder, pipeline })
    })
  })
}

const configIn = (folder: string): string => readFileSync(path.join(folder, 'adoption.config.json'), 'utf8')

describe('the config', () => {
  test('names the customer of each folder, its months, and what it lacks', async () => {
    await withFiles(FILES, async (folder, init) => {
      expect((await init()).code).toBe(0)
      const text = configIn(folder)
      // The licences of Gull and its usage of two months; of the months one is whole after the other.
      expect(text).toContain('// 3 files; 2026-07 – 2026-08\n    "exports/Gull": { "name": "Gull" },')
      expect(text).toContain('// "exports/Downloads": { "name": "Downloads" },')
      expect(text).toContain('tells nobody')
      expect(text).toContain('Several customers: "Ibis", "Ibis Ltd"')
      expect(text).toContain('// "exports/Ibis": { "name": "Ibis Ltd" },')
      expect(text).toContain('// "Kite"; 2026-08; missing: usage, an earlier export to compare with')
      expect(readConfig(text, 'c.json')).toEqual({
        data: ['./exports', './prices.csv'],
        customers: { 'exports/Gull': { name: 'Gull' } },
      })
    })
  })

  test('says of files in the given folder itself that its name, or one before it, tells whose they are', async () => {
    const files = {
      'u.csv': [USAGE, 'a@gull.example,Teams,2026-08-20,Office 365 E3,2026-08-31'],
      'all.csv': [LICENCES, 'Kite,Office 365 F3,7,7,2026-08-31'],
    }
    await withFiles(files, async (folder, init) => {
      expect((await init()).code).toBe(0)
      const text = configIn(folder).replace(/\s+/g, ' ')
      expect(text).toMatch(
        /do not say whose they are[^/]*: \/\/ "exports"; 2026-08;[^/]*\/\/ Their files say row by row/,
      )
      expect(text).toContain('say row by row whose they are: // "Kite"; 2026-08;')
      // As the comment says: the name stands before the path.
      const file = path.join(folder, 'adoption.config.json')
      writeFileSync(file, configIn(folder).replace('"./exports"', '"Gull=./exports"'))
      const { stdout } = await adoption(['portfolio', '--format', 'csv'], { cwd: folder, pipeline })
      expect(stdout).toContain(',Gull,')
      expect(stdout).not.toContain(',exports,')
    })
  })

  test('with the two slashes taken out two names become one customer', async () => {
    await withFiles(FILES, async (folder, init) => {
      await init()
      const file = path.join(folder, 'adoption.config.json')
      writeFileSync(file, configIn(folder).replace('// "exports/Ibis"', '"exports/Ibis"'))
      const { stdout } = await adoption(['portfolio', '--format', 'json'], { cwd: folder, pipeline })
      const rows: { customer: { name: string }; soldLicenses: number; totalUsers: number }[] =
        JSON.parse(stdout).rows
      const ibis = rows.filter(({ customer }) => customer.name.startsWith('Ibis'))
      // 9 seats of Office 365 E3; those of Power BI Free are free. One person without a product.
      expect(ibis).toMatchObject([{ customer: { name: 'Ibis Ltd' }, soldLicenses: 9, totalUsers: 1 }])
    })
  })

  test.each(['adoption.config.json', 'conf/deep/c.json'])('%s changes no figure', async config => {
    await inFolder(async folder => {
      cpSync(DEMO, path.join(folder, 'exports'), { recursive: true })
      mkdirSync(path.dirname(path.join(folder, config)), { recursive: true })
      const around = { cwd: folder, pipeline }
      const csv = ['portfolio', '--format', 'csv']
      const before = await adoption([...csv, '--data', 'exports'], around)
      const written = path.join(folder, config)
      expect((await adoption(['init', '--data', 'exports', '--config', written], around)).code).toBe(0)
      const after = await adoption([...csv, '--config', written], around)
      expect(after.code).toBe(0)
      expect(after.stdout).toBe(before.stdout)
    })
  })

  test('paths in a config start at its own folder, those of customers too', async () => {
    await withFiles({ 'odd/u.csv': FILES['Ibis/u.csv'] ?? [] }, async folder => {
      mkdirSync(path.join(folder, 'conf'))
      const config = path.join(folder, 'conf', 'c.json')
      const customers = { '../exports/odd': { name: 'Named Here' } }
      writeFileSync(config, JSON.stringify({ data: '../exports', customers }))
      for (const data of [[], ['--data', 'exports'], ['--data', path.join(folder, 'exports')]]) {
        const argv = ['portfolio', '--format', 'csv', '--config', config, ...data]
        expect((await adoption(argv, { cwd: folder, pipeline })).stdout).toContain(',Named Here,')
      }
    })
  })

  test('names with line breaks and marks of direction stay in their comments', async () => {
    const name = '"Evil\u2028\u202eLtd\n// ""\n}"'
    const files = {
      'x/l.csv': [LICENCES, `${name},Office 365 E3,5,4,2026-08-31`],
      'x/u.csv': FILES['Ibis/u.csv'] ?? [],
    }
    await withFiles(files, async (folder, init) => {
      expect((await init()).code).toBe(0)
      expect(readConfig(configIn(folder), 'c.json').data).toEqual(['./exports', './prices.csv'])
    })
  })

  test('is never written over, nor is anything then', async () => {
    await withFiles(FILES, async (folder, init) => {
      writeFileSync(path.join(folder, 'adoption.config.json'), '{}')
      expect((await init()).code).toBe(4)
      expect(configIn(folder)).toBe('{}')
      expect(readdirSync(folder).sort()).toEqual(['adoption.config.json', 'exports'])
    })
  })
})

describe('the price list', () => {
  test('has exactly the products that are there, to be filled in, and blank is no price', async () => {
    await withFiles(FILES, async (folder, init) => {
      const { stderr } = await init()
      const file = path.join(folder, 'prices.csv')
      // Office 365 E1 is only in usage; Power BI Free is free.
      expect(readFileSync(file, 'utf8')).toBe(
        'ProductName,UnitPrice,Currency,Term\nOffice 365 E1,,,monthly\nOffice 365 E3,,,monthly\nOffice 365 F3,,,monthly\n',
      )
      expect(stderr).toContain('prices.csv with 3 products')
      const json = () => adoption(['portfolio', '--format', 'json'], { cwd: folder, pipeline })
      const blank = JSON.parse((await json()).stdout)
      expect(blank.rows.map((row: { cost: unknown }) => row.cost)).toEqual(blank.rows.map(() => null))
      writeFileSync(file, readFileSync(file, 'utf8').replace('Office 365 E3,,,', 'Office 365 E3,20,EUR,'))
      const { rows } = JSON.parse((await json()).stdout)
      const gull = rows.find((row: { customer: { name: string } }) => row.customer.name === 'Gull')
      // One of five seats is unassigned.
      expect(gull.cost.unassigned).toMatchObject([{ currency: 'EUR', amount: 20 }])
    })
  })

  test('has no product whose price is known; with none left there is no list', async () => {
    const known = {
      'p.csv': ['ProductName,UnitPrice,Currency', 'Office 365 E3,20,EUR', 'Office 365 F3,4,EUR'],
    }
    await withFiles({ ...FILES, ...known }, async (folder, init) => {
      await init()
      expect(readFileSync(path.join(folder, 'prices.csv'), 'utf8')).toBe(
        'ProductName,UnitPrice,Currency,Term\nOffice 365 E1,,,monthly\n',
      )
    })
    const all = { 'p.csv': [...known['p.csv'], 'Office 365 E1,8,EUR'] }
    await withFiles({ ...FILES, ...all }, async (folder, init) => {
      await init()
      expect(readdirSync(folder).sort()).toEqual(['adoption.config.json', 'exports'])
      expect(readConfig(configIn(folder), 'c.json').data).toEqual(['./exports'])
    })
  })

  test('one that is there is left alone, and what it lacks is said', async () => {
    await withFiles(FILES, async (folder, init) => {
      writeFileSync(path.join(folder, 'prices.csv'), 'mine')
      const { code, stderr } = await init()
      expect(code).toBe(0)
      expect(readFileSync(path.join(folder, 'prices.csv'), 'utf8')).toBe('mine')
      expect(stderr).toContain(
        'left as it is. No price is known for: Office 365 E1, Office 365 E3, Office 365 F3.',
      )
      expect(readConfig(configIn(folder), 'c.json').data).toEqual(['./exports'])
    })
  })
})

describe('what it says', () => {
  test('who lacks what, on standard error', async () => {
    await withFiles(FILES, async (_, init) => {
      const { stdout, stderr } = await init()
      expect(stdout).toBe('')
      expect(stderr).toContain('Found 6 customers.')
      expect(stderr).toContain('Without licences (2): Downloads, Ibis')
      expect(stderr).toContain('Without usage (3): Ibis Ltd, Kite, Lark')
      expect(stderr).toContain(
        'Without an earlier export to compare with (5): Downloads, Ibis, Ibis Ltd, Kite, Lark',
      )
    })
  })

  test('what cannot be read is named, the others are proposed, exit 5', async () => {
    const broken = { 'Owl/l.csv': [LICENCES, 'Owl,Office 365 E3,many,1,2026-08-31'] }
    await withFiles({ ...FILES, ...broken }, async (folder, init) => {
      const { code, stderr } = await init()
      expect([code, stderr]).toEqual([5, expect.stringContaining('Owl/l.csv')])
      expect(configIn(folder)).toContain('"exports/Gull"')
    })
  })

  test.each([[['--data', '-']], [['--data', 'nothing-there']]])('%j writes nothing', async argv => {
    await inFolder(async folder => {
      const config = path.join(folder, 'c.json')
      const { code } = await adoption(['init', ...argv, '--config', config], { cwd: folder, pipeline })
      expect([2, 3]).toContain(code)
      expect(readdirSync(folder)).toEqual([])
    })
  })
})

describe('customers of the config', () => {
  const noteOf = async (customers: object, argv: string[] = []): Promise<string> => {
    let said = ''
    await withFiles(FILES, async folder => {
      const config = path.join(folder, 'adoption.config.json')
      writeFileSync(config, JSON.stringify({ data: 'exports', customers }))
      const { stderr } = await adoption(['portfolio', '--format', 'csv', ...argv], { cwd: folder, pipeline })
      said = /^Note: The config names .*$/m.exec(stderr)?.[0] ?? ''
    })
    return said
  }

  test('that match nothing are named', async () => {
    const customers = {
      'exports/Gul': 'Gull',
      'exports/Gull': 'Gull',
      'Ibis Limited': 'Ibis Ltd',
      'Kite Gmbh': { name: 'Kite', lang: 'ja' },
    }
    expect(await noteOf(customers)).toBe(
      'Note: The config names 2 customers that match nothing in the data: exports/Gul, Ibis Limited. Correct the path or the name, or remove the entry.',
    )
  })

  test.each([
    [{ 'exports/Gull/': 'Gull' }],
    [{ '.\\exports\\Gull': 'Gull' }],
    [{ Gull: 'Gull' }],
    [{ 'u.csv': 'Gull' }],
    [{ 'Ibis Ltd': 'Ibis' }],
    [{ kite: { lang: 'ja' } }],
  ])('%j matches something', async customers => {
    expect(await noteOf(customers)).toBe('')
  })

  test('are not missed where only a part of the data was asked for', async () => {
    expect(await noteOf({ Owl: 'Owl' })).toContain('Owl')
    expect(await noteOf({ Owl: 'Owl' }, ['--data', 'exports/Gull'])).toBe('')
  })
})
